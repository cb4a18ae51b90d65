/** The cards as they are shown: uploads of this tab in front, then the assets in the server's order. */

/** @typedef {import('./types.js').Card} Card */

export class CardOrder {
  /** @type {Card[]} */
  #pinned = [];
  /** @type {Card[]} */
  #listed = [];
  /** @type {?Card[]} both together, until one of them changes */
  #all = null;
  /** @type {?Set<Card>} */
  #set = null;

  get pinned() {
    return this.#pinned;
  }

  set pinned(cards) {
    this.#pinned = cards;
    this.#all = this.#set = null;
  }

  get listed() {
    return this.#listed;
  }

  set listed(cards) {
    this.#listed = cards;
    this.#all = this.#set = null;
  }

  /** @returns {Card[]} the same array until something changes; not to be written to */
  get all() {
    return (this.#all ??= [...this.#pinned, ...this.#listed]);
  }

  /** @param {Card} card */
  has(card) {
    return (this.#set ??= new Set(this.all)).has(card);
  }

  /** @param {Card} card */
  remove(card) {
    this.pinned = this.#pinned.filter((other) => other !== card);
    this.listed = this.#listed.filter((other) => other !== card);
  }
}

/** An upload is done with once its asset has its own picture. @param {Card} card */
export function keepPoster(card) {
  return card.asset?.thumbnailUrl ? null : card.upload;
}
