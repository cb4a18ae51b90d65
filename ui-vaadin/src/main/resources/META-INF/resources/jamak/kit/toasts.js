/**
 * `<jamak-toasts>`: short notes at the lower edge, those of this page and those of the server in one
 * stack. They never take the focus and never hide what has it; good news goes by itself, a failure
 * stays until it is put away. More than three become one that counts them; all are in the bell's list.
 */
import { deepActive, sheet } from './dom.js';
import { JamakElement } from './element.js';
import { repeat } from './html.js';
import { base } from './styles.js';
import { ToastNote } from './toast-note.js';

/** @typedef {import('./toast-note.js').Note} Note */

const MOST = 3;
const ONE_WITHIN_MS = 3000;
const MOST_WIDE = 480; // px

/** @type {Set<Element>} bars with acts, inside of elements of the browser's own */
const bars = new Set();

const look = sheet(`
:host { position: fixed; z-index: 1100; left: 50%; translate: -50% 0; bottom: calc(24px + var(--jamak-lift, 0px)); display: grid; gap: 8px; justify-items: center; pointer-events: none; }
:host([away]) { bottom: auto; top: calc(8px + max(56px, var(--jamak-drop, 0px))); }
.note { pointer-events: auto; display: flex; align-items: center; gap: 8px; max-width: min(480px, calc(100vw - 32px)); padding: 8px 8px 8px 16px; border-radius: 12px; background: light-dark(#22262c, #3a414b); color: #fff; box-shadow: var(--j-shadow-l); animation: rise .16s ease-out; }
.note > span { flex: 1; padding: 4px 0; }
.note > i { display: grid; color: #8fd8ac; }
.note.error > i { color: #ffaaa4; }
.note.info > i { color: #9fc2ff; }
.note button { flex: none; min-width: 32px; min-height: 32px; padding: 0 8px; border: 0; border-radius: 8px; background: none; color: #b9d2ff; font: inherit; font-weight: 600; cursor: pointer; white-space: nowrap; }
.note button:hover { background: rgb(255 255 255 / .12); }
.note button:focus-visible { outline-color: #fff; outline-offset: -2px; }
.note button.close { display: grid; place-items: center; padding: 0; color: #d5d9df; }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
@media (max-width: 639px) {
  :host { left: 16px; right: 16px; translate: none; justify-items: stretch; bottom: calc(12px + var(--jamak-lift, 0px) + env(safe-area-inset-bottom)); }
}
@media (pointer: coarse) { .note button { min-width: 44px; min-height: 44px; } }
@media (forced-colors: active) { .note { border: 1px solid CanvasText; } }
`);

export class Toasts extends JamakElement {
  static styles = [base, look];

  words = { close: '', folded: '', failed: '', bell: '' };
  /** @type {ToastNote[]} the oldest first */
  #notes = [];
  /** How many were folded into the first note, and how many of them were failures. */
  #folded = { n: 0, failed: 0 };
  /** @type {?ToastNote} */
  #sum = null;
  /** @type {?Element} what had the focus before a note had it */
  #before = null;

  constructor() {
    super();
    window.addEventListener('focusin', () => this.#makeWay());
    window.addEventListener('resize', () => this.#keepOff());
    window.addEventListener('jamak-failures-seen', (event) =>
      this.#seen(/** @type {CustomEvent<?string>} */ (event).detail),
    );
    // before the screen's own Escape
    window.addEventListener('keydown', (event) => this.#key(event), { capture: true });
  }

  /** Those that show, the oldest first. @returns {readonly ToastNote[]} */
  get notes() {
    return this.#notes;
  }

  /** @param {Note} note */
  show(note) {
    const now = performance.now();
    const known = this.#notes.find(
      (one) =>
        one !== this.#sum &&
        (note.key ? one.note.key === note.key && now - one.at < ONE_WITHIN_MS : one.note.text === note.text),
    );
    if (known) known.merge(note);
    else this.#add(note);
    this.requestUpdate();
    this.flush();
    this.#keepOff();
    this.#makeWay();
  }

  /**
   * What failed stands in the list that is looked at now: nobody has to put it away a second time.
   *
   * @param {?string} key of the notes that it has, null for all
   */
  #seen(key) {
    for (const note of this.#notes.filter(
      (one) => one.note.kind === 'error' && (key === null || one.note.key === key),
    )) {
      this.#remove(note);
    }
  }

