// <jamak-connection live="..." paused="..." retry="..." offline="..." age="{time} ..." lang="ko">: whether the page
// hears
// its server, and how old what it shows is while it does not.
import { formatElapsed } from '../kit/elapsed.js';

/** From the best to the worst. */
const STATES = /** @type {const} */ (['live', 'paused', 'retry', 'offline']);
/** @typedef {typeof STATES[number]} State */

/** @type {Record<string, State>} what the framework says of its own connection */
const FRAMEWORK = { connected: 'live', loading: 'live', reconnecting: 'retry', 'connection-lost': 'offline' };
/** @type {Record<string, State>} what the dashboard says of its event stream */
const STREAM = { live: 'live', idle: 'live', paused: 'paused', reconnecting: 'retry', offline: 'offline' };

/** A stream that comes back at once leaves the colours of the page alone; the chip tells it all the same. */
const GRACE_MS = 1000;

/** @returns {any} the framework's own object, once it is there */
const framework = () => /** @type {any} */ (window).Vaadin;

/** @type {State} */
let stream = 'live';
window.addEventListener('jamak-live', (event) => {
  stream = STREAM[/** @type {CustomEvent} */ (event).detail.state] ?? 'live';
});

class JamakConnection extends HTMLElement {
  static observedAttributes = ['live', 'paused', 'retry', 'offline', 'age', 'lang'];

  #text = document.createElement('span');
  #age = document.createElement('small');
  #check = () => this.#paint();
  #timer = 0;
  /** ms of the clock when the server was heard last */
  #heard = Date.now();

  connectedCallback() {
    const dot = document.createElement('i');
    dot.setAttribute('aria-hidden', 'true');
    this.#text.setAttribute('role', 'status');
    this.replaceChildren(dot, this.#text, this.#age);
    for (const type of ['online', 'offline', 'jamak-live']) window.addEventListener(type, this.#check);
    framework()?.connectionState?.addStateChangeListener(this.#check);
    this.#timer = setInterval(this.#check, 1000);
    this.#paint();
  }

  disconnectedCallback() {
    for (const type of ['online', 'offline', 'jamak-live']) window.removeEventListener(type, this.#check);
    framework()?.connectionState?.removeStateChangeListener(this.#check);
    clearInterval(this.#timer);
  }

  attributeChangedCallback() {
    this.#paint();
  }

  /** @returns {State} the worst that is known */
  get #state() {
    const own = FRAMEWORK[framework()?.connectionState?.state] ?? 'live';
    const browser = navigator.onLine ? 'live' : 'offline';
    return STATES[Math.max(...[own, stream, browser].map((state) => STATES.indexOf(/** @type {State} */ (state))))];
  }

  #paint() {
    const state = this.#state;
    if (state === 'live') this.#heard = Date.now();
    if (this.dataset.state !== state) this.dataset.state = state;
    document.documentElement.toggleAttribute('data-stale', state !== 'paused' && Date.now() - this.#heard >= GRACE_MS);
    const words = this.getAttribute(state) ?? '';
    const time = formatElapsed(Date.now() - this.#heard, this.getAttribute('lang'));
    const age = state === 'live' ? '' : (this.getAttribute('age') ?? '').replace('{time}', time);
    if (this.#text.textContent !== words) this.#text.textContent = words;
    if (this.#age.textContent !== age) this.#age.textContent = age;
    this.title = age === '' ? words : `${words} · ${age}`;
  }
}

customElements.get('jamak-connection') ?? customElements.define('jamak-connection', JamakConnection);
