/** How a state is drawn: the badge (icon and words) and the bar. What has not changed is left alone. */
import { h, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('../model/states.js').Badge} Badge */

export const makeBadge = () => h('span', { class: 'badge' });

/** @param {HTMLElement} node of `makeBadge` @param {Badge} badge @returns {HTMLElement} the same node */
export function drawBadge(node, badge) {
  if (node.dataset.icon !== badge.icon) {
    node.dataset.icon = badge.icon;
    node.replaceChildren(icon(badge.icon, 13), h('span', { class: 'text' }));
  }
  setAttribute(node, 'data-hue', badge.hue);
  node.classList.toggle('dashed', badge.state === 'draft');
  setText(/** @type {Element} */ (node.lastElementChild), badge.text);
  setAttribute(node, 'title', badge.text); // where the place is too narrow for it
  return node;
}

export const makeBar = () => h('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100, hidden: true }, h('i'));

/** @param {HTMLElement} node of `makeBar` @param {Badge} badge */
export function drawBar(node, { bar, hue }) {
  node.hidden = bar === null;
  if (bar === null) return;
  setAttribute(node, 'aria-label', bar.label);
  setAttribute(node, 'aria-valuenow', bar.value);
  setAttribute(node, 'data-hue', hue);
  node.classList.toggle('indeterminate', bar.value === null);
  const fill = /** @type {HTMLElement} */ (node.firstElementChild);
  fill.style.transform = bar.value === null ? '' : `scaleX(${bar.value / 100})`;
}
