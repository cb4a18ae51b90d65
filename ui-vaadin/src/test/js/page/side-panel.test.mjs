import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { assets, card, scene } from '../commands/scene.mjs';

const { isNarrow, SidePanel } = await load('page/side-panel.js');

beforeEach(() => {
  window.innerWidth = 1440;
  document.activeElement = null;
});

/** A page with three cards in its grid; keeps where the focus was sent. */
async function page() {
  await scene(assets('a', 'b', 'c'));
  const focused = [];
  const grid = {
    order: ['a', 'b', 'c'],
    focusCard: (key) => focused.push(`card ${key}`),
    focusCurrent: () => focused.push('current'),
    reveal: (key) => focused.push(`shown ${key}`),
  };
  const drawer = { hidden: true, focusTab: () => focused.push('tab') };
  const detail = { hidden: true, card: null, focusHeader: () => focused.push('header') };
  const attributes = new Set();
  const host = { toggleAttribute: (name, on) => (on ? attributes.add(name) : attributes.delete(name)) };
  const panel = new SidePanel(host, grid, drawer, detail, () => panel.changes++);
  panel.changes = 0;
  return { panel, drawer, detail, attributes, focused };
}

test('it begins as the address says, else as it was left, and closed where it would lie over the cards', async () => {
  const { panel, drawer, attributes } = await page();
  panel.begin(null);
  assert.deepEqual([panel.shown, drawer.hidden, attributes.has('panel')], ['queue', false, true]);
  panel.close();
  panel.begin(null);
  assert.equal(panel.shown, null);
  panel.begin('queue');
  assert.equal(panel.shown, 'queue');
  panel.begin('detail'); // comes once its asset is there
  assert.equal(panel.shown, 'queue');
  window.innerWidth = 1279;
  assert.equal(isNarrow(), true);
  panel.begin(null);
  assert.equal(panel.shown, null);
});

test('details lie over the queue and give it back, with the focus on their card', async () => {
  const { panel, drawer, detail, focused } = await page();
  panel.show('queue');
  panel.open('b');
  assert.deepEqual([panel.shown, drawer.hidden, detail.hidden, detail.card.key], ['detail', true, false, 'b']);
  panel.open('c');
  panel.close();
  assert.deepEqual([panel.shown, drawer.hidden, detail.hidden, detail.card], ['queue', false, true, null]);
  assert.deepEqual(focused, ['header', 'header', 'card c']);
});

test('details without a queue below close to nothing; a card that is gone leaves the focus with the grid', async () => {
  const { panel, detail, focused } = await page();
  panel.open('b');
  panel.grid.order = ['a', 'c'];
  panel.close();
  assert.deepEqual([panel.shown, detail.card, focused.at(-1)], [null, null, 'current']);
  panel.open('nowhere');
  assert.equal(panel.shown, null);
});

test('the queue is opened with the focus in it, and closed to what opened it', async () => {
  const { panel, focused } = await page();
  const opener = new HTMLElement();
  opener.focus();
  panel.toggleQueue();
  assert.deepEqual([panel.shown, focused], ['queue', ['tab']]);
  document.activeElement = document.body;
  panel.toggleQueue();
  assert.deepEqual([panel.shown, document.activeElement === opener, focused], [null, true, ['tab']]);
  document.activeElement = null;
  panel.toggleQueue();
  panel.toggleQueue();
  assert.equal(focused.at(-1), 'current'); // nothing had opened it
});

test('a step goes to the next card and stays at the ends', async () => {
  const { panel, detail, focused } = await page();
  panel.open('b');
  const { changes } = panel;
  panel.step(1);
  assert.deepEqual([detail.card, focused.at(-1), panel.changes], [card('c'), 'shown c', changes + 1]);
  panel.step(1);
  assert.deepEqual([detail.card, panel.changes], [card('c'), changes + 1]);
});

test('a job is shown by its card, else on the page of jobs', async () => {
  const { panel } = await page();
  panel.openJob({ id: 'j1', assetId: 'a' });
  assert.equal(panel.shown, 'detail');
  const went = [];
  document.body.append = (link) => went.push(link.href);
  Element.prototype.remove ??= () => undefined;
  panel.openJob({ id: 'j2', assetId: 'elsewhere' });
  assert.deepEqual([panel.detail.card.key, went], ['a', ['http://localhost/jobs?id=j2']]);
});
