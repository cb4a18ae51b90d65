/** Which jobs an act is on: how the API wants them, how people read them, and with which it may succeed. */
import { hasFiles, mayRetry } from '../commands/job-fit.js';
import { count } from '../kit/format.js';
import { errorText, hasWord, t } from '../kit/words.js';
import { filterText } from './filter-words.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../model/records.js').BulkKind} BulkKind */
/** @typedef {Record<string, any>} Filter the filtering parameters of GET /api/jobs */
/** @typedef {{ids: string[]}|{filter: Filter, matching: number}} Scope chosen jobs, or everything that matches */
/** @typedef {Scope|{of: string, failed: number}} ActScope also those with which an earlier act failed */

/** @typedef {{jobIds: string[]}|{filter: Filter}|{of: string, outcome: 'failed'}} JobSet */

const LISTS = ['status', 'warning'];
const FLAGS = ['translate', 'retryable', 'diarization'];
const NUMBERS = ['minDurationMs', 'maxDurationMs', 'waitingOverMs'];
/** What the list is sorted and paged by chooses no jobs. */
const NO_CHOICE = ['sort', 'cursor', 'limit'];

/** @param {unknown} value */
const isEmpty = (value) => value === undefined || value === null || value === '' || String(value) === '';

/** The filter without what says nothing. @param {Filter} filter @returns {[string, any][]} */
const said = (filter) => Object.entries(filter).filter(([name, value]) => !NO_CHOICE.includes(name) && !isEmpty(value));

/** As POST /api/bulk-actions takes it. @param {ActScope} scope @returns {JobSet} */
export function jobSet(scope) {
  if ('ids' in scope) return { jobIds: scope.ids };
  if ('of' in scope) return { of: scope.of, outcome: 'failed' };
  const fields = said(scope.filter).map(([name, value]) => {
    if (LISTS.includes(name)) return [name, String(value).split(',')];
    if (NUMBERS.includes(name)) return [name, Number(value)];
    return [name, FLAGS.includes(name) ? String(value) === 'true' : value];
  });
  return { filter: Object.fromEntries(fields) };
}

/** @param {Filter} filter @param {...string} names @returns {Filter} */
export const without = (filter, ...names) =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => !names.includes(name)));

/** As addresses take it. @param {Filter} filter @returns {Record<string, string>} */
export const parameters = (filter) => Object.fromEntries(said(filter).map(([name, value]) => [name, String(value)]));

/** How many jobs it is on, as far as is known here. @param {Scope} scope */
export const sizeOf = (scope) => ('ids' in scope ? scope.ids.length : scope.matching);

/** The same for the same choice, however many match it by now. @param {Scope} scope */
export const keyOf = (scope) => JSON.stringify('ids' in scope ? [...scope.ids].sort() : said(scope.filter));

/**
 * One text for each thing that the filter asks for.
 *
 * @param {ActScope} scope
 * @param {(cause: string) => string} nameOf
 */
export function chips(scope, nameOf = () => t('bulk.chip.cause')) {
  if ('ids' in scope) return [t('bulk.chip.chosen', { n: count(scope.ids.length) })];
  if ('of' in scope) return [t('bulk.chip.failed', { n: count(scope.failed) })];
  const { from, to, ...rest } = Object.fromEntries(said(scope.filter));
  const texts = Object.entries(rest).flatMap(([name, value]) => chip(name, value, nameOf));
  const [start, end] = [filterText('from', from ?? ''), filterText('to', to ?? '')];
  if (start || end) texts.push(t('bulk.chip.span', { from: start, to: end }));
  return texts.length > 0 ? texts : [t('bulk.chip.all')];
}

/** @param {string} name @param {any} value @param {(cause: string) => string} nameOf @returns {string[]} */
function chip(name, value, nameOf) {
  switch (name) {
    case 'status':
      return String(value)
        .split(',')
        .map((state) => t(`jobs.status.${state}`));
    case 'warning':
      return String(value)
        .split(',')
        .map((code) => filterText(name, code));
    case 'errorCode':
      return [errorText(value)];
    case 'cause':
      return [nameOf(value)];
    case 'dateRange':
      return [hasWord(`bulk.chip.${value}`) ? t(`bulk.chip.${value}`) : value.replace('..', '–')];
    default:
      return [named(name, String(value))];
  }
}

/** With the name of the filter where the value alone does not say it. @param {string} name @param {string} value */
function named(name, value) {
  const text = filterText(name, value);
  if (hasWord(`bulk.chip.${name}`)) return t(`bulk.chip.${name}`, { text });
  return text === value ? `${name}: ${value}` : text;
}

/** @param {Job} job */
const hasEnded = ({ status }) => status === 'succeeded' || status === 'failed' || status === 'canceled';

/** @type {Record<BulkKind|'download', (job: Job) => boolean>} what the server asks too before it acts */
const FITS = {
  cancel: (job) => !hasEnded(job),
  retry: mayRetry,
  run: (job) => job.status === 'draft',
  tag: () => true,
  priority: (job) => job.status === 'draft' || job.status === 'queued',
  download: hasFiles,
};

/** Those with which the act may succeed. @param {BulkKind|'download'} kind @param {Job[]} jobs */
export const eligible = (kind, jobs) => jobs.filter(FITS[kind]);

/** Why jobs are left out, in few words. @param {BulkKind} kind @param {string} code */
export function exclusion(kind, code) {
  if (code === 'CONFLICT') return t(`bulk.why.${kind}`);
  if (code === 'RETRIED_ALREADY') return t('bulk.why.retried');
  if (code === 'QUOTA') return t('bulk.why.quota');
  return code === 'NOT_FOUND' ? t('bulk.why.gone') : errorText(code);
}
