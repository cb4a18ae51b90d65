import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancelable, hasFiles } from '../../../main/resources/META-INF/resources/jamak/commands/job-fit.js';
import { queueMenu } from '../../../main/resources/META-INF/resources/jamak/queue/queue-menu.js';
import { pageOf } from '../../../main/resources/META-INF/resources/jamak/model/queue-order.js';
import { setWords } from '../../../main/resources/META-INF/resources/jamak/kit/words.js';

setWords(
  {
    'drawer.run': 'run {n}',
    'menu.options': 'options {n}',
    'drawer.retry': 'retry {n}',
    'menu.zip': 'zip {n}',
    'menu.cancel': 'cancel {n}',
    'drawer.take_out': 'out {n}',
  },
  'en',
);
let made = 0;
const job = (status, change = {}) => ({ id: `j${made++}`, status, ...change });
const labels = (jobs, whole, acts = {}) => queueMenu(jobs, whole, acts).map((item) => item?.label ?? '-');

test('on a selection every entry says how many it is about', () => {
  const jobs = [job('draft'), job('draft'), job('queued'), job('running'), job('running', { canceling: true })];
  assert.deepEqual(labels(jobs, true), ['run 2', 'options 2', '-', 'bar.clear', 'cancel 4']);
  const ended = [job('succeeded'), job('failed', { errorStep: 'TRANSCRIBE' }), job('canceled')];
  assert.deepEqual(labels(ended, true), ['zip 1', 'retry 2', '-', 'bar.clear']);
});

test('on another item the menu is for that one', () => {
  assert.deepEqual(labels([job('draft')], false), [
    'menu.open',
    'menu.select',
    '-',
    'run 1',
    'options 1',
    '-',
    'out 1',
  ]);
  assert.deepEqual(labels([job('succeeded')], false), [
    'menu.open',
    'menu.select',
    '-',
    'item.download',
    'zip 1',
    'retry 1',
  ]);
});

test('an entry acts on those that it counts', () => {
  const jobs = [job('succeeded'), job('failed', { errorStep: 'TRANSCRIBE' })];
  const asked = [];
  queueMenu(jobs, true, { zip: (some) => asked.push(some) })
    .find((item) => item?.id === 'zip')
    .act();
  assert.deepEqual(asked, [[jobs[0]]]);
});

test('a failed job has files when it broke after the first were written', () => {
  assert.ok(hasFiles(job('succeeded')));
  assert.ok(hasFiles(job('failed', { errorStep: 'TRANSLATE' })));
  for (const one of [job('failed', { errorStep: 'TRANSCRIBE' }), job('failed'), job('canceled'), job('running')]) {
    assert.ok(!hasFiles(one));
  }
});

test('what is being canceled is not canceled again', () => {
  assert.ok(cancelable(job('running')));
  assert.ok(!cancelable(job('running', { canceling: true })));
  assert.ok(!cancelable(job('failed')));
});

test('a page is what the viewport holds, and never nothing', () => {
  const tops = [0, 100, 200, 320, 420, 520];
  assert.equal(pageOf(tops, 0, 1, 330), 3);
  assert.equal(pageOf(tops, 5, -1, 330), 3);
  assert.equal(pageOf(tops, 4, 1, 330), 1);
  assert.equal(pageOf(tops, 2, 1, 50), 1);
});
