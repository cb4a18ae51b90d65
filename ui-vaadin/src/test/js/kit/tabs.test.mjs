import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { nextTab } = await load('kit/tabs.js');

test('arrows go round in a ring, Home and End to the ends, and other keys mean nothing', () => {
  const to = (key) => [0, 1, 2].map((open) => nextTab(3, open, key));
  assert.deepEqual(to('ArrowRight'), [1, 2, 0]);
  assert.deepEqual(to('ArrowDown'), to('ArrowRight'));
  assert.deepEqual(to('ArrowLeft'), [2, 0, 1]);
  assert.deepEqual(to('ArrowUp'), to('ArrowLeft'));
  assert.deepEqual(to('Home'), [0, 0, 0]);
  assert.deepEqual(to('End'), [2, 2, 2]);
  assert.deepEqual(to('Enter'), [null, null, null]);
});
