import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset, later, OPTIONS } from '../server.mjs';
import { acts, assets, card, chosen, jobList, jobOf, makesJobs, results, scene, selection, state } from './scene.mjs';

const { addToQueue, bulkSettings } = await load('commands/run-commands.js');
const { changeOptions, chooseOthers, editAgain } = await load('commands/option-commands.js');
const { capabilities, forgetCapabilities } = await load('model/capabilities.js');
const { lastOptions, rememberOptions } = await load('options/last-options.js');

const created = (server) =>
  server.calls('POST', '/api/jobs').map(({ body }) => `${body.assetIds} ${body.mode} ${body.options.sourceLang}`);
const draft = (assetId, id, options = OPTIONS) => jobOf(assetId, id, 'draft', { options });
const stays = (partial, whole = { ...OPTIONS, ...partial }) => ({ partial, whole });

test('what is put into the queue is expected there at once, marked on its card, and leaves the selection', async () => {
  const server = await scene(assets('a', 'b'));
  rememberOptions(OPTIONS);
  const answer = later();
  server.on('POST', '/api/jobs', answer.promise);
  const done = addToQueue(chosen('a', 'b'));
  assert.equal(jobList.expected, 2);
  answer.give({ jobs: [draft('a', 'ja'), draft('b', 'jb')] });
  assert.equal(await done, true);
  assert.deepEqual(
    [created(server), jobList.expected, state('ja'), card('a').asset.inQueue, selection.size],
    [['a,b draft ko'], 0, 'draft', true, 0],
  );
  assert.deepEqual(person.notes, ['success: queue.added 2']);
  const [act] = await acts(server);
  assert.deepEqual(
    [act.type, act.payload.n, act.payload.assetIds, act.entityId],
    ['QUEUE_ADD_CLICKED', 2, ['a', 'b'], 'a'],
  );
});

test('what is in the queue already is left out, and so is what the server finds there', async () => {
  const server = await scene([asset('a', { inQueue: true }), ...assets('b', 'c')]);
  server.on('POST', '/api/jobs', { jobs: [draft('b', 'jb')] }); // c has been put in elsewhere
  assert.equal(await addToQueue(chosen('a', 'b', 'c')), true);
  assert.deepEqual(
    [server.calls('POST', '/api/jobs')[0].body.assetIds, person.notes],
    [['b', 'c'], ['info: queue.already 2']],
  );
});

test('where all are in the queue already nothing is asked for', async () => {
  const server = await scene([asset('a', { inQueue: true })]);
  assert.equal(await addToQueue(chosen('a')), true);
  assert.deepEqual([created(server), person.notes], [[], ['info: queue.already 1']]);
});

for (const [how, fail, note] of [
  [
    'refused',
    (server) => server.refuse('POST', '/api/jobs', 422, 'LANG_PAIR', 'targetLang: ko>en (expected: none)'),
    'error: error.unknown [failure.options]',
  ],
  ['lost', (server) => server.lose('POST', '/api/jobs'), 'error: failure.unheard'],
]) {
  test(`an order for the queue that is ${how} leaves everything as it was`, async () => {
    const server = await scene(assets('a'));
    fail(server);
    assert.equal(await addToQueue(chosen('a')), false);
    assert.deepEqual(
      [jobList.expected, card('a').asset.inQueue, selection.ids(), person.notes],
      [0, false, ['a'], [note]],
    );
  });
}

test('what cannot run is not put in', async () => {
  const server = await scene([asset('a', { status: 'uploading' })]);
  assert.equal(await addToQueue(chosen('a')), false);
  assert.deepEqual([server.asked, person.told], [[], []]);
});

test('options that no engine can do are shown before anything is sent, and nothing is sent when they are given up', async () => {
  const server = await scene(assets('a'));
  server.on('GET', '/api/engines', { engines: [{ part: 'transcriber', id: 'w', sourceLangs: ['ko'] }] });
  forgetCapabilities();
  await capabilities();
  rememberOptions({ ...OPTIONS, sourceLang: 'fr' });
  person.choices = [null, stays({ sourceLang: 'ko' })];
  assert.equal(await addToQueue(chosen('a')), false);
  assert.deepEqual(created(server), []);
  makesJobs(server);
  assert.equal(await addToQueue(chosen('a')), true);
  assert.deepEqual(
    [created(server), person.forms[0].now[0].sourceLang, person.forms[0].assetIds],
    [['a draft ko'], 'fr', ['a']],
  );
  server.on('GET', '/api/engines', { engines: [] });
  forgetCapabilities();
  await capabilities();
});

