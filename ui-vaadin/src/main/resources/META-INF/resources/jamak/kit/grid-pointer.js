/** What the pointer does on cards: click, click with Ctrl or Shift, long press, right button. */
import { command } from './dom.js';

const LONG_PRESS_MS = 500;

/**
 * @typedef {object} Hands
 * @property {() => import('./selection.js').Selection} selection
 * @property {(event: Event) => ?string} keyOf the card that it happened on
 * @property {(key: string) => void} open
 * @property {(key: string) => void} range
 * @property {(method: string, key: string) => void} toggle
 * @property {(key: string, at: {x: number, y: number}) => void} menu
 */

/** @param {HTMLElement} space @param {Hands} hands */
export function followPointer(space, hands) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  let pressed = false; // the click at the end of a long press is none
  let touching = false;
  space.addEventListener('pointerdown', (event) => {
    const key = hands.keyOf(event);
    pressed = false;
    touching = event.pointerType === 'touch';
    if (!touching || key === null) return;
    timer = setTimeout(() => {
      pressed = true;
      hands.toggle('checkbox', key);
    }, LONG_PRESS_MS);
  });
  for (const type of ['pointerup', 'pointercancel', 'pointermove']) space.addEventListener(type, () => clearTimeout(timer));
  space.addEventListener('click', (event) => {
    if (!pressed) clicked(event, hands);
    pressed = false;
  });
  space.addEventListener('contextmenu', (event) => {
    const key = hands.keyOf(event);
    if (key === null) return;
    event.preventDefault();
    if (!touching) hands.menu(key, { x: event.clientX, y: event.clientY });
  });
  // Shift+click selects cards, not the text between them
  space.addEventListener('mousedown', (event) => { if (event.shiftKey) window.getSelection()?.removeAllRanges(); });
}

/** @param {MouseEvent} event @param {Hands} hands */
function clicked(event, hands) {
  const key = hands.keyOf(event);
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (key === null || target.closest('button')) return;
  const onBox = target instanceof HTMLInputElement;
  if (!onBox && target.closest('label')) return; // the label clicks its box by itself
  if (event.shiftKey) hands.range(key);
  else if (!onBox && command(event)) hands.toggle('ctrl', key);
  else if (onBox || hands.selection().size > 0) hands.toggle('checkbox', key);
  else hands.open(key);
}
