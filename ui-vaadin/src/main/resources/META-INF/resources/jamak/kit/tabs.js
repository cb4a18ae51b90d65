/** Names of sections of which one is open. Arrows, Home and End move between them, and the focus goes along. */
import { html } from './html.js';

/**
 * @template {string} Name
 * @typedef {object} Tabs
 * @property {string} label of all
 * @property {readonly Name[]} names
 * @property {Name} open
 * @property {(name: Name) => void} choose
 * @property {(name: Name) => string} panel id of what it shows
 * @property {(name: Name) => string} testId
 * @property {(name: Name) => unknown} content of the tab itself
 */

/**
 * @template {string} Name
 * @param {Tabs<Name>} tabs
 */
export function tabs({ label, names, open, choose, panel, testId, content }) {
  const key = (/** @type {KeyboardEvent} */ event) => {
    const next = nextTab(names.length, names.indexOf(open), event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(names[next]);
    /** @type {HTMLElement} */ (/** @type {Element} */ (event.currentTarget).children[next]).focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${key}>
    ${names.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${name}"
          class="tab"
          data-testid=${testId(name)}
          aria-controls=${panel(name)}
          aria-selected=${String(name === open)}
          tabindex=${name === open ? 0 : -1}
          @click=${() => choose(name)}
        >
          ${content(name)}
        </button>`,
    )}
  </div>`;
}

/**
 * @param {number} count of tabs
 * @param {number} open place of the one that is open
 * @param {string} key that was pressed
 * @returns {?number} place of the one to open, round in a ring; null for keys that mean nothing here
 */
export function nextTab(count, open, key) {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (open + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (open + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
