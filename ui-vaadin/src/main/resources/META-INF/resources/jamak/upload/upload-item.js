/** One file on its way to storage: what is known of it, and what its card shows. */
import { Pace } from './upload-pace.js';

/** @typedef {import('../model/types.js').UploadState} UploadState */

/**
 * @typedef {object} Original the same file, which came before
 * @property {?import('../model/types.js').Asset} asset null while it is an upload of this tab
 * @property {?string} key of its card, where it is one of this tab
 */

export class UploadItem {
  /** @type {UploadState} */
  state = 'local_selected';
  /** @type {?string} */
  assetId = null;
  /** @type {?import('../model/types.js').Asset} the server's row, once it said the file is whole */
  asset = null;
  /** @type {?import('../model/types.js').Facts} */
  facts = null;
  /** @type {?string} why it failed */
  errorCode = null;
  /** waits for the network, which costs no attempt */
  offline = false;
  /** ms from the choice of the file to its card on the screen */
  cardMs = 0;
  /** how often the user wanted it; what is tried without a click does not count */
  attempt = 1;
  /** Went on by itself after a failure: those that wait for their first try go before it. */
  cameBack = false;
  /** The user is asked about it first. */
  held = false;
  /** bytes that storage has, counting parts in flight */
  loaded = 0;

  /**
   * @type {?{partSizeBytes: number, headers: Record<string, string>, urls: Map<number, string>, renewAt: number}} renewAt by the clock of the page, ms
   */
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

  #pace = new Pace();

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

  /** Whole percents; 100 only when storage acknowledged every part: bytes in flight may still get lost. */
  get percent() {
    if (this.size === 0) return 0;
    if (this.state === 'verifying' || this.state === 'uploaded') return 100;
    return Math.min(99, Math.floor((this.loaded / this.size) * 100));
  }

  /** @returns {?number} ms in the steps in which they are said, null while it cannot be told */
  get etaMs() {
    return this.state === 'uploading' && !this.offline ? this.#pace.saidMs : null;
  }

  /** Whether it still has work to do by itself. */
  get active() {
    return this.state === 'local_selected' || this.state === 'uploading' || this.state === 'verifying';
  }

  /** Starts the clock anew, so that a pause does not count as slowness. @param {number} now ms */
  startClock(now) {
    this.#pace.start(this.loaded, now);
  }

  /** @param {number} loaded @param {number} now ms */
  progress(loaded, now) {
    this.loaded = Math.min(loaded, this.size);
    this.#pace.see(this.loaded, this.size - this.loaded, now);
  }
}
