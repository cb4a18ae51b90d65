import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { assets, card, chosen, scene, selection } from '../commands/scene.mjs';
import { asset } from '../server.mjs';

const { cardMenu } = await load('grid/card-menu.js');
const { learnSession } = await load('model/session.js');

const latest = (id, status, change = {}) =>
  asset(id, { latestJob: { id: `j-${id}`, status, progress: 40, errorCode: null, ...change } });
const page = { open: () => undefined, toQueue: () => undefined };
const rows = (cards, whole, acts = page) =>
  cardMenu(cards, whole, acts)
    .map((item) => (item === null ? '-' : item.id))
    .join(' ');

test('on one card the menu is for that one, and has only what can be done now', async () => {
  await scene([
    ...assets('plain'),
    latest('done', 'succeeded'),
    latest('runs', 'running'),
    latest('broken', 'failed', { errorCode: 'ASR_FAILED' }),
    asset('half', { status: 'uploading' }),
  ]);
  for (const [id, items] of [
    ['plain', 'open select - queue options run - tags'],
    ['done', 'open select - queue options run - download - tags'],
    ['runs', 'open select - queue options run - cancel - tags'],
    ['broken', 'open select - queue options run - retry - tags'],
    ['half', 'open select - tags'],
  ]) {
    assert.equal(rows([card(id)], false), items, id);
  }
});

test('on a selection it is for all of it', async () => {
  await scene([...assets('plain'), latest('done', 'succeeded'), latest('runs', 'running'), latest('gone', 'canceled')]);
  assert.equal(
    rows(chosen('plain', 'done', 'runs', 'gone'), true),
    'queue options run - download retry cancel - tags - clear',
  );
  cardMenu(chosen('plain'), true, page)
    .find((item) => item?.id === 'clear')
    .act();
  assert.equal(selection.size, 0);
});

test('deleting is offered to who may, and for files of this page to all', async () => {
  await scene(assets('a'));
  const local = { key: 'u', asset: null, upload: { state: 'uploading', errorCode: null } };
  assert.equal(rows([local], false), 'open select - delete');
  assert.ok(!rows([card('a')], false).includes('delete'));
  await learnSession();
  assert.ok(rows([card('a')], false).endsWith('delete'));
});

test('an entry acts on the cards that it is for', async () => {
  await scene(assets('a', 'b'));
  const asked = [];
  const acts = { open: (key) => asked.push(key), toQueue: (cards) => asked.push(cards.length) };
  const menu = (cards, id) =>
    cardMenu(cards, false, acts)
      .find((item) => item?.id === id)
      .act();
  menu([card('a')], 'open');
  menu([card('a'), card('b')], 'queue');
  menu([card('b')], 'select');
  assert.deepEqual([asked, selection.ids()], [['a', 2], ['b']]);
});
