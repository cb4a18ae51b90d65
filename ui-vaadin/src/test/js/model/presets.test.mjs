import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

const { presets } = await load('model/presets.js');

beforeEach(() => localStorage.clear());
const names = async () => (await presets.list()).map(({ name }) => name);

test('presets stand by name, one of each name', async () => {
  await presets.save('강의', { translate: false });
  await presets.save('Film', { translate: true });
  await presets.save('강의', { translate: true });
  assert.deepEqual(await presets.list(), [
    { name: 'Film', options: { translate: true } },
    { name: '강의', options: { translate: true } },
  ]);
});

test('what is removed is gone, and what is not there is no fault', async () => {
  await presets.save('a', {});
  await presets.save('b', {});
  await presets.remove('a');
  await presets.remove('unknown');
  assert.deepEqual(await names(), ['b']);
});

test('what cannot be read counts as none, and can be written over', async () => {
  for (const broken of ['{', '{"a":1}', 'null']) {
    localStorage.setItem('jamak.presets', broken);
    assert.deepEqual(await names(), [], broken);
  }
  await presets.save('a', {});
  assert.deepEqual(await names(), ['a']);
});

test('a browser that keeps nothing says so to whoever saves', async (context) => {
  context.mock.method(localStorage, 'setItem', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await assert.rejects(presets.save('a', {}), { name: 'QuotaExceededError' });
});
