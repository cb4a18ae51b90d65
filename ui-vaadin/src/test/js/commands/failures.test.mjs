import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { person } from '../person.mjs';
import { asset, job } from '../server.mjs';

const { complain, complainOfRetry, tellRefusal } = await load('commands/failures.js');
const { copyDetailsButton } = await load('commands/failure-buttons.js');
const { copyDetails, factsOfCard, factsOfJob } = await load('commands/failure-details.js');
const { ApiError } = await load('model/api.js');
const { setWords } = await load('kit/words.js');

setWords(
  {
    'failure.unheard': 'no answer',
    'failure.again': 'again',
    'failure.options': 'options',
    'failure.usage': 'usage',
    'failure.copy': 'copy',
    'failure.copied': 'copied',
    'error.unknown': 'code {code}',
    'error.LANG_PAIR': '{src} to {dst} cannot be',
    'shared.error.LANG_PAIR': 'that pair cannot be',
    'error.QUOTA': 'used up, {reset}',
    'error.QUOTA_RETRY': 'not run again, {reset}',
    'queue.next_month': 'next month',
    'error.OPTIONS_INVALID': 'bad options',
    'error.CONFLICT': 'changed elsewhere',
  },
  'en',
);
beforeEach(() => person.forget());

const ways = { again: () => undefined, options: () => undefined };
const REFUSALS = [
  ['QUOTA', 'used', ways, false, 'error: used up, next month [usage]'],
  ['LANG_PAIR', 'targetLang: ko>en (expected: none)', ways, false, 'error: Korean to English cannot be [options]'],
  ['LANG_PAIR', 'something else', ways, false, 'error: that pair cannot be [options]'],
  ['LANG_PAIR', null, {}, false, 'error: that pair cannot be'],
  ['OPTIONS_INVALID', 'x', ways, false, 'error: bad options [options]'],
  ['CONFLICT', 'x', ways, false, 'error: changed elsewhere'],
  ['NEW_CODE', 'x', ways, false, 'error: code NEW_CODE [copy]'],
  ['UP_NETWORK', 'x', ways, true, 'error: no answer [again]'],
  ['UP_NETWORK', 'x', {}, true, 'error: no answer'],
];
for (const [code, detail, known, unheard, note] of REFUSALS) {
  test(`${code} with «${detail}» is told as «${note}»`, () => {
    tellRefusal(code, detail, known, unheard);
    assert.deepEqual(person.notes, [note]);
  });
}

test('a failure without an answer is told as that, whatever its code, and what is no failure of a call is thrown on', () => {
  complain(new ApiError(0, 'UP_NETWORK', 'TypeError'), ways);
  complain(new ApiError(409, 'CONFLICT', 'x'), ways);
  assert.deepEqual(person.notes, ['error: no answer [again]', 'error: changed elsewhere']);
  assert.equal(person.told[0].act, ways.again);
  assert.throws(() => complain(new TypeError('a fault of ours')), /fault of ours/);
});

test('a limit leads to the usage, on the same page', (context) => {
  const led = [];
  const made = document.createElement;
  context.mock.method(document, 'createElement', (tag) => {
    const element = made(tag);
    element.addEventListener('click', () => led.push(element.href));
    return element;
  });
  tellRefusal('QUOTA', '', {});
  person.told[0].act();
  assert.deepEqual(led, ['http://localhost/usage']);
});

test('what is copied for an engineer is a fact a line, without those that nobody knows', async () => {
  const written = [];
  navigator.clipboard = { writeText: async (text) => written.push(text) };
  await copyDetails('NEW_CODE', { message: 'it broke', asset: 'a1', file: '', attempt: undefined, job: null });
  const lines = written[0].split('\n');
  assert.deepEqual(lines.slice(0, 5), [
    'code: NEW_CODE',
    'message: it broke',
    'asset: a1',
    'address: http://localhost/dashboard',
    'browser: a browser',
  ]);
  assert.match(lines[5], /^time: \d{4}-/);
  assert.deepEqual([lines.length, person.notes], [6, ['success: copied']]);
});

test('without a clipboard the facts are shown, to be copied by hand', async () => {
  navigator.clipboard = undefined;
  await copyDetails('NEW_CODE', { asset: 'a1' });
  assert.match(person.told[0].text, /^code: NEW_CODE\nasset: a1\n/);
});

test('details are offered where our own words say nothing', () => {
  assert.deepEqual([copyDetailsButton('CONFLICT', {}).length, copyDetailsButton('NEW_CODE', {}).length], [0, 1]);
});

test('what is known of a card and of a job', () => {
  const upload = { assetId: 'a1', name: 'u.mp4', size: 5, attempt: 2 };
  assert.deepEqual(factsOfCard({ asset: null, upload }), {
    message: undefined,
    asset: 'a1',
    file: 'u.mp4',
    sizeBytes: 5,
    attempt: 2,
  });
  assert.deepEqual(factsOfCard({ asset: asset('a', { errorMessage: 'bad' }), upload: null }), {
    message: 'bad',
    asset: 'a',
    file: 'a.mp4',
    sizeBytes: 100,
    attempt: undefined,
  });
  assert.deepEqual(factsOfJob(job('j', 'failed', { errorMessage: 'bad' })), {
    message: 'bad',
    job: 'j',
    asset: 'a-j',
    file: 'a-j.mp4',
    finished: null,
  });
});

test('a retry that the plan does not hold is told as one that was not made', () => {
  complainOfRetry(new ApiError(402, 'QUOTA', 'used'));
  complainOfRetry(new ApiError(409, 'CONFLICT', 'x'));
  assert.deepEqual(person.notes, ['error: not run again, next month [usage]', 'error: changed elsewhere']);
});
