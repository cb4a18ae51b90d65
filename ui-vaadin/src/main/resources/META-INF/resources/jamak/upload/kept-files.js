/**
 * The browser's own memory of files whose uploads are not finished (IndexedDB), so that one click
 * goes on after a reload. It keeps handles, never bytes; to read through one, the user is asked.
 */
import { handleOf, open } from './file-handles.js';

/** @typedef {{assetId: string, handle: any, since: number}} Kept */

const STORE = 'unfinished';
/** The server lets go of an upload after a day, and takes it up from its beginning for as long as its card stands. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** What the file behind the handle cannot mend. */
const USELESS = ['UP_OTHER_FILE', 'UP_FILE_GONE'];

/** Tells `change` when the files of other pages are known. */
export class KeptFiles extends EventTarget {
  /** @type {Map<string, Kept>} by asset id */
  #kept = new Map();
  /** @type {WeakMap<object, string>} upload -> asset whose file was kept */
  #seen = new WeakMap();
  /** @type {?Promise<IDBDatabase>} */
  #database = null;

  /** @param {import('./uploader.js').Uploader} uploader */
  constructor(uploader) {
    super();
    const on = (/** @type {string} */ type, /** @type {(item: import('./upload-item.js').UploadItem) => void} */ act) =>
      uploader.addEventListener(type, (event) => act(/** @type {import('./uploader.js').UploadEvent} */ (event).item));
    on('changed', (item) => this.#keep(item));
    on('settled', (item) => {
      if (item.state === 'uploaded' || USELESS.includes(item.errorCode ?? '')) this.forget(item.assetId);
    });
    on('removed', (item) => this.forget(item.assetId));
    this.#load();
  }

  /** @param {string} assetId */
  has(assetId) {
    return this.#kept.has(assetId);
  }

  /**
   * Opens a kept file; call it from a click, for the browser may ask the user. What cannot be opened
   * is forgotten.
   *
   * @param {string} assetId @returns {Promise<?File>}
   */
  async open(assetId) {
    try {
      const handle = this.#kept.get(assetId)?.handle;
      if ((await handle.requestPermission({ mode: 'read' })) === 'granted') return await open(handle);
    } catch {
      // moved, renamed or deleted
    }
    this.forget(assetId);
    return null;
  }

  /** @param {?string} assetId */
  forget(assetId) {
    if (assetId === null || !this.#kept.delete(assetId)) return;
    this.#ask('readwrite', (store) => store.delete(assetId));
    this.dispatchEvent(new Event('change'));
  }

  /** @param {import('./upload-item.js').UploadItem} item */
  async #keep(item) {
    const { file, assetId } = item;
    const before = this.#seen.get(item);
    if (file === null || assetId === null || before === assetId) return;
    this.#seen.set(item, assetId);
    this.forget(before ?? null); // its session was gone, and it began anew
    const handle = await handleOf(file);
    if (handle === null || item.state === 'uploaded') return;
    const kept = { assetId, handle, since: Date.now() };
    this.#kept.set(assetId, kept);
    this.#ask('readwrite', (store) => store.put(kept));
  }

  async #load() {
    /** @type {?Kept[]} */
    const all = await this.#ask('readonly', (store) => store.getAll());
    for (const kept of all ?? []) {
      this.#kept.set(kept.assetId, kept);
      if (Date.now() - kept.since > KEPT_MS) this.forget(kept.assetId);
    }
    if (this.#kept.size > 0) this.dispatchEvent(new Event('change'));
  }

  /**
   * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act
   * @returns {Promise<any>} null where the browser keeps nothing: then it asks for the file again
   */
  async #ask(mode, act) {
    try {
      return await answer(act((await (this.#database ??= openDatabase())).transaction(STORE, mode).objectStore(STORE)));
    } catch {
      return null;
    }
  }
}

function openDatabase() {
  const request = indexedDB.open('jamak', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'assetId' }));
  return answer(request);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
