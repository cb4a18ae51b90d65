/**
 * All uploads of this browser tab. Lives as long as the page, so that going to another screen does
 * not stop anything. No DOM: screens listen to `added`, `changed`, `removed` and `settled`.
 */
import { ApiError, newKey, uploads as api } from '../model/api.js';
import { browserDependencies } from './upload-browser.js';
import { SameFile, UploadError } from './upload-errors.js';
import { UploadItem } from './upload-item.js';
import { Slots } from './upload-slots.js';
import { Transfer } from './upload-transfer.js';

/** @typedef {import('./upload-transfer.js').Dependencies} Dependencies */

const CONNECTIONS = 6;
/** Bytes go on a hundred times a second; to draw each step would cost more than to send it. */
const PROGRESS_MS = 200;
const MOST_ATTEMPTS = 5;

/** «2/5»; who goes on beyond that is not told of a limit that does not hold. @param {number} attempt */
export const attemptText = (attempt) => (attempt > MOST_ATTEMPTS ? String(attempt) : `${attempt}/${MOST_ATTEMPTS}`);

/** What no further try can change: the file itself is not welcome. */
const FINAL = ['UP_TYPE', 'UP_EMPTY', 'LIM_SIZE'];

/** @param {?string} code */
export const retryable = (code) => code === null || !FINAL.includes(code);

/** Carries the item that an event is about. */
export class UploadEvent extends Event {
  /** @param {string} type @param {UploadItem} item */
  constructor(type, item) {
    super(type);
    this.item = item;
  }
}

export class Uploader extends EventTarget {
  /** @type {UploadItem[]} in the order in which they were added */
  items = [];
  /** Files in flight at once; the plan says how many. 0 until it is known: nothing starts. */
  #parallel = 0;
  /** @type {Map<UploadItem, Transfer>} */
  #running = new Map();
  /** @type {Set<UploadItem>} whose bytes went on since it was told */
  #moved = new Set();
  #dependencies;

