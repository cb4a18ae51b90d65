/** What can be chosen in each filter of the bar: one line adds one. */
import { duration } from '../kit/format.js';
import { inOrder } from '../kit/languages.js';
import { errorText, hasErrorText, hasWord, languageName, t } from '../kit/words.js';
import { OUTPUT_FORMATS, WARNING_CODES } from '../model/contract.js';
import { addressOf, facets } from '../model/facets.js';
import { PERIODS } from './job-filter.js';
import { firstSentence } from './row-words.js';

/**
 * @typedef {object} Choice
 * @property {string} name of the filter
 * @property {() => string[]} values
 * @property {(value: string) => string} label
 * @property {boolean} [seldom] whether it stands behind "more filters"
 */

const MINUTE_MS = 60_000;
/** Lengths of runs and of waits that are asked for. */
const SPANS = [1, 5, 15, 60, 240].map((minutes) => String(minutes * MINUTE_MS));
/** Reasons that rows told since the values were learnt. @type {Set<string>} */
const codes = new Set();

/** @type {Choice[]} */
export const CHOICES = [
  { name: 'period', values: () => [...Object.keys(PERIODS), 'own'], label: (value) => t(`jobs.period.${value}`) },
  { name: 'translate', values: () => ['true', 'false'], label: (value) => t(`jobs.translate.${value}`) },
  { name: 'language', values: () => inOrder(facets().languages), label: languageName },
  { name: 'format', values: () => OUTPUT_FORMATS, label: (value) => value.toUpperCase() },
  { name: 'errorCode', values: () => [...new Set([...facets().errorCodes, ...codes])].sort(), label: codeText },
  { name: 'warning', values: () => ['any', ...WARNING_CODES], label: warningText },
  { name: 'retryable', values: () => ['true', 'false'], label: (value) => t(`jobs.retryable.${value}`), seldom: true },
  { name: 'engine', values: () => facets().engines, label: engineText, seldom: true },
  { name: 'profile', values: () => facets().profiles, label: profileText, seldom: true },
  {
    name: 'diarization',
    values: () => ['true', 'false'],
    label: (value) => t(`jobs.diarization.${value}`),
    seldom: true,
  },
  { name: 'person', values: () => facets().people.map(({ id }) => id), label: personText, seldom: true },
  { name: 'minDurationMs', values: () => SPANS, label: (ms) => t('jobs.span.over', { time: span(ms) }), seldom: true },
  { name: 'maxDurationMs', values: () => SPANS, label: (ms) => t('jobs.span.under', { time: span(ms) }), seldom: true },
  { name: 'waitingOverMs', values: () => SPANS, label: (ms) => t('jobs.span.over', { time: span(ms) }), seldom: true },
];

/** @param {string} ms */
const span = (ms) => duration(Number(ms));

/** @param {string} id */
function engineText(id) {
  return id === 'auto' ? t('jobs.engine.auto') : id;
}

/** @param {string} name */
function profileText(name) {
  return hasWord(`profile.${name}`) ? t(`profile.${name}`) : name;
}

/** @param {string} id */
function personText(id) {
  return addressOf(id) || `…${id.slice(-8)}`;
}

/** A reason in plain words, as the rows say it. @param {string} code */
function codeText(code) {
  return hasErrorText(code) ? firstSentence(errorText(code)) : code;
}

/** @param {string} wanted */
function warningText(wanted) {
  if (wanted === 'any') return t('jobs.warning.any');
  return wanted
    .split(',')
    .map((code) => t(`warning.name.${code}`))
    .join(', ');
}

/** What a filter's value is called. @param {string} name @param {string} value */
export const nameOf = (name, value) => CHOICES.find((one) => one.name === name)?.label(value) ?? value;

/** Reasons that occur can be chosen. @param {import('./job-pages.js').Row[]} rows */
export function noteCodes(rows) {
  for (const { job } of rows) if (job.errorCode) codes.add(job.errorCode);
}
