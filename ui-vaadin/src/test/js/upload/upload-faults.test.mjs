import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../../../main/resources/META-INF/resources/jamak/model/api.js';
import { Uploader } from '../../../main/resources/META-INF/resources/jamak/upload/uploader.js';
import { file, md5, PART, scripted, settled, until } from './upload-fakes.mjs';

test('each part goes with its checksum; storage that finds it damaged gets it again, four times at most', async () => {
  for (const [refusals, state, sent] of [
    [2, 'uploaded', 3],
    [99, 'upload_failed', 4],
  ]) {
    const dependencies = scripted();
    let asked = 0;
    dependencies.answer = () => ({ status: ++asked > refusals ? 200 : 400 });
    const uploader = new Uploader(dependencies);
    uploader.parallel = 1;
    const [item] = uploader.add([file('a.mp4', 3)]);
    await settled(uploader, item);
    assert.deepEqual([item.state, item.errorCode], [state, state === 'uploaded' ? null : 'UP_CHECKSUM']);
    assert.deepEqual(dependencies.headers, Array(sent).fill({ 'Content-MD5': md5(new Uint8Array(3), 'base64') }));
  }
});

test('fresh addresses for one part forget no other that arrived meanwhile', async () => {
  const dependencies = scripted();
  let first = true;
  let listed = () => undefined;
  const arrived = new Promise((resolve) => {
    listed = resolve;
  });
  dependencies.answer = (url) => {
    if (url === 'asset-1/1' && first) {
      first = false;
      return { status: 403 };
    }
    return { status: 200 };
  };
  dependencies.partsAnswer = async (id) => {
    const answer = { partSizeBytes: PART, headers: {}, uploadUrls: { 1: `${id}/1`, 2: `${id}/2` }, parts: {} };
    await arrived;
    return answer;
  };
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 8)]);
  await until(uploader, () => item.parts.has(2));
  listed();
  await settled(uploader, item);
  assert.equal(dependencies.calls.at(-1), 'complete asset-1 "asset-1/1","asset-1/2"');
});

test('an upload whose last answer was lost is whole', async () => {
  const dependencies = scripted();
  const complete = dependencies.api.complete;
  dependencies.api.complete = async () => {
    throw new ApiError(0, 'UP_NETWORK', '');
  };
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await settled(uploader, item);
  assert.equal(item.errorCode, 'UP_NETWORK');
  dependencies.api.complete = complete;
  dependencies.partsAnswer = () => {
    throw new ApiError(409, 'CONFLICT', '');
  };
  uploader.retry(item);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
});

test('a connection on which nothing moves for half a minute is given up and tried anew', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const dependencies = scripted();
  let asked = 0;
  const hanging = new Promise((resolve) => {
    dependencies.answer = () => {
      if (++asked > 1) return { status: 200 };
      setImmediate(resolve);
      return new Promise(() => undefined);
    };
  });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await hanging;
  const end = settled(uploader, item);
  context.mock.timers.tick(30_000);
  await end;
  assert.deepEqual([item.state, asked], ['uploaded', 2]);
});

test('bytes that go on are told of all files together, a few times a second', async () => {
  const dependencies = scripted();
  dependencies.put = (url, headers, body, on) => ({
    done: (async () => {
      for (let i = 1; i <= 50; i++) on.progress((i * body.size) / 50);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { status: 200, etag: `"${url}"` };
    })(),
    abort: () => undefined,
  });
  const uploader = new Uploader(dependencies);
  let told = 0;
  uploader.addEventListener('changed', (event) => {
    if (event.item.state === 'uploading' && event.item.loaded > 0) told++;
  });
  uploader.parallel = 2;
  const items = uploader.add([file('a.mp4', PART), file('b.mp4', PART)]);
  await until(uploader, () => items.every((item) => item.state === 'uploaded'));
  assert.ok(told >= 2 && told <= 10, `told ${told} times`);
});

test('addresses of parts are renewed before they end, once for all that are under way', async () => {
  const dependencies = scripted();
  let clock = 0;
  let late = 0;
  dependencies.now = () => clock;
  dependencies.answer = (url) => {
    if (url.startsWith('asset-1/') && clock > 0) late++;
    if (url === 'asset-1/1') clock = 14.5 * 60_000;
    return { status: 200 };
  };
  dependencies.partsAnswer = async () => {
    const left = Array.from({ length: 12 }, (_, i) => [i + 1, `fresh/${i + 1}`]);
    return { partSizeBytes: PART, headers: {}, uploadUrls: Object.fromEntries(left), parts: {}, validForSeconds: 900 };
  };
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 12 * PART)]);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
  assert.ok(late <= 3, `${late} parts went to addresses that were about to end`); // those of the other lanes
  assert.equal(dependencies.calls.filter((call) => call.startsWith('parts ')).length, 1);
  assert.equal(dependencies.sent.length, 12);
});
