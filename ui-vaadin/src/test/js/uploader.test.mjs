import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Uploader } from '../../main/resources/META-INF/resources/jamak/dashboard/uploader.js';
import { ApiError } from '../../main/resources/META-INF/resources/jamak/dashboard/api.js';

const PART = 4;

/** A server and a network that the test decides over. */
function scripted() {
  const world = {
    calls: [], sent: [], inFlight: 0, mostInFlight: 0, isOnline: true, goOnline: () => undefined,
    answer: () => ({ status: 200 }), sessions: 0,
    prints: null, known: null, headers: [],
    api: {
      same: async () => ({ asset: world.known }),
      session: async (file) => {
        const id = `asset-${++world.sessions}`;
        world.calls.push(`session ${file.filename}`);
        const count = Math.max(1, Math.ceil(file.sizeBytes / PART));
        return { assetId: id, partSizeBytes: PART, headers: {}, uploadUrls: urls(id, count) };
      },
      parts: async (assetId, claim) => {
        world.calls.push(`parts ${assetId}`);
        return world.partsAnswer(assetId, claim);
      },
      complete: async (assetId, etags) => {
        world.calls.push(`complete ${assetId} ${etags}`);
        return { asset: { id: assetId, status: 'uploaded' } };
      },
      abort: async (assetId) => world.calls.push(`abort ${assetId}`),
    },
    put(url, headers, body, on) {
      let stop = () => undefined;
      const done = (async () => {
        world.mostInFlight = Math.max(world.mostInFlight, ++world.inFlight);
        const aborted = new Promise((resolve) => { stop = () => resolve({ status: 0 }); });
        on.progress(1);
        const { status } = await Promise.race([Promise.resolve(world.answer(url)), aborted]);
        await new Promise((resolve) => setImmediate(resolve));
        world.inFlight--;
        if (status === 200) world.sent.push(url);
        world.headers.push(headers);
        return { status, etag: `"${url}"` };
      })();
      return { done, abort: () => stop() };
    },
    fingerprint: async (file) => world.prints && world.prints(file),
    digest: async (part) => md5(Buffer.from(await part.arrayBuffer()), 'base64'),
    sleep: async () => undefined,
    online: () => world.isOnline,
    whenOnline: () => new Promise((resolve) => { world.goOnline = () => { world.isOnline = true; resolve(); }; }),
    now: () => performance.now(),
  };
  return world;
}

const md5 = (bytes, as) => createHash('md5').update(bytes).digest(as);
const urls = (id, count) => Array.from({ length: count }, (_, i) => `${id}/${i + 1}`);
const file = (name, size) => new File([new Uint8Array(size)], name, { type: 'video/mp4' });

function settled(uploader, item) {
  return new Promise((resolve) => {
    uploader.addEventListener('settled', (event) => event.item === item && resolve(item));
  });
}

function until(uploader, condition) {
  return new Promise((resolve) => {
    const look = () => condition() && resolve();
    for (const type of ['changed', 'added', 'settled']) uploader.addEventListener(type, look);
    look();
  });
}

test('a file goes up in parts and is completed with their etags in order', async () => {
  const world = scripted();
  const uploader = new Uploader(world);
  uploader.parallel = 3;
  const [item] = uploader.add([file('a.mp4', 10)]);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
  assert.equal(item.percent, 100);
  assert.equal(world.calls.at(-1), 'complete asset-1 "asset-1/1","asset-1/2","asset-1/3"');
});

test('nothing starts before the plan is known, but the items stand there at once', async () => {
  const world = scripted();
  const uploader = new Uploader(world);
  const items = uploader.add([file('a.mp4', 4), file('b.mp4', 4)]);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(items.map((item) => item.state), ['local_selected', 'local_selected']);
  assert.equal(world.calls.length, 0);
});

test('never more files or connections than allowed', async () => {
  const world = scripted();
  const uploader = new Uploader(world);
  uploader.parallel = 3;
  const items = uploader.add(Array.from({ length: 9 }, (_, i) => file(`${i}.mp4`, 24)));
  let most = 0;
  uploader.addEventListener('changed', () => {
    most = Math.max(most, uploader.items.filter((item) => ['uploading', 'verifying'].includes(item.state)).length);
  });
  await until(uploader, () => items.every((item) => item.state === 'uploaded'));
  assert.equal(most, 3);
  assert.ok(world.mostInFlight <= 6, `${world.mostInFlight} connections (expected: <= 6)`);
});

test('a server error is tried again three times, a refusal never', async () => {
  for (const [status, tries, code] of [[503, 4, 'UP_SERVER'], [404, 1, 'UP_EXPIRED']]) {
    const world = scripted();
    let asked = 0;
    world.answer = () => { asked++; return { status }; };
    const uploader = new Uploader(world);
    uploader.parallel = 1;
    const [item] = uploader.add([file('a.mp4', 4)]);
    await settled(uploader, item);
    assert.deepEqual([item.state, item.errorCode, asked], ['upload_failed', code, tries]);
  }
});

