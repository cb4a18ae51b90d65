/** From an event with its rows to the lists, over a server that counts what it is asked. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { asset as row, job as jobRow, Server } from '../server.mjs';

const { Selection } = await load('kit/selection.js');
const { AssetList } = await load('model/asset-list.js');
const { Changes } = await load('model/changes.js');
const { JobList } = await load('model/job-list.js');

const frames = new Set();
globalThis.requestAnimationFrame = (act) => {
  frames.add(act);
  return act;
};
globalThis.cancelAnimationFrame = (act) => frames.delete(act);

let [server, clock, assetList, jobList, live] = [];
let assets = [];
let jobs = [];

const asset = (id, asOf, change = {}) => row(id, { asOf, ...change });
const job = (id, asOf, status, change = {}) => jobRow(id, status, { createdAt: `2026-01-0${id}`, asOf, ...change });
const latest = (id, status, progress = null) => ({
  id,
  status,
  progress,
  errorCode: null,
  warnings: 0,
  noSpeech: false,
});
const say = (change) => live.dispatchEvent(new CustomEvent('change', { detail: change }));
const ofJob = (type, about, itsAsset) =>
  say({ type, entityType: 'job', entityId: about.id, status: about.status, job: about, asset: itsAsset });
const ofAsset = (type, about) => say({ type, entityType: 'asset', entityId: about.id, asset: about });
/** Paths that were asked for, counts apart. */
const asked = () => server.asked.map(({ path }) => path).filter((path) => !path.endsWith('/counts'));
const find = (rows, path) => rows.find(({ id }) => id === path.split('/').at(-1));

/** All that waits for the clock, a frame apart. */
async function pass() {
  clock.tick(200);
  await settle();
}

/** What is on its way arrives, and what it asks for. */
async function frame() {
  for (const act of [...frames]) {
    frames.delete(act);
    act();
  }
  await pass();
}

beforeEach(async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  clock = context.mock.timers;
  server = new Server();
  server.on('GET', '/api/assets', () => ({ items: assets.map((one) => ({ ...one })), nextCursor: null }));
  server.on('GET', '/api/jobs', () => ({ items: jobs.map((one) => ({ ...one })), nextCursor: null }));
  server.on('GET', /^\/api\/assets\/a-/, ({ path }) => ({ ...find(assets, path) }));
  server.on('GET', /^\/api\/jobs\/\d/, ({ path }) => ({ job: { ...find(jobs, path) } }));
  frames.clear();
  assets = [asset('a-1', 10, { inQueue: true }), asset('a-2', 10)];
  jobs = [job('1', 10, 'draft')];
  [assetList, jobList, live] = [new AssetList(), new JobList(), new EventTarget()];
  new Changes(assetList, jobList, new Selection()).follow(live);
  await Promise.all([assetList.reload(), jobList.load()]);
  server.asked = [];
});

test('a run from the queue to its end is shown by list and card, and nothing is asked for', async () => {
  for (const [i, status] of ['queued', 'running', 'succeeded'].entries()) {
    const next = job('1', 20 + i, status, { finishedAt: status === 'succeeded' ? '2026-02-01' : null });
    ofJob(`JOB_${status.toUpperCase()}`, next, asset('a-1', 20 + i, { latestJob: latest('1', status) }));
    await frame();
    assert.equal(jobList.job('1').status, status);
    assert.equal(assetList.ofAsset('a-1').asset.latestJob.status, status);
    assert.equal(assetList.ofAsset('a-1').asset.inQueue, false);
  }
  assert.deepEqual(
    jobList.history.map(({ id }) => id),
    ['1'],
  );
  assert.deepEqual(asked(), []);
});

test('a job that somebody else made comes with its row', async () => {
  ofJob('JOB_QUEUED', job('2', 20, 'queued'), asset('a-2', 20, { latestJob: latest('2', 'queued') }));
  await frame();
  assert.deepEqual(
    jobList.queue.map(({ id }) => id),
    ['2', '1'],
  );
  assert.equal(assetList.ofAsset('a-2').asset.latestJob.id, '2');
  assert.deepEqual(asked(), []);
});

test('where no row came it is asked for', async () => {
  assets = [asset('a-1', 30, { filename: 'fresh.mp4' }), asset('a-2', 30)];
  jobs = [job('1', 30, 'queued')];
  say({ type: 'JOB_QUEUED', entityType: 'job', entityId: '1', status: 'queued', job: null, asset: null });
  await frame();
  await frame();
  assert.equal(jobList.job('1').asOf, 30);
  assert.equal(assetList.ofAsset('a-1').asset.filename, 'fresh.mp4');
  assert.deepEqual([...new Set(asked())].sort(), ['/api/assets/a-1', '/api/jobs/1']);
});

