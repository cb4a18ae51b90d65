import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { heard, load } from '../browser.mjs';
import { Server } from '../server.mjs';

const { Notices } = await load('notice/notices.js');
const { countsText, kindOf, noticeText, placeOf, sum } = await load('notice/notice-words.js');
const { OwnNotes } = await load('notice/own-notes.js');
const { setWords } = await load('kit/words.js');

const NOTICES = '/api/notices';
let server;
const notice = (id, news, done, failed, jobs = 10, over = {}) => ({
  id,
  jobId: null,
  filename: 'talk.mp4',
  jobs,
  done,
  failed,
  canceled: 0,
  look: 0,
  errorCode: null,
  noSpeech: false,
  places: 0,
  news,
  unread: true,
  at: `2026-01-01T00:00:0${news % 10}Z`,
  endedAt: done + failed === jobs ? '2026-01-01T00:01:00Z' : null,
  ...over,
});
const answer = (items, unread, scope = 'mine', nextCursor = null) => ({
  items,
  unread,
  newest: Math.max(0, ...items.map(({ news }) => news)),
  scope,
  nextCursor,
});
const ids = (events) => events.map(({ detail }) => detail.map(({ id }) => id));

beforeEach(() => {
  globalThis.sessionStorage.clear();
  server = new Server();
  server.on('GET', '/api/session', { csrfToken: 'token', plan: {}, user: { id: 'p' }, role: 'owner' });
});

test('what there was when the page came is counted, not told; what comes after is', async () => {
  const notices = new Notices();
  const [news, ended] = [heard(notices, 'news'), heard(notices, 'ended')];
  server.on('GET', NOTICES, answer([notice('a', 1, 3, 0)], 1));
  await notices.load();
  assert.deepEqual([notices.unread, news, ended], [1, [], []]);

  server.on('GET', NOTICES, answer([notice('a', 2, 4, 0)], 1));
  await notices.load();
  assert.deepEqual([ids(news), ended], [[['a']], []]);

  server.on('GET', NOTICES, answer([notice('a', 3, 8, 2), notice('b', 4, 1, 0, 1)], 2));
  await notices.load();
  assert.deepEqual([notices.unread, ids(ended)], [2, [['a', 'b']]]);

  await notices.load();
  assert.equal(ended.length, 1, 'told once');
});

test('another choice of whose jobs is no news, and is kept by the server', async () => {
  const notices = new Notices();
  const news = heard(notices, 'news');
  server.on('GET', NOTICES, answer([], 0));
  await notices.load();
  server.on('PUT', '/api/notices/choice', null);
  server.on('GET', NOTICES, answer([notice('a', 5, 3, 0)], 1, 'all'));
  await notices.choose('all');
  assert.deepEqual(server.calls('PUT', '/api/notices/choice')[0].body, { scope: 'all' });
  assert.deepEqual([notices.scope, notices.unread, news], ['all', 1, []]);
});

test('whoever looks has seen all up to the latest, once', async () => {
  const notices = new Notices();
  server.on('GET', NOTICES, answer([notice('a', 7, 3, 0)], 1));
  server.on('POST', '/api/notices/seen', null);
  await notices.load();
  notices.note('error', 'broken');
  assert.equal(notices.unread, 2);
  await notices.see();
  await notices.see();
  assert.equal(notices.unread, 0);
  assert.deepEqual(
    server.calls('POST', '/api/notices/seen').map(({ body }) => body),
    [{ upTo: 7 }],
  );
});

test('older ones come page by page, and those of this page stand among them by time', async () => {
  const notices = new Notices();
  server.on('GET', NOTICES, answer([notice('b', 2, 1, 0)], 1, 'mine', 'next'));
  await notices.load();
  server.on('GET', NOTICES, { items: [notice('a', 1, 1, 0)], nextCursor: null });
  await notices.more();
  notices.note('success', 'saved');
  assert.deepEqual(
    notices.all.map((one) => one.id ?? one.text),
    ['saved', 'b', 'a'],
  );
  assert.deepEqual(server.calls('GET', NOTICES)[1].query, { scope: 'mine', cursor: 'next', limit: '30' });
});

test('notes of this page last over a reload, for the same person alone; failures count as new', () => {
  const first = new OwnNotes();
  first.load('p');
  first.add('success', 'saved');
  first.add('error', 'broken');
  const reloaded = new OwnNotes();
  reloaded.load('p');
  assert.deepEqual([reloaded.items.map(({ text }) => text), reloaded.unread], [['broken', 'saved'], 1]);
  const other = new OwnNotes();
  other.load('q');
  assert.deepEqual([other.items, other.unread], [[], 0]);
});

test('a batch says how many came to what, one job alone why; both lead to what they are about', () => {
  setWords(
    {
      'notice.batch': '{name} 외 {n}개',
      'notice.failed': '{name} 실패. {why}',
      'notice.count.done': '{n}개 완료',
      'notice.count.failed': '{n}개 실패',
      'notice.count.open': '{n}개 남음',
      'shared.error.ASR_FAILED': '알아듣지 못했어요.',
    },
    'ko',
  );
  const batch = notice('a', 1, 7, 2);
  assert.equal(noticeText(batch), 'talk.mp4 외 9개: 7개 완료 · 2개 실패 · 1개 남음');
  assert.equal(countsText(sum([batch, notice('b', 2, 1, 0, 1)])), '8개 완료 · 2개 실패 · 1개 남음');
  const single = notice('c', 3, 0, 1, 1, { jobId: 'j', errorCode: 'ASR_FAILED' });
  assert.equal(noticeText(single), 'talk.mp4 실패. 알아듣지 못했어요.');
  assert.deepEqual([batch, single].map(placeOf), ['jobs?batch=a', 'jobs?id=j']);
  assert.deepEqual([batch, notice('d', 1, 1, 0, 1), notice('e', 1, 1, 0, 1, { look: 1 })].map(kindOf), [
    'error',
    'success',
    'info',
  ]);
});

/** Words that are asked for by what the server says, so that no search finds their whole key. */
const BY_NAME = [
  ...['done', 'failed', 'look', 'canceled', 'open'].map((count) => `notice.count.${count}`),
  ...['mine', 'all'].map((scope) => `bell.scope.${scope}`),
];

for (const language of ['', '_en']) {
  test(`what the bell says has words in translations${language}`, () => {
    const file = new URL(`../../../main/resources/vaadin-i18n/translations${language}.properties`, import.meta.url);
    const words = readFileSync(file, 'utf8');
    for (const key of BY_NAME) assert.ok(words.includes(`\ndashboard.${key}=`), key);
  });
}
