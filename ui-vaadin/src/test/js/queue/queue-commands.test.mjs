import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { acts, assets, card, jobList, jobOf, results, scene, state } from '../commands/scene.mjs';
import { person } from '../person.mjs';
import { later, OPTIONS } from '../server.mjs';

const queue = await load('queue/queue-commands.js');
const { live } = await load('model/store.js');
const { lastOptions } = await load('options/last-options.js');

const CANCEL = '/api/jobs/bulk/cancel';
const drafts = (...ids) => ids.map((id) => jobOf(`a-${id}`, id, 'draft'));
const jobs = (...ids) => ids.map((id) => jobList.job(id));
const inQueue = (id) => card(`a-${id}`).asset.inQueue;

/** Drafts of which the cards say that they are in the queue. */
async function withDrafts(...ids) {
  const rows = assets(...ids.map((id) => `a-${id}`)).map((row) => ({ ...row, inQueue: true }));
  return scene(rows, drafts(...ids));
}

test('drafts are taken out at once, without a question, and say so on their cards', async () => {
  const server = await withDrafts('1', '2');
  server.on('POST', CANCEL, results({ 1: 'done', 2: 'done' }));
  await queue.cancel(jobs('1', '2'));
  assert.deepEqual(
    [person.asked, state('1'), inQueue('1'), person.notes],
    [[], 'canceled', false, ['info: drawer.taken_out 2 [drawer.undo]']],
  );
});

test('what was taken out comes back where it was', async () => {
  const server = await withDrafts('1');
  server.on('POST', CANCEL, results({ 1: 'done' }));
  await queue.cancelNow(jobs('1'));
  server.on('POST', '/api/jobs', ({ body }) => ({
    jobs: [jobOf(body.assetIds[0], '1-again', 'draft', { priority: body.priority })],
  }));
  person.told[0].act();
  await settle();
  const [{ body }] = server.calls('POST', '/api/jobs');
  assert.deepEqual([body.assetIds, body.priority, body.mode, body.options], [['a-1'], 0, 'draft', OPTIONS]);
  assert.deepEqual([state('1-again'), inQueue('1')], ['draft', true]);
});

test('what could not be brought back is not said to be in the queue', async () => {
  const server = await withDrafts('1', '2');
  server.on('POST', CANCEL, results({ 1: 'done', 2: 'done' }));
  await queue.cancelNow(jobs('1', '2'));
  server.on('POST', '/api/jobs', ({ body }) =>
    body.assetIds[0] === 'a-1'
      ? Response.json({ code: 'NOT_FOUND' }, { status: 404 })
      : { jobs: [jobOf('a-2', '2-again', 'draft')] },
  );
  person.told[0].act();
  await settle();
  assert.deepEqual([inQueue('1'), inQueue('2'), person.told.at(-1).kind], [false, true, 'error']);
});

for (const [how, fail, taken] of [
  ['refused', (server) => server.refuse('POST', CANCEL, 503), []],
  ['lost', (server) => server.lose('POST', CANCEL), []],
  [
    'refused for one',
    (server) => server.on('POST', CANCEL, results({ 1: 'done', 2: 'skipped' })),
    ['info: drawer.taken_out 1 [drawer.undo]'],
  ],
]) {
  test(`a taking out that was ${how} is told for those alone that are out`, async () => {
    const server = await withDrafts('1', '2');
    fail(server);
    await queue.cancelNow(jobs('1', '2'));
    const out = taken.length > 0;
    assert.deepEqual([inQueue('1'), inQueue('2')], [!out, true]);
    assert.deepEqual(
      person.notes.filter((note) => note.includes('taken_out')),
      taken,
    );
  });
}

test('among others it is asked first, with what is lost; who ended meanwhile is left alone', async () => {
  const server = await scene([], [jobOf('a', '1', 'draft'), jobOf('b', '2', 'running'), jobOf('c', '3', 'queued')]);
  const answered = later();
  server.on('POST', CANCEL, ({ body }) =>
    answered.promise.then(() => results(Object.fromEntries(body.jobIds.map((id) => [id, 'done'])))),
  );
  person.answers = ['cancel'];
  await queue.cancel(jobs('1', '2', '3'));
  assert.deepEqual([person.asked[0].text, server.asked], ['cancel.what', []]);
  person.answers = ['cancel-jobs'];
  const all = jobs('1', '2', '3');
  jobList.put([jobOf('c', '3', 'succeeded', { finishedAt: '2026-01-02T00:00:00Z' })]);
  const done = queue.cancel(all);
  answered.give();
  await done;
  assert.deepEqual(
    server.calls('POST', CANCEL).map(({ body }) => body.jobIds),
    [['1', '2']],
  );
});