test('a retry asks for the missing parts and sends only those', async () => {
  const world = scripted();
  world.answer = (url) => ({ status: url.endsWith('/2') ? 500 : 200 });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 12)]);
  await settled(uploader, item);
  assert.equal(item.state, 'upload_failed');
  world.answer = () => ({ status: 200 });
  world.sent = [];
  world.partsAnswer = (id) => ({
    partSizeBytes: PART, headers: {}, uploadUrls: { 2: `${id}/2b` }, parts: { 1: 'x', 3: 'z' },
  });
  uploader.retry(item);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
  assert.equal(item.attempt, 2);
  assert.deepEqual(world.sent, ['asset-1/2b']);
  assert.equal(world.calls.at(-1), 'complete asset-1 x,"asset-1/2b",z');
});

test('a retry of a session that is gone starts a new one on the same item', async () => {
  const world = scripted();
  world.answer = () => ({ status: 404 });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await settled(uploader, item);
  world.answer = () => ({ status: 200 });
  world.partsAnswer = () => { throw new ApiError(410, 'UP_EXPIRED', ''); };
  uploader.retry(item);
  await settled(uploader, item);
  assert.deepEqual([item.state, item.assetId], ['uploaded', 'asset-2']);
});

test('a failing file does not hold the others up', async () => {
  const world = scripted();
  world.answer = (url) => ({ status: url.startsWith('asset-1/') ? 500 : 200 });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const items = uploader.add([file('bad.mp4', 4), file('good.mp4', 4), file('fine.mp4', 4)]);
  await until(uploader, () => items.every((item) => !item.active));
  assert.deepEqual(items.map((item) => item.state), ['upload_failed', 'uploaded', 'uploaded']);
});

test('being offline costs no try and goes on by itself', async () => {
  const world = scripted();
  world.isOnline = false;
  world.answer = () => ({ status: world.isOnline ? 200 : 0 });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await until(uploader, () => item.offline);
  assert.equal(item.state, 'uploading');
  const end = settled(uploader, item);
  world.goOnline();
  await end;
  assert.equal(item.state, 'uploaded');
});

test('a pause frees the place, a resume sends only what is missing', async () => {
  const world = scripted();
  world.answer = (url) => (url === 'asset-1/3' ? new Promise(() => undefined) : { status: 200 });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [first, second] = uploader.add([file('a.mp4', 12), file('b.mp4', 4)]);
  await until(uploader, () => first.parts.size === 2);
  uploader.pause(first);
  assert.equal(first.state, 'paused');
  assert.equal(first.loaded, 8);
  await settled(uploader, second);
  world.answer = () => ({ status: 200 });
  world.sent = [];
  uploader.resume(first);
  await settled(uploader, first);
  assert.equal(first.state, 'uploaded');
  assert.deepEqual(world.sent, ['asset-1/3']);
});

test('removing an unfinished upload aborts it on the server', async () => {
  const world = scripted();
  world.answer = () => new Promise(() => undefined);
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await until(uploader, () => item.assetId !== null);
  uploader.remove(item);
  assert.deepEqual(uploader.items, []);
  assert.equal(world.calls.at(-1), 'abort asset-1');
});

test('names are kept in NFC', () => {
  const uploader = new Uploader(scripted());
  const [item] = uploader.add([file('한글.mp4'.normalize('NFD'), 4)]);
  assert.equal(item.name, '한글.mp4'.normalize('NFC'));
});

test('a file that is there already waits for the user before anything is opened', async () => {
  const world = scripted();
  world.prints = (one) => one.name;
  world.known = { id: 'asset-0', status: 'uploaded' };
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await until(uploader, () => item.state === 'duplicate');
  assert.deepEqual([item.original.asset.id, world.calls, uploader.busy], ['asset-0', [], false]);
  uploader.keepBoth(item);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
});

test('the same file twice in one drop goes up once', async () => {
  const world = scripted();
  world.prints = () => 'same';
  const uploader = new Uploader(world);
  uploader.parallel = 3;
  const items = uploader.add([file('a.mp4', 4), file('b.mp4', 4)]);
  await until(uploader, () => !uploader.busy);
  assert.deepEqual(items.map((item) => item.state), ['uploaded', 'duplicate']);
  assert.equal(items[1].original.key, items[0].clientId);
});

test('a file whose upload was interrupted goes on where it stopped, though it was dropped anew', async () => {
  const world = scripted();
  world.prints = () => 'print';
  world.known = { id: 'asset-9', status: 'uploading' };
  world.partsAnswer = (id) => ({ partSizeBytes: PART, headers: {}, uploadUrls: { 2: `${id}/2` }, parts: { 1: 'x' } });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 8)]);
  await settled(uploader, item);
  assert.deepEqual([item.state, world.sent], ['uploaded', ['asset-9/2']]);
});

