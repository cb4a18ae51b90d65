import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../../../main/resources/META-INF/resources/jamak/model/api.js';
import { Uploader } from '../../../main/resources/META-INF/resources/jamak/upload/uploader.js';
import { file, PART, scripted, settled, until } from './upload-fakes.mjs';

test('a file goes up in parts and is completed with their etags in order', async () => {
  const dependencies = scripted();
  const uploader = new Uploader(dependencies);
  uploader.parallel = 3;
  const [item] = uploader.add([file('a.mp4', 10)]);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
  assert.equal(item.percent, 100);
  assert.equal(dependencies.calls.at(-1), 'complete asset-1 "asset-1/1","asset-1/2","asset-1/3"');
});

test('nothing starts before the plan is known, but the items stand there at once', async () => {
  const dependencies = scripted();
  const uploader = new Uploader(dependencies);
  const items = uploader.add([file('a.mp4', 4), file('b.mp4', 4)]);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(
    items.map((item) => item.state),
    ['local_selected', 'local_selected'],
  );
  assert.equal(dependencies.calls.length, 0);
});

test('nothing is read of a file before its card is on the screen', async () => {
  const read = [];
  let show;
  const uploader = new Uploader({
    ...scripted(),
    painted: () => new Promise((resolve) => (show = resolve)),
    fingerprint: async (one) => {
      read.push(one.name);
      return null;
    },
  });
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(read, []);
  show();
  await settled(uploader, item);
  assert.deepEqual([item.state, read], ['uploaded', ['a.mp4']]);
});

test('never more files or connections than allowed', async () => {
  const dependencies = scripted();
  const uploader = new Uploader(dependencies);
  uploader.parallel = 3;
  const items = uploader.add(Array.from({ length: 9 }, (_, i) => file(`${i}.mp4`, 24)));
  let most = 0;
  uploader.addEventListener('changed', () => {
    most = Math.max(most, uploader.items.filter((item) => ['uploading', 'verifying'].includes(item.state)).length);
  });
  await until(uploader, () => items.every((item) => item.state === 'uploaded'));
  assert.equal(most, 3);
  assert.ok(dependencies.mostInFlight <= 6, `${dependencies.mostInFlight} connections (expected: <= 6)`);
});

test('a server error is tried again three times, a refusal never', async () => {
  for (const [status, tries, code] of [
    [503, 4, 'UP_SERVER'],
    [404, 1, 'UP_EXPIRED'],
  ]) {
    const dependencies = scripted();
    let asked = 0;
    dependencies.answer = () => {
      asked++;
      return { status };
    };
    const uploader = new Uploader(dependencies);
    uploader.parallel = 1;
    const [item] = uploader.add([file('a.mp4', 4)]);
    await settled(uploader, item);
    assert.deepEqual([item.state, item.errorCode, asked], ['upload_failed', code, tries]);
  }
});

test('a retry asks for the missing parts and sends only those', async () => {
  const dependencies = scripted();
  dependencies.answer = (url) => ({ status: url.endsWith('/2') ? 500 : 200 });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 12)]);
  await settled(uploader, item);
  assert.equal(item.state, 'upload_failed');
  dependencies.answer = () => ({ status: 200 });
  dependencies.sent = [];
  dependencies.partsAnswer = (id) => ({
    partSizeBytes: PART,
    headers: {},
    uploadUrls: { 2: `${id}/2b` },
    parts: { 1: 'x', 3: 'z' },
  });
  uploader.retry(item);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
  assert.equal(item.attempt, 2);
  assert.deepEqual(dependencies.sent, ['asset-1/2b']);
  assert.equal(dependencies.calls.at(-1), 'complete asset-1 x,"asset-1/2b",z');
});

test('a retry of a session that is gone starts a new one on the same item', async () => {
  const dependencies = scripted();
  dependencies.answer = () => ({ status: 404 });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await settled(uploader, item);
  dependencies.answer = () => ({ status: 200 });
  dependencies.partsAnswer = () => {
    throw new ApiError(410, 'UP_EXPIRED', '');
  };
  uploader.retry(item);
  await settled(uploader, item);
  assert.deepEqual([item.state, item.assetId], ['uploaded', 'asset-2']);
});

test('a failing file does not hold the others up', async () => {
  const dependencies = scripted();
  dependencies.answer = (url) => ({ status: url.startsWith('asset-1/') ? 500 : 200 });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const items = uploader.add([file('bad.mp4', 4), file('good.mp4', 4), file('fine.mp4', 4)]);
  await until(uploader, () => items.every((item) => !item.active));
  assert.deepEqual(
    items.map((item) => item.state),
    ['upload_failed', 'uploaded', 'uploaded'],
  );
});

test('being offline costs no try and goes on by itself', async () => {
  const dependencies = scripted();
  dependencies.isOnline = false;
  dependencies.answer = () => ({ status: dependencies.isOnline ? 200 : 0 });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await until(uploader, () => item.offline);
  assert.equal(item.state, 'uploading');
  const end = settled(uploader, item);
  dependencies.goOnline();
  await end;
  assert.equal(item.state, 'uploaded');
});

test('a pause frees the place, a resume sends only what is missing', async () => {
  const dependencies = scripted();
  dependencies.answer = (url) => (url === 'asset-1/3' ? new Promise(() => undefined) : { status: 200 });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [first, second] = uploader.add([file('a.mp4', 12), file('b.mp4', 4)]);
  await until(uploader, () => first.parts.size === 2);
  uploader.pause(first);
  assert.equal(first.state, 'paused');
  assert.equal(first.loaded, 8);
  await settled(uploader, second);
  dependencies.answer = () => ({ status: 200 });
  dependencies.sent = [];
  uploader.resume(first);
  await settled(uploader, first);
  assert.equal(first.state, 'uploaded');
  assert.deepEqual(dependencies.sent, ['asset-1/3']);
});

test('removing an unfinished upload aborts it on the server', async () => {
  const dependencies = scripted();
  dependencies.answer = () => new Promise(() => undefined);
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await until(uploader, () => item.assetId !== null);
  uploader.remove(item);
  assert.deepEqual(uploader.items, []);
  assert.equal(dependencies.calls.at(-1), 'abort asset-1');
});

test('names are kept in NFC', () => {
  const uploader = new Uploader(scripted());
  const [item] = uploader.add([file('한글.mp4'.normalize('NFD'), 4)]);
  assert.equal(item.name, '한글.mp4'.normalize('NFC'));
});
