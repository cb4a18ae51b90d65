/** The keys under which orders are given, so that a second click, or a lost answer, makes nothing happen twice. */
import { ApiError, newKey } from './api.js';

export class OrderKeys {
  /** @type {Map<string, string>} what is ordered -> key */
  #keys = new Map();

  /**
   * One key for one act on these things, until something of them changes.
   *
   * @param {string} act
   * @param {string[]} things each with its state
   */
  of(act, things) {
    const what = `${act} ${things.toSorted().join(' ')}`;
    const key = this.#keys.get(what) ?? newKey();
    this.#keys.set(what, key);
    return key;
  }

  /**
   * The act was refused; its next try is another act. One that may have happened although its answer was
   * lost keeps its key, so that the next try makes nothing twice.
   *
   * @param {string} key
   * @param {unknown} [problem] of the call
   */
  drop(key, problem) {
    if (problem instanceof ApiError && problem.passing) return;
    for (const [what, other] of this.#keys) if (other === key) this.#keys.delete(what);
  }
}
