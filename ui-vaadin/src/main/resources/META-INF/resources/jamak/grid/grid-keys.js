/** The keyboard map of the grid. */
import { command, typing } from '../kit/dom.js';
import { letter, singleKeys } from '../kit/keys.js';
import { neighbour } from './grid-layout.js';

/**
 * @typedef {object} Callbacks what the keys act upon
 * @property {import('../kit/selection.js').Selection} selection
 * @property {string[]} order keys of the cards as they are shown
 * @property {?string} current key of the focused card
 * @property {import('./grid-layout.js').Layout} layout
 * @property {number} viewport px
 * @property {(key: string) => void} focusCard
 * @property {(key: string) => void} open
 * @property {?((from: string) => void)} toEnd goes to the very end, where not all is loaded yet
 * @property {(key: string) => void} menu
 * @property {(key: string) => void} remove
 * @property {(method: string) => void} used a way of selecting was used
 */

/** @param {KeyboardEvent} event @param {Callbacks} callbacks @returns {boolean} whether it was for the grid */
export function handleKey(event, callbacks) {
  if (typing(event) || event.altKey) return false;
  const onControl = event.composedPath()[0] instanceof HTMLButtonElement;
  if (onControl && (event.key === 'Enter' || event.key === ' ')) return false;
  const { order } = callbacks;
  const index = callbacks.current === null ? -1 : order.indexOf(callbacks.current);
  if (index < 0) return false;
  if (event.key === 'End' && command(event) && callbacks.toEnd !== null) {
    callbacks.toEnd(order[index]);
    return true;
  }
  const wanted = neighbour(callbacks.layout, index, order.length, event.key, command(event), callbacks.viewport);
  if (wanted !== null) {
    move(callbacks, order[index], order[wanted], event.shiftKey);
    return true;
  }
  return act(event, callbacks, order[index]);
}

/** @param {Callbacks} callbacks @param {string} from @param {string} to @param {boolean} extend */
function move(callbacks, from, to, extend) {
  if (extend) {
    callbacks.selection.extend(from, to, callbacks.order);
    callbacks.used('keyboard');
  }
  callbacks.focusCard(to);
}

/** @param {KeyboardEvent} event @param {Callbacks} callbacks @param {string} key */
function act(event, callbacks, key) {
  const { selection } = callbacks;
  switch (letter(event)) {
    case ' ':
      if (event.shiftKey) selection.range(key, callbacks.order);
      else selection.toggle(key);
      callbacks.used('keyboard');
      return true;
    case 'x':
      if (command(event) || !singleKeys()) return false;
      selection.toggle(key);
      callbacks.used('keyboard');
      return true;
    case 'Enter':
      if (event.target instanceof HTMLInputElement) return false;
      callbacks.open(key);
      return true;
    case 'Delete':
      callbacks.remove(key);
      return true;
    case 'ContextMenu':
      callbacks.menu(key);
      return true;
    case 'F10':
      if (!event.shiftKey) return false;
      callbacks.menu(key);
      return true;
    default:
      return false;
  }
}
