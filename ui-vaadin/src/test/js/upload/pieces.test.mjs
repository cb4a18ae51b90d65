import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { UploadItem } = await load('upload/upload-item.js');
const { Slots } = await load('upload/upload-slots.js');
const { watchdog } = await load('upload/upload-watchdog.js');
const { withBackoff } = await load('upload/upload-backoff.js');
const { uploadedPercent } = await load('upload/upload-sum.js');
const { fingerprint } = await load('upload/fingerprint.js');
const { UploadError } = await load('upload/upload-errors.js');
const { ApiError } = await load('model/api.js');
const { isMedia } = await load('upload/file-source.js');
const { retryable } = await load('upload/uploader.js');

const turn = () => new Promise((resolve) => setImmediate(resolve));
const item = (size, partSizeBytes = 4) =>
  Object.assign(new UploadItem('c', null, { name: 'a', size, type: '' }), {
    session: { partSizeBytes, headers: {}, urls: new Map(), renewAt: 0 },
  });

test('the parts of a file are as many as it takes, the last one as long as the rest', () => {
  const ten = item(10);
  assert.deepEqual(
    [ten.partCount, ten.missingParts(), [1, 2, 3].map((n) => ten.partRange(n))],
    [
      3,
      [1, 2, 3],
      [
        [0, 4],
        [4, 8],
        [8, 10],
      ],
    ],
  );
  ten.parts.set(3, 'e').set(1, 'e');
  assert.deepEqual([ten.missingParts(), ten.arrivedBytes()], [[2], 6]);
  assert.deepEqual([item(8).partCount, item(1).partCount, new UploadItem('c', null, { size: 9 }).partCount], [2, 1, 0]);
});

test('a file whose session is gone begins at nothing, as another asset', () => {
  const one = Object.assign(item(8), { assetId: 'a', loaded: 4 });
  one.parts.set(1, 'e');
  one.forgetSession();
  assert.deepEqual([one.assetId, one.session, one.parts.size, one.loaded], [null, null, 0, 0]);
});

test('how far a file is, and whether it goes on by itself', () => {
  const at = (state, loaded, size = 10) => Object.assign(item(size), { state, loaded }).percent;
  assert.deepEqual(
    [
      at('uploading', 0),
      at('uploading', 4.39),
      at('uploading', 10),
      at('verifying', 10),
      at('uploaded', 10),
      at('paused', 5),
      at('uploading', 0, 0),
    ],
    [0, 43, 99, 100, 100, 50, 0],
  );
  assert.deepEqual(
    ['local_selected', 'uploading', 'verifying', 'paused', 'duplicate', 'uploaded', 'upload_failed'].filter(
      (state) => Object.assign(item(1), { state }).active,
    ),
    ['local_selected', 'uploading', 'verifying'],
  );
});

test('how long it takes is told only while bytes go, and counts no pause', () => {
  const one = Object.assign(item(1000), { state: 'uploading' });
  one.startClock(0);
  for (let now = 250; now <= 4000; now += 250) one.progress(now / 20, now); // 50 bytes a second
  assert.equal(one.etaMs, 20_000); // 16 s in the step in which that is said
  one.offline = true;
  assert.equal(one.etaMs, null);
  one.offline = false;
  one.startClock(60_000);
  assert.equal(one.etaMs, null, 'the clock starts anew');
  one.progress(5000, 61_000);
  assert.equal(one.loaded, 1000, 'never more than there is');
});

test('several files stand as the sum of their bytes; one that is there already does not count', () => {
  const of = (state, loaded, size = 100) => ({ state, loaded, size });
  for (const [items, percent] of [
    [[], 0],
    [[of('uploading', 50)], 50],
    [[of('uploaded', 100), of('uploading', 0)], 50],
    [[of('uploaded', 100), of('uploading', 100)], 99],
    [[of('uploaded', 100), of('duplicate', 0)], 100],
    [[of('duplicate', 0)], 0],
    [[of('upload_failed', 33), of('uploaded', 300, 300)], 83],
  ]) {
    assert.equal(uploadedPercent(items), percent);
  }
});

test('who asks first gets the next free connection, and gives it back once', async () => {
  const [slots, got] = [new Slots(1), []];
  const signal = new AbortController().signal;
  const first = await slots.take(signal);
  const others = ['b', 'c'].map((name) =>
    slots.take(signal).then((give) => {
      got.push(name);
      return give;
    }),
  );
  await turn();
  assert.deepEqual(got, []);
  first();
  first();
  await turn();
  assert.deepEqual(got, ['b'], 'given back twice is given back once');
  (await others[0])();
  await turn();
  assert.deepEqual(got, ['b', 'c']);
});

test('who leaves the line keeps nobody from a connection', async () => {
  const slots = new Slots(1);
  const [stays, leaves] = [new AbortController(), new AbortController()];
  const first = await slots.take(stays.signal);
  const gone = slots.take(leaves.signal);
  const waits = slots.take(stays.signal);
  leaves.abort();
  await assert.rejects(gone, { name: 'AbortError' });
  first();
  assert.equal(typeof (await waits), 'function');
  assert.throws(() => slots.take(leaves.signal), { name: 'AbortError' });
});

