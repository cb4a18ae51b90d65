import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { job, OPTIONS, Server } from '../server.mjs';

const { captionsName, dropTrack, firstChoice, loadCaptions, makeTrack, rememberChoice } =
  await load('detail/captions.js');
const { reversed, saveChanges } = await load('detail/corrections.js');
const { setWords } = await load('kit/words.js');

let [server, made] = [null, 0];
beforeEach(() => {
  server = new Server();
  localStorage.clear();
  setWords({ 'player.original': '{language} (original)' }, 'ko');
  server.on(
    'GET',
    /outputs/,
    ({ path }) => new Response(`WEBVTT\n\n00:01.000 --> 00:02.000\n${path.split('/').at(-1)}\n`),
  );
});

/** Files are never changed, and so kept by their ids: each test has its own. */
const fresh = (name) => `${name}-${made++}`;
const output = (id, type = 'vtt', change = {}) => ({
  id,
  type,
  kind: 'original',
  language: 'ko',
  sizeBytes: 9,
  createdAt: '2026-01-01T00:00:00Z',
  ...change,
});
const translated = (language) => ({ kind: 'translation', language });
const done = (id, change = {}) => job(id, 'succeeded', { finishedAt: '2026-01-01T01:00:00Z', ...change });
const asked = () => server.asked.map(({ path }) => path.split('/').at(-1));
/** @param {object[]} jobs newest first @param {Record<string, object[]>} outputs */
const loaded = (jobs, outputs) => loadCaptions(jobs, new Map(Object.entries(outputs)));

test('the newest file of each language is shown, the original first, then by language', async () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(fresh);
  const all = await loaded([done('new'), done('old')], {
    new: [output(a, 'vtt', translated('ja')), output(b)],
    old: [output(c), output(d, 'vtt', translated('en'))],
  });
  assert.deepEqual(
    all.map(({ key, outputId, jobId }) => `${key} ${outputId} ${jobId}`),
    [`original:ko ${b} new`, `translation:en ${d} old`, `translation:ja ${a} new`],
  );
  assert.deepEqual(all[0].cues, [{ startMs: 1000, endMs: 2000, lines: [b] }]);
  assert.ok(!asked().includes(c), 'an older one is not read');
});

test('of the files of a job the lightest that has cues is read', async () => {
  const [json, srt, txt] = ['json', 'srt', 'txt'].map(fresh);
  server.on('GET', new RegExp(srt), () => new Response('1\n00:00:01,000 --> 00:00:02,000\nsrt\n'));
  const [one] = await loaded([done('j')], { j: [output(txt, 'txt'), output(json, 'json'), output(srt, 'srt')] });
  assert.deepEqual([one.outputId, one.cues[0].lines], [srt, ['srt']]);
  assert.deepEqual(
    await loaded([done('j')], { j: [output(fresh('t'), 'txt'), output(fresh('n'), 'vtt', { language: null })] }),
    [],
  );
});

test('a file is read once, and again where it did not come', async () => {
  const id = fresh('a');
  server.refuse('GET', new RegExp(id), 503);
  await assert.rejects(loaded([done('j')], { j: [output(id)] }), { status: 503 });
  server.on('GET', new RegExp(id), () => new Response('WEBVTT\n\n00:01.000 --> 00:02.000\nx\n'));
  for (let turn = 0; turn < 2; turn++) assert.equal((await loaded([done('j')], { j: [output(id)] }))[0].cues.length, 1);
  assert.equal(asked().length, 2);
});

test('of very many files the ones that were read first are let go', async () => {
  const ids = Array.from({ length: 61 }, () => fresh('m'));
  for (const id of [...ids, ids[0], ids[60]]) await loaded([done('j')], { j: [output(id)] });
  assert.deepEqual(
    [asked().filter((id) => id === ids[0]).length, asked().filter((id) => id === ids[60]).length],
    [2, 1],
  );
});

test('what a person wrote after the job had ended is called corrected; the original keeps the rules of its job', async () => {
  const corrected = output(fresh('a'), 'vtt', { createdAt: '2026-01-01T02:00:00Z' });
  const [one, other] = await loaded([done('j', { options: { ...OPTIONS, profile: 'ko-kids' } })], {
    j: [corrected, output(fresh('b'), 'vtt', translated('en'))],
  });
  assert.deepEqual([one.corrected, one.limits.maxCps, other.corrected, other.limits.maxCps], [true, 9, false, 20]);
  const [running] = await loaded([job('r', 'running')], { r: [output(fresh('c'))] });
  assert.equal(running.corrected, false);
});

