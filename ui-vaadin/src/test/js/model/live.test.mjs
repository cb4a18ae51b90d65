import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { heard, load } from '../browser.mjs';

/** A stream that opens, speaks and breaks as told. */
class EventSource extends EventTarget {
  static [0] = 0;
  static OPEN = 1;
  static CLOSED = 2;
  readyState = 0;

  constructor(url) {
    super();
    this.url = String(url);
    sources.push(this);
  }

  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  say(type, data) {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
  }

  /** @param {boolean} [ended] else the browser tries again by itself */
  fail(ended = true) {
    this.readyState = ended ? 2 : 0;
    this.dispatchEvent(new Event('error'));
  }

  close() {
    this.readyState = 2;
    this.closed = true;
  }
}
globalThis.EventSource = EventSource;

const { Live } = await load('model/live.js');

/** @type {EventSource[]} */
let sources = [];
let [live, clock, states] = [];
const watch = (event) => states.push(event.detail.state);

beforeEach((context) => {
  [sources, states, clock] = [[], [], 0];
  context.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  context.mock.method(performance, 'now', () => clock);
  live = new Live();
  window.addEventListener('jamak-live', watch);
});
afterEach(() => {
  window.removeEventListener('jamak-live', watch);
  [navigator.onLine, document.hidden] = [true, false];
  for (let screens = 0; screens < 3; screens++) live.release();
});

/** @param {import('node:test').TestContext} context @param {number} ms */
function pass(context, ms) {
  for (let passed = 0; passed < ms; passed += 100) {
    clock += 100;
    context.mock.timers.tick(100);
  }
}
const source = () => sources.at(-1);

test('one stream serves every screen, and ends with the last of them', () => {
  live.use();
  live.use();
  source().open();
  assert.deepEqual([sources.length, source().url, live.state], [1, 'http://localhost/api/jobs/stream', 'live']);
  live.release();
  assert.equal(live.state, 'live');
  live.release();
  assert.deepEqual([live.state, source().closed, states], ['idle', true, ['live', 'idle']]);
});

test('what the stream says is told with its type, one or several at once', () => {
  const changes = heard(live, 'change');
  live.use();
  source().open();
  source().say('JOB_STARTED', { entityId: 'j', status: 'running' });
  source().say('ASSET_FACTS', { entityType: 'asset', entityId: 'a' });
  source().say('progress', [
    { entityId: 'j', progress: 5 },
    { entityId: 'k', progress: 6 },
  ]);
  source().say('SOMETHING_NEW', { entityId: 'x' });
  assert.deepEqual(
    changes.map(({ detail }) => detail),
    [
      { entityType: 'job', entityId: 'j', status: 'running', type: 'JOB_STARTED' },
      { entityType: 'asset', entityId: 'a', type: 'ASSET_FACTS' },
      { entityType: 'job', entityId: 'j', progress: 5, type: 'progress' },
      { entityType: 'job', entityId: 'k', progress: 6, type: 'progress' },
    ],
  );
});

test('a first connection asks for nothing; one after a break, or where too much was missed, for all', (context) => {
  const refreshes = heard(live, 'refresh');
  live.use();
  source().open();
  assert.equal(refreshes.length, 0);
  source().say('reset', null);
  assert.equal(refreshes.length, 1);
  source().fail();
  pass(context, 1000);
  source().open();
  assert.equal(refreshes.length, 2);
});

test('a stream that ended is opened again after pauses that grow, and begin anew once it stood', (context) => {
  live.use();
  for (const pause of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
    const before = sources.length;
    source().fail();
    pass(context, pause - 100);
    assert.equal(sources.length, before, `before ${pause} ms`);
    pass(context, 100);
    assert.equal(sources.length, before + 1, `after ${pause} ms`);
  }
  source().open();
  source().fail();
  const before = sources.length;
  pass(context, 1000);
  assert.equal(sources.length, before + 1);
});

