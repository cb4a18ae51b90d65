/** One file on its way to storage: what is known of it, and what its card shows. */

/** @typedef {import('./types.js').UploadState} UploadState */

/**
 * @typedef {object} Original the same file, which came before
 * @property {?import('./types.js').Asset} asset null while it is an upload of this tab
 * @property {?string} key of its card, where it is one of this tab
 */

/** Smooths the speed: a new reading counts this much. */
const WEIGHT = 0.2;
const ETA_AFTER_MS = 3000;

export class UploadItem {
  /** @type {UploadState} */
  state = 'local_selected';
  /** @type {?string} */
  assetId = null;
  /** @type {?import('./types.js').Asset} the server's row, once it said the file is whole */
  asset = null;
  /** @type {?import('./types.js').Facts} */
  facts = null;
  /** @type {?string} why it failed */
  errorCode = null;
  /** waits for the network, which costs no attempt */
  offline = false;
  /** ms from the choice of the file to its card on the screen */
  cardMs = 0;
  attempt = 1;
  /** bytes that storage has, counting parts in flight */
  loaded = 0;
  /** @type {?number} ms, null while it cannot be told */
  etaMs = null;

  /** @type {?{partSizeBytes: number, headers: Record<string, string>, urls: Map<number, string>}} */
  session = null;
  /** @type {?string} what makes the file known again */
  fingerprint = null;
  /** Another page began it: whether this is its file is yet to be seen. */
  adopted = false;
  /** The user wants it although the same file is there. */
  keepBoth = false;
  /** @type {?Original} */
  original = null;
  /** @type {Map<number, string>} part number (from 1) -> ETag of what arrived */
  parts = new Map();

  #speed = 0;
  #lastBytes = 0;
  #lastTime = 0;
  #startedAt = 0;

  /**
   * @param {string} clientId
   * @param {?File} file null for an upload that a reload left behind, until it is chosen again
   * @param {{name: string, size: number, type: string}} about
   */
  constructor(clientId, file, about) {
    this.clientId = clientId;
    this.file = file;
    this.name = about.name;
    this.size = about.size;
    this.type = about.type;
    this.addedAt = new Date().toISOString();
  }

  get partCount() {
    return this.session ? Math.max(1, Math.ceil(this.size / this.session.partSizeBytes)) : 0;
  }

  /** @returns {number[]} numbers of the parts that storage does not have */
  missingParts() {
    const missing = [];
    for (let n = 1; n <= this.partCount; n++) if (!this.parts.has(n)) missing.push(n);
    return missing;
  }

  /** @param {number} part from 1 @returns {[number, number]} first byte, and the one after the last */
  partRange(part) {
    const size = this.session?.partSizeBytes ?? this.size;
    return [(part - 1) * size, Math.min(part * size, this.size)];
  }

  /** Bytes a millisecond, smoothed; 0 while it cannot be told. */
  get speed() {
    return this.#speed;
  }

  /** Bytes of the parts that arrived whole. */
  arrivedBytes() {
    let sum = 0;
    for (const part of this.parts.keys()) {
      const [from, to] = this.partRange(part);
      sum += to - from;
    }
    return sum;
  }

  /** The server knows no such upload any more: the next try begins anew, as another asset. */
  forgetSession() {
    this.assetId = null;
    this.session = null;
    this.parts.clear();
    this.loaded = 0;
  }

  /** Whole percents; 100 only when every byte is there. */
  get percent() {
    if (this.size === 0) return 0;
    return this.loaded >= this.size ? 100 : Math.min(99, Math.floor((this.loaded / this.size) * 100));
  }

  /** Whether it still has work to do by itself. */
  get active() {
    return this.state === 'local_selected' || this.state === 'uploading' || this.state === 'verifying';
  }

  /** Starts the clock anew, so that a pause does not count as slowness. @param {number} now ms */
  startClock(now) {
    this.#startedAt = now;
    this.#lastTime = now;
    this.#lastBytes = this.loaded;
    this.#speed = 0;
    this.etaMs = null;
  }

  /** @param {number} loaded @param {number} now ms */
  progress(loaded, now) {
    this.loaded = Math.min(loaded, this.size);
    const elapsed = now - this.#lastTime;
    if (elapsed < 250) return;
    const speed = Math.max(0, this.loaded - this.#lastBytes) / elapsed;
    this.#speed = this.#speed === 0 ? speed : this.#speed * (1 - WEIGHT) + speed * WEIGHT;
    this.#lastTime = now;
    this.#lastBytes = this.loaded;
    if (now - this.#startedAt >= ETA_AFTER_MS && this.#speed > 0) this.#estimate(elapsed);
  }

  /** An estimate may not jump: at most 20 % a second away from what was shown. */
  #estimate(/** @type {number} */ elapsed) {
    const wanted = (this.size - this.loaded) / this.#speed;
    if (this.etaMs === null) {
      this.etaMs = wanted;
      return;
    }
    const expected = Math.max(0, this.etaMs - elapsed);
    const room = this.etaMs * 0.2 * (elapsed / 1000);
    this.etaMs = Math.max(0, Math.min(expected + room, Math.max(expected - room, wanted)));
  }
}
