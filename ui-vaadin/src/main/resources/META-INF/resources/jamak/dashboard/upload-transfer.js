/**
 * Carries one file to storage: session, parts side by side, complete. Knows nothing of other files;
 * it asks `slots` before it opens a connection.
 */
import { ApiError } from './api.js';
import { SameFile, UploadError } from './upload-errors.js';
import { watchdog } from './upload-watchdog.js';

/** @typedef {import('./upload-item.js').UploadItem} UploadItem */

const PARTS_AT_ONCE = 4;
const TRIES = 4;
const STALL_MS = 30_000;
const BACK_OFF_MS = 800;

/**
 * @typedef {object} World what a transfer needs from outside; tests give their own
 * @property {typeof import('./api.js').uploads} api
 * @property {(url: string, headers: Record<string, string>, body: Blob, on: PutListener) => Put} put
 * @property {(file: File) => Promise<?string>} fingerprint
 * @property {(item: UploadItem) => ?UploadItem} twin another upload of this tab with the same file
 * @property {import('./upload-slots.js').Slots} slots
 * @property {() => number} now ms
 * @property {(ms: number, signal: AbortSignal) => Promise<void>} sleep
 * @property {() => boolean} online
 * @property {(signal: AbortSignal) => Promise<void>} whenOnline
 * @property {() => string} newKey
 *
 * @typedef {{progress: (loaded: number) => void}} PutListener
 * @typedef {{done: Promise<{status: number, etag: ?string}>, abort: () => void}} Put
 */

export class Transfer {
  #stop = new AbortController();
  /** @type {Map<number, number>} part -> bytes sent of it */
  #flying = new Map();
  #sessionKey;

  /** @param {UploadItem} item @param {World} world @param {() => void} changed */
  constructor(item, world, changed) {
    this.item = item;
    this.world = world;
    this.changed = changed;
    this.#sessionKey = world.newKey();
  }

  /** Stops at once; `run` then ends with an AbortError. */
  stop() {
    this.#stop.abort();
  }

  /** @returns {Promise<import('./types.js').Asset>} the server's row of the whole file */
  async run() {
    const { item } = this;
    await this.#recognise();
    if (await this.#openSession()) {
      item.progress(item.arrivedBytes(), this.world.now());
      item.startClock(this.world.now());
      await this.#sendParts();
    }
    item.state = 'verifying';
    item.etaMs = null;
    this.changed();
    return this.#complete();
  }

