import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heard, load, settle } from '../browser.mjs';
import { asset, job, OPTIONS, Server } from '../server.mjs';

const { estimate, estimates, fits, left } = await load('options/estimate.js');
const { assetList, jobList } = await load('model/store.js');
const { setTimeZone } = await load('kit/words.js');

const MINUTE = 60_000;
const planned = (assetId, change = {}) => ({ assetId, options: { ...OPTIONS, ...change } });
const into = (...targetLang) => ({ translate: true, targetLang });
const scene = async (...rows) => {
  const server = new Server();
  server.on('GET', '/api/assets', { items: rows, nextCursor: null });
  await assetList.reload();
  server.asked = [];
  return server;
};

test('a run takes the length of each video, and once more for each language that it is translated into', async () => {
  await scene(asset('a', { durationMs: 10 * MINUTE }), asset('b', { durationMs: 5 * MINUTE }));
  assert.deepEqual(estimate([planned('a'), planned('b', into('en', 'ja'))]), {
    processingMs: 15 * MINUTE,
    translationMs: 10 * MINUTE,
    units: 25,
    unknown: 0,
  });
  assert.equal(
    estimate([planned('a', { translate: false, targetLang: ['en'] })]).translationMs,
    0,
    'targets that rest',
  );
  assert.deepEqual(estimate([]), { processingMs: 0, translationMs: 0, units: 0, unknown: 0 });
});

test('a length that nobody knows is asked for once, and news is told', async () => {
  const server = await scene();
  const news = heard(estimates, 'change');
  server.on('GET', '/api/assets/far', asset('far', { durationMs: 2 * MINUTE }));
  assert.equal(estimate([planned('far'), planned('far')]).unknown, 2);
  await settle();
  assert.deepEqual(
    [estimate([planned('far')]).units, news.length, server.calls('GET', '/api/assets/far').length],
    [2, 1, 1],
  );
});

test('a video whose length cannot be had is counted as unknown, and not asked for again', async () => {
  const server = await scene(asset('silent', { durationMs: null }));
  server.refuse('GET', '/api/assets/gone', 404);
  for (const turn of [1, 2]) {
    assert.equal(estimate([planned('gone'), planned('silent')]).unknown, 2, `turn ${turn}`);
    await settle();
  }
  assert.equal(server.calls('GET', '/api/assets/gone').length, 1);
});

test('what is left of the month goes down by what ran and by what waits, never below nothing', async (context) => {
  let clock = 0;
  context.mock.method(performance, 'now', () => clock);
  context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-08-31T20:00:00Z') });
  setTimeZone('Asia/Seoul'); // there it is September
  const server = await scene(asset('a-1', { durationMs: 10 * MINUTE }), asset('a-2', { durationMs: 7 * MINUTE }));
  jobList.put([job('1', 'queued', { options: { ...OPTIONS, ...into('en') } }), job('2', 'draft')]);
  server.on('GET', '/api/usage/summary', {
    processingMs: 30 * MINUTE,
    translationMs: 5 * MINUTE,
    limits: { processingMs: 60 * MINUTE, translationMs: 10 * MINUTE },
  });
  const news = heard(estimates, 'change');
  assert.equal(left(), null, 'nobody knows yet');
  await settle();
  assert.deepEqual(
    [left(), news.length, server.asked.map(({ query }) => query.month)],
    [{ processingMs: 20 * MINUTE, translationMs: 0 }, 1, ['2026-09']],
  );
  clock = 30_000;
  left();
  assert.equal(server.asked.length, 1);
  clock = 30_001;
  left();
  await settle();
  assert.equal(server.asked.length, 2, 'asked anew after half a minute');
  jobList.dispatchEvent(new CustomEvent('arrived', { detail: job('3', 'running') }));
  left();
  jobList.dispatchEvent(new CustomEvent('arrived', { detail: job('3', 'succeeded') }));
  left();
  await settle();
  assert.equal(server.asked.filter(({ path }) => path === '/api/usage/summary').length, 3, 'and when a job has ended');
});

test('a month that cannot be had leaves what was known', async (context) => {
  let clock = 1e9;
  context.mock.method(performance, 'now', () => clock);
  const server = await scene();
  server.on('GET', '/api/usage/summary', {
    processingMs: 0,
    translationMs: 0,
    limits: { processingMs: 60 * MINUTE, translationMs: 10 * MINUTE },
  });
  left();
  await settle();
  const before = left();
  assert.ok(before.processingMs > 0);
  for (const answer of [{}, { limits: {} }]) {
    clock += 30_001;
    server.on('GET', '/api/usage/summary', answer);
    left();
    await settle();
    assert.deepEqual(left(), before);
  }
  assert.equal(server.calls('GET', '/api/usage/summary').length, 3);
});

test('a run fits when both of its sums do, or nobody knows', () => {
  const room = { processingMs: 10, translationMs: 5 };
  const wants = (processingMs, translationMs) => fits({ processingMs, translationMs, units: 0, unknown: 0 }, room);
  assert.deepEqual(
    [wants(10, 5), wants(11, 0), wants(0, 6), fits({ processingMs: 99 }, null)],
    [true, false, false, true],
  );
});
