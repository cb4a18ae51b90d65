import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { job, Server } from '../server.mjs';

const { askBulk } = await load('bulk/bulk-question.js');
const { askCounts, countHere, tableUrl, withFiles } = await load('bulk/eligible-counts.js');

const ACTIONS = '/api/bulk-actions';
const PREVIEW = `${ACTIONS}/preview`;
const numbers = (change = {}) => ({
  total: 3,
  eligible: 2,
  excluded: [],
  processingMs: 0,
  translationMs: 0,
  ...change,
});
const begun = {
  id: 'x',
  kind: 'retry',
  status: 'running',
  counts: { done: 0, skipped: 0, failed: 0, open: 3 },
  createdAt: '',
};
const all = { filter: { status: 'failed' }, matching: 3 };
let server;

beforeEach(() => {
  person.forget();
  localStorage.clear();
  server = new Server();
  server.on('POST', ACTIONS, begun);
});

test('the question repeats the filter, names who is left out and the cost, and the set is the whole filter', async () => {
  server.on('POST', PREVIEW, numbers({ excluded: [{ code: 'NOT_FOUND', count: 1 }], processingMs: 120_000 }));
  person.answers = ['go'];
  const action = await askBulk('retry', all);
  assert.equal(action.id, 'x');
  const [{ title, text, answers }] = person.asked;
  assert.equal(title, 'bulk.title.retry');
  for (const word of [
    'jobs.status.failed',
    'bulk.count.retry',
    'bulk.excluded',
    'bulk.why.gone',
    'bulk.cost',
    'bulk.fixed_filter',
  ]) {
    assert.ok(text.includes(word), `${word} in ${text}`);
  }
  assert.deepEqual([answers[0].safe, answers[1].kind], [true, 'primary'], 'the focus is on the harmless one');
  assert.deepEqual(server.calls('POST', ACTIONS)[0].body, { kind: 'retry', filter: { status: ['failed'] } });
});

test('whoever thinks better of it changes nothing', async () => {
  server.on('POST', PREVIEW, numbers());
  assert.equal(await askBulk('cancel', { ids: ['1', '2', '3'] }), null);
  assert.equal(person.asked[0].answers[1].kind, 'primary danger');
  assert.deepEqual(server.calls('POST', ACTIONS), []);
});

test('where it can succeed with none, there is nothing to press', async () => {
  server.on('POST', PREVIEW, numbers({ eligible: 0, excluded: [{ code: 'CONFLICT', count: 3 }] }));
  await askBulk('run', all);
  assert.equal(person.asked[0].answers.length, 1);
});

test('a lost answer is asked for again under the same key, so that nothing is done twice', async () => {
  server.on('POST', PREVIEW, numbers());
  server.lose('POST', ACTIONS);
  person.answers = ['go'];
  assert.equal(await askBulk('retry', all), null);
  server.on('POST', ACTIONS, begun);
  person.told[0].act();
  await settle();
  const [first, second] = server.calls('POST', ACTIONS);
  assert.equal(first.key, second.key);
});

test('chosen jobs that are at hand are counted at once', () => {
  const jobs = [job('1', 'draft'), job('2', 'failed', { retryable: true }), job('3', 'succeeded')];
  assert.deepEqual(countHere({ ids: ['1', '2'] }, jobs), {
    cancel: 1,
    retry: 1,
    run: 1,
    tag: 2,
    priority: 1,
    download: 0,
  });
  assert.equal(countHere({ ids: ['1', 'elsewhere'] }, jobs), null);
  assert.equal(countHere(all, jobs), null);
});

test('for a filter the server counts, also those with files among its states', async () => {
  server.on('POST', '/api/bulk-actions/eligible', { cancel: 0, retry: 12, run: 0, tag: 0, priority: 0 });
  server.on('GET', '/api/jobs/counts', ({ query }) => ({ succeeded: query.search ? 7 : 0, failed: 40 }));
  assert.deepEqual(await askCounts({ filter: { search: 'x', status: 'succeeded' }, matching: 40 }), {
    cancel: 0,
    retry: 12,
    run: 0,
    tag: 0,
    priority: 0,
    download: 7,
  });
  assert.deepEqual(
    server.calls('POST', '/api/bulk-actions/eligible').map(({ body }) => body),
    [{ filter: { search: 'x', status: ['succeeded'] } }],
    'once for all acts',
  );
});

test('files of a whole filter are gathered page by page, from ended jobs alone', async () => {
  server.on('GET', '/api/jobs', ({ query }) =>
    query.cursor
      ? { items: [job('2', 'failed')], nextCursor: null }
      : { items: [job('1', 'succeeded')], nextCursor: 'c' },
  );
  assert.deepEqual(await withFiles({ filter: {}, matching: 2 }, []), ['1', '2']);
  assert.equal(server.calls('GET', '/api/jobs')[0].query.status, 'succeeded,failed');
  assert.deepEqual(await withFiles({ filter: { status: 'draft' }, matching: 2 }, []), []);
  assert.deepEqual(await withFiles({ ids: ['d', 's', 'unknown'] }, [job('d'), job('s', 'succeeded')]), [
    's',
    'unknown',
  ]);
});

test('the table is of the filter or of the chosen jobs, never of a part of them', () => {
  assert.equal(
    tableUrl({ filter: { status: ['failed'], limit: 50 }, matching: 9 }),
    'http://localhost/api/jobs/export.csv?status=failed',
  );
  assert.equal(tableUrl({ ids: ['1', '2'] }), 'http://localhost/api/jobs/export.csv?jobIds=1%2C2');
  assert.equal(tableUrl({ ids: Array.from({ length: 1001 }, String) }), null);
});

test('those with which an act failed are tried again by the name of that act', async () => {
  server.on('POST', PREVIEW, numbers());
  person.answers = ['go'];
  await askBulk('retry', { of: 'a', failed: 20_000 });
  assert.deepEqual(server.calls('POST', ACTIONS)[0].body, { kind: 'retry', of: 'a', outcome: 'failed' });
  assert.ok(person.asked[0].text.includes('bulk.chip.failed'));
});
