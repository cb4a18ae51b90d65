import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { job, later, Server } from '../server.mjs';

const { JobBoard } = await load('jobs/job-board.js');
const { NO_FILTER } = await load('views/job-filter.js');

/** @type {Server} */
let server;
let board;
/** Newest first, as the server has them. */
let all;

beforeEach(() => {
  server = new Server();
  all = Array.from({ length: 450 }, (_, i) => job(`j${i}`, i % 3 === 0 ? 'failed' : 'succeeded'));
  server.on('GET', '/api/jobs', ({ query }) => {
    const from = Number(query.cursor ?? 0);
    const to = from + Number(query.limit);
    return { items: all.slice(from, to), nextCursor: to < all.length ? String(to) : null };
  });
  server.on('GET', '/api/jobs/counts', { draft: 0, queued: 0, running: 0, succeeded: 300, failed: 150, canceled: 0 });
  board = new JobBoard();
});

const ids = () => board.pages.ids;
const told = (change, type = 'JOB_STARTED') =>
  board.take([{ entityType: 'job', entityId: change.id, type, job: change }]);

test('J18 rows come page after page, and only as far as they are needed', async () => {
  await board.show({});
  await settle();
  assert.deepEqual([ids().length, board.pages.size], [100, 450]);
  await board.pages.reach(120);
  assert.equal(ids().length, 300);
  await board.pages.reach(9999);
  assert.deepEqual([ids().length, board.pages.complete, board.pages.size], [450, true, 450]);
  assert.equal(server.calls('GET', '/api/jobs').length, 3);
});

test('a page that does not come ends nothing: it is asked for once more', async () => {
  await board.show({});
  server.refuse('GET', '/api/jobs', 503, 'UNAVAILABLE');
  assert.equal(await board.pages.reach(120), false);
  assert.deepEqual([ids().length, board.pages.complete, board.pages.size], [100, false, 450]);
  server.on('GET', '/api/jobs', ({ query }) => ({ items: all.slice(Number(query.cursor)), nextCursor: null }));
  assert.equal(await board.pages.reach(120), true);
  assert.deepEqual([ids().length, board.pages.complete], [450, true]);
});

test('what a new attempt stands for is not offered for another', async () => {
  all[0] = job('j0', 'failed', { retryable: true });
  await board.show({});
  told(job('n1', 'canceled', { retryOf: 'j0' }), 'JOB_CANCELED');
  assert.ok(board.pages.job('j0').retryable);
  told(job('n2', 'queued', { retryOf: 'j0' }), 'JOB_CREATED');
  assert.ok(!board.pages.job('j0').retryable);
});

test('many new attempts at a time are counted, few are shown at once', async () => {
  await board.show({});
  board.expect(all.slice(0, 51).map(({ id }) => id));
  told(job('n1', 'queued', { retryOf: 'j0' }), 'JOB_CREATED');
  assert.deepEqual([ids()[0], board.fresh], ['j0', 1]);
  board.expect(['j1']);
  told(job('n2', 'queued', { retryOf: 'j1' }), 'JOB_CREATED');
  assert.deepEqual([ids()[0], board.fresh], ['n2', 1]);
});

test('what a search found is not dimmed, whatever it was found by', async () => {
  await board.show({ search: 'a tag', status: 'failed' });
  assert.ok(!board.left(job('j0', 'failed')));
  assert.ok(board.left(job('j0', 'queued')));
});

test('what an older question finds does not come into a newer list', async () => {
  const slow = later();
  const fast = server;
  await board.show({});
  fast.on('GET', '/api/jobs', ({ query }) =>
    query.search === 'old' ? slow.promise : { items: [job('new')], nextCursor: null },
  );
  const first = board.show({ search: 'old' });
  await board.show({ search: 'new' });
  slow.give({ items: [job('old')], nextCursor: null });
  await first;
  assert.deepEqual(ids(), ['new']);
});