/** @param {boolean} hidden */
function hide(hidden) {
  document.hidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** @param {import('node:test').TestContext} context @param {number} ms while the server gives signs of life */
function beat(context, ms) {
  for (let passed = 0; passed < ms; passed += 100) {
    source().say('beat', null);
    pass(context, 100);
  }
}

test('a tab that stays hidden gives its stream up, and asks for all when it is seen again', (context) => {
  const refreshes = heard(live, 'refresh');
  live.use();
  source().open();
  hide(true);
  beat(context, 4900);
  hide(false);
  beat(context, 10_000);
  assert.deepEqual([sources.length, source().closed, live.state], [1, undefined, 'live'], 'a short look away');
  hide(true);
  beat(context, 5100);
  assert.deepEqual([source().closed, live.state], [true, 'idle']);
  pass(context, 60_000);
  assert.deepEqual([sources.length, refreshes.length], [1, 0], 'nothing is asked for meanwhile');
  hide(false);
  source().open();
  assert.deepEqual([sources.length, refreshes.length, live.state], [2, 1, 'live']);
});

test('a tab that was opened behind another gives its stream up as well; a held one opens none', (context) => {
  document.hidden = true;
  live.use();
  pass(context, 5000);
  assert.equal(source().closed, true);
  live.pause();
  hide(false);
  assert.deepEqual([sources.length, live.state], [1, 'paused']);
});

test('where the browser tries again by itself no second stream is opened', (context) => {
  live.use();
  source().fail(false);
  pass(context, 30_000);
  assert.deepEqual([sources.length, live.state], [1, 'reconnecting']);
  source().open();
  assert.equal(live.state, 'live');
});

test('while it is down the lists are asked for every four seconds, never in a hidden tab', (context) => {
  const refreshes = heard(live, 'refresh');
  live.use();
  source().fail(false);
  pass(context, 8000);
  assert.equal(refreshes.length, 2);
  document.hidden = true;
  pass(context, 8000);
  assert.equal(refreshes.length, 2);
  document.hidden = false;
  source().open();
  pass(context, 4000);
  assert.equal(refreshes.length, 3, 'once, because it is back');
});

test('a break without a network is told as offline', () => {
  live.use();
  navigator.onLine = false;
  source().fail();
  assert.equal(live.state, 'offline');
});

test('a connection without a sign of life counts as broken within five seconds; a beat is one', (context) => {
  live.use();
  source().open();
  for (let beats = 0; beats < 5; beats++) {
    pass(context, 2000);
    source().say('beat', null);
  }
  assert.equal(live.state, 'live');
  pass(context, 5000);
  assert.deepEqual([live.state, sources[0].closed], ['reconnecting', true]);
  pass(context, 1000);
  assert.equal(sources.length, 2);
});

test('an event is a sign of life, too', (context) => {
  live.use();
  source().open();
  pass(context, 4000);
  source().say('progress', { entityId: 'j', progress: 1 });
  pass(context, 4000);
  assert.equal(live.state, 'live');
});

test('what was given up does not speak any more', (context) => {
  live.use();
  const [old] = sources;
  old.fail();
  pass(context, 1000);
  source().open();
  old.fail();
  assert.equal(live.state, 'live');
});

test('whoever wants nothing to move has it so on every screen, and is brought up to date after', (context) => {
  const refreshes = heard(live, 'refresh');
  live.use();
  source().open();
  live.pause();
  assert.deepEqual([live.state, live.paused, source().closed], ['paused', true, true]);
  pass(context, 60_000);
  live.use();
  live.release();
  assert.deepEqual([sources.length, refreshes.length], [1, 0]);
  live.resume();
  source().open();
  assert.deepEqual([live.state, refreshes.length], ['live', 1]);
});

test('a screen that opens while paused opens no stream', () => {
  live.pause();
  live.use();
  assert.deepEqual([sources.length, live.state], [0, 'paused']);
  live.resume();
  assert.equal(sources.length, 1);
});
