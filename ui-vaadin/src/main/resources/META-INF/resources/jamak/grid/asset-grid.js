/**
 * `<jamak-asset-grid>`: the cards, as a grid of one cell a row for those who listen, as tiles for those
 * who look. Draws only what is near the screen, and patches it.
 */
import { button } from '../kit/button.js';
import { deepActive, oncePerFrame } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing } from '../kit/html.js';
import { RangePreview } from '../kit/range-preview.js';
import { base } from '../kit/styles.js';
import { onWords, t } from '../kit/words.js';
import { arrange } from './arrange.js';
import { DrawnCards } from './grid-cards.js';
import { ghosts } from './grid-ghosts.js';
import { GridInput, keyOf } from './grid-input.js';
import { layout, place, scrolled, visible } from './grid-layout.js';
import { Rectangle } from './grid-rectangle.js';
import { Room } from './grid-room.js';
import { grid as gridStyles } from './grid-styles.js';

/** @typedef {import('../model/types.js').Card} Card */
/** @typedef {import('../kit/html.js').Template} Template */

export class AssetGrid extends JamakElement {
  static styles = [base, gridStyles];

  /** @type {import('../model/asset-list.js').AssetList} */
  list;
  /** @type {import('../kit/selection.js').Selection} */
  selection;
  /** @type {Room} */
  room;
  /** @type {string[]} */
  #order = [];
  /** @type {?string} key of the card with the tab stop */
  #current = null;
  /** @type {?'s'|'m'|'l'} null until the screen tells it: nothing is drawn in another size first */
  #size = null;
  #back = 0; // px to scroll to when the screen is come back to
  #restart = false; // another list begins
  #far = false; // the first cards are out of sight
  /** @type {?Template} */
  #emptyState = null;
  #layout = layout(1, 'm', 0);
  /** @type {HTMLElement} */
  #scroller;
  /**
   * @type {HTMLElement} the cards stand in it; what is near the screen is put there by hand, for it follows the scrolling
   */
  #space;
  #draw = oncePerFrame(() => this.#drawNow());
  /** @type {?{width: number, height: number}} px for cards, as laid out last: to ask makes the browser lay the page out */
  #view = null;
  #resize = new ResizeObserver(() => {
    this.#view = this.#measured();
    this.#draw();
  });
  #rangePreview = new RangePreview({
    selection: () => this.selection,
    order: () => this.#order,
    focused: () => (this.focusInside ? this.#current : null),
    paint: (keys) => this.#drawn.paintReach(keys),
  });
  #input = new GridInput(this, {
    preview: this.#rangePreview,
    current: () => this.#current,
    layout: () => this.#layout,
    viewport: () => this.#scroller.clientHeight,
    node: (key) => this.#drawn.node(key),
  });
  #drawn = new DrawnCards({
    selected: (key) => this.selection.has(key),
    reached: (key) => this.#rangePreview.has(key),
    act: (act, card, from) => this.tell('card-act', { act, card, from }),
  });

  firstUpdated() {
    [this.#scroller, this.#space] = ['.scroller', '.space'].map(
      (part) => /** @type {HTMLElement} */ (this.renderRoot.querySelector(part)),
    );
    this.room = new Room(this.#scroller);
    this.#scroller.addEventListener('scroll', this.#draw, { passive: true });
    this.#input.followPointer(this.#space);
    this.rectangle = new Rectangle({
      scroller: this.#scroller,
      space: this.#space,
      selection: () => this.selection,
      layout: () => this.#layout,
      order: () => this.#order,
      done: () => this.#input.used('rect'),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.flush();
    this.follow(this.list, 'order', 'summary');
    const signal = this.leave;
    this.list.addEventListener('order', () => this.#drawNow(), { signal });
    this.list.addEventListener('summary', () => this.#draw(), { signal });
    this.list.addEventListener(
      'restart',
      () => {
        this.#restart = this.#drawn.size > 0;
      },
      { signal },
    );
    document.fonts.addEventListener('loadingdone', () => this.#drawn.updateAll(), { signal });
    this.list.addEventListener(
      'card',
      (event) => this.#drawn.update(/** @type {import('../model/card-event.js').CardEvent} */ (event).card.key),
      { signal },
    );
    this.selection.addEventListener('change', () => this.#paintSelection(), { signal });
    signal.addEventListener(
      'abort',
      onWords(() => this.#reword()),
    );
    this.#rangePreview.listen(signal);
    this.#back = this.list.current ? this.list.scrolled : 0;
    this.#resize.observe(this.#scroller);
    this.#paintSelection();
    this.#reword();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.rectangle?.cancel();
    this.#resize.disconnect();
    this.#view = null;
    this.#size = null;
  }

  render() {
    const { cards, hasMore, phase } = this.list;
    const hover = (/** @type {PointerEvent} */ event, /** @type {?string} */ key) =>
      this.#rangePreview.hover(key, event.shiftKey);
    return html`${button(t('grid.to_top'), () => this.focusFirst(), { icon: 'up', kind: 'small to-top', testId: 'btn-to-top', hidden: !this.#far })}
      <div class="scroller">
        <div class="empty" ?hidden=${this.#emptyState === null}>${this.#emptyState}</div>
        <div
          class="space"
          role="grid"
          aria-multiselectable="true"
          data-testid="asset-grid"
          aria-label=${t('grid.label')}
          aria-rowcount=${hasMore ? -1 : cards.length}
          aria-busy=${this.#waiting ? 'true' : nothing}
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.#input.key(event)}
          @focusin=${this.#focused}
          @pointermove=${(/** @type {PointerEvent} */ event) => hover(event, keyOf(event))}
          @pointerleave=${(/** @type {PointerEvent} */ event) => hover(event, null)}
        ></div>
        ${button(t('grid.again'), () => this.#loadRest(), {
          icon: 'retry',
          kind: 'small again',
          testId: 'btn-load-more',
          hidden: cards.length === 0 || phase !== 'failed',
        })}
      </div>`;
  }

  /** @param {'s'|'m'|'l'} size */
  set size(size) {
    this.#size = size;
    this.dataset.size = size;
    this.#draw();
  }

  /** What is shown where there are no cards. @param {?Template} template */
  set emptyState(/** @type {?Template} */ template) {
    this.#emptyState = template;
    this.requestUpdate();
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

  /** To the card that had it last. */
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
    this.#drawn.updateAll();
    this.#draw();
  }

  #drawNow() {
    if (this.#size === null || !this.hasUpdated) return;
    const cards = this.list.cards;
    const { width, height } = (this.#view ??= this.#measured());
    if (width <= 0) return;
    const view = { top: this.#order.length === 0 ? 0 : this.#scroller.scrollTop, height };
    const had = this.#order.indexOf(this.#current ?? '');
    const focused = this.focusInside;
    this.#order = cards.map((card) => card.key);
    const fresh = layout(width, this.#size, cards.length);
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
    const lost = this.#current === null || !this.#order.includes(this.#current);
    if (lost) this.#current = this.#order[focused ? Math.max(0, Math.min(had, cards.length - 1)) : 0] ?? null;
    const [from, to] = visible(this.#layout, top, view.height, cards.length);
    const shown = this.#drawn.show(cards, from, to, this.#layout, this.#current);
    // ghosts hold the places until the first answer
    arrange(this.#space, this.#waiting ? ghosts(this.#space, width, this.#size, view.height) : shown);
    if (lost && focused) this.focusCurrent();
    if (to >= cards.length - this.#layout.columns * 2) this.list.more();
    const far = top >= 3 * view.height;
    if (far !== this.#far) this.requestUpdate();
    this.#far = far;
  }

  #measured() {
    const { clientWidth, clientHeight } = this.#scroller;
    const margin = Number.parseFloat(getComputedStyle(this.#space).marginInlineStart) || 0;
    return { width: clientWidth - 2 * margin, height: clientHeight };
  }

  /** Whether the first answer is still to come. */
  get #waiting() {
    return this.list.cards.length === 0 && this.list.phase === 'loading';
  }

  #paintSelection() {
    this.toggleAttribute('selecting', this.selection.size > 0);
    this.room.needed = this.selection.size > 0;
    this.#drawn.paintSelection();
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const key = keyOf(event);
    if (key === null || key === this.#current) return;
    this.#drawn.paintCurrent(this.#current, false);
    this.#current = key;
    this.#drawn.paintCurrent(key, true);
  }

  /** Whether the focus is inside. */
  get focusInside() {
    return this.shadowRoot?.contains(deepActive()) ?? false;
  }
}

customElements.define('jamak-asset-grid', AssetGrid);
