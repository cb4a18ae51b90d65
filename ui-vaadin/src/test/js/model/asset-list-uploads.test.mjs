import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load, settle } from '../browser.mjs';
import { asset, Server } from '../server.mjs';

const { AssetList } = await load('model/asset-list.js');
const { UploadItem } = await load('upload/upload-item.js');

/** Tells of uploads as the uploader does. */
class Uploads extends EventTarget {
  tell(type, item, change = {}) {
    Object.assign(item, change);
    this.dispatchEvent(Object.assign(new Event(type), { item }));
    return item;
  }

  add(id, change = {}) {
    return this.tell('added', new UploadItem(id, null, { name: `${id}.mp4`, size: 100, type: 'video/mp4' }), change);
  }
}

let [server, list, uploads] = [];
beforeEach(async () => {
  [server, list, uploads] = [new Server(), new AssetList(), new Uploads()];
  list.follow(uploads);
  server.on('GET', '/api/assets', { items: [asset('old')], nextCursor: null });
  await list.reload();
});
const keys = () => list.cards.map((card) => card.key).join(' ');

test('files stand in front of all others at once, a batch together, the newest batch first', async () => {
  const orders = heard(list, 'order');
  uploads.add('u1');
  uploads.add('u2');
  await settle();
  uploads.add('u3');
  await settle();
  assert.deepEqual([keys(), orders.length], ['u3 u1 u2 old', 2]);
  assert.equal(list.card('u1').asset, null);
});

test('a card stays the same one from the file to the asset', async () => {
  const item = uploads.add('u1');
  await settle();
  const card = list.card('u1');
  uploads.tell('changed', item, { assetId: 'a1', state: 'uploading' });
  assert.equal(list.ofAsset('a1'), card);
  uploads.tell('changed', item, { state: 'uploaded', asset: asset('a1') });
  assert.deepEqual([card.asset.id, card.key, keys()], ['a1', 'u1', 'u1 old']);
  server.on('GET', '/api/assets', { items: [asset('a1'), asset('old')], nextCursor: null });
  await list.setFilter({ sort: 'oldest' });
  assert.deepEqual([keys(), list.ofAsset('a1')], ['u1 old', card], 'it has taken its place in the list');
});

test('an unfinished upload stays in front, whatever is filtered, and stands there once', async () => {
  const item = uploads.add('u1');
  await settle();
  uploads.tell('changed', item, { assetId: 'a1', state: 'uploading' });
  server.on('GET', '/api/assets', { items: [asset('a1', { status: 'uploading' })], nextCursor: null });
  await list.setFilter({ status: ['uploading'] });
  assert.equal(keys(), 'u1');
});

test('an asset that the list had already leaves its old place when its upload tells who it is', async () => {
  const item = uploads.add('u1');
  await settle();
  uploads.tell('changed', item, { assetId: 'old', state: 'uploading' });
  assert.equal(keys(), 'u1');
});

test('an upload that goes on with what a reload left behind is on the card that stands there', async () => {
  const card = list.ofAsset('old');
  const item = uploads.add('u1', { assetId: 'old' });
  await settle();
  assert.deepEqual([keys(), card.upload, list.pinned], ['old', item, [card]]);
});

test('a poster of the own file stays until the server has its picture', async () => {
  const item = uploads.add('u1');
  await settle();
  uploads.tell('changed', item, { assetId: 'a1', state: 'uploaded', asset: asset('a1') });
  const upload = async (thumbnailUrl) => {
    server.on('GET', '/api/assets', { items: [asset('a1', { thumbnailUrl })], nextCursor: null });
    await list.reload();
    return list.ofAsset('a1').upload;
  };
  assert.equal(await upload(null), item);
  assert.equal(await upload('/thumb.jpg'), null);
});

test('a removed upload goes, and one that nobody shows takes nothing with it', async () => {
  const item = uploads.add('u1');
  await settle();
  uploads.tell('changed', item, { assetId: 'a1' });
  uploads.tell('removed', item);
  uploads.tell('removed', item);
  assert.deepEqual([keys(), list.card('u1'), list.ofAsset('a1')], ['old', null, null]);
});

test('each change of an upload draws its card; the summary only when it stands still', async () => {
  const item = uploads.add('u1');
  await settle();
  const told = heard(list, 'card', 'summary');
  uploads.tell('changed', item, { state: 'uploading' });
  uploads.tell('changed', item, { state: 'upload_failed' });
  assert.deepEqual(
    told.map(({ type }) => type),
    ['card', 'card', 'summary'],
  );
});

test('uploads that the server does not know yet are counted, and those that failed count as errors', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  server.on('GET', '/api/assets/counts', { uploading: 1, error: 1, uploaded: 1 });
  const [waits, sends, fails, early] = ['u1', 'u2', 'u3', 'u4'].map((id) => uploads.add(id));
  await settle();
  uploads.tell('changed', sends, { state: 'uploading', assetId: 'a2' }); // the server counts it as uploading
  uploads.tell('changed', fails, { state: 'upload_failed' });
  uploads.tell('settled', early, { state: 'upload_failed' });
  context.mock.timers.tick(300);
  await settle();
  assert.equal(waits.state, 'local_selected');
  assert.deepEqual(
    [list.countOf('uploading'), list.countOf('error'), list.countOf('uploaded'), list.total],
    [2, 3, 1, 6],
  );
  uploads.tell('changed', sends, { state: 'upload_failed' });
  assert.deepEqual(
    [list.countOf('uploading'), list.countOf('error')],
    [1, 4],
    'what the server still calls uploading has failed here',
  );
});
