import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { asset, job, Server } from '../server.mjs';

const { assetList, jobList, live, loadAll, refetchAsset, selection } = await load('model/store.js');
const { session } = await load('model/session.js');

let [server, clock] = [];
beforeEach(async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  clock = context.mock.timers;
  server = new Server();
  serve(['a', 'b', 'c']);
  await assetList.reload();
  await pass(300); // the counts
  jobList.put([job('j', 'running', { assetId: 'a' })]);
  server.asked = [];
});
afterEach(async () => {
  for (let turns = 0; turns < 3; turns++) await pass(200); // what is still asked for belongs to this test
});

function serve(ids) {
  server.on('GET', '/api/assets', {
    items: ids.map((id) => asset(id, { latestJob: id === 'a' ? { id: 'j', status: 'running', progress: 5 } : null })),
    nextCursor: null,
  });
  server.on('GET', /^\/api\/assets\/[a-z]\d*$/, ({ path }) => asset(path.split('/').at(-1), { filename: 'fresh.mp4' }));
}
/** What the stream tells, and the frame in which it is taken in. */
function change(type, entityType, entityId, more = {}) {
  live.dispatchEvent(new CustomEvent('change', { detail: { type, entityType, entityId, ...more } }));
  clock.tick(1);
}
const pass = async (ms) => {
  clock.tick(ms);
  await settle();
};
const rows = () =>
  server.asked
    .filter(({ path }) => /^\/api\/assets\/(?!counts)/.test(path))
    .map(({ path }) => path.split('/').at(-1))
    .join(' ');
const name = (id) => assetList.ofAsset(id).asset.filename;

test('an asset that changed is asked for anew, several changes of it once', async () => {
  change('ASSET_FACTS', 'asset', 'b');
  change('ASSET_THUMBNAIL', 'asset', 'b');
  change('ASSET_CHANGED', 'asset', 'unknown');
  await pass(100);
  assert.equal(rows(), '');
  await pass(20);
  assert.deepEqual([rows(), name('b'), name('c')], ['b', 'fresh.mp4', 'c.mp4']);
});

test('more than a dozen that changed are one question', async () => {
  const many = Array.from({ length: 13 }, (_, i) => `d${i}`);
  serve(many);
  await assetList.reload();
  server.asked = [];
  for (const id of many) refetchAsset(id);
  await pass(120);
  assert.deepEqual([rows(), server.calls('GET', '/api/assets').length], ['', 1]);
});

test('what was deleted elsewhere goes, from the selection too; a failed upload keeps its card', async () => {
  selection.add(['a', 'b']);
  assetList.ofAsset('b').upload = { state: 'upload_failed' };
  change('ASSET_DELETED', 'asset', 'a');
  change('ASSET_DELETED', 'asset', 'b');
  change('ASSET_DELETED', 'asset', 'unknown');
  assert.deepEqual([assetList.cards.map(({ key }) => key), selection.ids()], [['b', 'c'], ['b']]);
  selection.clear();
  assetList.ofAsset('b').upload = null;
});

test('a row that is gone when it is asked for takes its card with it; another refusal does not', async () => {
  server.refuse('GET', '/api/assets/b', 404, 'NOT_FOUND');
  server.refuse('GET', '/api/assets/c', 503);
  refetchAsset('b');
  refetchAsset('c');
  await pass(120);
  assert.deepEqual(
    assetList.cards.map(({ key }) => key),
    ['a', 'c'],
  );
});

test('an asset that came up elsewhere is counted, one of this page is brought up to date', async () => {
  change('ASSET_UPLOADED', 'asset', 'x');
  change('ASSET_UPLOADED', 'asset', 'c');
  await pass(120);
  assert.deepEqual([assetList.unseen, rows()], [1, 'c']);
});

test('progress is on the card at once, and asks for nothing', async () => {
  change('progress', 'job', 'j', { progress: 60 });
  const { latestJob } = assetList.ofAsset('a').asset;
  assert.deepEqual([latestJob.status, latestJob.progress, jobList.job('j').progress], ['running', 60, 60]);
  await pass(500);
  assert.deepEqual(server.asked, []);
});

test('a job that ended is on the card at once, and its row is asked for', async () => {
  server.on('GET', '/api/jobs/j', { job: job('j', 'succeeded', { assetId: 'a', finishedAt: '2026-01-02T00:00:00Z' }) });
  change('JOB_SUCCEEDED', 'job', 'j', { status: 'succeeded', progress: 100, warnings: 3, noSpeech: true });
  const { status, progress, warnings, noSpeech } = assetList.ofAsset('a').asset.latestJob;
  assert.deepEqual([status, progress, warnings, noSpeech], ['succeeded', 100, 3, true]);
  await pass(120);
  assert.equal(rows(), 'a');
});

test('late news wakes no job that ended, and an older job says nothing of the newest', async () => {
  assetList.patchJob('a', { id: 'j', status: 'succeeded', progress: 100 });
  change('JOB_STARTED', 'job', 'j', { status: 'running' });
  assert.equal(assetList.ofAsset('a').asset.latestJob.status, 'succeeded');
  jobList.put([job('old', 'running', { assetId: 'a' })]);
  change('JOB_FAILED', 'job', 'old', { status: 'failed' });
  assert.equal(assetList.ofAsset('a').asset.latestJob.id, 'j');
});

test('a corrected file changes neither job nor card', async () => {
  change('JOB_OUTPUT_CORRECTED', 'job', 'j');
  await pass(500);
  assert.deepEqual(server.asked, []);
});

test('a job that another page made brings its asset up to date', async () => {
  server.on('GET', '/api/jobs/new', { job: job('new', 'draft', { assetId: 'c' }) });
  change('JOB_CREATED', 'job', 'new', { status: 'draft' });
  await pass(80);
  await pass(120);
  assert.deepEqual([jobList.job('new').assetId, rows()], ['c', 'c']);
});

test('a stream that missed too much has everything loaded: gently where the list stands, from the start where not', async () => {
  live.dispatchEvent(new Event('refresh'));
  await settle();
  assert.equal(server.calls('GET', '/api/jobs').length, 2);
  assetList.noteUnseen();
  await loadAll();
  assert.equal(assetList.unseen, 0, 'a refresh, which counts anew');
  assetList.filter.search = 'x';
  await loadAll();
  assert.equal(server.calls('GET', '/api/assets').at(-1).query.search, 'x');
  assetList.filter.search = '';
});

test('a plan that became known is told to whoever shows sums', () => {
  let told = 0;
  assetList.addEventListener('summary', () => told++, { once: true });
  session.dispatchEvent(new Event('learned'));
  assert.equal(told, 1);
});
