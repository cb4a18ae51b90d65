/** The causes of the failures under a filter, kept true: asked anew when jobs fail, and changed in place by people. */
import { query, send, write } from '../model/api.js';

/** @typedef {import('../model/records.js').CauseGroup} CauseGroup */
/** @typedef {import('../model/records.js').Cause} Cause */
/** @typedef {import('../model/contract.js').CauseState} CauseState */
/** @typedef {{name?: string, state?: CauseState, expectedState?: CauseState}} CauseChange */

/** Events after which other numbers may be true. */
const COUNTED = ['JOB_FAILED', 'ASSET_DELETED', 'CAUSE_NEW'];
/** Events of new attempts, after which others may be run again. */
const ATTEMPTED = ['JOB_CREATED', 'JOB_CANCELED'];
/** A storm of failures is one question now and then. */
const AGAIN_MS = 2000;

/**
 * @param {Record<string, unknown>} filter
 * @param {AbortSignal} signal
 * @returns {Promise<import('../model/records.js').CauseCounts>}
 */
const ask = (filter, signal) => send('GET', `/api/jobs/causes${query(filter)}`, { signal });

/** @param {string} fingerprint @param {CauseChange} change @returns {Promise<Cause>} */
const patch = (fingerprint, change) => write('PATCH', `/api/jobs/causes/${fingerprint}`, change);

/** What people decided about it; such a cause steps back. @param {{state: CauseState}} cause */
export const isPutAside = ({ state }) => state === 'muted' || state === 'resolved';

/** Tells `change`. */
export class Causes extends EventTarget {
  /** @type {'loading'|'ready'|'failed'} */
  state = 'loading';
  /** @type {CauseGroup[]} the commonest first, but the chosen one where it is too rare to be among them */
  items = [];
  /** How many jobs failed under the filter, also of causes beyond those of `items`. */
  failed = 0;
  /** How many of them may succeed when they are run again. */
  retryable = 0;
  /** How many causes there are under the filter. */
  total = 0;
  /** When the sparklines begin and end. */
  span = { from: '', to: '' };
  /** @type {Record<string, unknown>} */
  #filter = {};
  #key = '';
  #chosen = '';
  /** @type {?AbortController} */
  #asking = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #soon;

  /**
   * Shows those of another filter; the same once more asks nothing.
   *
   * @param {Record<string, unknown>} filter @param {string} [chosen] fingerprint of one that is shown in any case
   */
  show(filter, chosen = '') {
    const key = JSON.stringify(filter);
    if (key === this.#key && chosen === this.#chosen) return;
    const known = key === this.#key && (chosen === '' || this.items.some((cause) => cause.fingerprint === chosen));
    [this.#key, this.#filter, this.#chosen] = [key, filter, chosen];
    if (!known) this.load();
  }

  /** What is known stays until the answer comes, or none does. */
  async load() {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    clearTimeout(this.#soon);
    this.#soon = undefined;
    try {
      const { items, failed, retryable, causes, from, to } = await ask(this.#filter, asking.signal);
      this.items = [...(await this.#rare(items, failed, asking.signal)), ...items];
      [this.failed, this.retryable, this.total] = [failed, retryable, causes];
      [this.span, this.state] = [{ from, to }, 'ready'];
    } catch {
      if (asking.signal.aborted) return;
      this.state = 'failed';
    }
    this.#tell();
  }

  /** The chosen one, where so many are commoner that it was left out. */
  async #rare(/** @type {CauseGroup[]} */ common, /** @type {number} */ failed, /** @type {AbortSignal} */ signal) {
    const cause = this.#chosen;
    if (cause === '' || common.some(({ fingerprint }) => fingerprint === cause)) return [];
    const { items } = await ask({ ...this.#filter, cause }, signal);
    return items.map((item) => ({ ...item, share: item.count / Math.max(1, failed) }));
  }

  /** @param {EventTarget} stream @param {AbortSignal} signal */
  follow(stream, signal) {
    const hear = (/** @type {Event} */ event) =>
      this.#heard(/** @type {CustomEvent<import('../model/live.js').Change>} */ (event).detail);
    stream.addEventListener('change', hear, { signal });
    stream.addEventListener('refresh', () => this.load(), { signal });
    signal.addEventListener('abort', () => {
      this.#asking?.abort();
      clearTimeout(this.#soon);
      this.#soon = undefined;
    });
  }

  /** @param {import('../model/live.js').Change} change */
  #heard({ type, cause, job }) {
    if (cause) this.#put(cause);
    const again = Boolean(job?.retryOf) && ATTEMPTED.includes(type);
    if (again || COUNTED.includes(type)) this.#soon ??= setTimeout(() => this.load(), AGAIN_MS);
  }

  /** @param {string} fingerprint @param {CauseChange} change */
  async change(fingerprint, change) {
    this.#put(await patch(fingerprint, change));
  }

  /** What people say of a cause; how many jobs failed of it is another question. @param {Cause} cause */
  #put({ fingerprint, name, state, mutedAbove, lastSeen }) {
    this.items = this.items.map((known) =>
      known.fingerprint === fingerprint ? { ...known, name, state, mutedAbove, lastSeen } : known,
    );
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
