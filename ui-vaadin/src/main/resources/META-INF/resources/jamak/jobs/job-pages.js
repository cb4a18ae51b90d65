/**
 * The rows of the list, asked for page after page along a keyset cursor and kept as they were first shown: a row that
 * changes does so in its place, and none moves until the list is asked for anew.
 */
import { ApiError, jobs as api } from '../model/api.js';
import { merged } from '../model/job-merge.js';
import { IN_DOUBT, newer } from '../model/newer.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {{id: string, job: Job}} Row the object stays the same while the row is shown */
/** @typedef {{cursor: ?string, from: number, limit: number, old: boolean}} Part of the rows, as it was asked for */

const FIRST = 100;
const NEXT = 200;
/** A list that goes on for longer shows so many rows more than are loaded, so that one jump asks for few pages. */
const FARTHEST = 10_000;

/** Tells `restart` when other rows are shown, `grown` when more are, `rows` when some changed in their places. */
export class JobPages extends EventTarget {
  /** @type {Row[]} */
  rows = [];
  /** @type {'loading'|'ready'|'failed'} */
  phase = 'loading';
  complete = false;
  /** How many there are likely to be in all. */
  expected = 0;
  /** @type {Map<string, number>} */
  #places = new Map();
  /** @type {?string} */
  #cursor = null;
  /** @type {Part[]} */
  #parts = [];
  /** @type {Record<string, string>} */
  #query = {};
  #run = 0;
  /** @type {?Promise<boolean>} */
  #growing = null;

  /** How many rows the list has room for. */
  get size() {
    const { length } = this.rows;
    return this.complete ? length : Math.min(Math.max(this.expected, length + 1), length + FARTHEST);
  }

  /** @param {string} id */
  at(id) {
    return this.#places.get(id) ?? -1;
  }

  /** @param {string} id @returns {Job|undefined} */
  job(id) {
    return this.rows[this.at(id)]?.job;
  }

  /** @returns {string[]} in the order in which they are shown */
  get ids() {
    return this.rows.map(({ id }) => id);
  }

  /** Asks anew; what is shown stays until the answer is there. @param {Record<string, string>} query with its sort */
  async start(query) {
    const run = ++this.#run;
    this.#growing = null;
    if (this.phase === 'failed') this.phase = 'loading';
    try {
      const page = await api.list({ ...query, limit: FIRST });
      if (run !== this.#run) return;
      [this.#query, this.rows, this.#parts] = [query, [], []];
      this.#places.clear();
      this.phase = 'ready';
      this.#take(page, null, FIRST);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (run !== this.#run) return;
      this.phase = 'failed';
      this.rows = [];
      this.#places.clear();
      this.complete = true;
    }
    this.dispatchEvent(new Event('restart'));
  }

  /** Loads until there are so many rows, or all. @param {number} count @returns {Promise<boolean>} false: it failed */
  async reach(count) {
    const run = this.#run;
    let grows = true;
    while (grows && run === this.#run && !this.complete && this.rows.length < count) {
      this.#growing ??= this.#grow(run);
      grows = await this.#growing;
    }
    return grows;
  }

  /** @param {number} run @returns {Promise<boolean>} whether there was an answer; who scrolls on asks again */
  async #grow(run) {
    const cursor = this.#cursor;
    try {
      const page = await api.list({ ...this.#query, cursor, limit: NEXT });
      if (run !== this.#run) return false;
      this.#take(page, cursor, NEXT);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (run === this.#run) this.#growing = null;
      return false;
    }
    this.#growing = null;
    this.dispatchEvent(new Event('grown'));
    return true;
  }

  /** @param {{items: Job[], nextCursor: ?string}} page @param {?string} cursor @param {number} limit */
  #take({ items, nextCursor }, cursor, limit) {
    this.#parts.push({ cursor, from: this.rows.length, limit, old: false });
    for (const job of items) {
      if (this.#places.has(job.id)) continue;
      this.#places.set(job.id, this.rows.length);
      this.rows.push({ id: job.id, job });
    }
    this.#cursor = nextCursor;
    this.complete = nextCursor === null;
  }

  /**
   * Puts newer states of shown jobs in their places; what a new attempt stands for is not offered for another.
   *
   * @param {Job[]} jobs
   * @returns {Job[]} those that are not shown
   */
  put(jobs) {
    const rest = jobs.filter((job) => {
      const row = this.rows[this.at(job.id)];
      if (row) row.job = merged(job, row.job, false);
      return !row;
    });
    if (rest.length < jobs.length) this.dispatchEvent(new Event('rows'));
    for (const { retryOf, status } of jobs) {
      if (retryOf && status !== 'canceled') this.patch(retryOf, { retryable: false });
    }
    return rest;
  }

  /** What an event told of a shown job besides its row. @param {string} id @param {Partial<Job>} change */
  patch(id, change) {
    const row = this.rows[this.at(id)];
    if (!row) return;
    row.job = { ...row.job, ...change };
    this.dispatchEvent(new Event('rows'));
  }

  /** A job of the person's own goes in front of all. @param {Job} job */
  insert(job) {
    if (this.put([job]).length === 0) return;
    this.rows.unshift({ id: job.id, job });
    this.#places = new Map(this.rows.map(({ id }, i) => [id, i]));
    for (const part of this.#parts) part.from += part.cursor === null ? 0 : 1;
    this.expected++;
    this.dispatchEvent(new Event('inserted'));
  }

  /** Whatever is read from now on is newer than what is known. */
  doubt() {
    for (const row of this.rows) row.job = { ...row.job, asOf: IN_DOUBT };
    for (const part of this.#parts) part.old = true;
  }

  /**
   * Asks again for what changed unheard: the newest part, and those on the screen; others when they come there.
   *
   * @param {number} from @param {number} to rows on the screen
   * @returns {Promise<Job[]>} those that are not in the list
   */
  async refresh(from, to) {
    const run = this.#run;
    const parts = this.#parts.filter(
      (part, i) => part.old && (i === 0 || (part.from <= to && (this.#parts[i + 1]?.from ?? Infinity) > from)),
    );
    for (const part of parts) part.old = false;
    try {
      const pages = await Promise.all(parts.map(({ cursor, limit }) => api.list({ ...this.#query, cursor, limit })));
      if (run !== this.#run) return [];
      const told = pages.flatMap(({ items }) => items);
      const known = new Set(told.map(({ id }) => id));
      const strangers = this.put(told);
      if (parts.length > 0) await this.#leavers(from, to, known);
      return strangers;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      for (const part of parts) part.old = true;
      return [];
    }
  }

  /** Rows on the screen that the filter finds no more: how they stand now. */
  async #leavers(/** @type {number} */ from, /** @type {number} */ to, /** @type {Set<string>} */ told) {
    const gone = this.rows.slice(from, to + 1).filter(({ id, job }) => !told.has(id) && job.asOf === IN_DOUBT);
    const jobs = await Promise.all(
      gone.map(({ id }) =>
        api.get(id).then(
          ({ job }) => [job],
          () => [],
        ),
      ),
    );
    this.put(jobs.flat());
  }

  /** The newest that is known of a row: the queue may have heard more. */
  static newest = (/** @type {Row} */ { job }, /** @type {?Job} */ heard) =>
    heard !== null && newer(job, heard) === heard ? heard : job;
}
