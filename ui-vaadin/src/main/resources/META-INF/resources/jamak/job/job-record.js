/** One job as its detail shows it: asked for whole, and asked for again when the stream tells of it. */
import { ApiError, jobs as api } from '../model/api.js';
import { newer } from '../model/newer.js';
import { jobList } from '../model/store.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('../model/records.js').JobDetail} JobDetail */
/** @typedef {import('../model/records.js').JobSnapshot} JobSnapshot */
/** @typedef {import('../model/records.js').JobDraft} JobDraft */

/** What happens in quick succession is one question. */
const GATHER_MS = 250;
/** Steps and pieces of a long file come all the time, and each answer holds its whole journal. */
const GATHER_STEPS_MS = 1000;
const STEPS = ['JOB_STEP', 'JOB_OUTPUT'];

export class JobRecord extends EventTarget {
  /** @type {?string} the job that is wanted, null for none */
  id = null;
  /** @type {?JobDetail} of that job, null until it is there */
  detail = null;
  /** @type {?JobSnapshot} where its workflow stands, while it runs */
  snapshot = null;
  /** @type {?JobDraft} the words that were recognised so far, null until they are asked for */
  draft = null;
  /** @type {?ApiError} why there is none */
  problem = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #soon;
  #soonAt = 0; // when that comes
  #turn = 0;

  /** Another job, or the same anew. @param {?string} id */
  show(id) {
    if (id !== this.id) [this.detail, this.snapshot, this.draft, this.problem] = [null, null, null, null];
    this.id = id;
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.dispatchEvent(new Event('change'));
    return this.load();
  }

  /** @param {EventTarget} live @param {AbortSignal} signal */
  follow(live, signal) {
    const heard = (/** @type {any} */ { detail: change }) => {
      if (change.type === 'progress' || !this.#concerns(change.entityId)) return;
      this.#loadSoon(STEPS.includes(change.type) ? GATHER_STEPS_MS : GATHER_MS);
    };
    live.addEventListener('change', heard, { signal });
    live.addEventListener('refresh', () => this.#loadSoon(GATHER_MS), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#soon);
      this.#soon = undefined;
      this.#turn++;
    });
  }

  /** The job itself, or another attempt at the same work. @param {string} id */
  #concerns(id) {
    return id === this.id || (this.detail?.attempts.some((attempt) => attempt.id === id) ?? false);
  }

  /** The newest that is known of it: the queue may have heard more. @returns {?Job} */
  get job() {
    const job = this.detail?.job ?? null;
    const heard = job && jobList.job(job.id);
    if (!job || !heard) return job;
    // the queue may know the number of warnings only
    const same = { ...heard, warnings: job.warnings };
    return newer(job, same) === same ? same : job;
  }

  /** What was heard in the pieces that are finished; of an ended job for who wants to look into it. */
  async loadDraft() {
    const { id } = this;
    if (id === null) return;
    const draft = await api.draft(id).catch(() => null);
    if (id !== this.id || draft === null) return;
    this.draft = draft;
    this.dispatchEvent(new Event('change'));
  }

  /** @param {number} ms what comes sooner goes first */
  #loadSoon(ms) {
    const at = Date.now() + ms;
    if (this.id === null || (this.#soon !== undefined && this.#soonAt <= at)) return;
    clearTimeout(this.#soon);
    this.#soonAt = at;
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      this.load();
    }, ms);
  }

  /** Only what was asked for last is shown: an older answer may come later. */
  async load() {
    const { id } = this;
    const turn = ++this.#turn;
    if (id === null) return;
    try {
      const detail = await api.get(id);
      if (turn !== this.#turn) return;
      this.detail = detail;
      this.problem = null;
      if (detail.job.status !== 'running') this.snapshot = null;
    } catch (problem) {
      if (turn !== this.#turn) return;
      if (!(problem instanceof ApiError)) throw problem;
      this.problem = problem;
    }
    this.dispatchEvent(new Event('change'));
    if (this.detail?.job.status === 'running') await this.#ask(id, turn);
  }

  /**
   * Its workflow knows the piece and whether it is held; nothing waits for that.
   *
   * @param {string} id @param {number} turn of the question
   */
  async #ask(id, turn) {
    const snapshot = await api.snapshot(id).catch(() => null);
    if (turn !== this.#turn || snapshot === null) return;
    this.snapshot = snapshot;
    this.dispatchEvent(new Event('change'));
    if (snapshot.piecesDone > (this.draft?.pieces.length ?? 0)) await this.loadDraft();
  }
}
