/** How a state is drawn in a template: the badge (icon and words) and the bar. */
import { html, ifDefined, nothing } from './html.js';
import { icon } from './icons.js';

/** @typedef {import('../model/states.js').Badge} Badge */

/** The words stand on hover too, where the place is too narrow for them. @param {Badge} badge */
export const badge = ({ hue, icon: name, state, text }) =>
  html`<span class="badge ${state === 'draft' ? 'dashed' : ''}" data-hue=${hue} data-icon=${name} title=${text}
    >${icon(name, 13)}<span class="text">${text}</span></span
  >`;

/** @param {Badge} badge */
export function bar({ bar: shown, hue }) {
  if (shown === null) {
    return html`<div class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" hidden><i></i></div>`;
  }
  const known = shown.value !== null;
  return html`<div
    class="bar ${known ? '' : 'indeterminate'}"
    role="progressbar"
    aria-valuemin="0"
    aria-valuemax="100"
    aria-label=${shown.label}
    aria-valuenow=${ifDefined(shown.value ?? undefined)}
    data-hue=${hue}
  >
    <i style=${known ? `transform: scaleX(${Number(shown.value) / 100})` : nothing}></i>
  </div>`;
}
