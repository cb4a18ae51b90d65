import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { asset, Server } from '../server.mjs';

const { uploadBatch, uploader } = await load('upload/uploads.js');
const { UploadItem } = await load('upload/upload-item.js');
const { flush } = await load('model/events.js');
const { learnSession } = await load('model/session.js');
const { assetList } = await load('model/store.js');

let [server, clock] = [];
beforeEach(async (context) => {
  await flush();
  server = new Server();
  clock = 0;
  context.mock.method(performance, 'now', () => clock);
  uploader.items = [];
});

afterEach(() => {
  for (const one of uploads.splice(0)) tell('removed', one); // nothing goes on by itself after its test
});

const uploads = [];
/** An upload of which the uploader tells. */
function item(change = {}) {
  const one = Object.assign(
    new UploadItem(`u${uploads.length}`, null, { name: 'a.mp4', size: 100, type: 'video/mp4' }),
    change,
  );
  uploader.items.push(one);
  uploads.push(one);
  return one;
}
const tell = (type, one, change = {}) =>
  uploader.dispatchEvent(Object.assign(new Event(type), { item: Object.assign(one, change) }));
async function told() {
  await flush();
  return server.calls('POST', '/api/events').flatMap(({ body }) => body.events);
}
const types = (events) => events.map(({ type }) => type.replace('ASSET_UPLOAD_', ''));

test('an upload is told once as started, then at most once a second, then as done', async () => {
  const one = item();
  tell('changed', one, { state: 'uploading' });
  assert.deepEqual(await told(), [], 'the server does not know it');
  for (const ms of [0, 200, 900, 1000, 1500, 2000]) {
    clock = ms;
    tell('changed', one, { assetId: 'a', loaded: ms / 100 });
  }
  tell('settled', one, { state: 'uploaded' });
  const events = await told();
  assert.deepEqual(types(events), ['STARTED', 'PROGRESS', 'PROGRESS', 'SUCCEEDED']);
  const [started, progress] = events;
  assert.deepEqual(
    [started.entityId, started.payload.sizeBytes, started.payload.attempt, progress.payload.loaded],
    ['a', 100, 1, 10],
  );
  assert.equal(new Set(events.map(({ dedupeKey }) => dedupeKey)).size, 4);
});

test('one that failed before the server knew of it is told under its own id, with its start', async () => {
  const one = item();
  tell('settled', one, { state: 'upload_failed', errorCode: 'UP_NETWORK' });
  const events = await told();
  assert.deepEqual(
    events.map(({ type, entityId }) => `${type} ${entityId}`),
    [`ASSET_UPLOAD_STARTED ${one.clientId}`, `ASSET_UPLOAD_FAILED ${one.clientId}`],
  );
  assert.equal(events[1].payload.code, 'UP_NETWORK');
});

test('what goes on by itself is the same attempt, and so the same act; a retry is another one', async () => {
  const one = item({ assetId: 'a' });
  const run = async (attempt) => {
    tell('changed', one, { state: 'uploading', attempt });
    tell('settled', one, { state: 'upload_failed', errorCode: 'UP_NETWORK' });
  };
  for (const attempt of [1, 1, 2]) await run(attempt);
  const keys = (await told()).map(({ dedupeKey }) => dedupeKey);
  assert.deepEqual(keys.slice(0, 2), keys.slice(2, 4));
  assert.equal(new Set(keys).size, 4);
});

test('the plan says how many files go at once', async () => {
  uploader.parallel = 0;
  await learnSession();
  assert.equal(uploader.parallel, 2);
  uploader.parallel = 0;
});

test('leaving the page asks, as long as something would be lost', () => {
  const leaves = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return !event.defaultPrevented;
  };
  assert.equal(leaves(), true);
  const one = item({ state: 'uploading' });
  assert.equal(leaves(), false);
  one.state = 'paused';
  assert.equal(leaves(), true);
});

test('once the network is back, what it broke goes on', () => {
  const [broken, refused] = [
    item({ state: 'upload_failed', errorCode: 'UP_NETWORK' }),
    item({ state: 'upload_failed', errorCode: 'UP_CHECKSUM' }),
  ];
  window.dispatchEvent(new Event('online'));
  assert.deepEqual([broken.state, refused.state], ['local_selected', 'upload_failed']);
});

test('a new search ends a batch that is whole, and none that goes on', async () => {
  const file = new File(['x'], 'a.mp4');
  const [one] = uploader.add([file], true);
  await settle();
  await assetList.reload();
  assert.equal(uploadBatch.items.length, 1);
  one.state = 'uploaded';
  await assetList.reload();
  assert.equal(uploadBatch.items.length, 0);
});

test('what came up whole is asked for once more, for what the server found in it', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  server.on('GET', '/api/assets', { items: [asset('whole')], nextCursor: null });
  server.on('GET', '/api/assets/whole', asset('whole', { durationMs: 5 }));
  await assetList.reload();
  tell('settled', item({ assetId: 'whole' }), { state: 'uploaded' });
  context.mock.timers.tick(120);
  await settle();
  assert.equal(assetList.ofAsset('whole').asset.durationMs, 5);
});
