/** Trying again and cancelling, from the cards: what failed to upload, and the newest jobs. */
import { toastCount } from '../kit/toast.js';
import { retryHelps } from '../model/remedy.js';
import { hasResults } from '../model/states.js';
import { retryable } from '../upload/uploader.js';
import { uploader } from '../upload/uploads.js';
import { complainOfRetry } from './failures.js';
import { askToCancel } from './job-commands.js';
import { downloadZip } from './downloads.js';
import { retryJob } from './new-jobs.js';

/** @typedef {import('../model/types.js').Card} Card */

/** @param {Card} card */
const uploadFailed = (card) =>
  card.upload?.state === 'upload_failed' && card.upload.file !== null && retryable(card.upload.errorCode);

/** @param {Card} card @returns {string} id of the newest job if it has one of these states, else empty */
const jobIn = (card, /** @type {string[]} */ ...states) =>
  states.includes(card.asset?.latestJob?.status ?? '') ? (card.asset?.latestJob?.id ?? '') : '';

/** Cards whose upload or newest job may end otherwise when it is tried again. @param {Card[]} cards */
export const repeatable = (cards) =>
  cards.filter(
    (card) =>
      uploadFailed(card) ||
      jobIn(card, 'canceled') ||
      (jobIn(card, 'failed') && retryHelps(card.asset?.latestJob?.errorCode)),
  );

/** Cards whose newest job has files. @param {Card[]} cards */
export const downloadable = (cards) => cards.filter(hasResults);

/** One archive of what the newest jobs wrote, called like the one tag that all videos have. @param {Card[]} cards */
export function downloadCards(cards) {
  const done = downloadable(cards);
  const [first = [], ...others] = done.map((card) => card.asset?.tags ?? []);
  const shared = first.filter((tag) => others.every((tags) => tags.includes(tag)));
  downloadZip(
    done.map((card) => card.asset?.latestJob?.id ?? ''),
    shared.length === 1 ? shared[0] : '',
  );
}

/** Cards whose newest job can be canceled. @param {Card[]} cards */
export const cancelable = (cards) => cards.filter((card) => jobIn(card, 'queued', 'running'));

/** @param {Card[]} cards */
export async function retryCards(cards) {
  const again = repeatable(cards);
  let started = 0;
  for (const card of again) {
    if (card.upload && uploadFailed(card)) uploader.retry(card.upload);
    else if (await retryCard(card)) started++;
  }
  if (started > 0) toastCount('drawer.retried', started);
}

/** @param {Card} card @returns {Promise<boolean>} */
async function retryCard(card) {
  try {
    await retryJob(jobIn(card, 'failed', 'canceled'));
    return true;
  } catch (problem) {
    complainOfRetry(problem);
    return false;
  }
}

/** Asks first, even for one: the key is a single letter. @param {Card[]} cards */
export async function cancelCards(cards) {
  const ids = cancelable(cards).map((card) => jobIn(card, 'queued', 'running'));
  await askToCancel(ids, cards.filter((card) => jobIn(card, 'running')).length);
}
