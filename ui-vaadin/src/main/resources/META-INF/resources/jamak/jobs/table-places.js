/** Where the rows of the table stand: which are seen, and how one gets the focus. */

const ROW_PX = 73;

export class TablePlaces {
  /** @type {any} the vaadin-grid, once it is set up */
  grid = null;

  /** @param {import('./job-table.js').JobTable} table */
  constructor(table) {
    this.table = table;
  }

  /** @param {Event} event @returns {?string} id of the row that it happened on */
  idOf(event) {
    return this.grid?.getEventContext(event).item?.id ?? null;
  }

  /** @returns {[number, number]} the first and the last row that is seen */
  get onScreen() {
    const { grid } = this;
    if (!grid) return [0, 0];
    const box = grid.getBoundingClientRect();
    const seen = [...grid.querySelectorAll('[data-testid="job-row"]')]
      .filter((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return bottom > box.top && top < box.bottom && bottom > top;
      })
      .map((node) => this.table.board.pages.at(node.dataset.jobId))
      .filter((at) => at >= 0);
    return seen.length === 0 ? [0, 0] : [Math.min(...seen), Math.max(...seen)];
  }

  /** How many rows a viewport takes. */
  get pageLength() {
    return Math.max(1, Math.floor((this.grid?.clientHeight ?? 0) / ROW_PX) - 1);
  }

  /** @param {string} id @returns {DOMRect} of its row, or of the table where that is not drawn */
  boxOf(id) {
    return (this.#node(id) ?? this.table).getBoundingClientRect();
  }

  /** @param {string} id @returns {?HTMLElement} */
  #node(id) {
    const nodes = this.grid?.querySelectorAll(`[data-job-id="${CSS.escape(id)}"]`) ?? [];
    return [...nodes].find((node) => node.getBoundingClientRect().height > 0) ?? null;
  }

  /** Lets rows come in front of those that are seen, which stay where they are. @param {() => void} act */
  hold(act) {
    const { grid } = this;
    const [at] = this.onScreen;
    const { rows } = this.table.board.pages;
    const top = at > 1 ? this.boxOf(rows[at].id).top : null;
    act();
    if (top === null) return; // the head of the list is seen, where they come in
    grid.scrollToIndex(at);
    const scroller = grid.shadowRoot.querySelector('#table');
    scroller.scrollTop += this.boxOf(rows[at].id).top - top;
  }

  /** Gives a row the focus, and brings it onto the screen. @param {string} id */
  focus(id) {
    const at = this.table.board.pages.at(id);
    if (!this.grid || at < 0) return;
    const [first, last] = this.onScreen;
    if (at <= first) this.grid.scrollToIndex(at);
    else if (at >= last) this.grid.scrollToIndex(Math.max(0, at - this.pageLength + 1));
    const content = this.#node(id)?.closest('vaadin-grid-cell-content');
    /** @type {?HTMLElement|undefined} */ (content?.assignedSlot?.parentElement)?.focus();
  }
}
