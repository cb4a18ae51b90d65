/** The field in which a list is searched. */
import { html } from './html.js';
import { icon } from './icons.js';

/** @param {string} words what can be found @param {number} longest characters @param {(event: Event) => void} typed */
export const searchField = (words, longest, typed) =>
  html`${icon('search')}<input
      type="search"
      class="field"
      data-testid="search"
      autocomplete="off"
      spellcheck="false"
      maxlength=${longest}
      placeholder=${words}
      aria-label=${words}
      title="${words} (/)"
      @input=${typed}
    />`;

/** What was typed, composed and without blanks around. @param {HTMLInputElement} input */
export const typedIn = (input) => input.value.normalize('NFC').trim();

/** Gives it the focus, so that what is typed next takes the place of all. @param {HTMLInputElement} input */
export function startSearch(input) {
  input.focus();
  input.select();
}
