import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AutoResume } from '../../../main/resources/META-INF/resources/jamak/upload/upload-auto-resume.js';
import { UploadItem } from '../../../main/resources/META-INF/resources/jamak/upload/upload-item.js';

/** An uploader that fails as told, and notes who came back and when. */
class Failing extends EventTarget {
  items = [];
  back = [];

  add() {
    const item = new UploadItem('c', null, { name: 'a.mp4', size: 100, type: 'video/mp4' });
    this.items.push(item);
    return item;
  }

  fail(item, code = 'UP_NETWORK') {
    [item.state, item.errorCode] = ['upload_failed', code];
    this.tell('settled', item);
  }

  autoResume(item) {
    [item.state, item.errorCode] = ['local_selected', null];
    this.back.push(item);
  }

  tell(type, item) {
    this.dispatchEvent(Object.assign(new Event(type), { item }));
  }
}

function scene(context) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const uploader = new Failing();
  const autoResume = new AutoResume(uploader);
  return { uploader, autoResume, item: uploader.add(), tick: (seconds) => context.mock.timers.tick(seconds * 1000) };
}

test('a network that broke is tried again after pauses that grow, without an end', (context) => {
  const { uploader, item, tick } = scene(context);
  let came = 0;
  for (const pause of [30, 60, 60, 60]) {
    uploader.fail(item);
    tick(pause - 1);
    assert.equal(uploader.back.length, came, `before ${pause} s`);
    tick(1);
    assert.equal(uploader.back.length, ++came, `after ${pause} s`);
  }
});

test('a part that arrived makes the pauses short again', (context) => {
  const { uploader, item, tick } = scene(context);
  uploader.fail(item);
  tick(30);
  uploader.fail(item);
  tick(60);
  item.parts.set(1, 'x');
  uploader.fail(item);
  tick(30);
  assert.equal(uploader.back.length, 3);
});

test('no other failure comes back by itself, nor what was removed or retried by hand', (context) => {
  const { uploader, item, tick } = scene(context);
  uploader.fail(item, 'UP_SERVER');
  tick(600);
  uploader.fail(item);
  uploader.items = [];
  uploader.tell('removed', item);
  tick(600);
  const other = uploader.add();
  uploader.fail(other);
  tick(15);
  [other.state, other.errorCode] = ['uploading', null];
  uploader.tell('retried', other);
  tick(4);
  uploader.fail(other);
  tick(29);
  assert.equal(uploader.back.length, 0);
  tick(1);
  assert.deepEqual(uploader.back, [other]);
});

test('once the browser says that it is online, all come back at once', (context) => {
  const { uploader, autoResume, item, tick } = scene(context);
  const other = uploader.add();
  uploader.fail(item);
  uploader.fail(other, 'UP_STALLED');
  autoResume.now();
  tick(600);
  assert.deepEqual(uploader.back, [item]);
});
