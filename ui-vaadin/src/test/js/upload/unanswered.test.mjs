import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { unanswered } = await load('upload/upload-errors.js');

test('a request without an answer is the road, unless the file is gone', async () => {
  const { code, passing } = await unanswered(new File(['x'], 'a.mp4'));
  assert.deepEqual([code, passing], ['UP_NETWORK', true]);
  const moved = { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('moved', 'NotFoundError')) }) };
  for (const gone of [null, moved]) {
    const problem = await unanswered(gone);
    assert.deepEqual([problem.code, problem.passing], ['UP_FILE_GONE', false]);
  }
});
