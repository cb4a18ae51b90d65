/**
 * `<jamak-jobs>`: the list of jobs with what stands above and below it. The view of Flow gives it words and the
 * address, and opens the detail of a row beside it when it is told; all else goes over the API.
 */
import { complain } from '../commands/failures.js';
import { button } from '../kit/button.js';
import { adoptEarly, debounce, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html } from '../kit/html.js';
import { pageKeys } from '../kit/page-keys.js';
import { base } from '../kit/styles.js';
import { toast } from '../kit/toast.js';
import { setWords, t } from '../kit/words.js';
import { ApiError } from '../model/api.js';
import { watchRunning } from '../model/job-watch.js';
import { learnSession } from '../model/session.js';
import { jobList, live } from '../model/store.js';
import { chooseColumns } from './column-choice.js';
import { JobBoard } from './job-board.js';
import { narrows, NO_FILTER, readPlace, readQuery, viewAlone, writePlace } from '../views/job-filter.js';
import { SavedViews } from '../views/saved-views.js';
import '../views/job-views.js';
import { jobsStyles } from './jobs-styles.js';
import { listHead } from './list-head.js';
import * as acts from './row-acts.js';
import { selectedWords, selectionLine } from './selection-line.js';
import '../job/job-detail.js'; // beside the list
import './bulk-bar.js';
import './cause-strip.js';
import './filter-bar.js';
import './job-health.js';
import './job-table.js';

/**
 * @typedef {object} Told what the view of Flow says after each navigation
 * @property {string} query of the address
 * @property {string[]} started new jobs of the person's own
 */

const SAID_MS = 300; // a count rests so long before it is read out

export class Jobs extends JamakElement {
  static styles = [base, sheet(jobsStyles)];
  /** Events come in bursts. */
  static onePerFrame = true;

