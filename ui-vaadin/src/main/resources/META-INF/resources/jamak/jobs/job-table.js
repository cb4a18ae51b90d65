/**
 * `<jamak-job-table>`: the rows of the board in a `vaadin-grid`, which Flow's bundle brings. A row that changes is
 * drawn again where it stands; where the screen is narrow, a row is a card with the same acts.
 */
import { oncePerFrame, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing, render, repeat } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { onWords, t } from '../kit/words.js';
import { jobList } from '../model/store.js';
import { cell } from './job-cells.js';
import { columns, fitting, keepTaste } from './job-columns.js';
import { emptyList } from './empty-list.js';
import { TableInput } from './table-input.js';
import { TablePlaces } from './table-places.js';
import { tableStyles } from './table-styles.js';

/** @typedef {import('./job-pages.js').Row} Row */
/** @typedef {import('./job-board.js').JobBoard} JobBoard */

const NARROW_PX = 640;
const PAGE = 50;
const AGAIN_MS = 5000; // after a page that did not come
const CHECK = { key: 'check', width: 44, hidden: false };

export class JobTable extends JamakElement {
  static styles = [base, sheet(tableStyles)];

  /** @type {JobBoard} set before it is on the page */
  board;
  /** Id under the focus, where a row has it. @type {?string} */
  focusedId = null;
  /** Where the focus was last, also while no row has it. @type {?string} */
  lastId = null;
  /** Its column. @type {?string} */
  focusedColumn = null;
  /** @type {?string} */
  #opened = null;
  #narrow = false;
  #ready = customElements.get('vaadin-grid') !== undefined;
  #columns = columns();
  #px = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #later;
  /** @type {TableInput} */
  #input;
  /** Which rows are where. */
  places = new TablePlaces(this);
  /** @type {any} the vaadin-grid that is set up */
  #grid = null;
  #host = {
    board: /** @type {any} */ (null),
    open: (/** @type {string} */ id) => this.tell('open-row', id),
    redraw: () => this.redraw(),
  };

  /** Draws all rows on the screen again, with the next frame. */
  redraw = oncePerFrame(() => {
    const grid = this.#grid;
    if (!this.isConnected || !grid) return;
    grid.selectedItems = this.board.pages.rows.filter(({ id }) => this.board.selection.has(id));
    grid.requestContentUpdate();
    grid.generateCellPartNames();
  });

  /** @param {?string} id job whose detail is open */
  set opened(id) {
    this.#opened = id;
    this.redraw();
  }

  connectedCallback() {
    super.connectedCallback();
    const { board } = this;
    this.#host.board = board;
    const on = (/** @type {EventTarget} */ from, /** @type {string} */ type, /** @type {() => void} */ act) =>
      from.addEventListener(type, act, { signal: this.leave });
    on(board.pages, 'restart', () => this.#restart());
    on(board.pages, 'inserted', () => this.#inserted());
    on(board.pages, 'grown', () => this.#resize());
    on(board, 'rows', this.redraw);
    on(board.selection, 'change', this.redraw);
    on(board, 'change', () => this.#resize());
    on(jobList, 'change', this.redraw); // what the queue hears of jobs
    this.leave.addEventListener('abort', onWords(this.redraw));
    customElements.whenDefined('vaadin-grid').then(() => {
      this.#ready = true;
      this.requestUpdate();
    });
    const watch = new ResizeObserver(() => this.#fit());
    watch.observe(this);
    this.leave.addEventListener('abort', () => watch.disconnect());
    this.#fit();
  }

  /** Takes what a person made of the columns, as far as there is room. */
  refit() {
    this.#columns = this.#px > 0 ? fitting(columns(), this.#px - CHECK.width) : columns();
    this.requestUpdate();
  }

  /** Columns that are wanted, and not shown for want of room. */
  get givenUp() {
    const wanted = columns().filter(({ hidden }) => !hidden);
    return wanted.map(({ key }) => key).filter((key) => this.#columns.some((one) => one.key === key && one.hidden));
  }

  updated() {
    const grid = /** @type {any} */ (this.renderRoot.querySelector('vaadin-grid'));
    if (!grid || grid === this.#grid) return;
    this.#grid = this.places.grid = grid;
    this.#input = new TableInput(this);
    this.#input.listen(grid, this.leave);
    grid.cellPartNameGenerator = (/** @type {unknown} */ _column, /** @type {{item: Row}} */ { item }) =>
      this.#parts(item);
    grid.dataProvider = (
      /** @type {{page: number, pageSize: number}} */ asked,
      /** @type {(rows: Row[], size: number) => void} */ answer,
    ) => this.#provide(asked, answer);
    grid.addEventListener('cell-focus', (/** @type {CustomEvent} */ event) => {
      const { item, column } = event.detail.context;
      this.focusedId = item?.id ?? null;
      this.lastId = this.focusedId ?? this.lastId;
      this.focusedColumn = column?.dataset.key ?? null;
      this.#input.preview.update();
    });
    grid.addEventListener('focusout', (/** @type {FocusEvent} */ event) => {
      if (!grid.contains(event.relatedTarget) && event.relatedTarget !== grid) this.focusedId = null;
    });
    grid.addEventListener('column-reorder', (/** @type {CustomEvent} */ event) =>
      this.#reordered(event.detail.columns),
    );
    grid.addEventListener('column-resize', () => this.#resized());
  }

  render() {
    const { pages } = this.board;
    const all = [CHECK, ...this.#columns.map((column) => ({ ...column, hidden: column.hidden || this.#narrow }))];
    return html`${
      this.#ready
        ? html`<vaadin-grid
            class="jobs-grid"
            theme="no-border"
            item-id-path="id"
            page-size=${PAGE}
            column-reordering-allowed
            .accessibleName=${t('jobs.title')}
            >${repeat(
              all,
              ({ key }) => key,
              (column) => this.#column(column),
            )}<vaadin-grid-column
              data-key="card"
              flex-grow="1"
              .header=${t('jobs.column.file')}
              .renderer=${this.#renderer('card')}
              .hidden=${!this.#narrow}
            ></vaadin-grid-column>
            <div slot="empty-state" class="empty">${emptyList(this)}</div></vaadin-grid
          >`
        : nothing
    }${
      pages.phase === 'loading' && pages.rows.length === 0
        ? html`<div class="skeletons" aria-hidden="true">
            ${Array.from({ length: 6 }, () => html`<div class="skeleton"></div>`)}
          </div>`
        : nothing
    }`;
  }

  /** @param {{key: string, width: number, grow?: number, hidden: boolean}} column */
  #column({ key, width, grow = 0, hidden }) {
    const fixed = key === 'check';
    return html`<vaadin-grid-column
      data-key=${key}
      .header=${fixed ? '' : t(`jobs.column.${key}`)}
      .width=${`${width}px`}
      .flexGrow=${grow}
      .resizable=${!fixed}
      .frozen=${fixed}
      .hidden=${hidden || (fixed && this.#narrow)}
      .renderer=${this.#renderer(key)}
    ></vaadin-grid-column>`;
  }

  /** @type {Map<string, (root: HTMLElement, column: unknown, model: {item: Row}) => void>} */
  #renderers = new Map();

  /** The same each time, for the grid empties its cells for another. @param {string} key */
  #renderer(key) {
    let made = this.#renderers.get(key);
    if (made === undefined) {
      made = (root, _column, { item }) => {
        if (item) render(cell(key, item, this.#host), root);
      };
      this.#renderers.set(key, made);
    }
    return made;
  }

  /** @param {{page: number, pageSize: number}} asked @param {(rows: Row[], size: number) => void} answer */
  async #provide({ page, pageSize }, answer) {
    const { pages } = this.board;
    const from = page * pageSize;
    const give = () => answer(pages.rows.slice(from, from + pageSize), pages.size);
    if (pages.phase === 'loading') return give(); // the first rows come with `restart`
    const enough = pages.complete || pages.rows.length >= from + pageSize;
    if (!enough && !(await pages.reach(from + pageSize))) this.#askAgainLater();
    give();
  }

  /** The grid asks once for a page; one that did not come is wanted again while it is on the screen. */
  #askAgainLater() {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      if (this.isConnected) this.#grid?.clearCache();
    }, AGAIN_MS);
  }

  /** @param {Row|undefined} row */
  #parts(row) {
    if (!row) return '';
    const { board } = this;
    return [
      board.left(row.job) ? 'left' : '',
      board.selection.has(row.id) ? 'picked' : '',
      this.#input?.preview.has(row.id) ? 'reach' : '',
      row.id === this.#opened ? 'opened' : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #restart() {
    this.requestUpdate();
    const grid = this.#grid;
    if (!grid) return;
    grid.size = this.board.pages.size;
    grid.clearCache();
    grid.scrollToIndex(0);
    this.redraw();
  }

  /** A row came in front of all; those on the screen stay where they are. */
  #inserted() {
    const grid = this.#grid;
    if (!grid) return;
    this.places.hold(() => {
      grid.size = this.board.pages.size;
      grid.clearCache();
    });
    this.redraw();
  }

  #resize() {
    const grid = this.#grid;
    this.requestUpdate();
    if (grid && this.board.pages.phase === 'ready') grid.size = this.board.pages.size;
  }

  #fit() {
    const { width } = this.getBoundingClientRect();
    if (width === 0 || width === this.#px) return;
    this.#px = width;
    this.#narrow = width < NARROW_PX;
    const had = this.focusedId !== null;
    this.refit();
    if (had) this.#keepFocus();
  }

  /**
   * The column that had the focus may be hidden now; the grid hides it with the next frame. Keys may have gone on to
   * another row meanwhile.
   */
  #keepFocus() {
    const keep = () => {
      const id = this.lastId;
      if (id !== null && this.#grid && !this.#grid.matches(':focus-within')) this.places.focus(id);
    };
    requestAnimationFrame(() => requestAnimationFrame(keep));
  }

  /** @param {any[]} order of the grid's columns, after one was dragged */
  #reordered(order) {
    const keys = order.map((column) => column.dataset.key).filter((key) => key !== 'check' && key !== 'card');
    keepTaste({ order: keys });
  }

  #resized() {
    const all = [...this.#grid.querySelectorAll('vaadin-grid-column')];
    const widths = all
      .filter(({ dataset, hidden }) => !hidden && dataset.key !== 'check' && dataset.key !== 'card')
      .map(({ dataset, width }) => [dataset.key, Math.round(Number.parseFloat(width))]);
    keepTaste({ widths: Object.fromEntries(widths) });
  }
}

customElements.define('jamak-job-table', JobTable);
