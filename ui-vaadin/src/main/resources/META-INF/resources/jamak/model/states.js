/** What a card or a job shows for its state, in one place. */
import { timeOfDay } from '../kit/format.js';
import { t } from '../kit/words.js';

/** @typedef {{state: string, hue: 'neutral'|'blue'|'purple'|'green'|'red'|'orange'|'look', icon: string, text: string,
 *   bar: ?{value: ?number, label: string, stopped?: boolean}}} Badge */

/**
 * What the queue knows of a job beyond its row: its place, from 1, among those that wait; the step and
 * the try at it; until when an engine asked for patience; that it is being canceled; that it answers no more.
 *
 * @typedef {{place?: ?number, step?: ?string, attempt?: ?number, attempts?: ?number, waitingUntil?: ?string, canceling?: boolean, silent?: boolean}} Doing
 */

/** Some output is there when only this failed. */
const PARTLY = 'TRANSLATE_FAILED';

/**
 * A card's badge. While a file uploads, its upload hides every job; then the newest job stands for
 * it; a draft never does.
 *
 * @param {import('./types.js').Card} card
 * @param {?Doing} [doing] of its newest job
 * @returns {Badge}
 */
export function cardBadge(card, doing = null) {
  if (card.upload && card.upload.state !== 'uploaded') return uploadBadge(card.upload);
  const { asset } = card;
  if (asset === null) return badge('uploaded', 'neutral', 'film', t('state.uploaded'));
  if (asset.status === 'uploading') return badge('uploading', 'neutral', 'fileUp', t('state.unfinished'));
  if (asset.status === 'failed') return badge('upload_failed', 'red', 'alert', t('state.upload_failed'));
  const job = asset.latestJob;
  if (job === null || job.status === 'draft') return badge('uploaded', 'neutral', 'film', t('state.uploaded'));
  return jobBadge({ ...doing, ...job });
}

/** @param {import('../upload/upload-item.js').UploadItem} item @returns {Badge} */
export function uploadBadge(item) {
  const percent = item.percent;
  const label = t('bar.upload');
  switch (item.state) {
    case 'uploading':
      if (item.offline) {
        return badge('uploading', 'orange', 'cloudOff', t('state.offline'), { value: percent, label, stopped: true });
      }
      return badge('uploading', 'blue', 'cloudUp', t('state.uploading', { n: percent }), { value: percent, label });
    case 'verifying':
      return badge('uploading', 'blue', 'search', t('state.verifying'), { value: null, label });
    case 'paused':
      return badge('uploading', 'neutral', 'pause', t('state.paused'), { value: percent, label, stopped: true });
    case 'duplicate':
      return badge('duplicate', 'orange', 'copy', t('state.duplicate'));
    case 'upload_failed':
      return badge('upload_failed', 'red', 'alert', t('state.upload_failed'), { value: percent, label, stopped: true });
    default:
      return badge('local_selected', 'neutral', 'clock', t('state.local_selected'), { value: 0, label });
  }
}

/**
 * @param {{status: import('./types.js').JobStatus, progress: ?number, errorCode?: ?string, warnings?:
 * unknown[]|number, noSpeech?: boolean} & Doing} job
 * @returns {Badge}
 */
export function jobBadge(job) {
  const value = job.progress ?? 0;
  const label = t('bar.job');
  switch (job.status) {
    case 'draft':
      return badge('draft', 'neutral', 'list', t('state.draft'));
    case 'queued':
      return badge(
        'queued',
        'purple',
        'hourglass',
        job.place ? t('state.queued_place', { n: job.place }) : t('state.queued'),
      );
    case 'running':
      return runningBadge(job, value, label);
    case 'succeeded':
      return doneBadge(job);
    case 'failed': {
      const bar = value > 0 ? { value, label, stopped: true } : null;
      return job.errorCode === PARTLY
        ? badge('error', 'red', 'warning', t('state.partial'), bar)
        : badge('error', 'red', 'fail', t('state.failed'), bar);
    }
    default:
      return badge('canceled', 'neutral', 'ban', t('state.canceled'));
  }
}

