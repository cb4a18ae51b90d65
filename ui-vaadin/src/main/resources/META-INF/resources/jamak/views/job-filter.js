/**
 * What the list of jobs shows: filter and order, as they stand in the address, as `GET /api/jobs` takes them and as
 * saved views keep them. Values are texts, '' for none. Pure.
 */
import { ERRORS, LIMITS, OUTPUT_FORMATS, WARNING_CODES } from '../model/contract.js';

/** @typedef {Record<string, string>} Filter by the names of `FILTERS` */
/** @typedef {{filter: Filter, sort: string}} Shown */
/** @typedef {Shown & {view: ?string, id: ?string}} Place what an address names; `id` is the open job */

export const STATUSES = ['draft', 'queued', 'running', 'succeeded', 'failed', 'canceled'];
/** Ready-made spans of days, as the address and as the API calls them. @type {Record<string, string>} */
export const PERIODS = { today: 'today', week: '7d', month: '30d' };
/** Orders, as the address and as the API calls them. @type {Record<string, string>} */
export const SORTS = { newest: 'newest', duration: 'duration', failures: 'failures_first' };

/** A day of the workspace, or a moment. */
const WHEN = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z)?$/;
const NAME = /^[\w.-]{1,64}$/;
const MILLISECONDS = /^[1-9]\d{0,11}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * @typedef {object} Known one filter
 * @property {string} name parameter of the API, and of the address where it has no other
 * @property {string} [address] its name in the address
 * @property {string} [opt] its place in the list `opt` of the address, before its value
 * @property {(value: string) => string} read what makes sense of what an address says, '' for nothing
 */

/** @param {string[]} known @returns {(value: string) => string} */
const some = (known) => (value) => known.filter((one) => value.split(',').includes(one)).join(',');
/** @param {string[]} known @returns {(value: string) => string} */
const one = (known) => (value) => known.find((other) => other.toLowerCase() === value.toLowerCase()) ?? '';
/** @param {RegExp} pattern @returns {(value: string) => string} */
const like = (pattern) => (value) => (pattern.test(value) ? value : '');

/** All filters, in the order of the address: one line adds one. @type {Known[]} */
export const FILTERS = [
  {
    name: 'search',
    address: 'q',
    read: (value) => [...value.normalize('NFC').trim()].slice(0, LIMITS.search).join(''),
  },
  { name: 'status', read: some(STATUSES) },
  { name: 'period', read: one(Object.keys(PERIODS)) },
  { name: 'from', read: like(WHEN) },
  { name: 'to', read: like(WHEN) },
  { name: 'translate', opt: '', read: one(['true', 'false']) },
  { name: 'language', opt: 'lang:', read: like(/^[A-Za-z0-9-]{2,35}$/) },
  { name: 'format', opt: 'format:', read: one(OUTPUT_FORMATS) },
  { name: 'errorCode', read: one(Object.keys(ERRORS)) },
  { name: 'warning', read: (value) => (/\bany\b/i.test(value) ? 'any' : some(WARNING_CODES)(value.toUpperCase())) },
  { name: 'cause', read: like(/^[0-9a-f]{64}$/) },
  { name: 'retryable', read: one(['true', 'false']) },
  { name: 'engine', read: like(NAME) },
  { name: 'profile', read: like(NAME) },
  { name: 'diarization', read: one(['true', 'false']) },
  { name: 'person', read: like(UUID) },
  { name: 'assetId', read: like(UUID) },
  { name: 'minDurationMs', read: like(MILLISECONDS) },
  { name: 'maxDurationMs', read: like(MILLISECONDS) },
  { name: 'waitingOverMs', read: like(MILLISECONDS) },
  { name: 'batch', read: like(UUID) },
];

/** @type {Readonly<Filter>} shows all */
export const NO_FILTER = Object.freeze(Object.fromEntries(FILTERS.map(({ name }) => [name, ''])));

/** How `translate` stands among the options of an address. @type {Record<string, string>} */
const TRANSLATES = { true: 'translate', false: 'original' };

/** @param {string} search of the address, with or without its question mark @returns {Place} */
export function readPlace(search) {
  const parameters = new URLSearchParams(search);
  const opts = (parameters.get('opt') ?? '').split(',');
  const filter = { ...NO_FILTER };
  for (const known of FILTERS) {
    const said = known.opt === undefined ? parameters.get(known.address ?? known.name) : fromOpts(known, opts);
    filter[known.name] = known.read(said ?? '');
  }
  if (filter.period !== '') filter.from = filter.to = '';
  const sort = parameters.get('sort') ?? '';
  const view = like(NAME)(parameters.get('view') ?? '') || null;
  return { filter, sort: sort in SORTS ? sort : 'newest', view, id: parameters.get('id') };
}

/** Whether an address names a view, and leaves it to that what is shown. @param {Place} place */
export const viewAlone = ({ filter, sort, view }) => view !== null && sort === 'newest' && !narrows(filter);

/** @param {Known} known @param {string[]} opts */
function fromOpts({ name, opt = '' }, opts) {
  if (name === 'translate') return Object.entries(TRANSLATES).find(([, word]) => opts.includes(word))?.[0];
  return opts.find((word) => word.startsWith(opt))?.slice(opt.length);
}

/** @param {Place} place @returns {string} of the address, without its question mark */
export function writePlace({ filter, sort, view, id }) {
  const parameters = new URLSearchParams();
  /** @type {string[]} */
  const opts = [];
  for (const { name, address = name, opt } of FILTERS) {
    const value = filter[name];
    if (value && opt !== undefined) opts.push(name === 'translate' ? TRANSLATES[value] : opt + value);
    else if (value) parameters.set(address, value);
    if (name === 'format' && opts.length > 0) parameters.set('opt', opts.join(','));
  }
  if (sort !== 'newest') parameters.set('sort', sort);
  if (view) parameters.set('view', view);
  if (id) parameters.set('id', id);
  return parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/**
 * The filter as the API takes it: for the list, its counts, causes, files and bulk acts alike.
 *
 * @param {Filter} filter
 * @returns {Record<string, string>} without what does not narrow
 */
export function toQuery({ period, ...rest }) {
  const asked = { ...rest, dateRange: PERIODS[period] ?? '' };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}

/** As a saved view keeps it: by the names of the API. @param {Shown} shown */
export function writeQuery({ filter, sort }) {
  const asked = new URLSearchParams(toQuery(filter));
  if (sort !== 'newest') asked.set('sort', SORTS[sort]);
  return asked.toString();
}

/** @param {string} query that a saved view keeps, of this screen or of another program @returns {Shown} */
export function readQuery(query) {
  const said = new URLSearchParams(query);
  const filter = { ...NO_FILTER };
  for (const { name, read } of FILTERS) filter[name] = read(said.getAll(name).join(','));
  const range = said.get('dateRange') ?? '';
  const [from = '', to = ''] = range.split(/\.\.|[/,]/);
  filter.from ||= like(WHEN)(from);
  filter.to ||= like(WHEN)(to);
  if (filter.from === '' && filter.to === '') filter.period = keyOf(PERIODS, range) ?? '';
  return { filter, sort: keyOf(SORTS, said.get('sort') ?? '') ?? 'newest' };
}

/** @param {Record<string, string>} names @param {string} value */
const keyOf = (names, value) => Object.keys(names).find((name) => names[name] === value);

/** Whether a start or end is a day, not a moment. @param {string} when */
export const isDay = (when) => !when.includes('T');

/** Whether anything is left out. @param {Filter} filter */
export const narrows = (filter) => Object.values(filter).some((value) => value !== '');
