import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { pairUp, readCues, rowAt, writeVtt } = await load('detail/cue-files.js');
const { breaches, limitsOf, weight } = await load('detail/cue-limits.js');
const { shownJob } = await load('detail/asset-results.js');
const { placeOf } = await load('job/job-warnings.js');
const { nameOf } = await load('detail/asset-facts.js');
const { playerKey } = await load('detail/player-keys.js');
const { setWords } = await load('kit/words.js');

setWords({}, 'en');
const cue = (startMs, endMs, ...lines) => ({ startMs, endMs, lines });

const FILES = {
  'hours are there or not': [
    'vtt',
    'WEBVTT\n\n01:00:00.500 --> 01:00:01.000\na\n\n59:59.000 --> 01:00:00.000\nb\n',
    [cue(3_599_000, 3_600_000, 'b'), cue(3_600_500, 3_601_000, 'a')],
  ],
  'empty lines of blanks part cues too': [
    'srt',
    '1\n00:00:01,000 --> 00:00:02,000\na\n \t\n2\n00:00:03,000 --> 00:00:04,000\nb',
    [cue(1000, 2000, 'a'), cue(3000, 4000, 'b')],
  ],
  'a cue may be empty': ['srt', '1\n00:00:01,000 --> 00:00:02,000\n', [cue(1000, 2000)]],
  'tags are text in SRT': [
    'srt',
    '1\n00:00:01,000 --> 00:00:02,000\n<i>a &amp; b</i>\n',
    [cue(1000, 2000, '<i>a &amp; b</i>')],
  ],
  'entities of WebVTT are read once': [
    'vtt',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n&amp;lt; &lt;b&gt;\n',
    [cue(1000, 2000, '&lt; <b>')],
  ],
  'JSON stands by its start': [
    'json',
    '{"cues":[{"startMs":5,"endMs":6,"lines":["b"],"words":[]},{"startMs":1,"endMs":2,"lines":["a"]}]}',
    [cue(1, 2, 'a'), cue(5, 6, 'b')],
  ],
  'what has no time is no cue': ['srt', 'garbage\n\nmore', []],
};
for (const [name, [type, text, cues]] of Object.entries(FILES)) {
  test(`reading: ${name}`, () => assert.deepEqual(readCues(type, text), cues));
}

test('a file of no cues is a file', () => assert.equal(writeVtt([]), 'WEBVTT\n'));

test('lines that share no time have rows of their own, in their order', () => {
  const rows = pairUp([cue(5000, 6000, 'b')], [cue(0, 1000, 'A'), cue(5500, 9000, 'B'), cue(9000, 9500, 'C')]);
  assert.deepEqual(
    rows.map(({ startMs, left, right }) => [startMs, left.length, right.map(({ lines }) => lines[0]).join()]),
    [
      [0, 0, 'A'],
      [5000, 1, 'B'],
      [9000, 0, 'C'],
    ],
  );
  assert.deepEqual([pairUp([], []), pairUp([cue(0, 1, 'a')], []).length], [[], 1]);
});

test('a moment between two lines belongs to the one before', () => {
  const rows = [0, 100, 100, 300].map((startMs) => ({ startMs }));
  assert.deepEqual(
    [-1, 0, 99, 100, 299, 300].map((ms) => rowAt(rows, ms)),
    [-1, 0, 0, 2, 2, 3],
  );
});

test('the limits are those of the profile, else of the language, else of Latin letters', () => {
  const cps = (profile, language) => limitsOf(profile, language).maxCps;
  assert.deepEqual(
    [cps('bbc-online', 'en'), cps('auto', 'ja'), cps('unknown', 'zh-TW'), cps(null, 'fr')],
    [20, 4, 9, 17],
  );
});

test('wide letters, half-wide ones, and those that are not seen', () => {
  for (const [text, wide] of [
    ['가나', 2],
    ['漢字かな', 4],
    ['ab', 1],
    ['！', 1],
    ['!', 0.5],
    ['👩‍👩‍👧', 0.5],
    ['a\u0301', 0.5],
    ['\u200b', 0],
    ['', 0],
  ]) {
    assert.equal(weight(text, true), wide, text);
  }
});

