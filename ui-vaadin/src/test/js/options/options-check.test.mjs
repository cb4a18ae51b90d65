import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, translates } from '../../../main/resources/META-INF/resources/jamak/model/capabilities.js';
import {
  fault,
  missingPair,
  namedPair,
  restingTargets,
} from '../../../main/resources/META-INF/resources/jamak/options/options-check.js';

const engines = (pairs, reported = true) =>
  read({
    engines: reported ? [{ part: 'translator', ready: pairs.length > 0 }] : [],
    sourceLangs: ['*', 'auto'],
    pairs,
  });
const job = (change = {}) => ({
  sourceLang: 'en',
  translate: true,
  targetLang: ['es'],
  outputFormats: ['srt'],
  diarization: false,
  profile: 'en-standard',
  ...change,
});
const can = engines(['en>es', 'en>ca', 'es>en']);

test('nothing is wrong with what the engines can do', () => {
  assert.equal(fault([job(), job({ sourceLang: 'es', targetLang: ['en'] })], can), null);
  assert.equal(fault([job({ translate: false, targetLang: ['ko'] })], can), null);
});

test('a pair that no engine translates is named, with the jobs that have it', () => {
  const found = fault(
    [job(), job({ targetLang: ['es', 'ko'] }), job({ targetLang: ['ko'] }), job({ sourceLang: 'ja' })],
    can,
  );
  assert.deepEqual(found, { field: 'targets', word: 'error.LANG_PAIR', n: 2, pair: { src: 'en', dst: 'ko' } });
});

test('where the language is detected, only a target that no source reaches is wrong', () => {
  assert.equal(fault([job({ sourceLang: 'auto', targetLang: ['es', 'en'] })], can), null);
  assert.deepEqual(missingPair(job({ sourceLang: 'auto', targetLang: ['ca', 'ko'] }), can), { src: 'auto', dst: 'ko' });
});

test('an engine for any language takes every pair', () => {
  assert.equal(translates(engines(['*>*']), 'ko', 'th'), true);
  assert.equal(translates(engines(['*>en']), 'ko', 'en'), true);
  assert.equal(translates(engines(['*>en']), 'ko', 'ja'), false);
  assert.equal(translates(engines(['ko>*']), 'en', 'ja'), false);
});

test('as long as no worker has spoken of translators any pair may wait; when none is ready, that is said', () => {
  assert.equal(fault([job({ targetLang: ['ko'] })], engines([], false)), null);
  assert.deepEqual(fault([job()], engines([])), { field: 'targets', word: 'options.no_translator', n: 1, pair: null });
});

test('formats come first, then missing targets, then a target that is the source', () => {
  const wrong = [job({ targetLang: ['en'] }), job({ targetLang: [] }), job({ outputFormats: [] })];
  assert.equal(fault(wrong, can).word, 'options.no_format');
  assert.equal(fault(wrong.slice(0, 2), can).word, 'options.no_target');
  assert.deepEqual(fault([job(), wrong[0]], can), { field: 'targets', word: 'options.same', n: 1, pair: null });
});

test('where no job translates, targets that are the source go', () => {
  const off = (change) => job({ translate: false, ...change });
  assert.equal(restingTargets([off({})]), null);
  assert.deepEqual(restingTargets([off({ targetLang: ['en', 'es'] })]), ['es']);
  assert.deepEqual(restingTargets([off({ targetLang: ['en'] }), off({ targetLang: ['es'] })]), []);
  assert.equal(restingTargets([off({ targetLang: ['en'] }), job()]), null);
});

test('the pair is read from what the server says', () => {
  assert.deepEqual(namedPair('targetLang: en>ko (expected: one of es, ca)'), { src: 'en', dst: 'ko' });
  assert.deepEqual(namedPair('targetLang: auto>zh-TW (expected: no translation from auto)'), {
    src: 'auto',
    dst: 'zh-TW',
  });
  assert.equal(namedPair('translation: en>ja'), null);
  assert.equal(namedPair(null), null);
});
