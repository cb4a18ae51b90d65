/** A modal dialog on the browser's own `<dialog>`: focus stays inside and comes back to where it was. */
import { button, deepActive, h, setText, sheet } from './dom.js';
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

export class Dialog extends HTMLElement {
  #box = h('dialog', { 'aria-labelledby': 'title' });
  #title = h('h2', { id: 'title' });
  /** @type {Map<string, Element>} by value */
  #buttons = new Map();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, look];
    root.append(this.#box);
  }

  /**
   * Resolves with the value of the answer, or null for Esc. `guard` may hold a dialog open.
   *
   * @param {string} title
   * @param {Node[]} content
   * @param {Answer[]} answers
   * @param {(value: string) => boolean} [guard]
   * @returns {Promise<?string>}
   */
  ask(title, content, answers, guard = () => true) {
    const opener = deepActive();
    return new Promise((resolve) => {
      const close = (/** @type {?string} */ value) => {
        if (value !== null && !guard(value)) return;
        this.#box.close();
        this.remove();
        if (opener instanceof HTMLElement) opener.focus();
        resolve(value);
      };
      const buttons = answers.map((answer) => answer.href
        ? h('a', { class: `button ${answer.kind ?? ''}`, href: answer.href }, answer.label)
        : button(answer.label, () => close(answer.value), { kind: answer.kind }));
      setText(this.#title, title);
      this.#buttons = new Map(answers.map((answer, i) => [answer.value, buttons[i]]));
      this.#box.replaceChildren(h('header', {}, this.#title),
        h('div', { class: 'content' }, ...content), h('footer', {}, ...buttons));
      this.#box.oncancel = (/** @type {Event} */ event) => {
        event.preventDefault();
        close(null);
      };
      this.#box.onkeydown = (/** @type {KeyboardEvent} */ event) => {
        event.stopPropagation();
        const primary = answers.find((answer) => answer.kind?.includes('primary'));
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && primary) close(primary.value);
      };
      document.body.append(this);
      this.#box.showModal();
      buttons[answers.findIndex((answer) => answer.safe)]?.focus();
    });
  }

  /** Other words for what it does, when that changed while it was open. @param {string} title @param {string} value @param {string} label */
  rename(title, value, label) {
    setText(this.#title, title);
    const text = this.#buttons.get(value)?.querySelector('.label');
    if (text) text.textContent = label;
  }
}

customElements.define('jamak-dialog', Dialog);

/** @param {string} title @param {Node[]} content @param {Answer[]} answers @param {(value: string) => boolean} [guard] */
export const ask = (title, content, answers, guard) => new Dialog().ask(title, content, answers, guard);

/** @returns {Answer} the safe way out, which has the focus */
export const cancelAnswer = () => ({ label: t('dialog.cancel'), value: 'cancel', safe: true });
