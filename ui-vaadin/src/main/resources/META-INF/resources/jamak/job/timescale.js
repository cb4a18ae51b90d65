// Where a moment stands on the timeline, in percent. Long idle times can be folded away.

const FOLD_ABOVE = 0.2; // of the whole time
const FOLDED = 4; // percent left of a folded gap

/** @typedef {[number, number]} Span from a moment to another, ms */

/**
 * Spans in which something ran, merged, in order.
 *
 * @param {{start: number, end: ?number}[]} bars
 * @param {number} now
 * @returns {Span[]}
 */
function busySpans(bars, now) {
  const spans = bars.map((bar) => /** @type {Span} */ ([bar.start, bar.end ?? now])).sort((a, b) => a[0] - b[0]);
  /** @type {Span[]} */
  const merged = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * Gaps of more than a fifth of the time between `from` and `to`.
 *
 * @param {{start: number, end: ?number}[]} bars
 * @param {number} from
 * @param {number} to
 */
export function idleGaps(bars, from, to) {
  const spans = busySpans(bars, to);
  /** @type {Span[]} */
  const gaps = [];
  for (let i = 1; i < spans.length; i++) {
    const gap = /** @type {Span} */ ([spans[i - 1][1], spans[i][0]]);
    if (gap[1] - gap[0] > (to - from) * FOLD_ABOVE) gaps.push(gap);
  }
  return gaps;
}

/**
 * A function from time to percent, with these gaps folded.
 *
 * @param {number} from
 * @param {number} to
 * @param {Span[]} gaps
 */
export function scale(from, to, gaps) {
  const folded = gaps.reduce((sum, [start, end]) => sum + end - start, 0);
  const busy = Math.max(1, to - from - folded);
  const room = 100 - gaps.length * FOLDED;
  return (/** @type {number} */ time) => {
    let before = 0;
    let percent = 0;
    for (const [start, end] of gaps) {
      if (time <= start) break;
      const inside = Math.min(time, end) - start;
      before += inside;
      percent += (FOLDED * inside) / (end - start);
    }
    return percent + (room * (Math.min(time, to) - from - before)) / busy;
  };
}
