/** Jobs that the server has just made: into the queue, and onto the cards of their videos. */
import { jobs as jobApi } from '../model/api.js';
import { assetList, jobList } from '../model/store.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../model/types.js').JobOptions} JobOptions */

/** Shows it on its card, as the stream knows it where that was faster than the answer. @param {Job} made */
export function showOnCard(made) {
  const { id, assetId, status, progress } = jobList.job(made.id) ?? made;
  assetList.patchJob(assetId, { id, status, progress });
}

/**
 * A new attempt, linked to the old one. The same try again, after an answer that was lost, makes no second.
 *
 * @param {string} id @param {?Partial<JobOptions>} [options] null for the same
 * @param {string} [fromStep] with which it begins, where it takes over what was made before
 * @returns {Promise<Job>} the new one
 */
export async function retryJob(id, options = null, fromStep = undefined) {
  const key = jobList.keyFor(
    options === null ? `retry ${fromStep ?? ''}`.trim() : `retry with ${JSON.stringify(options)}`,
    [id],
  );
  try {
    const answer = await (options === null ? jobApi.retry(id, key, fromStep) : jobApi.retryWith(id, options, key));
    jobList.dropKey(key); // once more is another attempt
    const job = answer.job ?? answer;
    jobList.put([job]);
    showOnCard(job);
    return job;
  } catch (problem) {
    jobList.dropKey(key, problem);
    throw problem;
  }
}

/**
 * Jobs for these videos. The same order again, after an answer that was lost, makes none twice.
 *
 * @param {string[]} assetIds
 * @param {Partial<JobOptions>} options
 * @param {'draft'|'queued'} mode
 */
export async function createJobs(assetIds, options, mode) {
  const key = jobList.keyFor(`create ${mode} ${JSON.stringify(options)}`, assetIds);
  try {
    const answer = await jobApi.create(assetIds, options, mode, key);
    jobList.dropKey(key); // the same once more is another order
    return answer;
  } catch (problem) {
    jobList.dropKey(key, problem);
    throw problem;
  }
}
