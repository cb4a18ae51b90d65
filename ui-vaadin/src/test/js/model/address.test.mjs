import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { goTo, load } from '../browser.mjs';
import { Server } from '../server.mjs';

new Server();
const { arrival, here, readAddress, takePlace, writeAddress } = await load('model/address.js');
const { assetList } = await load('model/store.js');

const PLAIN = { panel: null, id: null, tab: 'queue', size: null };
beforeEach(() => {
  goTo('/dashboard');
  readAddress();
  history.replaced = 0;
});

test('all that the grid shows is read from the address', () => {
  goTo(
    `/dashboard?q=${encodeURIComponent(' 강의 '.normalize('NFD'))}&tag=vip&status=error,uploading&sort=name_desc&panel=queue&tab=history&size=l`,
  );
  assert.deepEqual(readAddress(), { panel: 'queue', id: null, tab: 'history', size: 'l' });
  assert.deepEqual(assetList.filter, { search: '강의', tag: 'vip', status: ['uploading', 'error'], sort: 'name_desc' });
});

test('what an address has that nobody knows is left out', () => {
  goTo('/dashboard?status=nonsense,done&sort=color&panel=cellar&tab=x');
  assert.deepEqual(readAddress(), PLAIN);
  assert.deepEqual([assetList.filter.status, assetList.filter.sort], [['done'], 'newest']);
});

test('an address without a filter takes an earlier one away', () => {
  goTo('/dashboard?q=a&tag=b&status=done&sort=name');
  readAddress();
  goTo('/dashboard');
  readAddress();
  assert.deepEqual(assetList.filter, { search: '', tag: '', status: [], sort: 'newest' });
});

test('the id of a video opens its details; the queue wins where both are named', () => {
  goTo('/dashboard?id=a1');
  assert.deepEqual(readAddress(), { ...PLAIN, panel: 'detail', id: 'a1' });
  goTo('/dashboard?id=a1&panel=queue');
  assert.equal(readAddress().panel, 'queue');
});

test('what is written reads back, and says nothing of what is as always', () => {
  const screens = [
    [PLAIN, {}, ''],
    [{ ...PLAIN, panel: 'queue', size: 'm' }, {}, '?panel=queue'],
    [
      { ...PLAIN, panel: 'detail', id: 'a1', size: 's' },
      { search: 'a b', status: ['done', 'error'] },
      '?q=a+b&status=done,error&panel=detail&id=a1&size=s',
    ],
    [
      { ...PLAIN, panel: 'queue', tab: 'history', id: 'a1' },
      { tag: '태그', sort: 'length' },
      `?tag=${encodeURIComponent('태그')}&sort=length&panel=queue&tab=history`,
    ],
  ];
  for (const [screen, filter, search] of screens) {
    goTo('/dashboard');
    Object.assign(assetList.filter, { search: '', tag: '', status: [], sort: 'newest' }, filter);
    writeAddress(screen);
    assert.equal(window.location.search, search);
    const read = readAddress();
    assert.deepEqual([read.panel, read.tab], [screen.panel, screen.tab]);
  }
});

test('other parameters stay, and an address that is right already is left alone', () => {
  goTo('/dashboard?lang=en&q=old');
  readAddress();
  assetList.filter.search = '';
  writeAddress(PLAIN);
  assert.equal(window.location.search, '?lang=en');
  writeAddress(PLAIN);
  assert.equal(history.replaced, 1);
});

test('a place in the video is taken once, and only as a whole number of ms', () => {
  goTo('/dashboard?id=a&at=61500');
  assert.deepEqual([takePlace(), window.location.search, takePlace()], [61_500, '?id=a', null]);
  for (const at of ['-5', '1.5', 'x', '', '1234567890']) {
    goTo(`/dashboard?at=${at}`);
    assert.deepEqual([takePlace(), window.location.search], [null, ''], at);
  }
  goTo('/jobs?at=5');
  assert.deepEqual([takePlace(), window.location.search], [null, '?at=5'], 'of another screen');
});

test('this screen is waited for until the router has changed the address, or the wait is given up', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  goTo('/jobs');
  assert.equal(here(), false);
  const [stop, seen] = [new AbortController(), []];
  const turn = async () => {
    context.mock.timers.tick(10);
    await new Promise((resolve) => setImmediate(resolve));
  };
  arrival(stop.signal).then(() => seen.push('arrived'));
  await turn();
  assert.deepEqual(seen, []);
  goTo('/dashboard');
  await turn();
  assert.deepEqual([seen, here()], [['arrived'], true]);
  goTo('/usage');
  arrival(stop.signal).then(() => seen.push('gave up'));
  stop.abort();
  await turn();
  assert.deepEqual(seen, ['arrived', 'gave up']);
});
