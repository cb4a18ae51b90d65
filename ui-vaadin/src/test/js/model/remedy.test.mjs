import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayRetry, repeatable } from '../../../main/resources/META-INF/resources/jamak/commands/job-fit.js';
import { remedyOf, retryHelps } from '../../../main/resources/META-INF/resources/jamak/model/remedy.js';
import { failureOf, hasResults } from '../../../main/resources/META-INF/resources/jamak/model/states.js';

test('the act is the one that the server names; another track is offered only where there is one', () => {
  assert.equal(remedyOf('LANG_PAIR'), 'other_options');
  assert.equal(remedyOf('NO_AUDIO', 2), 'other_track');
  assert.equal(remedyOf('NO_AUDIO', 1), 'replace_file');
  assert.equal(remedyOf('OF_A_NEWER_SERVER'), 'retry');
});

test('the same again is offered only where it may succeed', () => {
  assert.deepEqual(['ASR_FAILED', 'QUOTA', 'NO_AUDIO', 'MEDIA_UNREADABLE', 'NOT_FOUND'].map(retryHelps), [
    true,
    true,
    false,
    false,
    false,
  ]);
  const job = (status, errorCode = null) => repeatable({ status, errorCode });
  assert.deepEqual(
    [job('failed', 'ASR_FAILED'), job('failed', 'LANG_PAIR'), job('canceled'), job('succeeded'), job('running')],
    [true, false, true, true, false],
  );
  const failed = { status: 'failed', errorCode: 'ASR_FAILED' };
  assert.ok(!repeatable({ ...failed, retryable: false }), 'run again already, or its file is gone');
  assert.ok(mayRetry({ ...failed, retryable: true }));
  assert.ok(!mayRetry({ status: 'succeeded' }), 'what is done is done again only one by one');
});

test('a card says what went wrong with its file before its job, and whether it has files', () => {
  const card = (asset, upload = null) => ({
    key: 'k',
    asset: asset && { status: 'uploaded', errorCode: null, latestJob: null, ...asset },
    upload,
  });
  const job = (status, errorCode) => ({ latestJob: { id: 'j', status, errorCode } });
  assert.equal(failureOf(card(job('failed', 'ASR_FAILED'))), 'ASR_FAILED');
  assert.equal(
    failureOf(card({ status: 'failed', errorCode: 'MEDIA_UNREADABLE', ...job('failed', 'ASR_FAILED') })),
    'MEDIA_UNREADABLE',
  );
  assert.equal(failureOf(card(null, { state: 'upload_failed', errorCode: null })), 'UP_SERVER');
  assert.equal(failureOf(card(job('succeeded'))), '');
  assert.deepEqual(
    [job('succeeded'), job('failed', 'TRANSLATE_FAILED'), job('failed', 'ASR_FAILED'), {}].map((one) =>
      hasResults(card(one)),
    ),
    [true, true, false, false],
  );
});