  /** @param {Partial<Dependencies>} [dependencies] */
  constructor(dependencies = {}) {
    super();
    this.#dependencies = /** @type {Dependencies} */ ({
      api,
      newKey,
      slots: new Slots(CONNECTIONS),
      ...browserDependencies(),
      twin: (/** @type {UploadItem} */ item) => this.#twin(item),
      ...dependencies,
    });
  }

  get parallel() {
    return this.#parallel;
  }

  set parallel(/** @type {number} */ files) {
    this.#parallel = files;
    this.#pump();
  }

  /** Whether leaving the page would lose something. */
  get busy() {
    return this.items.some((item) => item.active);
  }

  /**
   * Takes files in. They are checked by the caller; cards can be drawn when this returns.
   *
   * @param {File[]} files
   * @param {boolean} [held] nothing is sent before `release`
   * @returns {UploadItem[]}
   */
  add(files, held = false) {
    const items = files.map((file) => Object.assign(this.#item(file), { held }));
    this.#enlist(items);
    return items;
  }

  /** Lets those go on that were held. @param {UploadItem[]} items */
  release(items) {
    for (const item of items) item.held = false;
    this.#pump();
  }

  /** Takes up an upload that a reload left behind. @param {string} assetId @param {File} file */
  adopt(assetId, file) {
    const item = this.#item(file);
    item.assetId = assetId;
    item.adopted = true;
    this.#enlist([item]);
    return item;
  }

  /** Takes an upload up with a file that should be the same. @param {UploadItem} item @param {File} file */
  takeUp(item, file) {
    item.file = file;
    item.adopted = true;
    this.retry(item);
  }

  /** What the browser found in its file. @param {UploadItem} item @param {NonNullable<UploadItem['facts']>} facts */
  learn(item, facts) {
    item.facts = facts;
    this.#tell('changed', item);
  }

  /** @param {File} file */
  #item(file) {
    return new UploadItem(this.#dependencies.newKey(), file, {
      name: file.name.normalize('NFC'),
      size: file.size,
      type: file.type || 'application/octet-stream',
    });
  }

  /** @param {UploadItem[]} items */
  #enlist(items) {
    this.items.push(...items);
    for (const item of items) this.#tell('added', item);
    this.#dependencies.painted().then(() => this.#pump()); // reading files would hold up their cards
  }

  /** @param {UploadItem} item */
  pause(item) {
    if (item.state !== 'uploading' && item.state !== 'local_selected') return;
    this.#halt(item, 'paused');
  }

  /** @param {UploadItem} item */
  resume(item) {
    if (item.state !== 'paused') return;
    item.state = 'local_selected';
    this.#tell('changed', item);
    this.#pump();
  }

  /** Tries again with the parts that are missing. @param {UploadItem} item */
  retry(item) {
    if (item.state !== 'upload_failed' || !retryable(item.errorCode)) return;
    item.attempt++;
    this.#tell('retried', item);
    this.#anew(item, false);
  }

  /**
   * The same without a word of the user's: it counts as no attempt, and nobody waits for it.
   *
   * @param {UploadItem} item
   */
  autoResume(item) {
    if (item.state === 'upload_failed' && retryable(item.errorCode)) this.#anew(item, true);
  }

  /** @param {UploadItem} item @param {boolean} cameBack */
  #anew(item, cameBack) {
    item.session?.urls.clear();
    item.errorCode = null;
    item.cameBack = cameBack;
    item.state = 'local_selected';
    this.#tell('changed', item);
    this.#pump();
  }

  /** Uploads a file although it is there already. @param {UploadItem} item */
  keepBoth(item) {
    if (item.state !== 'duplicate') return;
    item.keepBoth = true;
    item.state = 'local_selected';
    this.#tell('changed', item);
    this.#pump();
  }

  /** Gives up an upload, on the server too. @param {UploadItem} item */
  remove(item) {
    const unfinished = item.state !== 'uploaded';
    this.#running.get(item)?.stop();
    this.#running.delete(item);
    this.items = this.items.filter((other) => other !== item);
    if (unfinished && item.assetId !== null) this.#dependencies.api.abort(item.assetId).catch(() => undefined);
    if (item.facts?.posterUrl) URL.revokeObjectURL(item.facts.posterUrl);
    this.#tell('removed', item);
    this.#pump();
  }

  /** Lets go of a whole one whose video was deleted. @param {UploadItem} item */
  forget(item) {
    this.items = this.items.filter((other) => other !== item);
  }

  /** @param {UploadItem} item @param {import('../model/types.js').UploadState} state */
  #halt(item, state) {
    this.#running.get(item)?.stop();
    this.#running.delete(item);
    item.state = state;
    item.offline = false;
    item.loaded = item.arrivedBytes();
    this.#tell('changed', item);
    this.#pump();
  }

  #pump() {
    const waiting = this.items.filter(
      (item) => item.state === 'local_selected' && !item.held && !this.#running.has(item),
    );
    for (const item of waiting.sort((a, b) => Number(a.cameBack) - Number(b.cameBack))) {
      if (this.#running.size >= this.#parallel) return;
      // who listens may have changed it, or started it, meanwhile
      if (item.state === 'local_selected' && !this.#running.has(item)) this.#start(item);
    }
  }

  /** @param {UploadItem} item */
  async #start(item) {
    const transfer = new Transfer(
      item,
      this.#dependencies,
      () => this.#tell('changed', item),
      () => this.#move(item),
    );
    this.#running.set(item, transfer);
    item.state = 'uploading';
    this.#tell('started', item);
    this.#tell('changed', item);
    try {
      item.asset = await transfer.run();
      item.state = 'uploaded';
      item.loaded = item.size;
    } catch (problem) {
      if (this.#running.get(item) !== transfer) return; // paused, removed or started anew meanwhile
      if (problem instanceof SameFile) return this.#foundSame(item, problem.original);
      item.state = 'upload_failed';
      item.errorCode = codeOf(problem);
    }
    if (this.#running.get(item) !== transfer) return;
    this.#running.delete(item);
    item.offline = false;
    this.#tell('changed', item);
    this.#tell('settled', item);
    this.#pump();
  }

  /** All that move are told together, so that they are drawn together. @param {UploadItem} item */
  #move(item) {
    if (this.#moved.size === 0) setTimeout(() => this.#tellMoved(), PROGRESS_MS);
    this.#moved.add(item);
  }

  #tellMoved() {
    const moved = [...this.#moved].filter((item) => this.#running.has(item));
    this.#moved.clear();
    for (const item of moved) this.#tell('changed', item);
  }

  /** Waits for the user's word. @param {UploadItem} item @param {import('./upload-item.js').Original} original */
  #foundSame(item, original) {
    item.original = original;
    this.#halt(item, 'duplicate');
  }

  /** @param {UploadItem} item @returns {?UploadItem} */
  #twin(item) {
    return (
      this.items.find(
        (other) =>
          other !== item &&
          other.state !== 'duplicate' &&
          other.size === item.size &&
          other.fingerprint === item.fingerprint,
      ) ?? null
    );
  }

  /** @param {string} type @param {UploadItem} item */
  #tell(type, item) {
    this.dispatchEvent(new UploadEvent(type, item));
  }
}

/** @param {unknown} problem */
function codeOf(problem) {
  if (problem instanceof UploadError || problem instanceof ApiError) {
    return problem.code === 'NOT_FOUND' ? 'UP_EXPIRED' : problem.code;
  }
  return 'UP_SERVER';
}