test('J5 a row changes in its place, one that comes is counted, and none moves', async () => {
  all.unshift(job('j450', 'queued'));
  await board.show({});
  const before = ids();
  told(job('j450', 'running', { progress: 40, asOf: 2 }));
  told(job('fresh', 'queued', { asOf: 3 }), 'JOB_CREATED');
  told(job('fresh', 'running', { asOf: 4 }));
  assert.deepEqual(ids(), before);
  assert.deepEqual([board.pages.job('j450').progress, board.fresh], [40, 1]);
  told(job('j450', 'queued', { asOf: 1 }));
  assert.equal(board.pages.job('j450').status, 'running', 'an older answer changes nothing');
  all.unshift(job('fresh', 'running', { asOf: 4 }));
  await board.reload();
  assert.deepEqual([ids()[0], board.fresh], ['fresh', 0]);
});

test('J5 a job far down in the list is no newcomer, one that begins to match is', async () => {
  await board.show({ status: 'failed,running' });
  told(job('j440', 'failed', { asOf: 9 }), 'JOB_FAILED');
  assert.equal(board.fresh, 0, 'it ran before, and is in the list beyond what is loaded');
  await board.show({ status: 'failed' });
  told(job('elsewhere', 'failed', { asOf: 9 }), 'JOB_FAILED');
  assert.equal(board.fresh, 1);
  assert.ok(board.left(job('j0', 'succeeded')));
});

test('J5 a job that begins to match with its end is a newcomer: by its code, its cause, its warnings', async () => {
  const ended = { errorCode: 'ASR_FAILED', fingerprint: 'f'.repeat(64), retryable: true, asOf: 9 };
  for (const filter of [
    { errorCode: 'ASR_FAILED' },
    { cause: 'f'.repeat(64) },
    { status: 'running,failed', retryable: 'true' },
  ]) {
    await board.show({ ...NO_FILTER, ...filter });
    told(job('late', 'running', { asOf: 8 }));
    assert.equal(board.fresh, 0);
    told(job('late', 'failed', ended), 'JOB_FAILED');
    assert.equal(board.fresh, 1, JSON.stringify(filter));
  }
  await board.show({ ...NO_FILTER, warning: 'any' });
  told(job('flagged', 'succeeded', { warnings: [{ code: 'RULES' }], asOf: 9 }), 'JOB_SUCCEEDED');
  assert.equal(board.fresh, 1);
});

test('J5 what a job says without another state makes it no newcomer; other options may', async () => {
  await board.show({ status: 'running,draft' });
  told(job('far', 'running', { asOf: 9 }), 'JOB_CANCEL_REQUESTED');
  told(job('draft', 'draft', { asOf: 9 }), 'JOB_OPTIONS_CHANGED');
  assert.equal(board.fresh, 0);
  await board.show({ translate: 'false' });
  told(job('draft', 'draft', { asOf: 10 }), 'JOB_OPTIONS_CHANGED');
  assert.equal(board.fresh, 1);
});

test('J5 a newcomer that left again, or was loaded meanwhile, is counted no more', async () => {
  await board.show({ status: 'queued' });
  told(job('n1', 'queued', { asOf: 5 }), 'JOB_CREATED');
  told(job('n2', 'queued', { asOf: 5 }), 'JOB_CREATED');
  assert.equal(board.fresh, 2);
  told(job('n1', 'running', { asOf: 6 }));
  assert.equal(board.fresh, 1, 'it runs, and the list is of what waits');
  all.splice(120, 0, job('n2', 'queued', { asOf: 5 }));
  await board.pages.reach(150);
  assert.equal(board.fresh, 0, 'it came with the next page');
});

test('J5 the person’s own new attempt is shown at once, in front', async () => {
  await board.show({});
  board.expect(['j3']);
  told(job('again', 'queued', { retryOf: 'j3' }), 'JOB_CREATED');
  told(job('other', 'queued', { retryOf: 'j6' }), 'JOB_CREATED');
  assert.deepEqual([ids()[0], ids()[1], board.fresh], ['again', 'j0', 1]);
  server.on('GET', '/api/jobs/mine', { job: job('mine', 'queued') });
  await board.own(['mine']);
  assert.equal(ids()[0], 'mine');
});

