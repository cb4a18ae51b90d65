import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../../../main/resources/META-INF/resources/jamak/model/api.js';
import { Uploader } from '../../../main/resources/META-INF/resources/jamak/upload/uploader.js';
import { file, md5, PART, scripted, settled, until } from './upload-fakes.mjs';

test('a file that is there already waits for the user before anything is opened', async () => {
  const dependencies = scripted();
  dependencies.prints = (one) => one.name;
  dependencies.known = { id: 'asset-0', status: 'uploaded' };
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await until(uploader, () => item.state === 'duplicate');
  assert.deepEqual([item.original.asset.id, dependencies.calls, uploader.busy], ['asset-0', [], false]);
  uploader.keepBoth(item);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
});

test('the same file twice in one drop goes up once', async () => {
  const dependencies = scripted();
  dependencies.prints = () => 'same';
  const uploader = new Uploader(dependencies);
  uploader.parallel = 3;
  const items = uploader.add([file('a.mp4', 4), file('b.mp4', 4)]);
  await until(uploader, () => !uploader.busy);
  assert.deepEqual(
    items.map((item) => item.state),
    ['uploaded', 'duplicate'],
  );
  assert.equal(items[1].original.key, items[0].clientId);
});

test('a file whose upload was interrupted goes on where it stopped, though it was dropped anew', async () => {
  const dependencies = scripted();
  dependencies.prints = () => 'print';
  dependencies.known = { id: 'asset-9', status: 'uploading' };
  dependencies.partsAnswer = (id) => ({
    partSizeBytes: PART,
    headers: {},
    uploadUrls: { 2: `${id}/2` },
    parts: { 1: 'x' },
  });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 8)]);
  await settled(uploader, item);
  assert.deepEqual([item.state, dependencies.sent], ['uploaded', ['asset-9/2']]);
});

test('an upload is not gone on with from another file', async () => {
  const dependencies = scripted();
  dependencies.prints = (one) => one.name;
  dependencies.partsAnswer = (id, { fingerprint }) => {
    if (fingerprint !== 'right.mp4') throw new ApiError(422, 'UP_OTHER_FILE', '');
    return { partSizeBytes: PART, headers: {}, uploadUrls: { 1: `${id}/1`, 2: `${id}/2` }, parts: {} };
  };
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const item = uploader.adopt('asset-9', file('other.mp4', 8));
  await settled(uploader, item);
  assert.equal(item.errorCode, 'UP_OTHER_FILE');
  item.file = file('right.mp4', 8);
  uploader.retry(item);
  await settled(uploader, item);
  assert.deepEqual([item.state, dependencies.sent], ['uploaded', ['asset-9/1', 'asset-9/2']]);
});

test('what arrived of a file that nobody described is compared, and sent again where it differs', async () => {
  const dependencies = scripted();
  const bytes = new Uint8Array(12);
  dependencies.partsAnswer = (id) => ({
    partSizeBytes: PART,
    headers: {},
    uploadUrls: { 1: `${id}/1`, 2: `${id}/2`, 3: `${id}/3` },
    parts: { 1: md5(bytes.subarray(0, 4), 'hex'), 2: md5('else', 'hex') },
  });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const item = uploader.adopt('asset-9', new File([bytes], 'a.mp4'));
  await settled(uploader, item);
  assert.deepEqual([item.state, dependencies.sent.sort()], ['uploaded', ['asset-9/2', 'asset-9/3']]);
});
