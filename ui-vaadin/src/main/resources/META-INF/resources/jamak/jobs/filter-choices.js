/** What can be chosen in each filter of the bar: one line adds one. */
import { filterText } from '../bulk/filter-words.js';
import { inOrder } from '../kit/languages.js';
import { errorText, hasErrorText } from '../kit/words.js';
import { OUTPUT_FORMATS, WARNING_CODES } from '../model/contract.js';
import { facets } from '../model/facets.js';
import { PERIODS } from '../views/job-filter.js';
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

/** @type {(name: string) => (value: string) => string} */
const words = (name) => (value) => filterText(name, value);
const YES_NO = () => ['true', 'false'];

/** @type {Choice[]} */
export const CHOICES = [
  { name: 'period', values: () => [...Object.keys(PERIODS), 'own'] },
  { name: 'translate', values: YES_NO },
  { name: 'language', values: () => inOrder(facets().languages) },
  { name: 'format', values: () => OUTPUT_FORMATS },
  { name: 'errorCode', values: () => [...new Set([...facets().errorCodes, ...codes])].sort(), label: codeText },
  { name: 'warning', values: () => ['any', ...WARNING_CODES], label: warningText },
  { name: 'retryable', values: YES_NO, seldom: true },
  { name: 'engine', values: () => facets().engines, seldom: true },
  { name: 'profile', values: () => facets().profiles, seldom: true },
  { name: 'diarization', values: YES_NO, seldom: true },
  { name: 'person', values: () => facets().people.map(({ id }) => id), seldom: true },
  { name: 'minDurationMs', values: () => SPANS, seldom: true },
  { name: 'maxDurationMs', values: () => SPANS, seldom: true },
  { name: 'waitingOverMs', values: () => SPANS, seldom: true },
].map((choice) => ({ label: words(choice.name), ...choice }));

/** A reason in plain words, as the rows say it. @param {string} code */
function codeText(code) {
  return hasErrorText(code) ? firstSentence(errorText(code)) : code;
}

/** @param {string} wanted several, with commas between */
function warningText(wanted) {
  return wanted.split(',').map(words('warning')).join(', ');
}

/** What a filter's value is called. @param {string} name @param {string} value */
export const nameOf = (name, value) =>
  CHOICES.find((one) => one.name === name)?.label(value) ?? filterText(name, value);

/** Reasons that occur can be chosen. @param {import('./job-pages.js').Row[]} rows */
export function noteCodes(rows) {
  for (const { job } of rows) if (job.errorCode) codes.add(job.errorCode);
}
