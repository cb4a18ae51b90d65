import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load, settle } from '../browser.mjs';

const { KeptFiles } = await load('upload/kept-files.js');
const { remember } = await load('upload/file-handles.js');
const { UploadItem } = await load('upload/upload-item.js');

const DAY_MS = 24 * 60 * 60 * 1000;
/** @type {Map<string, any>} what the browser keeps */
let rows = new Map();

/** Answers as IndexedDB does, a turn later. */
function request(result) {
  const made = Object.assign(new EventTarget(), { result });
  setImmediate(() => made.dispatchEvent(new Event('success')));
  return made;
}
const store = {
  put: (row) => request(rows.set(row.assetId, row)),
  delete: (id) => request(rows.delete(id)),
  getAll: () => request([...rows.values()]),
};
globalThis.indexedDB = { open: () => request({ transaction: () => ({ objectStore: () => store }) }) };

let [uploads, kept] = [];
beforeEach(() => {
  rows = new Map();
  uploads = new EventTarget();
  kept = new KeptFiles(uploads);
});

/** A file that the browser can find again, unless told otherwise. @param {object} [handle] */
function item(assetId, handle = { kind: 'file', getFile: async () => new File(['abc'], 'a.mp4') }) {
  const file = new File(['abc'], 'a.mp4');
  if (handle !== null) remember(file, Promise.resolve(handle), []);
  return Object.assign(new UploadItem('u', file, { name: 'a.mp4', size: 3, type: 'video/mp4' }), {
    assetId,
    state: 'uploading',
  });
}
async function tell(type, one, change = {}) {
  Object.assign(one, change);
  uploads.dispatchEvent(Object.assign(new Event(type), { item: one }));
  await settle();
  return one;
}

test('a file is kept from the moment on that the server knows of it, until it is whole', async () => {
  const one = await tell('changed', item(null));
  assert.equal(rows.size, 0);
  await tell('changed', one, { assetId: 'a' });
  assert.deepEqual([kept.has('a'), rows.get('a').assetId], [true, 'a']);
  await tell('settled', one, { state: 'uploaded' });
  assert.deepEqual([kept.has('a'), rows.size], [false, 0]);
});

test('a failure keeps it, for one click may mend that; a file that is another or gone is let go', async () => {
  for (const [code, stays] of [
    ['UP_NETWORK', true],
    ['UP_OTHER_FILE', false],
    ['UP_FILE_GONE', false],
  ]) {
    const one = await tell('changed', item(`a-${code}`));
    await tell('settled', one, { state: 'upload_failed', errorCode: code });
    assert.equal(kept.has(`a-${code}`), stays, code);
  }
});

test('what is removed is let go', async () => {
  const one = await tell('changed', item('a'));
  await tell('removed', one);
  assert.deepEqual([kept.has('a'), rows.size], [false, 0]);
});

test('an upload that began anew is kept under its new asset alone', async () => {
  const one = await tell('changed', item('a'));
  await tell('changed', one, { assetId: 'b' });
  assert.deepEqual([...rows.keys()], ['b']);
});

test('where the browser gives no handle nothing is kept', async () => {
  await tell('changed', item('a', null));
  assert.deepEqual([kept.has('a'), rows.size], [false, 0]);
});

test('what earlier pages kept is known again, for a week', async () => {
  rows.set('fresh', { assetId: 'fresh', handle: {}, since: Date.now() - 6 * DAY_MS });
  rows.set('old', { assetId: 'old', handle: {}, since: Date.now() - 8 * DAY_MS });
  const later = new KeptFiles(new EventTarget());
  const changes = heard(later, 'change');
  await settle();
  assert.deepEqual([later.has('fresh'), later.has('old'), [...rows.keys()]], [true, false, ['fresh']]);
  assert.ok(changes.length > 0);
});

test('a kept file is opened after the user has allowed it', async () => {
  const asked = [];
  const handle = {
    kind: 'file',
    requestPermission: async (how) => {
      asked.push(how);
      return 'granted';
    },
    getFile: async () => new File(['abc'], 'kept.mp4'),
  };
  await tell('changed', item('a', handle));
  assert.equal((await kept.open('a')).name, 'kept.mp4');
  assert.deepEqual([asked, kept.has('a')], [[{ mode: 'read' }], true]);
});

const CLOSED = {
  'that the user does not allow': {
    requestPermission: async () => 'denied',
    getFile: async () => new File(['abc'], 'a.mp4'),
  },
  'that was moved': {
    requestPermission: async () => 'granted',
    getFile: async () => {
      throw new DOMException('', 'NotFoundError');
    },
  },
};
for (const [which, handle] of Object.entries(CLOSED)) {
  test(`a kept file ${which} is forgotten, and the cards hear of it`, async () => {
    await tell('changed', item('a', { kind: 'file', ...handle }));
    const changes = heard(kept, 'change');
    assert.equal(await kept.open('a'), null);
    assert.deepEqual([kept.has('a'), changes.length], [false, 1]);
  });
}

test('a file that nobody kept cannot be opened', async () => {
  assert.equal(await kept.open('unknown'), null);
});

test('a browser that keeps nothing breaks nothing', async (context) => {
  context.mock.method(indexedDB, 'open', () => {
    throw new DOMException('', 'SecurityError');
  });
  kept = new KeptFiles(uploads);
  await tell('changed', item('a'));
  assert.equal(kept.has('a'), true, 'for this page');
});
