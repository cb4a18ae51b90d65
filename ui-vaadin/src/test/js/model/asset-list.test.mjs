import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load, settle } from '../browser.mjs';
import { asset, later, Server } from '../server.mjs';

const { AssetList } = await load('model/asset-list.js');
const { NO_FILTER } = await load('model/asset-match.js');

/** @type {Server} */
let server;
let list;
beforeEach((context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] }); // what is asked for a moment later belongs to its own test
  server = new Server();
  list = new AssetList();
});

/** Pages as the server hands them out: cursor -> ids, and the next cursor. */
function pages(all) {
  server.on('GET', '/api/assets', ({ query }) => {
    const [ids, next = null] = all[query.cursor ?? ''];
    return { items: ids.map((id) => asset(id)), nextCursor: next };
  });
}
const keys = () => list.cards.map((card) => card.key).join(' ');
const refuse = () => server.refuse('GET', '/api/assets', 503, 'DATABASE_UNAVAILABLE');

test('the first page stands in the order of the server, the next ones behind it', async () => {
  pages({ '': [['b', 'a'], '2'], 2: [['d'], '3'], 3: [['c']] });
  assert.equal(list.phase, 'loading');
  await list.reload();
  assert.deepEqual([list.phase, keys(), list.hasMore], ['ready', 'b a', true]);
  await list.more();
  assert.deepEqual([keys(), list.hasMore], ['b a d', true]);
  await list.loadAll();
  assert.deepEqual([keys(), list.hasMore], ['b a d c', false]);
  await list.more();
  assert.deepEqual(
    server.calls('GET', '/api/assets').map(({ query }) => `${query.cursor ?? '-'} ${query.limit}`),
    ['- 100', '2 200', '3 200'],
  );
});

test('a next page that is on its way is not asked for twice', async () => {
  pages({ '': [['a'], '2'], 2: [['b']] });
  await list.reload();
  await Promise.all([list.more(), list.more()]);
  assert.equal(keys(), 'a b');
  assert.equal(server.calls('GET', '/api/assets').length, 2);
});

test('a card keeps its key and itself through every reload', async () => {
  pages({ '': [['a', 'b']] });
  await list.reload();
  const [card] = list.cards;
  pages({ '': [['b', 'a']] });
  await list.setFilter({ sort: 'name' });
  assert.equal(list.cards[1], card);
  assert.deepEqual([list.card('a'), list.ofAsset('a'), list.card('x'), list.ofAsset('x')], [card, card, null, null]);
  assert.equal(server.asked.at(-1).query.sort, 'name');
});

test('an answer that a newer question has overtaken changes nothing', async () => {
  const slow = later();
  server.on('GET', '/api/assets', ({ query }) =>
    query.search === 'old' ? slow.promise : { items: [asset('new')], nextCursor: null },
  );
  const first = list.setFilter({ search: 'old' });
  await list.setFilter({ search: 'new' });
  slow.give({ items: [asset('old')], nextCursor: '2' });
  await first;
  assert.deepEqual([keys(), list.phase, list.hasMore, list.current], ['new', 'ready', false, true]);
});

test('where loading fails the cards of the same filter stay, those of another one would be a lie', async () => {
  pages({ '': [['a'], '2'] });
  await list.reload();
  refuse();
  await list.reload();
  assert.deepEqual([list.phase, keys()], ['failed', 'a']);
  await list.setFilter({ search: 'x' });
  assert.deepEqual([list.phase, keys(), list.hasMore], ['failed', '', false]);
  pages({ '': [['x']] });
  await list.reload();
  assert.deepEqual([list.phase, keys()], ['ready', 'x']);
});

test('after a page that failed nothing more is asked by itself, until the list is there again', async () => {
  pages({ '': [['a'], '2'] });
  await list.reload();
  refuse();
  await list.more();
  const asked = server.asked.length;
  await list.more();
  await list.loadAll();
  assert.equal(server.asked.length, asked);
  pages({ '': [['a'], '2'], 2: [['b']] });
  await list.refresh();
  await list.more();
  assert.deepEqual([list.phase, keys()], ['ready', 'a b']);
});

test('a refresh brings the cards up to date, moves none and counts what is new', async () => {
  pages({ '': [['a', 'b']] });
  await list.reload();
  const changed = heard(list, 'card', 'order');
  server.on('GET', '/api/assets', {
    items: [asset('new'), asset('b', { filename: 'B.mp4' }), asset('a')],
    nextCursor: null,
  });
  await list.refresh();
  assert.deepEqual([keys(), list.ofAsset('b').asset.filename, list.unseen], ['a b', 'B.mp4', 1]);
  assert.deepEqual(
    changed.map(({ type, card }) => `${type} ${card?.key}`),
    ['card b', 'card a'],
  );
  refuse();
  await list.refresh();
  assert.deepEqual([list.phase, list.unseen], ['ready', 1], 'a refresh that failed is tried again by itself');
});

