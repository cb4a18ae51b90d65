import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptText, Uploader } from '../../../main/resources/META-INF/resources/jamak/upload/uploader.js';
import { file, PART, scripted, settled, until } from './upload-fakes.mjs';

test('attempts are told with their limit, until the user goes on beyond it', () => {
  assert.deepEqual([2, 5, 6, 12].map(attemptText), ['2/5', '5/5', '6', '12']);
});

test('what comes back by itself counts no attempt, and goes after those that wait for their first try', async () => {
  const dependencies = scripted();
  dependencies.answer = (url) => ({ status: url.startsWith('asset-1/') ? 500 : 200 });
  const uploader = new Uploader(dependencies);
  uploader.parallel = 1;
  const [bad] = uploader.add([file('bad.mp4', 4)]);
  await settled(uploader, bad);
  const started = [];
  uploader.addEventListener('started', (event) => started.push(event.item.name));
  dependencies.partsAnswer = (id) => ({ partSizeBytes: PART, headers: {}, uploadUrls: { 1: `${id}/1` }, parts: {} });
  const others = uploader.add([file('a.mp4', 4), file('b.mp4', 4)]);
  await until(uploader, () => others[0].state === 'uploading');
  uploader.autoResume(bad);
  await until(uploader, () => bad.state === 'upload_failed' && !uploader.busy);
  assert.deepEqual(started, ['a.mp4', 'b.mp4', 'bad.mp4']);
  assert.equal(bad.attempt, 1);
});

test('what is held sends nothing before it is released, though the plan is known', async () => {
  const dependencies = scripted();
  const uploader = new Uploader(dependencies);
  const items = uploader.add([file('a.mp4', 4)], true);
  uploader.parallel = 3;
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([items[0].state, dependencies.calls], ['local_selected', []]);
  uploader.release(items);
  await settled(uploader, items[0]);
  assert.equal(items[0].state, 'uploaded');
});

test('while bytes are in flight no percentage is 100', async () => {
  const dependencies = scripted();
  dependencies.put = (url, headers, body, on) => ({
    done: (async () => {
      on.progress(body.size);
      await new Promise((resolve) => setTimeout(resolve, 250));
      return { status: 200, etag: `"${url}"` };
    })(),
    abort: () => undefined,
  });
  const uploader = new Uploader(dependencies);
  const seen = [];
  uploader.addEventListener('changed', ({ item }) => seen.push(`${item.state} ${item.percent}`));
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 8)]);
  await settled(uploader, item);
  assert.ok(seen.includes('uploading 99'), seen.join());
  assert.deepEqual(
    seen.filter((one) => one.endsWith(' 100')),
    ['verifying 100', 'uploaded 100'],
  );
});
