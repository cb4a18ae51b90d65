/** What can be chosen in each filter of the bar: one line adds one. */
import { everyLanguage, inOrder } from '../kit/languages.js';
import { errorText, hasErrorText, languageName, t } from '../kit/words.js';
import { ApiError, engines } from '../model/api.js';
import { OUTPUT_FORMATS, WARNING_CODES } from '../model/contract.js';
import { PERIODS } from './job-filter.js';
import { firstSentence } from './row-words.js';

/**
 * @typedef {object} Choice
 * @property {string} name of the filter
 * @property {() => string[]} values
 * @property {(value: string) => string} label
 */

/** @type {string[]} that engines know, once they were asked */
let languages = [];
/** @type {Set<string>} that were seen in rows */
const codes = new Set();

/** @type {Choice[]} */
export const CHOICES = [
  { name: 'period', values: () => [...Object.keys(PERIODS), 'own'], label: (value) => t(`jobs.period.${value}`) },
  { name: 'translate', values: () => ['true', 'false'], label: (value) => t(`jobs.translate.${value}`) },
  { name: 'language', values: () => inOrder(languages), label: languageName },
  { name: 'format', values: () => OUTPUT_FORMATS, label: (value) => value.toUpperCase() },
  { name: 'errorCode', values: () => [...codes].sort(), label: codeText },
  { name: 'warning', values: () => ['any', ...WARNING_CODES], label: warningText },
  { name: 'retryable', values: () => ['true', 'false'], label: (value) => t(`jobs.retryable.${value}`) },
];

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

/** Asks which languages there are. */
export async function learnLanguages() {
  try {
    const { sourceLangs, pairs } = await engines();
    const known = [...sourceLangs, ...pairs.flatMap((pair) => pair.split('>'))];
    const all = known.includes('*') ? [...known, ...everyLanguage()] : known;
    languages = [...new Set(all)].filter((code) => code !== '*' && code !== 'auto');
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
  }
}
