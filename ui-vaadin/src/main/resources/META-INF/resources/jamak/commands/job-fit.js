/** What can be done with a job, by its state. Knows nothing of the DOM. */

import { retryHelps } from '../model/remedy.js';

/** @typedef {import('../model/job-list.js').Job & {errorStep?: ?string, retryable?: boolean}} Job */

const ENDED = ['succeeded', 'failed', 'canceled'];
/** Steps that come only after the first files were written. */
const AFTER_FILES = ['TRANSLATE', 'RECORD_USAGE'];

/** @param {Job} job */
export const isDraft = (job) => job.status === 'draft';

/** Whether nothing more happens to it. @param {Job} job */
export const isEnded = (job) => ENDED.includes(job.status);

/** Whether the same again may end otherwise, or is wanted once more. @param {Job} job */
export const repeatable = (job) => job.status === 'succeeded' || mayRetry(job);

/**
 * Whether it is among those that a retry of many takes: it failed and may succeed, as the server says where it was
 * asked, or was canceled. What is done is done again only one by one.
 *
 * @param {Job} job
 */
export const mayRetry = (job) =>
  job.status === 'canceled' || (job.status === 'failed' && (job.retryable ?? retryHelps(job.errorCode)));

/** Whether it can be taken out or canceled; not a second time while that is under way. @param {Job} job */
export const cancelable = (job) => !ENDED.includes(job.status) && !job.canceling;

/** A failed job has files when it broke after those of the original were written. @param {Job} job */
export const hasFiles = (job) =>
  job.status === 'succeeded' || (job.status === 'failed' && AFTER_FILES.includes(job.errorStep ?? ''));
