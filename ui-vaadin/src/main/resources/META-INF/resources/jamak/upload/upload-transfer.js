/** Carries one file to storage: session, parts side by side, complete. It asks `slots` before it opens a connection. */
import { ApiError } from '../model/api.js';
import { hexOf } from './part-digest.js';
import { withBackoff } from './upload-backoff.js';
import { SameFile, unanswered, UploadError } from './upload-errors.js';
import { watchdog } from './upload-watchdog.js';

/** @typedef {import('./upload-item.js').UploadItem} UploadItem */

const PARTS_AT_ONCE = 4;
const STALL_MS = 30_000;
const RENEW_BEFORE_MS = 60_000;

/**
 * @typedef {object} Dependencies what a transfer needs from outside; tests give their own
 * @property {typeof import('../model/api.js').uploads} api
 * @property {(url: string, headers: Record<string, string>, body: Blob, on: PutListener) => Put} put
 * @property {(file: File) => Promise<?string>} fingerprint
 * @property {(part: Blob) => Promise<string>} digest MD5 in base64
 * @property {(item: UploadItem) => ?UploadItem} twin another upload of this tab with the same file
 * @property {import('./upload-slots.js').Slots} slots
 * @property {() => number} now ms
 * @property {(ms: number, signal: AbortSignal) => Promise<void>} sleep
 * @property {() => boolean} online
 * @property {(signal: AbortSignal) => Promise<void>} whenOnline
 * @property {() => string} newKey
 * @property {() => Promise<void>} painted when what is shown by now is on the screen
 */
/** @typedef {{progress: (loaded: number) => void}} PutListener */
/** @typedef {{done: Promise<{status: number, etag: ?string}>, abort: () => void}} Put */

export class Transfer {
  #stop = new AbortController();
  /** @type {Map<number, number>} part -> bytes sent of it */
  #flying = new Map();
  /** @type {Map<number, Promise<string>>} checksums of parts that are about to be sent */
  #digests = new Map();
  #sessionKey;
  /** @type {?Promise<void>} fresh URLs that are asked for, once for all lanes */
  #renewing = null;

  /**
   * @param {UploadItem} item
   * @param {Dependencies} dependencies
   * @param {() => void} changed
   * @param {() => void} moved only bytes went on
   */
  constructor(item, dependencies, changed, moved) {
    this.item = item;
    this.dependencies = dependencies;
    this.changed = changed;
    this.moved = moved;
    this.#sessionKey = dependencies.newKey();
  }

  /** Stops at once; `run` then ends with an AbortError. */
  stop() {
    this.#stop.abort();
  }

  /** @returns {Promise<import('../model/types.js').Asset>} the server's row of the whole file */
  async run() {
    const { item } = this;
    await this.#recognise();
    if (await this.#openSession()) {
      item.progress(item.arrivedBytes(), this.dependencies.now());
      item.startClock(this.dependencies.now());
      await this.#sendParts();
    }
    item.state = 'verifying';
    this.changed();
    return this.#complete();
  }

