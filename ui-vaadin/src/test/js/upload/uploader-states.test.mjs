import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ApiError } from '../../../main/resources/META-INF/resources/jamak/model/api.js';
import { Uploader } from '../../../main/resources/META-INF/resources/jamak/upload/uploader.js';
import { file, PART, scripted, settled, until } from './upload-fakes.mjs';

let [dependencies, uploader] = [];
beforeEach(() => {
  dependencies = scripted();
  open();
});
/** @param {object} [others] instead of the scripted ones */
function open(others = {}) {
  uploader = new Uploader({ ...dependencies, ...others });
  uploader.parallel = 1;
}

/** Uploads one file, and tells how it ended. */
async function upload(size = 4) {
  const [item] = uploader.add([file('a.mp4', size)]);
  await settled(uploader, item);
  return `${item.state} ${item.errorCode}`;
}
const turn = () => new Promise((resolve) => setImmediate(resolve));
const refuse = (call, status, code) => {
  dependencies.api[call] = async () => {
    throw new ApiError(status, code, '');
  };
};

/** What storage answers to each try of a part, and how the upload ends. */
const STORAGE = [
  [403, 'UP_EXPIRED'],
  [404, 'UP_EXPIRED'],
  [410, 'UP_EXPIRED'],
  [400, 'UP_CHECKSUM'],
  [500, 'UP_SERVER'],
  [503, 'UP_SERVER'],
  [405, 'UP_SERVER'],
  [0, 'UP_NETWORK'],
];
for (const [status, code] of STORAGE) {
  test(`storage that answers ${status} ends an upload with ${code}`, async () => {
    dependencies.answer = () => ({ status });
    dependencies.partsAnswer = (id) => ({ partSizeBytes: PART, headers: {}, uploadUrls: { 1: `${id}/1` }, parts: {} });
    assert.equal(await upload(), `upload_failed ${code}`);
  });
}

/** What the server answers, by call, and how the upload ends. */
const SERVER = [
  ['session', 422, 'LIM_SIZE', 'LIM_SIZE'],
  ['session', 409, 'LIM_STORAGE', 'LIM_STORAGE'],
  ['session', 503, 'DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE'],
  ['complete', 422, 'UP_SIZE_MISMATCH', 'UP_SIZE_MISMATCH'],
  ['complete', 404, 'NOT_FOUND', 'UP_EXPIRED'],
];
for (const [call, status, code, end] of SERVER) {
  test(`a ${call} that is refused with ${code} ends an upload with ${end}`, async () => {
    refuse(call, status, code);
    assert.equal(await upload(), `upload_failed ${end}`);
  });
}

test('a fault of our own is no riddle for the user', async () => {
  dependencies.api.session = async () => {
    throw new TypeError('x is not a function');
  };
  assert.equal(await upload(), 'upload_failed UP_SERVER');
});

test('a file that cannot be read any more says so, and is chosen again', async () => {
  dependencies.answer = () => ({ status: 0 });
  open({ digest: async () => 'x' });
  const [item] = uploader.add([
    Object.assign(file('a.mp4', 4), { slice: () => ({ size: 4, arrayBuffer: () => Promise.reject(new Error()) }) }),
  ]);
  await settled(uploader, item);
  assert.equal(item.errorCode, 'UP_FILE_GONE');
  item.file = null;
  uploader.retry(item);
  await settled(uploader, item);
  assert.equal(item.errorCode, 'UP_FILE_GONE', 'without a file there is nothing to send');
});

test('the session is opened under one key, however often it is tried', async () => {
  const keys = [];
  const { session } = dependencies.api;
  dependencies.api.session = async (about, key) => {
    keys.push(key);
    if (keys.length < 3) throw new ApiError(0, 'UP_NETWORK', '');
    return session(about, key);
  };
  assert.equal(await upload(), 'uploaded null');
  assert.deepEqual([keys.length, new Set(keys).size], [3, 1]);
});

test('acts that do not fit a state change nothing', async () => {
  await upload();
  const [item] = uploader.items;
  for (const act of ['pause', 'resume', 'retry', 'autoResume', 'keepBoth']) uploader[act](item);
  assert.deepEqual([item.state, item.attempt], ['uploaded', 1]);
  item.state = 'upload_failed';
  item.errorCode = 'UP_TYPE';
  for (const act of ['retry', 'autoResume']) uploader[act](item);
  assert.equal(item.state, 'upload_failed', 'no further try can change what the file is');
});

test('what waits for its turn can be paused, and is not begun before it is resumed', async () => {
  uploader.parallel = 0;
  const [item] = uploader.add([file('a.mp4', 4)]);
  uploader.pause(item);
  uploader.parallel = 1;
  await turn();
  assert.deepEqual([item.state, dependencies.calls], ['paused', []]);
  uploader.resume(item);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
});

test('a whole upload is removed from the screen, not from the server; the next one takes its turn', async () => {
  await upload();
  uploader.remove(uploader.items[0]);
  assert.ok(!dependencies.calls.some((call) => call.startsWith('abort')));
  let stuck = true;
  dependencies.answer = () => (stuck ? new Promise(() => undefined) : { status: 200 });
  const [first, second] = uploader.add([file('a.mp4', 4), file('b.mp4', 4)]);
  await until(uploader, () => first.assetId !== null);
  stuck = false;
  uploader.remove(first);
  await settled(uploader, second);
  assert.deepEqual([second.state, uploader.items], ['uploaded', [second]]);
});

test('a removed upload takes its poster with it', async (context) => {
  const revoked = [];
  context.mock.method(URL, 'revokeObjectURL', (url) => revoked.push(url));
  uploader.parallel = 0;
  const [item] = uploader.add([file('a.mp4', 4)]);
  item.facts = { posterUrl: 'blob:poster' };
  uploader.remove(item);
  assert.deepEqual(revoked, ['blob:poster']);
});

test('an upload is busy while it goes on, not while it waits for the user', async () => {
  dependencies.answer = () => new Promise(() => undefined);
  const [item] = uploader.add([file('a.mp4', 4)]);
  await until(uploader, () => item.state === 'uploading');
  assert.equal(uploader.busy, true);
  uploader.pause(item);
  assert.equal(uploader.busy, false);
});

test('a file that is empty of a type is octets', () => {
  const [item] = uploader.add([new File(['x'], 'a.mkv')], true);
  assert.equal(item.type, 'application/octet-stream');
});

test('a part whose ETag the browser may not read is completed by the server alone', async () => {
  const put = (...values) => {
    const { done, abort } = dependencies.put(...values);
    return { done: done.then(({ status }) => ({ status, etag: null })), abort };
  };
  open({ put });
  assert.equal(await upload(), 'uploaded null');
  assert.equal(dependencies.calls.at(-1), 'complete asset-1 undefined');
});
