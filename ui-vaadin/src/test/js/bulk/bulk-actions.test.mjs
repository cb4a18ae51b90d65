import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load } from '../browser.mjs';
import { Server } from '../server.mjs';

const { allItems, BulkActions } = await load('bulk/bulk-actions.js');

const LATEST = '/api/bulk-actions';
let server;
const action = (id, status, open, done = 0, createdAt = '2026-01-01T00:00:00Z') => ({
  id,
  kind: 'cancel',
  status,
  counts: { done, skipped: 0, failed: 0, open },
  createdAt,
  endedAt: null,
});
const ids = (actions) => actions.map(({ id }) => id);

beforeEach(() => {
  localStorage.clear();
  server = new Server();
});

test('an act is begun once, with a key of its own, and is followed from then on', async () => {
  server.on('POST', LATEST, action('a', 'running', 3));
  const actions = new BulkActions();
  await actions.start({ kind: 'cancel', jobIds: ['1'] });
  const [{ body, key }] = server.calls('POST', LATEST);
  assert.deepEqual([body, typeof key], [{ kind: 'cancel', jobIds: ['1'] }, 'string']);
  assert.deepEqual([ids(actions.running), actions.unseen], [['a'], []]);
});

test('the stream tells how far it is, and its end is told once', async () => {
  server.on('POST', LATEST, action('a', 'running', 3));
  const [actions, stream] = [new BulkActions(), new EventTarget()];
  actions.follow(stream);
  const ended = heard(actions, 'ended');
  await actions.start({ kind: 'cancel', jobIds: ['1'] });
  const tell = (bulk) => stream.dispatchEvent(new CustomEvent('change', { detail: { type: 'bulk_progress', bulk } }));
  tell(action('a', 'running', 1, 2));
  assert.equal(actions.get('a').counts.open, 1);
  tell(action('a', 'done', 0, 3));
  tell(action('a', 'done', 0, 3));
  assert.deepEqual([ended.length, ids(actions.running), ids(actions.unseen)], [1, [], ['a']]);
});

test('what comes late takes nothing back', () => {
  const actions = new BulkActions();
  actions.take(action('a', 'running', 1, 2));
  actions.take(action('a', 'running', 3));
  assert.equal(actions.get('a').counts.open, 1);
  actions.take(action('a', 'done', 0, 3));
  actions.take(action('a', 'running', 1, 2));
  assert.equal(actions.get('a').status, 'done');
});

test('how an own act ended is shown after a reload too, until somebody has seen it', async () => {
  server.on('POST', LATEST, action('a', 'running', 3));
  await new BulkActions().start({ kind: 'cancel', jobIds: ['1'] });
  server.on('GET', LATEST, { items: [action('b', 'done', 0), action('a', 'done', 0, 3)] });

  const reloaded = new BulkActions();
  await reloaded.load();
  assert.deepEqual(ids(reloaded.unseen), ['a'], 'not those of others');
  reloaded.seen('a');
  const again = new BulkActions();
  await again.load();
  assert.deepEqual(again.unseen, []);
});

test('one that the server does not list any more is forgotten, and an outage forgets nothing', async () => {
  server.on('POST', LATEST, action('a', 'running', 3));
  const actions = new BulkActions();
  await actions.start({ kind: 'cancel', jobIds: ['1'] });
  actions.take(action('a', 'done', 0, 3));
  server.lose('GET', LATEST);
  await actions.load();
  assert.deepEqual(ids(actions.unseen), ['a']);
  server.on('GET', LATEST, { items: [] });
  await actions.load();
  assert.deepEqual(actions.unseen, []);
});

test('a look while it runs is none at how it ended', async () => {
  server.on('POST', LATEST, action('a', 'running', 3));
  const actions = new BulkActions();
  await actions.start({ kind: 'cancel', jobIds: ['1'] });
  actions.seen('a');
  actions.take(action('a', 'done', 0, 3));
  assert.deepEqual(ids(actions.unseen), ['a']);
});

test('running acts stand with the newest first', () => {
  const actions = new BulkActions();
  actions.take(action('old', 'running', 1, 0, '2026-01-01T00:00:00Z'));
  actions.take(action('new', 'running', 1, 0, '2026-01-02T00:00:00Z'));
  assert.deepEqual(ids(actions.running), ['new', 'old']);
});

test('whoever stops an act sees how it ended', async () => {
  server.on('POST', '/api/bulk-actions/a/stop', action('a', 'stopped', 2, 1));
  const actions = new BulkActions();
  actions.take(action('a', 'running', 2, 1));
  await actions.stop('a');
  assert.deepEqual(ids(actions.unseen), ['a']);
});

test('all outcomes are read, page by page', async () => {
  server.on('GET', '/api/bulk-actions/a', ({ query }) =>
    query.cursor === 'next'
      ? { items: [{ jobId: '2' }], nextCursor: null }
      : { items: [{ jobId: '1' }], nextCursor: 'next' },
  );
  assert.deepEqual(await allItems('a', 'failed'), [{ jobId: '1' }, { jobId: '2' }]);
  assert.deepEqual(
    server.calls('GET', '/api/bulk-actions/a').map(({ query }) => query.outcome),
    ['failed', 'failed'],
  );
});