/**
 * An empty file or a place to look at is never a plain "done".
 *
 * @param {{warnings?: unknown[]|number, noSpeech?: boolean}} job
 */
function doneBadge({ warnings = 0, noSpeech = false }) {
  const n = typeof warnings === 'number' ? warnings : warnings.length;
  if (noSpeech) return badge('done', 'orange', 'mute', t('state.no_speech'));
  return n > 0
    ? badge('done', 'look', 'flag', t('state.look', { n }))
    : badge('done', 'green', 'check', t('state.succeeded'));
}

/** @param {Doing} job @param {number} value percent @param {string} label of the bar */
function runningBadge(job, value, label) {
  const stopped = { value, label, stopped: true };
  if (job.silent) return badge('processing', 'orange', 'question', t('state.silent'), stopped);
  if (job.canceling) return badge('processing', 'neutral', 'stop', t('state.canceling'), stopped);
  if (job.waitingUntil && Date.parse(job.waitingUntil) > Date.now()) {
    return badge('processing', 'orange', 'retry', t('state.patience', { time: timeOfDay(job.waitingUntil) }), stopped);
  }
  const { attempt, attempts } = job;
  if (attempt && attempts && attempt > 1) {
    return badge('processing', 'orange', 'retry', t('state.retrying', { n: attempt, max: attempts }), {
      value: null,
      label,
    });
  }
  const step = job.step ? stepName(job.step) : null;
  return badge(
    'processing',
    'blue',
    'gear',
    step ? t('state.running_step', { step, n: value }) : t('state.running', { n: value }),
    { value, label },
  );
}

/** @param {string} step as rows have it (TRANSCRIBE), or as the stream tells it (transcribe) */
export const stepName = (step) => t(`step.${step.toLowerCase()}`);

/**
 * Of the pieces of its sound, how many are recognised; '' where that says nothing.
 *
 * @param {{status?: string, step?: ?string, pieces?: ?number, piecesDone?: ?number}} job
 */
export const piecesText = ({ status, step, pieces, piecesDone }) =>
  status === 'running' && step === 'transcribe' && pieces && pieces > 1
    ? t('job.pieces', { done: piecesDone ?? 0, n: pieces })
    : '';

/**
 * The code of what went wrong with a card, its file before its job; empty where nothing did.
 *
 * @param {import('./types.js').Card} card
 */
export function failureOf({ upload, asset }) {
  if (upload?.state === 'upload_failed') return upload.errorCode ?? 'UP_SERVER';
  if (asset?.status === 'failed') return asset.errorCode ?? 'UP_SERVER';
  return asset?.latestJob?.status === 'failed' ? (asset.latestJob.errorCode ?? 'INTERNAL_ERROR') : '';
}

/**
 * Whether the newest job of a card has files: one that only failed to translate has those of the original.
 *
 * @param {import('./types.js').Card} card
 */
export function hasResults({ asset, upload }) {
  const job = asset?.latestJob;
  return (
    (upload === null || upload.state === 'uploaded') &&
    (job?.status === 'succeeded' || (job?.status === 'failed' && job.errorCode === PARTLY))
  );
}

/** Whether a job can be started for this card now. @param {import('./types.js').Card} card */
export function runnable(card) {
  return blockedBy(card) === null;
}

/** Why no job can be started, as a word key; null when one can. @param {import('./types.js').Card} card */
export function blockedBy(card) {
  if (card.upload && card.upload.state !== 'uploaded') {
    return card.upload.state === 'upload_failed' ? 'blocked.upload_failed' : 'blocked.uploading';
  }
  if (card.asset?.status === 'uploading') return 'blocked.uploading';
  if (card.asset?.status === 'failed') return 'blocked.upload_failed';
  return null;
}

/**
 * @param {string} state
 * @param {Badge['hue']} hue
 * @param {string} icon
 * @param {string} text
 * @param {Badge['bar']} [bar]
 * @returns {Badge}
 */
function badge(state, hue, icon, text, bar = null) {
  return { state, hue, icon, text, bar };
}
