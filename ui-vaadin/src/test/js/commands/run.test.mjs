import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { later } from '../server.mjs';
import {
  acts,
  assets,
  card,
  chosen,
  jobList,
  jobOf,
  makesJobs,
  results,
  scene,
  selection,
  shown,
  state,
} from './scene.mjs';

const { runJobs } = await load('commands/job-commands.js');
const { runNow } = await load('commands/run-commands.js');

const RUN = '/api/jobs/bulk/run';

test('a card shows that it waits before the server has answered, and leaves the selection', async () => {
  const server = await scene(assets('a', 'b'));
  const answer = later();
  server.on('POST', '/api/jobs', answer.promise);
  const done = runNow(chosen('a', 'b'));
  assert.deepEqual([shown('a'), shown('b'), selection.size], ['queued', 'queued', 0]);
  answer.give({ jobs: [jobOf('a', 'ja', 'queued'), jobOf('b', 'jb', 'running', { progress: 3 })] });
  await done;
  assert.deepEqual([card('a').asset.latestJob.id, shown('b'), state('ja')], ['ja', 'running', 'queued']);
  assert.equal(server.calls('POST', '/api/jobs')[0].body.mode, 'queued');
  const [act] = await acts(server);
  assert.deepEqual([act.type, act.payload.n, act.payload.from, act.entityId], ['JOB_RUN_CLICKED', 2, 'grid', 'a']);
});

test('what waits in the queue already is run, and gets no second job', async () => {
  const server = await scene(assets('a', 'b'), [jobOf('a', 'ja', 'draft')]);
  makesJobs(server);
  server.on('POST', RUN, results({ ja: 'done' }));
  await runNow(chosen('a', 'b'));
  assert.deepEqual(
    server.calls('POST', '/api/jobs').map(({ body }) => body.assetIds),
    [['b']],
  );
  assert.deepEqual(
    server.calls('POST', RUN).map(({ body }) => body.jobIds),
    [['ja']],
  );
  assert.deepEqual([state('ja'), shown('a'), shown('b')], ['queued', 'queued', 'queued']);
});

test('what is not whole does not run, and stays selected', async () => {
  const [whole, broken] = assets('a', 'b');
  const server = await scene([whole, { ...broken, status: 'failed' }]);
  makesJobs(server);
  await runNow(chosen('a', 'b'));
  assert.deepEqual([server.calls('POST', '/api/jobs')[0].body.assetIds, selection.ids()], [['a'], ['b']]);
  server.asked = [];
  await runNow([card('b')]);
  assert.deepEqual(server.asked, []);
});

test('over the limit of the plan a job stays a draft, and its card says what the server says', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const server = await scene(assets('a'));
  server.on('POST', '/api/jobs', {
    jobs: [jobOf('a', 'ja', 'draft')],
    results: [{ jobId: 'ja', outcome: 'failed', code: 'QUOTA', message: 'used up' }],
  });
  await runNow(chosen('a'));
  context.mock.timers.tick(120);
  await settle();
  assert.deepEqual(
    [shown('a'), state('ja'), person.notes],
    ['none', 'draft', ['error: error.unknown [failure.usage]']],
  );
});

for (const [how, fail] of [
  ['refused', (server) => server.refuse('POST', '/api/jobs', 422, 'OPTIONS_INVALID')],
  ['lost', (server) => server.lose('POST', '/api/jobs')],
]) {
  test(`an order of new jobs that is ${how} leaves all cards as they were, drafts too, and selected`, async () => {
    const done = jobOf('a', `old-${how}`, 'succeeded', { finishedAt: '2026-01-02T00:00:00Z' });
    const server = await scene(assets('a', 'b'), [done, jobOf('b', 'jb', 'draft')]);
    fail(server);
    await runNow(chosen('a', 'b'));
    assert.deepEqual(
      [shown('a'), shown('b'), state('jb'), selection.ids()],
      ['succeeded', 'none', 'draft', ['a', 'b']],
    );
    assert.deepEqual(server.calls('POST', RUN), [], 'nothing else is begun');
    assert.equal(person.told.length, 1);
  });
}

test('drafts that are not run have their cards as they were, the others go', async () => {
  const server = await scene(assets('a', 'b'), [jobOf('a', 'ja', 'draft'), jobOf('b', 'jb', 'draft')]);
  server.on('POST', RUN, results({ ja: 'done', jb: 'QUOTA' }));
  await runNow(chosen('a', 'b'));
  assert.deepEqual([shown('a'), shown('b'), selection.ids()], ['queued', 'none', ['b']]);
});

test('drafts turn queued at once, and back for those that were refused', async () => {
  const server = await scene(
    [],
    ['1', '2', '3'].map((id) => jobOf(`a${id}`, id, 'draft')),
  );
  const answer = later();
  server.on('POST', RUN, answer.promise);
  const done = runJobs(['1', '2', '3']);
  assert.deepEqual(['1', '2', '3'].map(state), ['queued', 'queued', 'queued']);
  answer.give(results({ 1: 'done', 2: 'LANG_PAIR', 3: 'skipped' }));
  const left = await done;
  assert.deepEqual(
    [['1', '2', '3'].map(state), left],
    [
      ['queued', 'draft', 'draft'],
      ['2', '3'],
    ],
    'before the list is loaded anew',
  );
  assert.equal(person.notes.length, 1);
});

test('an order and what is told of it have one key', async () => {
  const server = await scene([], [jobOf('a', '1', 'draft')]);
  const answer = later();
  server.on('POST', RUN, answer.promise);
  const key = jobList.keyFor('run', ['1']);
  const done = runJobs(['1']);
  answer.give(results({ 1: 'done' }));
  await done;
  assert.equal(server.calls('POST', RUN)[0].key, key);
  const [act] = await acts(server);
  assert.deepEqual([act.dedupeKey, act.payload.from, act.entityType], [`run-${key}`, 'queue', 'job']);
});

test('nothing to run asks for nothing', async () => {
  const server = await scene([]);
  assert.deepEqual(await runJobs([]), []);
  assert.deepEqual(server.asked, []);
});

const ENDINGS = [
  [{ 1: 'skipped', 2: 'skipped' }, 'info: bulk.all_ended'],
  [{ 1: 'done', 2: 'skipped' }, 'info: error.unknown'], // BULK_PARTIAL, in words that are not loaded here
  [{ 1: 'done', 2: 'QUOTA' }, 'error: error.unknown [failure.usage]'],
  [{ 1: 'skipped', 2: 'LANG_PAIR' }, 'error: error.unknown [failure.options]'],
];
for (const [byId, note] of ENDINGS) {
  test(`of ${JSON.stringify(byId)} is said: ${note}`, async () => {
    const server = await scene([], [jobOf('a', '1', 'draft'), jobOf('b', '2', 'draft')]);
    server.on('POST', RUN, results(byId));
    await runJobs(['1', '2']);
    await settle();
    assert.deepEqual(person.notes, [note]);
    assert.ok(server.calls('GET', '/api/jobs').length > 0, 'the list is brought up to date');
  });
}
