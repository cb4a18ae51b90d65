/** While Shift is held, outlines what a click here, or Shift+Space, would select. */

/**
 * @typedef {object} Callbacks
 * @property {() => import('./selection.js').Selection} selection
 * @property {() => string[]} order
 * @property {() => ?string} focused key of the card that has the focus
 * @property {(keys: Set<string>) => void} paint
 */

export class RangePreview {
  /** @type {?string} key of the card under the pointer */
  #hovered = null;
  #held = false;
  /** @type {Set<string>} */
  #shown = new Set();

  /** @param {Callbacks} callbacks */
  constructor(callbacks) {
    this.callbacks = callbacks;
  }

  /** @param {AbortSignal} signal ends it */
  listen(signal) {
    const hold = (/** @type {boolean} */ held) => (/** @type {Event} */ event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Shift') return;
      this.#held = held;
      this.update();
    };
    window.addEventListener('keydown', hold(true), { signal });
    window.addEventListener('keyup', hold(false), { signal });
    window.addEventListener('blur', hold(false), { signal });
  }

  /** @param {?string} key of the card under the pointer @param {boolean} held Shift */
  hover(key, held) {
    if (key === this.#hovered && held === this.#held) return;
    this.#hovered = key;
    this.#held = held;
    this.update();
  }

  /** @param {string} key */
  has(key) {
    return this.#shown.has(key);
  }

  /** Looks again, because the selection, the focus or the order changed. */
  update() {
    const end = this.#held ? (this.#hovered ?? this.callbacks.focused()) : null;
    const keys = end === null ? [] : this.callbacks.selection().preview(end, this.callbacks.order());
    if (keys.length === 0 && this.#shown.size === 0) return;
    this.#shown = new Set(keys);
    this.callbacks.paint(this.#shown);
  }
}
