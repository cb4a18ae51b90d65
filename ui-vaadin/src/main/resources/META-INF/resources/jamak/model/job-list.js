/** The jobs of the drawer: what waits and runs (Queue), and what has ended (History). */
import { ApiError, jobs as api } from './api.js';
import { BatchedEvents } from './batched-events.js';
import { ENDED, merged, moved, outdone, stepsBack } from './job-merge.js';
import { IN_DOUBT, newer } from './newer.js';
import { OrderKeys } from './order-keys.js';
import { byOrder } from './queue-order.js';

/**
 * @typedef {import('./types.js').Job & {canceling?: boolean, silent?: boolean, step?: ?string, attempt?: ?number, attempts?: ?number}} Job
 */

const HISTORY_PAGE = 30;
/** As many as one bulk call takes. */
const MOST_ACTIVE = 1000;
const ACTIVE = ['draft', 'queued', 'running'];

export class JobList extends BatchedEvents {
  /** @type {Map<string, Job>} every job that was loaded */
  #jobs = new Map();
  /** @type {?Map<string, number>} */
  #places = null;
  /** @type {?Job[]} */
  #queue = null;
  /** @type {?Job[]} */
  #history = null;
  /** @type {?string} */
  #cursor = null;
  /** @type {'loading'|'ready'|'failed'} */
  phase = 'loading';
  /** @type {Record<string, number>} by status, of the whole workspace; what is told since they were asked for is counted */
  counts = {};
  /** Drafts that were asked for and are not answered yet; `expect` changes it. */
  expected = 0;
  /** @type {Set<string>} */
  #stale = new Set();
  #fetching = false;
  /** New orders that the server does not know yet; older answers must not undo them. */
  reordering = 0;
  #keys = new OrderKeys();