test('a refresh asks for as much as is loaded, within what a page may hold', async () => {
  const many = Array.from({ length: 300 }, (_, i) => `id${i}`);
  for (const [loaded, limit] of [
    [10, '100'],
    [150, '150'],
    [300, '200'],
  ]) {
    list = new AssetList();
    pages({ '': [many.slice(0, loaded)] });
    await list.reload();
    await list.refresh();
    assert.equal(server.asked.filter(({ path }) => path === '/api/assets').at(-1).query.limit, limit);
  }
});

test('what came up elsewhere is counted, until the list is loaded anew', async () => {
  const summaries = heard(list, 'summary');
  list.noteUnseen();
  list.noteUnseen();
  assert.deepEqual([list.unseen, summaries.length], [2, 2]);
  await list.reload();
  assert.equal(list.unseen, 0);
});

test('a row, or news of a job, changes the one card that it is about', async () => {
  pages({ '': [['a', 'b']] });
  await list.reload();
  const changed = heard(list, 'card');
  const job = { id: 'j', status: 'running', progress: 5 };
  list.patchJob('a', job);
  list.patch(asset('b', { tags: ['x'] }));
  list.patch(asset('unknown'));
  list.patchJob('unknown', job);
  assert.deepEqual(
    changed.map(({ card }) => card.key),
    ['a', 'b'],
  );
  const silent = { errorCode: null, warnings: 0, noSpeech: false }; // what news does not say
  assert.deepEqual([list.ofAsset('a').asset.latestJob, list.ofAsset('b').asset.tags], [{ ...silent, ...job }, ['x']]);
  list.patchJob('a', null);
  assert.equal(list.ofAsset('a').asset.latestJob, null);
});

test('what is deleted goes with everything that found it', async () => {
  pages({ '': [['a', 'b', 'c']] });
  await list.reload();
  const orders = heard(list, 'order');
  list.drop(['a', 'c', 'unknown']);
  assert.deepEqual([keys(), list.card('a'), list.ofAsset('c'), orders.length], ['b', null, null, 1]);
});

test('an asset that the list does not show can have a card, the same one each time', async () => {
  const card = list.know(asset('a'));
  assert.equal(list.know(asset('a', { filename: 'x.mp4' })), card);
  assert.deepEqual([keys(), list.ofAsset('a'), card.asset.filename], ['', card, 'x.mp4']);
});

test('what the filter shows: all that is loaded, and what may still come where there is more', async () => {
  pages({ '': [['a'], '2'] });
  await list.setFilter({ search: 'a' });
  list.know(asset('a2'));
  list.know(asset('b'));
  assert.deepEqual(
    ['a', 'a2', 'b', 'unknown'].map((key) => list.shows(key)),
    [true, true, false, false],
  );
  pages({ '': [['a']] });
  await list.reload();
  assert.deepEqual(
    ['a', 'a2'].map((key) => list.shows(key)),
    [true, false],
    'the list is whole, and a2 is not in it',
  );
});

test('whether something is filtered, and whether what is loaded is what is asked for', async () => {
  for (const [change, filtered] of [
    [{}, false],
    [{ sort: 'name' }, false],
    [{ search: 'x' }, true],
    [{ tag: 'x' }, true],
    [{ status: ['done'] }, true],
  ]) {
    Object.assign(list.filter, NO_FILTER, { sort: 'newest' }, change);
    assert.equal(list.filtered, filtered, JSON.stringify(change));
  }
  Object.assign(list.filter, NO_FILTER);
  assert.equal(list.current, false, 'nothing is loaded');
  await list.reload();
  assert.equal(list.current, true);
  list.filter.search = 'y';
  assert.equal(list.current, false);
});

test('counts come from the server a moment after the list, and are asked for once where many things change', async (context) => {
  server.on('GET', '/api/assets/counts', ({ query }) => (query.search ? { done: 1 } : { done: 4, error: 2 }));
  await list.setFilter({ search: 'x' });
  list.staleCounts();
  list.staleCounts();
  context.mock.timers.tick(299);
  assert.deepEqual([list.counted, server.calls('GET', '/api/assets/counts').length], [false, 0]);
  context.mock.timers.tick(1);
  await settle();
  assert.deepEqual([list.counted, list.countOf('done'), list.matching, list.total], [true, 1, 1, 6]);
  assert.deepEqual(
    server.calls('GET', '/api/assets/counts').map(({ query }) => query),
    [{}, { search: 'x' }],
  );
  list.filter.status = ['error'];
  assert.deepEqual([list.matching, list.total], [0, 6]);
});

test('without a filter one question counts both, and a refusal leaves the last counts', async (context) => {
  server.on('GET', '/api/assets/counts', { done: 4 });
  await list.reload();
  context.mock.timers.tick(300);
  await settle();
  assert.deepEqual([list.matching, list.total, server.calls('GET', '/api/assets/counts').length], [4, 4, 1]);
  server.refuse('GET', '/api/assets/counts', 503);
  list.staleCounts();
  context.mock.timers.tick(300);
  await settle();
  assert.equal(list.total, 4);
});
