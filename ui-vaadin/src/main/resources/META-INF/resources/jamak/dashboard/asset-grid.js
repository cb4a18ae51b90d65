/**
 * `<jamak-asset-grid>`: the cards, as a grid of one cell a row for those who listen, as tiles for those
 * who look. Draws only what is near the screen, and patches it.
 */
import { AssetCard } from './asset-card.js';
import { arrange, button, command, deepActive, h, oncePerFrame, setAttribute, setText } from './dom.js';
import { grid as gridStyles } from './grid-styles.js';
import { handleKey } from './grid-keys.js';
import { layout, place, visible } from './grid-layout.js';
import { base } from './styles.js';
import { onWords, t } from './words.js';

/** @typedef {import('./types.js').Card} Card */

const LONG_PRESS_MS = 500;

export class AssetGrid extends HTMLElement {
  /** @type {import('./asset-list.js').AssetList} */
  list;
  /** @type {import('./selection.js').Selection} */
  selection;
  /** @type {Map<string, AssetCard>} those that are drawn */
  #drawn = new Map();
  /** @type {string[]} */
  #order = [];
  /** @type {?string} key of the card with the tab stop */
  #current = null;
  #size = 'm';
  #layout = layout(1, 'm', 0);
  #scroller = h('div', { class: 'scroller' });
  #space = h('div', { class: 'space', role: 'grid', 'aria-multiselectable': 'true', 'data-testid': 'asset-grid' });
  #empty = h('div', { class: 'empty', hidden: true });
  #toTop = button('', () => this.#scroller.scrollTo({ top: 0 }), { icon: 'up', kind: 'small to-top' });
  #draw = oncePerFrame(() => this.#drawNow());
  #resize = new ResizeObserver(() => this.#draw());
  /** @type {Array<() => void>} */
  #leave = [];
  /** @type {Set<string>} keys that a Shift+click would reach */
  #preview = new Set();
  #pressed = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, gridStyles];
    this.#scroller.append(this.#empty, this.#space);
    root.append(this.#scroller, this.#toTop);
    this.#scroller.addEventListener('scroll', this.#draw, { passive: true });
    this.#space.addEventListener('click', (/** @type {MouseEvent} */ event) => this.#clicked(event));
    this.#space.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#key(event));
    this.#space.addEventListener('focusin', (/** @type {FocusEvent} */ event) => this.#focused(event));
    this.#space.addEventListener('pointermove', (/** @type {PointerEvent} */ event) => this.#hint(event));
    this.#space.addEventListener('pointerleave', () => this.#showPreview([]));
    this.#longPress();
  }

