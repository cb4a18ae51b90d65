/** A workspace as the commands find it, and what they leave behind. */
import { load } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset, job, Server } from '../server.mjs';

export const { assetList, jobList, selection } = await load('model/store.js');
const { flush } = await load('model/events.js');

/**
 * @param {object[]} assets rows of the grid; those without a job of their own get the newest of theirs
 * @param {object[]} [jobs]
 */
export async function scene(assets, jobs = []) {
  await flush();
  const server = new Server();
  person.forget();
  localStorage.clear();
  selection.clear();
  const rows = assets.map((one) => ({
    ...one,
    latestJob: one.latestJob ?? latest(jobs.findLast((each) => each.assetId === one.id)),
  }));
  server.on('GET', '/api/assets', { items: rows, nextCursor: null });
  server.on('GET', '/api/jobs', ({ query }) => ({
    items: jobs.filter(({ status }) => query.status.split(',').includes(status)),
    nextCursor: null,
  }));
  server.on(
    'GET',
    /^\/api\/assets\/[^/]+$/,
    ({ path }) => rows.find(({ id }) => path.endsWith(`/${id}`)) ?? new Response('{}', { status: 404 }),
  );
  jobList.optimisticUpdate(
    jobList.history.map(({ id }) => id),
    { status: 'draft' },
  ); // else those of an earlier test stay
  await Promise.all([assetList.reload(), jobList.load()]);
  server.asked = [];
  return server;
}

const latest = (one) =>
  one && one.status !== 'draft'
    ? { id: one.id, status: one.status, progress: one.progress, errorCode: one.errorCode }
    : null;

/** @param {...string} ids */
export const assets = (...ids) => ids.map((id) => asset(id));
/** The card of an asset. @param {string} id */
export const card = (id) => assetList.ofAsset(id);
/** @param {...string} ids @returns {object[]} their cards, which are selected */
export function chosen(...ids) {
  selection.add(ids);
  return ids.map(card);
}
/** «queued» for the newest job of an asset. @param {string} id */
export const shown = (id) => card(id)?.asset?.latestJob?.status ?? 'none';
/** @param {string} id */
export const state = (id) => jobList.job(id)?.status ?? 'none';
/** A job of this asset. */
export const jobOf = (assetId, id, status, change = {}) => job(id, status, { assetId, ...change });
/** What people did, as it was told. @param {Server} server */
export async function acts(server) {
  await flush();
  return server.calls('POST', '/api/events').flatMap(({ body }) => body.events);
}
/** An answer of a bulk call: id -> "done", or the code of a refusal; "skipped" for what had ended. */
export const results = (byId) => ({
  results: Object.entries(byId).map(([jobId, outcome]) =>
    /^(done|skipped)$/.test(outcome)
      ? { jobId, outcome, code: outcome === 'skipped' ? 'CONFLICT' : null }
      : { jobId, outcome: 'failed', code: outcome, message: null },
  ),
});
/**
 * Answers an order of jobs with one for each asset.
 *
 * @param {Server} server
 * @param {(assetId: string) => object} [change]
 */
export function makesJobs(server, change = () => ({})) {
  server.on('POST', '/api/jobs', ({ body }) => ({
    jobs: body.assetIds.map((id) => jobOf(id, `new-${id}`, body.mode, { options: body.options, ...change(id) })),
    results: [],
  }));
}
