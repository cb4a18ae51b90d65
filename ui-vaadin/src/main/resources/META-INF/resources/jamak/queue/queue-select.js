/** Selecting in the drawer: by which way it was done is told, how many there are is said. */
import { complain } from '../commands/failures.js';
import { t } from '../kit/words.js';
import { track } from '../model/events.js';
import { jobList, queueSelection } from '../model/store.js';

const MOST_PAGES = 100; // that one press of a key loads

/** @param {string} method */
export function used(method) {
  const ids = queueSelection.ids();
  if (ids.length < 2) return;
  track('ASSET_MULTISELECT_USED', { method, n: ids.length }, { entityId: jobList.job(ids[0])?.assetId });
}

/** Selects all items that are shown. @param {string[]} ids */
export function selectShown(ids) {
  queueSelection.gather(ids);
  used('all');
}

/** Whether everything that is loaded is selected, or was before more came. @param {string[]} ids that are shown */
export const tookAll = (ids) =>
  ids.length > 0 && (queueSelection.size === queueSelection.gathered || ids.every((id) => queueSelection.has(id)));

/** Whether the history goes on beyond what is loaded. */
export const goesOn = () => jobList.hasMore && jobList.history.length < jobList.historyTotal;

/**
 * First what is loaded; when all of that is selected, all that ever ended.
 *
 * @param {() => {tab: import('./queue-tabs.js').Tab, ids: string[]}} open what is shown, asked anew once all is loaded
 */
export async function selectAll(open) {
  const { tab, ids } = open();
  if (queueSelection.busy || ids.length === 0) return;
  if (tab === 'history' && goesOn() && queueSelection.size > 0 && tookAll(ids)) {
    await queueSelection.during(loadHistory());
  }
  if (open().tab === tab) selectShown(open().ids);
}

/** Loads page by page, for a selection or a way that goes beyond what was loaded. */
export async function loadHistory() {
  try {
    for (let page = 0; page < MOST_PAGES && goesOn(); page++) await jobList.more();
  } catch (problem) {
    complain(problem);
  }
}

/** How many are selected, in words; nothing for none. */
export const selectedWords = () =>
  queueSelection.size === 0
    ? ''
    : queueSelection.busy
      ? t('bar.choosing')
      : t('bar.selected', { n: queueSelection.size });