  /** Before a byte is sent: is it the file that it was, is it there already, was it begun before? */
  async #recognise() {
    const { item, world } = this;
    if (item.file === null) throw new UploadError('UP_FILE_GONE');
    const print = await world.fingerprint(item.file);
    this.#stop.signal.throwIfAborted();
    if (item.fingerprint !== null && item.fingerprint !== print) throw new UploadError('UP_OTHER_FILE');
    const known = item.fingerprint !== null && item.assetId !== null;
    item.fingerprint = print;
    if (print === null || known || item.keepBoth) return;
    const twin = world.twin(item);
    if (twin !== null) throw new SameFile({ asset: twin.asset, key: twin.clientId });
    const { asset } = await this.#patiently(() => world.api.same(item.size, print));
    if (asset?.status === 'uploaded') throw new SameFile({ asset, key: null });
    if (item.assetId !== null && item.assetId !== asset?.id) {
      item.fingerprint = null;
      throw new UploadError('UP_OTHER_FILE');
    }
    item.assetId = asset?.id ?? null;
  }

  /** @returns {Promise<boolean>} false when nothing is left to send */
  async #openSession() {
    const { item, world } = this;
    if (item.assetId !== null) {
      const left = await this.#takeUp();
      if (left !== null) return left;
    }
    const about = { filename: item.name, sizeBytes: item.size, mimeType: item.type };
    const opened = await this.#patiently(() =>
      world.api.session({ ...about, fingerprint: item.fingerprint ?? undefined }, this.#sessionKey));
    item.assetId = opened.assetId;
    item.session = {
      partSizeBytes: opened.partSizeBytes,
      headers: opened.headers ?? {},
      urls: new Map(opened.uploadUrls.map((/** @type {string} */ url, /** @type {number} */ i) => [i + 1, url])),
    };
    this.changed();
    return true;
  }

  /** @returns {Promise<?boolean>} whether parts may be missing; null when the server has let go of it */
  async #takeUp() {
    const { item } = this;
    if (item.session !== null && item.session.urls.size > 0) return true;
    try {
      await this.#freshUrls();
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.status === 409) return false; // whole: the answer that said so was lost
      if (problem.status !== 404 && problem.status !== 410) throw problem;
      item.forgetSession();
      return null;
    }
  }

  /** Asks which parts arrived, and for URLs of the others. */
  async #freshUrls() {
    const { item, world } = this;
    const answer = await this.#patiently(() => world.api.parts(/** @type {string} */ (item.assetId)));
    const numbered = (/** @type {Record<string, string>} */ o) =>
      new Map(Object.entries(o ?? {}).map(([n, v]) => [Number(n), v]));
    item.session = {
      partSizeBytes: answer.partSizeBytes,
      headers: answer.headers ?? {},
      urls: numbered(answer.uploadUrls),
    };
    item.parts = numbered(answer.parts);
  }

  async #sendParts() {
    const queue = this.item.missingParts();
    const lane = async () => {
      for (let part = queue.shift(); part !== undefined; part = queue.shift()) await this.#sendPart(part);
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

  /** @param {number} part */
  async #sendPart(part) {
    const { item, world } = this;
    const etag = await this.#patiently(async () => {
      const release = await world.slots.take(this.#stop.signal);
      try {
        return await this.#putOnce(part);
      } finally {
        release();
        this.#flying.delete(part);
        this.#paint();
      }
    });
    item.parts.set(part, etag);
    this.#paint();
  }

  /** @param {number} part @returns {Promise<string>} ETag, "" where the browser may not read it */
  async #putOnce(part) {
    const { item, world } = this;
    const url = item.session?.urls.get(part);
    if (!url || !item.file) throw new UploadError('UP_EXPIRED');
    const [from, to] = item.partRange(part);
    const stalled = watchdog(STALL_MS, () => put.abort());
    const put = world.put(url, item.session?.headers ?? {}, item.file.slice(from, to), {
      progress: (loaded) => {
        this.#flying.set(part, loaded);
        stalled.reset();
        this.#paint();
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
    if (status === 0) {
      const readable = await this.item.file?.slice(0, 1).arrayBuffer().then(() => true, () => false);
      return readable ? new UploadError('UP_NETWORK', true) : new UploadError('UP_FILE_GONE');
    }
    if (status === 400) return new UploadError('UP_CHECKSUM', true);
    if (status === 403) { // the URL's time is over, the upload's is not
      await this.#freshUrls();
      return new UploadError('UP_EXPIRED', true);
    }
    if (status === 404 || status === 410) return new UploadError('UP_EXPIRED');
    return new UploadError('UP_SERVER', status >= 500);
  }

  async #complete() {
    const { item, world } = this;
    const etags = [...item.parts].sort(([a], [b]) => a - b).map(([, etag]) => etag);
    const known = etags.every((etag) => etag !== '') ? etags : undefined;
    const { asset } = await this.#patiently(() =>
      world.api.complete(/** @type {string} */ (item.assetId), known));
    return asset;
  }

  /**
   * Does it again after a pause, only where waiting can help; being offline costs no try.
   *
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  async #patiently(act) {
    const signal = this.#stop.signal;
    for (let tries = 1; ; ) {
      try {
        signal.throwIfAborted();
        return await act();
      } catch (problem) {
        signal.throwIfAborted();
        const passing = (problem instanceof ApiError || problem instanceof UploadError) && problem.passing;
        if (passing && !this.world.online()) {
          await this.#waitForNetwork();
          continue;
        }
        if (!passing || ++tries > TRIES) throw problem;
        await this.world.sleep(BACK_OFF_MS * 2 ** (tries - 2) * (0.75 + Math.random() / 2), signal);
      }
    }
  }

  async #waitForNetwork() {
    this.item.offline = true;
    this.changed();
    await this.world.whenOnline(this.#stop.signal);
    this.item.offline = false;
    this.item.startClock(this.world.now());
    this.changed();
  }

  #paint() {
    let flying = 0;
    for (const sent of this.#flying.values()) flying += sent;
    this.item.progress(this.item.arrivedBytes() + flying, this.world.now());
    this.changed();
  }
}
