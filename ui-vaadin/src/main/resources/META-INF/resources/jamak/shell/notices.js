/** `<jamak-notices>`: hands the server's notes to the page's stack, and says which act was chosen. */
import { showToast, toasts } from '../kit/toasts.js';

class Notices extends HTMLElement {
  static observedAttributes = ['close', 'folded', 'failed', 'bell'];

  /** @param {keyof typeof toasts.words} name @param {string} _ @param {string} words */
  attributeChangedCallback(name, _, words) {
    toasts.words[name] = words;
  }

  /**
   * @param {'success'|'error'|'info'} kind
   * @param {string} text
   * @param {?string} key notes of one key that come close together become one
   * @param {?string} label of its act
   * @param {string} id of its act
   */
  show(kind, text, key, label, id) {
    const act = label === null ? undefined : () => this.dispatchEvent(new CustomEvent('act', { detail: id }));
    showToast({ kind, text, key: key ?? undefined, label: label ?? undefined, act });
  }
}

customElements.define('jamak-notices', Notices);
