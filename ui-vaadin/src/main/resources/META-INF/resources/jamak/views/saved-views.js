/**
 * The views of the list of jobs: those that everybody has, one's own, and those that others of the workspace share; and
 * which of them is chosen. Tells `change`.
 */
import { t } from '../kit/words.js';
import { getSession, send, write } from '../model/api.js';
import { NO_FILTER, readQuery, writeQuery } from './job-filter.js';

/** @typedef {import('../model/records.js').JobView} JobView */
/** @typedef {import('./job-filter.js').Shown} Shown */
/** @typedef {Pick<JobView, 'id'|'name'|'query'> & Partial<JobView>} View one that everybody has is nobody's */

const VIEWS = '/api/job-views';
/** @type {Record<string, import('./job-filter.js').Filter>} filters of the views that everybody has */
const BUILT_IN = {
  'failed-today': { status: 'failed', period: 'today' },
  running: { status: 'running' },
};
const MINE = 'mine';

export class SavedViews extends EventTarget {
  /** @type {'loading'|'ready'|'failed'} */
  state = 'loading';
  /** @type {JobView[]} saved ones, by name */
  items = [];
  /** @type {?string} */
  chosen = null;
  #me = '';
  /** @type {?Promise<void>} */
  #loading = null;

  /** Those that everybody has. @returns {View[]} */
  get builtIn() {
    const mine = this.#me === '' ? {} : { [MINE]: { person: this.#me } };
    return Object.entries({ ...BUILT_IN, ...mine }).map(([id, filter]) => ({
      id,
      name: t(`views.built_in.${id}`),
      query: writeQuery({ filter: { ...NO_FILTER, ...filter }, sort: 'newest' }),
    }));
  }

  /** The chosen one, as far as it is known. @returns {View|null} */
  get view() {
    return this.#find(this.chosen);
  }

  /** Whether something else is shown than the chosen view says. @param {Shown} shown */
  differs(shown) {
    const { view } = this;
    return view !== null && writeQuery(readQuery(view.query)) !== writeQuery(shown);
  }

  /** @param {?string} id @returns {View|null} */
  #find(id) {
    return [...this.builtIn, ...this.items].find((view) => view.id === id) ?? null;
  }

  /** @param {?string} id */
  choose(id) {
    if (id === this.chosen) return;
    this.chosen = id;
    this.#tell();
  }

  /** Asks anew, once for all who want to know; what is known stays where no answer comes. */
  load() {
    this.#loading ??= this.#ask().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #ask() {
    try {
      const [{ items }, { user }] = await Promise.all([send('GET', VIEWS), getSession()]);
      [this.items, this.#me, this.state] = [items, user.id, 'ready'];
    } catch (problem) {
      this.state = 'failed';
      throw problem;
    } finally {
      this.#tell();
    }
  }

  /** Chooses the view of an address. @param {string} id @returns {Promise<View|null>} null where there is none */
  async open(id) {
    this.choose(id);
    if (this.view === null) await this.load();
    const { view } = this;
    if (view === null && this.chosen === id) this.choose(null);
    return view;
  }

  /**
   * Keeps what is shown under a name, and chooses it.
   *
   * @param {{name: string, shared: boolean}} said @param {Shown} shown
   */
  async create(said, shown) {
    const made = await write('POST', VIEWS, { ...said, query: writeQuery(shown) });
    this.#put(made);
    this.choose(made.id);
  }

  /**
   * Where another window was quicker, what it made of the view is learnt.
   *
   * @param {View} view as it was seen
   * @param {{name?: string, shared?: boolean, query?: string}} change
   * @returns {Promise<JobView>} as it is now
   */
  async change({ id, name, shared, query, version }, change) {
    try {
      const changed = await write('PUT', `${VIEWS}/${id}`, { name, shared, query, version, ...change });
      this.#put(changed);
      return changed;
    } catch (problem) {
      this.load().catch(() => undefined); // the refusal is what is told
      throw problem;
    }
  }

  /** @param {View} view as it was seen */
  async remove({ id, version }) {
    try {
      await write('DELETE', `${VIEWS}/${id}?version=${version}`);
    } catch (problem) {
      this.load().catch(() => undefined);
      throw problem;
    }
    this.items = this.items.filter((other) => other.id !== id);
    if (this.chosen === id) this.chosen = null;
    this.#tell();
  }

  /** @param {JobView} view */
  #put(view) {
    this.items = [...this.items.filter(({ id }) => id !== view.id), view].sort((a, b) => a.name.localeCompare(b.name));
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
