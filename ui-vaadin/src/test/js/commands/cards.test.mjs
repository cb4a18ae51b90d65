import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset } from '../server.mjs';
import { acts, card, jobOf, results, scene, shown, state } from './scene.mjs';

const { cancelable, cancelCards, downloadable, downloadCards, repeatable, retryCards } =
  await load('commands/card-commands.js');
const { openDownloads } = await load('commands/download-menu.js');
const { downloadZip, files } = await load('commands/downloads.js');

const latest = (id, status, change = {}) =>
  asset(id, { latestJob: { id: `j-${id}`, status, progress: 40, ...change } });
const ROWS = [
  latest('done', 'succeeded'),
  latest('broken', 'failed', { errorCode: 'ASR_FAILED' }),
  latest('useless', 'failed', { errorCode: 'MEDIA_UNREADABLE' }),
  latest('partly', 'failed', { errorCode: 'TRANSLATE_FAILED' }),
  latest('canceled', 'canceled'),
  latest('waits', 'queued'),
  latest('runs', 'running'),
  asset('plain'),
];
const cards = (...ids) => ids.map(card);
const all = () => ROWS.map(({ id }) => card(id));
const ids = (some) => some.map(({ asset: { id } }) => id).join(' ');
const uploadOf = (name, errorCode, file = {}) => ({ key: 'u', asset: null, upload: { state: name, errorCode, file } });

test('each act is offered to the cards for which it does something', async () => {
  await scene(ROWS);
  assert.equal(ids(repeatable(all())), 'broken partly canceled');
  assert.equal(ids(cancelable(all())), 'waits runs');
  assert.equal(ids(downloadable(all())), 'done partly');
});

test('a failed upload is tried again where its file is at hand and may be welcome', () => {
  const again = [
    uploadOf('upload_failed', 'UP_NETWORK'),
    uploadOf('upload_failed', 'UP_TYPE'),
    uploadOf('upload_failed', 'UP_NETWORK', null),
    uploadOf('uploading', null),
  ];
  assert.deepEqual(
    again.map((one) => repeatable([one]).length),
    [1, 0, 0, 0],
  );
});

test('new attempts are on their cards at once; one that is refused holds no other up', async () => {
  const server = await scene(ROWS);
  server.on('POST', '/api/jobs/j-broken/retry', { job: jobOf('broken', 'again', 'queued', { retryOf: 'j-broken' }) });
  server.refuse('POST', '/api/jobs/j-partly/retry', 409, 'CONFLICT');
  server.on('POST', '/api/jobs/j-canceled/retry', { job: jobOf('canceled', 'again2', 'running', { progress: 2 }) });
  await retryCards(all());
  assert.deepEqual(['broken', 'partly', 'canceled'].map(shown), ['queued', 'failed', 'running']);
  assert.deepEqual(
    [state('again'), person.told.length, person.notes.at(-1)],
    ['queued', 2, 'success: drawer.retried 2'],
  );
});

test('a cancel of cards is asked first, with what is lost, and does nothing without its word', async () => {
  const server = await scene(ROWS, [jobOf('waits', 'j-waits', 'queued'), jobOf('runs', 'j-runs', 'running')]);
  person.answers = ['cancel'];
  await cancelCards(all());
  assert.deepEqual(
    [person.asked[0].text, person.asked[0].answers.map(({ value }) => value), server.asked],
    ['cancel.what', ['cancel', 'cancel-jobs'], []],
  );
  server.on('POST', '/api/jobs/bulk/cancel', results({ 'j-waits': 'done', 'j-runs': 'done' }));
  person.answers = ['cancel-jobs'];
  await cancelCards(all());
  assert.deepEqual(server.asked[0].body, { jobIds: ['j-waits', 'j-runs'] });
  assert.deepEqual([state('j-waits'), state('j-runs')], ['canceled', 'running']);
  person.asked = [];
  await cancelCards(cards('done', 'plain'));
  assert.deepEqual(person.asked, []);
});

/** Addresses that the browser was led to. */
function followLinks(context) {
  const led = [];
  const made = document.createElement;
  context.mock.method(document, 'createElement', (tag) => {
    const element = made(tag);
    if (tag === 'a') {
      element.addEventListener('click', () => led.push(decodeURIComponent(new URL(element.href).search)));
    }
    return element;
  });
  return led;
}

test('one archive of many is called like the tag that all share', async (context) => {
  const led = followLinks(context);
  const tagged = (id, tags) => ({ ...latest(id, 'succeeded'), tags });
  const server = await scene([
    tagged('a', ['x', 'vip']),
    tagged('b', ['vip']),
    tagged('c', ['x', 'vip']),
    latest('d', 'running'),
  ]);
  downloadCards(cards('a', 'b', 'd'));
  downloadCards(cards('a', 'c'));
  downloadCards(cards('d'));
  assert.deepEqual(led, ['?jobIds=j-a,j-b&name=vip', '?jobIds=j-a,j-c']);
  const [act] = await acts(server);
  assert.deepEqual(
    [act.type, act.payload.type, act.payload.n, act.entityId],
    ['DOWNLOAD_OUTPUT_CLICKED', 'zip', 2, 'j-a'],
  );
});

test('more jobs than an archive holds come in several', async (context) => {
  await scene([]);
  const led = followLinks(context);
  downloadZip(Array.from({ length: 2001 }, (_, i) => `j${i}`));
  assert.deepEqual(
    led.map((search) => search.split(',').length),
    [1000, 1000, 1],
  );
});

test('what only machines read is not offered', () => {
  assert.deepEqual(
    files(['srt', 'transcript', 'raw', 'json'].map((type) => ({ type }))).map(({ type }) => type),
    ['srt', 'json'],
  );
});

test('files that cannot be listed are complained about', async () => {
  const server = await scene([]);
  server.refuse('GET', '/api/jobs/j', 503);
  await openDownloads('j', document.createElement('button'));
  assert.equal(person.told[0].kind, 'error');
});
