/** What can be done with selected cards: into the queue, run, options. Each command is told once. */
import { toast, toastCount } from '../kit/toast.js';
import { errorText, t } from '../kit/words.js';
import { jobs as jobApi, newKey } from '../model/api.js';
import { track } from '../model/events.js';
import { blockedBy, runnable } from '../model/states.js';
import { assetList, jobList, refetchAsset, selection } from '../model/store.js';
import { lastOptions, rememberOptions, standsInTheWay } from '../options/last-options.js';
import { editOptions } from '../options/options-dialog.js';
import { complain, tellRefusal } from './failures.js';
import { showOnCard } from './new-jobs.js';

export { complain } from './failures.js';

/** @typedef {import('../model/types.js').Card} Card */

/** @returns {Card[]} selected cards, in the order in which they are shown, hidden ones last */
export function selectedCards() {
  const shown = assetList.cards.filter((card) => selection.has(card.key));
  const known = new Set(shown);
  const rest = selection.ids().map((key) => assetList.card(key))
    .filter((card) => card !== null && !known.has(card));
  return [...shown, .../** @type {Card[]} */ (rest)];
}

/** Why some of them cannot run: word key -> how many. @param {Card[]} cards */
export function reasons(cards) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const card of cards) {
    const reason = blockedBy(card);
    if (reason !== null) found.set(reason, (found.get(reason) ?? 0) + 1);
  }
  return found;
}

/** @param {Card[]} cards @param {Partial<import('../model/types.js').JobOptions>} [options] @returns {Promise<boolean>} */
export async function addToQueue(cards, options = lastOptions()) {
  const ready = cards.filter(runnable);
  if (ready.length === 0) return false;
  if (standsInTheWay({ ...lastOptions(), ...options }) !== null) { // never by one click: what is wrong is shown where it can be put right
    const others = await chooseOthers(idsOf(ready), options);
    return others !== null && addToQueue(cards, others);
  }
  const fresh = ready.filter((card) => !card.asset?.inQueue);
  track('QUEUE_ADD_CLICKED', { n: ready.length, assetIds: idsOf(ready) }, { entityId: idsOf(ready)[0] });
  const made = fresh.length > 0 ? await makeDrafts(fresh, options) : 0;
  if (made === null) return false;
  const skipped = ready.length - made;
  if (skipped > 0) toastCount('queue.already', skipped, 'info');
  else toastCount('queue.added', fresh.length);
  selection.remove(ready.map((card) => card.key));
  return true;
}

/**
 * What has a draft already, made elsewhere, gets no second one.
 *
 * @param {Card[]} cards
 * @param {Partial<import('../model/types.js').JobOptions>} options
 * @returns {Promise<?number>} how many were made, null when the server did not take the order
 */
async function makeDrafts(cards, options) {
  jobList.expected += cards.length;
  jobList.dispatchEvent(new Event('change'));
  try {
    const { jobs } = await jobApi.create(idsOf(cards), options, 'draft', newKey());
    jobList.put(jobs);
    for (const card of cards) if (card.asset) assetList.patch({ ...card.asset, inQueue: true });
    return jobs.length;
  } catch (problem) {
    complain(problem, { options: () => { chooseOthers(); } });
    return null;
  } finally {
    jobList.expected -= cards.length;
    jobList.dispatchEvent(new Event('change'));
  }
}

/** Queue and run in one act; a draft that exists is run instead of a second job. @param {Card[]} cards */
export async function runNow(cards) {
  const ready = cards.filter(runnable);
  if (ready.length === 0) return;
  if (standsInTheWay() !== null && await chooseOthers(idsOf(ready)) === null) return;
  track('JOB_RUN_CLICKED', { n: ready.length, from: 'grid', assetIds: idsOf(ready) }, { entityId: idsOf(ready)[0] });
  const drafts = jobList.queue.filter((job) => job.status === 'draft');
  const draftOf = (/** @type {Card} */ card) => drafts.find((job) => job.assetId === card.asset?.id);
  const fresh = ready.filter((card) => !draftOf(card));
  const waiting = ready.flatMap((card) => draftOf(card) ?? []);
  const before = new Map(ready.map((card) => [card.key, card.asset?.latestJob ?? null]));
  for (const card of ready) showQueued(card);
  selection.remove(ready.map((card) => card.key));
  try {
    if (fresh.length > 0) await makeQueued(fresh);
    const refused = new Set(await runJobs(waiting.map((job) => job.id), false));
    putBack(ready.filter((card) => refused.has(draftOf(card)?.id ?? '')), before);
  } catch (problem) {
    putBack(ready, before);
    complain(problem, { options: () => { chooseOthers(); } });
  }
}

