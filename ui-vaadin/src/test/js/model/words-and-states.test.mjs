import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as format from '../../../main/resources/META-INF/resources/jamak/kit/format.js';
import {
  read,
  sourceChoices,
  targetChoices,
} from '../../../main/resources/META-INF/resources/jamak/model/capabilities.js';
import { blockedBy, cardBadge, jobBadge } from '../../../main/resources/META-INF/resources/jamak/model/states.js';
import { UploadItem } from '../../../main/resources/META-INF/resources/jamak/upload/upload-item.js';
import { errorText, setWords, t } from '../../../main/resources/META-INF/resources/jamak/kit/words.js';

setWords(
  {
    'unit.hours': '{n}h',
    'unit.minutes': '{n}m',
    'unit.seconds': '{n}s',
    'drawer.run': 'Run {n} jobs',
    'drawer.run.one': 'Run 1 job',
    'state.look': 'Done, look at {n}',
    'state.no_speech': 'No speech',
    'options.detected': '{0} (detected)',
    'state.patience': 'patience until {time}',
    'state.retrying': 'retrying',
    'error.UP_STALLED': 'own',
    'shared.error.UP_STALLED': 'shared',
    'shared.error.NO_AUDIO': 'No sound',
    'error.unknown': 'Code {code}',
  },
  'en',
);

const asset = (change = {}) => ({ status: 'uploaded', latestJob: null, inQueue: false, ...change });
const card = (change, item = null) => ({ key: 'k', asset: asset(change), upload: item });

function upload(state) {
  const item = new UploadItem('c', null, { name: 'a.mp4', size: 100, type: 'video/mp4' });
  item.state = state;
  return item;
}

test('an upload hides every job state', () => {
  const done = { latestJob: { id: 'j', status: 'succeeded', progress: 100 } };
  assert.equal(cardBadge(card(done, upload('uploading'))).state, 'uploading');
  assert.equal(cardBadge(card(done, upload('upload_failed'))).state, 'upload_failed');
  assert.equal(cardBadge(card(done, upload('uploaded'))).state, 'done');
});

test('the newest job stands for the asset, a draft never does', () => {
  const of = (status) => cardBadge(card({ latestJob: { id: 'j', status, progress: 40 } })).state;
  assert.deepEqual(['draft', 'queued', 'running', 'succeeded', 'failed', 'canceled'].map(of), [
    'uploaded',
    'queued',
    'processing',
    'done',
    'error',
    'canceled',
  ]);
});

test('no two states share an icon', () => {
  const jobs = ['queued', 'running', 'succeeded', 'failed', 'canceled'].map((status) =>
    card({ latestJob: { id: 'j', status, progress: 1 } }),
  );
  const ups = ['local_selected', 'uploading', 'verifying', 'paused', 'upload_failed'].map((state) =>
    card({}, upload(state)),
  );
  const icons = [...jobs, ...ups, card({})].map((one) => cardBadge(one).icon);
  assert.equal(new Set(icons).size, icons.length);
});

test('a job with places to look at, or without speech, never looks like a plain done', () => {
  const done = (change) => cardBadge(card({ latestJob: { id: 'j', status: 'succeeded', progress: 100, ...change } }));
  const [plain, look, silent] = [done({ warnings: 0 }), done({ warnings: 2 }), done({ warnings: 1, noSpeech: true })];
  assert.deepEqual(
    [plain, look, silent].map(({ state }) => state),
    ['done', 'done', 'done'],
  );
  assert.equal(new Set([plain, look, silent].map(({ icon }) => icon)).size, 3);
  assert.equal(new Set([plain, look, silent].map(({ hue }) => hue)).size, 3);
  assert.equal(look.text, 'Done, look at 2');
  assert.equal(jobBadge({ status: 'succeeded', progress: 100, warnings: [{}, {}] }).text, 'Done, look at 2');
  assert.equal(silent.text, 'No speech');
});

test('an engine that asks for patience is told of until its time has come', () => {
  const running = (waitingUntil) =>
    jobBadge({ status: 'running', progress: 40, attempt: 2, attempts: 5, waitingUntil });
  const later = new Date(Date.now() + 60_000).toISOString();
  assert.equal(running(later).text, `patience until ${format.timeOfDay(later)}`);
  assert.deepEqual(
    [running('2026-01-01T00:00:00Z'), running(null)].map(({ text }) => text),
    ['retrying', 'retrying'],
  );
});

