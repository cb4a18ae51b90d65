/**
 * `<jamak-asset-grid>`: the cards, as a grid of one cell a row for those who listen, as tiles for those
 * who look. Draws only what is near the screen, and patches it.
 */
import { AssetCard } from './asset-card.js';
import { arrange, button, deepActive, h, oncePerFrame, setAttribute, setText } from './dom.js';
import { grid as gridStyles } from './grid-styles.js';
import { handleKey } from './grid-keys.js';
import { layout, place, scrolled, visible } from './grid-layout.js';
import { followPointer } from './grid-pointer.js';
import { Reach } from './grid-reach.js';
import { Rectangle } from './grid-rectangle.js';
import { base } from './styles.js';
import { onWords, t } from './words.js';

/** @typedef {import('./types.js').Card} Card */

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
  /** @type {?'s'|'m'|'l'} null until the screen tells it: nothing is drawn in another size first */
  #size = null;
  #back = 0; // px to scroll to when the screen is come back to
  #layout = layout(1, 'm', 0);
  #scroller = h('div', { class: 'scroller' });
  #space = h('div', { class: 'space', role: 'grid', 'aria-multiselectable': 'true', 'data-testid': 'asset-grid' });
  #empty = h('div', { class: 'empty', hidden: true });
  #toTop = button('', () => this.#scroller.scrollTo({ top: 0 }), { icon: 'up', kind: 'small to-top' });
  #draw = oncePerFrame(() => this.#drawNow());
  #resize = new ResizeObserver(() => this.#draw());
  #leave = new AbortController();
  #reach = new Reach({
    selection: () => this.selection,
    order: () => this.#order,
    focused: () => (this.focusInside ? this.#current : null),
    paint: (keys) => { for (const [key, drawn] of this.#drawn) drawn.node.classList.toggle('reach', keys.has(key)); },
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, gridStyles];
    this.#scroller.append(this.#empty, this.#space);
    root.append(this.#toTop, this.#scroller);
    this.#scroller.addEventListener('scroll', this.#draw, { passive: true });
    this.#space.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#key(event));
    this.#space.addEventListener('focusin', (/** @type {FocusEvent} */ event) => this.#focused(event));
    this.#space.addEventListener('pointermove', (/** @type {PointerEvent} */ event) => this.#reach.hover(this.#keyOf(event), event.shiftKey));
    this.#space.addEventListener('pointerleave', (/** @type {PointerEvent} */ event) => this.#reach.hover(null, event.shiftKey));
    followPointer(this.#space, {
      selection: () => this.selection,
      keyOf: (event) => this.#keyOf(event),
      open: (key) => this.#open(key),
      range: (key) => this.#range(key),
      toggle: (method, key) => this.#used(method, () => this.selection.toggle(key)),
      menu: (key, at) => this.#menu(key, at),
    });
    this.rectangle = new Rectangle({
      scroller: this.#scroller, space: this.#space, selection: () => this.selection, layout: () => this.#layout, order: () => this.#order,
      done: () => this.#used('rect', () => undefined),
    });
  }

  connectedCallback() {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.list.addEventListener('order', () => this.#drawNow(), { signal });
    this.list.addEventListener('card', (event) =>
      this.#drawn.get(/** @type {import('./asset-list.js').CardEvent} */ (event).card.key)?.update(this.#room), { signal });
    this.selection.addEventListener('change', () => this.#paintSelection(), { signal });
    signal.addEventListener('abort', onWords(() => this.#reword()));
    this.#reach.listen(signal);
    this.#back = this.list.current ? this.list.scrolled : 0;
    this.#resize.observe(this.#scroller);
    this.#paintSelection();
    this.#reword();
  }

  disconnectedCallback() {
    this.rectangle.cancel();
    this.#leave.abort();
    this.#resize.disconnect();
    this.#size = null;
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
    const margin = 12 + Number.parseFloat(getComputedStyle(this.#scroller).paddingBottom);
    const top = this.#scroller.scrollTop;
    const low = y + this.#layout.cardHeight + this.#space.offsetTop + margin - this.#scroller.clientHeight;
    if (y + this.#space.offsetTop - 12 < top) this.#scroller.scrollTop = y + this.#space.offsetTop - 12;
    else if (low > top) this.#scroller.scrollTop = low;
    this.#drawNow();
    this.#drawn.get(key)?.node.focus({ preventScroll: true });
  }

  /** Gives the focus to the card that had it last. */
  focusCurrent() {
    if (this.#current !== null) this.focusCard(this.#current);
  }

  #reword() {
    setAttribute(this.#space, 'aria-label', t('grid.label'));
    setText(/** @type {Element} */ (this.#toTop.lastElementChild), t('grid.to_top'));
    for (const drawn of this.#drawn.values()) drawn.update(this.#room);
    this.#draw();
  }

  #drawNow() {
    if (this.#size === null) return;
    const cards = this.list.cards;
    const had = this.#order.indexOf(this.#current ?? '');
    const focused = this.focusInside;
    this.#order = cards.map((card) => card.key);
    const width = this.#scroller.clientWidth - 2 * (Number.parseFloat(getComputedStyle(this.#space).marginInlineStart) || 0);
    if (width <= 0) return;
    const before = this.#room;
    const fresh = layout(width, this.#size, cards.length);
    const view = { top: this.#scroller.scrollTop, height: this.#scroller.clientHeight };
    const moved = scrolled(this.#layout, fresh, view, this.#order.length, this.#order.indexOf(this.#current ?? ''));
    this.#layout = fresh;
    this.#space.style.height = `${fresh.height}px`;
    if (moved !== null) this.#scroller.scrollTop = moved;
    if (this.#back > 0 && cards.length > 0) this.#scroller.scrollTop = this.#back;
    if (cards.length > 0) this.#back = 0;
    this.list.scrolled = this.#scroller.scrollTop;
    setAttribute(this.#space, 'aria-rowcount', this.list.hasMore ? -1 : cards.length);
    const lost = this.#current === null || !this.#order.includes(this.#current);
    if (lost) this.#current = this.#order[focused ? Math.max(0, Math.min(had, cards.length - 1)) : 0] ?? null;
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
    if (lost && focused) this.focusCurrent();
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
      drawn.node.classList.toggle('reach', this.#reach.has(card.key));
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

  /**
   * Selects from the anchor to here; when the anchor is not loaded yet, what lies between is loaded first.
   *
   * @param {string} key
   */
  async #range(key) {
    const { anchorId } = this.selection;
    const far = anchorId !== null && !this.#order.includes(anchorId) && this.list.shows(anchorId);
    if (far) await this.selection.during(this.list.loadAll());
    this.#used('shift', () => this.selection.range(key, this.#order));
  }

  /** @param {string} method @param {() => void} act */
  #used(method, act) {
    act();
    this.#reach.update();
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
      toEnd: this.list.hasMore ? (from) => this.#toEnd(from, event.shiftKey) : null,
      menu: (key) => this.#menu(key, null),
      remove: (key) => this.dispatchEvent(new CustomEvent('delete-cards', { detail: this.selection.size > 0 ? null : key })),
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

  /** To the end of all that match, which is loaded first. @param {string} from @param {boolean} extend */
  async #toEnd(from, extend) {
    await this.selection.during(this.list.loadAll());
    const last = /** @type {string} */ (this.#order.at(-1));
    if (extend) this.#used('keyboard', () => this.selection.extend(from, last, this.#order));
    this.focusCard(last);
  }

  /** @param {string} key @param {?{x: number, y: number}} at null for below the card's name */
  #menu(key, at) {
    const box = this.#drawn.get(key)?.node.getBoundingClientRect();
    if (!box) return;
    if (!this.focusInside) this.focusCard(key);
    this.dispatchEvent(new CustomEvent('card-menu', { detail: { key, at: at ?? { x: box.left + 16, y: box.top + box.height / 2 } } }));
  }

  /** Whether the focus is inside. */
  get focusInside() {
    return this.shadowRoot?.contains(deepActive()) ?? false;
  }
}

customElements.define('jamak-asset-grid', AssetGrid);
