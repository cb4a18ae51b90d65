import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { OPTIONS, Server } from '../server.mjs';

const { lastOptions, rememberOptions, standsInTheWay, usedLanguages } = await load('options/last-options.js');
const { capabilities, forgetCapabilities } = await load('model/capabilities.js');
const { setWords } = await load('kit/words.js');

const server = new Server();
/**
 * What the engines can do, as it was heard last.
 *
 * @param {...string} sourceLangs of one that hears speech; none for no engine
 */
async function engines(...sourceLangs) {
  server.on('GET', '/api/engines', {
    engines: sourceLangs.length > 0 ? [{ part: 'transcriber', id: 'w', sourceLangs }] : [],
    pairs: ['ko>en'],
  });
  forgetCapabilities();
  await capabilities();
}
beforeEach(() => {
  localStorage.clear();
  setWords({}, 'ko');
});

test('before the engines are known nothing stands in the way, and the language is detected', () => {
  assert.deepEqual([lastOptions().sourceLang, standsInTheWay({ ...OPTIONS, outputFormats: [] })], ['auto', null]);
});

const STARTS = [
  [['ko', 'auto'], 'auto'],
  [['en', 'ko'], 'ko'],
  [['en', 'ja'], 'en'],
  [['*'], 'ko'],
  [[], 'auto'],
];
for (const [langs, language] of STARTS) {
  test(`with engines for ${langs.join() || 'nothing'} a first job starts with ${language}`, async () => {
    await engines(...langs);
    assert.equal(lastOptions().sourceLang, language);
  });
}

test('a first job makes two files, translates nothing and follows the rules of its language', () => {
  const { sourceLang, ...others } = lastOptions();
  assert.deepEqual(others, {
    translate: false,
    targetLang: [],
    outputFormats: ['srt', 'vtt'],
    diarization: false,
    profile: 'auto',
    audioTrack: '',
    engine: '',
  });
  assert.equal(typeof sourceLang, 'string');
});

test('the next job starts with what the last one had, new options with their defaults', async () => {
  rememberOptions({ ...OPTIONS, translate: true, targetLang: ['en'] });
  assert.deepEqual(lastOptions(), { ...OPTIONS, translate: true, targetLang: ['en'] });
  localStorage.setItem('jamak.options', '{"sourceLang":"fr"}');
  assert.deepEqual([lastOptions().sourceLang, lastOptions().outputFormats], ['fr', ['srt', 'vtt']]);
});

test('a sound track is remembered by its language, never by its number in one file', () => {
  for (const [audioTrack, kept] of [
    ['2', ''],
    ['ko', 'ko'],
    [undefined, ''],
  ]) {
    rememberOptions({ ...OPTIONS, audioTrack });
    assert.equal(lastOptions().audioTrack, kept);
  }
});

test('the languages that were used last are known, four of them, each once', () => {
  for (const sourceLang of ['ko', 'en', 'auto', 'ja', 'ko', 'fr', 'de']) rememberOptions({ ...OPTIONS, sourceLang });
  assert.deepEqual(usedLanguages(), ['de', 'fr', 'ko', 'ja']);
});

test('what cannot be read or kept leaves the defaults', (context) => {
  localStorage.setItem('jamak.options', '{');
  localStorage.setItem('jamak.languages', '{"a":1}');
  assert.deepEqual([lastOptions().profile, usedLanguages()], ['auto', []]);
  context.mock.method(localStorage, 'setItem', () => {
    throw new DOMException('', 'QuotaExceededError');
  });
  rememberOptions(OPTIONS);
});

test('what stands in the way is found by the rules of the server', async () => {
  await engines('ko');
  assert.equal(standsInTheWay({ ...OPTIONS, sourceLang: 'ko' }), null);
  assert.equal(standsInTheWay({ ...OPTIONS, sourceLang: 'fr' }).field, 'source');
  assert.equal(standsInTheWay({ ...OPTIONS, translate: true, targetLang: ['ja'] }).field, 'targets');
  rememberOptions({ ...OPTIONS, outputFormats: [] });
  assert.equal(standsInTheWay().field, 'formats');
});
