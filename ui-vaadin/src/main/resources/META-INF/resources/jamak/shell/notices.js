/** `<jamak-notices>`: hands what the server says to the page's stack and to the bell. */
import { toast } from '../kit/toast.js';
import { toasts } from '../kit/toasts.js';

class Notices extends HTMLElement {
  static observedAttributes = ['close', 'folded', 'failed', 'bell'];

  /** @param {keyof typeof toasts.words} name @param {string} _ @param {string} words */
  attributeChangedCallback(name, _, words) {
    toasts.words[name] = words;
  }

  /** @param {'success'|'error'|'info'} kind @param {string} text */
  say(kind, text) {
    toast(text, kind);
  }
}

customElements.define('jamak-notices', Notices);
