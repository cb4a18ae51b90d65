import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset, OPTIONS } from '../server.mjs';
import { assetList, card, jobOf, makesJobs, scene, selection, shown, state } from './scene.mjs';

const { mend, remedyFor } = await load('commands/remedies.js');
const { uploader } = await load('upload/uploads.js');
const { UploadItem } = await load('upload/upload-item.js');

const failed = (change = {}) =>
  jobOf('a', 'j', 'failed', { errorCode: 'ASR_FAILED', finishedAt: '2026-01-02T00:00:00Z', ...change });
const failure = (code, change = {}) => ({ code, jobId: 'j', assetId: 'a', ...change });
const remedies = (code, change) => remedyFor(failure(code, change)) ?? '';
const two = [{ number: 1 }, { number: 2 }];
const file = (name) => new File(['x'], name, { type: 'video/mp4' });

test('a button is there for the one act that helps, and none where nothing does', async () => {
  await scene([asset('a'), asset('b', { audioTracks: two })]);
  assert.deepEqual(
    ['ASR_FAILED', 'LANG_PAIR', 'QUOTA', 'MEDIA_UNREADABLE', 'NOT_FOUND', 'OF_A_NEWER_SERVER'].map((code) =>
      remedies(code),
    ),
    ['retry', 'other_options', 'usage', 'replace_file', '', 'retry'],
  );
  assert.deepEqual([remedies('NO_AUDIO'), remedies('NO_AUDIO', { assetId: 'b' })], ['replace_file', 'other_track']);
  assert.equal(remedies('ASR_FAILED', { jobId: null }), '', 'there is no job to run again');
  assert.equal(remedies('ASR_FAILED', { again: false }), '', 'it was run again already');
  assert.equal(remedies('LANG_PAIR', { again: false }), 'other_options');
});

test('the same again is a new attempt, which is on the card at once', async () => {
  const server = await scene([asset('a')], [failed()]);
  server.on('POST', '/api/jobs/j/retry', { job: jobOf('a', 'j2', 'queued', { retryOf: 'j' }) });
  await mend(failure('ASR_FAILED'));
  assert.deepEqual(
    [server.asked[0].body, state('j2'), shown('a'), person.notes],
    [{ keepOptions: true }, 'queued', 'queued', ['success: drawer.retried 1']],
  );
});

test('where only the translation broke, only that is tried again', async () => {
  const server = await scene(
    [asset('a')],
    [failed({ errorCode: 'TRANSLATE_FAILED', startSteps: ['COMPOSE', 'TRANSLATE'] })],
  );
  server.on('POST', '/api/jobs/j/retry', { job: jobOf('a', 'j2', 'queued', { retryOf: 'j' }) });
  assert.equal(remedies('TRANSLATE_FAILED'), 'translate', 'as the queue knows it');
  assert.equal(remedies('TRANSLATE_FAILED', { starts: [] }), 'retry', 'nothing is there to begin with');
  assert.equal(remedies('TRANSLATE_FAILED', { again: false }), '');
  assert.equal(remedies('ASR_FAILED'), 'retry');
  await mend(failure('TRANSLATE_FAILED'));
  assert.deepEqual(server.asked[0].body, { keepOptions: true, fromStep: 'TRANSLATE' });
});

test('other options are asked for with what the job had, and only what was touched is sent', async () => {
  const server = await scene([asset('a')], [failed({ options: { ...OPTIONS, profile: 'ko-kids' } })]);
  server.on('POST', '/api/jobs/j/retry', { job: jobOf('a', 'j2', 'queued') });
  person.choices = [null, { partial: { translate: false }, whole: OPTIONS }];
  await mend(failure('LANG_PAIR'));
  assert.deepEqual(server.asked, [], 'given up');
  await mend(failure('LANG_PAIR'));
  assert.deepEqual([person.forms[0].now[0].profile, person.forms[0].assetIds], ['ko-kids', ['a']]);
  assert.deepEqual(
    [server.asked[0].body, person.notes],
    [{ keepOptions: false, options: { translate: false } }, ['success: remedy.started']],
  );
});

test('a job that is not loaded is asked for first', async () => {
  const server = await scene([asset('a')]);
  server.on('GET', '/api/jobs/far', { job: jobOf('a', 'far', 'failed') });
  await mend(failure('LANG_PAIR', { jobId: 'far' }));
  assert.equal(person.forms[0].now.length, 1);
});

test('a file that cannot be used is replaced, and the new one runs with the options of the job that failed', async () => {
  const server = await scene(
    [asset('a')],
    [
      failed({
        errorCode: 'MEDIA_UNREADABLE',
        options: { ...OPTIONS, translate: true, targetLang: ['en'], audioTrack: '2' },
      }),
    ],
  );
  makesJobs(server);
  const broken = new UploadItem('u', null, { name: 'a.mp4', size: 1, type: 'video/mp4' });
  broken.state = 'upload_failed';
  uploader.items.push(broken);
  card('a').upload = broken;
  person.file = file('better.mp4');
  const done = mend(failure('MEDIA_UNREADABLE'));
  await settle();
  uploader.parallel = 0; // the plan is known by now; nothing is to be sent here
  await done;
  const [item] = uploader.items;
  assert.deepEqual([uploader.items.length, item.name], [1, 'better.mp4'], 'the broken one is gone');
  assert.deepEqual(server.calls('POST', '/api/jobs'), [], 'not before the file is whole');
  Object.assign(item, { state: 'uploaded', assetId: 'new', asset: asset('new') });
  for (const turn of [1, 2]) {
    uploader.dispatchEvent(Object.assign(new Event('settled'), { item, turn }));
    await settle();
  }
  const orders = server.calls('POST', '/api/jobs').map(({ body }) => body);
  assert.equal(orders.length, 1, 'once');
  assert.deepEqual(
    [orders[0].assetIds, orders[0].mode, orders[0].options.targetLang, orders[0].options.audioTrack],
    [['new'], 'queued', ['en'], ''],
    'the number of a sound track means nothing in another file',
  );
  uploader.items = [];
});

test('without a new file nothing changes', async () => {
  const server = await scene([asset('a', { status: 'failed', errorCode: 'MEDIA_UNREADABLE' })]);
  await mend(failure('MEDIA_UNREADABLE', { jobId: null }));
  assert.deepEqual([server.asked, uploader.items, person.told, selection.size], [[], [], [], 0]);
  assert.equal(assetList.cards.length, 1);
});

test('what went wrong on the way is told, with the way to try it again', async () => {
  const server = await scene([asset('a')], [failed()]);
  server.lose('POST', '/api/jobs/j/retry');
  await mend(failure('ASR_FAILED'));
  assert.deepEqual([person.notes, shown('a')], [['error: failure.unheard [failure.again]'], 'failed']);
});
