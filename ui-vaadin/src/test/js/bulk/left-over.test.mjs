import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';

const { leftOver } = await load('bulk/left-over.js');

function scene(scope) {
  const [actions, gone] = [new EventTarget(), new AbortController()];
  const made = { actions, gone, scope, chosen: [], asked: [], failed: [{ jobId: '3' }] };
  made.left = leftOver(actions, async (id) => (made.asked.push(id), made.failed), gone.signal, {
    scope: () => made.scope,
    choose: (ids) => made.chosen.push(ids),
  });
  made.begun = made.left.begun;
  made.end = async (id, failed) => {
    actions.dispatchEvent(new CustomEvent('ended', { detail: { id, counts: { failed } } }));
    await settle();
  };
  return made;
}

test('what failed stays chosen for another try, all else is let go', async () => {
  const it = scene({ ids: ['1', '2', '3'] });
  it.begun({ id: 'a' });
  it.scope = { ids: ['3', '2', '1'] };
  await it.end('a', 1);
  assert.deepEqual(it.chosen, [['3']]);
});

test('the server is told of what failed by the act that left it over, however many they are', async () => {
  const it = scene({ ids: ['1', '2', '3'] });
  it.failed = Array.from({ length: 12_000 }, (_, i) => ({ jobId: `j${i}` }));
  it.begun({ id: 'a' });
  await it.end('a', 12_000);
  const [ids] = it.chosen;
  assert.deepEqual(it.left.named({ ids: [...ids].reverse() }), { of: 'a', failed: 12_000 });
  assert.deepEqual(it.left.named({ ids: ids.slice(1) }), { ids: ids.slice(1) }, 'others are named');
});

test('where nothing failed, nothing stays chosen', async () => {
  const it = scene({ filter: { status: 'failed' }, matching: 3 });
  it.begun({ id: 'a' });
  it.scope = { filter: { status: 'failed' }, matching: 0 };
  await it.end('a', 0);
  assert.deepEqual(it.chosen, [[]]);
});

test('what was chosen meanwhile is left alone, and so are acts that were begun elsewhere', async () => {
  const it = scene({ ids: ['1', '2', '3'] });
  it.begun({ id: 'a' });
  it.scope = { ids: ['9'] };
  await it.end('a', 1);
  await it.end('of another', 1);
  assert.deepEqual([it.chosen, it.asked], [[], ['a']]);
});
