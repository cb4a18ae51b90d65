import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { assets, card, jobOf, results, scene, state } from './scene.mjs';

const { cancelJobs, runJobs } = await load('commands/job-commands.js');
const { retryCards } = await load('commands/card-commands.js');
const { mend } = await load('commands/remedies.js');
const { addToQueue, runNow } = await load('commands/run-commands.js');
const queue = await load('queue/queue-commands.js');

const failed = (id) => jobOf('a', id, 'failed', { errorCode: 'ASR_FAILED', finishedAt: '2026-01-02T00:00:00Z' });
const again = (id) => ({ job: jobOf('a', `${id}-2`, 'queued', { retryOf: id }), results: [] });

let seen = 0;

/** Each way to give an order about one job, and how it is given once more. */
const ORDERS = {
  run: ['draft', '/api/jobs/bulk/run', results, (one) => runJobs([one.id]), () => person.told.at(-1).act()],
  cancel: ['queued', '/api/jobs/bulk/cancel', results, (one) => cancelJobs([one.id]), () => person.told.at(-1).act()],
  'retry of the drawer': ['failed', 'retry', again, (one) => queue.retry([one])],
  'retry of a card': ['failed', 'retry', again, () => retryCards([card('a')])],
  'retry where it helps': [
    'failed',
    'retry',
    again,
    (one) => mend({ code: 'ASR_FAILED', jobId: one.id, assetId: 'a' }),
    () => person.told.at(-1).act(),
  ],
};

for (const [name, [status, path, answer, order, repeat = order]] of Object.entries(ORDERS)) {
  const wire = (one) => (path === 'retry' ? `/api/jobs/${one.id}/retry` : path);
  const open = async () => {
    const one =
      status === 'failed' ? failed(`${name}-${seen++}`.replaceAll(' ', '-')) : jobOf('a', `${name}-${seen++}`, status);
    return [await scene(assets('a'), [one]), one];
  };

  test(`${name}: an order whose answer was lost is given again under its key, so that it happens once`, async () => {
    const [server, one] = await open();
    server.lose('POST', wire(one));
    await order(one);
    await settle();
    assert.equal(state(one.id), status, 'as it was');
    server.on('POST', wire(one), answer(path === 'retry' ? one.id : { [one.id]: 'done' }));
    await repeat(one);
    await settle();
    const [first, second] = server.calls('POST', wire(one)).map(({ key }) => key);
    assert.ok(first);
    assert.equal(second, first);
  });

  test(`${name}: one that was refused has a new key, for the server repeats its answers`, async () => {
    const [server, one] = await open();
    server.refuse('POST', wire(one), 409, 'CONFLICT');
    await order(one);
    await settle();
    await order(one);
    await settle();
    const [first, second] = server.calls('POST', wire(one)).map(({ key }) => key);
    assert.notEqual(second, first);
  });
}

const NEW = {
  'into the queue': [addToQueue, 'draft'],
  'run now': [runNow, 'queued'],
};

for (const [name, [order, status]] of Object.entries(NEW)) {
  const made = (id) => ({ jobs: [jobOf('a', `${name}-${id}`.replaceAll(' ', '-'), status)], results: [] });
  const keys = (server) => server.calls('POST', '/api/jobs').map(({ key }) => key);

  test(`${name}: jobs whose answer was lost are asked for again under the same key, so that there are no two`, async () => {
    const server = await scene(assets('a'));
    server.lose('POST', '/api/jobs');
    await order([card('a')]);
    await settle();
    server.on('POST', '/api/jobs', made(1));
    await order([card('a')]);
    await settle();
    const [first, second] = keys(server);
    assert.ok(first);
    assert.equal(second, first);
  });

  test(`${name}: the same order after one that was done, or refused, is another`, async () => {
    const server = await scene(assets('a'));
    server.refuse('POST', '/api/jobs', 400, 'BAD_REQUEST');
    await order([card('a')]);
    await settle();
    server.on('POST', '/api/jobs', made(2));
    await order([card('a')]);
    await settle();
    const other = await scene(assets('a'));
    other.on('POST', '/api/jobs', made(3));
    await order([card('a')]);
    await settle();
    assert.equal(new Set([...keys(server), ...keys(other)]).size, 3);
  });
}

test('once more, after an attempt that was made, is another attempt', async () => {
  const one = failed('twice');
  const server = await scene(assets('a'), [one]);
  server.on('POST', `/api/jobs/${one.id}/retry`, again(one.id));
  await queue.retry([one]);
  await settle();
  await queue.retry([one]);
  await settle();
  const [first, second] = server.calls('POST', `/api/jobs/${one.id}/retry`).map(({ key }) => key);
  assert.ok(first && second);
  assert.notEqual(second, first);
});
