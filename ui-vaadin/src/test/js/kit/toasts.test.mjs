import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

const { showToast, toasts } = await load('kit/toasts.js');
const { toast, toastCount } = await load('kit/toast.js');
const { setWords } = await load('kit/words.js');

toasts.flush = () => undefined; // what it draws is tested in a real browser

let clock = 0;
/** @type {Map<number, {act: () => void, at: number}>} Node's own mock loses those that are cleared twice */
const timers = new Map();
let made = 0;

beforeEach((context) => {
  context.mock.method(performance, 'now', () => clock);
  context.mock.method(globalThis, 'setTimeout', (act, ms) => {
    timers.set(++made, { act, at: clock + ms });
    return made;
  });
  context.mock.method(globalThis, 'clearTimeout', (id) => timers.delete(id));
  while (notes().length > 0) close(0);
});
toasts.words = { close: 'close', folded: '{n} more', failed: '{n} failed', bell: 'all' };
setWords({ 'queue.added': '{n} added', 'queue.added.one': 'one added', 'drawer.out': '{n} out' }, 'en');

/** The notes that show, the oldest first. */
const notes = () => toasts.notes;
const texts = () => notes().map(({ note }) => `${note.kind}: ${note.text}`);
const press = (i) => notes()[i].press();
const close = (i) => notes()[i].gone(notes()[i]);
function pass(ms) {
  clock += ms;
  for (const [id, { act, at }] of timers) if (at <= clock && timers.delete(id)) act();
}
const say = (text, kind = 'success', more = {}) => showToast({ kind, text, ...more });

test('good news goes by itself after six seconds, with a way back after eight, a failure only when it is put away', () => {
  say('done');
  say('taken out', 'info', { label: 'undo', act: () => undefined });
  say('broken', 'error');
  pass(5999);
  assert.equal(notes().length, 3);
  pass(1);
  assert.deepEqual(texts(), ['info: taken out', 'error: broken']);
  pass(2000);
  assert.deepEqual(texts(), ['error: broken']);
  pass(600_000);
  close(0);
  assert.deepEqual(texts(), []);
});

test('failures are alerts, all else is status, and no note takes the focus', () => {
  document.activeElement = null;
  say('done');
  say('broken', 'error');
  const drawn = notes().map((note) => note.template('close'));
  assert.deepEqual(
    drawn.map(({ values }) => values.filter((value) => /^(status|alert)$/.test(value))),
    [['status'], ['alert']],
  );
  assert.equal(document.activeElement, null);
});

test('a note stays while the pointer or the focus is in it', () => {
  say('done');
  const [note] = notes();
  note.hold(true);
  pass(60_000);
  assert.equal(notes().length, 1);
  note.hold(false);
  pass(6000);
  assert.equal(notes().length, 0);
});

test('what counts adds up within three seconds, and begins anew after', () => {
  toastCount('queue.added', 1);
  assert.deepEqual(texts(), ['success: one added']);
  pass(2999);
  toastCount('queue.added', 2);
  assert.deepEqual(texts(), ['success: 3 added']);
  pass(2999);
  toastCount('queue.added', 1);
  assert.deepEqual(texts(), ['success: 4 added'], 'three seconds after the last one');
  pass(3001);
  toastCount('queue.added', 1);
  assert.deepEqual(texts(), ['success: 4 added', 'success: one added']);
});

test('the button of one that counts takes all of it back, once', () => {
  const back = [];
  const act = (name) => ({ label: 'undo', act: () => back.push(name) });
  toastCount('drawer.out', 1, 'info', act('first'));
  toastCount('drawer.out', 2, 'info', act('second'));
  press(0);
  assert.deepEqual([back, texts()], [['first', 'second'], []]);
});

test('the same words stand there once, and their button does what was meant last', () => {
  const done = [];
  say('broken', 'error', { label: 'again', act: () => done.push(1) });
  say('broken', 'error', { label: 'again', act: () => done.push(2) });
  assert.deepEqual(texts(), ['error: broken']);
  press(0);
  assert.deepEqual(done, [2]);
});

test('a note without an act shows no button for one', () => {
  say('done');
  say('undo', 'success', { label: 'undo', act: () => undefined });
  assert.deepEqual(
    notes().map(({ hasAct }) => hasAct),
    [false, true],
  );
});

test('more than three become one in front that counts the oldest, and says how many of them failed', () => {
  for (const n of [1, 2, 3]) say(`note ${n}`);
  say('note 4', 'error');
  assert.deepEqual(texts(), ['info: 2 more', 'success: note 3', 'error: note 4']);
  say('note 5');
  say('note 6');
  assert.deepEqual(texts(), ['error: 4 more · 1 failed', 'success: note 5', 'success: note 6']);
  close(0);
  say('note 7');
  say('note 8');
  assert.deepEqual(
    texts(),
    ['info: 2 more', 'success: note 7', 'success: note 8'],
    'it counts anew once it was put away',
  );
});

test('the one that counts leads to the list of all', (context) => {
  const bell = document.createElement('button');
  let opened = 0;
  bell.addEventListener('click', () => opened++);
  context.mock.method(document, 'querySelector', () => bell);
  for (const n of [1, 2, 3, 4]) say(`note ${n}`);
  press(0);
  assert.equal(opened, 1);
});

test('every note of this page is in the list of the bell, too', (context) => {
  const bell = document.createElement('button');
  const listed = [];
  bell.addEventListener('note', ({ detail }) => listed.push(`${detail.kind}: ${detail.text}`));
  context.mock.method(document, 'querySelector', () => bell);
  toast('done');
  toastCount('queue.added', 2, 'info');
  assert.deepEqual(listed, ['success: done', 'info: 2 added']);
});

test('failures that are looked at in the list go: all of them, or those of one kind', () => {
  const seen = (key) => window.dispatchEvent(new CustomEvent('jamak-failures-seen', { detail: key }));
  say('one', 'error', { key: 'a' });
  say('two', 'error', { key: 'b' });
  say('done');
  seen('a');
  assert.deepEqual(texts(), ['error: two', 'success: done']);
  seen(null);
  assert.deepEqual(texts(), ['success: done']);
});
