/** What the drawer does with jobs: options, cancel with a way back, retry, one archive of many, order. */
import { complain, complainOfRetry } from '../commands/failures.js';
import { cancelJobs, runJobs } from '../commands/job-commands.js';
import { changeOptions, editAgain } from '../commands/option-commands.js';
import { openDownloads } from '../commands/download-menu.js';
import { downloadZip } from '../commands/downloads.js';
import { retryJob } from '../commands/new-jobs.js';
import { ask, cancelAnswer } from '../kit/dialog.js';
import { html } from '../kit/html.js';
import { toastCount } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { jobs as api, newKey } from '../model/api.js';
import { priorities } from '../model/queue-order.js';
import { assetList, jobList, live, queueSelection } from '../model/store.js';
import { rememberOptions, standsInTheWay } from '../options/last-options.js';
import { editScopes } from '../options/options-dialog.js';
import { cancelable, isDraft } from '../commands/job-fit.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {'start'|'options'|'cancel'|'force'|'retry'|'download'} JobAct */

/** @returns {Job[]} in the order in which they will run */
export const drafts = () => jobList.queue.filter(isDraft);

/**
 * Whether something stands in the way of some: never run by one click, it is shown where it can be put right.
 *
 * @param {Job[]} jobs
 */
export function halted(jobs) {
  const unfit = jobs.filter((job) => standsInTheWay(job.options) !== null).map((job) => job.id);
  if (unfit.length > 0) editAgain(unfit);
  return unfit.length > 0;
}

/** @param {Job[]} jobs */
export function run(jobs) {
  if (halted(jobs)) return;
  const ids = jobs.map((job) => job.id);
  queueSelection.remove(ids);
  runJobs(ids);
}

/** One form for the chosen drafts or for all of them. @param {Job[]} chosen drafts that were meant */
export async function setOptions(chosen) {
  const all = drafts();
  const scopes = [chosen, ...(chosen.length < all.length ? [all] : [])].map((jobs, i) => ({
    label: t(i === 0 ? 'bulk.scope_chosen' : 'bulk.scope_all', { n: jobs.length }),
    title: t('bulk.title', { n: jobs.length }),
    verb: t('bulk.apply_queue', { n: jobs.length }),
    ids: jobs.map((job) => job.id),
    now: jobs.map((job) => job.options),
    assetIds: jobs.map((job) => job.assetId),
  }));
  const answer = await editScopes(scopes);
  if (answer === null || Object.keys(answer.partial).length === 0) return;
  rememberOptions(answer.whole);
  await changeOptions(answer.scope.ids, answer.partial);
}

/**
 * Drafts are taken out at once, for they can come back; with others among them it is asked first.
 *
 * @param {Job[]} jobs
 */
export async function cancel(jobs) {
  const wanted = jobs.filter(cancelable);
  const n = wanted.length;
  if (n === 0) return;
  if (wanted.every(isDraft)) return cancelNow(wanted);
  const running = wanted.filter((job) => job.status === 'running').length;
  const answer = await ask(
    t('cancel.title', { n }),
    running > 0 ? html`<p>${t('cancel.what', { n: running })}</p>` : null,
    [
      { ...cancelAnswer(), label: t('cancel.keep') },
      { label: t('drawer.cancel', { n }), value: 'cancel-jobs', kind: 'danger primary' },
    ],
  );
  // some may have ended meanwhile
  if (answer === 'cancel-jobs') await cancelNow(wanted.flatMap(({ id }) => jobList.job(id) ?? []).filter(cancelable));
}

/** By the button of the one item, whose words say what it does. @param {Job[]} jobs */
export async function cancelNow(jobs) {
  const stay = new Set(await cancelJobs(jobs.map((job) => job.id)));
  const gone = jobs.filter((job) => isDraft(job) && !stay.has(job.id));
  if (gone.length === 0) return;
  markInQueue(gone, false);
  toastCount('drawer.taken_out', gone.length, 'info', { label: t('drawer.undo'), act: () => restore(gone) });
}

/** Ends a job whose worker answers no more; asked first, for what it made so far is lost. @param {Job} job */
export async function cancelByForce(job) {
  const answer = await ask(t('force.title'), html`<p>${t('force.what', { name: job.filename })}</p>`, [
    { ...cancelAnswer(), label: t('force.wait') },
    { label: t('item.force'), value: 'force', kind: 'danger primary' },
  ]);
  if (answer !== 'force') return;
  try {
    await api.cancelByForce([job.id], newKey());
  } catch (problem) {
    complain(problem);
  }
  await jobList.load();
}

/** @param {Job[]} gone */
async function restore(gone) {
  for (const job of gone) {
    await api.restore(job, newKey()).then(({ jobs }) => {
      jobList.put(jobs);
      markInQueue([job], true);
    }, complain);
  }
}

/** @param {Job[]} jobs drafts @param {boolean} inQueue */
function markInQueue(jobs, inQueue) {
  for (const { assetId } of jobs) {
    const card = assetList.ofAsset(assetId);
    if (card?.asset) assetList.patch({ ...card.asset, inQueue });
  }
}

/** A new attempt of each, with the options it had; they are selected no more. @param {Job[]} jobs */
export async function retry(jobs) {
  let n = 0;
  for (const job of jobs) await retryJob(job.id).then(() => n++, complainOfRetry);
  if (live.state !== 'live') jobList.load();
  if (n > 0) toastCount('drawer.retried', n);
  queueSelection.remove(jobs.map((job) => job.id));
}

/** What the buttons of one item do. @type {Record<JobAct, (job: Job, from: HTMLElement) => void>} */
export const itemActs = {
  start: (job) => run([job]),
  options: (job) => setOptions([job]),
  cancel: (job) => cancelNow([job]),
  force: cancelByForce,
  retry: (job) => retry([job]),
  download: (job, from) => openDownloads(job.id, from),
};

/** One archive of all their files. @param {Job[]} jobs */
export const zip = (jobs) => downloadZip(jobs.map((job) => job.id));

/** @type {Promise<unknown>} */
let told = Promise.resolve();

/** Puts drafts into this order at once, and tells the server. @param {Job[]} order */
export function reorder(order) {
  const changes = priorities(order);
  if (changes.size === 0) return;
  const undos = [...changes].map(([priority, ids]) => jobList.optimisticUpdate(ids, { priority }));
  jobList.reordering++;
  told = told
    .then(() => tellOrder(changes))
    .catch((problem) => {
      [...changes.values()].forEach((ids, i) => undos[i](ids));
      complain(problem);
    })
    .finally(() => {
      jobList.reordering--;
    });
}

/** The highest first, so that nothing gets ahead of it on the way. @param {Map<number, string[]>} changes */
async function tellOrder(changes) {
  for (const [priority, ids] of [...changes].sort(([a], [b]) => b - a)) await api.prioritize(ids, priority, newKey());
}
