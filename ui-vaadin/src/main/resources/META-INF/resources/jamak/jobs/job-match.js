/**
 * Whether the list would show a job that changed, so that newcomers are counted and leavers dimmed without a question.
 * Tags are not known here: a search by tag undercounts newcomers until the list is loaded anew.
 */
import { dayIn } from '../kit/format.js';
import { PERIODS } from './job-filter.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('./job-filter.js').Filter} Filter */

const DAY_MS = 86_400_000;

/** @type {Record<string, (job: Job, value: string) => boolean>} by the name of the filter */
const SAYS = {
  search: (job, text) => plain(job.filename).includes(plain(text)) || job.id.startsWith(plain(text)),
  status: (job, wanted) => wanted.split(',').includes(job.status),
  period: (job, period) => dayIn(job.createdAt) >= firstDay(period),
  from: (job, day) => dayIn(job.createdAt) >= day,
  to: (job, day) => dayIn(job.createdAt) <= day,
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
  minDurationMs: (job, ms) => ran(job) >= Number(ms),
  maxDurationMs: (job, ms) => ran(job) <= Number(ms),
  waitingOverMs: (job) => job.status === 'queued', // since when is not told
};

/** @param {Filter} filter @param {Job} job */
export const matches = (filter, job) =>
  Object.entries(filter).every(([name, value]) => value === '' || (SAYS[name]?.(job, value) ?? true));

/** The first day of a ready-made span. @param {string} period */
function firstDay(period) {
  const back = period === 'today' ? 0 : Number.parseInt(PERIODS[period], 10) - 1;
  return dayIn(new Date(Date.now() - back * DAY_MS).toISOString());
}

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
