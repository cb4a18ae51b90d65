import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { frame, heard, load } from '../browser.mjs';
import { asset, job, Server } from '../server.mjs';

const server = new Server();
const { badgeOf, doing } = await load('model/card-badge.js');
const { assetList, jobList } = await load('model/store.js');

const row = (id, status) => asset(`a-${id}`, { latestJob: { id, status, progress: 0 } });

beforeEach(async () => {
  server.on('GET', '/api/assets', { items: [row('j', 'queued'), row('k', 'queued')], nextCursor: null });
  await assetList.reload();
  jobList.optimisticUpdate(['j'], { status: 'queued', step: null, canceling: false });
  jobList.put([job('j', 'queued'), job('k', 'queued', { priority: 5 })]);
  await frame();
});

test('a card tells the place of its job in the line', () => {
  assert.deepEqual(
    ['a-j', 'a-k'].map((id) => badgeOf(assetList.ofAsset(id)).text),
    ['state.queued_place', 'state.queued_place'],
  );
  assert.equal(badgeOf(assetList.ofAsset('a-j')).state, 'queued');
});

test('what the queue says of another state than the card has is not believed', () => {
  assetList.patchJob('a-j', { id: 'j', status: 'running', progress: 0 });
  jobList.put([job('j', 'running')]);
  jobList.optimisticUpdate(['j'], { step: 'translate' });
  assert.equal(badgeOf(assetList.ofAsset('a-j')).text, 'state.running_step');
  jobList.optimisticUpdate(['j'], { status: 'succeeded' });
  assert.equal(badgeOf(assetList.ofAsset('a-j')).text, 'state.running');
});

test('cards whose job moved on in the queue are drawn again, once and no others', async () => {
  const drawn = heard(assetList, 'card');
  jobList.put([job('k', 'queued', { priority: -5 })]); // now behind j: both places change
  jobList.dispatchEvent(new Event('change'));
  await frame();
  assert.deepEqual(drawn.map(({ card }) => card.key).sort(), ['a-j', 'a-k']);
  jobList.dispatchEvent(new Event('change'));
  await frame();
  assert.equal(drawn.length, 2);
  jobList.heard({ type: 'JOB_CANCEL_REQUESTED', entityType: 'job', entityId: 'j', status: 'running' });
  await frame();
  assert.equal(drawn.filter(({ card }) => card.key === 'a-j').length, 2);
});

test('of a job that nobody knows nothing is said', () => {
  assert.equal(doing(null, new Map()), null);
  assert.deepEqual(doing(job('x', 'running', { step: 'translate', waitingUntil: undefined }), new Map()), {
    place: null,
    step: 'translate',
    attempt: undefined,
    attempts: undefined,
    waitingUntil: undefined,
    canceling: undefined,
    silent: undefined,
  });
});
