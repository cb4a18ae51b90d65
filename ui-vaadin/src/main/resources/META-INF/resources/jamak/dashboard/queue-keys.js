/** The keyboard in the drawer's list: the same keys as in the grid, in one column. */
import { queueSelection } from './app.js';
import { command, typing } from './dom.js';

/** @typedef {import('./job-list.js').Job} Job */

/**
 * @typedef {object} Hands what the keys act on
 * @property {() => string[]} order ids as they are shown
 * @property {() => ?string} focused id of the item that holds the focus
 * @property {(id: string) => void} focus
 * @property {(id: string) => void} open
 * @property {(ids: string[]) => void} cancel
 * @property {(ids: string[]) => void} retry
 * @property {(id: string, step: number) => void} shift moves a draft up or down
 */

/** @param {KeyboardEvent} event @param {Hands} hands @returns {boolean} whether the key was meant for the list */
export function listKey(event, hands) {
  const id = hands.focused();
  if (id === null || typing(event)) return false;
  const step = steps(event.key, hands.order(), id);
  if (step !== null) {
    const grip = /** @type {HTMLElement} */ (event.composedPath()[0]).classList.contains('grip');
    if (event.altKey || grip) hands.shift(id, Math.sign(step));
    else moveFocus(event, hands, id, step);
    return true;
  }
  if (event.altKey) return false;
  if (event.key.toLowerCase() === 'a' && command(event)) {
    queueSelection.add(hands.order());
    return true;
  }
  if (command(event)) return false;
  return act(event, hands, id);
}

/** @param {string} key @param {string[]} order @param {string} id @returns {?number} how far the focus goes */
function steps(key, order, id) {
  const at = order.indexOf(id);
  switch (key) {
    case 'ArrowDown': return 1;
    case 'ArrowUp': return -1;
    case 'Home': return -at;
    case 'End': return order.length - 1 - at;
    default: return null;
  }
}

/** @param {KeyboardEvent} event @param {Hands} hands @param {string} id @param {number} step */
function moveFocus(event, hands, id, step) {
  const order = hands.order();
  const next = order[order.indexOf(id) + step];
  if (next === undefined) return;
  if (event.shiftKey) queueSelection.extend(id, next, order);
  hands.focus(next);
}

/** @param {KeyboardEvent} event @param {Hands} hands @param {string} id */
function act(event, hands, id) {
  const meant = queueSelection.has(id) ? queueSelection.ids() : [id];
  const onItem = /** @type {HTMLElement} */ (event.composedPath()[0]).getAttribute('role') === 'row';
  switch (event.key) {
    case ' ':
      if (!onItem) return false;
      if (event.shiftKey) queueSelection.range(id, hands.order());
      else queueSelection.toggle(id);
      return true;
    case 'x': queueSelection.toggle(id); return true;
    case 'Enter':
      if (onItem) hands.open(id);
      return onItem;
    case 'Delete': case 'c': hands.cancel(meant); return true;
    case 'r': hands.retry(meant); return true;
    default: return false;
  }
}
