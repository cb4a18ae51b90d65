/** The keyboard map of the grid (ux.md section 7). */
import { command, typing } from '../kit/dom.js';
import { letter, singleKeys } from '../kit/keys.js';
import { neighbour } from './grid-layout.js';

/**
 * @typedef {object} Hands what the keys act upon
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

/** @param {KeyboardEvent} event @param {Hands} hands @returns {boolean} whether it was for the grid */
export function handleKey(event, hands) {
  if (typing(event) || event.altKey) return false;
  const onControl = event.composedPath()[0] instanceof HTMLButtonElement;
  if (onControl && (event.key === 'Enter' || event.key === ' ')) return false;
  const { order } = hands;
  const index = hands.current === null ? -1 : order.indexOf(hands.current);
  if (index < 0) return false;
  if (event.key === 'End' && command(event) && hands.toEnd !== null) {
    hands.toEnd(order[index]);
    return true;
  }
  const wanted = neighbour(hands.layout, index, order.length, event.key, command(event), hands.viewport);
  if (wanted !== null) {
    move(hands, order[index], order[wanted], event.shiftKey);
    return true;
  }
  return act(event, hands, order[index]);
}

/** @param {Hands} hands @param {string} from @param {string} to @param {boolean} extend */
function move(hands, from, to, extend) {
  if (extend) {
    hands.selection.extend(from, to, hands.order);
    hands.used('keyboard');
  }
  hands.focusCard(to);
}

/** @param {KeyboardEvent} event @param {Hands} hands @param {string} key */
function act(event, hands, key) {
  const { selection } = hands;
  switch (letter(event)) {
    case ' ':
      if (event.shiftKey) selection.range(key, hands.order);
      else selection.toggle(key);
      hands.used('keyboard');
      return true;
    case 'x':
      if (command(event) || !singleKeys()) return false;
      selection.toggle(key);
      hands.used('keyboard');
      return true;
    case 'Enter':
      if (event.target instanceof HTMLInputElement) return false;
      hands.open(key);
      return true;
    case 'Delete':
      hands.remove(key);
      return true;
    case 'ContextMenu':
      hands.menu(key);
      return true;
    case 'F10':
      if (!event.shiftKey) return false;
      hands.menu(key);
      return true;
    default:
      return false;
  }
}
