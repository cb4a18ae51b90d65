import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { acts, assetList, assets, chosen, makesJobs, results, scene, selection } from '../commands/scene.mjs';
import { person } from '../person.mjs';

const { joinSelection } = await load('page/selection-commands.js');

/** @type {() => void} */
let measured = () => undefined;
globalThis.ResizeObserver = class {
  constructor(act) {
    measured = act;
  }
  observe() {}
};

/** A grid and a bar that only say what was pressed. */
function page() {
  const grid = Object.assign(new EventTarget(), { room: { px: 0 }, focused: 0, focusCurrent: () => grid.focused++ });
  const bar = Object.assign(new EventTarget(), { offsetHeight: 96 });
  const seen = [];
  const joined = joinSelection(grid, bar, {
    open: (key) => seen.push(`open ${key}`),
    showQueue: () => seen.push('queue'),
  });
  const press = async (on, type, detail) => {
    on.dispatchEvent(new CustomEvent(type, { detail }));
    await settle();
  };
  return { grid, bar, seen, joined, press };
}
const orders = (server) =>
  server.asked
    .filter(({ method, path }) => method !== 'GET' && path !== '/api/events')
    .map(({ method, path, body }) => `${method} ${path} ${body?.assetIds ?? ''}`);

test('the bar acts on all that is selected, in the order that is shown', async () => {
  const server = await scene(assets('a', 'b', 'c'));
  const { bar, seen, press } = page();
  makesJobs(server);
  server.on('POST', '/api/jobs/bulk/run', results({ 'new-c': 'done' }));
  chosen('c', 'a');
  await press(bar, 'queue-add');
  chosen('c', 'b');
  await press(bar, 'run-now');
  assert.deepEqual(
    [seen, orders(server)],
    [['queue'], ['POST /api/jobs a,c', 'POST /api/jobs b', 'POST /api/jobs/bulk/run ']],
    'c has a draft already, which is run',
  );
});

test('options and tags are asked for all that is selected', async () => {
  await scene(assets('a', 'b'));
  const { bar, press } = page();
  chosen('a', 'b');
  await press(bar, 'bulk-options');
  await press(bar, 'edit-tags');
  assert.deepEqual([person.forms[0].assetIds, person.asked[0].title], [['a', 'b'], 'tags.title']);
});

test('all is first what is loaded, then everything that matches', async () => {
  const server = await scene(assets('a', 'b'));
  const pages = { 1: [['a', 'b'], '2'], 2: [['c'], '3'], 3: [['d'], null] };
  server.on('GET', '/api/assets', ({ query: { cursor = 1 } }) => ({
    items: assets(...pages[cursor][0]),
    nextCursor: pages[cursor][1],
  }));
  await assetList.reload();
  const { bar, press } = page();
  await press(bar, 'select-everything');
  assert.deepEqual([selection.ids(), selection.gathered], [['a', 'b'], 2]);
  await assetList.more(); // somebody scrolled; all that was there is selected
  await press(bar, 'select-everything');
  assert.deepEqual([selection.ids(), selection.busy], [['a', 'b', 'c', 'd'], false]);
  const told = (await acts(server)).map(({ type, payload: { method, n } }) => `${type} ${method} ${n}`);
  assert.deepEqual(told, ['ASSET_MULTISELECT_USED all 2', 'ASSET_MULTISELECT_USED all 4']);
});

test('selecting one is no selecting of many', async () => {
  const server = await scene(assets('a', 'b'));
  const { grid, press } = page();
  chosen('a');
  await press(grid, 'select-used', { method: 'ctrl', n: 1 });
  chosen('b');
  await press(grid, 'select-used', { method: 'shift', n: 2 });
  assert.deepEqual(
    (await acts(server)).map(({ payload, entityId }) => `${payload.method} ${entityId}`),
    ['shift a'],
  );
});

test('the grid has room for the bar, and the focus goes back to it', async () => {
  await scene([]);
  const { grid, bar, press } = page();
  measured();
  await press(bar, 'left');
  assert.deepEqual([grid.room.px, grid.focused], [96, 1]);
});
