import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

const { columns, fitting, forgetTaste, keepTaste, moved, taste } = await load('jobs/job-columns.js');
const keys = () => columns().map(({ key }) => key);

beforeEach(() => localStorage.clear());

test('J1 order, width and what is hidden are kept', () => {
  keepTaste({ order: ['status', 'file'], widths: { file: 300 }, hidden: ['options', 'status'] });
  assert.deepEqual(keys().slice(0, 3), ['status', 'file', 'options']);
  const [status, file, options] = columns();
  assert.deepEqual([status.hidden, file.width, file.grow, options.hidden], [false, 300, 0, true]);
  forgetTaste();
  assert.equal(keys()[0], 'file');
});

test('what another version kept makes no mess', () => {
  localStorage.setItem('jamak.jobs.columns', '{"order":["gone","acts"],"widths":{"file":1,"gone":90}}');
  assert.deepEqual([keys()[0], taste().widths], ['acts', {}]);
  localStorage.setItem('jamak.jobs.columns', 'nonsense');
  assert.equal(keys().length, 8);
});

test('a column changes places with its neighbour, and none falls out at the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'b', -1), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'c', 1), ['a', 'b', 'c']);
});

test('what does not fit is left out, the least needed first', () => {
  const shown = (/** @type {number} */ px) =>
    fitting(columns(), px).flatMap(({ key, hidden }) => (hidden ? [] : [key]));
  assert.deepEqual(shown(2000), keys());
  assert.deepEqual(shown(1000), ['file', 'status', 'options', 'created', 'duration', 'acts']);
  assert.deepEqual(shown(100), ['file', 'status', 'acts']);
});
