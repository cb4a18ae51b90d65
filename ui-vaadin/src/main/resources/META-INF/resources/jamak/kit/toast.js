/** What the dashboard's own acts say: a note in the page's stack, and a line in the bell's list. */
import { showToast } from './toasts.js';
import { t } from './words.js';

/** @typedef {{label: string, act: () => void}} ToastAction */
/** @typedef {import('./toast-note.js').Note['kind']} Kind */

/**
 * @param {string} text
 * @param {Kind} [kind]
 * @param {ToastAction} [action]
 */
export function toast(text, kind = 'success', action) {
  showToast({ kind, text, ...action });
  tellBell(kind, text);
}

/**
 * Puts a text on the clipboard and says so; a page without TLS has none: there it can be marked and copied by hand.
 *
 * @param {string} text
 * @param {string} said
 * @param {Kind} [kind]
 */
export async function copyText(text, said, kind) {
  try {
    await navigator.clipboard.writeText(text);
    toast(said, kind);
  } catch {
    toast(text, 'info');
  }
}

/**
 * One that counts: the same act again within seconds adds to it, and its button takes all of it back.
 *
 * @param {string} word key
 * @param {number} n
 * @param {Kind} [kind]
 * @param {ToastAction} [action]
 */
export function toastCount(word, n, kind = 'success', action) {
  const say = (/** @type {number} */ count) => t(word, { n: count });
  showToast({ kind, text: say(n), key: word, n, say, ...action });
  tellBell(kind, say(n));
}

/** One that has words of its own for several. @param {import('./toast-note.js').Note} note */
export function toastNote(note) {
  showToast(note);
  tellBell(note.kind, note.text);
}

/** A line in the bell's list alone, for what the screen shows already. @param {Kind} kind @param {string} text */
export function tellBell(kind, text) {
  document.querySelector('[data-testid="bell"]')?.dispatchEvent(new CustomEvent('note', { detail: { kind, text } }));
}
