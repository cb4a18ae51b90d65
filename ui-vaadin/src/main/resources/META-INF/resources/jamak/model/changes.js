/**
 * Takes in what the event stream tells. A change brings the rows of its asset and job as the lists have them; where
 * one is missing, as on a server of an older version, it is asked for.
 */
import { gatherPerFrame } from '../kit/dom.js';
import { assets as assetApi, ApiError } from './api.js';
import { stepsBack } from './job-merge.js';

/** @typedef {import('./live.js').Change} Change */

/** Events that move a bar or a step, and change nothing else that a card shows. */
const MOVES = ['progress', 'JOB_STEP', 'JOB_OUTPUT'];
/** Several events of one asset are one question. */
const GATHER_MS = 120;
/** More assets than that are asked for as a list. */
const ONE_BY_ONE = 12;

export class Changes {
  /** @type {Set<string>} assets whose row is out of date */
  #stale = new Set();
  #fetching = false;

  /**
   * @param {import('./asset-list.js').AssetList} assetList
   * @param {import('./job-list.js').JobList} jobList
   * @param {import('../kit/selection.js').Selection} selection
   */
  constructor(assetList, jobList, selection) {
    this.assetList = assetList;
    this.jobList = jobList;
    this.selection = selection;
    jobList.addEventListener('fetched', (event) => {
      const job = /** @type {CustomEvent<import('./types.js').Job>} */ (event).detail;
      this.refetch(job.assetId);
    });
  }

  /** Hears a stream from now on; a burst is taken in once per frame. @param {EventTarget} live */
  follow(live) {
    const hear = gatherPerFrame((/** @type {Change[]} */ changes) => this.#take(changes));
    live.addEventListener('change', (event) => hear(/** @type {CustomEvent<Change>} */ (event).detail));
  }

  /** Asks for an asset's row, if the list shows it. @param {string} assetId */
  refetch(assetId) {
    if (this.assetList.ofAsset(assetId) === null) return;
    this.#stale.add(assetId);
    if (!this.#fetching) this.#fetchStale();
  }

  /** @param {Change[]} changes */
  #take(changes) {
    this.assetList.together(() =>
      this.jobList.together(() => {
        for (const change of changes) {
          if (change.entityType === 'asset') this.#assetChanged(change);
          else if (change.entityType === 'job') this.#jobChanged(change);
        }
      }),
    );
  }

  /** @param {Change} change */
  #assetChanged(change) {
    const id = change.entityId;
    const card = this.assetList.ofAsset(id);
    if (change.type === 'ASSET_DELETED') {
      if (card && card.upload?.state !== 'upload_failed') {
        this.selection.remove([card.key]);
        this.assetList.drop([id]);
      }
    } else if (change.type === 'ASSET_UPLOADED' && card === null) {
      this.assetList.noteUnseen();
    } else if (change.asset) {
      this.assetList.patch(change.asset);
    } else {
      this.refetch(id);
    }
    this.assetList.staleCounts();
  }

  /** @param {Change} change */
  #jobChanged(change) {
    if (change.type === 'JOB_OUTPUT_CORRECTED') return; // the job stands as it did; who shows its text hears of it
    const assetId = change.job?.assetId ?? this.jobList.job(change.entityId)?.assetId;
    this.jobList.heard(change);
    if (!assetId) return; // a new one without its row: `fetched` comes with it
    if (change.asset) this.assetList.patch(change.asset);
    else this.#showOnCard(assetId, change);
    if (MOVES.includes(change.type)) return;
    if (!change.asset) this.refetch(assetId);
    this.assetList.staleCounts();
  }

  /** What the event itself says. @param {string} assetId @param {Change} change */
  #showOnCard(assetId, change) {
    const latest = this.assetList.ofAsset(assetId)?.asset?.latestJob;
    const status =
      change.type === 'progress' ? 'running' : /** @type {?import('./types.js').JobStatus|undefined} */ (change.status);
    if (latest?.id !== change.entityId || !status || status === 'draft' || stepsBack(latest.status, status)) return;
    this.assetList.patchJob(assetId, {
      id: change.entityId,
      status,
      progress: change.progress ?? latest.progress,
      warnings: change.warnings ?? 0,
      noSpeech: change.noSpeech ?? false,
    });
  }

  async #fetchStale() {
    this.#fetching = true;
    try {
      while (this.#stale.size > 0) {
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
        const ids = [...this.#stale];
        this.#stale.clear();
        if (ids.length > ONE_BY_ONE) await this.assetList.refresh();
        else await Promise.all(ids.map((id) => this.#fetchOne(id)));
      }
    } finally {
      this.#fetching = false;
    }
  }

  /** @param {string} id */
  async #fetchOne(id) {
    try {
      this.assetList.patch(await assetApi.get(id));
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.status === 404) this.assetList.drop([id]);
    }
  }
}
