/**
 * Which items are selected. Knows ids and their visual order, nothing of the DOM, so the same rules
 * hold in the grid and in the queue.
 *
 * Toggle model: moving the focus never deselects. A range takes the state that its anchor got, keeps
 * everything outside of it, and is computed anew from the same anchor each time, so it can shrink.
 */
export class Selection extends EventTarget {
  /** @type {Set<string>} */
  #selected = new Set();
  /** @type {?{id: string, on: boolean}} last item that was toggled without Shift */
  #anchor = null;
  /** @type {Set<string>} the selection as it stood when the anchor was set */
  #base = new Set();

  /** More is being looked up on the server; the number is not the last word yet. */
  busy = false;
  /** How many there were when all that is loaded was selected last. */
  gathered = 0;

  get size() {
    return this.#selected.size;
  }

  /** @returns {?string} */
  get anchorId() {
    return this.#anchor?.id ?? null;
  }

  /** @param {string} id */
  has(id) {
    return this.#selected.has(id);
  }

  /** @returns {string[]} in the order in which they were selected */
  ids() {
    return [...this.#selected];
  }

  /** Toggles one item, which becomes the anchor. @param {string} id */
  toggle(id) {
    this.#set(id, !this.#selected.has(id));
  }

  /** Selects one item, which becomes the anchor. @param {string} id */
  select(id) {
    this.#set(id, true);
  }

  /**
   * Gives every item between the anchor and `id`, both included, the anchor's state. Without an
   * anchor in `order` (none yet, or filtered away) it is a plain toggle.
   *
   * @param {string} id
   * @param {string[]} order ids as they are shown
   */
  range(id, order) {
    const ids = this.#between(id, order);
    if (ids === null) {
      this.toggle(id);
      return;
    }
    const next = new Set(this.#base);
    for (const member of ids) {
      if (this.#anchor?.on) next.add(member);
      else next.delete(member);
    }
    this.#replace(next);
  }

  /**
   * Moves the range's end by keyboard; without an anchor, `from` becomes a selected one.
   *
   * @param {string} from item that had the focus
   * @param {string} to item that gets it
   * @param {string[]} order
   */
  extend(from, to, order) {
    if (this.#anchor === null || !order.includes(this.#anchor.id)) this.#set(from, true);
    this.range(to, order);
  }

  /**
   * What `range` would touch, for the outline while Shift is held.
   *
   * @param {string} id
   * @param {string[]} order
   * @returns {string[]}
   */
  preview(id, order) {
    return this.#between(id, order) ?? [];
  }

  /** Adds all of them; the anchor stays. @param {Iterable<string>} ids */
  add(ids) {
    this.#replace(new Set([...this.#selected, ...ids]));
    this.#base = new Set(this.#selected);
  }

  /** Makes exactly these the selection; an anchor that lost its state by that goes. @param {Iterable<string>} ids */
  put(ids) {
    const next = new Set(ids);
    if (this.#anchor !== null && next.has(this.#anchor.id) !== this.#anchor.on) this.#anchor = null;
    this.#base = new Set(next);
    this.#replace(next);
  }

  /** @returns {() => void} brings back what is selected now, its anchor with it */
  keep() {
    const [selected, anchor, base] = [new Set(this.#selected), this.#anchor, new Set(this.#base)];
    return () => {
      this.#anchor = anchor;
      this.#base = base;
      this.#replace(selected);
    };
  }

  /**
   * Says that more is being looked up while `work` lasts.
   *
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<T>}
   */
  async during(work) {
    this.busy = true;
    this.dispatchEvent(new Event('change'));
    try {
      return await work;
    } finally {
      this.busy = false;
      this.dispatchEvent(new Event('change'));
    }
  }

  /** Takes these out, for items that were deleted or are done with. @param {Iterable<string>} ids */
  remove(ids) {
    const next = new Set(this.#selected);
    for (const id of ids) {
      next.delete(id);
      this.#base.delete(id);
      if (this.#anchor?.id === id) this.#anchor = null;
    }
    this.#replace(next);
  }

  /** Keeps only what is in `ids`. @param {Iterable<string>} ids */
  keepOnly(ids) {
    const keep = new Set(ids);
    this.remove(this.ids().filter((id) => !keep.has(id)));
  }

  /** Selects these, which are all that is loaded. @param {Iterable<string>} ids */
  gather(ids) {
    this.add(ids);
    this.gathered = this.size;
    this.dispatchEvent(new Event('change')); // more may be offered now, though nothing came in
  }

  /** Nothing selected, no anchor. */
  clear() {
    this.#anchor = null;
    this.gathered = 0;
    this.#base = new Set();
    this.#replace(new Set());
  }

  /** @param {string} id @param {boolean} on */
  #set(id, on) {
    const next = new Set(this.#selected);
    if (on) next.add(id);
    else next.delete(id);
    this.#anchor = { id, on };
    this.#base = new Set(next);
    this.#replace(next);
  }

  /** @param {string} id @param {string[]} order @returns {?string[]} */
  #between(id, order) {
    if (this.#anchor === null) return null;
    const a = order.indexOf(this.#anchor.id);
    const b = order.indexOf(id);
    if (a < 0 || b < 0) return null;
    return order.slice(Math.min(a, b), Math.max(a, b) + 1);
  }

  /** @param {Set<string>} next */
  #replace(next) {
    const before = this.#selected;
    const changed = next.size !== before.size || [...next].some((id) => !before.has(id));
    this.#selected = next;
    if (changed) this.dispatchEvent(new Event('change'));
  }
}
