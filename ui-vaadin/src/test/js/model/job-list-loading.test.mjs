import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load, settle } from '../browser.mjs';
import { job, later, Server } from '../server.mjs';

const { JobList } = await load('model/job-list.js');

const HISTORY = 'succeeded,failed,canceled';
let [server, list] = [];
beforeEach(() => {
  [server, list] = [new Server(), new JobList()];
});

/** @param {object[]} active @param {object[]} [ended] @param {object} [more] */
function serve(active, ended = [], { nextCursor = null, counts = {} } = {}) {
  server.on('GET', '/api/jobs', ({ query }) =>
    query.status === HISTORY ? { items: ended, nextCursor } : { items: active, nextCursor: null },
  );
  server.on('GET', '/api/jobs/counts', counts);
}
const ids = (jobs) => jobs.map(({ id }) => id).join(' ');
const ended = (id, day, status = 'succeeded') => job(id, status, { finishedAt: `2026-01-${day}T00:00:00Z` });

test('the queue and the newest of the history come together, with the counts of all', async () => {
  serve([job('q', 'queued'), job('d')], [ended('h1', '02'), ended('h2', '03', 'failed')], {
    counts: { succeeded: 40, failed: 2, draft: 1 },
  });
  assert.equal(list.phase, 'loading');
  await list.load();
  assert.deepEqual([list.phase, ids(list.queue), ids(list.history), list.historyTotal], ['ready', 'q d', 'h2 h1', 42]);
  assert.deepEqual([list.job('d').status, list.job('x')], ['draft', null]);
});

test('the whole queue is loaded page by page, up to what one call can act on', async () => {
  let page = 0;
  server.on('GET', '/api/jobs', ({ query }) => {
    if (query.status === HISTORY) return { items: [], nextCursor: null };
    page++;
    return { items: Array.from({ length: 200 }, (_, i) => job(`${page}-${i}`)), nextCursor: String(page) };
  });
  await list.load();
  assert.equal(list.queue.length, 1000);
  const [first, second] = server.calls('GET', '/api/jobs').filter(({ query }) => query.status !== HISTORY);
  assert.deepEqual(first.query, { status: 'draft,queued,running', sort: 'queue', limit: '200' });
  assert.equal(second.query.cursor, '1');
});

test('more of the history is kept when the newest is loaded anew, and its end is remembered', async () => {
  serve([], [ended('h1', '05')], { nextCursor: '2' });
  await list.load();
  server.on('GET', '/api/jobs', { items: [ended('h2', '04')], nextCursor: null });
  await list.more();
  assert.deepEqual([ids(list.history), list.hasMore, server.asked.at(-1).query.cursor], ['h1 h2', false, '2']);
  serve([], [ended('h0', '06'), ended('h1', '05')], { nextCursor: '2' });
  await list.load();
  assert.deepEqual([ids(list.history), list.hasMore], ['h0 h1 h2', false]);
});

test('what the server does not have any more in the queue is gone from it', async () => {
  list.put([job('gone'), job('stays')]);
  serve([job('stays')]);
  await list.load();
  assert.equal(ids(list.queue), 'stays');
});

test('a first load that failed says so; a later one leaves what is there', async () => {
  server.refuse('GET', '/api/jobs/counts', 503);
  await list.load();
  assert.equal(list.phase, 'failed');
  serve([job('a')]);
  server.on('GET', '/api/jobs/counts', {});
  await list.load();
  server.refuse('GET', '/api/jobs/counts', 503);
  await list.load();
  assert.deepEqual([list.phase, ids(list.queue)], ['ready', 'a']);
});

test('an older answer does not undo an order that is on its way, nor what only events tell', async () => {
  list.put([job('a', 'running', { priority: 5 })]);
  list.heard({
    type: 'JOB_STEP',
    entityType: 'job',
    entityId: 'a',
    status: 'running',
    step: 'translate',
    attempt: 2,
    attempts: 5,
  });
  list.reordering++;
  list.put([job('a', 'running', { priority: 0 })]);
  const { priority, step, attempt, attempts } = list.job('a');
  assert.deepEqual([priority, step, attempt, attempts], [5, 'translate', 2, 5]);
  list.reordering--;
  list.put([job('a', 'running', { priority: 0 })]);
  assert.equal(list.job('a').priority, 0);
});

