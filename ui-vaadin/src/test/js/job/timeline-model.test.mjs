import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { job } from '../server.mjs';

const { piecesOf, timelineOf } = await load('job/timeline-model.js');

const BIRTH = Date.parse('2026-11-23T11:00:00Z');
const at = (second) => new Date(BIRTH + second * 1000).toISOString();
const running = job('1', 'running', { createdAt: at(0), finishedAt: null });
let seq = 0;
const event = (second, type, payload = {}) => ({ seq: ++seq, type, payload, createdAt: at(second) });
const step = (second, name, part, attempt, state, detail) =>
  event(second, 'JOB_STEP', { step: name, part, attempt, state, ...(detail && { detail }) });
const bars = (model) =>
  model.lanes.flatMap((lane) =>
    lane.bars.map(({ step: of, part, attempt, state, start, end, detail, row }) =>
      [
        of,
        part,
        attempt,
        state,
        (start - BIRTH) / 1000,
        end === null ? null : (end - BIRTH) / 1000,
        detail,
        row,
      ].join(),
    ),
  );

test('waiting ends when the job starts', () => {
  const model = timelineOf(running, [event(0, 'JOB_QUEUED'), event(5, 'JOB_STARTED')]);
  assert.equal(model.to, null);
  assert.deepEqual(bars(model), ['waiting,,1,done,0,5,,0']);
});

test('a retry is a bar of its own on the same lane', () => {
  const model = timelineOf(running, [
    step(1, 'TRANSCRIBE', '1', 1, 'started'),
    step(4, 'TRANSCRIBE', '1', 1, 'failed', 'engine died'),
    step(6, 'TRANSCRIBE', '1', 2, 'started'),
    step(9, 'TRANSCRIBE', '1', 2, 'done'),
  ]);
  assert.equal(model.lanes.length, 1);
  assert.equal(model.lanes[0].rows, 1);
  assert.deepEqual(bars(model), ['transcribe,1,1,failed,1,4,engine died,0', 'transcribe,1,2,done,6,9,,0']);
});

test('each wait for a busy engine is a bar beside its attempt', () => {
  const [first, second] = ['2026-11-23T11:00:05Z', '2026-11-23T11:00:09Z'];
  const model = timelineOf(running, [
    step(1, 'TRANSCRIBE', '1', 1, 'started'),
    step(2, 'TRANSCRIBE', '1', 1, 'waiting', first),
    step(5, 'TRANSCRIBE', '1', 1, 'resumed', first),
    step(6, 'TRANSCRIBE', '1', 1, 'waiting', second),
    step(9, 'TRANSCRIBE', '1', 1, 'resumed', second),
    step(10, 'TRANSCRIBE', '1', 1, 'done'),
  ]);
  assert.deepEqual(bars(model), [
    'transcribe,1,1,done,1,10,,0',
    `transcribe,1,1,waiting,2,5,${first},1`,
    `transcribe,1,1,waiting,6,9,${second},1`,
  ]);
});

test('pieces that overlap stand in rows of their own', () => {
  const model = timelineOf(running, [
    step(1, 'TRANSCRIBE', '1', 1, 'started'),
    step(1, 'TRANSCRIBE', '2', 1, 'started'),
    step(3, 'TRANSCRIBE', '1', 1, 'done'),
    step(4, 'TRANSCRIBE', '3', 1, 'started'),
  ]);
  assert.equal(model.lanes[0].rows, 2);
  assert.deepEqual(
    model.lanes[0].bars.map(({ row, state }) => `${row} ${state}`),
    ['0 done', '1 running', '0 running'],
  );
});

test('what ran when the job failed has failed in the failing step only', () => {
  const failed = job('1', 'failed', { createdAt: at(0), finishedAt: at(7), errorStep: 'TRANSCRIBE' });
  const model = timelineOf(failed, [
    step(1, 'TRANSCRIBE', '1', 1, 'started'),
    step(1, 'DIARIZE', undefined, 1, 'started'),
  ]);
  assert.deepEqual(bars(model), ['transcribe,1,1,failed,1,7,,0', 'diarize,,1,canceled,1,7,,0']);
});

test('a job without a journal has no lanes and begins with its making', () => {
  assert.deepEqual(timelineOf(running, []), { from: BIRTH, to: null, lanes: [] });
});

test('pieces come in their order, each with its newest state, its tries and its time', () => {
  const [lane] = timelineOf(running, [
    step(1, 'TRANSCRIBE', '10/12', 1, 'started'),
    step(1, 'TRANSCRIBE', '2/12', 1, 'started'),
    step(3, 'TRANSCRIBE', '10/12', 1, 'failed', 'no answer'),
    step(4, 'TRANSCRIBE', '2/12', 1, 'done'),
    step(5, 'TRANSCRIBE', '10/12', 2, 'started'),
  ]).lanes;
  assert.deepEqual(
    piecesOf(lane).map(({ part, state, attempts, ms }) => [part, state, attempts, ms].join()),
    ['2/12,done,1,3000', '10/12,running,2,'],
  );
});

test('a step of languages, or of one piece, is no strip', () => {
  const { lanes } = timelineOf(running, [
    step(1, 'TRANSCRIBE', '1/1', 1, 'done'),
    step(2, 'TRANSLATE', 'es', 1, 'done'),
    step(3, 'TRANSLATE', 'fr', 1, 'done'),
  ]);
  assert.deepEqual(lanes.map(piecesOf), [[], []]);
});
