/**
 * What a person is told of jobs that ended, a notice for each batch, as the server keeps it: how many are new since
 * they looked, and of whose jobs they want to hear.
 */
import { setTimeZone } from '../kit/words.js';
import { ApiError, getSession, query, send, write } from '../model/api.js';
import { OwnNotes } from './own-notes.js';

/** @typedef {import('../model/records.js').Notice} Notice */
/** @typedef {import('./own-notes.js').OwnNote} OwnNote */
/** @typedef {'mine'|'all'} Scope */

const PAGE = 30;
/** The server counts no further. */
export const MOST_UNREAD = 100;

/** Tells `change`; `news` with the notices that have something new, and `ended` with those that are over by it. */
export class Notices extends EventTarget {
  /** @type {Notice[]} the newest first */
  items = [];
  /** @type {Scope} */
  scope = 'mine';
  /** @type {?string} */
  nextCursor = null;
  own = new OwnNotes();
  #unread = 0;
  /** The latest news of the workspace; null before the first answer. @type {?number} */
  #newest = null;
  /** What is asked for last counts; earlier answers come too late. */
  #asked = 0;

  /** How many are new, 100 for more. */
  get unread() {
    return Math.min(MOST_UNREAD, this.#unread + this.own.unread);
  }

  /** Asks how things stand; without an answer all stays as it is known. */
  async load() {
    const asked = ++this.#asked;
    try {
      const [answer, { user, plan }] = await Promise.all([
        send('GET', `/api/notices${query({ limit: PAGE })}`),
        getSession(),
      ]);
      if (asked !== this.#asked) return;
      if (plan.timeZone) setTimeZone(plan.timeZone);
      this.own.load(user.id);
      this.#take(answer);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
    }
  }

  /** @param {import('../model/records.js').NoticeListing} answer */
  #take({ items, unread, newest, scope, nextCursor }) {
    const before = this.scope === scope ? this.#newest : null;
    const known = new Map(this.items.map((one) => [one.id, one]));
    this.items = items;
    this.nextCursor = nextCursor;
    this.scope = /** @type {Scope} */ (scope);
    this.#unread = unread;
    this.#newest = newest;
    this.dispatchEvent(new Event('change'));
    if (before === null) return; // what there was when the page came is no news
    this.#tell(
      'news',
      items.filter(({ news }) => news > before),
    );
    this.#tell(
      'ended',
      items.filter(
        ({ id, endedAt, news }) => endedAt !== null && (known.get(id)?.endedAt ?? null) === null && news > before,
      ),
    );
  }

  /** @param {string} type @param {Notice[]} notices */
  #tell(type, notices) {
    if (notices.length > 0) this.dispatchEvent(new CustomEvent(type, { detail: notices }));
  }

  /** The next page of older ones. */
  async more() {
    const asked = this.#asked;
    const { scope, nextCursor } = this;
    const page = await send('GET', `/api/notices${query({ scope, cursor: nextCursor, limit: PAGE })}`);
    if (asked !== this.#asked) return; // it was asked for anew meanwhile
    this.items = [...this.items, ...page.items];
    this.nextCursor = page.nextCursor;
    this.dispatchEvent(new Event('change'));
  }

  /** All that is known was looked at. Those in the list stay marked as new until it is asked for anew. */
  async see() {
    this.own.see();
    const seen = this.#unread > 0;
    this.#unread = 0;
    this.dispatchEvent(new Event('change'));
    if (seen) await write('POST', '/api/notices/seen', { upTo: this.#newest });
  }

  /** @param {Scope} scope */
  async choose(scope) {
    await write('PUT', '/api/notices/choice', { scope });
    await this.load();
  }

  /** The page said something of its person's acts. @param {import('./own-notes.js').Kind} kind @param {string} text */
  note(kind, text) {
    this.own.add(kind, text);
    this.dispatchEvent(new Event('change'));
  }

  /** Those of the server and of this page, the newest first. @returns {(Notice|OwnNote)[]} */
  get all() {
    return [...this.items, ...this.own.items].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }
}
