/**
 * `<jamak-screen-keys>`: the keys that all screens share: `?`, `g` and a letter, and
 * from elsewhere `u` and `q`, which lead to the dashboard. There those two are its own.
 */
import { command, typing } from '../kit/dom.js';
import { placeOf } from '../kit/go-keys.js';
import { letter, singleKeys } from '../kit/keys.js';
import { showShortcuts } from '../kit/shortcut-sheet.js';
import { visit } from '../kit/visit.js';

/** What takes all keys for itself while it is open. */
const OPEN =
  'jamak-dialog, jamak-context-menu, jamak-download-menu, jamak-bell[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]';
/** What takes letters for itself while the focus is in it: it searches by them, or is modal. */
const BUSY =
  'dialog, vaadin-dialog, vaadin-confirm-dialog, vaadin-select, vaadin-combo-box, [role=menu], [role=listbox], [role=alertdialog]';

/** From a screen that has neither files nor a queue. @type {Record<string, string>} */
const DASHBOARD = { u: 'dashboard', q: 'dashboard?panel=queue' };

class ScreenKeys extends HTMLElement {
  #key = (/** @type {KeyboardEvent} */ event) => this.#press(event);

  connectedCallback() {
    this.hidden = true;
    window.addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#key);
  }

  /**
   * Those of the sheet, for a screen may have no others; set before this class was loaded, or later.
   *
   * @returns {Record<string, string>}
   */
  get #words() {
    return /** @type {any} */ (this).words ?? {};
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.defaultPrevented || event.altKey || typing(event) || taken(event)) return;
    const place = placeOf(event);
    if (command(event) || !singleKeys()) return;
    const key = letter(event);
    const there = document.querySelector('jamak-dashboard') === null ? DASHBOARD[key] : undefined;
    if (key === '?') showShortcuts((word) => this.#words[word] ?? word);
    else if (place ?? there) visit(/** @type {string} */ (place ?? there));
    else return;
    event.preventDefault();
  }
}

/** @param {Event} event */
function taken(event) {
  return (
    document.querySelector(OPEN) !== null ||
    event.composedPath().some((one) => one instanceof Element && one.matches(BUSY))
  );
}

customElements.get('jamak-screen-keys') ?? customElements.define('jamak-screen-keys', ScreenKeys);
