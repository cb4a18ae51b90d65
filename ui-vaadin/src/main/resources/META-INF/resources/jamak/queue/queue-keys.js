/** The keyboard in the drawer: the same keys as in the grid, in one column (ux.md section 7). */
import { command, typing } from '../kit/dom.js';
import { letter, singleKeys } from '../kit/keys.js';

/**
 * @typedef {object} Hands what the keys act on
 * @property {import('../kit/selection.js').Selection} selection
 * @property {() => string[]} order ids as they are shown
 * @property {() => ?string} focused id of the item that holds the focus
 * @property {(id: string) => void} focus
 * @property {(id: string) => void} open
 * @property {(id: string, way: 1|-1) => number} page how many items one viewport takes from here
 * @property {?((from: string, extend: boolean) => void)} toEnd goes to the very end, where not all is loaded yet
 * @property {(id: string) => void} menu
 * @property {() => void} all
 * @property {(ids: string[]) => void} cancel
 * @property {(ids: string[]) => void} retry
 * @property {(id: string, step: number) => void} shift moves a draft up or down
 * @property {(method: string) => void} used a way of selecting was used
 */

/** @param {KeyboardEvent} event @param {Hands} hands @returns {boolean} whether the key was meant for the list */
export function listKey(event, hands) {
  if (typing(event)) return false;
  if (command(event) && !event.altKey && letter(event).toLowerCase() === 'a') {
    hands.all();
    return true;
  }
  const id = hands.focused();
  if (id === null) return onSelection(event, hands, hands.selection.ids());
  const step = steps(event, hands, id);
  if (step !== null) return go(event, hands, id, step);
  if (event.altKey || command(event)) return false;
  return onItem(event, hands, id) || onSelection(event, hands, hands.selection.has(id) ? hands.selection.ids() : [id]);
}

/** @param {KeyboardEvent} event @param {Hands} hands @param {string} id @returns {?number} how far the focus goes */
function steps(event, hands, id) {
  const order = hands.order();
  const at = order.indexOf(id);
  switch (event.key) {
    case 'ArrowDown': return 1;
    case 'ArrowUp': return -1;
    case 'PageDown': return Math.min(hands.page(id, 1), order.length - 1 - at);
    case 'PageUp': return -Math.min(hands.page(id, -1), at);
    case 'Home': return -at;
    case 'End': return order.length - 1 - at;
    default: return null;
  }
}

/** Moves the focus, or with Alt or on a grip the draft itself. @param {KeyboardEvent} event @param {Hands} hands @param {string} id @param {number} step */
function go(event, hands, id, step) {
  const grip = /** @type {HTMLElement} */ (event.composedPath()[0]).classList.contains('grip');
  if (event.key.startsWith('Arrow') && (event.altKey || grip)) hands.shift(id, step);
  else if (event.altKey) return false;
  else if (event.key === 'End' && command(event) && hands.toEnd !== null) hands.toEnd(id, event.shiftKey);
  else moveFocus(event, hands, id, step);
  return true;
}

/** @param {KeyboardEvent} event @param {Hands} hands @param {string} id @param {number} step */
function moveFocus(event, hands, id, step) {
  const order = hands.order();
  const next = order[order.indexOf(id) + step];
  if (next === undefined) return;
  if (event.shiftKey) {
    hands.selection.extend(id, next, order);
    hands.used('keyboard');
  }
  hands.focus(next);
}

/** @param {KeyboardEvent} event @param {Hands} hands @param {string} id */
function onItem(event, hands, id) {
  const itself = /** @type {HTMLElement} */ (event.composedPath()[0]).getAttribute('role') === 'row';
  switch (letter(event)) {
    case ' ':
      if (!itself) return false;
      if (event.shiftKey) hands.selection.range(id, hands.order());
      else hands.selection.toggle(id);
      hands.used('keyboard');
      return true;
    case 'x':
      if (!singleKeys()) return false;
      hands.selection.toggle(id);
      hands.used('keyboard');
      return true;
    case 'Enter':
      if (itself) hands.open(id);
      return itself;
    case 'ContextMenu':
      hands.menu(id);
      return true;
    case 'F10':
      if (event.shiftKey) hands.menu(id);
      return event.shiftKey;
    default:
      return false;
  }
}

/** @param {KeyboardEvent} event @param {Hands} hands @param {string[]} ids what the key is meant for */
function onSelection(event, hands, ids) {
  if (ids.length === 0 || event.altKey || command(event)) return false;
  const key = letter(event);
  if ((key === 'c' || key === 'r') && !singleKeys()) return false;
  if (key === 'c' || key === 'Delete') hands.cancel(ids);
  else if (key === 'r') hands.retry(ids);
  else return false;
  return true;
}
