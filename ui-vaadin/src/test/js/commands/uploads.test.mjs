import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset } from '../server.mjs';
import { assetList, card, scene, selection } from './scene.mjs';

const { actOnCard } = await load('commands/upload-commands.js');
const { keptFiles, uploader } = await load('upload/uploads.js');

/** Notes what the uploader is asked for, with the key of the upload. */
function watched(context) {
  const asked = [];
  for (const act of ['pause', 'resume', 'retry', 'keepBoth', 'remove']) {
    context.mock.method(uploader, act, (item) => {
      asked.push(`${act} ${item.clientId}`);
    });
  }
  context.mock.method(uploader, 'adopt', (id, file) => {
    asked.push(`adopt ${id} ${file.name}`);
  });
  return asked;
}
const upload = (change = {}) => ({
  key: 'u',
  asset: null,
  upload: { clientId: 'u', state: 'upload_failed', size: 3, file: null, adopted: false, ...change },
});
const act = async (name, one, show = () => undefined) => {
  actOnCard(name, one, show, document.createElement('button'));
  await settle();
};
const file = (text, name = 'a.mp4') => new File([text], name);

test('each button does its act with the upload of its card', async (context) => {
  await scene([]);
  const asked = watched(context);
  for (const name of ['pause', 'resume', 'retry', 'keep', 'remove']) await act(name, upload());
  assert.deepEqual(asked, ['pause u', 'resume u', 'retry u', 'keepBoth u', 'remove u']);
});

test('what is removed is not selected any more', async (context) => {
  await scene([]);
  watched(context);
  selection.add(['u', 'v']);
  await act('remove', upload());
  assert.deepEqual(selection.ids(), ['v']);
});

test('the video that a file is the same as is brought to the front', async () => {
  await scene([]);
  const seen = [];
  await act('show', upload({ original: { asset: null, key: 'first' } }), (original) => seen.push(original.key));
  assert.deepEqual(seen, ['first']);
});

test('an upload goes on with the file that is chosen, if it can be the same one', async (context) => {
  await scene([]);
  const asked = watched(context);
  const one = upload();
  await act('reselect', one);
  person.file = file('four');
  await act('reselect', one);
  assert.deepEqual([asked, person.notes], [[], ['error: error.unknown']], 'none was chosen; then one of another size');
  person.file = file('abc');
  await act('reselect', one);
  assert.deepEqual([asked, one.upload.file, one.upload.adopted], [['retry u'], person.file, true]);
});

test('an upload that a reload left behind is taken up by its asset', async (context) => {
  await scene([asset('a', { status: 'uploading', sizeBytes: 3 })]);
  const asked = watched(context);
  person.file = file('abc', 'same.mp4');
  await act('reselect', card('a'));
  assert.deepEqual(asked, ['adopt a same.mp4']);
});

test('a file that the browser kept goes on by one click; one that is another by now is forgotten', async (context) => {
  await scene([asset('a', { status: 'uploading', sizeBytes: 3 })]);
  const [asked, forgotten] = [watched(context), []];
  let kept = null;
  context.mock.method(keptFiles, 'open', async () => kept);
  context.mock.method(keptFiles, 'forget', (id) => forgotten.push(id));
  await act('goon', card('a'));
  assert.deepEqual([asked, person.notes], [[], ['error: card.kept_closed']]);
  kept = file('four');
  await act('goon', card('a'));
  assert.deepEqual([asked, forgotten], [[], ['a']]);
  kept = file('abc', 'kept.mp4');
  await act('goon', card('a'));
  assert.deepEqual([asked, forgotten], [['adopt a kept.mp4'], ['a']]);
});

test('a card without an upload is given up on the server', async () => {
  const server = await scene([asset('a', { status: 'uploading' })]);
  server.on('POST', '/api/uploads/abort', {});
  await act('remove', card('a'));
  assert.deepEqual([server.asked[0].path, assetList.cards], ['/api/uploads/abort', []]);
});

test('a picture is asked for anew, and again where nobody answered', async () => {
  const server = await scene([asset('a')]);
  server.lose('POST', '/api/assets/a/thumbnail');
  await act('remake', card('a'));
  server.on('POST', '/api/assets/a/thumbnail', {});
  person.told[0].act();
  await settle();
  assert.deepEqual(person.notes, ['error: failure.unheard [failure.again]', 'info: card.remaking']);
});

test('a failure on a card is mended by its own code, and files are listed of the newest job', async () => {
  const server = await scene([
    asset('a', { latestJob: { id: 'j', status: 'failed', errorCode: 'ASR_FAILED', progress: 0 } }),
    asset('b'),
  ]);
  server.refuse('POST', '/api/jobs/j/retry', 409, 'CONFLICT');
  await act('mend', card('a'));
  server.refuse('GET', '/api/jobs/j', 503);
  await act('download', card('a'));
  await act('download', card('b'));
  assert.deepEqual(
    server.asked.map(({ method, path }) => `${method} ${path}`),
    ['POST /api/jobs/j/retry', 'GET /api/jobs/j'],
  );
});
