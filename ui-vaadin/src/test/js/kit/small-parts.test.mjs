import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { formatElapsed } = await load('kit/elapsed.js');
const { RangePreview } = await load('kit/range-preview.js');
const { Selection } = await load('kit/selection.js');
const { fitName } = await load('kit/name-fit.js');
const { followPointer } = await load('kit/grid-pointer.js');

test('a running time is told in its two biggest units', () => {
  for (const [ms, ko, en] of [
    [-1, '0초', '0s'],
    [999, '0초', '0s'],
    [59_999, '59초', '59s'],
    [60_000, '1분', '1m'],
    [61_500, '1분 1초', '1m 1s'],
    [3_599_000, '59분 59초', '59m 59s'],
    [3_600_000, '1시간', '1h'],
    [3_661_000, '1시간 1분', '1h 1m'],
    [360_059_000, '100시간', '100h'],
  ]) {
    assert.deepEqual([formatElapsed(ms, 'ko'), formatElapsed(ms, 'en')], [ko, en]);
  }
  assert.equal(formatElapsed(1000, null), '1초');
});

/** A preview over five cards of which "b" was selected last. */
function preview(focused = null) {
  const [selection, painted] = [new Selection(), []];
  selection.toggle('b');
  const made = new RangePreview({
    selection: () => selection,
    order: () => [...'abcde'],
    focused: () => focused,
    paint: (keys) => painted.push([...keys].join('')),
  });
  return { made, selection, painted };
}
const shift = (type) => window.dispatchEvent(Object.assign(new KeyboardEvent(type), { key: 'Shift' }));

test('while Shift is held, what a click would select is outlined, as far as the pointer', () => {
  const { made, painted } = preview();
  made.hover('d', false);
  made.hover('d', true);
  made.hover('d', true);
  made.hover('a', true);
  made.hover('a', false);
  assert.deepEqual(painted, ['bcd', 'ab', '']);
  assert.equal(made.has('a'), false);
});

test('without a pointer it goes as far as the focus', () => {
  const { made, painted } = preview('c');
  const stop = new AbortController();
  made.listen(stop.signal);
  shift('keydown');
  shift('keyup');
  window.dispatchEvent(Object.assign(new KeyboardEvent('keydown'), { key: 'a' }));
  shift('keydown');
  window.dispatchEvent(new Event('blur'));
  stop.abort();
  shift('keydown');
  assert.deepEqual(painted, ['bc', '', 'bc', '']);
});

test('where nothing was selected yet nothing is outlined, and a changed selection is looked at anew', () => {
  const { made, selection, painted } = preview();
  selection.clear();
  made.hover('d', true);
  assert.deepEqual(painted, []);
  selection.toggle('e');
  made.update();
  assert.deepEqual([painted, made.has('d')], [['de'], true]);
});

test('a name is measured once for each line and face, until the faces have changed', (context) => {
  let measured = 0;
  const pen = document.createElement('canvas').getContext('2d');
  assert.equal(pen.measureText('abc').width, 3, 'a letter of the fake is a px wide');
  const cut = fitName('a very long name of a video.mp4', 20, '14px x', 1);
  assert.ok(cut.length <= 20 && cut.startsWith('a very') && cut.endsWith('.mp4'), cut);
  assert.equal(fitName('short.mp4', 20, '14px x', 1), 'short.mp4');
  assert.ok(
    fitName('a very long name of a video.mp4', 30, '14px x').length > cut.length,
    'two lines have room for more',
  );
  assert.equal(fitName('photo\u202Egpj.exe', 90, '14px x'), 'photo\\u202Egpj.exe');
  context.mock.method(String.prototype, 'lastIndexOf', () => {
    measured++;
    return -1;
  });
  fitName('a very long name of a video.mp4', 20, '14px x', 1);
  assert.equal(measured, 0, 'known');
  document.fonts.dispatchEvent(new Event('loadingdone'));
  fitName('a very long name of a video.mp4', 20, '14px x', 1);
  assert.equal(measured, 1);
});

/** Cards under a pointer; an element names the card that it is of. */
function cards(selected = []) {
  const [space, selection, done] = [document.createElement('div'), new Selection(), []];
  selection.add(selected);
  const note =
    (what) =>
    (...values) => {
      done.push([what, ...values].join(' '));
    };
  followPointer(space, {
    selection: () => selection,
    keyOf: (event) => event.card ?? null,
    open: note('open'),
    range: note('range'),
    toggle: note('toggle'),
    menu: (key) => note('menu')(key),
  });
  /** @param {string} type @param {?string} card @param {object} [change] */
  const point = (type, card, { target = plain(), ...change } = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true }), {
      card,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      pointerType: 'mouse',
      ...change,
    });
    event.composedPath = () => [target];
    space.dispatchEvent(event);
    return event;
  };
  return { done, point };
}
/** @param {...string} inside names of what the element stands in */
const plain = (...inside) => Object.assign(new HTMLElement(), { closest: (name) => inside.includes(name) });
const box = Object.assign(new HTMLInputElement(), { closest: (name) => name === 'label' });

test('a click opens, and toggles as soon as something is selected', () => {
  const none = cards();
  none.point('click', 'a');
  none.point('click', null);
  const some = cards(['b']);
  some.point('click', 'a');
  assert.deepEqual([none.done, some.done], [['open a'], ['toggle checkbox a']]);
});

test('Ctrl, ⌘, Shift and the box always select', () => {
  const { done, point } = cards();
  point('click', 'a', { ctrlKey: true });
  point('click', 'a', { metaKey: true });
  point('click', 'a', { shiftKey: true, ctrlKey: true });
  point('click', 'a', { target: box });
  point('click', 'a', { target: box, shiftKey: true });
  assert.deepEqual(done, ['toggle ctrl a', 'toggle ctrl a', 'range a', 'toggle checkbox a', 'range a']);
});

test('buttons on a card act by themselves, and so does the label of the box', () => {
  const { done, point } = cards(['b']);
  point('click', 'a', { target: plain('button') });
  point('click', 'a', { target: plain('label') });
  assert.deepEqual(done, []);
});

test('a long press of a finger selects, and the click at its end is none; a finger that moves scrolls', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { done, point } = cards();
  point('pointerdown', 'a', { pointerType: 'touch' });
  context.mock.timers.tick(500);
  point('click', 'a');
  assert.deepEqual(done, ['toggle checkbox a']);
  point('pointerdown', 'b', { pointerType: 'touch' });
  point('pointermove', 'b');
  context.mock.timers.tick(500);
  point('click', 'b');
  assert.deepEqual(done, ['toggle checkbox a', 'open b'], 'nothing was selected by the press');
});

test('the right button opens the menu of the card; a long press does not, for it selects', () => {
  const { done, point } = cards();
  assert.equal(point('contextmenu', 'a').defaultPrevented, true);
  assert.equal(point('contextmenu', null).defaultPrevented, false, "beside the cards it is the browser's");
  point('pointerdown', 'b', { pointerType: 'touch' });
  assert.equal(point('contextmenu', 'b').defaultPrevented, true);
  point('pointercancel', 'b');
  assert.deepEqual(done, ['menu a']);
});
