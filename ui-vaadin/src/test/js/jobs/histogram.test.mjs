import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bars, sums } from '../../../main/resources/META-INF/resources/jamak/jobs/histogram.js';

const span = (succeeded, failed = 0, canceled = 0) => ({
  from: '',
  to: '',
  ended: { succeeded, failed, canceled, successRate: null },
});

test('a bar is as high as its jobs are many, the highest fills all, and failures stand on top', () => {
  assert.deepEqual(bars([span(6, 3, 1), span(5), span(0)]), [
    [
      { state: 'failed', percent: 30 },
      { state: 'canceled', percent: 10 },
      { state: 'succeeded', percent: 60 },
    ],
    [{ state: 'succeeded', percent: 50 }],
    [],
  ]);
});

test('where nothing ended, nothing is drawn, and nothing is divided by', () => {
  assert.deepEqual(bars([span(0), span(0)]), [[], []]);
  assert.deepEqual(bars([]), []);
});

test('sums are over all spans, by how the jobs ended', () => {
  assert.deepEqual(sums([span(6, 3, 1), span(5), span(0, 2)]), { succeeded: 11, failed: 5, canceled: 1 });
  assert.deepEqual(sums([]), { succeeded: 0, failed: 0, canceled: 0 });
});