  /** @returns {Job[]} running first, then queued, then drafts, each in the order in which they go */
  get queue() {
    const rank = { running: 0, queued: 1, draft: 2 };
    this.#queue ??= this.#all(ACTIVE).sort(
      (a, b) => rank[/** @type {'draft'} */ (a.status)] - rank[/** @type {'draft'} */ (b.status)] || byOrder(a, b),
    );
    return this.#queue;
  }

  /** @returns {Job[]} newest end first */
  get history() {
    this.#history ??= this.#all(ENDED).sort((a, b) =>
      (b.finishedAt ?? b.createdAt).localeCompare(a.finishedAt ?? a.createdAt),
    );
    return this.#history;
  }

  /** So many drafts more are asked for, or fewer. @param {number} drafts */
  expect(drafts) {
    this.expected += drafts;
    this.tell(new Event('change'));
  }

  /** @returns {Map<string, number>} job id -> its place, from 1, among those that wait */
  get places() {
    this.#places ??= new Map(
      this.#all(['queued'])
        .sort(byOrder)
        .map((job, i) => [job.id, i + 1]),
    );
    return this.#places;
  }

  get hasMore() {
    return this.#cursor !== null;
  }

  /** How many have ended, those included that are not loaded. */
  get historyTotal() {
    return Math.max(
      this.history.length,
      ENDED.reduce((sum, status) => sum + (this.counts[status] ?? 0), 0),
    );
  }

  /** @param {string} id */
  job(id) {
    return this.#jobs.get(id) ?? null;
  }

  async load() {
    const known = new Set(this.#jobs.keys());
    try {
      const [active, ended, counts] = await Promise.all([
        this.#active(),
        api.list({ status: ENDED, sort: 'newest', limit: HISTORY_PAGE }),
        api.counts(),
      ]);
      const before = this.#jobs;
      const answered = [...active, ...ended.items];
      this.counts = { ...counts };
      this.#jobs = new Map(answered.map((job) => [job.id, job]));
      for (const job of answered) this.#keep(merged(job, before.get(job.id), this.reordering > 0));
      for (const job of before.values()) {
        // history that was paged in stays, and what came meanwhile
        const stays = ENDED.includes(job.status) || !known.has(job.id);
        if (stays && !this.#jobs.has(job.id)) this.#keep(job, known.has(job.id));
      }
      if (this.phase !== 'ready') this.#cursor = ended.nextCursor; // later it is further down, or at the end
      this.phase = 'ready';
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (this.phase === 'loading') this.phase = 'failed';
    }
    this.#changed();
  }

  /** The whole queue, page by page, so that "all" means all. */
  async #active() {
    const items = [];
    let cursor = null;
    do {
      const page = await api.list({ status: ACTIVE, sort: 'queue', limit: 200, cursor });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null && items.length < MOST_ACTIVE);
    return items;
  }

  /** The next page of the history. */
  async more() {
    const page = await api.list({ status: ENDED, sort: 'newest', limit: HISTORY_PAGE, cursor: this.#cursor });
    for (const job of page.items) this.#keep(newer(this.#jobs.get(job.id), job), true);
    this.#cursor = page.nextCursor;
    this.#changed();
  }

  /** @param {Job[]} made answers of the server */
  put(made) {
    for (const job of made) {
      const now = merged(job, this.#jobs.get(job.id), this.reordering > 0);
      for (const one of [now, ...outdone(job, this.#jobs)]) this.#keep(one);
    }
    this.#changed();
  }

  /**
   * Shows a change before the server confirmed it; `undo` takes it back.
   *
   * @param {string[]} ids
   * @param {Partial<Job>} change
   */
  optimisticUpdate(ids, change) {
    const before = ids.map((id) => this.#jobs.get(id)).filter((job) => job !== undefined);
    for (const job of before) this.#keep({ ...job, ...change });
    this.#changed();
    return (/** @type {Iterable<string>} */ onlyIds) => {
      const only = new Set(onlyIds);
      // what was told meanwhile stays
      for (const job of before) if (only.has(job.id)) this.#keep(newer(this.#jobs.get(job.id), job));
      this.#changed();
    };
  }

  /** What the stream said. @param {import('./live.js').Change} change */
  heard(change) {
    const job = this.#jobs.get(change.entityId);
    if (change.job) {
      if (newer(job, change.job) !== change.job) return; // what happened since is known
      if (job) this.#jobs.set(job.id, { ...job, silent: false });
      this.#arrived(change.job);
      return;
    }
    if (change.type === 'progress') {
      if (job?.status !== 'running') return;
      this.#jobs.set(job.id, moved(job, change));
      this.#changed();
      return;
    }
    if (job && change.status && !stepsBack(job.status, change.status)) {
      const status = /** @type {Job['status']} */ (change.status);
      const { step = job.step, attempt, attempts } = change.step ? change : job;
      const canceling = change.type === 'JOB_CANCEL_REQUESTED' || (status === 'running' && job.canceling);
      const waitingUntil = change.step ? (change.waitingUntil ?? null) : job.waitingUntil;
      this.#keep({
        ...job,
        status,
        progress: change.progress ?? job.progress,
        step,
        attempt,
        attempts,
        waitingUntil,
        canceling,
        silent: false,
        warnings: change.warnings ?? job.warnings,
        noSpeech: change.noSpeech ?? job.noSpeech,
      });
      this.#changed();
    }
    if (change.type === 'JOB_STEP' || change.type === 'JOB_OUTPUT') return;
    this.#stale.add(change.entityId);
    this.#fetchStale();
  }

  /** A row that the stream told or that was asked for. @param {Job} job */
  #arrived(job) {
    this.put([job]);
    this.dispatchEvent(new CustomEvent('arrived', { detail: job }));
  }

  /** Whatever is read or told from now on is newer than what is known: the server may have another past. */
  doubt() {
    for (const [id, job] of this.#jobs) this.#jobs.set(id, { ...job, asOf: IN_DOUBT });
    this.#forgetOrders();
  }

  /** One key for one act on these jobs, until their state changes. @param {string} act @param {string[]} ids */
  keyFor(act, ids) {
    const things = ids.map((id) => `${id}:${this.#jobs.get(id)?.status}`);
    return this.#keys.of(act, things);
  }

  /** The act was refused, or has another meaning from now on. @param {string} key @param {unknown} [problem] */
  dropKey(key, problem) {
    this.#keys.drop(key, problem);
  }

  async #fetchStale() {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      while (this.#stale.size > 0) {
        await new Promise((resolve) => setTimeout(resolve, 80));
        const ids = [...this.#stale];
        this.#stale.clear();
        if (ids.length > 8) await this.load();
        else await Promise.all(ids.map((id) => this.#fetch(id)));
      }
    } finally {
      this.#fetching = false;
    }
  }

  /** @param {string} id */
  async #fetch(id) {
    try {
      const { job } = await api.get(id);
      if (!this.#jobs.has(id) && ENDED.includes(job.status)) this.#keep(job, true); // older than the history that is here
      this.#arrived(job);
      this.dispatchEvent(new CustomEvent('fetched', { detail: job }));
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      const gone = problem.status === 404 && this.#jobs.get(id);
      if (!gone) return;
      this.#jobs.delete(id);
      this.#count(gone.status, -1);
      this.#changed();
    }
  }

  /**
   * Shows a row, and counts what is new or stands elsewhere than before.
   *
   * @param {Job} job
   * @param {boolean} [counted] whether the counts hold it though it was not shown
   */
  #keep(job, counted = false) {
    const before = this.#jobs.get(job.id)?.status ?? (counted ? job.status : null);
    this.#jobs.set(job.id, job);
    if (before === job.status) return;
    if (before) this.#count(before, -1);
    this.#count(job.status, 1);
  }

  /** @param {string} status @param {number} by */
  #count(status, by) {
    this.counts[status] = Math.max(0, (this.counts[status] ?? 0) + by);
  }

  /** @param {string[]} statuses */
  #all(statuses) {
    return [...this.#jobs.values()].filter((job) => statuses.includes(job.status));
  }

  /** They are made of the jobs when they are asked for. */
  #forgetOrders() {
    this.#places = this.#queue = this.#history = null;
  }

  #changed() {
    this.#forgetOrders();
    this.tell(new Event('change'));
  }
}
