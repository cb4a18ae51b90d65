import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset } from '../server.mjs';
import { assetList, assets, card, chosen, jobOf, scene, selection } from './scene.mjs';

const { cancelJobs } = await load('commands/job-commands.js');
const { reasons, selectedCards } = await load('commands/run-commands.js');
const { deleteCards, giveUp } = await load('commands/delete-commands.js');
const { learnSession } = await load('model/session.js');
const { uploader } = await load('upload/uploads.js');

const keys = () => assetList.cards.map(({ key }) => key).join(' ');
const removed = (server) =>
  server.asked
    .filter(({ method }) => method === 'DELETE')
    .map(({ path }) => path.split('/').at(-1))
    .join(' ');
const file = (name) => new File(['x'], name, { type: 'video/mp4' });

/** Like `scene`, for somebody who may delete. */
async function ownerOf(...rows) {
  const server = await scene(rows);
  server.on('DELETE', /^\/api\/assets\//, null);
  await learnSession();
  uploader.parallel = 0; // nothing is to be sent here
  server.asked = [];
  return server;
}

test('who may not delete is not even asked', async () => {
  const server = await scene(assets('a'));
  await deleteCards(chosen('a'));
  assert.deepEqual([person.asked, server.asked], [[], []]);
});

test('what goes with the videos is said, and nothing goes without the one word for it', async () => {
  const server = await ownerOf(
    ...assets('a', 'b'),
    asset('c', { latestJob: { id: 'j', status: 'running', progress: 5 } }),
  );
  for (const answer of ['cancel', null]) {
    person.answers = [answer];
    await deleteCards(chosen('a', 'b', 'c'));
  }
  const [{ text, answers }] = person.asked;
  assert.equal(text, 'delete.what | delete.running');
  assert.deepEqual(
    answers.map(({ value, safe = false }) => `${value} ${safe}`),
    ['cancel true', 'delete false'],
  );
  assert.deepEqual([removed(server), keys(), selection.size], ['', 'a b c', 3]);
});

test('deleted videos leave the list and the selection', async () => {
  const server = await ownerOf(...assets('a', 'b', 'c'));
  person.answers = ['delete'];
  selection.add(['c']);
  await deleteCards(chosen('a', 'b'));
  assert.deepEqual(
    [removed(server), keys(), selection.ids(), person.notes],
    ['a b', 'c', ['c'], ['success: delete.done 2']],
  );
  assert.equal(person.asked[0].text, 'delete.what');
});

for (const [how, fail] of [
  ['refused', (server) => server.refuse('DELETE', '/api/assets/b', 403, 'FORBIDDEN')],
  ['lost', (server) => server.lose('DELETE', '/api/assets/b')],
]) {
  test(`where one is ${how} it stops there: what is gone is gone, the rest stays selected`, async () => {
    const server = await ownerOf(...assets('a', 'b', 'c'));
    fail(server);
    person.answers = ['delete'];
    await deleteCards(chosen('a', 'b', 'c'));
    assert.deepEqual([removed(server), keys(), selection.ids()], ['a b', 'b c', ['b', 'c']]);
    assert.equal(person.told.length, 2, 'what failed, and that one is deleted');
  });
}

test('files that the server does not know are simply given up', async () => {
  const server = await ownerOf();
  const [item] = uploader.add([file('u.mp4')], true);
  await new Promise((resolve) => setImmediate(resolve));
  person.answers = ['delete'];
  await deleteCards([assetList.card(item.clientId)]);
  assert.deepEqual([uploader.items, keys(), removed(server), person.told], [[], '', '', []]);
});

test('an upload that a reload left behind is aborted on the server, and its card goes', async () => {
  const server = await scene([asset('a', { status: 'uploading' })]);
  server.refuse('POST', '/api/uploads/abort', 503);
  const [one] = chosen('a');
  await giveUp(one);
  assert.deepEqual([keys(), selection.size, person.told.length], ['a', 1, 1]);
  server.on('POST', '/api/uploads/abort', {});
  await giveUp(one);
  assert.deepEqual([keys(), selection.size, server.asked.at(-1).body], ['', 0, { assetId: 'a' }]);
});

test('selected cards stand as they are shown, those that the filter hides at the end', async () => {
  const server = await scene(assets('a', 'b', 'c'));
  chosen('c', 'b', 'a');
  server.on('GET', '/api/assets', { items: assets('c', 'a'), nextCursor: null });
  await assetList.setFilter({ search: 'x' });
  assert.deepEqual(
    selectedCards().map(({ key }) => key),
    ['c', 'a', 'b'],
  );
  assetList.filter.search = '';
});

test('why some cannot run is counted by reason', async () => {
  await scene([
    ...assets('a'),
    asset('b', { status: 'failed' }),
    asset('c', { status: 'uploading' }),
    asset('d', { status: 'uploading' }),
  ]);
  assert.deepEqual(
    [...reasons(['a', 'b', 'c', 'd'].map(card))],
    [
      ['blocked.upload_failed', 1],
      ['blocked.uploading', 2],
    ],
  );
});

test('a cancel shows at once: what waits is canceled, what runs is being canceled, and a refusal takes it back', async () => {
  const server = await scene([], [jobOf('a', '1', 'queued'), jobOf('b', '2', 'running'), jobOf('c', '3', 'draft')]);
  const { jobList } = await load('model/store.js');
  const look = () =>
    ['1', '2', '3'].map((id) => `${jobList.job(id).status}${jobList.job(id).canceling ? ' canceling' : ''}`);
  server.refuse('POST', '/api/jobs/bulk/cancel', 503);
  const before = look();
  const done = cancelJobs(['1', '2', '3']);
  assert.deepEqual(look(), ['canceled', 'running canceling', 'canceled']);
  assert.ok(
    jobList.history.some(({ id, finishedAt }) => id === '1' && finishedAt !== null),
    'it stands in the history',
  );
  assert.deepEqual(await done, ['1', '2', '3']);
  assert.deepEqual(look(), before);
});
