/** What can be done with jobs from their rows: by button, menu and key alike. */
import { openDownloads } from '../commands/download-menu.js';
import { downloadZip } from '../commands/downloads.js';
import { complainOfRetry } from '../commands/failures.js';
import { askToCancel } from '../commands/job-commands.js';
import { cancelable, hasFiles, mayRetry } from '../commands/job-fit.js';
import { retryJob } from '../commands/new-jobs.js';
import { toastCount } from '../kit/toast.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('./job-board.js').JobBoard} JobBoard */

/** Not a second time while that is under way. @param {Job} job */
export const mayCancel = (job) => cancelable(job) && !job.cancelRequestedAt;

/** A failed job may have finished some of its files. */
export const mayDownload = hasFiles;

/** A new attempt of each; they are shown as soon as they are there. @param {JobBoard} board @param {Job[]} jobs */
export async function retry(board, jobs) {
  const again = jobs.filter(mayRetry);
  board.expect(again.map(({ id }) => id));
  /** @type {Job[]} */
  const made = [];
  for (const job of again) await retryJob(job.id).then((one) => made.push(one), complainOfRetry);
  if (made.length > 0) toastCount('drawer.retried', made.length);
  await board.own(made.map(({ id }) => id));
}

/** Asks first, for the key is a single letter. @param {Job[]} jobs */
export function cancel(jobs) {
  const wanted = jobs.filter(mayCancel);
  const running = wanted.filter(({ status }) => status === 'running').length;
  return askToCancel(
    wanted.map(({ id }) => id),
    running,
  );
}

/** The files of one in a menu, those of several in one archive. @param {Job[]} jobs @param {HTMLElement} from */
export function download(jobs, from) {
  const done = jobs.filter(mayDownload).map(({ id }) => id);
  if (done.length === 1) openDownloads(done[0], from);
  else if (done.length > 1) downloadZip(done);
}
