/** Failures that we have no words for: their details can be copied for whoever looks into them. */
import { copyText } from '../kit/toast.js';
import { t } from '../kit/words.js';

/** @typedef {Record<string, string|number|null|undefined>} Facts a name of each, as an engineer reads it */

/** What is known of a video that failed. @param {import('../model/types.js').Card} card @returns {Facts} */
export const factsOfCard = ({ asset, upload }) => ({
  message: asset?.errorMessage,
  asset: asset?.id ?? upload?.assetId,
  file: asset?.filename ?? upload?.name,
  sizeBytes: asset?.sizeBytes ?? upload?.size,
  attempt: upload?.attempt,
});

/** What is known of a job that failed. @param {import('../model/types.js').Job} job @returns {Facts} */
export const factsOfJob = (job) => ({
  message: job.errorMessage,
  job: job.id,
  asset: job.assetId,
  file: job.filename,
  finished: job.finishedAt,
});

/** @param {string} code @param {Facts} facts */
export function copyDetails(code, facts) {
  const text = detailsText(code, {
    ...facts,
    address: window.location.href,
    browser: navigator.userAgent,
    time: new Date().toISOString(),
  });
  return copyText(text, t('failure.copied'));
}

/** One fact a line, without those that nobody knows. @param {string} code @param {Facts} facts */
export function detailsText(code, facts) {
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return [['code', code], ...known].map(([name, value]) => `${name}: ${value}`).join('\n');
}
