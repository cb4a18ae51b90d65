/**
 * `<jamak-asset-grid>`: the cards, as a grid of one cell a row for those who listen, as tiles for those
 * who look. Draws only what is near the screen, and patches it.
 */
import { arrange, button, deepActive, h, oncePerFrame, setAttribute, setText } from '../kit/dom.js';
import { followPointer } from '../kit/grid-pointer.js';
import { RangePreview } from '../kit/range-preview.js';
import { base } from '../kit/styles.js';
import { onWords, t } from '../kit/words.js';
import { DrawnCards } from './grid-cards.js';
import { ghosts } from './grid-ghosts.js';
import { handleKey } from './grid-keys.js';
import { layout, place, scrolled, visible } from './grid-layout.js';
import { Rectangle } from './grid-rectangle.js';
import { Room } from './grid-room.js';
import { grid as gridStyles } from './grid-styles.js';

/** @typedef {import('../model/types.js').Card} Card */

export class AssetGrid extends HTMLElement {
  /** @type {import('../model/asset-list.js').AssetList} */
  list;
  /** @type {import('../kit/selection.js').Selection} */
  selection;
  /** @type {string[]} */
  #order = [];
  /** @type {?string} key of the card with the tab stop */
  #current = null;
  /** @type {?'s'|'m'|'l'} null until the screen tells it: nothing is drawn in another size first */
  #size = null;
  #back = 0; // px to scroll to when the screen is come back to
  #restart = false; // another list begins
  #layout = layout(1, 'm', 0);
  #scroller = h('div', { class: 'scroller' });
  room = new Room(this.#scroller);
  #space = h('div', { class: 'space', role: 'grid', 'aria-multiselectable': 'true', 'data-testid': 'asset-grid' });
  #empty = h('div', { class: 'empty', hidden: true });
  #toTop = button('', () => this.focusFirst(), { icon: 'up', kind: 'small to-top', testId: 'btn-to-top' });
  #again = button('', () => this.#loadRest(), { icon: 'retry', kind: 'small again', testId: 'btn-load-more' });
  #draw = oncePerFrame(() => this.#drawNow());
  #resize = new ResizeObserver(() => this.#draw());
  #leave = new AbortController();
  #rangePreview = new RangePreview({
    selection: () => this.selection,
    order: () => this.#order,
    focused: () => (this.focusInside ? this.#current : null),
    paint: (keys) => this.#drawn.paintReach(keys),
  });
  #drawn = new DrawnCards({
    selected: (key) => this.selection.has(key),
    reached: (key) => this.#rangePreview.has(key),
    act: (act, card, from) => this.dispatchEvent(new CustomEvent('card-act', { detail: { act, card, from } })),
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, gridStyles];
    this.#scroller.append(this.#empty, this.#space, this.#again);
    root.append(this.#toTop, this.#scroller);
    this.#scroller.addEventListener('scroll', this.#draw, { passive: true });
    this.#space.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#key(event));
    this.#space.addEventListener('focusin', (/** @type {FocusEvent} */ event) => this.#focused(event));
    this.#space.addEventListener('pointermove', (/** @type {PointerEvent} */ event) => this.#rangePreview.hover(this.#keyOf(event), event.shiftKey));
    this.#space.addEventListener('pointerleave', (/** @type {PointerEvent} */ event) => this.#rangePreview.hover(null, event.shiftKey));
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
    this.list.addEventListener('summary', () => this.#draw(), { signal });
    this.list.addEventListener('restart', () => { this.#restart = this.#drawn.size > 0; }, { signal });
    document.fonts.addEventListener('loadingdone', () => this.#drawn.updateAll(), { signal });
    this.list.addEventListener('card', (event) =>
      this.#drawn.update(/** @type {import('../model/card-event.js').CardEvent} */ (event).card.key), { signal });
    this.selection.addEventListener('change', () => this.#paintSelection(), { signal });
    signal.addEventListener('abort', onWords(() => this.#reword()));
    this.#rangePreview.listen(signal);
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
    if (node && this.#empty.firstChild?.isEqualNode(node)) return; // its button may have the focus
    this.#empty.hidden = node === null;
    this.#empty.replaceChildren(...(node === null ? [] : [node]));
  }

  /** @returns {string[]} keys in the order in which they are shown */
  get order() {
    return this.#order;
  }

  /** Brings a card on the screen and gives it the focus. @param {string} key */
  focusCard(key) {
    this.reveal(key);
    this.#drawn.node(key)?.focus({ preventScroll: true });
  }

  /** Brings a card on the screen; Tab will lead to it. @param {string} key */
  reveal(key) {
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
  }

  /** Gives the focus to the card that had it last. */
  focusCurrent() {
    if (this.#current !== null) this.focusCard(this.#current);
  }

  focusFirst() {
    if (this.#order.length > 0) this.focusCard(this.#order[0]);
  }

  async #loadRest() {
    await this.list.refresh();
    if (this.list.phase !== 'failed') this.focusCurrent();
  }

  #reword() {
    setAttribute(this.#space, 'aria-label', t('grid.label'));
    setText(/** @type {Element} */ (this.#toTop.lastElementChild), t('grid.to_top'));
    setText(/** @type {Element} */ (this.#again.lastElementChild), t('grid.again'));
    this.#drawn.updateAll();
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
    const fresh = layout(width, this.#size, cards.length);
    const view = { top: this.#scroller.scrollTop, height: this.#scroller.clientHeight };
    const moved = scrolled(this.#layout, fresh, view, this.#order.length, this.#order.indexOf(this.#current ?? ''));
    const shrinks = fresh.height < this.#layout.height;
    this.#layout = fresh;
    this.#space.style.height = `${fresh.height}px`;
    this.#drawn.measure(fresh.cardWidth, this.#size, this.#space);
    const goal = this.#restart ? 0 : this.#back > 0 && cards.length > 0 ? this.#back : moved;
    if (goal !== null) this.#scroller.scrollTop = goal;
    if (cards.length > 0) this.#back = 0;
    this.#restart = false;
    // asked anew only where it may have changed: each such question makes the browser lay the page out
    const top = goal !== null || shrinks ? this.#scroller.scrollTop : view.top;
    this.list.scrolled = top;
    setAttribute(this.#space, 'aria-rowcount', this.list.hasMore ? -1 : cards.length);
    const lost = this.#current === null || !this.#order.includes(this.#current);
    if (lost) this.#current = this.#order[focused ? Math.max(0, Math.min(had, cards.length - 1)) : 0] ?? null;
    const [from, to] = visible(this.#layout, top, view.height, cards.length);
    this.#arrange(this.#drawn.show(cards, from, to, this.#layout, this.#current), width);
    if (lost && focused) this.focusCurrent();
    if (to >= cards.length - this.#layout.columns * 2) this.list.more();
    this.#toTop.hidden = top < 3 * view.height;
    this.#again.hidden = cards.length === 0 || this.list.phase !== 'failed';
  }

  /** The cards, or before the first answer what holds their places. @param {Node[]} cards @param {number} width px */
  #arrange(cards, width) {
    const waiting = cards.length === 0 && this.list.phase === 'loading';
    setAttribute(this.#space, 'aria-busy', waiting ? 'true' : null);
    const height = this.#scroller.clientHeight;
    if (waiting) arrange(this.#space, ghosts(this.#space, width, /** @type {'m'} */ (this.#size), height));
    else arrange(this.#space, cards);
  }

  #paintSelection() {
    this.toggleAttribute('selecting', this.selection.size > 0);
    this.room.needed = this.selection.size > 0;
    this.#drawn.paintSelection();
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
    this.#rangePreview.update();
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
    this.#drawn.paintCurrent(this.#current, false);
    this.#current = key;
    this.#drawn.paintCurrent(key, true);
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
    const box = this.#drawn.node(key)?.getBoundingClientRect();
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
