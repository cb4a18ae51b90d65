/**
 * `<jamak-jobs>`: the list of jobs with what stands above and below it. The view of Flow gives it words and the
 * address, and opens the detail of a row beside it when it is told; all else goes over the API.
 */
import { liveSwitch } from '../commands/live-switch.js';
import { button } from '../kit/button.js';
import { adoptEarly, debounce, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { pageKeys } from '../kit/page-keys.js';
import { base } from '../kit/styles.js';
import { setWords, t } from '../kit/words.js';
import { watchRunning } from '../model/job-watch.js';
import { learnSession } from '../model/session.js';
import { jobList, live } from '../model/store.js';
import { chooseColumns } from './column-choice.js';
import { JobBoard } from './job-board.js';
import { NO_FILTER, readPlace, SORTS, writePlace } from './job-filter.js';
import { jobsStyles } from './jobs-styles.js';
import * as acts from './row-acts.js';
import { selectedWords, selectionLine } from './selection-line.js';
import { statusChips } from './status-chips.js';
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
    return { board: this.board };
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
    const { filter, sort, id } = readPlace(query);
    const { board } = this;
    const other = JSON.stringify([filter, sort]) !== JSON.stringify([board.filter, board.sort]);
    if (other || !this.#shown) this.#load(filter, sort);
    board.own(started);
    this.#opened(id);
  }

  get #table() {
    return /** @type {import('./job-table.js').JobTable} */ (this.renderRoot.querySelector('jamak-job-table'));
  }

  get #filters() {
    return /** @type {import('./filter-bar.js').FilterBar} */ (this.renderRoot.querySelector('jamak-job-filters'));
  }

  /** @param {import('./job-filter.js').Filter} filter @param {string} sort */
  async #load(filter, sort) {
    const first = !this.#shown;
    this.#shown = true;
    const loaded = this.board.show(filter, sort);
    this.#filters.sync();
    await loaded;
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
    return writePlace({ filter, sort, id: null });
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
      if (table.focusedId === null) table.places.focus(id);
    };
    table.places.focus(id);
    requestAnimationFrame(() => requestAnimationFrame(focus));
  }

  /** @param {{filter: Partial<import('./job-filter.js').Filter>, sort?: string}} wanted */
  #show({ filter, sort }) {
    this.board.show(filter, sort ?? this.board.sort);
    this.#filters.sync();
    const url = new URL(window.location.href);
    url.search = writePlace({ filter: this.board.filter, sort: this.board.sort, id: this.#open });
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
    return html`<div class="head">
        <h1>${t('jobs.title')}</h1>
        ${statusChips(board, (status) => this.#show({ filter: { status } }))}
        <span class="spacer"></span>${liveSwitch()}
        ${button(t('jobs.columns'), () => chooseColumns(() => this.#table.refit()), {
          icon: 'sliders',
          iconOnly: true,
          kind: 'quiet small',
          testId: 'btn-columns',
        })}
        <a
          class="button small csv"
          data-testid="jobs-csv"
          download
          router-ignore
          href=${this.#csv}
          title=${t('jobs.csv')}
          >${icon('download')}<span class="label">${t('jobs.csv')}</span></a
        >
      </div>
      <jamak-job-health .changes=${board.changes}></jamak-job-health>
      <jamak-job-filters
        .board=${board}
        @facets=${() => this.#table.redraw()}
        @show=${(/** @type {CustomEvent} */ event) => this.#show(event.detail)}
        >${button(t('jobs.fresh', { n: board.fresh }), () => this.#showFresh(), {
          icon: 'up',
          kind: `small live-pill ${board.fresh === 0 ? 'unseen' : ''}`,
          testId: 'live-pill',
        })}</jamak-job-filters
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

  /** All that match, not only what is loaded. */
  get #csv() {
    const { query, sort } = this.board;
    const asked = new URLSearchParams({ ...query, sort: SORTS[sort] });
    return String(new URL(`api/jobs/export.csv?${asked}`, document.baseURI));
  }
}

customElements.define('jamak-jobs', Jobs);
