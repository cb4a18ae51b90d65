import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { Rectangle } = await load('grid/grid-rectangle.js');
const { layout } = await load('grid/grid-layout.js');
const { Selection } = await load('kit/selection.js');
const { Room } = await load('grid/grid-room.js');

const GRID = layout(928, 'm', 8); // four columns of 220 px with gaps of 16, two rows of 248 px
globalThis.cancelAnimationFrame = () => undefined;

/**
 * Eight cards in a scroller of 1000 x 400 px, the first at 36/0, and a pointer over them.
 *
 * @param {import('node:test').TestContext} context
 */
function ground(context, selected = []) {
  const frames = [];
  context.mock.method(globalThis, 'requestAnimationFrame', (act) => frames.push(act));
  const scroller = Object.assign(document.createElement('div'), {
    clientWidth: 1000,
    clientHeight: 400,
    scrollTop: 0,
    setPointerCapture: () => undefined,
  });
  scroller.getBoundingClientRect = () => ({ left: 0, top: 0, right: 1010, bottom: 400, width: 1010, height: 400 });
  const space = Object.assign(document.createElement('div'), {
    offsetLeft: 36,
    offsetTop: 0,
    offsetHeight: GRID.height,
  });
  const [selection, seen] = [new Selection(), { done: 0 }];
  selection.add(selected);
  const made = new Rectangle({
    scroller,
    space,
    selection: () => selection,
    layout: () => GRID,
    order: () => [...'abcdefgh'],
    done: () => seen.done++,
  });
  const point = (type, x, y, { target = scroller, ...change } = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true }), {
      clientX: x,
      clientY: y,
      button: 0,
      pointerId: 1,
      pointerType: 'mouse',
      ctrlKey: false,
      metaKey: false,
      ...change,
    });
    event.composedPath = () => [target];
    scroller.dispatchEvent(event);
    return event;
  };
  const paint = () => frames.splice(0).forEach((act) => act());
  return { made, selection, seen, scroller, space, point, paint, ids: () => selection.ids().join('') };
}

test('a rectangle selects what it touches, anew, and tells when it is drawn', (context) => {
  const { point, paint, ids, seen } = ground(context, ['h']);
  point('pointerdown', 10, 10);
  point('pointermove', 14, 14);
  paint();
  assert.equal(ids(), 'h', 'less than 6 px is a click');
  point('pointermove', 300, 100);
  paint();
  assert.deepEqual([ids(), seen.done], ['ab', 0]);
  point('pointermove', 300, 260);
  paint();
  assert.equal(ids(), 'ab', 'the gap between the rows');
  point('pointerup', 300, 300);
  assert.deepEqual([ids(), seen.done], ['abef', 1]);
});

test('with Ctrl it adds', (context) => {
  const { point, ids } = ground(context, ['h']);
  point('pointerdown', 10, 10, { ctrlKey: true });
  point('pointermove', 100, 100);
  point('pointerup', 100, 100);
  assert.equal(ids(), 'ha');
});

test('a press without a rectangle changes nothing', (context) => {
  const { point, ids, seen } = ground(context, ['h']);
  point('pointerdown', 10, 10);
  point('pointerup', 10, 10);
  assert.deepEqual([ids(), seen.done], ['h', 0]);
});

test('Esc brings back what was selected before, and no other key does', (context) => {
  const { point, paint, ids, seen } = ground(context, ['h']);
  const press = (key) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  point('pointerdown', 10, 10);
  point('pointermove', 300, 100);
  paint();
  assert.deepEqual([press('a'), ids()], [false, 'ab']);
  assert.deepEqual([press('Escape'), ids()], [true, 'h']);
  point('pointerup', 300, 100);
  assert.deepEqual([ids(), seen.done, press('Escape')], ['h', 0, false]);
});

test('a pointer that the browser takes away is a cancel', (context) => {
  const { point, paint, ids } = ground(context, ['h']);
  point('pointerdown', 10, 10);
  point('pointermove', 300, 100);
  paint();
  point('pointercancel', 300, 100);
  assert.equal(ids(), 'h');
});

test('it begins on empty space alone: not on a card, by a finger, by the right button, or on the scrollbar', (context) => {
  const { point, ids, space, scroller } = ground(context);
  const draw = (x, change) => {
    const prevented = point('mousedown', x, 10, change).defaultPrevented;
    point('pointerdown', x, 10, change);
    point('pointermove', x - 200, 200, change);
    point('pointerup', x - 200, 200, change);
    const found = ids();
    scroller.dispatchEvent(new Event('pointercancel'));
    return [prevented, found !== ''];
  };
  assert.deepEqual(draw(300, { target: document.createElement('article') }), [false, false]);
  assert.deepEqual(draw(300, { button: 2 }), [false, false]);
  assert.deepEqual(draw(1005, {}), [false, false]);
  assert.deepEqual(draw(300, { pointerType: 'touch' }), [true, false]);
  assert.deepEqual(draw(300, { target: space }), [true, true]);
});

test('another pointer has no say in it', (context) => {
  const { point, ids } = ground(context);
  point('pointerdown', 10, 10);
  point('pointermove', 300, 100, { pointerId: 2 });
  point('pointerup', 300, 100, { pointerId: 2 });
  assert.equal(ids(), '');
});

test('at an edge it scrolls, faster the further out, and takes in what comes', (context) => {
  const { point, paint, ids, scroller } = ground(context);
  point('pointerdown', 10, 300);
  point('pointermove', 300, 380);
  paint();
  assert.equal(scroller.scrollTop, 10);
  point('pointermove', 300, 900);
  paint();
  assert.equal(scroller.scrollTop, 34, '24 px a picture at most');
  point('pointermove', 300, -900);
  paint();
  assert.equal(scroller.scrollTop, 10);
  assert.equal(ids(), 'abef');
});

test('below the last row there is room for the bar, as high as it was measured, while it is there', () => {
  const scroller = { style: {} };
  const room = new Room(scroller);
  const px = () => scroller.style.paddingBottom;
  room.needed = true;
  assert.equal(px(), '112px');
  room.px = 80;
  room.px = 0; // it is gone for a moment
  assert.deepEqual([px(), scroller.style.scrollPaddingBottom], ['80px', '80px']);
  room.needed = false;
  assert.equal(px(), '');
});
