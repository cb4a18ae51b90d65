/**
 * What the screen /jobs knows: which jobs are asked for, the rows, how many stand in each state, what is new since, and
 * what is selected. Elements draw it and call its methods; it tells `change`, and `rows` where rows alone changed.
 */
import { gatherPerFrame } from '../kit/dom.js';
import { Selection } from '../kit/selection.js';
import { ApiError, jobs as api } from '../model/api.js';
import { track } from '../model/events.js';
import { NO_FILTER, SORTS, toQuery } from '../views/job-filter.js';
import { matches, mayHaveMatched } from './job-match.js';
import { JobPages } from './job-pages.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('../model/live.js').Change} Change */
/** @typedef {{ids: string[]}|{filter: Record<string, string>, matching: number}} Scope what an act on many is meant for */

/** Counts are asked for at most so often, however much happens. */
const COUNT_EVERY_MS = 1000;
/** New attempts come in one by one; more of them at a time are counted, as those of others are. */
const MOST_INSERTED = 50;

export class JobBoard extends EventTarget {
  /** @type {import('../views/job-filter.js').Filter} */
  filter = { ...NO_FILTER };
  sort = 'newest';
  pages = new JobPages();
  selection = new Selection();
  /** @type {Record<string, number>} by status, whatever states are chosen */
  counts = {};
  /** Whether everything that matches is meant, loaded or not. */
  everything = false;
  /** Goes up with every change of a job. */
  changes = 0;
  /** @type {() => [number, number]} the first and the last row on the screen */
  onScreen = () => [0, 30];

  /** @type {Set<string>} jobs that match and are not shown */
  #newcomers = new Set();
  /** @type {Map<string, Job>} selected jobs, as they were seen last */
  #picked = new Map();
  /** @type {Set<string>} jobs whose new attempts are the person's own */
  #again = new Set();
  /** @type {Set<string>} new jobs of the person's own, until they come */
  #own = new Set();
  #counting = false;
  #countAgain = false;
  #gathering = false;

