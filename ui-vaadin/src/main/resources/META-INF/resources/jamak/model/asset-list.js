/**
 * The assets that the grid shows: pages of the server in its order, and in front of them the uploads
 * of this tab. A card keeps its key for life, so its selection survives every change.
 */
import { assets as api, ApiError } from './api.js';
import { AssetCounts } from './asset-counts.js';
import { countOf, matches, NO_FILTER, STATES } from './asset-match.js';
import { BatchedEvents } from './batched-events.js';
import { CardEvent } from './card-event.js';
import { CardIndex } from './card-index.js';
import { CardOrder } from './card-order.js';
import { IN_DOUBT, newer } from './newer.js';
import { onUpload } from './upload-events.js';

/** @typedef {import('./types.js').Card} Card */
/** @typedef {import('./types.js').Asset} Asset */
/** @typedef {import('../upload/uploader.js').Uploader} Uploader */

const PAGE = 100;
const LARGEST_PAGE = 200;

export class AssetList extends BatchedEvents {
  filter = { ...NO_FILTER, sort: 'newest' };
  /** @type {'loading'|'ready'|'failed'} */
  phase = 'loading';
  /** Assets that came up elsewhere and are not in the list yet. */
  unseen = 0;
  /** px that were scrolled away when the cards were seen last */
  scrolled = 0;

