import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from '../../../main/resources/META-INF/resources/jamak/kit/go-keys.js';

const press = (key, timeStamp, change = {}) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  timeStamp,
  ctrlKey: false,
  metaKey: false,
  ...change,
});

test('g and a letter lead to a screen, once', () => {
  assert.equal(placeOf(press('g', 1000)), undefined);
  assert.equal(placeOf(press('j', 1500)), 'jobs');
  assert.equal(placeOf(press('j', 1600)), undefined);
});

test('whoever asks about the same key is told the same', () => {
  const [g, u] = [press('g', 3000), press('u', 3100)];
  assert.deepEqual([g, g, u, u].map(placeOf), [undefined, undefined, 'usage', 'usage']);
});

test('a Korean layout gives the same keys', () => {
  placeOf(press('ㅎ', 5000, { code: 'KeyG' }));
  assert.equal(placeOf(press('ㅇ', 5100, { code: 'KeyD' })), 'dashboard');
});

test('too late, with Ctrl, or after another key it is a letter like any other', () => {
  placeOf(press('g', 7000));
  assert.equal(placeOf(press('d', 8600)), undefined);
  placeOf(press('g', 9000, { ctrlKey: true }));
  assert.equal(placeOf(press('d', 9100)), undefined);
  placeOf(press('g', 9200));
  assert.equal(placeOf(press('d', 9300, { ctrlKey: true })), undefined);
  placeOf(press('g', 9400));
  placeOf(press('x', 9500));
  assert.equal(placeOf(press('d', 9600)), undefined);
});
