/**
 * `<jamak-language-choice>`: one language out of many, found by typing: its name here, in English, in
 * itself, or its code. A combobox with a list (ARIA APG); Esc closes the list and brings the name back.
 */
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, ifDefined, live, noChange } from '../kit/html.js';
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

export class LanguageChoice extends JamakElement {
  static styles = [base, look];
  static shadowRootOptions = { ...JamakElement.shadowRootOptions, delegatesFocus: true };

  #label = '';
  /** @type {string[]} */
  #choices = [];
  /** @type {?string} null while jobs differ */
  #chosen = null;
  /** @type {?string[]} what the list shows; null while it is closed */
  #found = null;
  #at = 0;
  /** Enter came while a syllable was being put together. */
  #enterWaits = false;

  connectedCallback() {
    super.connectedCallback();
    this.flush();
  }

  /** @param {{label: string, choices: string[], value: ?string}} what */
  set offer({ label, choices, value }) {
    this.#label = label;
    this.#choices = inOrder(choices, usedLanguages());
    this.#chosen = value;
    this.requestUpdate();
  }

  get value() {
    return this.#chosen;
  }

  /** Chooses as a click would. @param {?string} code */
  set value(code) {
    if (code === null || code === this.#chosen) return;
    this.#chosen = code;
    this.requestUpdate();
    this.dispatchEvent(new Event('change'));
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input'));
  }

  /** @param {string} typed */
  #open(typed) {
    if (this.#found === null) this.#input.select();
    this.#found = typed.trim() === '' ? this.#choices : this.#choices.filter((code) => means(code, typed));
    this.#mark(typed === '' ? this.#found.indexOf(this.#chosen ?? '') : 0);
  }

  #close() {
    this.#found = null;
    this.requestUpdate();
  }

  /** @param {number} at */
  #mark(at) {
    this.#at = Math.max(0, Math.min(at, (this.#found?.length ?? 0) - 1));
    this.requestUpdate();
    this.flush();
    this.renderRoot.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string|undefined} code */
  #choose(code) {
    if (code === undefined) return;
    this.value = code;
    this.#close();
  }

  #composed() {
    if (this.#enterWaits) setTimeout(() => this.#choose(this.#found?.[this.#at]));
    this.#enterWaits = false;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const open = this.#found !== null;
    if (event.isComposing || event.keyCode === 229) {
      if (event.code === 'Enter' || event.key === 'Enter') this.#enterWaits = open;
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 }[event.key];
    if (step !== undefined && open) this.#mark(this.#at + step);
    else if (step !== undefined) this.#open('');
    else if (event.key === 'Enter' && open && !(event.ctrlKey || event.metaKey)) this.#choose(this.#found?.[this.#at]);
    else if (event.key === 'Escape' && open) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  render() {
    const found = this.#found;
    const chosen = this.#chosen;
    return html`<input
        class="field"
        id="input"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded=${found !== null}
        aria-activedescendant=${ifDefined(found?.length ? `option-${this.#at}` : undefined)}
        aria-label=${this.#label}
        data-testid="language-input"
        placeholder=${chosen === null ? t('options.mixed') : t('options.find_language')}
        .value=${found !== null ? noChange : live(chosen === null ? '' : languageName(chosen))}
        @input=${() => this.#open(this.#input.value)}
        @click=${() => this.#open('')}
        @blur=${this.#close}
        @keydown=${this.#key}
        @compositionend=${this.#composed}
      />
      <ul role="listbox" id="list" ?hidden=${found === null} @pointerdown=${keepFocus}>
        ${found?.map(
          (code, i) =>
            html`<li
              role="option"
              id="option-${i}"
              class=${i === this.#at ? 'at' : ''}
              data-code=${code}
              aria-selected=${code === chosen}
              @click=${() => this.#choose(code)}
            >
              ${languageName(code)}
            </li>`,
        )}${found?.length === 0 ? html`<li class="none">${t('options.no_language')}</li>` : null}
      </ul>`;
  }
}

/** The focus stays in the field. @param {Event} event */
const keepFocus = (event) => event.preventDefault();

customElements.define('jamak-language-choice', LanguageChoice);
