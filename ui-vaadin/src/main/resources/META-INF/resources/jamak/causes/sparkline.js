/** How often something was over time, as small bars. */
import { svg } from '../kit/html.js';

const WIDTH = 72;
const HEIGHT = 20;
const LEAST = 2; // one among many is seen too

/** The bars as the path of an SVG, the highest as high as there is room. @param {number[]} numbers */
export function barsPath(numbers) {
  const highest = Math.max(1, ...numbers);
  const step = WIDTH / Math.max(1, numbers.length);
  return numbers
    .map((n, i) => {
      if (n <= 0) return '';
      const high = Math.max(LEAST, Math.round((n / highest) * HEIGHT));
      return `M${round(i * step)} ${HEIGHT}v-${high}h${round(step - 1)}v${high}z`;
    })
    .join('');
}

/** @param {number} x */
const round = (x) => Math.round(x * 10) / 10;

/** @param {number[]} numbers @param {string} label */
export const sparkline = (numbers, label) =>
  svg`<svg class="spark" role="img" aria-label=${label} viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT}>
    <path d=${barsPath(numbers)}></path>
  </svg>`;