test('places count from 1 among those that wait, the most urgent first', () => {
  list.put([job('d'), job('r', 'running'), job('q1', 'queued'), job('q2', 'queued', { priority: 3 })]);
  assert.deepEqual(
    [...list.places],
    [
      ['q2', 1],
      ['q1', 2],
    ],
  );
  list.optimisticUpdate(['q2'], { status: 'canceled' });
  assert.deepEqual([...list.places], [['q1', 1]]);
});

test('progress moves only what runs, and shows that it is not silent', () => {
  list.put([job('a', 'running', { progress: 10 }), job('b', 'queued')]);
  list.optimisticUpdate(['a'], { silent: true });
  for (const entityId of ['a', 'b', 'unknown']) {
    list.heard({ type: 'progress', entityType: 'job', entityId, progress: 40, step: 'transcribe' });
  }
  const { progress, step, silent } = list.job('a');
  assert.deepEqual([progress, step, silent], [40, 'transcribe', false]);
  assert.deepEqual([list.job('b').progress, list.job('unknown')], [null, null]);
});

test('a step tells its attempt and the patience that an engine asked for; the next one forgets them', () => {
  list.put([job('a', 'running')]);
  const step = (change) =>
    list.heard({ type: 'JOB_STEP', entityType: 'job', entityId: 'a', status: 'running', ...change });
  step({ step: 'transcribe', attempt: 2, attempts: 5, waitingUntil: '2026-01-01T00:05:00Z' });
  const facts = () => {
    const { step: at, attempt, waitingUntil } = list.job('a');
    return [at, attempt, waitingUntil];
  };
  assert.deepEqual(facts(), ['transcribe', 2, '2026-01-01T00:05:00Z']);
  list.heard({ type: 'JOB_OUTPUT', entityType: 'job', entityId: 'a', status: 'running' });
  assert.deepEqual(facts(), ['transcribe', 2, '2026-01-01T00:05:00Z'], 'news of a file says nothing of the step');
  step({ step: 'translate', attempt: 1, attempts: 5 });
  assert.deepEqual(facts(), ['translate', 1, null]);
});

test('the row of what changed is fetched, several changes of one job together', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const [fetched, wait] = [
    heard(list, 'fetched'),
    async () => {
      context.mock.timers.tick(80);
      await settle();
    },
  ];
  list.put([job('a', 'queued')]);
  server.on('GET', '/api/jobs/a', { job: ended('a', '02') });
  list.heard({ type: 'JOB_STARTED', entityType: 'job', entityId: 'a', status: 'running' });
  list.heard({
    type: 'JOB_SUCCEEDED',
    entityType: 'job',
    entityId: 'a',
    status: 'succeeded',
    warnings: 2,
    noSpeech: false,
  });
  assert.deepEqual([list.job('a').status, list.job('a').warnings], ['succeeded', 2], 'shown before the row is there');
  await wait();
  assert.equal(server.calls('GET', '/api/jobs/a').length, 1);
  assert.deepEqual([fetched.length, list.job('a').finishedAt], [1, '2026-01-02T00:00:00Z']);
});

test('a new job is fetched and counted, one that is gone is dropped, many are loaded as a list', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const created = (entityId) => list.heard({ type: 'JOB_CREATED', entityType: 'job', entityId, status: 'draft' });
  const wait = async () => {
    context.mock.timers.tick(80);
    await settle();
  };
  list.counts = { draft: 1 };
  list.put([job('gone')]);
  server.on('GET', '/api/jobs/new', { job: job('new') });
  created('new');
  created('gone'); // the server answers 404
  await wait();
  assert.deepEqual([ids(list.queue), list.counts.draft], ['new', 2]);
  serve([job('from the list')]);
  for (let i = 0; i < 9; i++) created(`j${i}`);
  await wait();
  assert.equal(ids(list.queue), 'from the list');
});

