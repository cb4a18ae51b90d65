import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { frame, load, settle } from '../browser.mjs';

const { browserDependencies } = await load('upload/upload-browser.js');
const { dropped, handleOf, open, pickFiles, remember } = await load('upload/file-handles.js');
const { readFacts } = await load('upload/local-facts.js');
const { partDigest } = await load('upload/part-digest.js');

/** @type {XMLHttpRequest[]} */
let requests = [];
globalThis.XMLHttpRequest = class extends EventTarget {
  upload = new EventTarget();
  headers = {};
  status = 0;

  open(method, url) {
    this.line = `${method} ${url}`;
  }
  setRequestHeader(name, value) {
    this.headers[name] = value;
  }
  send(body) {
    this.body = body;
    requests.push(this);
  }
  abort() {
    this.end(0);
  }
  getResponseHeader(name) {
    return this.answered?.[name] ?? null;
  }

  end(status, answered = {}) {
    Object.assign(this, { status, answered });
    this.dispatchEvent(new Event('loadend'));
  }
};
beforeEach(() => {
  requests = [];
});
const { put, sleep, whenOnline, online } = browserDependencies();

test('a part is put with the headers that it was signed with, but those that the browser writes itself', async () => {
  const seen = [];
  const { done } = put('https://store/1', { 'Content-MD5': 'x', Host: 'store', 'Content-Length': '3' }, 'abc', {
    progress: (loaded) => seen.push(loaded),
  });
  const [{ line, headers, body, upload }] = requests;
  assert.deepEqual([line, headers, body], ['PUT https://store/1', { 'Content-MD5': 'x' }, 'abc']);
  upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 2 }));
  requests[0].end(200, { ETag: '"e"' });
  assert.deepEqual([await done, seen], [{ status: 200, etag: '"e"' }, [2]]);
});

test('a put that was given up, or that never arrived, has no status', async () => {
  const { done, abort } = put('https://store/1', {}, 'abc', { progress: () => undefined });
  abort();
  assert.deepEqual(await done, { status: 0, etag: null });
});

test('a pause ends with its time, or with what it waits for', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const [stop, seen] = [new AbortController(), []];
  sleep(100, stop.signal).then(() => seen.push('slept'));
  context.mock.timers.tick(100);
  await settle();
  const broken = sleep(100, stop.signal);
  stop.abort();
  await assert.rejects(broken, { name: 'AbortError' });
  assert.deepEqual(seen, ['slept']);
});

test('the network is waited for until it is there, or nobody needs it', async () => {
  const [stop, seen] = [new AbortController(), []];
  navigator.onLine = false;
  assert.equal(online(), false);
  whenOnline(stop.signal).then(() => seen.push('online'));
  await settle();
  assert.deepEqual(seen, []);
  window.dispatchEvent(new Event('online'));
  await settle();
  const waits = whenOnline(stop.signal);
  stop.abort();
  await assert.rejects(waits, { name: 'AbortError' });
  navigator.onLine = true;
  await whenOnline(new AbortController().signal);
  assert.deepEqual([seen, online()], [['online'], true]);
});

test('what was chosen in the picker is found again by its handle', async () => {
  const handle = { kind: 'file', getFile: async () => new File(['a'], 'a.mp4') };
  const asked = [];
  window.showOpenFilePicker = async (options) => {
    asked.push(options);
    return [handle];
  };
  const [file] = await pickFiles(true);
  assert.deepEqual([file.name, await handleOf(file), asked[0].multiple], ['a.mp4', handle, true]);
  assert.equal(await handleOf(await open(handle)), handle);
});

test('the picker that is given up has no files; one that is not there, or refuses, is told apart', async () => {
  window.showOpenFilePicker = async () => {
    throw new DOMException('', 'AbortError');
  };
  assert.deepEqual(await pickFiles(false), []);
  window.showOpenFilePicker = async () => {
    throw new DOMException('', 'SecurityError');
  };
  assert.equal(await pickFiles(false), null);
  delete window.showOpenFilePicker;
  assert.equal(await pickFiles(false), null);
});