/** @param {Card[]} cards */
async function makeQueued(cards) {
  const { jobs, results } = await jobApi.create(idsOf(cards), lastOptions(), 'queued', newKey());
  jobList.put(jobs);
  for (const job of jobs) showMade(job);
  const refused = results.find((result) => result.outcome === 'failed');
  if (refused) tellRefusal(refused.code ?? 'INTERNAL_ERROR', refused.message);
}

/**
 * Cards whose jobs do not run show what they showed, are selected again, and hear from the server how it is.
 *
 * @param {Card[]} cards @param {Map<string, import('../model/types.js').Asset['latestJob']>} before their newest jobs, by key
 */
function putBack(cards, before) {
  for (const { key, asset } of cards) {
    if (asset === null) continue;
    assetList.patchJob(asset.id, before.get(key) ?? null);
    refetchAsset(asset.id);
  }
  selection.add(cards.map((card) => card.key));
}

/** @param {import('../model/types.js').Job} job */
function showMade(job) {
  if (job.status === 'draft') refetchAsset(job.assetId); // over the plan's limit: it waits in the queue
  else showOnCard(job);
}

/** @param {Card} card */
function showQueued(card) {
  if (card.asset) assetList.patchJob(card.asset.id, { id: '', status: 'queued', progress: null });
}

/**
 * Runs drafts; they turn queued at once, and back if the server says no.
 *
 * @param {string[]} ids @param {boolean} [told]
 * @returns {Promise<string[]>} those that do not run
 */
export async function runJobs(ids, told = true) {
  if (ids.length === 0) return [];
  const key = jobList.keyFor('run', ids);
  if (told) track('JOB_RUN_CLICKED', { n: ids.length, from: 'queue', jobIds: ids }, { entityType: 'job', entityId: ids[0], dedupeKey: `run-${key}` });
  const undo = jobList.optimisticUpdate(ids, { status: 'queued' });
  return inBulk(() => jobApi.run(ids, key), ids, undo, key, () => runJobs(ids, false));
}

/** @param {string[]} ids @returns {Promise<string[]>} those that were not canceled */
export async function cancelJobs(ids) {
  if (ids.length === 0) return [];
  const running = ids.filter((id) => jobList.job(id)?.status === 'running');
  const others = ids.filter((id) => !running.includes(id));
  const key = jobList.keyFor('cancel', ids);
  const undoRunning = jobList.optimisticUpdate(running, { canceling: true });
  const undoOthers = jobList.optimisticUpdate(others, { status: 'canceled', finishedAt: new Date().toISOString() });
  return inBulk(() => jobApi.cancel(ids, key), ids, (failed) => {
    undoRunning(failed);
    undoOthers(failed);
  }, key, () => cancelJobs(ids));
}

/**
 * @param {() => Promise<{results: {jobId: string, outcome: string, code: ?string, message?: ?string}[]}>} call
 * @param {string[]} ids
 * @param {(ids: string[]) => void} undo
 * @param {string} key
 * @param {() => void} again
 * @returns {Promise<string[]>} those with which it was not done
 */