test('the counts follow each job, told, put, meant or fetched, whether it was shown or not', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  serve([job('r', 'running'), job('q', 'queued'), job('w', 'queued')], [ended('h', '03')], {
    counts: { running: 1, queued: 2, succeeded: 40 },
  });
  await list.load();
  const counts = () =>
    ['draft', 'queued', 'running', 'succeeded', 'failed', 'canceled']
      .map((status) => list.counts[status] ?? 0)
      .join(' ');
  const told = (row) =>
    list.heard({ type: 'JOB', entityType: 'job', entityId: row.id, status: row.status, job: { asOf: 2, ...row } });
  told(job('r', 'succeeded', { asOf: 2 }));
  told(job('r', 'running', { asOf: 1 }));
  assert.deepEqual([counts(), list.historyTotal], ['0 2 0 41 0 0', 41], 'told once, and late news wakes nothing');
  list.heard({ type: 'JOB_STARTED', entityType: 'job', entityId: 'q', status: 'running' });
  told(job('q', 'running', { asOf: 2 }));
  assert.equal(counts(), '0 1 1 41 0 0', 'told without its row, then with it');
  list.put([job('n')]);
  told(job('n', 'draft', { asOf: 2 }));
  assert.equal(counts(), '1 1 1 41 0 0', 'made here, then told');
  const undo = list.optimisticUpdate(['w', 'n'], { status: 'canceled' });
  assert.equal(counts(), '0 0 1 41 0 2');
  undo(['n']);
  assert.equal(counts(), '1 0 1 41 0 1', 'meant, and taken back for one');
  server.on('GET', '/api/jobs/q', { job: job('q', 'running', { asOf: 2 }) });
  server.on('GET', '/api/jobs/old', { job: ended('old', '02') });
  list.heard({ type: 'JOB_OUTPUT_CORRECTED', entityType: 'job', entityId: 'old' });
  server.on('GET', '/api/jobs', { items: [ended('older', '01')], nextCursor: null });
  context.mock.timers.tick(1000);
  await Promise.all([settle(), list.more()]);
  assert.deepEqual(
    ['old', 'older'].map((id) => list.job(id)?.status),
    ['succeeded', 'succeeded'],
  );
  assert.equal(counts(), '1 0 1 41 0 1', 'what comes from further down is counted already');
});

test('what ended while the list was asked for is counted where it stands', async () => {
  const first = later();
  serve([], [], {});
  list.put([job('a', 'running')]);
  server.on('GET', '/api/jobs/counts', first.promise);
  server.on('GET', '/api/jobs', ({ query }) => ({
    items: query.status === HISTORY ? [] : [job('a', 'running')],
    nextCursor: null,
  }));
  const loaded = list.load();
  list.heard({
    type: 'JOB_SUCCEEDED',
    entityType: 'job',
    entityId: 'a',
    status: 'succeeded',
    job: { ...ended('a', '02'), asOf: 2 },
  });
  first.give({ running: 1, succeeded: 7 });
  await loaded;
  assert.deepEqual([list.counts.running, list.counts.succeeded], [0, 8]);
});

test('what is heard while rows are fetched is fetched after them', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const first = later();
  server.on('GET', '/api/jobs/a', first.promise);
  server.on('GET', '/api/jobs/b', { job: job('b') });
  list.heard({ type: 'JOB_CREATED', entityType: 'job', entityId: 'a' });
  context.mock.timers.tick(80);
  await settle();
  list.heard({ type: 'JOB_CREATED', entityType: 'job', entityId: 'b' });
  first.give({ job: job('a') });
  await settle();
  context.mock.timers.tick(80);
  await settle();
  assert.equal(ids(list.queue), 'a b');
});

test('steps and files ask for no row', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  list.put([job('a', 'running')]);
  for (const type of ['JOB_STEP', 'JOB_OUTPUT']) {
    list.heard({ type, entityType: 'job', entityId: 'a', status: 'running' });
  }
  context.mock.timers.tick(1000);
  await settle();
  assert.deepEqual(server.asked, []);
});