const captions = (kind, language) => ({ key: `${kind}:${language}`, kind, language, cues: [], outputId: 'o' });

test('first is what was chosen last, then the language of the screen, then the original', () => {
  const [english, korean, japanese] = [
    captions('original', 'en'),
    captions('translation', 'ko-KR'),
    captions('translation', 'ja'),
  ];
  assert.equal(firstChoice([japanese, english, korean]), 'translation:ko-KR');
  assert.equal(firstChoice([japanese, english]), 'original:en');
  assert.deepEqual([firstChoice([japanese]), firstChoice([])], ['translation:ja', null]);
  rememberChoice('translation:ja');
  assert.deepEqual(
    [firstChoice([english, korean, japanese]), firstChoice([english])],
    ['translation:ja', 'original:en'],
  );
  rememberChoice(null);
  assert.equal(firstChoice([english]), null, 'none is a choice too');
});

test('a browser that keeps nothing begins with the first choice', (context) => {
  for (const call of ['getItem', 'setItem']) {
    context.mock.method(localStorage, call, () => {
      throw new DOMException('', 'SecurityError');
    });
  }
  rememberChoice('x');
  assert.equal(firstChoice([captions('original', 'en')]), 'original:en');
});

test('a track holds its file in itself, and gives it back', async (context) => {
  const revoked = [];
  context.mock.method(URL, 'revokeObjectURL', (url) => revoked.push(url));
  const track = makeTrack({ ...captions('original', 'ko'), cues: [{ startMs: 0, endMs: 1000, lines: ['a & b'] }] });
  assert.deepEqual(
    [track.kind, track.label, track.srclang, track.dataset.key],
    ['subtitles', '한국어 (original)', 'ko', 'original:ko'],
  );
  assert.equal(captionsName(captions('translation', 'en')), '영어');
  const text = await fetchBlob(track.src);
  assert.equal(text, 'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na &amp; b\n');
  dropTrack(track);
  assert.deepEqual(revoked, [track.src]);
});

/** What an address that the page made stands for. */
async function fetchBlob(url) {
  const { resolveObjectURL } = await import('node:buffer');
  return resolveObjectURL(url).text();
}

const change = (key, index, lines, before = ['old']) => ({ key, index, startMs: index * 1000, before, lines });

test('corrections go to the server language by language, and its new files take the place of the old', async () => {
  const all = [
    { ...captions('original', 'ko'), jobId: 'j', outputId: 'o1' },
    { ...captions('translation', 'en'), jobId: 'j', outputId: 'o2' },
  ];
  const outputs = new Map([['j', [output('o1'), output('o1-srt', 'srt'), output('o2', 'vtt', translated('en'))]]]);
  server.on('PUT', /\/cues\//, ({ path }) => ({
    outputs: path.endsWith('ko') ? [output('n1')] : [output('n2', 'vtt', translated('en'))],
  }));
  await saveChanges(
    all,
    [
      change('original:ko', 0, ['a']),
      change('translation:en', 3, ['b']),
      change('original:ko', 1, ['c', 'd']),
      change('translation:xx', 0, ['gone']),
    ],
    outputs,
  );
  assert.deepEqual(
    server.asked.map(({ path, body }) => [
      path,
      body.outputId,
      body.cues.map(({ index, lines }) => `${index} ${lines}`),
    ]),
    [
      ['/api/jobs/j/cues/ko', 'o1', ['0 a', '1 c,d']],
      ['/api/jobs/j/cues/en', 'o2', ['3 b']],
    ],
  );
  assert.deepEqual(
    outputs.get('j').map(({ id }) => id),
    ['n1', 'n2'],
  );
});

test('a correction that was refused leaves the files as they were', async () => {
  const outputs = new Map([['j', [output('o1')]]]);
  server.refuse('PUT', /\/cues\//, 409, 'CONFLICT');
  await assert.rejects(
    saveChanges(
      [{ ...captions('original', 'ko'), jobId: 'j', outputId: 'o1' }],
      [change('original:ko', 0, ['a'])],
      outputs,
    ),
    { code: 'CONFLICT' },
  );
  assert.deepEqual(
    outputs.get('j').map(({ id }) => id),
    ['o1'],
  );
});

test('what takes a correction back is the correction to what was there', () => {
  const [back] = reversed([change('original:ko', 2, ['new'], ['old', 'lines'])]);
  assert.deepEqual(
    [back.lines, back.before, back.index, reversed([back])[0].lines],
    [['old', 'lines'], ['new'], 2, ['new']],
  );
});
