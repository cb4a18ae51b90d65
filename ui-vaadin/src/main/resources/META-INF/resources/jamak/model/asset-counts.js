/** How many assets the server has in each state: of those that are searched for, and of all there are. */
import { debounce } from '../kit/dom.js';
import { assets as api, ApiError } from './api.js';

export class AssetCounts {
  /** @type {Record<string, number>} state -> how many match search and tag */
  found = {};
  /** @type {Record<string, number>} state -> how many there are */
  all = {};
  /** Whether the server has answered once; until then there is nothing to say. */
  known = false;
  #asked = 0;

  /**
   * @param {() => {search: string, tag: string}} filter
   * @param {() => void} changed
   */
  constructor(filter, changed) {
    this.filter = filter;
    this.changed = changed;
    /** Asks anew; several calls in a row are one question. */
    this.ask = debounce(() => this.#load(), 300);
  }

  async #load() {
    const asked = ++this.#asked;
    const { search, tag } = this.filter();
    const narrowed = search !== '' || tag !== '';
    try {
      const [all, found] = await Promise.all([api.counts('', ''), narrowed ? api.counts(search, tag) : null]);
      if (asked !== this.#asked) return; // a newer question is on its way
      this.known = true;
      this.all = all;
      this.found = found ?? all;
      this.changed();
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
    }
  }
}
