import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JobList } from '../../../main/resources/META-INF/resources/jamak/model/job-list.js';

const job = (id, status, change = {}) => ({
  id,
  assetId: `a-${id}`,
  status,
  progress: null,
  createdAt: `2026-01-0${id}`,
  finishedAt: null,
  options: {},
  ...change,
});
const list = (...jobs) => {
  const made = new JobList();
  made.put(jobs);
  return made;
};

test('an item moves from the queue to the history, it never vanishes', () => {
  const jobs = list(job('1', 'running'), job('2', 'draft'));
  jobs.heard({
    type: 'JOB_STEP',
    entityType: 'job',
    entityId: '1',
    status: 'running',
    progress: 50,
    step: 'translate',
  });
  assert.deepEqual(
    jobs.queue.map((one) => one.id),
    ['1', '2'],
  );
  jobs.put([job('1', 'succeeded', { finishedAt: '2026-01-09' })]);
  assert.deepEqual(
    jobs.queue.map((one) => one.id),
    ['2'],
  );
  assert.deepEqual(
    jobs.history.map((one) => one.id),
    ['1'],
  );
});

test('a failure for which a new attempt stands is not to be run again', () => {
  const failed = job('1', 'failed', { retryable: true, finishedAt: '2026-01-09' });
  const jobs = list(failed, job('2', 'canceled', { retryOf: '1' }));
  assert.ok(jobs.job('1').retryable, 'the one that was canceled stands for nothing');
  jobs.heard({ type: 'JOB_CREATED', entityType: 'job', entityId: '3', job: job('3', 'queued', { retryOf: '1' }) });
  assert.deepEqual([jobs.job('1').retryable, jobs.job('1').status], [false, 'failed']);
});

test('late news of a step does not wake a job that has ended', () => {
  const jobs = list(job('1', 'succeeded', { progress: 100 }));
  jobs.heard({ type: 'JOB_STEP', entityType: 'job', entityId: '1', status: 'running' });
  jobs.heard({ type: 'progress', entityType: 'job', entityId: '1', status: 'running', progress: 40 });
  jobs.put([job('1', 'running')]);
  assert.equal(jobs.job('1').status, 'succeeded');
  assert.equal(jobs.job('1').progress, 100);
});

test('an accepted cancel is shown by every page, told or read, until the job has ended', () => {
  const jobs = list(job('1', 'running'), job('2', 'running', { cancelRequestedAt: '2026-01-01' }));
  jobs.heard({ type: 'JOB_CANCEL_REQUESTED', entityType: 'job', entityId: '1', status: 'running' });
  jobs.heard({ type: 'JOB_STEP', entityType: 'job', entityId: '1', status: 'running', step: 'translate' });
  assert.deepEqual(
    ['1', '2'].map((id) => jobs.job(id).canceling),
    [true, true],
  );
  jobs.put([job('1', 'running', { cancelRequestedAt: '2026-01-01' })]);
  assert.equal(jobs.job('1').canceling, true);
  jobs.heard({ type: 'JOB_CANCELED', entityType: 'job', entityId: '1', status: 'canceled' });
  assert.deepEqual([jobs.job('1').status, jobs.job('1').canceling], ['canceled', false]);
});

test('an optimistic update can be taken back for those that were refused', () => {
  const jobs = list(job('1', 'draft'), job('2', 'draft'));
  const undo = jobs.optimisticUpdate(['1', '2'], { status: 'queued' });
  assert.deepEqual(
    jobs.queue.map((one) => one.status),
    ['queued', 'queued'],
  );
  undo(['2']);
  assert.deepEqual(
    jobs.queue.map((one) => `${one.id} ${one.status}`),
    ['1 queued', '2 draft'],
  );
});

test('what the stream told while an order was on its way is not taken back with it', () => {
  const jobs = list(job('1', 'draft', { asOf: 10 }), job('2', 'draft', { asOf: 10 }));
  const undo = jobs.optimisticUpdate(['1', '2'], { status: 'queued' });
  jobs.put([job('1', 'queued', { asOf: 12, priority: 3 })]);
  undo(['1', '2']);
  assert.deepEqual(
    ['1', '2'].map((id) => jobs.job(id).status),
    ['queued', 'draft'],
  );
});

test('a second click on the same jobs in the same state has the same key', () => {
  const jobs = list(job('1', 'draft'), job('2', 'draft'));
  const key = jobs.keyFor('run', ['1', '2']);
  assert.equal(jobs.keyFor('run', ['2', '1']), key);
  assert.notEqual(jobs.keyFor('run', ['1']), key);
  assert.notEqual(jobs.keyFor('cancel', ['1', '2']), key);
  jobs.dropKey(key);
  assert.notEqual(jobs.keyFor('run', ['1', '2']), key);
});

test('running comes before queued, and queued before drafts', () => {
  const jobs = list(job('1', 'draft'), job('2', 'queued'), job('3', 'running'));
  assert.deepEqual(
    jobs.queue.map((one) => one.id),
    ['3', '2', '1'],
  );
});