  constructor() {
    super();
    const { pages, selection } = this;
    for (const type of ['restart', 'grown', 'inserted']) pages.addEventListener(type, () => this.#shown());
    pages.addEventListener('rows', () => this.#tell('rows'));
    selection.addEventListener('change', () => this.#chosen());
  }

  /** How many match, as far as the counts tell. */
  get matching() {
    const chosen = this.filter.status === '' ? Object.keys(this.counts) : this.filter.status.split(',');
    return chosen.reduce((sum, status) => sum + (this.counts[status] ?? 0), 0);
  }

  /** Jobs that match and are not shown yet. */
  get fresh() {
    return this.#newcomers.size;
  }

  /** The filter as the API takes it. */
  get query() {
    return toQuery(this.filter);
  }

  /** @returns {Job[]} selected, as they were seen last */
  get picked() {
    return this.selection.ids().flatMap((id) => this.pages.job(id) ?? this.#picked.get(id) ?? []);
  }

  /** How many are selected, those included that are not loaded. */
  get selected() {
    return this.everything ? Math.max(this.matching, this.selection.size) : this.selection.size;
  }

  /** @returns {string[]} selected, and the filter hides them */
  get hidden() {
    const { pages, filter } = this;
    return this.selection.ids().filter((id) => {
      const job = this.#picked.get(id);
      return pages.at(id) < 0 && (pages.complete || (job !== undefined && !matches(filter, job)));
    });
  }

  /** @returns {Scope} what an act on the selection is meant for */
  get scope() {
    return this.everything ? { filter: this.query, matching: this.matching } : { ids: this.selection.ids() };
  }

  /** Whether all that is loaded is selected, and there is more. */
  get mayTakeAll() {
    const { size, gathered } = this.selection;
    return !this.everything && size > 0 && size < this.matching && (size === gathered || this.#tookAll);
  }

  get #tookAll() {
    return this.pages.rows.length > 0 && this.pages.rows.every(({ id }) => this.selection.has(id));
  }

  /**
   * Whether the list still shows this job only because nothing moves by itself. What was found by a search is so by
   * tags and ids too, which are not known here, and never changes.
   *
   * @param {Job} job
   */
  left(job) {
    return !matches({ ...this.filter, search: '' }, job);
  }

  /** @param {Partial<import('../views/job-filter.js').Filter>} filter @param {string} [sort] */
  show(filter, sort = this.sort) {
    this.filter = /** @type {import('../views/job-filter.js').Filter} */ ({ ...this.filter, ...filter });
    this.sort = sort;
    if (this.everything) this.selection.clear(); // "all" was said of another filter
    return this.reload();
  }

  /** Asks for the list anew, with all newcomers in their places. */
  async reload() {
    this.#newcomers.clear();
    this.#tell('change');
    this.count();
    await this.pages.start({ ...this.query, sort: SORTS[this.sort] });
  }

  /** Asks how many there are; once more for what happened meanwhile. */
  async count() {
    this.#countAgain = this.#counting;
    if (this.#counting) return;
    this.#counting = true;
    try {
      this.counts = await api.counts(toQuery({ ...this.filter, status: '' }));
      this.pages.expected = this.matching;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
    }
    this.#tell('change');
    setTimeout(() => {
      this.#counting = false;
      if (this.#countAgain) this.count();
    }, COUNT_EVERY_MS);
  }

  /** Hears a stream from now on. @param {EventTarget} live @param {AbortSignal} signal */
  follow(live, signal) {
    const hear = gatherPerFrame((/** @type {Change[]} */ changes) => this.take(changes));
    live.addEventListener('change', (event) => hear(/** @type {CustomEvent<Change>} */ (event).detail), { signal });
    live.addEventListener('refresh', () => this.refresh(), { signal });
  }

  /** @param {Change[]} changes */
  take(changes) {
    let counted = false;
    for (const change of changes) {
      if (change.entityType !== 'job') continue;
      if (change.type !== 'progress') counted = true;
      if (change.job) this.#heard(change.job, change.type);
      else if (change.type === 'progress') this.#moved(change);
    }
    if (!counted) return;
    this.changes++;
    this.count();
    this.#tell('change');
  }

  /** @param {Change} change */
  #moved({ entityId, progress, step }) {
    const known = this.pages.job(entityId);
    if (known?.status !== 'running') return;
    this.pages.patch(entityId, { progress: progress ?? known.progress, step: step ?? known.step });
  }

  /** @param {Job} job @param {string} type of the event */
  #heard(job, type) {
    if (this.#picked.has(job.id)) this.#picked.set(job.id, job);
    const isShown = this.pages.put([job]).length === 0;
    if (isShown || !matches(this.filter, job)) this.#newcomers.delete(job.id);
    else if (this.pages.complete || !mayHaveMatched(this.filter, job, type)) this.#came(job);
  }

  /** @param {Job} job that is not shown */
  #came(job) {
    const own = this.#own.has(job.id) || (job.retryOf !== null && this.#again.has(job.retryOf));
    if (!matches(this.filter, job)) return;
    if (own && this.sort === 'newest') {
      this.#newcomers.delete(job.id);
      this.pages.insert(job);
    } else {
      this.#newcomers.add(job.id);
    }
  }

  /** New attempts of these are the person's own: they are shown as soon as they come. @param {string[]} ids */
  expect(ids) {
    if (ids.length > MOST_INSERTED) return;
    for (const id of ids) this.#again.add(id);
  }

  /** These new jobs are the person's own. @param {string[]} ids */
  async own(ids) {
    for (const id of ids) {
      this.#own.add(id);
      if (this.pages.at(id) >= 0) continue;
      await api.get(id).then(
        ({ job }) => this.#came(job),
        () => undefined, // the stream brings it
      );
    }
    this.#tell('change');
  }

  /** After a time without the stream. */
  async refresh() {
    this.pages.doubt();
    this.changes++;
    this.count();
    await this.catchUp();
  }

  /** Rows that came onto the screen and were not looked at since the stream was lost. */
  async catchUp() {
    const strangers = await this.pages.refresh(...this.onScreen());
    if (strangers.length === 0) return;
    strangers.forEach((job) => this.#came(job));
    this.#tell('change');
  }

  /** First what is loaded; when all of that is selected, everything that matches. */
  selectAll() {
    if (this.mayTakeAll) return this.takeEverything();
    this.#gather();
    this.used('all');
  }

  takeEverything() {
    this.everything = true;
    this.#gather();
    this.used('all');
    this.#tell('change');
  }

  /** Keeps only what the list shows. */
  keepVisible() {
    const hidden = new Set(this.hidden);
    this.selection.keepOnly(this.selection.ids().filter((id) => !hidden.has(id)));
  }

  /** Tells by which way several were selected. @param {string} method */
  used(method) {
    const n = this.selected;
    if (n > 1) track('ASSET_MULTISELECT_USED', { method, n }, { entityId: this.picked[0]?.assetId });
  }

  #gather() {
    this.#gathering = true;
    this.selection.gather(this.pages.ids);
    this.#gathering = false;
  }

  #shown() {
    for (const id of this.#newcomers) if (this.pages.at(id) >= 0) this.#newcomers.delete(id);
    if (this.everything) this.#gather(); // what came is meant too
    this.#tell('change');
  }

  #chosen() {
    if (!this.#gathering) this.everything = false;
    const ids = this.selection.ids();
    this.#picked = new Map(
      ids
        .flatMap((id) => [[id, this.pages.job(id) ?? this.#picked.get(id)]])
        .filter(/** @returns {one is [string, Job]} */ (one) => one[1] !== undefined),
    );
    this.#tell('change');
  }

  /** @param {string} type */
  #tell(type) {
    this.dispatchEvent(new Event(type));
  }
}
