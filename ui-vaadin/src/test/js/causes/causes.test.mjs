import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { later, Server } from '../server.mjs';

const { Causes, isPutAside } = await load('causes/causes.js');
const { causeMenu, rename, setState } = await load('causes/cause-acts.js');
const { share } = await load('causes/cause-card.js');
const { tellOfCauses } = await load('causes/cause-notice.js');
const { barsPath } = await load('causes/sparkline.js');

const CAUSES = '/api/jobs/causes';
const cause = (fingerprint, change = {}) => ({
  fingerprint,
  code: 'ASR_FAILED',
  name: null,
  state: 'open',
  mutedAbove: null,
  count: 4,
  retryable: 3,
  lastSeen: '',
  ...change,
});
const answer = (...items) => ({ items, failed: 9, retryable: 5, causes: 60, from: 'f', to: 't' });
let server;

beforeEach(() => {
  person.forget();
  server = new Server();
});

async function shown(...items) {
  server.on('GET', CAUSES, answer(...items));
  const causes = new Causes();
  causes.show({ search: 'x' });
  await settle();
  return causes;
}

test('the causes are those of the filter, and the same filter is asked about once', async () => {
  const causes = await shown(cause('a'), cause('b', { retryable: 0 }));
  causes.show({ search: 'x' });
  await settle();
  assert.deepEqual([causes.state, causes.failed, causes.retryable, causes.total], ['ready', 9, 5, 60]);
  assert.deepEqual(
    server.calls('GET', CAUSES).map(({ query }) => query),
    [{ search: 'x' }],
  );
});

test('an answer for a filter of before is not shown', async () => {
  const slow = later();
  server.on('GET', CAUSES, ({ query }) => (query.search === 'slow' ? slow.promise : answer(cause('new'))));
  const causes = new Causes();
  causes.show({ search: 'slow' });
  causes.show({ search: 'quick' });
  await settle();
  slow.give(answer(cause('old')));
  await settle();
  assert.deepEqual([causes.items[0].fingerprint, causes.state], ['new', 'ready']);
});

test('a chosen cause is shown however rare it is, and asked for only then', async () => {
  const causes = await shown(cause('a'));
  server.on('GET', CAUSES, ({ query }) => answer(cause(query.cause ?? 'a', { count: query.cause ? 3 : 4, share: 1 })));
  causes.show({ search: 'x' }, 'a');
  await settle();
  assert.equal(server.calls('GET', CAUSES).length, 1, 'it is there');
  causes.show({ search: 'x' }, 'rare');
  await settle();
  assert.deepEqual(
    causes.items.map((one) => [one.fingerprint, one.share]),
    [
      ['rare', 3 / 9],
      ['a', 1],
    ],
  );
  causes.show({ search: 'x' }, 'rare');
  causes.show({ search: 'x' }, 'a');
  await settle();
  assert.equal(server.calls('GET', CAUSES).length, 3);
});

test('while they cannot be told, what was known stays', async () => {
  const causes = await shown(cause('a'));
  server.refuse('GET', CAUSES, 500);
  await causes.load();
  assert.deepEqual([causes.state, causes.items.length], ['failed', 1]);
});

test('what people say of a cause changes in place; failures are counted anew, a storm of them once', async (context) => {
  const causes = await shown(cause('a'), cause('b'));
  const [stream, gone] = [new EventTarget(), new AbortController()];
  causes.follow(stream, gone.signal);
  const tell = (detail) => stream.dispatchEvent(new CustomEvent('change', { detail }));
  tell({ type: 'CAUSE_CHANGED', cause: { ...cause('b'), state: 'known', name: '서버' } });
  assert.deepEqual(
    causes.items.map(({ state, name, count }) => [state, name, count]),
    [
      ['open', null, 4],
      ['known', '서버', 4],
    ],
  );
  context.mock.timers.enable({ apis: ['setTimeout'] });
  for (let n = 0; n < 1000; n++) tell({ type: 'JOB_FAILED' });
  context.mock.timers.tick(2000);
  context.mock.timers.reset();
  await settle();
  assert.equal(server.calls('GET', CAUSES).length, 2);
  gone.abort();
  tell({ type: 'CAUSE_CHANGED', cause: { ...cause('a'), state: 'muted' } });
  assert.equal(causes.items[0].state, 'open');
});

