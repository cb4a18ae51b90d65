import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handleOf } from '../../../main/resources/META-INF/resources/jamak/upload/file-handles.js';
import { check, filesOf, welcome } from '../../../main/resources/META-INF/resources/jamak/upload/file-source.js';

const plan = { name: 'Free', maxFileBytes: 100, maxBatchFiles: 2 };
const file = (name, size, type = 'video/mp4') => new File([new Uint8Array(size)], name, { type });

test('each file over a limit is named with its own reason', () => {
  const { allowed, offenders } = check(
    [
      file('large.mp4', 101),
      file('empty.mp4', 0),
      file('notes.txt', 5, 'text/plain'),
      file('a.mp4', 5),
      file('b.mkv', 5, ''),
      file('c.mp4', 5),
    ],
    plan,
  );
  assert.deepEqual(
    allowed.map((one) => one.name),
    ['a.mp4', 'b.mkv'],
  );
  assert.deepEqual(
    offenders.map((one) => `${one.file.name} ${one.code}`),
    ['large.mp4 LIM_SIZE', 'empty.mp4 UP_EMPTY', 'notes.txt UP_TYPE', 'c.mp4 LIM_COUNT'],
  );
});

/** A folder as browsers give it: a hundred entries a call. */
function folder(name, children) {
  return {
    name,
    isFile: false,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done) => {
          const some = children.slice(at, at + 100);
          at += 100;
          done(some);
        },
      };
    },
  };
}
const entry = (one) => ({ name: one.name, isFile: true, file: (done) => done(one) });
const drop = (...entries) => ({
  files: [],
  items: entries.map((one) => ({ kind: 'file', webkitGetAsEntry: () => one })),
});

test('a folder of 250 files gives all of them, nested folders too', async () => {
  const many = Array.from({ length: 250 }, (_, i) => entry(file(`${i}.mp4`, 1)));
  const { files, ignored } = await filesOf(drop(folder('a', [...many, folder('b', [entry(file('deep.mov', 1, ''))])])));
  assert.equal(files.length, 251);
  assert.deepEqual(ignored, { foreign: 0, unreadable: [] });
});

test('what is no media in a folder is counted and left out, hidden files say nothing', async () => {
  const { files, ignored } = await filesOf(
    drop(
      folder('a', [
        entry(file('a.mp4', 1)),
        entry(file('cover.jpg', 1, 'image/jpeg')),
        entry(file('.DS_Store', 1, '')),
      ]),
    ),
  );
  assert.deepEqual(
    files.map((one) => one.name),
    ['a.mp4'],
  );
  assert.deepEqual(ignored, { foreign: 1, unreadable: [] });
});

test('what cannot be read in a folder is named, and the rest comes up', async () => {
  const broken = { name: 'locked.mp4', isFile: true, file: (done, failed) => failed(new Error('NotReadableError')) };
  const closed = {
    name: 'closed',
    isFile: false,
    createReader: () => ({ readEntries: (done, failed) => failed(new Error()) }),
  };
  const { files, ignored } = await filesOf(
    drop(folder('a', [entry(file('a.mp4', 1)), broken, closed, entry(file('b.mp4', 1))])),
  );
  assert.deepEqual(
    files.map((one) => one.name),
    ['a.mp4', 'b.mp4'],
  );
  assert.deepEqual(ignored, { foreign: 0, unreadable: ['locked.mp4', 'closed/'] });
});

test('of dragged files those are welcome that are media, or whose type nobody knows yet', () => {
  const dragged = ['video/mp4', 'application/pdf', 'audio/mpeg', '', 'image/png'].map((type) => ({ type }));
  assert.equal(welcome(dragged), 3);
});

test('a dropped file, in a folder or not, is found again by its handle', async () => {
  const place = (at) => ({
    kind: 'directory',
    getDirectoryHandle: async (name) => place([...at, name]),
    getFileHandle: async (name) => ({ kind: 'file', at: [...at, name] }),
  });
  const loose = file('loose.mp4', 1);
  const deep = file('deep.mov', 1);
  const transfer = drop(entry(loose), folder('a', [folder('b', [entry(deep)])]));
  transfer.items[0].getAsFileSystemHandle = async () => ({ kind: 'file', at: ['loose.mp4'] });
  transfer.items[1].getAsFileSystemHandle = async () => place([]);
  assert.equal((await filesOf(transfer)).files.length, 2);
  assert.deepEqual((await handleOf(loose)).at, ['loose.mp4']);
  assert.deepEqual((await handleOf(deep)).at, ['b', 'deep.mov']);
  const {
    files: [unknown],
  } = await filesOf(drop(folder('c', [entry(file('old-browser.mp4', 1))])));
  assert.equal(await handleOf(unknown), null);
});

test('a drop without entries falls back to its files', async () => {
  const { files } = await filesOf({
    files: [file('a.mp4', 1)],
    items: [{ kind: 'file', webkitGetAsEntry: () => null }],
  });
  assert.equal(files.length, 1);
});
