/** Which of two copies of a job is shown, and what is kept of the one before. */
import { IN_DOUBT, newer } from './newer.js';

/** @typedef {import('./job-list.js').Job} Job */

export const ENDED = ['succeeded', 'failed', 'canceled'];

/**
 * A job that has ended stays so; late news of a step or an older answer must not wake it.
 *
 * @param {?string|undefined} before
 * @param {?string|undefined} after
 */
export const stepsBack = (before, after) => ENDED.includes(before ?? '') && !ENDED.includes(after ?? '');

/**
 * @param {Job} fresh
 * @param {Job|undefined} known
 * @param {boolean} reordering new orders are on their way: older answers must not undo them
 * @returns {Job}
 */
export function merged(fresh, known, reordering) {
  if (known && (newer(known, fresh) === known || (known.asOf !== IN_DOUBT && stepsBack(known.status, fresh.status)))) {
    return known;
  }
  const accepted = Boolean(fresh.cancelRequestedAt);
  if (known?.status !== fresh.status) return { ...fresh, canceling: accepted };
  const priority = reordering ? known.priority : fresh.priority;
  const { attempt, attempts, canceling, silent } = known;
  const step = fresh.step ?? known.step;
  const same = step === known.step;
  return { ...fresh, priority, step, ...(same && { attempt, attempts }), canceling: accepted || canceling, silent };
}

/**
 * A job whose bar moved.
 *
 * @param {Job} job
 * @param {{progress?: ?number, step?: ?string, pieces?: ?number, piecesDone?: ?number}} change
 * @returns {Job}
 */
export const moved = (job, { progress, step, pieces, piecesDone }) => ({
  ...job,
  silent: false,
  progress: progress ?? job.progress,
  step: step ?? job.step,
  pieces: pieces ?? job.pieces,
  piecesDone: piecesDone ?? job.piecesDone,
});

/**
 * The job that a new attempt stands for, as it is then: not to be run again.
 *
 * @param {Job} attempt
 * @param {Map<string, Job>} known
 * @returns {Job[]} none where it is not known
 */
export function outdone({ retryOf, status }, known) {
  const old = known.get(retryOf ?? '');
  return old?.retryable && status !== 'canceled' ? [{ ...old, retryable: false }] : [];
}