test('how many may be run again is asked anew when one was, and not for each job', async (context) => {
  const causes = await shown(cause('a'));
  const [stream, gone] = [new EventTarget(), new AbortController()];
  causes.follow(stream, gone.signal);
  const tell = (detail) => stream.dispatchEvent(new CustomEvent('change', { detail }));
  context.mock.timers.enable({ apis: ['setTimeout'] });
  tell({ type: 'JOB_CREATED', job: { retryOf: null } });
  context.mock.timers.tick(2000);
  assert.equal(server.calls('GET', CAUSES).length, 1);
  tell({ type: 'JOB_CREATED', job: { retryOf: 'j' } });
  context.mock.timers.tick(2000);
  assert.equal(server.calls('GET', CAUSES).length, 2);
  context.mock.timers.reset();
  gone.abort();
});

test('a cause is put aside with a way back, and never against what another person just did', async () => {
  const causes = await shown(cause('a'));
  server.on('PATCH', `${CAUSES}/a`, ({ body }) => ({ ...cause('a'), state: body.state }));
  await setState(causes, causes.items[0], 'muted');
  assert.deepEqual([isPutAside(causes.items[0]), person.notes], [true, ['success: cause.is.muted [drawer.undo]']]);
  person.told[0].act();
  await settle();
  assert.deepEqual(
    server.calls('PATCH', `${CAUSES}/a`).map(({ body }) => body),
    [
      { state: 'muted', expectedState: 'open' },
      { state: 'open', expectedState: 'muted' },
    ],
  );
  server.refuse('PATCH', `${CAUSES}/a`, 409, 'CONFLICT');
  await setState(causes, causes.items[0], 'known');
  assert.equal(person.told.at(-1).kind, 'error');
  assert.equal(server.calls('GET', CAUSES).length, 2, 'it is looked at anew');
});

test('a name is kept as it is typed, and Esc keeps the old one', async () => {
  const causes = await shown(cause('a', { name: '서버' }));
  server.on('PATCH', `${CAUSES}/a`, cause('a', { name: '서버' }));
  await rename(causes, causes.items[0]);
  assert.deepEqual(server.calls('PATCH', `${CAUSES}/a`), []);
  person.answers = ['save'];
  await rename(causes, causes.items[0]);
  assert.deepEqual(server.calls('PATCH', `${CAUSES}/a`)[0].body, { name: '서버' });
});

test('the menu offers the other states, and a retry where one may succeed', () => {
  const acts = { retry: () => undefined, only: () => undefined };
  const ids = (one) => causeMenu(new Causes(), one, acts).map((item) => item?.id ?? '-');
  assert.deepEqual(ids(cause('a')), [
    'cause-retry',
    'cause-only',
    '-',
    'cause-name',
    'cause-known',
    'cause-muted',
    'cause-resolved',
  ]);
  assert.deepEqual(ids(cause('a', { retryable: 0, state: 'muted' })), [
    'cause-only',
    '-',
    'cause-name',
    'cause-known',
    'cause-resolved',
    'cause-open',
  ]);
});

test('a new cause is told by name, several at once are one note', () => {
  const [live, gone] = [new EventTarget(), new AbortController()];
  tellOfCauses(live, gone.signal);
  const tell = (type, one) => live.dispatchEvent(new CustomEvent('change', { detail: { type, cause: one } }));
  tell('CAUSE_NEW', cause('a', { name: '서버' }));
  tell('CAUSE_CHANGED', cause('a'));
  tell('JOB_FAILED');
  assert.equal(person.told.length, 1);
  const [{ key, n, say, text }] = person.told;
  assert.deepEqual([key, n, say(1) === text, say(3)], ['cause-new', 1, true, 'cause.news.new_many']);
  gone.abort();
  tell('CAUSE_NEW', cause('b'));
  assert.equal(person.told.length, 1);
});

test('a rare cause has a share all the same, and one failure among many a bar', () => {
  assert.deepEqual([0.004, 0.0149, 0.5, 1].map(share), ['<1', '1', '50', '100']);
  assert.equal(barsPath([0, 0]), '');
  assert.equal(barsPath([1000, 0, 1]), 'M0 20v-20h23v20zM48 20v-2h23v2z');
});