  /** Before a byte is sent: is it the file that it was, is it there already, was it begun before? */
  async #recognise() {
    const { item, dependencies } = this;
    if (item.file === null) throw new UploadError('UP_FILE_GONE');
    const print = await dependencies.fingerprint(item.file);
    this.#stop.signal.throwIfAborted();
    if (item.fingerprint !== null && item.fingerprint !== print) throw new UploadError('UP_OTHER_FILE');
    item.fingerprint = print;
    if (print === null || item.assetId !== null || item.keepBoth) return;
    const twin = dependencies.twin(item);
    if (twin !== null) throw new SameFile({ asset: twin.asset, key: twin.clientId });
    const { asset } = await this.#withBackoff(() => dependencies.api.same(item.size, print));
    if (asset?.status === 'uploaded') throw new SameFile({ asset, key: null });
    item.assetId = asset?.id ?? null;
  }

  /** @returns {Promise<boolean>} false when nothing is left to send */
  async #openSession() {
    const { item, dependencies } = this;
    if (item.assetId !== null) {
      const left = await this.#takeUp();
      if (left !== null) return left;
    }
    const about = { filename: item.name, sizeBytes: item.size, mimeType: item.type };
    const opened = await this.#withBackoff(() =>
      dependencies.api.session({ ...about, fingerprint: item.fingerprint ?? undefined }, this.#sessionKey),
    );
    item.assetId = opened.assetId;
    item.session = {
      partSizeBytes: opened.partSizeBytes,
      headers: opened.headers ?? {},
      urls: new Map(opened.uploadUrls.map((/** @type {string} */ url, /** @type {number} */ i) => [i + 1, url])),
      renewAt: this.#renewAt(opened.validForSeconds),
    };
    this.changed();
    return true;
  }

  /** @returns {Promise<?boolean>} whether parts may be missing; null when the server has let go of it */
  async #takeUp() {
    const { item } = this;
    if (!item.adopted && item.session !== null && item.session.urls.size > 0) return true;
    item.parts.clear(); // only what storage has counts
    try {
      await this.#freshUrls();
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.code === 'UP_OTHER_FILE') item.fingerprint = null; // the next one that is chosen may be it
      if (problem.status === 409) return false; // whole: the answer that said so was lost
      if (problem.status !== 404 && problem.status !== 410) throw problem;
      item.forgetSession();
      return null;
    }
  }

  /** @param {number} seconds that URLs hold @returns {number} when to ask for new ones, by `now` */
  #renewAt(seconds) {
    return this.dependencies.now() + seconds * 1000 - RENEW_BEFORE_MS;
  }

  /** Asks which parts arrived, and for URLs of the others; several lanes that ask at once share it. */
  #freshUrls() {
    this.#renewing ??= this.#askUrls().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #askUrls() {
    const { item, dependencies } = this;
    const claim = item.adopted
      ? { filename: item.file?.name.normalize('NFC'), fingerprint: item.fingerprint ?? undefined }
      : {};
    const answer = await this.#withBackoff(() => dependencies.api.parts(/** @type {string} */ (item.assetId), claim));
    const numbered = (/** @type {Record<string, string>} */ o) =>
      new Map(Object.entries(o ?? {}).map(([n, v]) => [Number(n), v]));
    item.session = {
      partSizeBytes: answer.partSizeBytes,
      headers: answer.headers ?? {},
      urls: numbered(answer.uploadUrls),
      renewAt: this.#renewAt(answer.validForSeconds),
    };
    for (const [part, etag] of numbered(answer.parts)) item.parts.set(part, etag);
    if (item.adopted) await this.#doubtParts();
  }

  /** Of a file that only its name and size make known, parts that arrived must be this one's too. */
  async #doubtParts() {
    const { item } = this;
    for (const [part, etag] of item.parts) {
      if (!item.session?.urls.has(part)) continue;
      if (hexOf(await this.#digest(part)) !== etag.replaceAll('"', '')) item.parts.delete(part);
    }
    item.adopted = false;
  }

  async #sendParts() {
    const queue = this.item.missingParts();
    const lane = async () => {
      for (let part = queue.shift(); part !== undefined; part = queue.shift()) await this.#sendPart(part, queue[0]);
    };
    const lanes = Array.from({ length: Math.min(PARTS_AT_ONCE, queue.length) }, lane);
    try {
      await Promise.all(lanes);
    } catch (problem) {
      queue.length = 0;
      if (!this.#stop.signal.aborted) this.stop();
      await Promise.allSettled(lanes);
      throw problem;
    }
  }

  /** @param {number} part @param {number} [next] its checksum is worked out meanwhile */
  async #sendPart(part, next) {
    const { item, dependencies } = this;
    const digest = await this.#digest(part);
    if (next !== undefined) this.#digest(next).catch(() => undefined); // told when its turn comes
    const etag = await this.#withBackoff(async () => {
      const release = await dependencies.slots.take(this.#stop.signal);
      try {
        return item.parts.get(part) ?? (await this.#putOnce(part, digest));
      } finally {
        release();
        this.#flying.delete(part);
        this.#count();
      }
    });
    this.#digests.delete(part);
    item.parts.set(part, etag);
    this.#count();
  }

  /** @param {number} part @returns {Promise<string>} worked out once, however often it is sent */
  #digest(part) {
    const known = this.#digests.get(part) ?? this.#withBackoff(() => this.dependencies.digest(this.#bytes(part)));
    this.#digests.set(part, known);
    return known;
  }

  /** @param {number} part */
  #bytes(part) {
    if (!this.item.file) throw new UploadError('UP_FILE_GONE');
    return this.item.file.slice(...this.item.partRange(part));
  }

  /**
   * @param {number} part
   * @param {string} digest
   * @returns {Promise<string>} ETag, "" where the browser may not read it
   */
  async #putOnce(part, digest) {
    const { item, dependencies } = this;
    if (item.session !== null && dependencies.now() >= item.session.renewAt) await this.#freshUrls();
    if (item.parts.has(part)) return /** @type {string} */ (item.parts.get(part));
    const url = item.session?.urls.get(part);
    if (!url) throw new UploadError('UP_EXPIRED');
    const stalled = watchdog(STALL_MS, () => put.abort());
    const headers = { ...item.session?.headers, 'Content-MD5': digest };
    const put = dependencies.put(url, headers, this.#bytes(part), {
      progress: (loaded) => {
        this.#flying.set(part, loaded);
        stalled.reset();
        this.#count();
      },
    });
    const abort = () => put.abort();
    this.#stop.signal.addEventListener('abort', abort);
    try {
      const { status, etag } = await put.done;
      if (status >= 200 && status < 300) return etag ?? '';
      throw await this.#failure(status, stalled.fired());
    } finally {
      stalled.end();
      this.#stop.signal.removeEventListener('abort', abort);
    }
  }

  /** @param {number} status @param {boolean} stalled */
  async #failure(status, stalled) {
    this.#stop.signal.throwIfAborted();
    if (stalled) return new UploadError('UP_STALLED', true);
    if (status === 0) return unanswered(this.item.file);
    if (status === 400) return new UploadError('UP_CHECKSUM', true); // what arrived is not what was sent
    if (status === 403) {
      // the URL's time is over, the upload's is not
      await this.#freshUrls();
      return new UploadError('UP_EXPIRED', true);
    }
    if (status === 404 || status === 410) return new UploadError('UP_EXPIRED');
    return new UploadError('UP_SERVER', status >= 500);
  }

  async #complete() {
    const { item, dependencies } = this;
    const etags = [...item.parts].sort(([a], [b]) => a - b).map(([, etag]) => etag);
    const known = etags.every((etag) => etag !== '') ? etags : undefined;
    const { asset } = await this.#withBackoff(() =>
      dependencies.api.complete(/** @type {string} */ (item.assetId), known, item.fingerprint ?? undefined),
    );
    return asset;
  }

  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  #withBackoff(act) {
    return withBackoff(act, this.dependencies, this.#stop.signal, () => this.#waitForNetwork());
  }

  async #waitForNetwork() {
    this.item.offline = true;
    this.changed();
    await this.dependencies.whenOnline(this.#stop.signal);
    this.item.offline = false;
    this.item.startClock(this.dependencies.now());
    this.changed();
  }

  #count() {
    let flying = 0;
    for (const sent of this.#flying.values()) flying += sent;
    this.item.progress(this.item.arrivedBytes() + flying, this.dependencies.now());
    this.moved();
  }
}
