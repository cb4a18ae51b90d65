import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { job } from '../server.mjs';

const { JobRecord } = await load('job/job-record.js');
const { ApiError, jobs: api } = await load('model/api.js');

const detail = (one, more = {}) => ({ job: one, outputs: [], events: [], attempts: [{ id: one.id }], ...more });
/** Time passes, and what was asked for then is answered. */
async function later(context) {
  context.mock.timers.tick(300);
  await new Promise(setImmediate);
}

/** What the server answers, in turn; says what it was asked for. */
function server(...answers) {
  const asked = [];
  api.get = async (id) => {
    asked.push(id);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  api.snapshot = async () => ({ step: 'TRANSCRIBE', pieces: 4, piecesDone: 1, paused: false, lastFailure: '' });
  api.draft = async (id) => ({ pieces: [{ number: 1, fromMs: 0, toMs: 9, text: `words of ${id}` }] });
  return asked;
}

function followed(record) {
  const live = new EventTarget();
  const leave = new AbortController();
  record.follow(live, leave.signal);
  const say = (type, entityId) => live.dispatchEvent(new CustomEvent('change', { detail: { type, entityId } }));
  return { live, leave, say };
}

test('a running job brings where its workflow stands, an ended one does not', async () => {
  const record = new JobRecord();
  server(detail(job('1', 'running')));
  await record.show('1');
  assert.equal(record.snapshot.piecesDone, 1);
  assert.equal(record.draft.pieces[0].text, 'words of 1');
  server(detail(job('1', 'succeeded')));
  await record.load();
  assert.equal(record.snapshot, null);
  assert.equal(record.job.status, 'succeeded');
});

test('what happens in quick succession, to it or another attempt, is one question; a bar that moves is none', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const record = new JobRecord();
  const asked = server(detail(job('1', 'failed'), { attempts: [{ id: '1' }, { id: '2' }] }));
  await record.show('1');
  const { live, say } = followed(record);
  say('progress', '1');
  say('JOB_STEP', '9');
  await later(context);
  assert.equal(asked.length, 1);
  say('JOB_FAILED', '1');
  say('JOB_STEP', '2');
  live.dispatchEvent(new Event('refresh'));
  await later(context);
  assert.equal(asked.length, 2);
});

test('an end is asked for sooner than the steps before it', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const record = new JobRecord();
  const asked = server(detail(job('1', 'failed')));
  await record.show('1');
  const { say } = followed(record);
  say('JOB_STEP', '1');
  await later(context);
  assert.equal(asked.length, 1);
  say('JOB_FAILED', '1');
  say('JOB_OUTPUT', '1');
  await later(context);
  assert.equal(asked.length, 2);
  context.mock.timers.tick(1000);
  assert.equal(asked.length, 2);
});

test('an answer that comes after another job was opened is not shown', async () => {
  const record = new JobRecord();
  let answer;
  server(detail(job('2', 'failed')));
  const quick = api.get;
  api.get = (id) => (id === '1' ? new Promise((resolve) => (answer = resolve)) : quick(id));
  const slow = record.show('1');
  await record.show('2');
  answer(detail(job('1', 'failed')));
  await slow;
  assert.equal(record.job.id, '2');
});

test('words are asked for again when a piece more is finished, not with every change', async () => {
  const record = new JobRecord();
  server(detail(job('1', 'running')));
  let asked = 0;
  const { draft } = api;
  api.draft = (id) => (asked++, draft(id));
  await record.show('1');
  await record.load();
  assert.equal(asked, 1);
  api.snapshot = async () => ({ step: 'TRANSCRIBE', pieces: 4, piecesDone: 2, paused: false, lastFailure: '' });
  await record.load();
  assert.equal(asked, 2);
});

test('a job that is not there says so, and what was shown before does not stay', async () => {
  const record = new JobRecord();
  server(detail(job('1', 'failed')), new ApiError(404, 'NOT_FOUND', ''));
  await record.show('1');
  await record.show('2');
  assert.equal(record.job, null);
  assert.equal(record.problem.code, 'NOT_FOUND');
});

test('after it has left nothing is asked for', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const record = new JobRecord();
  const asked = server(detail(job('1', 'failed')));
  await record.show('1');
  const { leave, say } = followed(record);
  say('JOB_STEP', '1');
  leave.abort();
  await later(context);
  assert.equal(asked.length, 1);
});
