/** With how many of the chosen jobs each act may succeed: counted here where all are known, else by the server. */
import { LIMITS } from '../model/contract.js';
import { jobs as jobApi, query, send, write } from '../model/api.js';
import { eligible, jobSet, parameters } from './job-set.js';

/** @typedef {import('./job-set.js').Scope} Scope */
/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../model/records.js').BulkKind} BulkKind */

export const KINDS = /** @type {const} */ (['retry', 'cancel', 'run', 'tag', 'priority']);
const PAGE = 200;
/** Ended jobs have files, failed ones perhaps some. */
const WITH_FILES = ['succeeded', 'failed'];

/** @typedef {Record<BulkKind|'download', ?number>} EligibleCounts null while it is not known */

/** @type {EligibleCounts} */
export const UNKNOWN = { cancel: null, retry: null, run: null, tag: null, priority: null, download: null };

/** Null where some of them are not at hand. @param {Scope} scope @param {Job[]} jobs @returns {?EligibleCounts} */
export function countHere(scope, jobs) {
  if (!('ids' in scope)) return null;
  const chosen = new Set(scope.ids);
  const known = jobs.filter(({ id }) => chosen.has(id));
  if (known.length < chosen.size) return null;
  const counts = [...KINDS, /** @type {const} */ ('download')].map((kind) => [kind, eligible(kind, known).length]);
  return /** @type {EligibleCounts} */ (Object.fromEntries(counts));
}

/**
 * @param {Scope} scope
 * @param {import('./job-set.js').ActScope} [named] how the server is told of the same jobs
 * @returns {Promise<EligibleCounts>}
 */
export async function askCounts(scope, named = scope) {
  const [asked, download] = await Promise.all([
    write('POST', '/api/bulk-actions/eligible', jobSet(named)),
    'ids' in scope ? null : filesUnder(scope.filter),
  ]);
  return { ...asked, download };
}

/** @param {import('./job-set.js').Filter} filter @returns {Promise<number>} */
async function filesUnder(filter) {
  const counts = await send('GET', `/api/jobs/counts${query(parameters(filter))}`);
  return statesOf(filter).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** @param {import('./job-set.js').Filter} filter those of the filter's states that may have files */
function statesOf(filter) {
  const wanted = parameters(filter).status?.split(',') ?? WITH_FILES;
  return WITH_FILES.filter((state) => wanted.includes(state));
}

/** Ids of the jobs that may have files. @param {Scope} scope @param {Job[]} jobs @returns {Promise<string[]>} */
export async function withFiles(scope, jobs) {
  if ('ids' in scope) {
    const known = new Map(jobs.map((job) => [job.id, job]));
    return scope.ids.filter((id) => {
      const job = known.get(id);
      return job === undefined || eligible('download', [job]).length > 0;
    });
  }
  const states = statesOf(scope.filter);
  const ids = [];
  let cursor = states.length > 0 ? '' : null;
  while (cursor !== null) {
    const page = await jobApi.list({ ...parameters(scope.filter), status: states, cursor, limit: PAGE });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

/** Where the table of these jobs is; null where there are too many to name. @param {Scope} scope @returns {?string} */
export function tableUrl(scope) {
  if ('ids' in scope && scope.ids.length > LIMITS.namedJobs) return null;
  const chosen = 'ids' in scope ? { jobIds: scope.ids } : parameters(scope.filter);
  return String(new URL(`api/jobs/export.csv${query(chosen)}`, document.baseURI));
}
