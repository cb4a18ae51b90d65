import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { job, OPTIONS } from '../server.mjs';

const { NO_FILTER, narrows, readPlace, readQuery, toQuery, viewAlone, writePlace, writeQuery } =
  await load('views/job-filter.js');
const { matches } = await load('jobs/job-match.js');
const { setTimeZone } = await load('kit/words.js');
setTimeZone('Asia/Seoul');

const CAUSE = '0123456789abcdef'.repeat(4);
const PERSON = '01234567-89ab-7cde-8f01-23456789abcd';
const ASSET = '01234567-89ab-7cde-8f01-0123456789ab';
const BATCH = '01234567-89ab-7cde-8f01-0123456789ac';
const SELDOM =
  `engine=whisper-large&profile=ko-kids&diarization=true&person=${PERSON}&assetId=${ASSET}` +
  `&minDurationMs=60000&maxDurationMs=900000&waitingOverMs=300000&batch=${BATCH}`;
const WHOLE =
  'q=talk&status=queued,failed&from=2026-01-02&to=2026-01-31&opt=original,lang:ko,format:srt' +
  `&errorCode=ASR_FAILED&warning=NO_SPEECH,RULES&cause=${CAUSE}&retryable=true&${SELDOM}&sort=failures&view=mine&id=x`;

test('J3 an address says the same before and after', () => {
  for (const address of ['', 'period=week', 'opt=translate', 'warning=any', 'sort=duration', WHOLE]) {
    assert.equal(writePlace(readPlace(address)), address);
  }
});

test('an old link to one job, and one to a list, are read as they were', () => {
  assert.equal(readPlace('?id=abc').id, 'abc');
  const { filter, sort } = readPlace('?status=failed&opt=translate,lang:en&period=today&sort=duration');
  assert.deepEqual(
    [filter.status, filter.translate, filter.language, filter.period, sort],
    ['failed', 'true', 'en', 'today', 'duration'],
  );
});

test('J4 a view keeps what the address says by the names of the API, and gives it back', () => {
  for (const address of ['', 'period=week', 'opt=translate', 'sort=duration', `${WHOLE}`]) {
    const { filter, sort } = readPlace(address);
    assert.deepEqual(readQuery(writeQuery({ filter, sort })), { filter, sort });
  }
  assert.equal(
    writeQuery(readPlace('period=month&opt=lang:ko&sort=failures')),
    'language=ko&dateRange=30d&sort=failures_first',
  );
});

test('J4 what other programs keep as a view is read as the API reads it', () => {
  const { filter } = readQuery('status=failed&status=queued&dateRange=2026-01-01..2026-01-31T12:00:00Z');
  assert.deepEqual(filter, {
    ...NO_FILTER,
    status: 'queued,failed',
    from: '2026-01-01',
    to: '2026-01-31T12:00:00Z',
  });
});

test('J4 an address with a view alone leaves it to the view what is shown', () => {
  assert.ok(viewAlone(readPlace('view=0123&id=x')));
  assert.ok(!viewAlone(readPlace('view=0123&sort=duration')));
  assert.ok(!viewAlone(readPlace('status=failed&view=0123')));
  assert.ok(!viewAlone(readPlace('')));
  assert.equal(readPlace('view=<b>').view, null);
});

test('a period can be one of moments', () => {
  const { filter } = readPlace('from=2026-01-01T10:15:00Z&to=2026-01-01T11:00:00Z');
  const made = (/** @type {string} */ createdAt) => matches(filter, job('x', 'failed', { createdAt }));
  assert.equal(
    writePlace({ filter, sort: 'newest', view: null, id: null }),
    'from=2026-01-01T10:15:00Z&to=2026-01-01T11:00:00Z',
  );
  assert.deepEqual(
    ['10:14:59', '10:15:00', '10:59:59', '11:00:00'].map((time) => made(`2026-01-01T${time}Z`)),
    [false, true, true, false],
  );
});

test('what makes no sense is left out', () => {
  const { filter, sort } = readPlace(
    'status=odd,failed&period=ever&from=soon&opt=format:doc&errorCode=nope&warning=x&cause=1&retryable=maybe&sort=up',
  );
  assert.deepEqual([filter, sort], [{ ...NO_FILTER, status: 'failed' }, 'newest']);
});

test('a ready-made span goes before days of one’s own', () => {
  const { filter } = readPlace('period=week&from=2026-01-01&to=2026-01-02');
  assert.deepEqual([filter.period, filter.from, filter.to], ['week', '', '']);
});

test('the API is asked by its own names, without what does not narrow', () => {
  assert.deepEqual(toQuery(readPlace(WHOLE).filter), {
    search: 'talk',
    status: 'queued,failed',
    from: '2026-01-02',
    to: '2026-01-31',
    translate: 'false',
    language: 'ko',
    format: 'srt',
    errorCode: 'ASR_FAILED',
    warning: 'NO_SPEECH,RULES',
    cause: CAUSE,
    retryable: 'true',
    ...Object.fromEntries(new URLSearchParams(SELDOM)),
  });
  assert.deepEqual(toQuery(readPlace('period=month').filter), { dateRange: '30d' });
  assert.ok(!narrows(NO_FILTER));
});

test('whether a job that changed is still what was asked for', () => {
  const failed = job('7f', 'failed', {
    errorCode: 'ASR_FAILED',
    fingerprint: CAUSE,
    retryable: true,
    filename: '강의.mp4'.normalize('NFD'),
    createdAt: '2026-01-01T20:00:00Z', // the second of January in Seoul
    detectedLang: 'ko',
    options: { ...OPTIONS, sourceLang: 'auto', translate: true, targetLang: ['en'] },
    warnings: [{ code: 'RULES' }],
    startedAt: '2026-01-01T20:01:00Z',
    finishedAt: '2026-01-01T20:02:00Z',
  });
  const shown = (/** @type {object} */ filter) => matches({ ...NO_FILTER, ...filter }, failed);
  for (const filter of [
    {},
    { status: 'queued,failed' },
    { search: '강의' },
    { search: '7f' },
    { from: '2026-01-02', to: '2026-01-02' },
    { translate: 'true', format: 'vtt' },
    { language: 'ko' },
    { language: 'en' },
    { errorCode: 'ASR_FAILED', cause: CAUSE, retryable: 'true' },
    { warning: 'any' },
    { warning: 'NO_SPEECH,RULES' },
    { engine: 'auto', profile: 'auto', diarization: 'false' },
    { person: failed.userId, assetId: failed.assetId, minDurationMs: '60000', maxDurationMs: '60000' },
  ]) {
    assert.ok(shown(filter), JSON.stringify(filter));
  }
  for (const filter of [
    { status: 'running' },
    { search: '회의' },
    { to: '2026-01-01' },
    { period: 'today' },
    { translate: 'false' },
    { language: 'ja' },
    { format: 'json' },
    { errorCode: 'NO_AUDIO' },
    { cause: CAUSE.replaceAll('0', '1') },
    { retryable: 'false' },
    { warning: 'NO_SPEECH' },
    { engine: 'whisper' },
    { profile: 'ko-kids' },
    { diarization: 'true' },
    { person: failed.id },
    { minDurationMs: '60001' },
    { maxDurationMs: '59999' },
    { waitingOverMs: '1' },
  ]) {
    assert.ok(!shown(filter), JSON.stringify(filter));
  }
});
