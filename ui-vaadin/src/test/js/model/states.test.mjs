import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { asset } from '../server.mjs';

const { blockedBy, cardBadge, failureOf, hasResults, jobBadge, runnable, uploadBadge } = await load('model/states.js');

const upload = (state, change = {}) => ({ state, percent: 43, offline: false, errorCode: null, ...change });
const card = (change, own = null) => ({ key: 'k', asset: change && asset('a', change), upload: own });
const latest = (status, change = {}) => ({ latestJob: { id: 'j', status, progress: 40, ...change } });
/** «state hue icon words | bar», the words as keys. */
const seen = ({ state, hue, icon, text, bar }) =>
  `${state} ${hue} ${icon} ${text}${bar ? ` | ${bar.label} ${bar.value}${bar.stopped ? ' stopped' : ''}` : ''}`;

const UPLOADS = [
  [upload('local_selected'), 'local_selected neutral clock state.local_selected | bar.upload 0'],
  [upload('uploading'), 'uploading blue cloudUp state.uploading | bar.upload 43'],
  [upload('uploading', { offline: true }), 'uploading orange cloudOff state.offline | bar.upload 43 stopped'],
  [upload('verifying'), 'uploading blue search state.verifying | bar.upload null'],
  [upload('paused'), 'uploading neutral pause state.paused | bar.upload 43 stopped'],
  [upload('duplicate'), 'duplicate orange copy state.duplicate'],
  [upload('upload_failed'), 'upload_failed red alert state.upload_failed | bar.upload 43 stopped'],
];
for (const [item, look] of UPLOADS) {
  test(`an upload looks like: ${look}`, () => {
    assert.equal(seen(uploadBadge(item)), look);
    assert.equal(seen(cardBadge(card(latest('succeeded'), item))), look, 'over any job');
  });
}

const later = new Date(Date.now() + 60_000).toISOString();
const JOBS = [
  [{ status: 'draft' }, 'draft neutral list state.draft'],
  [{ status: 'queued' }, 'queued purple hourglass state.queued'],
  [{ status: 'queued', place: 3 }, 'queued purple hourglass state.queued_place'],
  [{ status: 'running', progress: 40 }, 'processing blue gear state.running | bar.job 40'],
  [{ status: 'running', progress: null, step: 'translate' }, 'processing blue gear state.running_step | bar.job 0'],
  [{ status: 'running', progress: 40, attempt: 1, attempts: 5 }, 'processing blue gear state.running | bar.job 40'],
  [
    { status: 'running', progress: 40, attempt: 2, attempts: 5 },
    'processing orange retry state.retrying | bar.job null',
  ],
  [
    { status: 'running', progress: 40, waitingUntil: later, attempt: 2, attempts: 5 },
    'processing orange retry state.patience | bar.job 40 stopped',
  ],
  [
    { status: 'running', progress: 40, canceling: true, waitingUntil: later },
    'processing neutral stop state.canceling | bar.job 40 stopped',
  ],
  [
    { status: 'running', progress: 40, silent: true, canceling: true },
    'processing orange question state.silent | bar.job 40 stopped',
  ],
  [{ status: 'succeeded', progress: 100 }, 'done green check state.succeeded'],
  [{ status: 'succeeded', warnings: 2 }, 'done look flag state.look'],
  [{ status: 'succeeded', warnings: 2, noSpeech: true }, 'done orange mute state.no_speech'],
  [{ status: 'failed', progress: 0 }, 'error red fail state.failed'],
  [{ status: 'failed', progress: 40 }, 'error red fail state.failed | bar.job 40 stopped'],
  [
    { status: 'failed', progress: 90, errorCode: 'TRANSLATE_FAILED' },
    'error red warning state.partial | bar.job 90 stopped',
  ],
  [{ status: 'canceled', progress: 40 }, 'canceled neutral ban state.canceled'],
];
for (const [job, look] of JOBS) test(`a job looks like: ${look}`, () => assert.equal(seen(jobBadge(job)), look));

test('a card shows its file before its job, and says where the upload is one of another page', () => {
  for (const [one, look] of [
    [card(null), 'uploaded neutral film state.uploaded'],
    [card({ status: 'uploading' }), 'uploading neutral fileUp state.unfinished'],
    [card({ status: 'failed', ...latest('succeeded') }), 'upload_failed red alert state.upload_failed'],
    [card({}), 'uploaded neutral film state.uploaded'],
    [card(latest('draft')), 'uploaded neutral film state.uploaded'],
    [card(latest('failed')), 'error red fail state.failed | bar.job 40 stopped'],
  ]) {
    assert.equal(seen(cardBadge(one)), look);
  }
});

test('what the queue knows is on the card too, and the card has the last word on what both know', () => {
  assert.equal(cardBadge(card(latest('queued')), { place: 2 }).text, 'state.queued_place');
  assert.equal(cardBadge(card(latest('running')), { step: 'translate', progress: 1 }).bar.value, 40);
  assert.equal(cardBadge(card(latest('running')), { canceling: true }).text, 'state.canceling');
});

test('what is not whole cannot run, and says why', () => {
  const reasons = [
    [card({}), null],
    [card({}, upload('uploaded')), null],
    [card({ status: 'uploading' }), 'blocked.uploading'],
    [card({ status: 'failed' }), 'blocked.upload_failed'],
    [card(null, upload('local_selected')), 'blocked.uploading'],
    [card(null, upload('duplicate')), 'blocked.uploading'],
    [card(null, upload('upload_failed')), 'blocked.upload_failed'],
  ];
  for (const [one, reason] of reasons) {
    assert.equal(blockedBy(one), reason);
    assert.equal(runnable(one), reason === null);
  }
});

test('a failure without a code of its own has one that says where it was', () => {
  assert.equal(failureOf(card(null, upload('upload_failed', { errorCode: 'UP_STALLED' }))), 'UP_STALLED');
  assert.equal(failureOf(card({ status: 'failed' })), 'UP_SERVER');
  assert.equal(failureOf(card(latest('failed'))), 'INTERNAL_ERROR');
  assert.equal(failureOf(card(null, upload('uploading'))), '');
});

test('files are there where the newest job wrote some, and not while its video is uploaded anew', () => {
  const partly = latest('failed', { errorCode: 'TRANSLATE_FAILED' });
  assert.deepEqual(
    [
      card(latest('succeeded')),
      card(partly),
      card(latest('failed')),
      card(latest('succeeded'), upload('uploading')),
      card(null),
    ].map(hasResults),
    [true, true, false, false, false],
  );
});
