/** What all elements of ours have in common: the look, the words, and an end of all they listen to. */
import { LitElement } from 'lit';
import { base } from './styles.js';
import { onWords } from './words.js';

export class JamakElement extends LitElement {
  static styles = [base];
  /** Whether it is drawn with the next frame only, for what changes in bursts; else at the end of the current task. */
  static onePerFrame = false;

  #leave = new AbortController();

  /** Ends when the element leaves the page; for listeners and calls that must not outlive it. */
  get leave() {
    return this.#leave.signal;
  }

  connectedCallback() {
    this.#leave = new AbortController();
    super.connectedCallback();
    this.leave.addEventListener(
      'abort',
      onWords(() => this.requestUpdate()),
    );
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave.abort();
  }

  /**
   * Draws again whenever `source` tells one of these, while the element is on the page: call it in `connectedCallback`.
   *
   * @param {EventTarget} source @param {...string} types
   */
  follow(source, ...types) {
    for (const type of types) source.addEventListener(type, () => this.requestUpdate(), { signal: this.leave });
  }

  async scheduleUpdate() {
    if (this.hasUpdated && /** @type {typeof JamakElement} */ (this.constructor).onePerFrame) {
      await new Promise(requestAnimationFrame);
    }
    if (this.isUpdatePending) super.scheduleUpdate(); // not what `flush` has drawn meanwhile
  }

  /** Draws at once what waits to be drawn, for who reads the DOM or gives the focus next. */
  flush() {
    if (this.isUpdatePending) this.performUpdate();
  }

  /**
   * Tells those around it, through shadow roots.
   *
   * @param {string} type @param {unknown} [detail]
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