  board = new JobBoard();
  views = new SavedViews();
  /** @type {?string} job whose detail is open */
  #open = null;
  #shown = false;
  /** @type {?Told} */
  #told = null;
  #failed = 0;
  #voice = '';
  #say = debounce((/** @type {string} */ text) => {
    if (text === this.#voice) return;
    this.#voice = text;
    this.requestUpdate();
  }, SAID_MS);

  /** @param {{locale: string, table: Record<string, string>}} words */
  set words(words) {
    setWords(words.table, words.locale);
  }

  /** @param {Told} told */
  set place(told) {
    this.#told = told;
    if (this.hasUpdated && this.isConnected) this.#arrive();
  }

  /** What the page keeps, for those who look at it from outside: browser tests, a developer's console. */
  get parts() {
    return { board: this.board, views: this.views };
  }

  connectedCallback() {
    super.connectedCallback();
    const signal = this.leave;
    adoptEarly(this, 'words');
    live.use();
    signal.addEventListener('abort', () => live.release());
    learnSession().catch(() => undefined); // asked again with the next write
    watchRunning(signal);
    this.follow(this.board, 'change');
    this.follow(window, 'jamak-live');
    this.board.follow(live, signal);
    this.flush();
    this.board.onScreen = () => this.#table.places.onScreen;
    this.#keys(signal);
    adoptEarly(this, 'place');
    this.#arrive();
  }

  /** Shows what the address says. */
  #arrive() {
    if (this.#told === null) return;
    const { query, started } = this.#told;
    this.#told = null;
    const place = readPlace(query);
    if (place.view !== null) this.#openView(place.view, viewAlone(place));
    else this.views.choose(null);
    if (!viewAlone(place)) this.#display(place);
    this.board.own(started);
    this.#opened(place.id);
  }

  /** @param {import('../views/job-filter.js').Shown} shown */
  #display({ filter, sort }) {
    const { board } = this;
    const other = JSON.stringify([filter, sort]) !== JSON.stringify([board.filter, board.sort]);
    if (other || !this.#shown) this.#load(filter, sort);
    this.#filters.sync();
  }

  /**
   * Learns of the view of an address, which says what is shown where it stands alone.
   *
   * @param {string} id @param {boolean} alone
   */
  async #openView(id, alone) {
    const { views, board } = this;
    const view = await views.open(id).catch((problem) => {
      if (!(problem instanceof ApiError)) throw problem;
      complain(problem, { again: () => this.#openView(id, alone) });
      return undefined; // it is not known whether there is one
    });
    if (!this.isConnected || views.chosen !== (view === null ? null : id)) return; // another was opened meanwhile
    if (alone) this.#display(readQuery(view?.query ?? ''));
    if (view === null) toast(t('views.gone'), 'error');
    if (view === null || (view && alone)) this.#show({ filter: board.filter });
  }

  get #table() {
    return /** @type {import('./job-table.js').JobTable} */ (this.renderRoot.querySelector('jamak-job-table'));
  }

  get #filters() {
    return /** @type {import('./filter-bar.js').FilterBar} */ (this.renderRoot.querySelector('jamak-job-filters'));
  }

  /** @param {import('../views/job-filter.js').Filter} filter @param {string} sort */
  async #load(filter, sort) {
    const first = !this.#shown;
    this.#shown = true;
    await this.board.show(filter, sort);
    if (first) jobList.load(); // places in the queue, and steps
  }

  /** @param {AbortSignal} signal */
  #keys(signal) {
    const { board } = this;
    pageKeys({
      search: () => this.#filters.focusSearch(),
      escape: () => this.#escape(),
      selectAll: () => board.selectAll(),
      retry: () => this.#act('retry'),
      cancel: () => this.#act('cancel'),
      inside: (event) =>
        event.composedPath().some((node) => node instanceof HTMLElement && node.dataset.testid === 'job-detail'),
    })(signal);
  }

  /** One job is acted on at once; for several, or all that match, the bar asks. @param {'retry'|'cancel'} kind */
  #act(kind) {
    const { board } = this;
    if (board.selected > 1) this.#bar?.begin(kind);
    else if (kind === 'retry') acts.retry(board, board.picked);
    else acts.cancel(board.picked);
  }

  /** Its button goes, so the first row has the focus. */
  async #showFresh() {
    await this.board.reload();
    const [first] = this.board.pages.ids;
    if (first !== undefined) requestAnimationFrame(() => this.#table.places.focus(first));
  }

  get #bar() {
    return /** @type {?import('./bulk-bar.js').BulkBar} */ (this.renderRoot.querySelector('jamak-bulk-bar'));
  }

  #chooseColumns = () =>
    chooseColumns(
      () => this.#table.refit(),
      () => this.#table.givenUp,
    );

  /** Esc goes one step back: the detail, then the selection. */
  #escape() {
    if (this.#open !== null) this.#openRow(null);
    else if (this.board.selection.size > 0) this.board.selection.clear();
    else return false;
    return true;
  }

  /** @param {?string} id */
  #openRow(id) {
    this.tell('open-job', { id: id ?? '', query: this.#query });
  }

  /** The address without the open job. */
  get #query() {
    const { filter, sort } = this.board;
    return writePlace({ filter, sort, view: this.views.chosen, id: null });
  }

  /** The detail was opened, or closed: then its row has the focus again. @param {?string} id */
  #opened(id) {
    const before = this.#open;
    this.#open = id;
    this.#table.opened = id;
    if (id === null && before !== null) this.#comeBack(before);
  }

  /** The layout moves the focus itself when the detail goes: the row has it after that too. @param {string} id */
  #comeBack(id) {
    const table = this.#table;
    const focus = () => {
      if (table.focusedId === null) table.places.focus(table.lastId ?? id);
    };
    table.places.focus(id);
    requestAnimationFrame(() => requestAnimationFrame(focus));
  }

  /**
   * Shows something else, and says so in the address. Who shows all has left the view.
   *
   * @param {{filter: Partial<import('../views/job-filter.js').Filter>, sort?: string, view?: ?string}} wanted
   */
  #show({ filter, sort, view = this.views.chosen }) {
    const { board, views } = this;
    views.choose(view);
    const wanted = /** @type {import('../views/job-filter.js').Filter} */ ({ ...board.filter, ...filter });
    this.#display({ filter: wanted, sort: sort ?? board.sort });
    if (!narrows(board.filter) && views.differs(board)) views.choose(null);
    const url = new URL(window.location.href);
    const { filter: shown, sort: order } = board;
    url.search = writePlace({ filter: shown, sort: order, view: views.chosen, id: this.#open });
    window.history.replaceState(window.history.state, '', url);
    this.tell('filtered', { query: this.#query });
  }

  willUpdate() {
    const failed = this.board.counts.failed ?? 0;
    if (failed !== this.#failed) this.tell('failed-count', { n: failed });
    this.#failed = failed;
    this.#say(selectedWords(this.board));
  }

  render() {
    const { board } = this;
    return html`${listHead(board, (status) => this.#show({ filter: { status } }), this.#chooseColumns)}
      <jamak-job-health
        .changes=${board.changes}
        .filter=${board.filter}
        @period-change=${(/** @type {CustomEvent} */ event) => this.#show({ filter: event.detail })}
      ></jamak-job-health>
      <jamak-job-filters
        .board=${board}
        @facets=${() => this.#table.redraw()}
        @show=${(/** @type {CustomEvent} */ event) => this.#show(event.detail)}
        @show-view=${(/** @type {CustomEvent} */ event) => this.#show(event.detail)}
        ><jamak-job-views slot="views" .views=${this.views} .shown=${board}></jamak-job-views>${button(
          t('jobs.fresh', { n: board.fresh }),
          () => this.#showFresh(),
          {
            icon: 'up',
            kind: `small live-pill ${board.fresh === 0 ? 'unseen' : ''}`,
            testId: 'live-pill',
          },
        )}</jamak-job-filters
      >
      <jamak-cause-strip
        .filter=${board.query}
        @filter-change=${(/** @type {CustomEvent} */ event) => this.#chooseCause(event.detail)}
      ></jamak-cause-strip>
      <jamak-job-table
        .board=${board}
        @act=${(/** @type {CustomEvent} */ event) => this.#act(event.detail)}
        @open-row=${(/** @type {CustomEvent} */ event) => this.#openRow(event.detail)}
        @clear-filters=${() => this.#show({ filter: { ...NO_FILTER } })}
      ></jamak-job-table>
      <div class="visually-hidden" role="status">${this.#voice}</div>
      ${selectionLine(board)}`;
  }

  /** @param {{cause: ?string, retryable: ?string}} chosen */
  #chooseCause({ cause, retryable }) {
    this.#show({ filter: { cause: cause ?? '', retryable: retryable ?? '' } });
  }
}

customElements.define('jamak-jobs', Jobs);
