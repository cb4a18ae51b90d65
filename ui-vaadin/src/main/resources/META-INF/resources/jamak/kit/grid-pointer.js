/** What the pointer does on cards: click, click with Ctrl or Shift, long press, right button. */
import { command } from './dom.js';

const LONG_PRESS_MS = 500;

/**
 * @typedef {object} Callbacks
 * @property {() => import('./selection.js').Selection} selection
 * @property {(event: Event) => ?string} keyOf the card that it happened on
 * @property {(key: string) => void} open
 * @property {(key: string) => void} range
 * @property {(method: string, key: string) => void} toggle
 * @property {(key: string, at: {x: number, y: number}) => void} menu
 */

/** @param {HTMLElement} space @param {Callbacks} callbacks */
export function followPointer(space, callbacks) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  let pressed = false; // the click at the end of a long press is none
  let touching = false;
  space.addEventListener('pointerdown', (event) => {
    const key = callbacks.keyOf(event);
    pressed = false;
    touching = event.pointerType === 'touch';
    if (!touching || key === null) return;
    timer = setTimeout(() => {
      pressed = true;
      callbacks.toggle('checkbox', key);
    }, LONG_PRESS_MS);
  });
  for (const type of ['pointerup', 'pointercancel', 'pointermove']) {
    space.addEventListener(type, () => clearTimeout(timer));
  }
  space.addEventListener('click', (event) => {
    if (!pressed) clicked(event, callbacks);
    pressed = false;
  });
  space.addEventListener('contextmenu', (event) => {
    const key = callbacks.keyOf(event);
    if (key === null) return;
    event.preventDefault();
    if (!touching) callbacks.menu(key, { x: event.clientX, y: event.clientY });
  });
  // Shift+click selects cards, not the text between them
  space.addEventListener('mousedown', (event) => {
    if (event.shiftKey) window.getSelection()?.removeAllRanges();
  });
}

/** @param {MouseEvent} event @param {Callbacks} callbacks */
function clicked(event, callbacks) {
  const key = callbacks.keyOf(event);
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (key === null || target.closest('button')) return;
  const onBox = target instanceof HTMLInputElement;
  if (!onBox && target.closest('label')) return; // the label clicks its box by itself
  if (event.shiftKey) callbacks.range(key);
  else if (!onBox && command(event)) callbacks.toggle('ctrl', key);
  else if (onBox || callbacks.selection().size > 0) callbacks.toggle('checkbox', key);
  else callbacks.open(key);
}
