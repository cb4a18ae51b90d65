import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { listKey } from '../../../main/resources/META-INF/resources/jamak/kit/list-keys.js';
import { Selection } from '../../../main/resources/META-INF/resources/jamak/kit/selection.js';

class Node {
  constructor(role, ...classes) {
    this.role = role;
    this.classList = { contains: (name) => classes.includes(name) };
  }
  getAttribute(name) {
    return name === 'role' ? this.role : null;
  }
}
for (const name of ['HTMLElement', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement']) {
  globalThis[name] = class {};
}
globalThis.localStorage = {
  kept: null,
  getItem() {
    return this.kept;
  },
};

const row = new Node('row');
const press = (key, change = {}, on = row) => ({ key, code: '', composedPath: () => [on], ...change });

/** Gives five items that keep a list of what was asked of them. */
function hands(focused = 'b') {
  const done = [];
  const note =
    (what) =>
    (...values) => {
      done.push([what, ...values]);
    };
  return {
    done,
    selection: new Selection(),
    order: () => [...'abcde'],
    focused: () => focused,
    page: () => 3,
    toEnd: null,
    ...Object.fromEntries(
      ['focus', 'open', 'menu', 'all', 'cancel', 'retry', 'shift', 'used'].map((what) => [what, note(what)]),
    ),
  };
}

beforeEach(() => {
  localStorage.kept = null;
});

test('letters act on a Korean layout, and not at all when they are switched off', () => {
  const one = hands();
  assert.ok(listKey(press('ㅌ', { code: 'KeyX' }), one));
  assert.deepEqual(one.selection.ids(), ['b']);
  listKey(press('ㅊ', { code: 'KeyC' }), one);
  listKey(press('ㄱ', { code: 'KeyR' }), one);
  assert.deepEqual(one.done.slice(1), [
    ['cancel', ['b']],
    ['retry', ['b']],
  ]);
  localStorage.kept = 'off';
  const other = hands();
  for (const key of 'xcr') assert.ok(!listKey(press(key), other));
  listKey(press('Delete'), other);
  assert.deepEqual(other.done, [['cancel', ['b']]]);
});

test('Shift and Space, or Shift and an arrow, select as far as the focus', () => {
  const one = hands('d');
  one.selection.toggle('b');
  listKey(press(' ', { shiftKey: true }), one);
  assert.deepEqual(one.selection.ids(), ['b', 'c', 'd']);
  listKey(press('ArrowDown', { shiftKey: true }), one);
  assert.deepEqual(one.selection.ids(), ['b', 'c', 'd', 'e']);
});

test('letters leave the browser its own keys', () => {
  for (const key of 'xcr') assert.ok(!listKey(press(key, { ctrlKey: true }), hands()));
});

test('a page goes as far as the list does', () => {
  const one = hands();
  listKey(press('PageDown'), one);
  listKey(press('PageUp'), one);
  const last = hands('d');
  listKey(press('PageDown', { shiftKey: true }), last);
  assert.deepEqual(one.done, [
    ['focus', 'e'],
    ['focus', 'a'],
  ]);
  assert.deepEqual(last.selection.ids(), ['d', 'e']);
  assert.deepEqual(last.done, [
    ['used', 'keyboard'],
    ['focus', 'e'],
  ]);
});

test('Alt and a grip move the draft, by arrows alone', () => {
  const one = hands();
  listKey(press('ArrowUp', { altKey: true }), one);
  listKey(press('ArrowDown', {}, new Node(null, 'grip')), one);
  assert.ok(!listKey(press('Home', { altKey: true }), one));
  assert.deepEqual(one.done, [
    ['shift', 'b', -1],
    ['shift', 'b', 1],
  ]);
});

test('a key on a selected item means the selection, on another one that item', () => {
  const one = hands();
  one.selection.add(['b', 'd']);
  listKey(press('Delete'), one);
  one.focused = () => 'a';
  listKey(press('Delete'), one);
  one.focused = () => null;
  listKey(press('c'), one);
  assert.deepEqual(one.done, [
    ['cancel', ['b', 'd']],
    ['cancel', ['a']],
    ['cancel', ['b', 'd']],
  ]);
});

test('the menu opens by its key and by Shift+F10, all by Ctrl+A', () => {
  const one = hands();
  listKey(press('ContextMenu'), one);
  listKey(press('F10', { shiftKey: true }), one);
  assert.ok(!listKey(press('F10'), one));
  listKey(press('ㅁ', { code: 'KeyA', ctrlKey: true }), one);
  assert.deepEqual(one.done, [['menu', 'b'], ['menu', 'b'], ['all']]);
});

test('Space and Enter on a control of an item are its own', () => {
  const one = hands();
  for (const key of [' ', 'Enter']) assert.ok(!listKey(press(key, {}, new Node('button')), one));
  listKey(press(' '), one);
  listKey(press('Enter'), one);
  assert.deepEqual(one.done, [
    ['used', 'keyboard'],
    ['open', 'b'],
  ]);
});

test('Ctrl+End loads the rest first where there is more', () => {
  const one = hands();
  one.toEnd = (...values) => one.done.push(['toEnd', ...values]);
  listKey(press('End', { ctrlKey: true, shiftKey: true }), one);
  listKey(press('End'), one);
  assert.deepEqual(one.done, [
    ['toEnd', 'b', true],
    ['focus', 'e'],
  ]);
});

test('j and k go down and up where a list has them, and not with Ctrl', () => {
  const one = { ...hands(), letters: true, shift: null };
  for (const [key, change] of [
    ['j', {}],
    ['k', {}],
    ['j', { ctrlKey: true }],
  ]) {
    listKey(press(key, change), one);
  }
  assert.deepEqual(one.done, [
    ['focus', 'c'],
    ['focus', 'a'],
  ]);
  assert.ok(!listKey(press('j'), hands()), 'the drawer has none');
});
