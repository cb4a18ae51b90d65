/** The keys of the whole dashboard (ux.md section 7); those of the cards stand in grid-keys.js. */
import { command, typing } from './dom.js';
import { letter, singleKeys } from './keys.js';
import { showShortcuts } from './shortcut-sheet.js';

const PLACES = new Map([['d', 'dashboard'], ['j', 'jobs'], ['u', 'usage']]);
const SECOND_KEY_MS = 1500;

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
  let goes = -Infinity; // when `g` was pressed
  return (event) => {
    if (event.defaultPrevented || event.altKey || typing(event)) return;
    if (document.querySelector('jamak-dialog, jamak-context-menu, jamak-download-menu')) return;
    const key = letter(event);
    const place = event.timeStamp - goes < SECOND_KEY_MS ? PLACES.get(key) : undefined;
    goes = key === 'g' && !command(event) ? event.timeStamp : -Infinity;
    if (command(event)) {
      if (key.toLowerCase() !== 'a' || acts.inside(event)) return;
      acts.selectAll();
    } else if (key === 'Escape') {
      if (!acts.escape()) return;
    } else if (!singleKeys()) {
      return;
    } else if (place !== undefined) {
      go(place);
    } else if (!single(key, acts, event)) {
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
  else if (key === '?') showShortcuts();
  else if (key === 'r' && !acts.inside(event)) acts.retry();
  else if (key === 'c' && !acts.inside(event)) acts.cancel();
  else return false;
  return true;
}

/** Follows a link of this product, so that uploads go on. @param {string} place */
function go(place) {
  const link = document.createElement('a');
  link.href = String(new URL(place, document.baseURI));
  document.body.append(link);
  link.click();
  link.remove();
}