test('the watchdog barks after a silence, not while something moves, and never after its end', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let barks = 0;
  const dog = watchdog(1000, () => barks++);
  context.mock.timers.tick(999);
  dog.reset();
  context.mock.timers.tick(999);
  assert.deepEqual([barks, dog.fired()], [0, false]);
  context.mock.timers.tick(1);
  assert.deepEqual([barks, dog.fired()], [1, true]);
  const other = watchdog(1000, () => barks++);
  other.end();
  context.mock.timers.tick(5000);
  assert.deepEqual([barks, other.fired()], [1, false]);
});

/** Fails as often as told, and tells the pauses between. */
async function tries(failures, problem, { online = () => true } = {}) {
  const [pauses, stop] = [[], new AbortController()];
  let [asked, waited] = [0, 0];
  const act = async () => {
    if (asked++ < failures) throw problem;
    return 'done';
  };
  const dependencies = {
    online,
    sleep: async (ms) => {
      pauses.push(ms);
    },
  };
  const end = await withBackoff(act, dependencies, stop.signal, async () => {
    waited++;
  }).catch(({ code, message }) => code ?? message);
  return { end, asked, waited, pauses };
}

test('what may pass is tried four times, after pauses that double, give or take a quarter', async () => {
  const { end, asked, pauses } = await tries(9, new ApiError(503, 'DATABASE_UNAVAILABLE', ''));
  assert.deepEqual([end, asked, pauses.length], ['DATABASE_UNAVAILABLE', 4, 3]);
  [800, 1600, 3200].forEach((ms, i) => assert.ok(pauses[i] >= ms * 0.75 && pauses[i] <= ms * 1.25, `${pauses[i]} ms`));
  assert.equal((await tries(3, new UploadError('UP_NETWORK', true))).end, 'done');
});

test('what cannot pass is not tried again', async () => {
  for (const problem of [
    new ApiError(422, 'LIM_SIZE', ''),
    new UploadError('UP_FILE_GONE'),
    new TypeError('a fault of ours'),
  ]) {
    assert.equal((await tries(1, problem)).asked, 1);
  }
});

test('being offline costs no try', async () => {
  let offline = 9;
  const { end, waited, pauses } = await tries(9, new UploadError('UP_NETWORK', true), { online: () => offline-- <= 0 });
  assert.deepEqual([end, waited, pauses], ['done', 9, []]);
});

test('what was stopped is not begun, and not gone on with', async () => {
  const stop = new AbortController();
  const dependencies = { online: () => true, sleep: async () => undefined };
  let asked = 0;
  const act = async () => {
    asked++;
    stop.abort();
    throw new UploadError('UP_NETWORK', true);
  };
  await assert.rejects(
    withBackoff(act, dependencies, stop.signal, async () => undefined),
    { name: 'AbortError' },
  );
  await assert.rejects(
    withBackoff(act, dependencies, stop.signal, async () => undefined),
    { name: 'AbortError' },
  );
  assert.equal(asked, 1);
});

test('a file is known by its size and all of it, or by samples of a large one', async () => {
  const MIB = 1024 * 1024;
  const print = (bytes) => fingerprint(new File([bytes], 'a.mp4'));
  const small = new Uint8Array(10).fill(7);
  assert.equal(await print(small), createHash('sha256').update('10\n').update(small).digest('hex'));
  const large = new Uint8Array(5 * MIB);
  const samples = [large.subarray(0, MIB), large.subarray(2 * MIB, 3 * MIB), large.subarray(4 * MIB)];
  assert.equal(
    await print(large),
    createHash('sha256')
      .update(`${5 * MIB}\n`)
      .update(Buffer.concat(samples))
      .digest('hex'),
  );
  const changed = (at) => {
    const copy = large.slice();
    copy[at] = 1;
    return print(copy);
  };
  const before = await print(large);
  for (const at of [0, 2 * MIB, 5 * MIB - 1]) assert.notEqual(await changed(at), before, `byte ${at}`);
});

test('a file that cannot be read any more says so; without TLS nothing is known of any', async (context) => {
  const gone = { size: 3, arrayBuffer: () => Promise.reject(new Error()) };
  context.mock.method(Blob.prototype, 'arrayBuffer', () => Promise.reject(new Error('NotReadableError')));
  await assert.rejects(fingerprint(gone), { code: 'UP_FILE_GONE' });
  context.mock.restoreAll();
  context.mock.getter(globalThis.crypto, 'subtle', () => undefined);
  assert.equal(await fingerprint(new File(['x'], 'a.mp4')), null);
});

test('what may be a video or sound is let in, whatever it calls itself', () => {
  const media = [
    'a.mp4 video/mp4',
    'a.MKV ',
    'a.mp3 audio/mpeg',
    'a.ts video/mp2t',
    'a.ts text/plain',
    'a.amr ',
    'noextension ',
    'a.bin application/octet-stream',
    'a.mxf application/mxf',
  ];
  const others = [
    'a.txt text/plain',
    'a.pdf application/pdf',
    'a.srt ',
    'a.ZIP ',
    'photo.jpg image/jpeg',
    '.DS_Store ',
    'a.docx application/vnd.openxmlformats',
    'a.hwp ',
  ];
  const is = (line) => {
    const [name, type] = line.split(' ');
    return isMedia({ name, type });
  };
  assert.deepEqual(
    media.filter((line) => !is(line)),
    [],
  );
  assert.deepEqual(others.filter(is), []);
});

test('a file that is not welcome is not tried again', () => {
  assert.deepEqual([null, 'UP_NETWORK', 'UP_TYPE', 'UP_EMPTY', 'LIM_SIZE', 'LIM_STORAGE'].map(retryable), [
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});
