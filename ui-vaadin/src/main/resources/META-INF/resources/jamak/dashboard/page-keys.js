/**
 * The keys of the whole dashboard (ux.md section 7); those of the cards stand in grid-keys.js, those
 * of all screens in shell/screen-keys.js.
 */
import { placeOf } from '../shell/go-keys.js';
import { command, typing } from './dom.js';
import { letter, singleKeys } from './keys.js';

/**
 * @typedef {object} Acts
 * @property {() => void} search
 * @property {() => void} pick
 * @property {() => void} toggleQueue
 * @property {() => boolean} escape whether there was something to close
 * @property {() => void} selectAll
 * @property {() => void} retry
 * @property {() => void} cancel
 * @property {(event: Event) => boolean} inside whether it happened in the panel beside the cards
 */

/** @param {Acts} acts @returns {(event: KeyboardEvent) => void} */
export function pageKeys(acts) {
  return (event) => {
    if (event.defaultPrevented || event.altKey || typing(event)) return;
    if (document.querySelector('jamak-dialog, jamak-context-menu, jamak-download-menu')) return;
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
}

/** @param {string} key @param {Acts} acts @param {Event} event */
function single(key, acts, event) {
  if (key === '/') acts.search();
  else if (key === 'u') acts.pick();
  else if (key === 'q') acts.toggleQueue();
  else if (key === 'r' && !acts.inside(event)) acts.retry();
  else if (key === 'c' && !acts.inside(event)) acts.cancel();
  else return false;
  return true;
}
