/**
 * The one event stream of this page. Tells what changed; while the stream is down, or gives no sign of
 * life, it says so and asks for a refresh every few seconds, but never in a hidden tab. A tab that stays hidden
 * gives its stream up: a browser has six connections to a server by HTTP/1.1 for all tabs together, and a
 * seventh tab would not even load.
 */
import { EVENT_TYPES } from './contract.js';

const STREAM = 'api/jobs/stream';
const POLL_MS = 4000;
const HIDDEN_MS = 5000; // who only looks something up elsewhere finds everything as it was
const SILENT_MS = 4500; // the server sends something every two seconds
const BACK_OFF_MS = [1000, 2000, 4000, 8000, 15_000];

/**
 * An event as the stream tells it: with the rows of its asset and job as the lists show them, unless it moves no more
 * than a bar or a step, or comes from a server that does not send them.
 *
 * @typedef {{type: string} & Pick<Frame, 'entityType'|'entityId'> & Partial<Frame>} Change `type` is one of EVENT_TYPES
 * @typedef {import('./records.js').StreamFrame} Frame
 */

export class Live extends EventTarget {
  /** @type {'idle'|'live'|'reconnecting'|'offline'|'paused'} idle: nobody listens, or not yet */
  state = 'idle';
  /** The reader wants nothing to move by itself. */
  paused = false;
  /** @type {?EventSource} */
  #source = null;
  #users = 0;
  #failures = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #again;
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #poll;
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #watch;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #hidden;
  #seen = () => this.#appeared();
  #signAt = 0; // when it gave a sign of life
  #wasDown = false;

  /** Each screen that needs it calls this once, and `release` when it goes. */
  use() {
    if (this.#users++ > 0) return;
    if (this.paused) this.#setState('paused');
    else this.#open();
    this.#watch = setInterval(() => this.#listen(), 500);
    document.addEventListener('visibilitychange', this.#seen);
    if (document.hidden) this.#appeared(); // opened behind the tab that is looked at
  }

  release() {
    if (--this.#users > 0) return;
    this.#close();
    clearInterval(this.#watch);
    clearTimeout(this.#hidden);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#setState('idle');
  }

  /** The tab was hidden, or is seen again. */
  #appeared() {
    clearTimeout(this.#hidden);
    if (document.hidden) {
      this.#hidden = setTimeout(() => {
        this.#close();
        if (!this.paused) this.#setState('idle');
      }, HIDDEN_MS);
    } else if (this.#source === null && !this.paused) {
      this.#open();
    }
  }

  /** Holds still what changes by itself, on every screen that uses this, until `resume`. */
  pause() {
    this.paused = true;
    this.#close();
    this.#setState('paused');
  }

  resume() {
    this.paused = false;
    this.#setState('idle');
    if (this.#users > 0) this.#open();
  }

  #close() {
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#again);
    clearInterval(this.#poll);
    this.#poll = undefined;
    this.#wasDown = true; // whoever comes back has missed something
  }

  #open() {
    const source = new EventSource(new URL(STREAM, document.baseURI));
    this.#source = source;
    source.addEventListener('open', () => this.#opened());
    source.addEventListener('error', () => this.#broken(source));
    source.addEventListener('reset', () => this.dispatchEvent(new Event('refresh'))); // too much was missed
    source.addEventListener('beat', () => {
      this.#signAt = performance.now();
    });
    for (const type of EVENT_TYPES) {
      source.addEventListener(type, (event) => this.#heard(type, /** @type {MessageEvent} */ (event)));
    }
  }

  #opened() {
    this.#failures = 0;
    this.#signAt = performance.now();
    clearInterval(this.#poll);
    this.#poll = undefined;
    this.#setState('live');
    if (this.#wasDown) this.dispatchEvent(new Event('refresh'));
    this.#wasDown = false;
  }

  /** A connection can be dead without an end: a frozen server, a network that swallows. */
  #listen() {
    const source = this.#source;
    if (source?.readyState !== EventSource.OPEN || performance.now() - this.#signAt < SILENT_MS) return;
    source.close();
    this.#broken(source);
  }

  /** @param {EventSource} source */
  #broken(source) {
    if (source !== this.#source) return;
    this.#wasDown = true;
    this.#setState(navigator.onLine ? 'reconnecting' : 'offline');
    this.#poll ??= setInterval(() => {
      if (!document.hidden) this.dispatchEvent(new Event('refresh'));
    }, POLL_MS);
    if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    clearTimeout(this.#again);
    const wait = BACK_OFF_MS[Math.min(this.#failures++, BACK_OFF_MS.length - 1)];
    this.#again = setTimeout(() => this.#open(), wait);
  }

  /** @param {string} type @param {MessageEvent} event */
  #heard(type, event) {
    this.#signAt = performance.now();
    /** @type {unknown} */
    const data = JSON.parse(event.data);
    for (const one of Array.isArray(data) ? data : [data]) {
      this.dispatchEvent(new CustomEvent('change', { detail: { entityType: 'job', ...one, type } }));
    }
  }

  /** @param {Live['state']} state */
  #setState(state) {
    if (state === this.state) return;
    this.state = state;
    window.dispatchEvent(new CustomEvent('jamak-live', { detail: { state } }));
  }
}
