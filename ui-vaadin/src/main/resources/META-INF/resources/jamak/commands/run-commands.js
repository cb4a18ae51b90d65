/** What can be done with selected cards: into the queue, run, options. Each command is told once. */
import { toastCount } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { track } from '../model/events.js';
import { blockedBy, runnable } from '../model/states.js';
import { assetList, jobList, refetchAsset, selection } from '../model/store.js';
import { lastOptions, rememberOptions, standsInTheWay } from '../options/last-options.js';
import { editOptions } from '../options/options-dialog.js';
import { complain, tellRefusal } from './failures.js';
import { runJobs } from './job-commands.js';
import { createJobs, showOnCard } from './new-jobs.js';
import { changeOptions, chooseOthers } from './option-commands.js';

/** @typedef {import('../model/types.js').Card} Card */

/** @returns {Card[]} selected cards, in the order in which they are shown, hidden ones last */
export function selectedCards() {
  const shown = assetList.cards.filter((card) => selection.has(card.key));
  const known = new Set(shown);
  const rest = selection
    .ids()
    .map((key) => assetList.card(key))
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

/**
 * @param {Card[]} cards
 * @param {Partial<import('../model/types.js').JobOptions>} [options]
 * @returns {Promise<boolean>}
 */
export async function addToQueue(cards, options = lastOptions()) {
  const ready = cards.filter(runnable);
  if (ready.length === 0) return false;
  if (standsInTheWay({ ...lastOptions(), ...options }) !== null) {
    // never by one click: what is wrong is shown where it can be put right
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
  jobList.expect(cards.length);
  try {
    const { jobs } = await createJobs(idsOf(cards), options, 'draft');
    jobList.put(jobs);
    for (const card of cards) if (card.asset) assetList.patch({ ...card.asset, inQueue: true });
    return jobs.length;
  } catch (problem) {
    complain(problem, {
      options: () => {
        chooseOthers();
      },
    });
    return null;
  } finally {
    jobList.expect(-cards.length);
  }
}

/** Queue and run in one act; a draft that exists is run instead of a second job. @param {Card[]} cards */
export async function runNow(cards) {
  const ready = cards.filter(runnable);
  if (ready.length === 0) return;
  if (standsInTheWay() !== null && (await chooseOthers(idsOf(ready))) === null) return;
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
    const refused = new Set(
      await runJobs(
        waiting.map((job) => job.id),
        false,
      ),
    );
    putBack(
      ready.filter((card) => refused.has(draftOf(card)?.id ?? '')),
      before,
    );
  } catch (problem) {
    putBack(ready, before);
    complain(problem, {
      options: () => {
        chooseOthers();
      },
    });
  }
}

/** @param {Card[]} cards */
async function makeQueued(cards) {
  const { jobs, results } = await createJobs(idsOf(cards), lastOptions(), 'queued');
  jobList.put(jobs);
  for (const job of jobs) showMade(job);
  const refused = results.find((result) => result.outcome === 'failed');
  if (refused) tellRefusal(refused.code ?? 'INTERNAL_ERROR', refused.message);
}

/**
 * Cards whose jobs do not run show what they showed, are selected again, and hear from the server how it is.
 *
 * @param {Card[]} cards
 * @param {Map<string, import('../model/types.js').Asset['latestJob']>} before their newest jobs, by key
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
  if (job.status !== 'draft') showOnCard(job);
  else refetchAsset(job.assetId); // over the plan's limit: it waits in the queue
}

/** @param {Card} card */
function showQueued(card) {
  if (card.asset) assetList.patchJob(card.asset.id, { id: '', status: 'queued', progress: null });
}

/** Options for all selected: drafts are changed, the others become drafts with them. @param {Card[]} cards */
export async function bulkSettings(cards) {
  const ready = cards.filter(runnable);
  if (ready.length === 0) return;
  const ids = new Set(idsOf(ready));
  const drafts = jobList.queue.filter((job) => job.status === 'draft' && ids.has(job.assetId));
  const fresh = ready.filter((card) => !drafts.some((job) => job.assetId === card.asset?.id));
  const now = drafts.map((job) => job.options);
  const answer = await editOptions(
    t('bulk.title', { n: ready.length }),
    [...now, ...fresh.map(() => lastOptions())],
    t('bulk.apply', { n: ready.length }),
    [...ids],
  );
  if (answer === null) return;
  const { partial, whole } = answer;
  track('BULK_OPTIONS_APPLIED', { options: partial, n: ready.length, assetIds: [...ids] }, { entityId: [...ids][0] });
  const before = lastOptions();
  rememberOptions(whole);
  if (drafts.length > 0) {
    await changeOptions(
      drafts.map((job) => job.id),
      partial,
      false,
    );
  }
  if (fresh.length > 0 && (await makeDrafts(fresh, { ...before, ...partial })) === null) return;
  selection.remove(ready.map((card) => card.key));
}

/** @param {Card[]} cards @returns {string[]} */
function idsOf(cards) {
  return cards.flatMap((card) => card.asset?.id ?? []);
}
