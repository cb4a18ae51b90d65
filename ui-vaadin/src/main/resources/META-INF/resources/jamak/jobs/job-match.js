/**
 * Whether the list would show a job that changed, so that newcomers are counted and leavers dimmed without a question.
 * Tags are not known here: a search by tag undercounts newcomers until the list is loaded anew.
 */
import { dayIn } from '../kit/format.js';
import { isDay, PERIODS } from '../views/job-filter.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../views/job-filter.js').Filter} Filter */

const DAY_MS = 86_400_000;

/** @type {Record<string, (job: Job, value: string) => boolean>} by the name of the filter */
const SAYS = {
  search: (job, text) => plain(job.filename).includes(plain(text)) || job.id.startsWith(plain(text)),
  status: (job, wanted) => wanted.split(',').includes(job.status),
  period: (job, period) => dayIn(job.createdAt) >= firstDay(period),
  from: (job, start) => (isDay(start) ? dayIn(job.createdAt) >= start : madeAt(job) >= Date.parse(start)),
  to: (job, end) => (isDay(end) ? dayIn(job.createdAt) <= end : madeAt(job) < Date.parse(end)),
  translate: (job, on) => String(job.options.translate) === on,
  language: (job, code) => [...spoken(job), job.detectedLang].includes(code),
  format: (job, format) => job.options.outputFormats.some((one) => one === format),
  errorCode: (job, code) => job.errorCode === code,
  warning: (job, codes) => warned(job, codes),
  cause: (job, fingerprint) => job.fingerprint === fingerprint,
  retryable: (job, able) => job.status === 'failed' && String(job.retryable) === able,
  engine: (job, engine) => (job.options.engine || 'auto') === engine,
  profile: (job, profile) => job.options.profile === profile,
  diarization: (job, on) => String(job.options.diarization) === on,
  person: (job, id) => job.userId === id,
  assetId: (job, id) => job.assetId === id,
  batch: (job, id) => job.batchId === id,
  minDurationMs: (job, ms) => ran(job) >= Number(ms),
  maxDurationMs: (job, ms) => ran(job) <= Number(ms),
  waitingOverMs: (job) => job.status === 'queued', // since when is not told
};

/** @param {Filter} filter @param {Job} job */
export const matches = (filter, job) =>
  Object.entries(filter).every(([name, value]) => value === '' || (SAYS[name]?.(job, value) ?? true));

/** States that a job can have had before an event gave it this one. @type {Record<string, string[]>} */
const BEFORE = {
  JOB_QUEUED: ['draft'],
  JOB_STARTED: ['queued'],
  JOB_SUCCEEDED: ['running'],
  JOB_FAILED: ['queued', 'running'],
  JOB_CANCELED: ['draft', 'queued', 'running'],
};
/** What an end tells of a job, and nothing before it. */
const NOT_ENDED = { errorCode: null, fingerprint: null, retryable: false, warnings: [], finishedAt: null };
const OPTIONS = ['translate', 'language', 'format', 'engine', 'profile', 'diarization'];

/**
 * Whether the list may have shown the job before an event changed it, perhaps beyond what is loaded: then it is no
 * newcomer now.
 *
 * @param {Filter} filter @param {Job} job as it is now @param {string} type of the event
 */
export function mayHaveMatched(filter, job, type) {
  if (type === 'JOB_CREATED') return false;
  if (type === 'JOB_OPTIONS_CHANGED') return OPTIONS.every((name) => filter[name] === '');
  const before = BEFORE[type];
  if (before === undefined) return true; // its state stayed
  return before.some((status) => {
    const detectedLang = status === 'running' ? job.detectedLang : null;
    return matches(filter, /** @type {Job} */ ({ ...job, ...NOT_ENDED, detectedLang, status }));
  });
}

/** The first day of a ready-made span. @param {string} period */
function firstDay(period) {
  const back = period === 'today' ? 0 : Number.parseInt(PERIODS[period], 10) - 1;
  return dayIn(new Date(Date.now() - back * DAY_MS).toISOString());
}

/** @param {Job} job */
const madeAt = ({ createdAt }) => Date.parse(createdAt);

/** How long a job ran, in ms; no number of one that has not ended. @param {Job} job */
const ran = ({ startedAt, finishedAt }) =>
  startedAt === null || finishedAt === null ? Number.NaN : Date.parse(finishedAt) - Date.parse(startedAt);

/** @param {Job} job */
const spoken = ({ options }) => [options.sourceLang, ...(options.translate ? options.targetLang : [])];

/** @param {Job} job @param {string} codes */
function warned({ warnings }, codes) {
  if (!Array.isArray(warnings)) return warnings > 0; // an event told their number alone
  return warnings.some(({ code }) => codes === 'any' || codes.split(',').includes(code));
}

/** @param {string} text */
const plain = (text) => text.normalize('NFC').toLowerCase().trim();
