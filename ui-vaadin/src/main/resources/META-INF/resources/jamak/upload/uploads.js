/**
 * The uploads of this page, whichever screen is shown: the uploader, what goes on by itself, the files that
 * the browser remembers, and how the list of assets and the server hear of them.
 */
import { track } from '../model/events.js';
import { currentPlan, session } from '../model/session.js';
import { assetList, refetchAsset } from '../model/store.js';
import { onUpload } from '../model/upload-events.js';
import { KeptFiles } from './kept-files.js';
import { readFacts } from './local-facts.js';
import { AutoResume } from './upload-auto-resume.js';
import { UploadBatch } from './upload-batch.js';
import { Uploader } from './uploader.js';

export const uploader = new Uploader();
export const uploadBatch = new UploadBatch(uploader);
export const keptFiles = new KeptFiles(uploader);
assetList.follow(uploader);

session.addEventListener('learned', () => {
  uploader.parallel = currentPlan()?.maxParallelUploads ?? uploader.parallel;
});

keptFiles.addEventListener('change', () => {
  for (const { asset, upload } of assetList.cards) {
    if (asset && !upload && asset.status !== 'uploaded') assetList.patch(asset);
  }
});

// a new search ends no batch that goes on; one that is whole has been read by then
assetList.addEventListener('restart', () => uploadBatch.endWhole());

/** @type {WeakMap<object, number>} when an upload's start or progress was told last */
const told = new WeakMap();

onUpload(uploader, 'added', (item) => {
  const chosen = performance.now();
  requestAnimationFrame(() => {
    item.cardMs = Math.round(performance.now() - chosen);
  });
});
onUpload(uploader, 'added', async (item) => {
  const facts = item.file === null ? null : await readFacts(item.file);
  if (facts !== null) uploader.learn(item, facts);
});
onUpload(uploader, 'changed', (item) => {
  if (item.state !== 'uploading' || item.assetId === null) return;
  const now = performance.now();
  const before = told.get(item);
  if (before === undefined) {
    tellStarted(item);
  } else if (now - before >= 1000) {
    track(
      'ASSET_UPLOAD_PROGRESS',
      { percent: item.percent, loaded: item.loaded },
      { entityType: 'asset', entityId: item.assetId },
    );
  } else {
    return;
  }
  told.set(item, now);
});
onUpload(uploader, 'settled', (item) => {
  const failed = item.state === 'upload_failed';
  if (!told.has(item)) tellStarted(item); // it failed before the server knew of it
  told.delete(item);
  track(
    failed ? 'ASSET_UPLOAD_FAILED' : 'ASSET_UPLOAD_SUCCEEDED',
    { upload: item.clientId, sizeBytes: item.size, attempt: item.attempt, ...(failed ? { code: item.errorCode } : {}) },
    about(item, failed ? 'failed' : 'succeeded'),
  );
  if (!failed && item.assetId) refetchAsset(item.assetId);
});

/** @param {import('./upload-item.js').UploadItem} item */
function tellStarted(item) {
  track(
    'ASSET_UPLOAD_STARTED',
    { upload: item.clientId, sizeBytes: item.size, attempt: item.attempt, cardMs: item.cardMs },
    about(item, 'started'),
  );
}

/**
 * An upload that never got a session is told under its own id. What goes on by itself keeps its
 * attempt, and so its key: it is stored once.
 *
 * @param {import('./upload-item.js').UploadItem} item @param {string} what
 */
function about(item, what) {
  return /** @type {const} */ ({
    entityType: 'asset',
    entityId: item.assetId ?? item.clientId,
    dedupeKey: `${what}-${item.clientId}-${item.attempt}`,
  });
}

const autoResume = new AutoResume(uploader);
window.addEventListener('online', () => autoResume.now());

window.addEventListener('beforeunload', (event) => {
  if (uploader.busy) event.preventDefault();
});