test('exactly at its limits a cue is well, just over them it is not', () => {
  const latin = { lineLength: 10, maxLines: 2, maxCps: 10, wide: false };
  const rules = (one) =>
    breaches(one, latin)
      .map(({ rule }) => rule)
      .join();
  assert.equal(rules(cue(0, 1000, 'abcdefghij')), '');
  assert.equal(rules(cue(0, 999, 'abcdefghij')), 'speed');
  assert.equal(rules(cue(0, 9000, 'abcdefghijk')), 'length');
  assert.equal(rules(cue(0, 9000, 'a', 'b', 'c')), 'lines');
  assert.deepEqual(
    breaches(cue(5, 5, 'a'), latin),
    [{ rule: 'speed', value: 1000, limit: 10 }],
    'a cue without a length has one of a millisecond',
  );
  assert.equal(rules(cue(0, 1000)), '');
});

test('a place is told by its two ends, once where they look the same', () => {
  assert.deepEqual(
    [placeOf({ fromMs: 65_000, toMs: 72_000 }), placeOf({ fromMs: 65_000, toMs: 65_400 })],
    ['1:05–1:12', '1:05'],
  );
});

test('the subtitles that are shown are those of the newest job that ended well', () => {
  const of = (id, status) => ({ id, status });
  assert.equal(shownJob([of('a', 'failed'), of('b', 'succeeded'), of('c', 'succeeded')]).id, 'b');
  assert.equal(shownJob([of('a', 'running')]), null);
});

test('a video is called as the server calls it, else as its file', () => {
  assert.deepEqual(
    [
      nameOf({ asset: { filename: 'a' }, upload: { name: 'u' } }),
      nameOf({ asset: null, upload: { name: 'u' } }),
      nameOf({ asset: null, upload: null }),
    ],
    ['a', 'u', ''],
  );
});

/** A player at 10 s of 60, and what was asked of it. */
function player(change = {}) {
  const done = [];
  const video = {
    currentTime: 10,
    duration: 60,
    volume: 0.5,
    muted: true,
    paused: true,
    play: async () => {
      done.push('play');
    },
    pause: () => done.push('pause'),
    requestFullscreen: async () => {
      done.push('full');
    },
    ...change,
  };
  const press = (key, more = {}) =>
    playerKey({ key, composedPath: () => [{}], isComposing: false, keyCode: 0, ...more }, video, {
      captions: () => done.push('captions'),
    });
  return { video, done, press };
}

test('keys of the player jump, step, and stay within the video', () => {
  for (const [key, from, to] of [
    ['ArrowLeft', 10, 5],
    ['ArrowLeft', 2, 0],
    ['ArrowRight', 10, 15],
    ['ArrowRight', 58, 60],
    ['.', 10, 10 + 1 / 30],
    [',', 10, 10 - 1 / 30],
  ]) {
    const { video, press } = player({ currentTime: from });
    assert.equal(press(key), true);
    assert.equal(video.currentTime, to, `${key} from ${from}`);
  }
  const endless = player({ duration: Infinity, currentTime: 1e6 });
  endless.press('ArrowRight');
  assert.equal(endless.video.currentTime, 1_000_005);
});

test('a step by a picture stops the video; louder ends the silence', () => {
  const one = player();
  one.press('.');
  for (let i = 0; i < 6; i++) one.press('ArrowUp');
  assert.deepEqual([one.done, one.video.volume, one.video.muted], [['pause'], 1, false]);
  one.press('ArrowDown');
  assert.equal(one.video.volume, 0.9);
});

test('Space plays and stops, letters act on a Korean layout and with Caps Lock', () => {
  const { video, done, press } = player();
  press(' ');
  video.paused = false;
  press(' ');
  for (const key of ['c', 'C', 'ㅊ', 'f', 'ㄹ']) press(key);
  assert.deepEqual(done, ['play', 'pause', 'captions', 'captions', 'captions', 'full', 'full']);
});

test('a video that cannot play, or a screen that cannot be filled, breaks nothing; a full screen is left again', async () => {
  const { press } = player({
    play: async () => {
      throw new Error('NotSupportedError');
    },
    requestFullscreen: async () => {
      throw new TypeError();
    },
  });
  press(' ');
  press('f');
  await new Promise((resolve) => setImmediate(resolve));
  let left = 0;
  [document.fullscreenElement, document.exitFullscreen] = [{}, () => left++];
  press('f');
  document.fullscreenElement = null;
  assert.equal(left, 1);
});

test("keys with Ctrl or Alt, of an input method, and others are not the player's", () => {
  const { done, press } = player();
  assert.deepEqual(
    [
      press('c', { ctrlKey: true }),
      press('ArrowLeft', { altKey: true }),
      press('c', { isComposing: true }),
      press('q'),
      done,
    ],
    [false, false, false, false, []],
  );
});
