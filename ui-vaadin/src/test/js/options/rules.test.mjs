import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { OPTIONS } from '../server.mjs';

const { fault, faultText, missingPair, namedPair, restingTargets } = await load('options/options-check.js');
const { ruleHint, ruleName } = await load('options/rule-words.js');
const { trackChoices, trackName } = await load('options/sound-tracks.js');
const { read } = await load('model/capabilities.js');
const { setWords } = await load('kit/words.js');

beforeEach(() =>
  setWords(
    {
      'error.LANG_PAIR': '{src} to {dst}',
      'options.no_source': 'no {language}',
      'options.no_detection': 'no detection',
      'options.in_some': '(in {n})',
      'options.no_format': 'no format',
      'options.track_auto': 'best',
      'options.track_number': 'track {n}',
      'options.track_default': 'default',
      'options.channels': '{n} ch',
      'options.rule_numbers': '{length} x {lines}, {speed}',
      'options.profile_later': 'later',
      'options.profile_unfit': 'not for {language}',
    },
    'en',
  ),
);

const can = read({
  engines: [
    { part: 'transcriber', id: 'w', sourceLangs: ['ko', 'en'] },
    { part: 'translator', pairs: ['ko>en'] },
  ],
  rules: [{ name: 'odd', lineLength: 10, lines: 1, charactersPerSecond: 4.5, script: 'cjk' }],
  autoProfiles: { ko: 'odd' },
});
const of = (change) => ({ ...OPTIONS, ...change });
const text = (...jobs) => {
  const found = fault(jobs, can);
  return found && `${found.field}: ${faultText(found, jobs.length)}`;
};

test('a fault is told for those jobs that have it, and says how many that are', () => {
  assert.equal(text(of({})), null);
  assert.equal(text(of({ sourceLang: 'fr' })), 'source: no French');
  assert.equal(text(of({ sourceLang: 'auto' })), 'source: no detection');
  assert.equal(text(of({}), of({ outputFormats: [] })), 'formats: no format (in 1)');
  assert.equal(text(of({ translate: true, targetLang: ['en'] })), null);
  assert.equal(
    text(of({ translate: true, targetLang: ['ja'] }), of({}), of({ translate: true, targetLang: ['ja'] })),
    'targets: Korean to Japanese (in 2)',
  );
});

test('the source is looked at first: without it no other fault matters', () => {
  assert.match(text(of({ sourceLang: 'fr', outputFormats: [], translate: true })), /^source/);
});

test('a language that rests may not be its own target, which the server refuses too', () => {
  assert.equal(fault([of({ translate: false, targetLang: ['ko'] })], can).word, 'options.same');
  assert.deepEqual(
    restingTargets([of({ targetLang: ['ko', 'en'] }), of({ sourceLang: 'en', targetLang: ['ko', 'en'] })]),
    [],
  );
  assert.equal(restingTargets([of({ targetLang: ['en'] })]), null);
});

test('a pair that is missing is the first of a job', () => {
  assert.deepEqual(missingPair(of({ translate: true, targetLang: ['en', 'ja', 'fr'] }), can), { src: 'ko', dst: 'ja' });
  assert.equal(missingPair(of({ translate: false, targetLang: ['ja'] }), can), null);
  assert.deepEqual(
    [namedPair('targetLang: ko>zh-Hant (expected: en)'), namedPair('x targetLang: ko>en'), namedPair(undefined)],
    [{ src: 'ko', dst: 'zh-Hant' }, null, null],
  );
});

test('a rule without words of its own is called by its name, with its numbers where they are known', () => {
  assert.equal(ruleName(can, 'odd'), 'odd · 10 x 1, 4.5');
  assert.equal(ruleName(can, 'unknown'), 'unknown');
});

test('a hint is there only where there is something to say', () => {
  for (const [profile, source, hint] of [
    [null, 'ko', ''],
    ['auto', null, ''],
    ['auto', 'ko', 'odd · 10 x 1, 4.5'],
    ['auto', 'fr', 'later'],
    ['auto', 'auto', 'later'],
    ['odd', 'ko', ''],
    ['odd', 'fr', 'not for French'],
    ['odd', 'auto', ''],
    ['unknown', 'fr', ''],
  ]) {
    assert.equal(ruleHint(can, profile, source), hint, `${profile} ${source}`);
  }
});

test('a sound track is told by what is known of it', () => {
  const tracks = [
    { number: 1, language: 'en', codec: 'aac', channels: 2, default: true },
    { number: 2, channels: 8 },
    { number: 3, title: 'Comments' },
  ];
  const name = (choice) => trackName(choice, [tracks]);
  assert.deepEqual(['', '1', '2', '3', '9', 'fr'].map(name), [
    'best',
    '1: English · AAC 2 ch · default',
    '2: 7.1',
    '3: Comments',
    'track 9',
    'French',
  ]);
  assert.equal(trackName('1', []), 'track 1');
});

test('a track that was chosen stays a choice', () => {
  const tracks = [
    { number: 1, language: 'en' },
    { number: 2, language: null },
  ];
  assert.deepEqual(trackChoices([tracks], '7'), ['', '1', '2', '7']);
  assert.deepEqual(trackChoices([tracks, tracks], 'fr'), ['', 'en', 'fr']);
  assert.deepEqual(trackChoices([tracks, []], null), ['', 'en']);
  assert.deepEqual(trackChoices([[], []], 'fr'), []);
});
