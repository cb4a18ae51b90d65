/** Runs and cancels jobs in bulk: they change at once, and back where the server says no. */
import { ask, cancelAnswer } from '../kit/dialog.js';
import { html, nothing } from '../kit/html.js';
import { toast } from '../kit/toast.js';
import { errorText, t } from '../kit/words.js';
import { jobs as jobApi } from '../model/api.js';
import { track } from '../model/events.js';
import { jobList } from '../model/store.js';
import { complain, tellRefusal } from './failures.js';
import { editAgain } from './option-commands.js';

/**
 * Runs drafts; they turn queued at once, and back if the server says no.
 *
 * @param {string[]} ids @param {boolean} [told]
 * @returns {Promise<string[]>} those that do not run
 */
export async function runJobs(ids, told = true) {
  if (ids.length === 0) return [];
  const key = jobList.keyFor('run', ids);
  if (told) {
    track(
      'JOB_RUN_CLICKED',
      { n: ids.length, from: 'queue', jobIds: ids },
      { entityType: 'job', entityId: ids[0], dedupeKey: `run-${key}` },
    );
  }
  const undo = jobList.optimisticUpdate(ids, { status: 'queued' });
  return inBulk(
    () => jobApi.run(ids, key),
    ids,
    undo,
    key,
    () => runJobs(ids, false),
  );
}

/** @param {string[]} ids @returns {Promise<string[]>} those that were not canceled */
export async function cancelJobs(ids) {
  if (ids.length === 0) return [];
  const running = ids.filter((id) => jobList.job(id)?.status === 'running');
  const others = ids.filter((id) => !running.includes(id));
  const key = jobList.keyFor('cancel', ids);
  const undoRunning = jobList.optimisticUpdate(running, { canceling: true });
  const undoOthers = jobList.optimisticUpdate(others, { status: 'canceled', finishedAt: new Date().toISOString() });
  return inBulk(
    () => jobApi.cancel(ids, key),
    ids,
    (failed) => {
      undoRunning(failed);
      undoOthers(failed);
    },
    key,
    () => cancelJobs(ids),
  );
}

/**
 * @param {string[]} ids
 * @param {number} running how many of them lose work
 */
export async function askToCancel(ids, running) {
  const n = ids.length;
  if (n === 0) return;
  const answer = await ask(
    t('cancel.title', { n }),
    running > 0 ? html`<p>${t('cancel.what', { n: running })}</p>` : nothing,
    [
      { ...cancelAnswer(), label: t('cancel.keep') },
      { label: t('drawer.cancel', { n }), value: 'cancel-jobs', kind: 'danger primary' },
    ],
  );
  if (answer === 'cancel-jobs') await cancelJobs(ids);
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
    // the skipped ones have a code too, which says less
    const worst = refused.find((result) => result.outcome === 'failed');
    const skipped = refused.every((result) => result.outcome === 'skipped');
    if (skipped && refused.length === ids.length) {
      toast(t('bulk.all_ended'), 'info');
    } else if (skipped) {
      toast(
        errorText('BULK_PARTIAL', { total: ids.length, ok: ids.length - refused.length, skip: refused.length }),
        'info',
      );
    } else {
      tellRefusal(worst?.code ?? 'CONFLICT', worst?.message, { options: () => editAgain(left) });
    }
    jobList.load();
    return left;
  } catch (problem) {
    undo(ids);
    jobList.dropKey(key, problem);
    complain(problem, { again });
    return ids;
  }
}
