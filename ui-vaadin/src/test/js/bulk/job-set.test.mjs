import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { job } from '../server.mjs';

const { chips, eligible, exclusion, jobSet, parameters, sizeOf } = await load('bulk/job-set.js');
const { tagsOf, detailsForm } = await load('bulk/bulk-details.js');
const { setWords } = await load('kit/words.js');

const { FILTERS, toQuery } = await load('views/job-filter.js');

/** @type {Record<string, string>} */
const VALUES = {
  ...Object.fromEntries(['translate', 'retryable', 'diarization'].map((name) => [name, 'true'])),
  ...Object.fromEntries(['minDurationMs', 'maxDurationMs', 'waitingOverMs'].map((name) => [name, '60000'])),
};
const under = (filter, matching = 1) => ({ filter, matching });

test('a filter goes to the server in its own types, without what says nothing or chooses nothing', () => {
  assert.deepEqual(
    jobSet(
      under({
        status: 'failed,canceled',
        warning: ['any'],
        retryable: 'true',
        translate: 'false',
        search: '',
        sort: 'newest',
        cursor: 'x',
        cause: 'f',
      }),
    ),
    { filter: { status: ['failed', 'canceled'], warning: ['any'], retryable: true, translate: false, cause: 'f' } },
  );
  assert.deepEqual(jobSet({ ids: ['1'] }), { jobIds: ['1'] });
  assert.deepEqual(jobSet({ of: 'a', failed: 20_000 }), { of: 'a', outcome: 'failed' });
  assert.deepEqual(parameters({ status: ['failed', 'canceled'], limit: 50, search: null }), {
    status: 'failed,canceled',
  });
  assert.deepEqual([sizeOf({ ids: ['1', '2'] }), sizeOf(under({}, 137))], [2, 137]);
});

test('each filter of the list goes in the type that the server reads it in', () => {
  const every = Object.fromEntries(FILTERS.map(({ name }) => [name, VALUES[name] ?? 'x']));
  const { filter } = jobSet(under(toQuery({ ...every, period: '' })));
  for (const name of ['translate', 'retryable', 'diarization']) assert.equal(filter[name], true, name);
  for (const name of ['minDurationMs', 'maxDurationMs', 'waitingOverMs']) assert.equal(filter[name], 60_000, name);
  for (const name of ['status', 'warning']) assert.deepEqual(filter[name], ['x'], name);
  assert.equal(Object.values(filter).filter((value) => value === 'x').length, FILTERS.length - 9, 'others are texts');
});

test('a field that nobody here knows is sent all the same: without it the set would be wider', () => {
  assert.deepEqual(jobSet(under({ person: 'p' })), { filter: { person: 'p' } });
});

test('the filter is told as chips, each thing by itself', () => {
  setWords(
    {
      'jobs.status.failed': '처리 실패',
      'jobs.status.running': '처리 중',
      'jobs.retryable.true': '다시 될 수 있음',
      'bulk.chip.search': '검색: {text}',
      'bulk.chip.7d': '최근 7일',
      'bulk.chip.all': '모든 작업',
      'bulk.chip.chosen': '{n}개',
      'bulk.chip.span': '{from}–{to}',
    },
    'ko',
  );
  const filter = {
    status: 'failed,running',
    retryable: 'true',
    search: '강의',
    dateRange: '7d',
    cause: 'f',
    format: 'srt',
  };
  assert.deepEqual(
    chips(under(filter), (cause) => `원인 ${cause}`),
    ['처리 실패', '처리 중', '다시 될 수 있음', '검색: 강의', '최근 7일', '원인 f', 'SRT'],
  );
  assert.deepEqual(chips(under({ from: '2026-01-01', to: '2026-01-02' })), ['2026-01-01–2026-01-02']);
  assert.deepEqual([chips(under({})), chips({ ids: ['1', '2'] })], [['모든 작업'], ['2개']]);
  setWords({}, 'ko');
});

test('each act is offered for those jobs with which it may succeed', () => {
  const jobs = [
    job('draft', 'draft'),
    job('queued', 'queued'),
    job('running', 'running'),
    job('done', 'succeeded'),
    job('canceled', 'canceled'),
    job('busy', 'failed', { errorCode: 'ENGINE_BUSY', retryable: true }),
    job('gone', 'failed', { errorCode: 'ENGINE_BUSY', retryable: false }),
    job('silent', 'failed', { errorCode: 'NO_AUDIO', retryable: false }),
    job('half', 'failed', { errorCode: 'TRANSLATE_FAILED', errorStep: 'TRANSLATE', retryable: false }),
  ];
  const ids = (kind) => eligible(kind, jobs).map(({ id }) => id);
  assert.deepEqual(ids('cancel'), ['draft', 'queued', 'running']);
  assert.deepEqual(ids('retry'), ['canceled', 'busy'], 'what is done is not done again by many');
  assert.deepEqual(ids('run'), ['draft']);
  assert.deepEqual(ids('priority'), ['draft', 'queued']);
  assert.deepEqual(ids('download'), ['done', 'half']);
  assert.equal(ids('tag').length, jobs.length);
});

test('who is left out is told by what stands in the way of that act', () => {
  assert.deepEqual(
    [exclusion('cancel', 'CONFLICT'), exclusion('retry', 'NOT_FOUND')],
    ['bulk.why.cancel', 'bulk.why.gone'],
  );
  assert.deepEqual(
    [exclusion('retry', 'RETRIED_ALREADY'), exclusion('retry', 'QUOTA')],
    ['bulk.why.retried', 'bulk.why.quota'],
  );
  assert.match(exclusion('retry', 'NO_AUDIO'), /error/);
});

test('tags are typed with commas between: each once, composed, none too long', () => {
  assert.deepEqual(tagsOf(' a, b ,,a,한글'.normalize('NFD')), ['a', 'b', '한글']);
  assert.deepEqual(tagsOf('x'.repeat(51)), []);
});

test('an act that needs more than its jobs waits for it', () => {
  assert.deepEqual(
    [detailsForm('tag').read(), detailsForm('priority').read(), detailsForm('cancel').read()],
    [null, { priority: 100 }, {}],
  );
});
