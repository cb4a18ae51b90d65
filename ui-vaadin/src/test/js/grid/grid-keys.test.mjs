import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

globalThis.HTMLButtonElement = class extends HTMLElement {};
const { handleKey } = await load('grid/grid-keys.js');
const { layout } = await load('grid/grid-layout.js');
const { Selection } = await load('kit/selection.js');
const { setSingleKeys } = await load('kit/keys.js');

const FOUR = layout(928, 'm', 10); // four columns
beforeEach(() => setSingleKeys(true));

/** Ten cards of which one has the focus; keeps what was asked of it. */
function grid(current = 'b', toEnd = null) {
  const done = [];
  const note =
    (what) =>
    (...values) => {
      done.push([what, ...values].join(' '));
    };
  return {
    done,
    selection: new Selection(),
    order: [...'abcdefghij'],
    current,
    layout: FOUR,
    viewport: 600,
    toEnd: toEnd && note('toEnd'),
    ...Object.fromEntries(['focusCard', 'open', 'menu', 'remove', 'used'].map((what) => [what, note(what)])),
  };
}
const press = (key, on, { target = new HTMLElement(), ...change } = {}) =>
  handleKey({ key, code: '', target, composedPath: () => [target], isComposing: false, keyCode: 0, ...change }, on);
const taken = (key, change, on = grid()) => [press(key, on, change), on.done, on.selection.ids().join('')];

const KEYS = [
  ['ArrowRight', {}, ['focusCard c'], ''],
  ['ArrowDown', {}, ['focusCard f'], ''],
  ['Home', { ctrlKey: true }, ['focusCard a'], ''],
  ['End', {}, ['focusCard d'], ''],
  ['ArrowRight', { shiftKey: true }, ['used keyboard', 'focusCard c'], 'bc'],
  ['ArrowDown', { shiftKey: true }, ['used keyboard', 'focusCard f'], 'bcdef'],
  [' ', {}, ['used keyboard'], 'b'],
  [' ', { shiftKey: true }, ['used keyboard'], 'b'],
  ['x', {}, ['used keyboard'], 'b'],
  ['ㅌ', { code: 'KeyX' }, ['used keyboard'], 'b'],
  ['Enter', {}, ['open b'], ''],
  ['Delete', {}, ['remove b'], ''],
  ['ContextMenu', {}, ['menu b'], ''],
  ['F10', { shiftKey: true }, ['menu b'], ''],
];
for (const [key, change, done, selected] of KEYS) {
  test(`${JSON.stringify(key)} with ${JSON.stringify(change)} does: ${done.join(', ')}`, () =>
    assert.deepEqual(taken(key, change), [true, done, selected]));
}

const OTHERS = {
  'a letter that means nothing': ['q', {}],
  "Ctrl+x, which is the browser's": ['x', { ctrlKey: true }],
  'F10 alone': ['F10', {}],
  'Alt and an arrow': ['ArrowRight', { altKey: true }],
  'a syllable that is put together': ['ArrowRight', { isComposing: true }],
  'Enter on a button of the card': ['Enter', { target: new HTMLButtonElement() }],
  'Space on a button of the card': [' ', { target: new HTMLButtonElement() }],
  'Enter on the box': ['Enter', { target: Object.assign(new HTMLInputElement(), { type: 'checkbox' }) }],
};
for (const [name, [key, change]] of Object.entries(OTHERS)) {
  test(`${name} is not for the grid`, () => assert.deepEqual(taken(key, change), [false, [], '']));
}

test('letters are switched off where the reader wants it, all other keys act', () => {
  setSingleKeys(false);
  assert.deepEqual(taken('x'), [false, [], '']);
  assert.deepEqual(taken(' '), [true, ['used keyboard'], 'b']);
});

test('without a card that has the focus, or with one that is filtered away, no key is for the grid', () => {
  for (const current of [null, 'gone']) assert.equal(press('ArrowRight', grid(current)), false);
});

test('Ctrl+End goes beyond what is loaded, where there is more', () => {
  assert.deepEqual(taken('End', { ctrlKey: true }, grid('b', true)), [true, ['toEnd b'], '']);
  assert.deepEqual(taken('End', { ctrlKey: true }), [true, ['focusCard j'], '']);
});

test('Shift and Space select as far as the focus', () => {
  const on = grid('d');
  on.selection.toggle('b');
  press(' ', on, { shiftKey: true });
  assert.deepEqual(on.selection.ids(), ['b', 'c', 'd']);
});
