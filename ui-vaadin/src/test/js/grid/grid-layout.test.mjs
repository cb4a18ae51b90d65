import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  layout,
  neighbour,
  place,
  scrolled,
  touched,
  visible,
} from '../../../main/resources/META-INF/resources/jamak/grid/grid-layout.js';

const four = layout(928, 'm', 10); // 4 columns of 220 px with gaps of 16

test('as many columns as fit, all of one width', () => {
  assert.equal(four.columns, 4);
  assert.equal(four.cardWidth, 220);
  assert.equal(four.rows, 3);
});

test('a phone has two columns', () => {
  assert.equal(layout(366, 'm', 5).columns, 2);
  assert.equal(layout(366, 's', 5).columns, 2);
});

test('cards of one row stand side by side, the next row below', () => {
  assert.deepEqual(place(four, 0), { x: 0, y: 0 });
  assert.equal(place(four, 5).x, 236);
  assert.equal(place(four, 5).y, four.cardHeight + four.gap);
});

test('never more than the allowed number of cards is drawn', () => {
  const wide = layout(6000, 's', 100_000);
  const [from, to] = visible(wide, 50_000, 3000, 100_000);
  assert.ok(to - from <= 190, `${to - from} cards (expected: <= 190)`);
});

test('what is drawn covers the screen, wherever it is scrolled to', () => {
  const many = layout(928, 'm', 1000);
  const step = many.cardHeight + many.gap;
  for (const top of [0, 333, 5000, many.height - 800]) {
    const [from, to] = visible(many, top, 800, 1000);
    assert.ok(place(many, from).y <= top);
    assert.ok(place(many, to - 1).y + step >= Math.min(top + 800, many.height));
  }
});

test('arrows move by geometry and stop at the edges', () => {
  const go = (index, key, whole = false) => neighbour(four, index, 10, key, whole, 600);
  assert.equal(go(0, 'ArrowLeft'), 0);
  assert.equal(go(3, 'ArrowRight'), 3);
  assert.equal(go(1, 'ArrowDown'), 5);
  assert.equal(go(6, 'ArrowDown'), 9, 'the row below is shorter: its last card');
  assert.equal(go(9, 'ArrowDown'), 9);
  assert.equal(go(2, 'ArrowUp'), 2);
  assert.equal(go(6, 'Home'), 4);
  assert.equal(go(6, 'End'), 7);
  assert.equal(go(6, 'End', true), 9);
  assert.equal(go(6, 'PageUp'), 2);
  assert.equal(go(6, 'q'), null);
});

test('a rectangle takes what it touches, and nothing from the gaps alone', () => {
  const { cardWidth: width, cardHeight: height } = four;
  const box = (left, top, right, bottom) => touched(four, { left, top, right, bottom }, 10);
  assert.deepEqual(box(10, 10, 20, 20), [0]);
  assert.deepEqual(box(width + 1, 0, width + 15, 50), []);
  assert.deepEqual(box(width - 1, height - 1, width + 17, height + 17), [0, 1, 4, 5]);
  assert.deepEqual(box(-50, -50, 5000, 5000), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(box(2 * (width + 16), 2 * (height + 16), 5000, 5000), []);
});

test('the card in use stays where it is while the columns change', () => {
  const wide = layout(928, 'm', 100);
  const narrow = layout(700, 'm', 100);
  const view = { top: 1000, height: 800 };
  const offset = (grid, index, top) => place(grid, index).y - top;
  const top = scrolled(wide, narrow, view, 100, 17);
  assert.equal(offset(narrow, 17, top), offset(wide, 17, 1000));
  assert.equal(scrolled(wide, wide, view, 100, 17), null);
  assert.equal(scrolled(wide, narrow, { top: 0, height: 800 }, 100, 17), null);
  const first = scrolled(wide, narrow, view, 100, 90);
  assert.equal(offset(narrow, 12, first), offset(wide, 12, 1000));
});
