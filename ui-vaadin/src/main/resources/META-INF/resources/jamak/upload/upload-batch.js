/**
 * The uploads that are counted together: those since the last time that nothing went on, and what
 * failed before until it is removed. What the grid's filter shows has no say in it.
 */
import { Pace } from './upload-pace.js';
import { uploadedPercent } from './upload-sum.js';

/** @typedef {import('./upload-item.js').UploadItem} UploadItem */

/** Whether it may still become a whole file without a word of the user's. @param {UploadItem} item */
const goesOn = (item) => item.active || item.state === 'paused';

export class UploadBatch {
  /** @type {Set<UploadItem>} */
  #members = new Set();
  #pace = new Pace();
  #paced = false;
  #uploader;

  /** @param {import('./uploader.js').Uploader} uploader make this before screens listen, so that they count right */
  constructor(uploader) {
    this.#uploader = uploader;
    uploader.addEventListener('added', (event) =>
      this.#add(/** @type {import('./uploader.js').UploadEvent} */ (event).item),
    );
  }

  /** @returns {UploadItem[]} in the order in which they were added */
  get items() {
    return this.#uploader.items.filter((item) => this.#members.has(item));
  }

  /** Whole percents; 100 only when nothing is on its way any more. */
  get percent() {
    return uploadedPercent(this.items);
  }

  /**
   * How long the rest takes at the pace of the whole batch.
   *
   * @param {number} now ms
   * @returns {?number} ms, null while it cannot be told
   */
  timeLeft(now) {
    const { items } = this;
    if (!items.some((item) => item.state === 'uploading' && !item.offline)) {
      this.#paced = false;
      return null;
    }
    const loaded = items.reduce((sum, item) => sum + item.loaded, 0);
    if (!this.#paced) this.#pace.start(loaded, now);
    this.#paced = true;
    const left = items.reduce((sum, item) => sum + (item.active ? item.size - item.loaded : 0), 0);
    this.#pace.see(loaded, left, now);
    return this.#pace.saidMs;
  }

  /** Puts the finished ones out of sight; what failed stays until the user removes it. */
  hideDone() {
    this.#uploader.items = this.#uploader.items.filter((item) => item.state !== 'uploaded');
  }

  /** Ends a batch of which nothing is left to do. */
  endWhole() {
    if (this.items.every((item) => item.state === 'uploaded')) this.#members.clear();
  }

  /** @param {UploadItem} item */
  #add(item) {
    if (!this.items.some(goesOn)) {
      for (const other of this.#members) if (other.state === 'uploaded') this.#members.delete(other);
    }
    this.#members.add(item);
  }
}
