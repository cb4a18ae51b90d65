/** The keyboard in a list of jobs, of the drawer or of /jobs: the same keys as in the grid, in one column. */
import { command, typing } from './dom.js';
import { letter, singleKeys } from './keys.js';

/**
 * @typedef {object} Callbacks what the keys act on
 * @property {import('./selection.js').Selection} selection
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
 * @property {?((id: string, step: number) => void)} shift moves a draft up or down, where the order can be changed
 * @property {boolean} [letters] whether j and k go down and up as the arrows do
 * @property {(method: string) => void} used a way of selecting was used
 */

/**
 * @param {KeyboardEvent} event
 * @param {Callbacks} callbacks
 * @returns {boolean} whether the key was meant for the list
 */
export function listKey(event, callbacks) {
  if (typing(event)) return false;
  if (command(event) && !event.altKey && letter(event).toLowerCase() === 'a') {
    callbacks.all();
    return true;
  }
  const id = callbacks.focused();
  if (id === null) return onSelection(event, callbacks, callbacks.selection.ids());
  const step = steps(event, callbacks, id) ?? letterSteps(event, callbacks);
  if (step !== null) return go(event, callbacks, id, step);
  if (event.altKey || command(event)) return false;
  return (
    onItem(event, callbacks, id) ||
    onSelection(event, callbacks, callbacks.selection.has(id) ? callbacks.selection.ids() : [id])
  );
}

/**
 * @param {KeyboardEvent} event
 * @param {Callbacks} callbacks
 * @param {string} id
 * @returns {?number} how far the focus goes
 */
function steps(event, callbacks, id) {
  const order = callbacks.order();
  const at = order.indexOf(id);
  switch (event.key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return Math.min(callbacks.page(id, 1), order.length - 1 - at);
    case 'PageUp':
      return -Math.min(callbacks.page(id, -1), at);
    case 'Home':
      return -at;
    case 'End':
      return order.length - 1 - at;
    default:
      return null;
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {Callbacks} callbacks
 * @returns {?number}
 */
function letterSteps(event, { letters = false }) {
  if (!letters || !singleKeys() || command(event) || event.altKey) return null;
  return { j: 1, k: -1 }[letter(event)] ?? null;
}

/**
 * Moves the focus, or with Alt or on a grip the draft itself.
 *
 * @param {KeyboardEvent} event
 * @param {Callbacks} callbacks
 * @param {string} id
 * @param {number} step
 */
function go(event, callbacks, id, step) {
  const grip = /** @type {HTMLElement} */ (event.composedPath()[0]).classList.contains('grip');
  if (callbacks.shift !== null && event.key.startsWith('Arrow') && (event.altKey || grip)) callbacks.shift(id, step);
  else if (event.altKey) return false;
  else if (event.key === 'End' && command(event) && callbacks.toEnd !== null) callbacks.toEnd(id, event.shiftKey);
  else moveFocus(event, callbacks, id, step);
  return true;
}

/** @param {KeyboardEvent} event @param {Callbacks} callbacks @param {string} id @param {number} step */
function moveFocus(event, callbacks, id, step) {
  const order = callbacks.order();
  const next = order[order.indexOf(id) + step];
  if (next === undefined) return;
  if (event.shiftKey) {
    callbacks.selection.extend(id, next, order);
    callbacks.used('keyboard');
  }
  callbacks.focus(next);
}

/** @param {KeyboardEvent} event @param {Callbacks} callbacks @param {string} id */
function onItem(event, callbacks, id) {
  const role = /** @type {HTMLElement} */ (event.composedPath()[0]).getAttribute('role');
  const itself = role === 'row' || role === 'gridcell';
  switch (letter(event)) {
    case ' ':
      if (!itself) return false;
      if (event.shiftKey) callbacks.selection.range(id, callbacks.order());
      else callbacks.selection.toggle(id);
      callbacks.used('keyboard');
      return true;
    case 'x':
      if (!singleKeys()) return false;
      callbacks.selection.toggle(id);
      callbacks.used('keyboard');
      return true;
    case 'Enter':
      if (itself) callbacks.open(id);
      return itself;
    case 'ContextMenu':
      callbacks.menu(id);
      return true;
    case 'F10':
      if (event.shiftKey) callbacks.menu(id);
      return event.shiftKey;
    default:
      return false;
  }
}

/** @param {KeyboardEvent} event @param {Callbacks} callbacks @param {string[]} ids what the key is meant for */
function onSelection(event, callbacks, ids) {
  if (ids.length === 0 || event.altKey || command(event)) return false;
  const key = letter(event);
  if ((key === 'c' || key === 'r') && !singleKeys()) return false;
  if (key === 'c' || key === 'Delete') callbacks.cancel(ids);
  else if (key === 'r') callbacks.retry(ids);
  else return false;
  return true;
}
