import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';

globalThis.HTMLButtonElement = class extends HTMLElement {};
const { GridInput, keyOf } = await load('grid/grid-input.js');
const { layout } = await load('grid/grid-layout.js');
const { Selection } = await load('kit/selection.js');

/** Four cards, of which `loaded` are there at first; keeps what was told. */
function scene({ loaded = 4, current = 'b' } = {}) {
  const told = [];
  const order = [...'abcd'].slice(0, loaded);
  const grid = {
    told,
    order,
    focusInside: true,
    selection: new Selection(),
    list: {
      hasMore: loaded < 4,
      shows: (key) => 'abcd'.includes(key),
      loadAll: async () => {
        grid.order = [...'abcd'];
      },
    },
    tell: (type, detail) => told.push([type, detail]),
    focusCard: (key) => told.push(['focus', key]),
  };
  const view = {
    preview: { update: () => told.push(['outlined']) },
    current: () => current,
    layout: () => layout(928, 'm', 4),
    viewport: () => 600,
    node: (key) =>
      grid.order.includes(key) ? { getBoundingClientRect: () => ({ left: 10, top: 100, height: 50 }) } : null,
  };
  return { grid, input: new GridInput(grid, view) };
}
const press = (input, key, change = {}) => {
  const event = { key, code: '', target: new HTMLElement(), isComposing: false, keyCode: 0, taken: 0, ...change };
  event.composedPath = () => [event.target];
  event.preventDefault = event.stopPropagation = () => event.taken++;
  input.key(event);
  return event.taken === 2;
};
/** Presses on a card, as a pointer does. */
const click = (input, key, change) => {
  const space = new HTMLElement();
  input.followPointer(space);
  const node = Object.assign(new HTMLElement(), {
    classList: { contains: (name) => name === 'card' },
    dataset: { clientId: key },
  });
  node.closest = () => null;
  const event = Object.assign(new Event('click'), { button: 0, detail: 1, ...change });
  event.composedPath = () => [node];
  Object.defineProperty(event, 'target', { value: node });
  space.dispatchEvent(event);
};

test('a way of selecting is told with how many are selected, and the outline of a range follows', () => {
  const { grid, input } = scene();
  assert.equal(press(input, ' '), true);
  assert.deepEqual(grid.told, [['outlined'], ['select-used', { method: 'keyboard', n: 1 }]]);
  assert.equal(press(input, 'q'), false);
});

test('to the end is first loaded to the end, and a range goes along', async () => {
  const { grid, input } = scene({ loaded: 2 });
  press(input, 'End', { ctrlKey: true, shiftKey: true });
  await settle();
  assert.deepEqual(grid.selection.ids(), ['b', 'c', 'd']);
  assert.deepEqual(grid.told.at(-1), ['focus', 'd']);
});

test('a range whose other end is not loaded yet waits for it', async () => {
  const { grid, input } = scene({ loaded: 2 });
  grid.selection.select('d');
  click(input, 'a', { shiftKey: true });
  await settle();
  assert.deepEqual(grid.selection.ids().sort(), ['a', 'b', 'c', 'd']);
});

test('a menu opens at the card, which has the focus', () => {
  const { grid, input } = scene();
  grid.focusInside = false;
  press(input, 'ContextMenu');
  assert.deepEqual(grid.told, [
    ['focus', 'b'],
    ['card-menu', { key: 'b', at: { x: 26, y: 125 } }],
  ]);
});

test('Delete takes what is selected, else the card in focus', () => {
  const { grid, input } = scene();
  press(input, 'Delete');
  grid.selection.select('c');
  press(input, 'Delete');
  assert.deepEqual(grid.told, [
    ['delete-cards', 'b'],
    ['delete-cards', null],
  ]);
});

test('what lies beside the cards is none', () => {
  assert.equal(
    keyOf({
      composedPath: () =>
        [new HTMLElement()].map((one) => Object.assign(one, { classList: { contains: () => false } })),
    }),
    null,
  );
});
