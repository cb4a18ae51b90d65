import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { asset } from '../server.mjs';

const { countOf, matches } = await load('model/asset-match.js');
const { CardOrder, keepPoster } = await load('model/card-order.js');

const ALL = { search: '', tag: '', status: [] };
const card = (change = {}, upload = null) => ({ key: 'k', asset: change && asset('a', change), upload });
const job = (status) => ({ latestJob: { id: 'j', status, progress: null } });
const upload = (state, change = {}) => ({
  state,
  assetId: null,
  name: '강의.mp4',
  percent: 5,
  errorCode: null,
  ...change,
});

test('each state stands under the chip that counts it', () => {
  const chips = [
    [card(), 'uploaded'],
    [card(job('draft')), 'uploaded'],
    [card(job('queued')), 'queued'],
    [card(job('running')), 'processing'],
    [card(job('succeeded')), 'done'],
    [card(job('failed')), 'error'],
    [card(job('canceled')), 'uploaded'],
    [card({ status: 'failed' }), 'error'],
    [card({ status: 'uploading' }), 'uploading'],
    [card(null, upload('local_selected')), 'uploading'],
    [card(null, upload('uploading')), 'uploading'],
    [card(null, upload('verifying')), 'uploading'],
    [card(null, upload('paused')), 'uploading'],
    [card(null, upload('upload_failed')), 'error'],
    [card(job('succeeded'), upload('uploaded')), 'done'],
  ];
  for (const [one, chip] of chips) {
    const shown = ['uploaded', 'uploading', 'queued', 'processing', 'done', 'error'].filter((status) =>
      matches(one, { ...ALL, status: [status] }),
    );
    assert.deepEqual(shown, [chip]);
  }
  assert.ok(matches(card(job('failed')), { ...ALL, status: ['done', 'error'] }), 'one of several');
});

test('names and tags are searched, in any case and any form of Hangul', () => {
  const one = card({ filename: '강의 Final.MP4'.normalize('NFD'), tags: ['VIP'] });
  for (const [search, found] of [
    ['강의', true],
    ['final.mp4', true],
    ['vip', true],
    ['', true],
    ['finale', false],
  ]) {
    assert.equal(matches(one, { ...ALL, search }), found, search);
  }
  assert.ok(
    matches(card(null, upload('uploading')), { ...ALL, search: '강의' }),
    'a file that the server does not know',
  );
});

test('a tag is meant as a whole', () => {
  const one = card({ tags: ['vip'] });
  assert.deepEqual(
    ['vip', 'vi', 'VIP', ''].map((tag) => matches(one, { ...ALL, tag })),
    [true, false, false, true],
  );
  assert.equal(matches(card(null, upload('uploading')), { ...ALL, tag: 'vip' }), false);
});

test('local uploads are added to the counts of the server, and never make one negative', () => {
  const local = card(null, upload('local_selected'));
  const known = card(null, upload('uploading', { assetId: 'a' }));
  const failedEarly = card(null, upload('upload_failed'));
  const failedLate = card({ status: 'uploading' }, upload('upload_failed', { assetId: 'a' }));
  const failedThere = card({ status: 'failed' }, upload('upload_failed', { assetId: 'a' }));
  const counts = (pinned, count = 1) => ['uploading', 'error', 'done'].map((state) => countOf(state, count, pinned));
  assert.deepEqual(counts([]), [1, 1, 1]);
  assert.deepEqual(counts([local]), [2, 1, 1]);
  assert.deepEqual(counts([known]), [1, 1, 1], 'the server counts it');
  assert.deepEqual(counts([failedEarly]), [1, 2, 1]);
  assert.deepEqual(counts([failedLate]), [0, 2, 1], 'the server believes that it goes on');
  assert.deepEqual(counts([failedThere]), [1, 1, 1], 'the server knows');
  assert.deepEqual(counts([failedLate], 0), [0, 1, 0]);
});

test('uploads stand in front, the list is the same array until something changes, and what is removed is gone from both', () => {
  const order = new CardOrder();
  const [a, b] = [{ key: 'a' }, { key: 'b' }];
  order.pinned = [b];
  order.listed = [a];
  const { all } = order;
  assert.deepEqual([all, order.all === all, order.has(a), order.has({})], [[b, a], true, true, false]);
  order.remove(a);
  assert.deepEqual([order.all, order.has(a)], [[b], false]);
  order.remove(b);
  assert.deepEqual([order.pinned, order.listed], [[], []]);
});

test('an upload is kept for its poster until the asset has a picture', () => {
  const item = upload('uploaded');
  assert.equal(keepPoster(card({}, item)), item);
  assert.equal(keepPoster(card({ thumbnailUrl: 't' }, item)), null);
});
