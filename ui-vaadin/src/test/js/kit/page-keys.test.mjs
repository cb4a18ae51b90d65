import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

const { pageKeys } = await load('kit/page-keys.js');
const { setSingleKeys } = await load('kit/keys.js');

let [done, stop, closes, beside] = [];
beforeEach(() => {
  [done, stop, closes, beside] = [[], new AbortController(), true, false];
  setSingleKeys(true);
  const note = (what) => () => {
    done.push(what);
  };
  pageKeys({
    ...Object.fromEntries(
      ['search', 'pick', 'toggleQueue', 'selectAll', 'retry', 'cancel'].map((what) => [what, note(what)]),
    ),
    escape: () => {
      done.push('escape');
      return closes;
    },
    inside: () => beside,
  })(stop.signal);
});
afterEach(() => stop.abort());

let now = 0;
/** @returns {boolean} whether the page took the key */
function press(key, { target = new HTMLElement(), ...change } = {}) {
  const event = Object.assign(new Event('keydown', { cancelable: true }), {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    ...change,
  });
  Object.defineProperty(event, 'timeStamp', { value: (now += 10_000) });
  event.composedPath = () => [target];
  window.dispatchEvent(event);
  return event.defaultPrevented;
}
const field = (value) => Object.assign(new HTMLInputElement(), { type: 'text', value });

test('each key does its act', () => {
  for (const key of ['/', 'u', 'q', 'r', 'c', 'Escape']) assert.equal(press(key), true, key);
  press('a', { ctrlKey: true });
  press('ㅁ', { code: 'KeyA', metaKey: true });
  assert.deepEqual(done, ['search', 'pick', 'toggleQueue', 'retry', 'cancel', 'escape', 'selectAll', 'selectAll']);
});

test('keys of fields, of input methods and of the browser are left to them', () => {
  for (const [key, change] of [
    ['u', { target: field('') }],
    ['u', { isComposing: true }],
    ['r', { ctrlKey: true }],
    ['q', { altKey: true }],
    ['z', {}],
    ['a', { ctrlKey: true, target: field('x') }],
  ]) {
    assert.equal(press(key, change), false, key);
  }
  assert.deepEqual(done, []);
});

test("in the panel beside the cards the keys of the cards are the panel's", () => {
  beside = true;
  for (const key of ['r', 'c']) assert.equal(press(key), false);
  press('a', { ctrlKey: true });
  press('q');
  assert.deepEqual(done, ['toggleQueue']);
});

test('single letters can be switched off, Esc and Ctrl+A cannot', () => {
  setSingleKeys(false);
  for (const key of ['/', 'u', 'q']) assert.equal(press(key), false);
  press('Escape');
  press('a', { ctrlKey: true });
  assert.deepEqual(done, ['escape', 'selectAll']);
});

test('Esc empties a field first, ends a syllable first, and is free where nothing is open', () => {
  assert.equal(press('Escape', { target: field('typed') }), false);
  assert.equal(press('Escape', { target: field(''), isComposing: true }), false);
  assert.deepEqual(done, []);
  assert.equal(press('Escape', { target: field('') }), true);
  closes = false;
  assert.equal(press('Escape'), false);
});

test("while something is open above the page no key is the page's, nor the Esc that closes it", (context) => {
  const open = context.mock.method(document, 'querySelector', () => document.body);
  for (const key of ['u', 'Escape']) press(key);
  let looks = 0;
  open.mock.mockImplementation(() => (looks++ === 0 ? document.body : null)); // it closed itself before the page heard
  press('Escape');
  assert.deepEqual(done, []);
});

test('after g a letter leads elsewhere, and does nothing here', () => {
  press('g');
  now -= 9_500;
  press('u');
  assert.deepEqual(done, []);
});
