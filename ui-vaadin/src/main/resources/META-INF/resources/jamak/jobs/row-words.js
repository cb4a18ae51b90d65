/** What a row says of its job besides its badge: why it failed and where, what it does now, what to look at. */
import { errorText, hasErrorText, t } from '../kit/words.js';
import { doing } from '../model/card-badge.js';
import { jobBadge, piecesText, stepName } from '../model/states.js';
import { jobList } from '../model/store.js';
import { JobPages } from './job-pages.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/**
 * @typedef {object} Look
 * @property {Job} job in its newest state
 * @property {import('../model/states.js').Badge} badge
 * @property {string} why in one sentence, '' for none
 * @property {string} whole the same with what to do, for who hovers
 * @property {string} where step and attempt
 * @property {string} code of a failure
 */

/** @param {import('./job-pages.js').Row} row @returns {Look} */
export function lookOf(row) {
  const heard = jobList.job(row.id);
  const job = JobPages.newest(row, heard);
  const more = heard?.status === job.status ? doing(heard, jobList.places) : null;
  const badge = jobBadge({ ...job, ...more });
  const { why, whole } = reason(job);
  return {
    job,
    badge,
    why,
    whole,
    where: whereabouts({ ...job, ...more }),
    code: job.status === 'failed' ? codeOf(job) : '',
  };
}

/** @param {Job} job */
const codeOf = (job) => job.errorCode ?? 'INTERNAL_ERROR';

/** @param {Job} job */
function reason(job) {
  if (job.status === 'failed') {
    const whole = hasErrorText(codeOf(job)) ? errorText(codeOf(job)) : t('jobs.unknown_failure');
    return { why: firstSentence(whole), whole };
  }
  const places = Array.isArray(job.warnings) && job.status === 'succeeded' ? job.warnings : [];
  const names = [...new Set(places.map(({ code }) => t(`warning.name.${code}`)))].join(', ');
  return { why: names, whole: names };
}

/** What happened; what to do follows it, and stands on the button. @param {string} text */
export const firstSentence = (text) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

/** @param {Job} job */
function whereabouts(job) {
  const { status, errorStep, errorAttempt, fromStep, step, attempt, attempts } = job;
  if (status === 'failed') {
    return [errorStep ? stepName(errorStep) : '', errorAttempt ? t('jobs.attempt', { n: errorAttempt }) : '']
      .filter(Boolean)
      .join(' · ');
  }
  // the badge of a try again says which it is, not of what
  const again = status === 'running' && step && attempt && attempts && attempt > 1;
  const now = [again ? stepName(step) : '', piecesText(job)].filter(Boolean).join(' · ');
  return now || (fromStep ? t('job.from', { step: stepName(fromStep) }) : job.retryOf ? t('item.attempt') : '');
}
