/**
 * What the browser knows of the workspace, for as long as the page lives: assets, jobs, what is selected,
 * and the event stream that keeps them as the server has them. A change of the server reaches every screen here.
 */
import { Selection } from '../kit/selection.js';
import { assets as assetApi, ApiError } from './api.js';
import { AssetList } from './asset-list.js';
import { flush } from './events.js';
import { JobList, stepsBack } from './job-list.js';
import { Live } from './live.js';
import { session } from './session.js';

export const assetList = new AssetList();
export const jobList = new JobList();
export const selection = new Selection();
export const queueSelection = new Selection();
export const live = new Live();

/** Loads everything anew; for a screen that opens, and after a time without the stream. */
export function loadAll() {
  return Promise.all([assetList.current ? assetList.refresh() : assetList.reload(), jobList.load()]);
}

/** @type {Set<string>} assets whose row is out of date */
const stale = new Set();
let fetching = false;

/** @param {string} assetId */
export function refetchAsset(assetId) {
  if (assetList.ofAsset(assetId) === null) return;
  stale.add(assetId);
  if (!fetching) fetchStale();
}

async function fetchStale() {
  fetching = true;
  while (stale.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, 120)); // several events of one asset come together
    const ids = [...stale];
    stale.clear();
    if (ids.length > 12) await assetList.refresh();
    else await Promise.all(ids.map(fetchOne));
  }
  fetching = false;
}

/** @param {string} id */
async function fetchOne(id) {
  try {
    assetList.patch(await assetApi.get(id));
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    if (problem.status === 404) assetList.drop([id]);
  }
}

live.addEventListener('refresh', () => loadAll());
live.addEventListener('change', (event) => {
  const change = /** @type {CustomEvent<import('./live.js').Change>} */ (event).detail;
  if (change.entityType === 'asset') assetChanged(change);
  else jobChanged(change);
});

/** @param {import('./live.js').Change} change */
function assetChanged(change) {
  const id = change.entityId;
  if (change.type === 'ASSET_DELETED') {
    const card = assetList.ofAsset(id);
    if (card && card.upload?.state !== 'upload_failed') {
      selection.remove([card.key]);
      assetList.drop([id]);
    }
  } else if (change.type === 'ASSET_UPLOADED' && assetList.ofAsset(id) === null) {
    assetList.noteUnseen();
  } else {
    refetchAsset(id);
  }
  assetList.staleCounts();
}

/** @param {import('./live.js').Change} change */
function jobChanged(change) {
  if (change.type === 'JOB_OUTPUT_CORRECTED') return; // the job stands as it did; who shows its text hears of it
  const before = jobList.job(change.entityId);
  jobList.heard(change);
  const assetId = before?.assetId;
  if (!assetId) return; // a new one: `fetched` comes with its row
  const latest = assetList.ofAsset(assetId)?.asset?.latestJob;
  const status = change.type === 'progress' ? 'running' : /** @type {import('./types.js').JobStatus|undefined} */ (change.status);
  if (latest?.id === change.entityId && status && status !== 'draft' && !stepsBack(latest.status, status)) {
    assetList.patchJob(assetId, { id: change.entityId, status, progress: change.progress ?? latest.progress, warnings: change.warnings ?? 0, noSpeech: change.noSpeech ?? false });
  }
  if (change.type === 'progress' || change.type === 'JOB_STEP' || change.type === 'JOB_OUTPUT') return;
  refetchAsset(assetId);
  assetList.staleCounts();
}

jobList.addEventListener('fetched', (event) => {
  const job = /** @type {CustomEvent<import('./types.js').Job>} */ (event).detail;
  refetchAsset(job.assetId);
});

session.addEventListener('learned', () => assetList.dispatchEvent(new Event('summary')));

window.addEventListener('beforeunload', () => flush(true));