async function inBulk(call, ids, undo, key, again) {
  try {
    const { results } = await call();
    const refused = results.filter((result) => result.outcome !== 'done');
    const left = refused.map((result) => result.jobId);
    if (refused.length === 0) return left;
    undo(left);
    jobList.dropKey(key);
    const worst = refused.find((result) => result.outcome === 'failed'); // the skipped ones have a code too, which says less
    const skipped = refused.every((result) => result.outcome === 'skipped');
    if (skipped && refused.length === ids.length) toast(t('bulk.all_ended'), 'info');
    else if (skipped) toast(errorText('BULK_PARTIAL', { total: ids.length, ok: ids.length - refused.length, skip: refused.length }), 'info');
    else tellRefusal(worst?.code ?? 'CONFLICT', worst?.message, { options: () => editAgain(left) });
    jobList.load();
    return left;
  } catch (problem) {
    undo(ids);
    jobList.dropKey(key, problem);
    complain(problem, { again });
    return ids;
  }
}

/** Options for all selected: drafts are changed, the others become drafts with them. @param {Card[]} cards */
export async function bulkSettings(cards) {
  const ready = cards.filter(runnable);
  if (ready.length === 0) return;
  const ids = new Set(idsOf(ready));
  const drafts = jobList.queue.filter((job) => job.status === 'draft' && ids.has(job.assetId));
  const fresh = ready.filter((card) => !drafts.some((job) => job.assetId === card.asset?.id));
  const now = drafts.map((job) => job.options);
  const answer = await editOptions(t('bulk.title', { n: ready.length }), [...now, ...fresh.map(() => lastOptions())],
    t('bulk.apply', { n: ready.length }), [...ids]);
  if (answer === null) return;
  const { partial, whole } = answer;
  track('BULK_OPTIONS_APPLIED', { options: partial, n: ready.length, assetIds: [...ids] }, { entityId: [...ids][0] });
  const before = lastOptions();
  rememberOptions(whole);
  if (drafts.length > 0) await changeOptions(drafts.map((job) => job.id), partial, false);
  if (fresh.length > 0 && await makeDrafts(fresh, { ...before, ...partial }) === null) return;
  selection.remove(ready.map((card) => card.key));
}

/** @param {string[]} ids @param {Partial<import('../model/types.js').JobOptions>} partial @param {boolean} [told] */
export async function changeOptions(ids, partial, told = true) {
  if (Object.keys(partial).length === 0) return;
  if (told) track('BULK_OPTIONS_APPLIED', { options: partial, n: ids.length, jobIds: ids }, { entityType: 'job', entityId: ids[0] });
  try {
    const { results } = await jobApi.change(ids, partial, newKey());
    const done = results.filter((result) => result.outcome === 'done').length;
    const refused = results.filter((result) => result.outcome === 'failed');
    if (refused.length === 0) toastCount('bulk.applied', done);
    else tellRefusal(refused[0].code ?? 'INTERNAL_ERROR', refused[0].message, { options: () => editAgain(refused.map(({ jobId }) => jobId)) });
    await jobList.load();
  } catch (problem) {
    complain(problem, { options: () => editAgain(ids), again: () => changeOptions(ids, partial, false) });
  }
}

/** The form once more, for the drafts whose options were refused. @param {string[]} ids */
export async function editAgain(ids) {
  const drafts = ids.flatMap((id) => jobList.job(id) ?? []).filter((job) => job.status === 'draft');
  if (drafts.length === 0) return;
  const n = drafts.length;
  const answer = await editOptions(t('bulk.title', { n }), drafts.map((job) => job.options), t('bulk.apply_queue', { n }), drafts.map((job) => job.assetId));
  if (answer === null) return;
  rememberOptions(answer.whole);
  await changeOptions(drafts.map((job) => job.id), answer.partial);
}

/**
 * Other options for the next try of what cannot run as it is, or was refused as a whole; the cards are still selected.
 *
 * @param {string[]} [assetIds] @param {Partial<import('../model/types.js').JobOptions>} [now]
 * @returns {Promise<?import('../model/types.js').JobOptions>} null when given up
 */
export async function chooseOthers(assetIds = [], now = {}) {
  const answer = await editOptions(t('bar.change_title'), [{ ...lastOptions(), ...now }], t('bar.change_apply'), assetIds);
  if (answer !== null) rememberOptions(answer.whole);
  return answer?.whole ?? null;
}

/** @param {Card[]} cards @returns {string[]} */
function idsOf(cards) {
  return cards.flatMap((card) => card.asset?.id ?? []);
}
