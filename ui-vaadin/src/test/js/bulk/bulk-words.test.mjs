import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { load } from '../browser.mjs';

const { outcomeName, outcomeText, percent, progressText } = await load('bulk/bulk-words.js');
const { asJson } = await load('bulk/outcome-file.js');
const { addWords, setWords, t } = await load('kit/words.js');

before(() =>
  setWords(
    {
      'bulk.done.cancel': '취소 {n}',
      'bulk.skipped.cancel': '이미 종료 {n}',
      'bulk.failed': '실패 {n}',
      'bulk.open': '하지 않음 {n}',
      'bulk.nothing': '없음',
      'bulk.doing.cancel': '취소하는 중 {n}/{all}',
    },
    'ko',
  ),
);
after(() => setWords({}, 'ko'));

const action = (done, skipped, failed, open) => ({ id: 'a', kind: 'cancel', counts: { done, skipped, failed, open } });

test('the outcome names what happened to how many, and nothing else', () => {
  assert.equal(outcomeText(action(131, 5, 1, 0)), '취소 131 · 이미 종료 5 · 실패 1');
  assert.equal(outcomeText(action(9, 0, 0, 1234)), '취소 9 · 하지 않음 1,234');
  assert.equal(outcomeText(action(0, 0, 0, 0)), '없음');
});

test('progress counts every job that has its outcome, and is whole only at the end', () => {
  assert.equal(progressText(action(130, 1, 0, 6)), '취소하는 중 131/137');
  assert.deepEqual(
    [percent(action(199, 0, 0, 1)), percent(action(2, 0, 0, 0)), percent(action(0, 0, 0, 0))],
    [99, 100, 100],
  );
});

test('what is still open waits while the act runs, and was not done where it was stopped', () => {
  const name = (status, outcome) => outcomeName({ ...action(0, 0, 0, 1), status }, outcome);
  assert.deepEqual(
    [name('running', 'open'), name('stopped', 'open'), name('done', 'done')],
    ['bulk.outcome.waiting', 'bulk.outcome.open', 'bulk.name.cancel'],
  );
});

test('a file of outcomes for programs holds each of them', () => {
  const items = [
    { jobId: '1', outcome: 'done', code: null, message: null, newJobId: '2' },
    { jobId: '3', outcome: 'failed', code: 'INTERNAL_ERROR', message: '=cmd, "x"\nmore', newJobId: null },
  ];
  assert.deepEqual(JSON.parse(asJson(action(1, 0, 1, 0), items)).items, items);
});

test('words of an element on every screen never take the place of a whole table', () => {
  setWords({ a: '가', b: '나' }, 'ko');
  addWords({ a: '다른 가' }, 'ko');
  assert.deepEqual([t('a'), t('b')], ['가', '나']);
  addWords({ a: 'A' }, 'en');
  assert.deepEqual([t('a'), t('b')], ['A', 'b']);
  setWords({ 'n.one': 'one job', n: '{n} jobs' }, 'en');
  assert.deepEqual([t('n', { n: '1' }), t('n', { n: '1,001' })], ['one job', '1,001 jobs']);
});
