import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idleGaps, scale } from '../../../main/resources/META-INF/resources/jamak/job/timescale.js';

const bar = (start, end) => ({ start, end });

test('long times in which nothing ran are found, whatever overlaps around them', () => {
  assert.deepEqual(idleGaps([bar(0, 10), bar(5, 20), bar(8, 12), bar(80, 100)], 0, 100), [[20, 80]]);
  assert.deepEqual(idleGaps([bar(80, 100), bar(0, 20)], 0, 100), [[20, 80]], 'in any order');
  assert.deepEqual(idleGaps([bar(0, 40), bar(60, 100)], 0, 100), [], 'a fifth is not long');
  assert.deepEqual(idleGaps([bar(0, 10), bar(70, null)], 0, 100), [[10, 70]], 'what still runs, runs until now');
  assert.deepEqual([idleGaps([], 0, 100), idleGaps([bar(0, 1)], 0, 100)], [[], []]);
});

test('a moment stands where it is in the whole time', () => {
  const at = scale(1000, 2000, []);
  assert.deepEqual([1000, 1250, 2000, 9999].map(at), [0, 25, 100, 100]);
});

test('a folded time takes four percent, and what ran has the rest', () => {
  const at = scale(0, 100, [[20, 80]]);
  assert.deepEqual([0, 10, 20, 50, 80, 100].map(at), [0, 24, 48, 50, 52, 100]);
});

test('a job of no length divides by nothing', () => assert.equal(scale(5, 5, [])(5), 0));
