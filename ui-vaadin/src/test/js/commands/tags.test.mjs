import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset } from '../server.mjs';
import { card, scene } from './scene.mjs';

const { editTags, taggable } = await load('commands/tag-commands.js');

const BULK = '/api/assets/bulk';
const tagged = (id, ...tags) => asset(id, { tags });
const item = (assetId, outcome, tags = null, code = null) => ({ assetId, outcome, tags, code });
/** Opens the choice for these, and answers it. @param {?string} answer */
async function edit(ids, answer, tags = { added: [], removed: [] }) {
  person.answers = [answer];
  person.tags = tags;
  await editTags(ids.map(card));
}

test('the tags of each video are shown, those of others are offered by name', async () => {
  await scene([tagged('a', 'x', 'vip'), tagged('b', 'x'), tagged('c', '강의', 'Film')]);
  await edit(['a', 'b'], 'cancel');
  assert.deepEqual(person.offered, {
    each: [['x', 'vip'], ['x']],
    known: ['강의', 'Film', 'vip', 'x'].sort((a, b) => a.localeCompare(b)),
  });
});

test('only what was touched is sent, and each video shows what the server says that it has now', async () => {
  const server = await scene([tagged('a', 'x'), tagged('b')]);
  server.on('PATCH', BULK, { results: [item('a', 'done', ['new']), item('b', 'skipped', ['new', 'from elsewhere'])] });
  await edit(['a', 'b'], 'apply', { added: ['new'], removed: ['x'] });
  assert.deepEqual(server.asked[0].body, { assetIds: ['a', 'b'], addTags: ['new'], removeTags: ['x'] });
  assert.deepEqual(
    [card('a').asset.tags, card('b').asset.tags, person.notes],
    [['new'], ['new', 'from elsewhere'], ['success: tags.done']],
  );
});

test('nothing touched, or given up, sends nothing', async () => {
  const server = await scene([tagged('a', 'x')]);
  await edit(['a'], 'apply');
  assert.deepEqual([server.asked, person.notes], [[], ['info: tags.same']]);
  for (const answer of ['cancel', null]) await edit(['a'], answer, { added: ['y'], removed: [] });
  await editTags([]);
  assert.deepEqual([server.asked, card('a').asset.tags], [[], ['x']]);
});

test('videos with too many tags are counted, the others have theirs', async () => {
  const server = await scene([tagged('a'), tagged('b')]);
  server.on('PATCH', BULK, { results: [item('a', 'failed', null, 'BAD_REQUEST'), item('b', 'done', ['y'])] });
  await edit(['a', 'b'], 'apply', { added: ['y'], removed: [] });
  assert.deepEqual(
    [person.notes, card('a').asset.tags, card('b').asset.tags],
    [['error: tags.too_many', 'success: tags.done'], [], ['y']],
  );
});

for (const [how, fail, note] of [
  [
    'refused',
    (server) => server.refuse('PATCH', BULK, 503, 'DATABASE_UNAVAILABLE'),
    'error: error.unknown [failure.copy]',
  ],
  ['lost', (server) => server.lose('PATCH', BULK), 'error: failure.unheard'],
]) {
  test(`tags whose change was ${how} stay as they were`, async () => {
    const server = await scene([tagged('a', 'x')]);
    fail(server);
    await edit(['a'], 'apply', { added: ['y'], removed: ['x'] });
    assert.deepEqual([person.notes, card('a').asset.tags], [[note], ['x']]);
  });
}

test('what arrived of many is said, though the rest failed', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => tagged(`v${i}`));
  const server = await scene(many);
  server.on('PATCH', BULK, ({ body }) =>
    body.assetIds.length === 1000
      ? { results: body.assetIds.map((id) => item(id, 'done', ['y'])) }
      : Response.json({ code: 'CONFLICT' }, { status: 409 }),
  );
  await edit(
    many.map(({ id }) => id),
    'apply',
    { added: ['y'], removed: [] },
  );
  assert.deepEqual(
    [server.asked.map(({ body }) => body.assetIds.length), card('v0').asset.tags, card('v1000').asset.tags],
    [[1000, 1], ['y'], []],
  );
  assert.deepEqual(
    person.told.map(({ kind }) => kind),
    ['error', 'success'],
  );
});

test('uploads that the server does not know have no tags', () => {
  assert.deepEqual(
    taggable([
      { key: 'u', asset: null, upload: {} },
      { key: 'a', asset: tagged('a'), upload: null },
    ]).map(({ id }) => id),
    ['a'],
  );
});
