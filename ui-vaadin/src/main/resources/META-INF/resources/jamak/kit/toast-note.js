/** One note of the stack: its words, its one act, and how long it stays. */
import { html } from './html.js';
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
  /** @type {Array<() => void>} */
  #acts = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;
  #held = false; // the pointer or the focus is in it

  /** @param {Note} note @param {(note: ToastNote) => void} gone */
  constructor(note, gone) {
    this.note = note;
    this.gone = gone;
    if (note.act) this.#acts = [note.act];
    this.#start();
  }

  /** Takes another one of its kind in. @param {Note} other */
  merge(other) {
    const n = (this.note.n ?? 0) + (other.n ?? 0);
    this.#acts = [...(other.n ? this.#acts : []), ...(other.act ? [other.act] : [])];
    this.note = { ...other, n, text: other.say?.(n) ?? other.text };
    this.at = performance.now();
    this.#start();
  }

  get hasAct() {
    return this.#acts.length > 0;
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {string} close name of the button that puts it away */
  template(close) {
    const { kind, text, label = '' } = this.note;
    const hold = () => this.hold(true);
    const release = (/** @type {Event} */ event) =>
      this.hold(/** @type {HTMLElement} */ (event.currentTarget).matches(':hover, :focus-within'));
    return html`<div
      class="note ${kind}"
      data-testid="toast"
      data-kind=${kind}
      role=${kind === 'error' ? 'alert' : 'status'}
      @pointerenter=${hold}
      @focusin=${hold}
      @pointerleave=${release}
      @focusout=${release}
    >
      <i>${icon(ICONS[kind], 18)}</i><span>${text}</span
      ><button type="button" class="act" ?hidden=${!this.hasAct} @click=${() => this.press()}>${label}</button
      ><button type="button" class="close" aria-label=${close} title=${close} @click=${() => this.gone(this)}>
        ${icon('close', 14)}
      </button>
    </div>`;
  }

  /** It stays while the pointer or the focus is in it. @param {boolean} held */
  hold(held) {
    this.#held = held;
    this.#start();
  }

  /** A failure stays until it is put away. */
  #start() {
    this.stop();
    if (this.note.kind === 'error' || this.#held) return;
    this.#timer = setTimeout(() => this.gone(this), this.hasAct ? UNDO_LASTS_MS : GOES_AFTER_MS);
  }

  /** What its button does. */
  press() {
    this.gone(this);
    for (const act of this.#acts) act();
  }
}
