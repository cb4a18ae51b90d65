/** The cards that are known, by their key and by their asset; a card keeps its key for life. */
import { keepPoster } from './card-order.js';
import { newer } from './newer.js';

/** @typedef {import('./types.js').Card} Card */
/** @typedef {import('./types.js').Asset} Asset */

export class CardIndex {
  /** @type {Map<string, Card>} */
  byKey = new Map();
  /** @type {Map<string, Card>} by asset id */
  byAsset = new Map();

  /**
   * Puts rows into their cards, and makes a card for each that has none.
   *
   * @param {Asset[]} rows @param {Card[]} pinned
   * @returns {Card[]} without those that stand in front already
   */
  take(rows, pinned) {
    const cards = [];
    for (const asset of rows) {
      let card = this.byAsset.get(asset.id);
      if (card && pinned.includes(card)) continue;
      card ??= { key: asset.id, asset, upload: null };
      card.asset = newer(card.asset, asset);
      if (card.upload?.state === 'uploaded') card.upload = keepPoster(card);
      this.byKey.set(card.key, card);
      this.byAsset.set(asset.id, card);
      cards.push(card);
    }
    return cards;
  }

  /** @param {Card} card */
  remove(card) {
    this.byKey.delete(card.key);
    for (const [id, other] of this.byAsset) if (other === card) this.byAsset.delete(id);
  }
}