test('an upload is not gone on with from another file', async () => {
  const world = scripted();
  world.prints = (one) => one.name;
  world.partsAnswer = (id, { fingerprint }) => {
    if (fingerprint !== 'right.mp4') throw new ApiError(422, 'UP_OTHER_FILE', '');
    return { partSizeBytes: PART, headers: {}, uploadUrls: { 1: `${id}/1`, 2: `${id}/2` }, parts: {} };
  };
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const item = uploader.adopt('asset-9', file('other.mp4', 8));
  await settled(uploader, item);
  assert.equal(item.errorCode, 'UP_OTHER_FILE');
  item.file = file('right.mp4', 8);
  uploader.retry(item);
  await settled(uploader, item);
  assert.deepEqual([item.state, world.sent], ['uploaded', ['asset-9/1', 'asset-9/2']]);
});

test('what arrived of a file that nobody described is compared, and sent again where it differs', async () => {
  const world = scripted();
  const bytes = new Uint8Array(12);
  world.partsAnswer = (id) => ({
    partSizeBytes: PART, headers: {}, uploadUrls: { 1: `${id}/1`, 2: `${id}/2`, 3: `${id}/3` },
    parts: { 1: md5(bytes.subarray(0, 4), 'hex'), 2: md5('else', 'hex') },
  });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const item = uploader.adopt('asset-9', new File([bytes], 'a.mp4'));
  await settled(uploader, item);
  assert.deepEqual([item.state, world.sent.sort()], ['uploaded', ['asset-9/2', 'asset-9/3']]);
});

test('each part goes with its checksum; storage that finds it damaged gets it again, four times at most', async () => {
  for (const [refusals, state, sent] of [[2, 'uploaded', 3], [99, 'upload_failed', 4]]) {
    const world = scripted();
    let asked = 0;
    world.answer = () => ({ status: ++asked > refusals ? 200 : 400 });
    const uploader = new Uploader(world);
    uploader.parallel = 1;
    const [item] = uploader.add([file('a.mp4', 3)]);
    await settled(uploader, item);
    assert.deepEqual([item.state, item.errorCode], [state, state === 'uploaded' ? null : 'UP_CHECKSUM']);
    assert.deepEqual(world.headers, Array(sent).fill({ 'Content-MD5': md5(new Uint8Array(3), 'base64') }));
  }
});

test('fresh addresses for one part forget no other that arrived meanwhile', async () => {
  const world = scripted();
  let first = true;
  let listed = () => undefined;
  const arrived = new Promise((resolve) => { listed = resolve; });
  world.answer = (url) => {
    if (url === 'asset-1/1' && first) {
      first = false;
      return { status: 403 };
    }
    return { status: 200 };
  };
  world.partsAnswer = async (id) => {
    const answer = { partSizeBytes: PART, headers: {}, uploadUrls: { 1: `${id}/1`, 2: `${id}/2` }, parts: {} };
    await arrived;
    return answer;
  };
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 8)]);
  await until(uploader, () => item.parts.has(2));
  listed();
  await settled(uploader, item);
  assert.equal(world.calls.at(-1), 'complete asset-1 "asset-1/1","asset-1/2"');
});

test('an upload whose last answer was lost is whole', async () => {
  const world = scripted();
  const complete = world.api.complete;
  world.api.complete = async () => { throw new ApiError(0, 'UP_NETWORK', ''); };
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await settled(uploader, item);
  assert.equal(item.errorCode, 'UP_NETWORK');
  world.api.complete = complete;
  world.partsAnswer = () => { throw new ApiError(409, 'CONFLICT', ''); };
  uploader.retry(item);
  await settled(uploader, item);
  assert.equal(item.state, 'uploaded');
});

test('a connection on which nothing moves for half a minute is given up and tried anew', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const world = scripted();
  let asked = 0;
  const hanging = new Promise((resolve) => {
    world.answer = () => {
      if (++asked > 1) return { status: 200 };
      setImmediate(resolve);
      return new Promise(() => undefined);
    };
  });
  const uploader = new Uploader(world);
  uploader.parallel = 1;
  const [item] = uploader.add([file('a.mp4', 4)]);
  await hanging;
  const end = settled(uploader, item);
  context.mock.timers.tick(30_000);
  await end;
  assert.deepEqual([item.state, asked], ['uploaded', 2]);
});

test('bytes that go on are told of all files together, a few times a second', async () => {
  const world = scripted();
  world.put = (url, headers, body, on) => ({
    done: (async () => {
      for (let i = 1; i <= 50; i++) on.progress(i * body.size / 50);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { status: 200, etag: `"${url}"` };
    })(),
    abort: () => undefined,
  });
  const uploader = new Uploader(world);
  let told = 0;
  uploader.addEventListener('changed', (event) => { if (event.item.state === 'uploading' && event.item.loaded > 0) told++; });
  uploader.parallel = 2;
  const items = uploader.add([file('a.mp4', PART), file('b.mp4', PART)]);
  await until(uploader, () => items.every((item) => item.state === 'uploaded'));
  assert.ok(told >= 2 && told <= 10, `told ${told} times`);
});