test('what has ended, or is being canceled, is not canceled', async () => {
  const server = await scene([], [jobOf('a', '1', 'running', { cancelRequestedAt: '2026-01-01T00:00:00Z' })]);
  await queue.cancel([...jobs('1'), jobOf('b', '2', 'failed')]);
  assert.deepEqual([server.asked, person.asked], [[], []]);
});

test('a job without a sign of life is ended by force only after a word', async () => {
  const server = await scene([], [jobOf('a', '1', 'running')]);
  await queue.cancelByForce(jobList.job('1'));
  assert.deepEqual(server.asked, []);
  person.answers = ['force'];
  server.refuse('POST', CANCEL, 503);
  await queue.cancelByForce(jobList.job('1'));
  assert.deepEqual([server.calls('POST', CANCEL)[0].body, person.told.length], [{ jobIds: ['1'], force: true }, 1]);
  assert.ok(server.calls('GET', '/api/jobs').length > 0, 'the list says how it is');
});

test('new attempts stand in the queue at once; one that is refused holds no other up', async () => {
  const failed = (id) => jobOf(`a-${id}`, id, 'failed', { finishedAt: '2026-01-02T00:00:00Z' });
  const server = await scene([], [failed('f1'), failed('f2')]);
  server.refuse('POST', '/api/jobs/f1/retry', 409, 'CONFLICT');
  server.on('POST', '/api/jobs/f2/retry', { job: jobOf('a-f2', 'f3', 'queued', { retryOf: 'f2' }) });
  live.state = 'live';
  await queue.retry(jobs('f1', 'f2'));
  assert.deepEqual([state('f3'), state('f2'), person.notes.at(-1)], ['queued', 'failed', 'success: drawer.retried 1']);
  assert.equal(server.calls('GET', '/api/jobs').length, 0, 'the stream tells the rest');
  live.state = 'offline';
  await queue.retry(jobs('f1'));
  assert.equal(server.calls('GET', '/api/jobs').length, 2);
});

const scoped = (partial) => ({ partial, whole: { ...OPTIONS, ...partial } });

test('options go to the drafts that were meant, and only what was touched', async () => {
  const server = await scene([], drafts('1', '2', '3'));
  server.on('PATCH', '/api/jobs/bulk', results({ 1: 'done', 2: 'done' }));
  person.choices = [null, { partial: {}, whole: { ...OPTIONS, profile: 'ko-shorts' } }, scoped({ profile: 'ko-kids' })];
  const give = () => queue.setOptions(jobs('1', '2'));
  await give();
  await give();
  assert.notEqual(lastOptions().profile, 'ko-shorts', 'where nothing was touched nothing is remembered');
  await give();
  assert.equal(lastOptions().profile, 'ko-kids');
  assert.deepEqual(
    server.calls('PATCH', '/api/jobs/bulk').map(({ body }) => body),
    [{ jobIds: ['1', '2'], optionsPartial: { profile: 'ko-kids' } }],
  );
  assert.deepEqual(person.forms[0].assetIds, ['a-1', 'a-2']);
  assert.deepEqual(
    (await acts(server)).map(({ type, payload }) => `${type} ${payload.n}`),
    ['BULK_OPTIONS_APPLIED 2'],
  );
});

test('a new order shows at once, the most urgent is told first, and older answers do not undo it', async () => {
  const server = await scene([], drafts('1', '22', '333'));
  const answer = later();
  server.on('PATCH', '/api/jobs/bulk', answer.promise);
  const order = () => jobList.queue.map(({ id }) => id).join(' ');
  assert.equal(order(), '1 22 333');
  queue.reorder(jobs('333', '22', '1'));
  assert.equal(order(), '333 22 1');
  jobList.put(drafts('1', '22', '333'));
  assert.equal(order(), '333 22 1', 'an answer from before');
  answer.give(results({}));
  await settle();
  assert.deepEqual(
    server.calls('PATCH', '/api/jobs/bulk').map(({ body }) => `${body.priority} ${body.jobIds}`),
    ['2 333', '1 22'],
  );
  assert.equal(jobList.reordering, 0);
});

test('an order that was refused goes back, and one that holds already asks for nothing', async () => {
  const server = await scene([], drafts('1', '22'));
  server.refuse('PATCH', '/api/jobs/bulk', 503);
  queue.reorder(jobs('1', '22'));
  await settle();
  assert.deepEqual(server.asked, []);
  queue.reorder(jobs('22', '1'));
  await settle();
  assert.deepEqual([jobList.queue.map(({ id }) => id), person.told.length, jobList.reordering], [['1', '22'], 1, 0]);
});
