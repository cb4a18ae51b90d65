/**
 * What this page said of the acts of its person: uploads, failures, new causes. The server knows nothing of it, so the
 * browser keeps it: for this tab, across reloads, and for nobody else who signs in here.
 */

/** @typedef {'success'|'error'|'info'} Kind */
/** @typedef {{kind: Kind, text: string, at: string}} OwnNote `at` is ISO 8601 */

const KEY = 'jamak-own-notes';
const MOST = 50;
const LONGEST = 300;

export class OwnNotes {
  /** @type {OwnNote[]} the newest first */
  items = [];
  /** How many failures came since somebody looked: what went well is seen when it is said. */
  unread = 0;
  #person = '';

  /** Takes up what the person's notes were before a reload. @param {string} person id */
  load(person) {
    if (person === this.#person) return;
    this.#person = person;
    const kept = read();
    if (kept.person !== person) return this.#keep();
    this.items = [...this.items, ...kept.items].slice(0, MOST);
    this.unread += kept.unread;
    this.#keep();
  }

  /** @param {Kind} kind @param {string} text */
  add(kind, text) {
    const at = new Date().toISOString();
    this.items = [{ kind, text: text.slice(0, LONGEST), at }, ...this.items].slice(0, MOST);
    if (kind === 'error') this.unread++;
    this.#keep();
  }

  see() {
    this.unread = 0;
    this.#keep();
  }

  #keep() {
    if (this.#person === '') return; // whose they are is not known yet
    try {
      const { items, unread } = this;
      sessionStorage.setItem(KEY, JSON.stringify({ person: this.#person, items, unread }));
    } catch {
      // kept for this page alone
    }
  }
}

/** @returns {{person: string, items: OwnNote[], unread: number}} */
function read() {
  try {
    return { person: '', items: [], unread: 0, ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') };
  } catch {
    return { person: '', items: [], unread: 0 };
  }
}