test('the language that was heard stands where detection was asked for', () => {
  const options = {
    sourceLang: 'auto',
    translate: true,
    targetLang: ['en'],
    outputFormats: ['srt'],
    diarization: false,
    profile: 'auto',
  };
  const name = (code) => code.toUpperCase();
  assert.equal(format.optionSummary(options, name, 'ko'), 'KO (detected) → EN · SRT');
  assert.equal(format.optionSummary(options, name, null), 'AUTO → EN · SRT');
  assert.equal(format.optionSummary({ ...options, sourceLang: 'ja' }, name, 'ko'), 'JA → EN · SRT');
});

test('engines of demo quality are told only while no better one is ready', () => {
  const engine = (id, demoQuality, ready = true) => ({
    part: 'transcriber',
    id,
    demoQuality,
    ready,
    sourceLangs: ['en'],
  });
  assert.equal(read({ engines: [engine('pocketsphinx', true), engine('whisper', false, false)] }).demoOnly, true);
  assert.equal(read({ engines: [engine('pocketsphinx', true), engine('whisper', false)] }).demoOnly, false);
  assert.equal(read({ engines: [] }).demoOnly, false);
});

test('only what is whole can run, and the reason is known otherwise', () => {
  assert.equal(blockedBy(card({})), null);
  assert.equal(blockedBy(card({}, upload('uploading'))), 'blocked.uploading');
  assert.equal(blockedBy(card({}, upload('upload_failed'))), 'blocked.upload_failed');
});

test('own words for an error come first, then the shared ones, then the code', () => {
  assert.equal(errorText('UP_STALLED'), 'own');
  assert.equal(errorText('NO_AUDIO'), 'No sound');
  assert.equal(errorText('X_9'), 'Code X_9');
});

test('one thing has its own form where the language has one', () => {
  assert.equal(t('drawer.run', { n: 1 }), 'Run 1 job');
  assert.equal(t('drawer.run', { n: 6 }), 'Run 6 jobs');
});

test('long names are cut in the middle and keep their ending', () => {
  const cut = format.middleCut('아주 긴 회의 녹화 파일 이름 2026-11-20 최종본.mp4', 30);
  assert.match(cut, /^아주.*….*최종본\.mp4$/);
  assert.equal(format.middleCut('short.mp4', 30), 'short.mp4');
});

test('100 % is shown only when every part was acknowledged, not while its bytes are in flight', () => {
  const item = upload('uploading');
  item.loaded = 100;
  assert.equal(item.percent, 99);
  assert.equal(cardBadge(card({}, item)).bar.value, 99);
  item.state = 'verifying';
  assert.equal(item.percent, 100);
  item.state = 'upload_failed';
  assert.equal(item.percent, 99);
});

test('what is left is said in steps: whole minutes down to two, then finer', () => {
  assert.deepEqual(
    [5_400_001, 3_600_000, 125_000, 119_000, 90_000, 76_000, 61_000, 60_000, 44_000, 16_000, 1].map(format.roughly),
    ['1h 40m', '1h', '3m', '2m', '1m 30s', '1m 30s', '1m 15s', '1m', '45s', '20s', '5s'],
  );
  for (let ms = 0; ms < 4_000_000; ms += 777) {
    assert.ok(format.rough(ms) >= ms);
    assert.equal(format.rough(format.rough(ms)), format.rough(ms));
  }
});

test('only what an engine can do is offered', () => {
  const can = read({
    engines: [
      { part: 'diarizer', ready: false },
      { part: 'transcriber', ready: true },
    ],
    sourceLangs: ['en'],
    pairs: ['en>es', 'es>en'],
  });
  assert.deepEqual(sourceChoices(can, 'en'), ['en']);
  assert.deepEqual(targetChoices(can, 'en', []), ['es']);
  assert.deepEqual(targetChoices(can, 'ko', []), []);
  assert.equal(can.diarization, false);
});

test('an engine that takes any language offers the usual ones, never the source itself', () => {
  const can = read({ engines: [], sourceLangs: ['*', 'auto'], pairs: ['*>*'] });
  assert.ok(sourceChoices(can, null).includes('ko'));
  const targets = targetChoices(can, 'ko', []);
  assert.ok(targets.includes('en') && !targets.includes('ko'));
});
