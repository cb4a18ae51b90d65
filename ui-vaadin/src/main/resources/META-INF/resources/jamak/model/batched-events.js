/** An event target that can hold its news back while many things change, and tells each once. */
export class BatchedEvents extends EventTarget {
  /** @type {?Map<string, Event>} what is held back, by what it is about */
  #held = null;

  /** Runs `act`; what it gives rise to is told at its end. @param {() => void} act */
  together(act) {
    if (this.#held !== null) {
      act();
      return;
    }
    const held = (this.#held = new Map());
    try {
      act();
    } finally {
      this.#held = null;
      for (const event of held.values()) this.dispatchEvent(event);
    }
  }

  /** Now, or once at the end of what is done together. @param {Event} event @param {string} [about] */
  tell(event, about = event.type) {
    if (this.#held === null) this.dispatchEvent(event);
    else this.#held.set(about, event);
  }
}
