import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

const { isWithin, spanAt, SpanChoice } = await load('jobs/span-choice.js');
const { setTimeZone } = await load('kit/words.js');
setTimeZone('Asia/Seoul');

const hour = (n) => `2026-03-01T${String(n).padStart(2, '0')}:00:00Z`;
const SPANS = Array.from({ length: 10 }, (_, n) => ({ from: hour(n), to: hour(n + 1) }));
const NONE = { period: '', from: '', to: '' };
const press = (key, shiftKey = false) => choice.walk({ key, shiftKey }, SPANS.length - 1);
let choice;

beforeEach(() => {
  choice = new SpanChoice();
});

test('a drag chooses from where it began to where it ended, either way round', () => {
  choice.begin(7);
  choice.at = 3;
  assert.deepEqual(choice.range, [3, 7]);
  assert.deepEqual(choice.take(SPANS, NONE), { period: '', from: hour(3), to: hour(8) });
  assert.equal(choice.range, null);
});

test('with Shift the arrows take a range along, without it they go from span to span', () => {
  press('End');
  press('ArrowLeft');
  assert.deepEqual([choice.at, choice.range], [8, null]);
  press('ArrowLeft', true);
  press('ArrowLeft', true);
  assert.deepEqual(choice.range, [6, 8]);
  press('End', true);
  assert.deepEqual(choice.range, [8, 9]);
  press('ArrowLeft');
  assert.deepEqual([choice.at, choice.range, press('x')], [8, null, false]);
  assert.deepEqual(choice.take(SPANS, NONE), { period: '', from: hour(8), to: hour(9) }, 'one span');
});

test('what was chosen is taken back to the filter of before, however often it was chosen anew', () => {
  const week = { period: 'week', from: '', to: '' };
  choice.begin(1);
  const first = choice.take(SPANS, week);
  choice.begin(2);
  const second = choice.take(SPANS, first);
  assert.deepEqual(choice.takeBack(second), week);
  assert.equal(choice.takeBack({ ...NONE, from: '2026-03-01' }), null, 'chosen elsewhere meanwhile');
  assert.deepEqual(choice.takeBack({ ...NONE, from: hour(1), to: hour(2) }), NONE, 'of a link');
});

test('what is being chosen can be given up, and leaves the filter as it was', () => {
  choice.begin(1);
  assert.ok(choice.giveUp());
  assert.ok(!choice.giveUp());
  assert.equal(choice.takeBack(NONE), null);
  choice.leave();
  assert.equal(choice.take(SPANS, NONE), null);
});

test('a place belongs to a span, also beyond the ends', () => {
  assert.deepEqual(
    [0, 9, 10, 99, -5, 500].map((x) => spanAt(x, 100, 10)),
    [0, 0, 1, 9, 0, 9],
  );
});

test('spans of the period are marked, by moments and by days of the workspace', () => {
  const marked = (from, to) => SPANS.flatMap((span, i) => (isWithin(span, { period: '', from, to }) ? [i] : []));
  assert.deepEqual(marked('', ''), []);
  assert.deepEqual(marked(hour(2), hour(4)), [2, 3]);
  assert.deepEqual(marked(hour(8), ''), [8, 9]);
  assert.equal(marked('2026-03-01', '2026-03-01').length, 10);
  assert.equal(marked('', '2026-02-28').length, 0);
});
