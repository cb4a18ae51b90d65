import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { job } from '../server.mjs';

const { firstSentence, lookOf } = await load('jobs/row-words.js');
const { mayRetry } = await load('commands/job-fit.js');
const { mayCancel, mayDownload } = await load('jobs/row-acts.js');
const { setWords } = await load('kit/words.js');
const { jobList } = await load('model/store.js');

setWords(
  {
    'shared.error.ASR_FAILED': '음성 인식에 실패했어요. 다시 실행해 주세요.',
    'step.transcribe': '음성 인식',
    'jobs.attempt': '{n}번째 시도',
    'job.pieces': '{n}개 구간 중 {done}개',
    'job.from': '{step}부터',
    'warning.name.RULES': '자막 규칙',
    'state.queued_place': '대기 중 ({n}번째)',
    'state.silent': '응답 없음',
    'jobs.unknown_failure': '문제가 생겼어요.',
  },
  'ko',
);
const look = (one) => lookOf({ id: one.id, job: one });

test('a failure is said in one sentence, with step, attempt and code', () => {
  const { why, whole, where, code } = look(
    job('1', 'failed', { errorCode: 'ASR_FAILED', errorStep: 'TRANSCRIBE', errorAttempt: 3 }),
  );
  assert.equal(why, '음성 인식에 실패했어요.');
  assert.equal(whole, '음성 인식에 실패했어요. 다시 실행해 주세요.');
  assert.deepEqual([where, code], ['음성 인식 · 3번째 시도', 'ASR_FAILED']);
  assert.equal(look(job('1', 'failed', { errorCode: 'NEVER_SEEN' })).why, '문제가 생겼어요.');
});

test('a sentence ends where it ends', () => {
  assert.equal(firstSentence('Over 2.5 GB. Make it smaller.'), 'Over 2.5 GB.');
  assert.equal(firstSentence('no end'), 'no end');
});

test('places to look at are named, once each', () => {
  assert.equal(look(job('1', 'succeeded', { warnings: [{ code: 'RULES' }, { code: 'RULES' }] })).why, '자막 규칙');
});

test('J16 what the queue has heard of a job stands in its row', () => {
  jobList.put([job('q1', 'queued'), job('q2', 'queued', { createdAt: '2026-01-02T00:00:00Z' }), job('r', 'running')]);
  assert.equal(look(job('q2', 'queued', { createdAt: '2026-01-02T00:00:00Z' })).badge.text, '대기 중 (2번째)');
  jobList.optimisticUpdate(['r'], { silent: true });
  assert.equal(look(job('r', 'running')).badge.text, '응답 없음');
  jobList.put([job('r', 'succeeded', { asOf: 5 })]);
  assert.equal(look(job('r', 'running')).badge.state, 'done');
});

test('a running row tells of its pieces, as they come', () => {
  const running = job('p', 'running', { step: 'transcribe', pieces: 12, piecesDone: 3, retryOf: 'o' });
  assert.equal(look(running).where, '12개 구간 중 3개');
  jobList.put([running]);
  jobList.heard({ type: 'progress', entityId: 'p', pieces: 12, piecesDone: 4 });
  assert.equal(look(running).where, '12개 구간 중 4개');
  assert.equal(look({ ...running, id: 'q', pieces: 1 }).where, 'item.attempt', 'one piece is no news');
  assert.equal(
    look({ ...running, id: 'q', step: 'transcribe', status: 'queued', fromStep: 'TRANSCRIBE' }).where,
    '음성 인식부터',
  );
});

test('J1 only what a state allows can be done', () => {
  const able = (one) => [mayRetry(one), mayCancel(one), mayDownload(one)];
  assert.deepEqual(able(job('1', 'draft')), [false, true, false]);
  assert.deepEqual(able(job('1', 'running')), [false, true, false]);
  assert.deepEqual(able(job('1', 'running', { cancelRequestedAt: '2026-01-01' })), [false, false, false]);
  assert.deepEqual(able(job('1', 'succeeded')), [false, false, true]);
  assert.deepEqual(able(job('1', 'failed', { errorCode: 'ASR_FAILED' })), [true, false, false]);
  assert.deepEqual(able(job('1', 'failed', { errorCode: 'NO_AUDIO' })), [false, false, false]);
  const half = job('1', 'failed', { errorCode: 'TRANSLATE_FAILED', errorStep: 'TRANSLATE' });
  assert.deepEqual(able(half), [true, false, true]);
  assert.deepEqual(able(job('1', 'canceled')), [true, false, false]);
});
