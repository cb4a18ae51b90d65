/**
 * What lives as long as the page, whichever screen is shown: uploads, lists, the selection, the event
 * stream; and how they hang together.
 */
import { assets as assetApi, ApiError, getSession } from './api.js';
import { AssetList } from './asset-list.js';
import { flush, track } from './events.js';
import { JobList, stepsBack } from './job-list.js';
import { KeptFiles } from './kept-files.js';
import { Live } from './live.js';
import { readFacts } from './local-facts.js';
import { Selection } from './selection.js';
import { UploadBatch } from './upload-batch.js';
import { Comeback } from './upload-comeback.js';
import { Uploader } from './uploader.js';
import { toast } from './toasts.js';
import { errorText, setTimeZone, t } from './words.js';

export const uploader = new Uploader();
export const uploadBatch = new UploadBatch(uploader);
export const keptFiles = new KeptFiles(uploader);
export const assetList = new AssetList(uploader);
export const jobList = new JobList();
export const selection = new Selection();
export const queueSelection = new Selection();
export const live = new Live();

/** @type {?import('./types.js').Plan} */
let plan = null;
let mayDelete = false;

export const currentPlan = () => plan;
export const canDelete = () => mayDelete;

/** Learns who is signed in and what the plan allows; uploads start only then. */
export async function learnSession() {
  const session = await getSession();
  plan = session.plan;
  mayDelete = String(session.role).toLowerCase() === 'owner';
  if (session.plan.timeZone) setTimeZone(session.plan.timeZone);
  uploader.parallel = session.plan.maxParallelUploads;
  assetList.dispatchEvent(new Event('summary'));
}

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

keptFiles.addEventListener('change', () => {
  for (const { asset, upload } of assetList.cards) if (asset && !upload && asset.status !== 'uploaded') assetList.patch(asset);
});

// a new search ends no batch that goes on; one that is whole has been read by then
assetList.addEventListener('restart', () => uploadBatch.endWhole());

/** @type {WeakMap<object, number>} when an upload's start or progress was told last */
const told = new WeakMap();

/** @param {string} type @param {(item: import('./upload-item.js').UploadItem) => void} act */
function onUpload(type, act) {
  uploader.addEventListener(type, (event) => act(/** @type {import('./uploader.js').UploadEvent} */ (event).item));
}

onUpload('added', (item) => {
  const chosen = performance.now();
  requestAnimationFrame(() => { item.cardMs = Math.round(performance.now() - chosen); });
});
onUpload('added', async (item) => {
  item.facts = item.file === null ? null : await readFacts(item.file);
  if (item.facts !== null) uploader.dispatchEvent(Object.assign(new Event('changed'), { item }));
});
onUpload('changed', (item) => {
  if (item.state !== 'uploading' || item.assetId === null) return;
  const now = performance.now();
  const before = told.get(item);
  if (before === undefined) {
    tellStarted(item);
  } else if (now - before >= 1000) {
    track('ASSET_UPLOAD_PROGRESS', { percent: item.percent, loaded: item.loaded }, { entityType: 'asset', entityId: item.assetId });
  } else {
    return;
  }
  told.set(item, now);
});
onUpload('settled', (item) => {
  const failed = item.state === 'upload_failed';
  if (!told.has(item)) tellStarted(item); // it failed before the server knew of it
  told.delete(item);
  track(failed ? 'ASSET_UPLOAD_FAILED' : 'ASSET_UPLOAD_SUCCEEDED',
    { upload: item.clientId, sizeBytes: item.size, attempt: item.attempt, ...(failed ? { code: item.errorCode } : {}) },
    about(item, failed ? 'failed' : 'succeeded'));
  if (!failed && item.assetId) refetchAsset(item.assetId);
});

/** @param {import('./upload-item.js').UploadItem} item */
function tellStarted(item) {
  track('ASSET_UPLOAD_STARTED', { upload: item.clientId, sizeBytes: item.size, attempt: item.attempt, cardMs: item.cardMs }, about(item, 'started'));
}

/**
 * An upload that never got a session is told under its own id. What goes on by itself keeps its
 * attempt, and so its key: it is stored once.
 *
 * @param {import('./upload-item.js').UploadItem} item @param {string} what
 */
function about(item, what) {
  return /** @type {const} */ ({ entityType: 'asset', entityId: item.assetId ?? item.clientId, dedupeKey: `${what}-${item.clientId}-${item.attempt}` });
}

let sessionToldAt = -Infinity;
window.addEventListener('jamak-session-expired', () => {
  if (performance.now() - sessionToldAt < 60_000) return;
  sessionToldAt = performance.now();
  toast(errorText('SESSION'), 'error', { label: t('session.sign_in'), act: () => window.location.reload() });
});

const comeback = new Comeback(uploader);
window.addEventListener('online', () => {
  comeback.now();
});

window.addEventListener('beforeunload', (event) => {
  flush(true);
  if (uploader.busy) event.preventDefault();
});
