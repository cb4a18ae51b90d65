import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { matching, nameOf, saidBy } = await load('job/job-log.js');
const { setWords } = await load('kit/words.js');

setWords({ 'job.event.JOB_FAILED': '실패했어요', 'job.log.worker': '작업자' }, 'ko');

const line = (seq, type, payload = {}, userId = null) => ({
  seq,
  type,
  payload,
  userId,
  createdAt: '2026-11-23T11:00:00Z',
});
const events = [
  line(1, 'JOB_CREATED', { status: 'draft', assetId: 'a', progress: null }, 'u'),
  line(2, 'JOB_FAILED', { status: 'failed', assetId: 'a', progress: 3, errorCode: 'NO_AUDIO', step: 'PROBE' }),
];

test('a line says what is its own, not what all of them say', () => {
  assert.equal(saidBy(events[0]), '');
  assert.equal(saidBy(events[1]), '{"errorCode":"NO_AUDIO","step":"PROBE"}');
});

test('a type that has no words yet is shown as it is', () => {
  assert.deepEqual(events.map(nameOf), ['JOB_CREATED', '실패했어요']);
});

test('lines are found by all of the words, by type, content, name and who did it', () => {
  const found = (words) => matching(events, words).map(({ seq }) => seq);
  assert.deepEqual(found(''), [1, 2]);
  assert.deepEqual(found('no_audio probe'), [2]);
  assert.deepEqual(found('no_audio created'), []);
  assert.deepEqual(found('실패했'), [2]);
  assert.deepEqual(found('작업자'), [2]);
  assert.deepEqual(found('job_created'), [1]);
});
