import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UploadBatch } from '../../../main/resources/META-INF/resources/jamak/upload/upload-batch.js';
import { UploadItem } from '../../../main/resources/META-INF/resources/jamak/upload/upload-item.js';

/** An uploader that only knows its items. */
class Items extends EventTarget {
  items = [];

  add(count) {
    const items = Array.from(
      { length: count },
      (_, i) => new UploadItem(`c${this.items.length + i}`, null, { name: `${i}.mp4`, size: 100, type: 'video/mp4' }),
    );
    this.items.push(...items);
    for (const item of items) this.dispatchEvent(Object.assign(new Event('added'), { item }));
    return items;
  }
}

function end(items, state) {
  for (const item of items) {
    item.state = state;
    item.loaded = state === 'uploaded' ? 100 : 40;
  }
}

test('a batch counts all that were added while something goes on', () => {
  const uploader = new Items();
  const batch = new UploadBatch(uploader);
  const first = uploader.add(10);
  end(first.slice(0, 7), 'uploaded');
  uploader.add(2);
  assert.equal(batch.items.length, 12);
  assert.equal(batch.items.filter((item) => item.state === 'uploaded').length, 7);
});

test('the next batch begins without what is done, and with what failed until it is removed', () => {
  const uploader = new Items();
  const batch = new UploadBatch(uploader);
  const first = uploader.add(10);
  end(first.slice(0, 8), 'uploaded');
  end(first.slice(8), 'upload_failed');
  uploader.add(3);
  assert.deepEqual(
    batch.items.map((item) => item.state),
    ['upload_failed', 'upload_failed', ...Array(3).fill('local_selected')],
  );
  uploader.items = uploader.items.filter((item) => item !== first[8]);
  assert.equal(batch.items.length, 4);
});

test('what is paused still belongs to its batch', () => {
  const uploader = new Items();
  const batch = new UploadBatch(uploader);
  const first = uploader.add(3);
  end(first.slice(0, 2), 'uploaded');
  first[2].state = 'paused';
  uploader.add(1);
  assert.equal(batch.items.length, 4);
});

test('to hide what is done removes nothing that failed', () => {
  const uploader = new Items();
  const batch = new UploadBatch(uploader);
  const items = uploader.add(3);
  end(items, 'uploaded');
  end([items[1]], 'upload_failed');
  batch.hideDone();
  assert.deepEqual(batch.items, [items[1]]);
  assert.deepEqual(uploader.items, [items[1]]);
});

test('only a batch that is whole ends with a new search', () => {
  const uploader = new Items();
  const batch = new UploadBatch(uploader);
  const items = uploader.add(2);
  end([items[0]], 'uploaded');
  end([items[1]], 'upload_failed');
  batch.endWhole();
  assert.equal(batch.items.length, 2);
  end([items[1]], 'uploaded');
  assert.equal(batch.percent, 100);
  batch.endWhole();
  assert.equal(batch.items.length, 0);
});

test('the time left is that of the whole batch, and is not told while nothing is on its way', () => {
  const uploader = new Items();
  const batch = new UploadBatch(uploader);
  const [first, second] = uploader.add(2);
  first.state = 'uploading';
  for (let now = 0; now <= 5000; now += 250) {
    first.loaded = now / 100;
    const left = batch.timeLeft(now);
    assert.equal(left === null, now < 3000, `${now} ms`);
  }
  assert.equal(batch.timeLeft(5000), 15_000); // 150 bytes at 10 a second
  first.state = 'paused';
  second.state = 'paused';
  assert.equal(batch.timeLeft(5250), null);
  first.state = 'uploading';
  assert.equal(batch.timeLeft(60_000), null);
});

test('bytes in flight make no batch of 100 %', () => {
  const uploader = new Items();
  const batch = new UploadBatch(uploader);
  for (const item of uploader.add(2)) [item.loaded, item.state] = [100, 'uploading'];
  assert.equal(batch.percent, 99);
});
