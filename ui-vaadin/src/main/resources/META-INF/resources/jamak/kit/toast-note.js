/** One note of the stack: its words, its one act, and how long it stays. */
import { h, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';

/**
 * @typedef {object} Note
 * @property {'success'|'error'|'info'} kind
 * @property {string} text
 * @property {string} [key] notes of one key that come close together become one
 * @property {number} [n] how many it is about
 * @property {(n: number) => string} [say] the words for another count
 * @property {string} [label] of its button
 * @property {() => void} [act] what the button does
 */

const GOES_AFTER_MS = 6000;
const UNDO_LASTS_MS = 8000;
const ICONS = { success: 'check', error: 'alert', info: 'info' };

export class ToastNote {
  at = performance.now();
  #icon = h('i');
  #text = h('span');
  #act = h('button', { type: 'button', class: 'act', onclick: () => this.#do() });
  #close = h('button', { type: 'button', class: 'close', onclick: () => this.gone(this) }, icon('close', 14));
  /** @type {Array<() => void>} */
  #acts = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  /** @param {Note} note @param {(note: ToastNote) => void} gone @param {string} close name of the button */
  constructor(note, gone, close) {
    this.note = note;
    this.gone = gone;
    this.node = h('div', { 'data-testid': 'toast' }, this.#icon, this.#text, this.#act, this.#close);
    setAttribute(this.#close, 'aria-label', close);
    setAttribute(this.#close, 'title', close);
    for (const type of ['pointerenter', 'focusin']) this.node.addEventListener(type, () => this.stop());
    for (const type of ['pointerleave', 'focusout']) this.node.addEventListener(type, () => this.#start());
    if (note.act) this.#acts = [note.act];
    this.#draw();
  }

  /** Takes another one of its kind in. @param {Note} other */
  merge(other) {
    const n = (this.note.n ?? 0) + (other.n ?? 0);
    this.#acts = [...(other.n ? this.#acts : []), ...(other.act ? [other.act] : [])];
    this.note = { ...other, n, text: other.say?.(n) ?? other.text };
    this.at = performance.now();
    this.#draw();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #draw() {
    const { kind } = this.note;
    if (this.node.dataset.kind !== kind) {
      this.node.className = `note ${kind}`;
      this.node.dataset.kind = kind;
      this.node.setAttribute('role', kind === 'error' ? 'alert' : 'status');
      this.#icon.replaceChildren(icon(ICONS[kind], 18));
    }
    setText(this.#text, this.note.text);
    setText(this.#act, this.note.label ?? '');
    this.#act.hidden = this.#acts.length === 0;
    this.#start();
  }

  /** A failure stays until it is put away. */
  #start() {
    this.stop();
    if (this.note.kind === 'error' || this.node.matches(':hover, :focus-within')) return;
    this.#timer = setTimeout(() => this.gone(this), this.#acts.length > 0 ? UNDO_LASTS_MS : GOES_AFTER_MS);
  }

  #do() {
    this.gone(this);
    for (const act of this.#acts) act();
  }
}
