/** The acts that help after a failure: the same again, another file, another sound track, other options. */
import { toast, toastCount } from '../kit/toast.js';
import { visit } from '../kit/visit.js';
import { t } from '../kit/words.js';
import { jobs as jobApi, newKey } from '../model/api.js';
import { remedyOf } from '../model/remedy.js';
import { assetList, jobList } from '../model/store.js';
import { editOptions } from '../options/options-dialog.js';
import { pickFile } from '../upload/file-pick.js';
import { takeFiles } from '../upload/upload-intake.js';
import { uploader } from '../upload/uploads.js';
import { complain, complainOfRetry } from './failures.js';
import { retryJob, showOnCard } from './new-jobs.js';
import { chooseStart } from './start-step.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../model/types.js').JobOptions} JobOptions */
/**
 * @typedef {object} Failure a job that failed, or a file that cannot be used
 * @property {string} code
 * @property {?string} jobId
 * @property {string} assetId
 * @property {string[]} [starts] the steps with which it can be run again; as the queue knows it where it is left out
 * @property {boolean} [again] false where the same again is not to be offered: a later attempt stands
 */

export const REMEDY_ICONS = {
  retry: 'retry',
  replace_file: 'upload',
  other_track: 'sliders',
  other_options: 'sliders',
  usage: 'info',
  translate: 'retry',
};

/** @type {WeakMap<import('../upload/upload-item.js').UploadItem, JobOptions>} what is run once the new file is whole */
const afterwards = new WeakMap();

/** What was heard is kept where only the translation broke. @param {Failure} failure */
function remedyOfFailure({ code, jobId, assetId, starts }) {
  const known = starts ?? jobList.job(jobId ?? '')?.startSteps ?? [];
  return code === 'TRANSLATE_FAILED' && known.includes('TRANSLATE')
    ? 'translate'
    : remedyOf(code, tracksOf(assetId).length);
}

/** Null where nothing helps. @param {Failure} failure */
export function remedyFor(failure) {
  const remedy = remedyOfFailure(failure);
  const noAgain = failure.jobId === null || failure.again === false;
  return remedy === 'none' || (['retry', 'translate'].includes(remedy) && noAgain) ? null : remedy;
}

/** Does what helps. @param {Failure} failure @returns {Promise<?string>} the new job, where it made one at once */
export async function mend(failure) {
  const remedy = remedyOfFailure(failure);
  try {
    if (remedy === 'usage') visit('usage');
    else if (remedy === 'replace_file') await replaceFile(failure);
    else if (failure.jobId !== null && remedy === 'translate') return await again(failure.jobId, null, 'TRANSLATE');
    else if (failure.jobId !== null && remedy === 'retry') return await again(failure.jobId, null);
    else if (failure.jobId !== null) return await withOthers(failure.jobId);
  } catch (problem) {
    complainOfRetry(problem, { again: () => mend(failure) });
  }
  return null;
}

/**
 * Once more, with the same options or with others that are asked for.
 *
 * @param {string} id
 * @param {'same'|'other'} options
 * @returns {Promise<?string>} the new job, null where there is none
 */
export async function runAgain(id, options) {
  try {
    return await (options === 'same' ? again(id, null) : withOthers(id));
  } catch (problem) {
    complainOfRetry(problem, { again: () => runAgain(id, options) });
    return null;
  }
}

/**
 * Once more from a step on that is asked for; what was made before it is taken over.
 *
 * @param {Job} job
 * @returns {Promise<?string>} the new job, null where there is none
 */
export async function runFrom(job) {
  const step = await chooseStart(job);
  if (step === null) return null;
  try {
    return await again(job.id, null, step);
  } catch (problem) {
    complainOfRetry(problem, { again: () => runFrom(job) });
    return null;
  }
}

/** @param {string} assetId */
const tracksOf = (assetId) => assetList.ofAsset(assetId)?.asset?.audioTracks ?? [];

/** @param {string} id @returns {Promise<Job>} */
const jobOf = async (id) => jobList.job(id) ?? (await jobApi.get(id)).job;

/** @param {string} id @param {?Partial<JobOptions>} options null for the same @param {string} [fromStep] */
async function again(id, options, fromStep) {
  const made = await retryJob(id, options, fromStep);
  if (options === null) toastCount('drawer.retried', 1);
  else toast(t('remedy.started'));
  return made.id;
}

/** The form with what the job had; what is chosen is for this video alone. @param {string} id */
async function withOthers(id) {
  const job = await jobOf(id);
  const answer = await editOptions(t('remedy.title', { name: job.filename }), [job.options], t('remedy.apply'), [
    job.assetId,
  ]);
  return answer === null ? null : again(id, answer.partial);
}

/** Another file instead; it runs with the options of the job that failed. @param {Failure} failure */
async function replaceFile({ jobId, assetId }) {
  const options = jobId === null ? null : (await jobOf(jobId)).options;
  const file = await pickFile();
  if (file === null) return;
  const broken = assetList.ofAsset(assetId)?.upload;
  const [item] = await takeFiles([file]);
  if (item === undefined) return;
  if (broken?.state === 'upload_failed') uploader.remove(broken);
  if (options !== null) {
    afterwards.set(item, { ...options, audioTrack: /^\d+$/.test(options.audioTrack ?? '') ? '' : options.audioTrack });
  }
}

uploader.addEventListener('settled', async (event) => {
  const { item } = /** @type {import('../upload/uploader.js').UploadEvent} */ (event);
  const options = afterwards.get(item);
  if (options === undefined || item.state !== 'uploaded' || item.assetId === null) return;
  afterwards.delete(item);
  try {
    const { jobs } = await jobApi.create([item.assetId], options, 'queued', newKey());
    jobList.put(jobs);
    jobs.forEach(showOnCard);
  } catch (problem) {
    complain(problem);
  }
});
