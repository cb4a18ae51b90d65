/** A number of connections that everyone shares; who asks first gets the next free one. */
export class Slots {
  /** @type {Array<{give: () => void, signal: AbortSignal}>} */
  #line = [];
  #free;

  /** @param {number} size */
  constructor(size) {
    this.#free = size;
  }

  /**
   * @param {AbortSignal} signal leaves the line
   * @returns {Promise<() => void>} gives the slot back; further calls do nothing
   */
  take(signal) {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#line = this.#line.filter((waiting) => waiting.give !== give);
        reject(signal.reason);
      };
      const give = () => {
        signal.removeEventListener('abort', leave);
        this.#free--;
        let back = false;
        resolve(() => {
          if (back) return;
          back = true;
          this.#free++;
          this.#next();
        });
      };
      signal.addEventListener('abort', leave);
      this.#line.push({ give, signal });
      this.#next();
    });
  }

  #next() {
    while (this.#free > 0 && this.#line.length > 0) this.#line.shift()?.give();
  }
}