  #order = new CardOrder();
  #counts = new AssetCounts(
    () => this.filter,
    () => this.refreshSummary(),
  );
  #known = new CardIndex();
  /** @type {?string} */
  #cursor = null;
  /** @type {?AbortController} */
  #loading = null;
  #loadedFor = '';

  /** @returns {Card[]} as they are shown */
  get cards() {
    return this.#order.all;
  }

  get hasMore() {
    return this.#cursor !== null;
  }

  /** Whether what is loaded belongs to the filter as it is now. */
  get current() {
    return this.#loadedFor === JSON.stringify(this.filter) && (this.phase === 'ready' || this.#order.listed.length > 0);
  }

  /** Whether the filter shows this card, loaded or not. @param {string} key */
  shows(key) {
    const card = this.#known.byKey.get(key);
    return card !== undefined && (this.#order.has(card) || (this.hasMore && matches(card, this.filter)));
  }

  get pinned() {
    return this.#order.pinned;
  }

  /** Whether anything is left out. */
  get filtered() {
    return this.filter.search !== '' || this.filter.tag !== '' || this.filter.status.length > 0;
  }

  card(/** @type {string} */ key) {
    return this.#known.byKey.get(key) ?? null;
  }

  ofAsset(/** @type {string} */ assetId) {
    return this.#known.byAsset.get(assetId) ?? null;
  }

  /** How many assets match the filter, uploads that the server does not know yet included. */
  get matching() {
    const states = this.filter.status.length > 0 ? this.filter.status : STATES;
    return states.reduce((sum, state) => sum + this.countOf(state), 0);
  }

  /** Whether the counts are the server's. */
  get counted() {
    return this.#counts.known;
  }

  /** @param {string} state one of STATES */
  countOf(state) {
    return countOf(state, this.#counts.found[state] ?? 0, this.pinned);
  }

  /** How many assets there are, whatever the filter. */
  get total() {
    return STATES.reduce((sum, state) => sum + countOf(state, this.#counts.all[state] ?? 0, this.pinned), 0);
  }

  /**
   * Changes what is shown; finished uploads take their place in the list.
   *
   * @param {Partial<AssetList['filter']>} change
   */
  setFilter(change) {
    Object.assign(this.filter, change);
    return this.reload();
  }

  /** Loads from the start. */
  async reload() {
    this.#order.pinned = this.pinned.filter((card) => card.upload && card.upload.state !== 'uploaded');
    this.unseen = 0;
    const other = this.#loadedFor !== JSON.stringify(this.filter);
    this.#loadedFor = JSON.stringify(this.filter);
    await this.#load(
      async (signal) => {
        const page = await api.list({ ...this.filter, limit: PAGE }, signal);
        this.#order.listed = this.#known.take(page.items, this.pinned);
        this.#cursor = page.nextCursor;
        this.tell(new Event('restart'));
      },
      () => {
        if (other) [this.#order.listed, this.#cursor] = [[], null]; // what another filter found would be a lie
      },
    );
    this.#counts.ask();
  }

  /** The next page, if there is one and none is on its way. */
  async more() {
    if (this.#cursor !== null && this.#loading === null && this.phase !== 'failed') await this.#next(LARGEST_PAGE);
  }

  /** Loads all that match, for a selection that goes beyond what was loaded. */
  async loadAll() {
    for (let tries = 0; this.#cursor !== null && tries < 100 && this.phase !== 'failed'; tries++) {
      await this.#next(LARGEST_PAGE);
    }
  }

  /** @param {number} limit */
  #next(limit) {
    return this.#load(async (signal) => {
      const page = await api.list({ ...this.filter, cursor: this.#cursor, limit }, signal);
      this.#order.listed = [...this.#order.listed, ...this.#known.take(page.items, this.pinned)];
      this.#cursor = page.nextCursor;
    });
  }

  /** Asks anew for what is on the screen, after a time without live updates. */
  async refresh() {
    const wanted = Math.min(LARGEST_PAGE, Math.max(PAGE, this.#order.listed.length));
    try {
      const page = await api.list({ ...this.filter, limit: wanted });
      for (const asset of page.items) if (this.#known.byAsset.has(asset.id)) this.patch(asset);
      this.unseen = page.items.filter((asset) => !this.#known.byAsset.has(asset.id)).length;
      if (this.phase === 'failed' && this.#order.listed.length > 0) this.phase = 'ready'; // paging goes on
      this.#counts.ask();
      this.refreshSummary();
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
    }
  }

  /** Puts a row into its card, unless a newer one is there. @param {Asset} asset */
  patch(asset) {
    const card = this.#known.byAsset.get(asset.id);
    if (!card || newer(card.asset, asset) !== asset) return;
    card.asset = asset;
    this.redraw(card);
  }

  /**
   * What an event or an answer said of an asset's newest job.
   *
   * @param {string} assetId
   * @param {?import('./types.js').LatestNews} job
   */
  patchJob(assetId, job) {
    const card = this.#known.byAsset.get(assetId);
    if (!card?.asset) return;
    card.asset = { ...card.asset, latestJob: job && { errorCode: null, warnings: 0, noSpeech: false, ...job } };
    this.redraw(card);
  }

  /** Makes a card of an asset that the list does not show. @param {Asset} asset @returns {Card} */
  know(asset) {
    return this.#known.take([asset], this.pinned)[0] ?? this.#known.byAsset.get(asset.id);
  }

  /** Whatever is read or told from now on is newer than what is known: the server may have another past. */
  doubt() {
    for (const card of this.#known.byAsset.values()) if (card.asset) card.asset = { ...card.asset, asOf: IN_DOUBT };
  }

  /** Has a card drawn anew that shows something besides its asset. @param {Card} card */
  redraw(card) {
    this.tell(new CardEvent(card), card.key);
  }

  /** What is said of the list as a whole may be other now. */
  refreshSummary() {
    this.tell(new Event('summary'));
  }

  /** An asset came up that is not in the list. */
  noteUnseen() {
    this.unseen++;
    this.refreshSummary();
  }

  /** @param {Iterable<string>} assetIds */
  drop(assetIds) {
    for (const id of assetIds) {
      const card = this.#known.byAsset.get(id);
      if (card) this.#forget(card);
    }
    this.#changed();
  }

  staleCounts() {
    this.#counts.ask();
  }

  /** @param {(signal: AbortSignal) => Promise<void>} load @param {() => void} [failed] */
  async #load(load, failed = () => {}) {
    this.#loading?.abort();
    const own = new AbortController();
    this.#loading = own;
    if (this.#order.listed.length === 0) this.phase = 'loading';
    this.refreshSummary();
    try {
      await load(own.signal);
      this.phase = 'ready';
    } catch {
      if (own.signal.aborted) return;
      this.phase = 'failed';
      failed();
    } finally {
      if (this.#loading === own) this.#loading = null;
    }
    this.#changed();
  }

  /** Shows the uploads of this tab in front of the assets. @param {Uploader} uploader */
  follow(uploader) {
    let batch = /** @type {Card[]} */ ([]);
    onUpload(uploader, 'added', (upload) => {
      const ghost = upload.assetId ? this.#known.byAsset.get(upload.assetId) : undefined;
      if (ghost) {
        ghost.upload = upload;
        this.#order.remove(ghost);
      }
      batch.push(ghost ?? { key: upload.clientId, asset: null, upload });
      if (batch.length > 1) return;
      queueMicrotask(() => {
        this.#order.pinned = [...batch, ...this.pinned];
        for (const card of batch) this.#known.byKey.set(card.key, card);
        batch = [];
        this.#changed();
      });
    });
    onUpload(uploader, 'changed', (upload) => this.#uploadChanged(upload));
    onUpload(uploader, 'settled', () => this.#counts.ask());
    onUpload(uploader, 'removed', (upload) => {
      const card = this.pinned.find((other) => other.upload === upload);
      if (!card) return;
      this.#forget(card);
      this.#changed();
      this.#counts.ask();
    });
  }

  /** @param {import('../upload/upload-item.js').UploadItem} upload */
  #uploadChanged(upload) {
    const card = this.pinned.find((other) => other.upload === upload);
    if (!card) return;
    if (upload.assetId !== null && this.#known.byAsset.get(upload.assetId) !== card) {
      this.#known.byAsset.set(upload.assetId, card);
      this.#order.listed = this.#order.listed.filter((other) => other.asset?.id !== upload.assetId);
    }
    if (upload.state === 'uploaded' && card.asset?.status !== 'uploaded') card.asset = upload.asset;
    this.redraw(card);
    if (!upload.active) this.refreshSummary();
  }

  /** @param {Card} card */
  #forget(card) {
    this.#order.remove(card);
    this.#known.remove(card);
  }

  #changed() {
    this.tell(new Event('order'));
    this.refreshSummary();
  }
}
