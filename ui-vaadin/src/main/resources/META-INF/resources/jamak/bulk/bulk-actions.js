/**
 * Acts on many jobs: the server accepts and does them; here those that run are followed, and those of this browser
 * are kept until somebody has seen how they ended.
 */
import { store as keep, stored } from '../kit/preferences.js';
import { ApiError, newKey, query, send, write } from '../model/api.js';
import { live } from '../model/store.js';

/** @typedef {import('../model/records.js').BulkAction} BulkAction */
/** @typedef {import('../model/records.js').BulkActionItem} Item */
/** @typedef {import('../model/records.js').BulkOutcome} Outcome */
/**
 * @typedef {object} Order what to do, and with which jobs: those that are named, all under a filter, or those with
 *   which an earlier act had this outcome
 * @property {BulkAction['kind']} kind
 * @property {string[]} [jobIds]
 * @property {string} [of]
 * @property {Outcome} [outcome]
 * @property {Record<string, unknown>} [filter] of GET /api/jobs
 * @property {string[]} [addTags]
 * @property {string[]} [removeTags]
 * @property {number} [priority]
 */

const UNSEEN = 'jamak-bulk-unseen';
const PAGE = 200;
const LATEST = 50;

/** @param {string} id */
const at = (id) => `/api/bulk-actions/${encodeURIComponent(id)}`;

/** With how many it may succeed. @param {Order} order @returns {Promise<import('../model/records.js').BulkPreview>} */
export const preview = (order) => write('POST', '/api/bulk-actions/preview', order);

/**
 * @param {string} id
 * @param {{outcome?: Outcome|null, cursor?: string|null}} [page]
 * @returns {Promise<import('../model/records.js').BulkActionDetail>}
 */
export const itemsOf = (id, { outcome = null, cursor = null } = {}) =>
  send('GET', `${at(id)}${query({ outcome, cursor, limit: PAGE })}`);

/** Where the table of what became of each job is. @param {string} id */
export const tableOf = (id) => String(new URL(`${at(id).slice(1)}/items.csv`, document.baseURI));

/** What became of each job, or of those with one outcome. @param {string} id @param {?Outcome} [outcome] */
export async function allItems(id, outcome = null) {
  /** @type {Item[]} */
  const all = [];
  let cursor = null;
  do {
    const page = await itemsOf(id, { outcome, cursor });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** Tells `change`, and `ended` with an action that has come to its end. */
export class BulkActions extends EventTarget {
  /** @type {Map<string, BulkAction>} */
  #actions = new Map();
  /** Those of this browser whose end nobody has seen, by id. */
  #unseen = new Set((stored(UNSEEN) ?? '').split(' ').filter(Boolean));

  /** The newest first. @returns {BulkAction[]} */
  get running() {
    return this.#newestFirst(({ status }) => status === 'running');
  }

  /** Ended, and not yet seen by who began them; the newest first. @returns {BulkAction[]} */
  get unseen() {
    return this.#newestFirst(({ id, status }) => status !== 'running' && this.#unseen.has(id));
  }

  /** @param {string} id @returns {BulkAction|undefined} */
  get(id) {
    return this.#actions.get(id);
  }

  /** @param {EventTarget} stream */
  follow(stream) {
    stream.addEventListener('change', (event) => {
      const { bulk } = /** @type {CustomEvent<import('../model/live.js').Change>} */ (event).detail;
      if (bulk) this.take(bulk);
    });
    stream.addEventListener('refresh', () => this.load());
  }

  /** Asks for the latest; without an answer all stays as it is known. */
  async load() {
    try {
      const { items } = await send('GET', `/api/bulk-actions${query({ limit: LATEST })}`);
      for (const id of this.#unseen) if (!items.some((/** @type {BulkAction} */ one) => one.id === id)) this.seen(id);
      for (const action of items) this.take(action);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
    }
  }

  /** Begins one. @param {Order} order @param {string} [key] @returns {Promise<BulkAction>} */
  async start(order, key = newKey()) {
    /** @type {BulkAction} */
    const action = await write('POST', '/api/bulk-actions', order, { key });
    this.#watch(action.id);
    this.take(action);
    return action;
  }

  /** What was done stays. @param {string} id */
  async stop(id) {
    this.#watch(id);
    this.take(await write('POST', `${at(id)}/stop`));
  }

  /** Somebody has looked at how it ended; whoever looks while it runs has not. @param {string} id */
  seen(id) {
    if (this.#actions.get(id)?.status === 'running' || !this.#unseen.delete(id)) return;
    this.#keepUnseen();
    this.dispatchEvent(new Event('change'));
  }

  /** Takes in how an action stands; answers and events may come in any order. @param {BulkAction} action */
  take(action) {
    const known = this.#actions.get(action.id);
    if (known !== undefined && !isNewer(action, known)) return;
    this.#actions.set(action.id, action);
    this.dispatchEvent(new Event('change'));
    // one that this page never saw running ended while it was not there
    if (action.status !== 'running' && (known !== undefined || this.#unseen.has(action.id))) {
      this.dispatchEvent(new CustomEvent('ended', { detail: action }));
    }
  }

  /** @param {string} id */
  #watch(id) {
    this.#unseen.add(id);
    this.#keepUnseen();
  }

  #keepUnseen() {
    keep(UNSEEN, [...this.#unseen].join(' '));
  }

  /** @param {(action: BulkAction) => boolean} wanted */
  #newestFirst(wanted) {
    return [...this.#actions.values()].filter(wanted).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }
}

/** @param {BulkAction} action @param {BulkAction} known */
function isNewer(action, known) {
  if (known.status !== 'running') return false;
  return action.status !== 'running' || action.counts.open < known.counts.open;
}

export const bulkActions = new BulkActions();
bulkActions.follow(live);
