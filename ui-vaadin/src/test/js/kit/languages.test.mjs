import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  read,
  ruleOf,
  sourceChoices,
  understands,
} from '../../../main/resources/META-INF/resources/jamak/model/capabilities.js';
import {
  everyLanguage,
  inOrder,
  means,
  scriptOf,
} from '../../../main/resources/META-INF/resources/jamak/kit/languages.js';
import { fault, faultText } from '../../../main/resources/META-INF/resources/jamak/options/options-check.js';
import { ruleHint, ruleName } from '../../../main/resources/META-INF/resources/jamak/options/rule-words.js';
import { trackChoices, trackName } from '../../../main/resources/META-INF/resources/jamak/options/sound-tracks.js';
import { setWords } from '../../../main/resources/META-INF/resources/jamak/kit/words.js';

const words = {
  'options.auto': '자동 감지',
  'options.rule_numbers': '{length}자 × {lines}줄, 초당 {speed}자',
  'profile.ko-standard': '한국어 표준',
  'options.profile_later': '나중',
  'options.profile_unfit': '{language} 안 맞음',
  'options.no_source': '{language} 못 알아들음',
  'options.in_some': '({n}개)',
  'options.track_auto': '자동',
  'options.channels': '{n}채널',
};
const korean = () => setWords(words, 'ko');
const rules = [
  { name: 'ko-standard', lineLength: 16, lines: 2, charactersPerSecond: 12, script: 'cjk' },
  { name: 'latin-standard', lineLength: 42, lines: 2, charactersPerSecond: 17, script: 'latin' },
];
const can = read({
  engines: [
    { part: 'transcriber', id: 'whisper', ready: true, sourceLangs: ['en', 'ko', 'auto'] },
    { part: 'transcriber', id: 'old', ready: true, sourceLangs: ['en'] },
  ],
  sourceLangs: ['en', 'ko', 'auto'],
  pairs: [],
  rules,
  autoProfiles: { ko: 'ko-standard', '*': 'latin-standard' },
});

test('detection stands first, then the language of the screen, those used, those near, then the others by name', () => {
  korean();
  const codes = ['de', 'sw', 'en', 'ja', 'ko', 'auto', 'fr', 'zh'];
  assert.deepEqual(inOrder(codes, ['sw']), ['auto', 'ko', 'sw', 'en', 'ja', 'zh', 'de', 'fr']);
  setWords({}, 'en');
  assert.deepEqual(inOrder(codes), ['auto', 'en', 'ko', 'ja', 'zh', 'fr', 'de', 'sw']);
});

test('a language is found by its name here, in English, in itself, and by its code', () => {
  korean();
  for (const typed of ['독일', 'german', 'Deutsch', 'DE', ' 독일어 ']) assert.equal(means('de', typed), true, typed);
  assert.equal(means('de', '프랑스'), false);
  assert.equal(means('fr', 'francais'), true);
});

test('an engine for any language offers all that have a name', () => {
  assert.ok(everyLanguage().length > 150);
  assert.ok(sourceChoices(read({ sourceLangs: ['*', 'auto'] }), null).includes('sw'));
  assert.equal(new Set(everyLanguage()).size, everyLanguage().length);
});

test('a language that no engine understands is a fault, by the engine that was chosen', () => {
  korean();
  const job = (change) => ({
    sourceLang: 'ko',
    translate: false,
    targetLang: [],
    outputFormats: ['srt'],
    diarization: false,
    profile: 'auto',
    ...change,
  });
  assert.equal(fault([job()], can), null);
  assert.deepEqual(
    [understands(can, 'auto'), understands(can, 'auto', 'old'), understands(can, 'ja')],
    [true, false, false],
  );
  const found = fault([job(), job({ sourceLang: 'ja' })], can);
  assert.deepEqual([found.field, found.n, faultText(found, 2)], ['source', 1, '일본어 못 알아들음 (1개)']);
  assert.equal(fault([job({ engine: 'old' })], can).field, 'source');
  assert.equal(
    fault([job({ sourceLang: 'ja' })], read({ engines: [], sourceLangs: [] })),
    null,
    'it waits for an engine',
  );
});

test('a rule is told by the numbers of the server, and whether it fits the language', () => {
  korean();
  assert.equal(ruleName(can, 'ko-standard'), '한국어 표준 · 16자 × 2줄, 초당 12자');
  assert.equal(ruleOf(can, 'ko-KR').name, 'ko-standard');
  assert.equal(ruleHint(can, 'auto', 'ko'), '한국어 표준 · 16자 × 2줄, 초당 12자');
  assert.equal(ruleHint(can, 'auto', 'de'), 'latin-standard · 42자 × 2줄, 초당 17자');
  assert.equal(ruleHint(can, 'auto', 'auto'), '나중');
  assert.equal(ruleHint(can, 'latin-standard', 'ko'), '한국어 안 맞음');
  assert.equal(ruleHint(can, 'latin-standard', 'de'), '');
  assert.deepEqual(['ko', 'ja', 'zh-TW', 'en', 'ar', 'auto'].map(scriptOf), [
    'cjk',
    'cjk',
    'cjk',
    'latin',
    'latin',
    null,
  ]);
});

test('one video offers its tracks by number, several the languages that occur, none where there is nothing to choose', () => {
  korean();
  const two = [
    { number: 1, language: 'ko', codec: 'aac', channels: 6, title: '본편' },
    { number: 2, language: 'en', codec: 'aac', channels: 2 },
  ];
  assert.deepEqual(trackChoices([two], ''), ['', '1', '2']);
  assert.equal(trackName('1', [two]), '1: 한국어 · 본편 · AAC 5.1');
  assert.deepEqual(trackChoices([two, [{ number: 1, language: 'fr' }]], ''), ['', 'ko', 'en', 'fr']);
  assert.deepEqual(trackChoices([[two[0]], []], ''), []);
});
