import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

/** Watches as a browser would, once the test says that the title was set. */
let changed = () => undefined;
globalThis.MutationObserver = class {
  constructor(act) {
    changed = act;
  }

  observe() {}
  disconnect() {}
};
document.head = {};
const { countInTitle, keepCount } = await load('notice/page-title.js');
/** A screen sets its own. */
const set = (title) => {
  document.title = title;
  changed();
};
let leave;

beforeEach(() => {
  leave = new AbortController();
  keepCount(leave.signal);
  set('Usage · Jamak');
});

test('the count stands before the title of whichever screen, once', () => {
  countInTitle('3');
  assert.equal(document.title, '(3) Usage · Jamak');
  changed();
  set('(2 failed) Jobs · Jamak');
  assert.equal(document.title, '(3) (2 failed) Jobs · Jamak');
  countInTitle('99+');
  assert.equal(document.title, '(99+) (2 failed) Jobs · Jamak');
  leave.abort();
  assert.equal(document.title, '(2 failed) Jobs · Jamak');
});

test('nothing new leaves the title as it is', () => {
  countInTitle('1');
  countInTitle('');
  set('Jobs · Jamak');
  assert.equal(document.title, 'Jobs · Jamak');
});
