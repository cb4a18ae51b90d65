/**
 * What the browser knows of the workspace, for as long as the page lives: assets, jobs, what is selected,
 * and the event stream that keeps them as the server has them. A change of the server reaches every screen here.
 */
import { Selection } from '../kit/selection.js';
import { AssetList } from './asset-list.js';
import { Changes } from './changes.js';
import { flush } from './events.js';
import { JobList } from './job-list.js';
import { Live } from './live.js';
import { session } from './session.js';

export const assetList = new AssetList();
export const jobList = new JobList();
export const selection = new Selection();
export const queueSelection = new Selection();
export const live = new Live();

const changes = new Changes(assetList, jobList, selection);
changes.follow(live);

/** Loads everything anew; for a screen that opens, and after a time without the stream. */
export function loadAll() {
  return Promise.all([assetList.current ? assetList.refresh() : assetList.reload(), jobList.load()]);
}

/** @param {string} assetId */
export const refetchAsset = (assetId) => changes.refetch(assetId);

live.addEventListener('refresh', () => {
  assetList.doubt();
  jobList.doubt();
  loadAll();
});

session.addEventListener('learned', () => assetList.refreshSummary());

window.addEventListener('beforeunload', () => flush(true));
