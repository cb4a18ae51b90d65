import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { PLAN, Server } from '../server.mjs';

const { canDelete, currentPlan, learnSession, session } = await load('model/session.js');
const { flush, track } = await load('model/events.js');
const { timeZone } = await load('kit/words.js');

let server;
beforeEach(() => {
  server = new Server();
  person.forget();
});
const about = (entityId, change = {}) => ({ entityId, ...change });
const batches = () =>
  server.calls('POST', '/api/events').map(({ body }) => body.events.map(({ entityId }) => entityId).join(' '));

test('the plan, its zone and what the role may do are learnt together', async () => {
  assert.deepEqual([currentPlan(), canDelete()], [null, false]);
  const learned = heard(session, 'learned');
  await learnSession();
  assert.deepEqual([currentPlan(), canDelete(), timeZone(), learned.length], [PLAN, true, 'Asia/Seoul', 1]);
});

test('a session that is over is said once a minute, with the way to sign in', (context) => {
  let clock = 1_000_000;
  context.mock.method(performance, 'now', () => clock);
  const expire = () => window.dispatchEvent(new Event('jamak-session-expired'));
  expire();
  clock += 59_999;
  expire();
  assert.deepEqual(person.notes, ['error: error.unknown [session.sign_in]']);
  clock += 1;
  expire();
  assert.equal(person.told.length, 2);
});

test('acts go out together a moment later, each with its time and a key of its own', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  track('A', { n: 1 }, about('a1'));
  track('B', {}, about('j1', { entityType: 'job', dedupeKey: 'run-1' }));
  track('NOTHING', {}, about(null));
  track('NOTHING', {}, about(''));
  assert.deepEqual(batches(), []);
  context.mock.timers.tick(1500);
  await settle();
  const [
    {
      events: [one, two],
    },
  ] = server.calls('POST', '/api/events').map(({ body }) => body);
  assert.deepEqual(
    [one.type, one.entityType, one.payload.n, two.entityType, two.dedupeKey],
    ['A', 'asset', 1, 'job', 'run-1'],
  );
  assert.match(one.payload.at, /^\d{4}-.*Z$/);
  assert.ok(one.dedupeKey.length > 30);
});

test('a batch that did not arrive goes again with the same keys', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  server.refuse('POST', '/api/events', 503);
  track('A', {}, about('a1'));
  await flush();
  server.lose('POST', '/api/events');
  context.mock.timers.tick(3000);
  await settle();
  server.on('POST', '/api/events', {});
  context.mock.timers.tick(3000);
  await settle();
  const sent = server.calls('POST', '/api/events').map(({ body }) => body.events[0].dedupeKey);
  assert.equal(sent.length, 3);
  assert.equal(new Set(sent).size, 1);
  await flush();
  assert.equal(server.asked.length, 3, 'nothing is left');
});

test('one act that is refused does not take the others with it', async () => {
  server.on('POST', '/api/events', ({ body }) =>
    body.events.some(({ entityId }) => entityId === 'gone')
      ? Response.json({ code: 'NOT_FOUND' }, { status: 404 })
      : {},
  );
  for (const id of ['a', 'gone', 'b']) track('A', {}, about(id));
  await flush();
  assert.deepEqual(batches(), ['a gone b', 'a', 'gone', 'b']);
});

test('many go in batches of fifty, and of more than five hundred the oldest are let go', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  for (let i = 0; i < 501; i++) track('A', {}, about(`a${i}`));
  await flush();
  for (let i = 0; i < 12; i++) {
    context.mock.timers.tick(3000);
    await settle();
  }
  const sent = batches().map((line) => line.split(' '));
  assert.deepEqual(
    [sent.length, sent[0][0], sent.flat().length, Math.max(...sent.map((one) => one.length))],
    [10, 'a1', 500, 50],
  );
});

test('a page that is hidden sends what waits, even while another batch is on its way', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  server.on('POST', '/api/events', new Promise(() => undefined));
  track('A', {}, about('a1'));
  flush();
  await settle();
  track('B', {}, about('b1'));
  flush();
  await settle();
  assert.deepEqual(batches(), ['a1'], 'one batch after another');
  document.hidden = true;
  document.dispatchEvent(new Event('visibilitychange'));
  document.hidden = false;
  await settle();
  assert.deepEqual(batches(), ['a1', 'b1']);
});
