import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { asset, Server } from '../server.mjs';

const { learnTracks } = await load('commands/learn-tracks.js');
const { remedyFor } = await load('commands/remedies.js');

test('another track is offered once the video is known to have one, which is asked once', async () => {
  const server = new Server();
  server.on('GET', '/api/assets/two', asset('two', { audioTracks: [{ number: 1 }, { number: 2 }] }));
  const failure = { code: 'NO_AUDIO', jobId: 'j', assetId: 'two' };
  assert.equal(remedyFor(failure), 'replace_file');
  let drawn = 0;
  await Promise.all([learnTracks(failure, () => drawn++), learnTracks(failure, () => drawn++)]);
  assert.deepEqual([remedyFor(failure), drawn], ['other_track', 1]);
  await learnTracks({ ...failure, assetId: 'gone' }, () => drawn++);
  await learnTracks({ code: 'ASR_FAILED', assetId: 'other' }, () => drawn++);
  assert.deepEqual([drawn, server.calls('GET', '/api/assets/other').length], [1, 0]);
});
