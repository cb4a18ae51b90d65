/** What a notice says, how loud, and where it leads. */
import * as format from '../kit/format.js';
import { errorText, t } from '../kit/words.js';

/** @typedef {import('../model/records.js').Notice} Notice */

const NAME = 32;

/** @param {Pick<Notice, 'failed'|'look'>} notice @returns {import('./own-notes.js').Kind} */
export function kindOf({ failed, look }) {
  if (failed > 0) return 'error';
  return look > 0 ? 'info' : 'success';
}

/** @param {Notice} notice */
export function noticeText(notice) {
  const name = format.middleCut(notice.filename, NAME);
  if (notice.jobs === 1) return single(notice, name);
  return `${t('notice.batch', { name, n: notice.jobs - 1 })}: ${countsText(notice)}`;
}

/** @param {Notice} notice @param {string} name */
function single({ failed, errorCode, noSpeech, places }, name) {
  if (failed > 0) return t('notice.failed', { name, why: errorText(errorCode ?? 'INTERNAL_ERROR') });
  if (noSpeech) return t('notice.no_speech', { name });
  return places > 0 ? t('notice.look', { name, n: places }) : t('notice.done', { name });
}

/**
 * How many of a batch, or of several, came to what: "8개 완료 · 2개 실패".
 *
 * @param {Pick<Notice, 'jobs'|'done'|'failed'|'canceled'|'look'>} counts
 */
export function countsText({ jobs, done, failed, canceled, look }) {
  const counts = { done, failed, look, canceled, open: jobs - done - failed - canceled };
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => t(`notice.count.${name}`, { n }))
    .join(' · ');
}

/** The numbers of several batches together. @param {Notice[]} notices */
export function sum(notices) {
  const total = (/** @type {'jobs'|'done'|'failed'|'canceled'|'look'} */ name) =>
    notices.reduce((n, notice) => n + notice[name], 0);
  return {
    jobs: total('jobs'),
    done: total('done'),
    failed: total('failed'),
    canceled: total('canceled'),
    look: total('look'),
  };
}

/** Exactly its jobs, or the one. @param {Pick<Notice, 'id'|'jobId'>} notice */
export const placeOf = ({ id, jobId }) => (jobId === null ? `jobs?batch=${id}` : `jobs?id=${jobId}`);
