/**
 * `<jamak-language-choice>`: one language out of many, found by typing: its name here, in English, in
 * itself, or its code. A combobox with a list (ARIA APG); Esc closes the list and brings the name back.
 */
import { h, setAttribute, sheet } from '../kit/dom.js';
import { inOrder, means } from '../kit/languages.js';
import { base } from '../kit/styles.js';
import { languageName, t } from '../kit/words.js';
import { usedLanguages } from './last-options.js';

const look = sheet(`
:host { display: block; position: relative; }
ul { position: absolute; z-index: 3; inset: calc(100% + 4px) 0 auto; max-height: 264px; overflow-y: auto; margin: 0; padding: 4px; list-style: none; border-radius: 10px; background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); }
li { display: flex; align-items: center; min-height: 34px; padding: 0 10px; border-radius: 6px; cursor: pointer; }
li[aria-selected="true"] { font-weight: 600; }
li.at { background: var(--j-hover); outline: 2px solid var(--j-accent); outline-offset: -2px; }
li.none { color: var(--j-muted); cursor: default; }
@media (pointer: coarse) { li { min-height: 44px; } }
@media (forced-colors: active) { ul { border: 1px solid CanvasText; } li.at { outline-color: Highlight; } }
`);

export class LanguageChoice extends HTMLElement {
  /** @type {?{label: string, choices: string[], value: ?string}} */
  given = null;
  /** @type {string[]} */
  #choices = [];
  /** @type {?string} null while jobs differ */
  #chosen = null;
  #at = 0;
  /** Enter came while a syllable was being put together. */
  #enterWaits = false;
  #list = h('ul', { role: 'listbox', id: 'list', hidden: true });
  #input = h('input', { class: 'field', id: 'input', role: 'combobox', autocomplete: 'off', spellcheck: false, 'aria-autocomplete': 'list', 'aria-controls': 'list',
    'aria-expanded': 'false', 'data-testid': 'language-input',
    oninput: () => this.#open(this.#input.value), onclick: () => this.#open(''), onblur: () => this.#close(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [base, look];
    root.append(this.#input, this.#list);
    this.#input.addEventListener('compositionend', () => {
      if (this.#enterWaits) setTimeout(() => this.#choose());
      this.#enterWaits = false;
    });
    this.#list.addEventListener('pointerdown', (/** @type {Event} */ event) => event.preventDefault()); // the focus stays in the field
  }

  /** @param {{label: string, choices: string[], value: ?string}} what */
  set offer({ label, choices, value }) {
    this.#choices = inOrder(choices, usedLanguages());
    this.#chosen = value;
    setAttribute(this.#input, 'aria-label', label);
    if (this.#list.hidden) this.#write();
    this.given = { label, choices, value };
  }

  /** What a fresh one was given goes to the one that stays. @param {LanguageChoice} fresh */
  take(fresh) {
    if (fresh.given !== null) this.offer = fresh.given;
  }

  get value() {
    return this.#chosen;
  }

  /** Chooses as a click would. @param {?string} code */
  set value(code) {
    if (code === null || code === this.#chosen) return;
    this.#chosen = code;
    this.#write();
    this.dispatchEvent(new Event('change'));
  }

  #write() {
    this.#input.value = this.#chosen === null ? '' : languageName(this.#chosen);
    this.#input.placeholder = this.#chosen === null ? t('options.mixed') : t('options.find_language');
  }

  /** @param {string} typed */
  #open(typed) {
    const found = typed.trim() === '' ? this.#choices : this.#choices.filter((code) => means(code, typed));
    if (this.#list.hidden) this.#input.select();
    this.#list.replaceChildren(...found.map((code, i) => h('li', { role: 'option', id: `option-${i}`, 'data-code': code,
      'aria-selected': String(code === this.#chosen), onclick: () => this.#choose(code) }, languageName(code))));
    if (found.length === 0) this.#list.append(h('li', { class: 'none' }, t('options.no_language')));
    this.#list.hidden = false;
    setAttribute(this.#input, 'aria-expanded', 'true');
    this.#mark(typed === '' ? Math.max(0, found.indexOf(this.#chosen ?? '')) : 0);
  }

  #close() {
    this.#list.hidden = true;
    setAttribute(this.#input, 'aria-expanded', 'false');
    setAttribute(this.#input, 'aria-activedescendant', null);
    this.#write();
  }

  get #options() {
    return [...this.#list.querySelectorAll('[role=option]')];
  }

  /** @param {number} at */
  #mark(at) {
    const options = this.#options;
    this.#at = Math.max(0, Math.min(at, options.length - 1));
    options.forEach((option, i) => option.classList.toggle('at', i === this.#at));
    setAttribute(this.#input, 'aria-activedescendant', options[this.#at]?.id ?? null);
    options[this.#at]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string|undefined} [code] the marked one where none is named */
  #choose(code = /** @type {HTMLElement|undefined} */ (this.#options[this.#at])?.dataset.code) {
    if (code === undefined) return;
    this.value = code;
    this.#close();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const open = !this.#list.hidden;
    if (event.isComposing || event.keyCode === 229) {
      if (event.code === 'Enter' || event.key === 'Enter') this.#enterWaits = open;
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 }[event.key];
    if (step !== undefined) open ? this.#mark(this.#at + step) : this.#open('');
    else if (event.key === 'Enter' && open && !(event.ctrlKey || event.metaKey)) this.#choose();
    else if (event.key === 'Escape' && open) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('jamak-language-choice', LanguageChoice);