test('options for many change the drafts among them, and make drafts of the others', async () => {
  const server = await scene(assets('a', 'b'), [draft('a', 'ja')]);
  rememberOptions({ ...OPTIONS, profile: 'ko-kids' });
  makesJobs(server);
  server.on('PATCH', '/api/jobs/bulk', results({ ja: 'done' }));
  person.choices = [stays({ translate: true, targetLang: ['en'] })];
  await bulkSettings(chosen('a', 'b'));
  const [form] = person.forms;
  assert.deepEqual(
    [form.now.map(({ profile }) => profile), form.assetIds],
    [
      ['auto', 'ko-kids'],
      ['a', 'b'],
    ],
  );
  assert.deepEqual(
    server.calls('PATCH', '/api/jobs/bulk').map(({ body }) => body),
    [{ jobIds: ['ja'], optionsPartial: { translate: true, targetLang: ['en'] } }],
  );
  const { options } = server.calls('POST', '/api/jobs')[0].body;
  assert.deepEqual(
    [options.profile, options.translate],
    ['ko-kids', true],
    'what was not touched stays what it was here',
  );
  assert.deepEqual([lastOptions().translate, selection.size], [true, 0]);
  const told = (await acts(server)).filter(({ type }) => type === 'BULK_OPTIONS_APPLIED');
  assert.deepEqual(
    told.map(({ payload }) => [payload.n, payload.options]),
    [[2, { translate: true, targetLang: ['en'] }]],
    'once',
  );
});

test('a form that was given up changes nothing', async () => {
  const server = await scene(assets('a'), [draft('a', 'ja')]);
  for (const act of [() => bulkSettings(chosen('a')), () => editAgain(['ja']), () => chooseOthers(['a'])]) await act();
  assert.deepEqual([server.asked, person.forms.length, selection.size], [[], 3, 1]);
});

test('what was selected stays so when its drafts could not be made', async () => {
  const server = await scene(assets('a'));
  server.refuse('POST', '/api/jobs', 503);
  person.choices = [stays({ translate: false })];
  await bulkSettings(chosen('a'));
  assert.deepEqual(selection.ids(), ['a']);
});

test('changed options say how many took them; nothing touched asks for nothing', async () => {
  const server = await scene([], [draft('a', '1'), draft('b', '2')]);
  server.on('PATCH', '/api/jobs/bulk', results({ 1: 'done', 2: 'skipped' }));
  await changeOptions(['1', '2'], {});
  assert.deepEqual(server.asked, []);
  await changeOptions(['1', '2'], { profile: 'auto' });
  assert.deepEqual([person.notes, server.calls('GET', '/api/jobs').length], [['success: bulk.applied 1'], 2]);
  assert.deepEqual(
    (await acts(server)).map(({ payload }) => payload.jobIds),
    [['1', '2']],
  );
});

test('refused options lead back to the form, with the drafts that they were refused for', async () => {
  const server = await scene([], [draft('a', '1'), draft('b', '2'), jobOf('c', '3', 'queued')]);
  server.on('PATCH', '/api/jobs/bulk', results({ 1: 'done', 2: 'LANG_PAIR', 3: 'LANG_PAIR' }));
  await changeOptions(['1', '2', '3'], { translate: true });
  assert.deepEqual(person.notes, ['error: error.unknown [failure.options]']);
  person.choices = [stays({ translate: false })];
  server.on('PATCH', '/api/jobs/bulk', results({ 2: 'done' }));
  person.told[0].act();
  await settle();
  assert.deepEqual(
    person.forms.map(({ assetIds }) => assetIds),
    [['b']],
    'only drafts',
  );
  assert.deepEqual(server.calls('PATCH', '/api/jobs/bulk').at(-1).body, {
    jobIds: ['2'],
    optionsPartial: { translate: false },
  });
});

test('options whose answer was lost can be given again', async () => {
  const server = await scene([], [draft('a', '1')]);
  server.lose('PATCH', '/api/jobs/bulk');
  await changeOptions(['1'], { translate: true });
  assert.deepEqual(person.notes, ['error: failure.unheard [failure.again]']);
  server.on('PATCH', '/api/jobs/bulk', results({ 1: 'done' }));
  person.told[0].act();
  await settle();
  assert.equal(person.notes.at(-1), 'success: bulk.applied 1');
  assert.equal((await acts(server)).length, 1, 'one act, though it was sent twice');
});

test('other options become those of the next job', async () => {
  await scene([]);
  person.choices = [stays({ sourceLang: 'ja' })];
  assert.equal((await chooseOthers(['a'], { sourceLang: 'fr' })).sourceLang, 'ja');
  assert.deepEqual([person.forms[0].now[0].sourceLang, lastOptions().sourceLang], ['fr', 'ja']);
});
