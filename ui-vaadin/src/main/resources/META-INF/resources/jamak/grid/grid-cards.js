/** The cards that are drawn now: each keeps its node for as long as it is near the screen. */
import { setAttribute } from '../kit/dom.js';
import { AssetCard } from './asset-card.js';
import { place } from './grid-layout.js';

/** @typedef {import('../model/types.js').Card} Card */

/**
 * @typedef {object} Callbacks
 * @property {(key: string) => boolean} selected
 * @property {(key: string) => boolean} reached whether a range would take it
 * @property {(act: import('./asset-card.js').CardAct, card: Card, from: HTMLElement) => void} act
 */

export class DrawnCards {
  /** @type {Map<string, AssetCard>} */
  #drawn = new Map();
  #line = { px: 0, font: '' }; // where a card's name stands

  /** @param {Callbacks} callbacks */
  constructor(callbacks) {
    this.callbacks = callbacks;
  }

  get size() {
    return this.#drawn.size;
  }

  /** @param {?string} key @returns {?HTMLElement} */
  node(key) {
    return this.#drawn.get(key ?? '')?.node ?? null;
  }

  /** Patches one that changed. @param {string} key */
  update(key) {
    this.#drawn.get(key)?.update(this.#line);
  }

  updateAll() {
    for (const drawn of this.#drawn.values()) drawn.update(this.#line);
  }

  /**
   * Looks how wide a card's name may be, in which face.
   *
   * @param {number} cardWidth px
   * @param {string} size
   * @param {Element} space
   */
  measure(cardWidth, size, space) {
    const px = Math.floor(cardWidth) - (size === 's' ? 20 : 24);
    const font = `500 ${size === 's' ? 13 : 14}px ${getComputedStyle(space).fontFamily}`;
    if (px === this.#line.px && font === this.#line.font) return;
    this.#line = { px, font };
    this.updateAll();
  }

  /**
   * The cards from one place to another, and wherever it stands the one with the tab stop; all others are forgotten.
   *
   * @param {Card[]} cards @param {number} from @param {number} to @param {import('./grid-layout.js').Layout} layout
   * @param {?string} current key of the one with the tab stop
   * @returns {HTMLElement[]}
   */
  show(cards, from, to, layout, current) {
    const near = (/** @type {Card} */ { key }, /** @type {number} */ index) =>
      (index >= from && index < to) || key === current;
    const nodes = cards.flatMap((card, index) =>
      near(card, index) ? this.#place(card, index, layout, card.key === current) : [],
    );
    const keep = new Set(nodes.map((node) => node.dataset.clientId));
    for (const key of [...this.#drawn.keys()]) if (!keep.has(key)) this.#drawn.delete(key);
    return nodes;
  }

  /**
   * @param {Card} card
   * @param {number} index
   * @param {import('./grid-layout.js').Layout} layout
   * @param {boolean} current it has the tab stop
   */
  #place(card, index, layout, current) {
    let drawn = this.#drawn.get(card.key);
    if (!drawn) {
      drawn = this.#make(card);
    } else if (drawn.card !== card) {
      drawn.card = card;
      drawn.update(this.#line);
    }
    const { x, y } = place(layout, index);
    const { style } = drawn.node;
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${layout.cardWidth}px`;
    style.height = `${layout.cardHeight}px`;
    setAttribute(drawn.node, 'aria-rowindex', index + 1);
    if (drawn.current !== current) drawn.paintCurrent(current);
    return drawn.node;
  }

  /** @param {Card} card */
  #make(card) {
    const made = new AssetCard(card, (act, which, from) => this.callbacks.act(act, which, from));
    this.#drawn.set(card.key, made);
    made.paintSelected(this.callbacks.selected(card.key));
    made.node.classList.toggle('reach', this.callbacks.reached(card.key));
    made.update(this.#line);
    return made;
  }

  paintSelection() {
    for (const [key, drawn] of this.#drawn) drawn.paintSelected(this.callbacks.selected(key));
  }

  /** @param {Set<string>} keys */
  paintReach(keys) {
    for (const [key, drawn] of this.#drawn) drawn.node.classList.toggle('reach', keys.has(key));
  }

  /** @param {?string} key @param {boolean} current */
  paintCurrent(key, current) {
    this.#drawn.get(key ?? '')?.paintCurrent(current);
  }
}
