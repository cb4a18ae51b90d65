/**
 * Goes on by itself with uploads that a broken network stopped. The browser often says that it is
 * online although the way to storage is gone, so its `online` event alone is not enough: they are
 * tried again after pauses that grow, for as long as the page lives.
 */

/** @typedef {import('./upload-item.js').UploadItem} UploadItem */

/** The first pause leaves time to read the card and to press its buttons. */
const PAUSES_MS = [30_000, 60_000];

export class AutoResume {
  /** @type {WeakMap<UploadItem, {tries: number, parts: number, timer: ReturnType<typeof setTimeout>|undefined}>} */
  #waiting = new WeakMap();
  #uploader;

  /** @param {import('./uploader.js').Uploader} uploader */
  constructor(uploader) {
    this.#uploader = uploader;
    const on = (/** @type {string} */ type, /** @type {(item: UploadItem) => void} */ act) =>
      uploader.addEventListener(type, (event) => act(/** @type {import('./uploader.js').UploadEvent} */ (event).item));
    on('settled', (item) => this.#settled(item));
    on('retried', (item) => this.#forget(item));
    on('removed', (item) => this.#forget(item));
  }

  /** The network is back: nobody waits any longer. */
  now() {
    for (const item of this.#uploader.items) this.#goOn(item);
  }

  /** @param {UploadItem} item */
  #settled(item) {
    const before = this.#waiting.get(item);
    clearTimeout(before?.timer);
    if (item.errorCode !== 'UP_NETWORK' || item.state !== 'upload_failed') return this.#forget(item);
    const moved = before !== undefined && item.parts.size > before.parts;
    const tries = before === undefined || moved ? 0 : before.tries + 1;
    const timer = setTimeout(() => this.#goOn(item), PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]);
    this.#waiting.set(item, { tries, parts: item.parts.size, timer });
  }

  /** @param {UploadItem} item */
  #goOn(item) {
    if (item.errorCode !== 'UP_NETWORK' || !this.#uploader.items.includes(item)) return;
    clearTimeout(this.#waiting.get(item)?.timer);
    this.#uploader.autoResume(item);
  }

  /** @param {UploadItem} item */
  #forget(item) {
    clearTimeout(this.#waiting.get(item)?.timer);
    this.#waiting.delete(item);
  }
}
