/**
 * The keys of a whole page, the dashboard or /jobs; those of the cards stand in grid/grid-keys.js, those of rows in
 * list-keys.js, those of all screens in shell/screen-keys.js.
 */
import { command, typing } from './dom.js';
import { placeOf } from './go-keys.js';
import { letter, singleKeys } from './keys.js';

/**
 * @typedef {object} Acts
 * @property {() => void} search
 * @property {() => void} [pick]
 * @property {() => void} [toggleQueue]
 * @property {() => boolean} escape whether there was something to close
 * @property {() => void} selectAll
 * @property {() => void} retry
 * @property {() => void} cancel
 * @property {(event: Event) => boolean} inside whether it happened in the panel beside the cards
 */

/** What is open above the page; those of the frame close themselves before the page hears of the key. */
const OPEN =
  'jamak-dialog, jamak-context-menu, jamak-download-menu, jamak-bell[open], :is(vaadin-dialog, vaadin-confirm-dialog, vaadin-popover, vaadin-menu-bar, vaadin-context-menu, vaadin-select, ' +
  'vaadin-menu-bar-submenu, vaadin-menu-bar-overlay, vaadin-popover-overlay)[opened]';

/** @param {Acts} acts @returns {(signal: AbortSignal) => void} listens until the signal comes */
export function pageKeys(acts) {
  let covered = false;
  const before = (/** @type {KeyboardEvent} */ event) => {
    covered = event.key === 'Escape' && document.querySelector(OPEN) !== null;
  };
  const keydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.defaultPrevented || event.altKey || (event.key === 'Escape' ? writing(event) : typing(event))) return;
    if (covered || document.querySelector(OPEN)) return;
    const key = letter(event);
    const leaves = placeOf(event) !== undefined;
    if (command(event)) {
      if (key.toLowerCase() !== 'a' || acts.inside(event)) return;
      acts.selectAll();
    } else if (key === 'Escape') {
      if (!acts.escape()) return;
    } else if (!singleKeys() || leaves || !single(key, acts, event)) {
      return;
    }
    event.preventDefault();
  };
  return (signal) => {
    window.addEventListener('keydown', before, { signal, capture: true });
    window.addEventListener('keydown', keydown, { signal });
  };
}

/**
 * Whether Esc has something to do in the field where it was pressed: to end a syllable, or to empty a search.
 *
 * @param {KeyboardEvent} event
 */
function writing(event) {
  const target = event.composedPath()[0];
  if (event.isComposing || event.keyCode === 229) return true;
  return (
    typing(event) && !(target instanceof HTMLSelectElement) && /** @type {HTMLInputElement} */ (target).value !== ''
  );
}

/** @param {string} key @param {Acts} acts @param {Event} event */
function single(key, acts, event) {
  if (key === '/') acts.search();
  else if (key === 'u' && acts.pick) acts.pick();
  else if (key === 'q' && acts.toggleQueue) acts.toggleQueue();
  else if (key === 'r' && !acts.inside(event)) acts.retry();
  else if (key === 'c' && !acts.inside(event)) acts.cancel();
  else return false;
  return true;
}
