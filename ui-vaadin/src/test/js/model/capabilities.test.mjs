import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load, settle } from '../browser.mjs';
import { Server } from '../server.mjs';

const module = await load('model/capabilities.js');
const {
  capabilities,
  engineNews,
  forgetCapabilities,
  latestCapabilities,
  read,
  ruleOf,
  sourceChoices,
  targetChoices,
  translates,
  understands,
  watchEngines,
} = module;

let server;
beforeEach(() => {
  server = new Server();
  forgetCapabilities();
  document.hidden = false;
});
const engine = (part, change = {}) => ({ part, id: part, ready: true, ...change });
const whisper = engine('TRANSCRIBER', { id: 'whisper', sourceLangs: ['ko', 'en', 'auto'] });

test('of an answer without sums each engine that is ready is counted in', () => {
  const can = read({
    engines: [
      whisper,
      engine('transcriber', { id: 'old', sourceLangs: ['en', 'ja'] }),
      engine('transcriber', { id: 'broken', ready: false, sourceLangs: ['fr'] }),
      engine('translator', { pairs: ['ko>en'] }),
      engine('translator', { ready: false, pairs: ['ko>ja'] }),
      engine('diarizer'),
    ],
  });
  assert.deepEqual([can.sourceLangs, can.pairs, can.diarization], [['ko', 'en', 'auto', 'ja'], ['ko>en'], true]);
  assert.deepEqual(
    can.transcribers.map(({ id }) => id),
    ['whisper', 'old'],
  );
});

test('sums of the server go before those of the engines', () => {
  const can = read({
    engines: [whisper],
    sourceLangs: ['ko'],
    pairs: ['ko>en'],
    outputFormats: ['srt'],
    profiles: ['auto', 'ko-kids'],
  });
  assert.deepEqual(
    [can.sourceLangs, can.pairs, can.formats, can.profiles, can.translator],
    [['ko'], ['ko>en'], ['srt'], ['auto', 'ko-kids'], true],
  );
});

test('an answer of an older server is a list, and a problem means that an engine is not ready', () => {
  const can = read([
    { part: 'transcriber', id: 'a', sourceLangs: ['ko'] },
    { part: 'transcriber', id: 'b', sourceLangs: ['en'], problem: 'no model' },
  ]);
  assert.deepEqual([can.sourceLangs, can.formats, can.profiles], [['ko'], ['srt', 'vtt', 'txt', 'json'], ['auto']]);
});

test('an engine that is known and one that is ready are told apart', () => {
  const known = ({ transcriber, translator, demoOnly, transcribers }) => [
    transcriber,
    translator,
    demoOnly,
    transcribers.length,
  ];
  assert.deepEqual(known(read({ engines: [] })), [false, false, false, 0]);
  assert.deepEqual(known(read({ engines: [{ ...whisper, ready: false }, engine('translator', { ready: false })] })), [
    true,
    true,
    false,
    0,
  ]);
  assert.deepEqual(known(read({ engines: [{ ...whisper, demoQuality: true }] })), [true, false, true, 1]);
});

test('what is chosen now stays a choice, though no engine has it', () => {
  const can = read({ engines: [whisper], pairs: ['ko>en', '*>ja', 'en>*'] });
  assert.deepEqual(sourceChoices(can, 'fr'), ['ko', 'en', 'auto', 'fr']);
  assert.deepEqual(sourceChoices(can, 'ko'), ['ko', 'en', 'auto']);
  assert.deepEqual(targetChoices(can, 'ko', ['de']), ['en', 'ja', 'de']);
  assert.ok(!targetChoices(can, 'en', []).includes('en'));
  assert.ok(targetChoices(can, 'en', []).includes('th'), 'to any language');
  assert.ok(targetChoices(can, 'auto', []).includes('en'), 'from a language that is yet to be found');
});

test('an engine of its own understands what it does, not what others do', () => {
  const can = read({ engines: [whisper, engine('transcriber', { id: 'any', sourceLangs: ['*'] })] });
  for (const [source, id, answer] of [
    ['ko', 'whisper', true],
    ['fr', 'whisper', false],
    ['fr', 'any', true],
    ['fr', '', true],
    ['auto', 'any', false],
    ['auto', 'whisper', true],
    ['fr', 'gone', true],
  ]) {
    assert.equal(understands(can, source, id), answer, `${source} by ${id}`);
  }
});

test('a pair is translated where one engine has it, whatever the source where it is to be found', () => {
  const can = read({ pairs: ['ko>en', '*>ja'] });
  for (const [source, target, answer] of [
    ['ko', 'en', true],
    ['en', 'ko', false],
    ['fr', 'ja', true],
    ['auto', 'en', true],
    ['auto', 'fr', false],
  ]) {
    assert.equal(translates(can, source, target), answer, `${source}>${target}`);
  }
});

test('a rule that nobody has told of is none', () => {
  const rule = { name: 'ko-standard' };
  const can = read({ rules: [rule], autoProfiles: { ko: 'ko-standard', ja: 'ja-standard' } });
  assert.deepEqual(
    ['ko', 'ko-KR', 'auto', 'ja', 'fr'].map((code) => ruleOf(can, code)),
    [rule, rule, null, null, null],
  );
});

test('the engines are asked once until they are forgotten, and again after a failure', async () => {
  server.on('GET', '/api/engines', { engines: [whisper] });
  const [one, two] = await Promise.all([capabilities(), capabilities()]);
  assert.equal(one, two);
  assert.equal(server.asked.length, 1);
  forgetCapabilities();
  server.refuse('GET', '/api/engines', 503);
  await assert.rejects(capabilities(), { status: 503 });
  assert.equal(latestCapabilities(), one, 'what was known last stays');
  server.on('GET', '/api/engines', { engines: [] });
  assert.equal((await capabilities()).transcriber, false);
});

test('news is told only where something is new', async () => {
  const news = heard(engineNews, 'change');
  for (const engines of [[whisper], [whisper], []]) {
    forgetCapabilities();
    server.on('GET', '/api/engines', { engines });
    await capabilities();
  }
  assert.equal(news.length, 2);
});

test('a screen that watches looks now and every half minute, not while it is hidden, and never after it ended', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  server.refuse('GET', '/api/engines', 503);
  const stop = new AbortController();
  const looks = async (ms) => {
    context.mock.timers.tick(ms);
    await settle();
    return server.asked.length;
  };
  watchEngines(stop.signal);
  assert.deepEqual([await looks(29_999), await looks(1)], [1, 2]);
  document.hidden = true;
  assert.equal(await looks(60_000), 2);
  document.hidden = false;
  stop.abort();
  assert.equal(await looks(60_000), 2);
});