test('a dropped file whose way is lost has no handle', async () => {
  const file = new File(['a'], 'a.mp4');
  assert.equal(await handleOf(file), null);
  for (const root of [Promise.resolve(null), Promise.resolve({ kind: 'directory' })]) {
    remember(file, root, []);
    assert.equal(await handleOf(file), null);
  }
  remember(
    file,
    Promise.resolve({
      getDirectoryHandle: async () => {
        throw new DOMException('', 'NotFoundError');
      },
    }),
    ['gone', 'a.mp4'],
  );
  assert.equal(await handleOf(file), null);
  assert.deepEqual(
    await Promise.all([dropped({}), dropped({ getAsFileSystemHandle: () => Promise.reject(new Error()) })]),
    [null, null],
  );
});

/** A player for each file that is read; it goes on when the test says so. */
function players(context, video) {
  const made = [];
  const create = document.createElement;
  context.mock.method(document, 'createElement', (tag) => {
    if (tag !== 'video') return Object.assign(create(tag), { toBlob: (take) => take(new Blob(['jpeg'])) });
    const player = Object.assign(new EventTarget(), { removeAttribute() {}, load() {}, ...video });
    made.push(player);
    return player;
  });
  return made;
}
const say = async (player, type) => {
  player.dispatchEvent(new Event(type));
  await settle();
};
const video = { duration: 61.2345, videoWidth: 1920, videoHeight: 1080 };
async function painted() {
  await frame();
  await frame();
  await frame(); // what waits until a picture is painted goes on with the next turn
}

test('length, size and a picture of the first second are read from the file itself', async (context) => {
  const [made, facts] = [players(context, video), readFacts(new File(['v'], 'a.mp4'))];
  await painted();
  await say(made[0], 'loadeddata');
  assert.deepEqual([made[0].currentTime, made[0].muted], [1, true]);
  await say(made[0], 'seeked');
  const { posterUrl, ...others } = await facts;
  assert.deepEqual(others, { durationMs: 61_235, width: 1920, height: 1080 });
  assert.match(posterUrl, /^blob:/);
});

test('sound has a length and no picture; what the browser cannot play has nothing', async (context) => {
  const made = players(context, { duration: 2, videoWidth: 0, videoHeight: 0 });
  const [sound, broken] = [readFacts(new File(['s'], 'a.mp3')), readFacts(new File(['x'], 'x.mxf'))];
  await painted();
  await say(made[0], 'loadeddata');
  await say(made[1], 'error');
  assert.deepEqual(
    [await sound, await broken],
    [{ durationMs: 2000, width: null, height: null, posterUrl: null }, null],
  );
});

test('two files are read at a time, the next when one is done', async (context) => {
  const made = players(context, video);
  const all = ['a', 'b', 'c'].map((name) => readFacts(new File([name], name)));
  await painted();
  assert.equal(made.length, 2);
  await say(made[1], 'error');
  assert.equal(made.length, 3);
  await say(made[0], 'error');
  await say(made[2], 'error');
  assert.deepEqual(await Promise.all(all), [null, null, null]);
});

test('a player that says nothing is given up after eight seconds', async (context) => {
  const made = players(context, video);
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const facts = readFacts(new File(['v'], 'a.mp4'));
  for (const ms of [1, 1, 8000]) {
    context.mock.timers.tick(ms);
    await settle();
  }
  assert.deepEqual([made.length, await facts], [1, null]);
});

test('checksums come from one worker; a part that cannot be read is told, and a worker that broke is replaced', async () => {
  const workers = [];
  globalThis.Worker = class extends EventTarget {
    asked = [];
    constructor() {
      super();
      workers.push(this);
    }
    postMessage(data) {
      this.asked.push(data);
    }
    terminate() {
      this.ended = true;
    }
    answer(id, digest) {
      this.dispatchEvent(Object.assign(new Event('message'), { data: { id, digest } }));
    }
  };
  const [one, two] = [partDigest('1'), partDigest('2')];
  const [first] = workers;
  const [a, b] = first.asked.map(({ id }) => id);
  first.answer(b, 'second');
  first.answer(a, null);
  assert.equal(await two, 'second');
  await assert.rejects(one, { code: 'UP_FILE_GONE', passing: false });
  const lost = partDigest('3');
  first.dispatchEvent(new Event('error'));
  await assert.rejects(lost, { code: 'UP_NETWORK', passing: true });
  const next = partDigest('4');
  workers[1].answer(workers[1].asked[0].id, 'anew');
  assert.deepEqual([await next, workers.length, first.ended], ['anew', 2, true]);
});
