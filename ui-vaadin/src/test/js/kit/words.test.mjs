import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { OPTIONS } from '../server.mjs';

const { errorText, hasErrorText, hasWord, languageName, locale, onWords, setTimeZone, setWords, t, timeZone } =
  await load('kit/words.js');
const format = await load('kit/format.js');
const { inOrder, means, scriptOf } = await load('kit/languages.js');

beforeEach(() => {
  setWords(
    {
      plain: 'words',
      many: '{n} of {total}',
      'many.one': 'the one',
      'error.unknown': 'code {code}',
      'error.A': 'own {size}',
      'shared.error.A': 'shared',
      'options.auto': 'detect',
      'options.unknown': 'unknown',
      'options.diarization': 'speakers',
      'options.detected': '{0} (heard)',
    },
    'en',
  );
  setTimeZone('Asia/Seoul');
});

test('words have their values in their places; what is not known shows itself', () => {
  assert.deepEqual(
    [t('plain'), t('many', { n: 2, total: 5 }), t('many', { n: 2 }), t('missing'), t('many', { n: 1 })],
    ['words', '2 of 5', '2 of {total}', 'missing', 'the one'],
  );
  assert.deepEqual([hasWord('plain'), hasWord('missing')], [true, false]);
});

test('our own words for a failure are taken where their values are at hand, else those of all screens', () => {
  assert.deepEqual(
    [errorText('A', { size: '1 GB' }), errorText('A'), errorText('B')],
    ['own 1 GB', 'shared', 'code B'],
  );
  assert.deepEqual([hasErrorText('A'), hasErrorText('B')], [true, false]);
});

test('whoever shows words hears when they change, or the zone, until he listens no more', () => {
  let told = 0;
  const stop = onWords(() => told++);
  setWords({}, 'ko');
  setTimeZone('UTC');
  stop();
  setWords({}, 'en');
  assert.deepEqual([told, locale(), timeZone()], [2, 'en', 'UTC']);
});

test('a language is called by its name, and by its code where it has none', () => {
  assert.deepEqual(['ko', 'zh-TW', 'auto', 'und', 'not a code', 'qq'].map(languageName), [
    'Korean',
    'Chinese (Taiwan)',
    'detect',
    'unknown',
    'not a code',
    'qq',
  ]);
  setWords({}, 'ko');
  assert.equal(languageName('ko'), '한국어');
});

test('a language that nobody has named is found by its code, and stands at its place in the list', () => {
  assert.deepEqual(
    [means('qq', 'qq'), means('not a code', 'not'), means('de', ''), scriptOf('not a code')],
    [true, true, true, null],
  );
  assert.deepEqual(inOrder(['fr', 'fr', 'auto'], ['unknown', 'fr']), ['auto', 'fr']);
});

test('a moment of today is told by its time, another one by its day', (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-30T16:00:00Z') }); // the next day in Seoul
  assert.deepEqual(['2026-11-30T15:30:00Z', '2026-11-30T14:30:00Z'].map(format.short), ['00:30', 'Nov 30']);
});

test('numbers are written as the language has them', () => {
  assert.deepEqual([format.count(1234567), format.decimal(12.25), format.decimal(12)], ['1,234,567', '12.3', '12']);
});

test('the options of a job in one line', () => {
  const line = (change, detected) => format.optionSummary({ ...OPTIONS, ...change }, (code) => code, detected);
  assert.equal(line({}), 'ko · SRT, VTT');
  assert.equal(
    line({ translate: true, targetLang: ['en', 'ja'], diarization: true }),
    'ko → en, ja · SRT, VTT · speakers',
  );
  assert.equal(line({ targetLang: ['en'] }), 'ko · SRT, VTT', 'targets that rest are not told');
  assert.equal(line({ sourceLang: 'auto' }, 'ko'), 'ko (heard) · SRT, VTT');
});

test('a name that is too long keeps its beginning, its end and its extension; Hangul is twice as wide', () => {
  for (const [name, room, cut] of [
    ['short.mp4', 9, 'short.mp4'],
    ['abcdefghijklmnop.mp4', 15, 'abcde…mnop.mp4'],
    ['가나다라마바사아자차.mp4', 20, '가나다라…아자차.mp4'],
    ['no extension at all here', 12, 'no…all here'],
    ['.hidden-and-very-long', 12, '.h…ery-long'],
    ['ab', 1, '…b'],
  ]) {
    assert.equal(format.middleCut(name, room), cut);
  }
  assert.equal(format.middleCut('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧.mp4', 6).includes('\ud83d…'), false, 'no letter is halved');
});

test('the last word of a name stays on one line with its extension, if it fits there', () => {
  const last = (name, room) => name.slice(format.lastWord(name, room));
  assert.deepEqual(
    [
      last('my long video.mp4', 20),
      last('one_two-three.mp4', 20),
      last('my averyveryverylongword.mp4', 10),
      last('no extension', 9),
    ],
    ['video.mp4', 'three.mp4', 'word.mp4', ''],
  );
});

test('names are compared in one form', () => {
  assert.equal(format.normalName('강의'.normalize('NFD')), '강의');
});
