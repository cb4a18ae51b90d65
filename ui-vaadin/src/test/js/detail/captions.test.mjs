import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  pairUp,
  readCues,
  rowAt,
  writeVtt,
} from '../../../main/resources/META-INF/resources/jamak/detail/cue-files.js';
import { breaches, limitsOf, weight } from '../../../main/resources/META-INF/resources/jamak/detail/cue-limits.js';

const cue = (startMs, endMs, ...lines) => ({ startMs, endMs, lines });
const CUES = [cue(200, 2637, 'a < b & c', '둘째 줄'), cue(3_723_004, 3_724_050, '<i>')];

test('what is written as WebVTT reads back, marks and all', () => {
  assert.deepEqual(readCues('vtt', writeVtt(CUES)), CUES);
});

test('every kind of file gives the same cues', () => {
  const srt =
    '\uFEFF1\r\n00:00:00,200 --> 00:00:02,637\r\na < b & c\r\n둘째 줄\r\n\r\n2\r\n01:02:03,004 --> 01:02:04,050\r\n<i>\r\n';
  assert.deepEqual(readCues('srt', srt), CUES);
  assert.deepEqual(readCues('json', JSON.stringify({ cues: CUES.map((one) => ({ ...one, words: [] })) })), CUES);
});

test('numbers, settings and voices of a file are no text', () => {
  const file = 'WEBVTT\nNOTE x\n\n1\n00:01.000 --> 00:02.000 line:0\n<v 화자>Hello</v>\n';
  assert.deepEqual(readCues('vtt', file), [cue(1000, 2000, 'Hello')]);
  assert.deepEqual(readCues('vtt', 'WEBVTT\n'), []);
});

test('a translation stands in the row with which it shares most time', () => {
  const left = [cue(0, 1000, 'a'), cue(1000, 4000, 'b'), cue(9000, 9500, 'c')];
  const right = [cue(0, 1200, 'A'), cue(1200, 2500, 'B1'), cue(2500, 4000, 'B2'), cue(6000, 7000, 'X')];
  const rows = pairUp(left, right).map((row) => [
    row.left.map((one) => one.lines[0]).join(),
    row.right.map((one) => one.lines[0]).join(),
  ]);
  assert.deepEqual(rows, [
    ['a', 'A'],
    ['b', 'B1,B2'],
    ['', 'X'],
    ['c', ''],
  ]);
});

test('the row of a moment is the last that has begun', () => {
  const rows = [cue(200, 900), cue(1000, 2000)];
  assert.deepEqual(
    [0, 200, 999, 1000, 9999].map((at) => rowAt(rows, at)),
    [-1, 0, 0, 1, 1],
  );
  assert.equal(rowAt([], 5), -1);
});

test('a job keeps the limits of its profile, else those of its language', () => {
  assert.equal(limitsOf('ko-kids', 'ko').maxCps, 9);
  assert.equal(limitsOf(null, 'ko-KR').lineLength, 16);
  assert.equal(limitsOf(undefined, 'es').maxCps, 17);
});

test('Hangul weighs twice what Latin letters do, where a profile counts so', () => {
  assert.equal(weight('한글 ab', true), 3.5);
  assert.equal(weight('한글 ab', false), 5);
  assert.equal(weight('e\u0301\u200b', false), 1);
});

test('fast reading, long lines and too many lines are told with their limit', () => {
  const ko = limitsOf(null, 'ko');
  assert.deepEqual(breaches(cue(0, 1000, '열두 글자까지는 괜찮아요'), ko), []);
  assert.deepEqual(breaches(cue(0, 1000, '열네 글자쯤부터 너무 빠르'), ko), [
    { rule: 'speed', value: 12.5, limit: 12 },
  ]);
  assert.deepEqual(breaches(cue(0, 5000, 'x'.repeat(43), 'y', 'z'), limitsOf(null, 'en')), [
    { rule: 'length', value: 43, limit: 42 },
    { rule: 'lines', value: 3, limit: 2 },
  ]);
});
