/** A modal dialog on the browser's own `<dialog>`: focus stays inside and comes back to where it was. */
import { command, deepActive, sheet } from './dom.js';
import { JamakElement } from './element.js';
import { html } from './html.js';
import { base } from './styles.js';
import { t } from './words.js';

const look = sheet(`
dialog {
  width: min(560px, calc(100vw - 32px)); max-height: min(80vh, 720px); padding: 0; border: 0; border-radius: 16px; color: var(--j-text);
  background: var(--j-raised); box-shadow: var(--j-shadow-l); flex-direction: column; overflow: hidden;
}
dialog:has(jamak-shortcut-sheet) { width: min(800px, calc(100vw - 32px)); }
dialog[open] { display: flex; animation: rise .16s ease-out; }
dialog::backdrop { background: rgb(10 14 22 / .5); }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
header { padding: 24px 24px 0; }
h2 { font-size: 18px; font-weight: 600; line-height: 1.4; }
.content { padding: 12px 24px 8px; overflow-y: auto; display: grid; gap: 12px; }
footer { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; padding: 16px 24px 24px; }
.offenders { display: grid; gap: 8px; }
.offenders li { display: grid; gap: 2px; padding: 10px 12px; border-radius: 10px; background: var(--j-sunken); }
.offenders b { font-weight: 500; word-break: break-all; }
.offenders span { font-size: 13px; color: var(--j-red); }
.offenders small { font-size: 12px; color: var(--j-muted); }
details { border-radius: 10px; background: var(--j-sunken); padding: 10px 12px; }
summary { cursor: pointer; font-weight: 500; }
.segments { display: flex; gap: 4px; padding: 4px; border-radius: 10px; background: var(--j-sunken); }
.segments label { flex: 1; display: flex; align-items: center; justify-content: center; gap: 8px; min-height: 32px; border-radius: 7px; cursor: pointer; }
.segments label:has(:checked) { background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line); font-weight: 500; }
.preview { font-size: 13px; color: var(--j-muted); }
details p { margin-top: 6px; color: var(--j-muted); }
`);

/**
 * @typedef {object} Answer
 * @property {string} label
 * @property {string} value what `ask` resolves with
 * @property {string} [kind] look of the button
 * @property {string} [href] leads away instead
 * @property {boolean} [safe] gets the focus
 */

export class Dialog extends JamakElement {
  static styles = [base, look];

  #title = '';
  /** @type {unknown} */
  #content = null;
  /** @type {Answer[]} */
  #answers = [];
  /** @type {(value: ?string) => void} */
  #close = () => undefined;

  /**
   * Resolves with the value of the answer, or null for Esc. `guard` may hold a dialog open.
   *
   * @param {string} title
   * @param {unknown} content template, node, or a list of them
   * @param {Answer[]} answers
   * @param {(value: string) => boolean} [guard]
   * @returns {Promise<?string>}
   */
  ask(title, content, answers, guard = () => true) {
    const opener = deepActive();
    this.#title = title;
    this.#content = content;
    this.#answers = answers;
    return new Promise((resolve) => {
      this.#close = (value) => {
        if (value !== null && !guard(value)) return;
        this.#box.close();
        this.remove();
        if (opener instanceof HTMLElement) opener.focus();
        resolve(value);
      };
      document.body.append(this);
      this.flush();
      // the focus goes to the first field
      this.renderRoot.querySelectorAll('.content *').forEach((part) => part instanceof JamakElement && part.flush());
      this.#box.showModal();
      /** @type {?HTMLElement} */ (this.renderRoot.querySelector('[data-safe]'))?.focus();
    });
  }

  /**
   * Other words for what it does, when that changed while it was open.
   *
   * @param {string} title
   * @param {string} value
   * @param {string} label
   */
  rename(title, value, label) {
    this.#title = title;
    this.#answers = this.#answers.map((answer) => (answer.value === value ? { ...answer, label } : answer));
    this.requestUpdate();
  }

  /** What it shows, when that changed while it was open. @param {unknown} content */
  set content(content) {
    this.#content = content;
    this.requestUpdate();
  }

  /** Ends it as this answer does, for what was done while it was open. @param {string} value */
  answer(value) {
    this.#close(value);
  }

  get #box() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    const primary = this.#answers.find((answer) => answer.kind?.includes('primary'));
    if (event.key === 'Enter' && command(event) && primary) this.#close(primary.value);
  }

  /** @param {Event} event */
  #cancel(event) {
    event.preventDefault();
    this.#close(null);
  }

  render() {
    return html`<dialog aria-labelledby="title" @cancel=${this.#cancel} @keydown=${this.#key}>
      <header><h2 id="title">${this.#title}</h2></header>
      <div class="content">${this.#content}</div>
      <footer>
        ${this.#answers.map((answer) =>
          answer.href
            ? html`<a class="button ${answer.kind ?? ''}" href=${answer.href} ?data-safe=${answer.safe}
                >${answer.label}</a
              >`
            : html`<button
                type="button"
                class="button ${answer.kind ?? ''}"
                ?data-safe=${answer.safe}
                @click=${() => this.#close(answer.value)}
              >
                <span class="label">${answer.label}</span>
              </button>`,
        )}
      </footer>
    </dialog>`;
  }
}

customElements.define('jamak-dialog', Dialog);

/**
 * @param {string} title
 * @param {unknown} content template, node, or a list of them
 * @param {Answer[]} answers
 * @param {(value: string) => boolean} [guard]
 */
export const ask = (title, content, answers, guard) => new Dialog().ask(title, content, answers, guard);

/** @returns {Answer} the safe way out, which has the focus */
export const cancelAnswer = () => ({ label: t('dialog.cancel'), value: 'cancel', safe: true });
