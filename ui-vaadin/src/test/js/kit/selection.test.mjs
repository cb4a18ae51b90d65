import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Selection } from '../../../main/resources/META-INF/resources/jamak/kit/selection.js';

const order = ['a', 'b', 'c', 'd', 'e', 'f'];
const sorted = (selection) => selection.ids().sort().join('');

test('a toggle adds and takes away, whatever else is selected', () => {
  const selection = new Selection();
  selection.toggle('a');
  selection.toggle('c');
  selection.toggle('a');
  assert.equal(sorted(selection), 'c');
});

test('a range reaches both ends in either direction and touches nothing outside', () => {
  const selection = new Selection();
  selection.toggle('f');
  selection.toggle('d');
  selection.range('b', order);
  assert.equal(sorted(selection), 'bcdf');
});

test('repeating a range from the same anchor computes it anew, so it can shrink', () => {
  const selection = new Selection();
  selection.toggle('a');
  selection.range('e', order);
  selection.range('b', order);
  assert.equal(sorted(selection), 'ab');
});

test('a deselected item is the anchor of a deselecting range', () => {
  const selection = new Selection();
  selection.add(order);
  selection.toggle('b');
  selection.range('d', order);
  assert.equal(sorted(selection), 'aef');
  selection.range('c', order);
  assert.equal(sorted(selection), 'adef');
});

test('a range whose anchor is filtered away is a plain toggle', () => {
  const selection = new Selection();
  selection.toggle('c');
  selection.range('e', ['a', 'e', 'f']);
  assert.equal(sorted(selection), 'ce');
  assert.equal(selection.anchorId, 'e');
});

test('a range follows the order that is shown, not the order of loading', () => {
  const selection = new Selection();
  selection.toggle('f');
  selection.range('a', ['f', 'e', 'a', 'd', 'c', 'b']);
  assert.equal(sorted(selection), 'aef');
});

test('extending by keyboard without an anchor starts at the focused item', () => {
  const selection = new Selection();
  selection.extend('b', 'c', order);
  selection.extend('c', 'd', order);
  assert.equal(sorted(selection), 'bcd');
  selection.extend('d', 'c', order);
  assert.equal(sorted(selection), 'bc');
});

test('adding all keeps what was selected and can be narrowed to what is visible', () => {
  const selection = new Selection();
  selection.toggle('x');
  selection.add(order);
  assert.equal(selection.size, 7);
  selection.keepOnly(order);
  assert.equal(sorted(selection), 'abcdef');
});

test('clearing forgets the anchor, so the next range is a plain toggle', () => {
  const selection = new Selection();
  selection.toggle('a');
  selection.clear();
  selection.range('c', order);
  assert.equal(sorted(selection), 'c');
});

test('a removed anchor does not come back with a range', () => {
  const selection = new Selection();
  selection.toggle('a');
  selection.remove(['a']);
  selection.range('c', order);
  assert.equal(sorted(selection), 'c');
});

test('what was removed does not come back with the next range, though it was selected before it', () => {
  const selection = new Selection();
  selection.toggle('f');
  selection.toggle('a');
  selection.remove(['f']);
  selection.range('c', order);
  assert.equal(sorted(selection), 'abc');
});

test('change is told once per real change', () => {
  const selection = new Selection();
  let told = 0;
  selection.addEventListener('change', () => told++);
  selection.toggle('a');
  selection.range('a', order);
  selection.clear();
  selection.clear();
  assert.equal(told, 2);
});

test('selecting all of a thousand takes less than 200 ms', () => {
  const many = Array.from({ length: 1000 }, (_, i) => `id-${i}`);
  const selection = new Selection();
  const start = performance.now();
  selection.add(many);
  selection.toggle('id-5');
  selection.range('id-990', many);
  assert.ok(performance.now() - start < 200);
  assert.equal(selection.size, 1000 - 986);
});

test('a given set replaces the selection, and can be taken back with its anchor', () => {
  const chosen = new Selection();
  chosen.toggle('b');
  const restore = chosen.keep();
  chosen.put(['d', 'e']);
  assert.deepEqual(chosen.ids(), ['d', 'e']);
  assert.equal(chosen.anchorId, null);
  restore();
  assert.deepEqual(chosen.ids(), ['b']);
  chosen.range('d', ['a', 'b', 'c', 'd']);
  assert.deepEqual(chosen.ids(), ['b', 'c', 'd']);
});

test('it says that it is busy while more is looked up', async () => {
  const chosen = new Selection();
  const seen = [];
  chosen.addEventListener('change', () => seen.push(chosen.busy));
  await chosen.during(Promise.resolve());
  assert.deepEqual(seen, [true, false]);
});