  /** Stands above the bars at the lower edge and, when it is away, below those at the upper one. */
  #keepOff() {
    const { innerHeight, innerWidth } = window;
    const [left, right] = [
      Math.max(0, innerWidth / 2 - MOST_WIDE / 2),
      Math.min(innerWidth, innerWidth / 2 + MOST_WIDE / 2),
    ];
    let [lift, drop] = [0, 0];
    for (const bar of [...bars, ...document.querySelectorAll('[data-testid="selection-bar"], .toolbar')]) {
      const place = bar.getBoundingClientRect();
      if (place.height === 0 || place.right <= left || place.left >= right || place.height > innerHeight / 2) continue;
      if ((place.top + place.bottom) / 2 > innerHeight / 2) lift = Math.max(lift, innerHeight - place.top);
      else drop = Math.max(drop, place.bottom);
    }
    this.style.setProperty('--jamak-lift', `${Math.round(lift)}px`);
    this.style.setProperty('--jamak-drop', `${Math.round(drop)}px`);
  }

  /** A bar came, went or changed. */
  barsChanged() {
    if (this.#notes.length > 0) this.#keepOff();
  }

  /** F8 goes to the newest note, Esc back to where the focus was. @param {KeyboardEvent} event */
  #key(event) {
    const inside = event.composedPath().includes(this);
    const newest = this.#nodeOf(this.#notes.at(-1)); // none is drawn before the first one came
    const control = newest?.querySelector('button:not([hidden])');
    if (event.key === 'F8' && control instanceof HTMLElement) {
      if (!inside) this.#before = deepActive();
      control.focus();
    } else if (event.key === 'Escape' && inside) {
      this.#leave();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #leave() {
    const before = this.#before;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else /** @type {?HTMLElement} */ (this.shadowRoot?.activeElement)?.blur();
  }

  /** @param {Note} note @param {boolean} [first] */
  #add(note, first = false) {
    const made = new ToastNote(note, (gone) => this.#remove(gone));
    if (first) this.#notes.unshift(made);
    else this.#notes.push(made);
    if (this.#notes.length > MOST) this.#fold();
    return made;
  }

  /** The two oldest become one that counts. */
  #fold() {
    for (const old of this.#notes.slice(0, 2)) {
      if (old !== this.#sum) this.#count(old.note.kind === 'error');
      this.#drop(old);
    }
    const { n, failed } = this.#folded;
    const fill = (/** @type {string} */ words, /** @type {number} */ value) => words.replace('{n}', String(value));
    const text = [fill(this.words.folded, n), failed > 0 ? fill(this.words.failed, failed) : '']
      .filter(Boolean)
      .join(' · ');
    this.#sum = this.#add({ kind: failed > 0 ? 'error' : 'info', text, label: this.words.bell, act: openBell }, true);
  }

  /** @param {boolean} failed */
  #count(failed) {
    this.#folded.n++;
    if (failed) this.#folded.failed++;
  }

  /** @param {ToastNote} note */
  #remove(note) {
    if (note === this.#sum) {
      this.#sum = null;
      this.#folded = { n: 0, failed: 0 };
    }
    this.#drop(note);
    if (this.#notes.length === 0) this.removeAttribute('away');
  }

  /** @param {ToastNote} note */
  #drop(note) {
    const focused = this.#nodeOf(note)?.contains(this.shadowRoot?.activeElement ?? null);
    note.stop();
    if (focused) this.#leave();
    this.#notes = this.#notes.filter((one) => one !== note);
    this.requestUpdate();
    this.flush(); // the next one is found by its place
  }

  /** @param {ToastNote|undefined} note @returns {?Element} */
  #nodeOf(note) {
    return note === undefined ? null : (this.renderRoot?.children[this.#notes.indexOf(note)] ?? null);
  }

  render() {
    return repeat(
      this.#notes,
      (note) => note,
      (note) => note.template(this.words.close),
    );
  }

  /** Goes to the other edge when it would lie over what has the focus. */
  #makeWay() {
    const focused = deepActive();
    if (this.#notes.length === 0 || !focused || focused === document.body || this.shadowRoot?.contains(focused)) return;
    const own = this.getBoundingClientRect();
    const other = focused.getBoundingClientRect();
    const wide = Math.min(own.right, other.right) - Math.max(own.left, other.left);
    const high = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top);
    if (wide > 0 && high > 0 && wide * high > (other.width * other.height) / 2) this.toggleAttribute('away');
  }
}

customElements.define('jamak-toasts', Toasts);

/** The server's list of all notes. */
function openBell() {
  const bell = document.querySelector('[data-testid="bell"]');
  if (bell instanceof HTMLElement) bell.click();
}

export const toasts = /** @type {Toasts} */ (document.createElement('jamak-toasts'));

/** Notes never lie over this bar while it shows. @param {Element} bar @param {AbortSignal} signal ends it */
export function keepClear(bar, signal) {
  bars.add(bar);
  const watch = new ResizeObserver(() => toasts.barsChanged());
  watch.observe(bar);
  signal.addEventListener('abort', () => {
    watch.disconnect();
    bars.delete(bar);
  });
}

/** @param {Note} note */
export function showToast(note) {
  if (!toasts.isConnected) document.body.append(toasts);
  toasts.show(note);
}
