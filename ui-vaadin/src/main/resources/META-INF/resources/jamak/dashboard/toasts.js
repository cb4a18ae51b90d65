/**
 * Short notes at the window's corner. They never take the focus; good news goes by itself, a failure
 * stays until it is put away. Another part of the product may take a note over by cancelling the
 * `jamak-toast` event that comes first.
 */
import { h, sheet } from './dom.js';
import { icon } from './icons.js';
import { base } from './styles.js';
import { t } from './words.js';

const GOES_AFTER_MS = 6000;
const MOST = 3;

const look = sheet(`
:host { position: fixed; z-index: 1100; left: 50%; translate: -50% 0; bottom: 92px; display: grid; gap: 8px; justify-items: center; pointer-events: none; }
.note { pointer-events: auto; display: flex; align-items: center; gap: 10px; max-width: min(420px, calc(100vw - 32px)); padding: 10px 8px 10px 14px; border-radius: 12px; background: light-dark(#22262c, #353b44); color: #fff; box-shadow: var(--j-shadow-l); animation: rise .16s ease-out; }
.note > .icon { color: #8fd8ac; }
.note.error > .icon { color: #ff9d96; }
.note.info > .icon { color: #9fc2ff; }
.note button { min-height: 28px; padding: 0 8px; border: 0; border-radius: 7px; background: none; color: #b9d2ff; font: inherit; font-weight: 600; cursor: pointer; white-space: nowrap; }
.note button:hover { background: rgb(255 255 255 / .12); }
.note button.close { color: #d5d9df; padding: 0 6px; }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
@media (max-width: 639px) { :host { left: 16px; right: 16px; translate: none; justify-items: stretch; } }
`);

/** @typedef {{label: string, act: () => void}} ToastAction */

class Toasts extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
  }

  /** @param {string} text @param {'success'|'error'|'info'} kind @param {ToastAction} [action] */
  show(text, kind, action) {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const same = [...root.children].find((note) => note.querySelector('span')?.textContent === text);
    same?.remove();
    const close = () => {
      clearTimeout(timer);
      note.remove();
    };
    const note = h('div', { class: `note ${kind}`, role: kind === 'error' ? 'alert' : 'status', 'data-testid': 'toast' },
      icon(kind === 'error' ? 'alert' : kind === 'info' ? 'clock' : 'check', 18), h('span', {}, text),
      action ? h('button', { type: 'button', onclick: () => { close(); action.act(); } }, action.label) : null,
      h('button', { type: 'button', class: 'close', 'aria-label': t('drawer.close'), onclick: close }, icon('close', 14)));
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let timer;
    const start = () => {
      clearTimeout(timer);
      if (kind !== 'error') timer = setTimeout(close, action ? GOES_AFTER_MS + 2000 : GOES_AFTER_MS);
    };
    note.addEventListener('pointerenter', () => clearTimeout(timer));
    note.addEventListener('pointerleave', start);
    note.addEventListener('focusin', () => clearTimeout(timer));
    note.addEventListener('focusout', start);
    root.append(note);
    while (root.children.length > MOST) root.firstElementChild?.remove();
    start();
  }
}

customElements.define('jamak-toasts', Toasts);

const stack = /** @type {Toasts} */ (document.createElement('jamak-toasts'));

/**
 * @param {string} text
 * @param {'success'|'error'|'info'} [kind]
 * @param {ToastAction} [action]
 */
export function toast(text, kind = 'success', action) {
  const note = new CustomEvent('jamak-toast', { detail: { text, kind, action }, cancelable: true });
  if (!window.dispatchEvent(note)) return;
  if (!stack.isConnected) document.body.append(stack);
  stack.show(text, kind, action);
}