test('a row that is told late does not take the place of a newer one', async () => {
  assetList.patch(asset('a-1', 50, { filename: 'renamed.mp4' }));
  jobList.put([job('1', 50, 'running', { progress: 60 })]);
  ofJob('JOB_QUEUED', job('1', 40, 'queued'), asset('a-1', 40, { filename: 'before.mp4' }));
  await frame();
  assert.deepEqual([jobList.job('1').status, jobList.job('1').progress], ['running', 60]);
  assert.equal(assetList.ofAsset('a-1').asset.filename, 'renamed.mp4');
});

test('an answer that comes late does not take the place of what was told meanwhile', async () => {
  const answers = Promise.all([assetList.reload(), assetList.refresh(), jobList.load()]); // read as of 10
  ofJob('JOB_QUEUED', job('1', 20, 'queued'), asset('a-1', 20, { latestJob: latest('1', 'queued') }));
  ofJob('JOB_QUEUED', job('2', 20, 'queued'), asset('a-2', 20, { latestJob: latest('2', 'queued') }));
  for (const act of [...frames]) act();
  await answers;
  assert.deepEqual(
    jobList.queue.map(({ id, status }) => `${id} ${status}`),
    ['1 queued', '2 queued'],
  );
  assert.equal(assetList.ofAsset('a-1').asset.latestJob.status, 'queued');
});

test('a server with another past is believed after the stream was away', async () => {
  assetList.patch(asset('a-1', 5000, { filename: 'from before.mp4' }));
  jobList.put([job('1', 5000, 'queued'), job('2', 5000, 'succeeded')]);
  assets = [asset('a-1', 7, { filename: 'restored.mp4' })];
  jobs = [job('1', 7, 'draft'), job('2', 7, 'running')];
  assetList.doubt();
  jobList.doubt();
  await Promise.all([assetList.refresh(), jobList.load()]);
  assert.equal(assetList.ofAsset('a-1').asset.filename, 'restored.mp4');
  assert.deepEqual([jobList.job('1').status, jobList.job('2').status], ['draft', 'running']);
});

test('a card stays in its place when it leaves the filter, and is not there after the next question', async () => {
  assets = [asset('a-1', 30, { latestJob: latest('1', 'running') })];
  await assetList.setFilter({ status: ['processing'] });
  server.asked = [];
  ofJob('JOB_SUCCEEDED', job('1', 40, 'succeeded'), asset('a-1', 40, { latestJob: latest('1', 'succeeded') }));
  await frame();
  assert.deepEqual(
    assetList.cards.map(({ asset: { id, latestJob } }) => `${id} ${latestJob.status}`),
    ['a-1 succeeded'],
  );
  assert.deepEqual(asked(), []);
  assets = [];
  await assetList.reload();
  assert.deepEqual(assetList.cards, []);
});

test('what begins to match the filter makes no card until the list is asked for', async () => {
  assets = [];
  await assetList.setFilter({ status: ['done'] });
  server.asked = [];
  const done = asset('a-9', 40, { latestJob: latest('9', 'succeeded') });
  ofJob('JOB_SUCCEEDED', job('9', 40, 'succeeded'), done);
  await frame();
  assert.deepEqual([assetList.cards.length, assetList.unseen, asked().length], [0, 0, 0]);
  ofAsset('ASSET_UPLOADED', done);
  await frame();
  assert.deepEqual([assetList.cards.length, assetList.unseen, asked().length], [0, 1, 0]);
  assets = [done];
  await assetList.reload();
  assert.deepEqual(
    assetList.cards.map(({ key }) => key),
    ['a-9'],
  );
});

test('a deleted video takes its card with it, whatever its job tells afterwards', async () => {
  say({ type: 'ASSET_DELETED', entityType: 'asset', entityId: 'a-1', status: 'deleted', asset: null });
  ofJob('JOB_CANCELED', job('1', 20, 'canceled'), null);
  await frame();
  assert.equal(assetList.ofAsset('a-1'), null);
  assert.equal(jobList.job('1').status, 'canceled');
  assert.deepEqual(asked(), []);
});

test('a burst is told once: each card, the queue and the summary', async () => {
  const told = { card: 0, change: 0 };
  assetList.addEventListener('card', () => told.card++);
  jobList.addEventListener('change', () => told.change++);
  for (let i = 0; i < 1000; i++) {
    const id = String(1 + (i % 2));
    ofJob(
      'JOB_OPTIONS_CHANGED',
      job(id, 20 + i, 'draft', { priority: i }),
      asset(`a-${id}`, 20 + i, { inQueue: true }),
    );
  }
  assert.deepEqual(told, { card: 0, change: 0 });
  await frame();
  assert.deepEqual(told, { card: 2, change: 1 });
  assert.deepEqual(
    ['1', '2'].map((id) => jobList.job(id).priority),
    [998, 999],
  );
  assert.deepEqual(asked(), []);
});

test('in a hidden tab, which has no frames, changes are taken in all the same', async () => {
  ofJob('JOB_QUEUED', job('1', 20, 'queued'), asset('a-1', 20));
  await pass();
  assert.equal(jobList.job('1').status, 'queued');
  assert.equal(frames.size, 0);
});