  connectedCallback() {
    const listen = (/** @type {EventTarget} */ target, /** @type {string} */ type, /** @type {(event: any) => void} */ act) => {
      target.addEventListener(type, act);
      this.#leave.push(() => target.removeEventListener(type, act));
    };
    listen(this.list, 'order', () => this.#drawNow());
    listen(this.list, 'card', (event) => this.#drawn.get(event.card.key)?.update(this.#room));
    listen(this.selection, 'change', () => this.#paintSelection());
    this.#leave.push(onWords(() => this.#reword()));
    this.#resize.observe(this.#scroller);
    this.#reword();
  }

  disconnectedCallback() {
    for (const leave of this.#leave.splice(0)) leave();
    this.#resize.disconnect();
  }

  /** @param {'s'|'m'|'l'} size */
  set size(size) {
    this.#size = size;
    this.dataset.size = size;
    this.#draw();
  }

  /** What is shown where there are no cards. @param {?Node} node */
  set emptyState(/** @type {?Node} */ node) {
    this.#empty.hidden = node === null;
    this.#empty.replaceChildren(...(node === null ? [] : [node]));
  }

  /** @returns {string[]} keys in the order in which they are shown */
  get order() {
    return this.#order;
  }

  /** Letters that fit one line of a card's name. */
  get #room() {
    return Math.floor((this.#layout.cardWidth - 24) / 7.6);
  }

  /** Brings a card on the screen and gives it the focus. @param {string} key */
  focusCard(key) {
    const index = this.#order.indexOf(key);
    if (index < 0) return;
    this.#current = key;
    const { y } = place(this.#layout, index);
    const margin = this.selection.size > 0 ? 88 : 12;
    const top = this.#scroller.scrollTop;
    const low = y + this.#layout.cardHeight + this.#space.offsetTop + margin - this.#scroller.clientHeight;
    if (y + this.#space.offsetTop - 12 < top) this.#scroller.scrollTop = y + this.#space.offsetTop - 12;
    else if (low > top) this.#scroller.scrollTop = low;
    this.#drawNow();
    this.#drawn.get(key)?.node.focus({ preventScroll: true });
  }

  #reword() {
    setAttribute(this.#space, 'aria-label', t('grid.label'));
    setText(/** @type {Element} */ (this.#toTop.lastElementChild), t('grid.to_top'));
    for (const drawn of this.#drawn.values()) drawn.update(this.#room);
    this.#draw();
  }

  #drawNow() {
    const cards = this.list.cards;
    this.#order = cards.map((card) => card.key);
    const width = this.#scroller.clientWidth - 2 * (Number.parseFloat(getComputedStyle(this.#space).marginInlineStart) || 0);
    if (width <= 0) return;
    const before = this.#room;
    this.#layout = layout(width, /** @type {'m'} */ (this.#size), cards.length);
    this.#space.style.height = `${this.#layout.height}px`;
    setAttribute(this.#space, 'aria-rowcount', this.list.hasMore ? -1 : cards.length);
    if (this.#current === null || !this.#order.includes(this.#current)) this.#current = this.#order[0] ?? null;
    const [from, to] = visible(this.#layout, this.#scroller.scrollTop, this.#scroller.clientHeight, cards.length);
    const nodes = [];
    const wanted = new Set();
    for (let index = 0; index < cards.length; index++) {
      if ((index < from || index >= to) && cards[index].key !== this.#current) continue;
      wanted.add(cards[index].key);
      nodes.push(this.#drawCard(cards[index], index, before).node);
    }
    for (const key of [...this.#drawn.keys()]) if (!wanted.has(key)) this.#drawn.delete(key);
    arrange(this.#space, nodes);
    if (to >= cards.length - this.#layout.columns * 2) this.list.more();
    this.#toTop.hidden = this.#scroller.scrollTop < 3 * this.#scroller.clientHeight;
  }

  /** @param {Card} card @param {number} index @param {number} roomBefore */
  #drawCard(card, index, roomBefore) {
    let drawn = this.#drawn.get(card.key);
    if (!drawn) {
      drawn = new AssetCard(card, (act, which) =>
        this.dispatchEvent(new CustomEvent('card-act', { detail: { act, card: which } })));
      this.#drawn.set(card.key, drawn);
      drawn.paintSelected(this.selection.has(card.key));
      drawn.update(this.#room);
    } else if (drawn.card !== card || roomBefore !== this.#room) {
      drawn.card = card;
      drawn.update(this.#room);
    }
    const { x, y } = place(this.#layout, index);
    const { style } = drawn.node;
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${this.#layout.cardWidth}px`;
    style.height = `${this.#layout.cardHeight}px`;
    setAttribute(drawn.node, 'aria-rowindex', index + 1);
    if (drawn.current !== (card.key === this.#current)) drawn.paintCurrent(card.key === this.#current);
    return drawn;
  }

  #paintSelection() {
    this.toggleAttribute('selecting', this.selection.size > 0);
    for (const [key, drawn] of this.#drawn) drawn.paintSelected(this.selection.has(key));
  }

  /** @param {Event} event @returns {?string} key of the card that it happened on */
  #keyOf(event) {
    const node = event.composedPath().find((one) => one instanceof HTMLElement && one.classList.contains('card'));
    return /** @type {HTMLElement|undefined} */ (node)?.dataset.clientId ?? null;
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const key = this.#keyOf(event);
    const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
    if (key === null || target.closest('button') || this.#pressed) {
      this.#pressed = false;
      return;
    }
    const onBox = target instanceof HTMLInputElement;
    if (!onBox && target.closest('label')) return; // the label clicks its box by itself
    if (event.shiftKey) this.#used('shift', () => this.selection.range(key, this.#order));
    else if (onBox) this.#used('checkbox', () => this.selection.toggle(key));
    else if (command(event)) this.#used('ctrl', () => this.selection.toggle(key));
    else if (this.selection.size > 0) this.#used('click', () => this.selection.toggle(key));
    else this.#open(key);
    this.#drawn.get(key)?.paintSelected(this.selection.has(key));
  }

  /** @param {string} method @param {() => void} act */
  #used(method, act) {
    act();
    this.#showPreview([]);
    this.dispatchEvent(new CustomEvent('select-used', { detail: { method, n: this.selection.size } }));
  }

  /** @param {string} key */
  #open(key) {
    this.dispatchEvent(new CustomEvent('open-card', { detail: { key } }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const taken = handleKey(event, {
      selection: this.selection,
      order: this.#order,
      current: this.#current,
      layout: this.#layout,
      viewport: this.#scroller.clientHeight,
      focusCard: (key) => this.focusCard(key),
      open: (key) => this.#open(key),
      selectAll: async () => { this.dispatchEvent(new CustomEvent('select-all')); },
      remove: () => this.dispatchEvent(new CustomEvent('delete-selected')),
      used: (method) => this.#used(method, () => undefined),
    });
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const key = this.#keyOf(event);
    if (key === null || key === this.#current) return;
    const before = this.#current === null ? null : this.#drawn.get(this.#current);
    this.#current = key;
    before?.paintCurrent(false);
    this.#drawn.get(key)?.paintCurrent(true);
  }

  /** Outlines what Shift+click would reach. @param {PointerEvent} event */
  #hint(event) {
    const key = event.shiftKey && this.selection.anchorId !== null ? this.#keyOf(event) : null;
    this.#showPreview(key === null ? [] : this.selection.preview(key, this.#order));
  }

  /** @param {string[]} keys */
  #showPreview(keys) {
    if (keys.length === 0 && this.#preview.size === 0) return;
    this.#preview = new Set(keys);
    for (const [key, drawn] of this.#drawn) drawn.node.classList.toggle('reach', this.#preview.has(key));
  }

  /** On a touch screen a long press starts a selection. */
  #longPress() {
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let timer;
    this.#space.addEventListener('pointerdown', (/** @type {PointerEvent} */ event) => {
      const key = this.#keyOf(event);
      this.#pressed = false;
      if (event.pointerType !== 'touch' || key === null) return;
      timer = setTimeout(() => {
        this.#pressed = true;
        this.#used('touch', () => this.selection.toggle(key));
      }, LONG_PRESS_MS);
    });
    for (const type of ['pointerup', 'pointercancel', 'pointermove']) {
      this.#space.addEventListener(type, () => clearTimeout(timer));
    }
  }

  /** Whether the focus is inside. */
  get focusInside() {
    return this.shadowRoot?.contains(deepActive()) ?? false;
  }
}

customElements.define('jamak-asset-grid', AssetGrid);