test('S6 all is first what is loaded, then everything that matches', async () => {
  await board.show({ status: 'failed,succeeded' });
  board.selectAll();
  assert.deepEqual([board.selected, board.everything, board.mayTakeAll], [100, false, true]);
  assert.equal(board.scope.ids.length, 100);
  board.selectAll();
  assert.deepEqual(board.scope, { filter: { status: 'failed,succeeded' }, matching: 450 });
  assert.equal(board.selected, 450);
  await board.pages.reach(300);
  assert.ok(board.selection.has('j299'), 'what comes is meant too');
  board.selection.toggle('j5');
  assert.deepEqual([board.everything, board.selected, 'ids' in board.scope], [false, 299, true]);
});

test('S6 everything that matched another filter is not meant', async () => {
  await board.show({});
  board.takeEverything();
  await board.show({ status: 'failed' });
  assert.deepEqual([board.everything, board.selection.size], [false, 0]);
});

test('S7 a selection survives filters; hidden members are said, and can be left', async () => {
  await board.show({});
  board.selection.toggle('j0'); // failed
  board.selection.toggle('j1'); // succeeded
  all = all.filter(({ status }) => status === 'failed');
  await board.show({ status: 'failed' });
  assert.deepEqual([board.selected, board.hidden], [2, ['j1']]);
  assert.deepEqual(
    board.picked.map(({ id }) => id),
    ['j0', 'j1'],
  );
  board.keepVisible();
  assert.deepEqual([board.selection.ids(), board.hidden], [['j0'], []]);
  await board.show({ ...NO_FILTER });
  assert.ok(board.selection.has('j0'));
});

test('S7 what is selected and begins to match stays hidden until the list is asked anew', async () => {
  await board.show({});
  board.selection.toggle('j1'); // succeeded
  all = [job('j0', 'failed')];
  await board.show({ status: 'failed' });
  told(job('j1', 'failed', { asOf: 9 }), 'JOB_FAILED');
  assert.deepEqual([board.pages.complete, board.fresh, board.hidden], [true, 1, ['j1']]);
});

test('S4 a range goes over all pages between its ends', async () => {
  await board.show({});
  board.selection.toggle('j2');
  await board.pages.reach(300);
  board.selection.range('j250', ids());
  assert.equal(board.selection.size, 249);
});

test('J15 after a time without the stream the rows are as the server has them', async () => {
  await board.show({});
  await board.pages.reach(450);
  board.onScreen = () => [350, 360];
  all[0] = job('j0', 'running', { asOf: 1, progress: 5 });
  all[355] = job('j355', 'running', { asOf: 1, progress: 6 });
  all.unshift(job('unheard', 'queued'));
  server.asked = [];
  await board.refresh();
  assert.deepEqual([board.pages.job('j0').progress, board.pages.job('j355').progress], [5, 6]);
  assert.ok(board.fresh > 0);
  assert.equal(ids()[0], 'j0');
  assert.equal(server.calls('GET', '/api/jobs').length, 2, 'the newest part, and the one on the screen');
});

test('a row that the filter finds no more says how it stands now', async () => {
  await board.show({ status: 'failed' });
  board.onScreen = () => [0, 3];
  const [gone] = all.splice(0, 1);
  server.on('GET', `/api/jobs/${gone.id}`, { job: { ...gone, status: 'running' } });
  await board.refresh();
  assert.deepEqual(
    [ids()[0], board.pages.job('j0').status, board.left(board.pages.job('j0'))],
    ['j0', 'running', true],
  );
});

test('a list that cannot be loaded says so, and can be asked again', async () => {
  server.lose('GET', '/api/jobs');
  await board.show({});
  assert.deepEqual([board.pages.phase, board.pages.size], ['failed', 0]);
  server.on('GET', '/api/jobs', { items: [job('a')], nextCursor: null });
  await board.reload();
  assert.deepEqual([board.pages.phase, ids()], ['ready', ['a']]);
});

test('counts are of the filter without its states, and asked once for many changes', async () => {
  await board.show({ status: 'failed', search: 'x' });
  await settle();
  assert.deepEqual(server.calls('GET', '/api/jobs/counts')[0].query, { search: 'x' });
  assert.equal(board.matching, 150);
  for (let i = 0; i < 50; i++) told(job('j1', 'running', { asOf: i + 5, progress: i }));
  assert.equal(server.calls('GET', '/api/jobs/counts').length, 1);
});
