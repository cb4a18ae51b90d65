import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { acts, jobList, jobOf, scene } from '../commands/scene.mjs';
import { person } from '../person.mjs';
import { job } from '../server.mjs';

const select = await load('queue/queue-select.js');
const { watchRunning } = await load('model/job-watch.js');
const { queueSelection } = await load('model/store.js');

beforeEach(() => {
  queueSelection.clear();
});

const ended = (n) => job(`h${n}`, 'succeeded', { finishedAt: `2026-01-01T00:00:${String(59 - n).padStart(2, '0')}Z` });
/** A history of which one page is loaded; it goes on with these. */
async function history(total, ...more) {
  const server = await scene([], [ended(0), ended(1)]);
  server.on('GET', '/api/jobs/counts', { succeeded: total });
  server.on('GET', '/api/jobs', ({ query }) => {
    if (query.status === 'draft,queued,running') return { items: [], nextCursor: null };
    return { items: query.cursor ? [more.shift()] : [ended(0), ended(1)], nextCursor: more.length > 0 ? 'next' : null };
  });
  jobList.phase = 'loading'; // so that the cursor is taken anew
  await jobList.load();
  return server;
}
const shown = () => ({ tab: 'history', ids: jobList.history.map(({ id }) => id) });

test('which way of selecting was used is told where it took several, with the video of the first', async () => {
  const server = await scene([], [jobOf('a', '1', 'draft'), jobOf('b', '2', 'draft')]);
  queueSelection.toggle('1');
  select.used('ctrl');
  assert.deepEqual(await acts(server), []);
  select.selectShown(['1', '2']);
  const [
    {
      type,
      payload: { method, n },
      entityId,
    },
  ] = await acts(server);
  assert.deepEqual([type, method, n, entityId, queueSelection.gathered], ['ASSET_MULTISELECT_USED', 'all', 2, 'a', 2]);
});

test('everything counts as selected by what is shown, or by what was when it was taken', () => {
  assert.equal(select.tookAll([]), false);
  queueSelection.add(['1']);
  assert.equal(select.tookAll(['1', '2']), false);
  queueSelection.add(['2']);
  assert.equal(select.tookAll(['1', '2']), true);
  queueSelection.gathered = 2;
  assert.equal(select.tookAll(['1', '2', 'new']), true);
});

test('all is first what is loaded, then all that ever ended', async () => {
  await history(4, ended(2), ended(3));
  assert.equal(select.goesOn(), true);
  await select.selectAll(shown);
  assert.equal(queueSelection.size, 2);
  await select.selectAll(shown);
  assert.deepEqual(
    [queueSelection.ids(), select.goesOn(), queueSelection.busy],
    [['h0', 'h1', 'h2', 'h3'], false, false],
  );
});

test('who has changed the tab meanwhile gets nothing selected there, and nothing is selected twice at once', async () => {
  const server = await history(3, ended(2));
  await select.selectAll(shown);
  let tab = 'history';
  const open = () => ({ ...shown(), tab });
  const going = select.selectAll(open);
  assert.equal(queueSelection.busy, true);
  await select.selectAll(open);
  tab = 'queue';
  await going;
  assert.deepEqual(
    [queueSelection.ids(), server.asked.filter(({ query }) => query.cursor === 'next').length],
    [['h0', 'h1'], 1],
  );
});

test('a page that does not come is told, and what is there is selected', async () => {
  const server = await history(3, ended(2));
  await select.selectAll(shown);
  server.refuse('GET', '/api/jobs', 503);
  await select.selectAll(shown);
  assert.deepEqual([queueSelection.size, person.told.length], [2, 1]);
});

/** A running job, and what its workflow says to whoever asks. @param {import('node:test').TestContext} context */
async function watched(context, answer) {
  context.mock.timers.enable({ apis: ['setInterval', 'Date'] });
  const id = `r${Math.random()}`;
  const server = await scene([], [jobOf('a', id, 'running', { progress: 10 })]);
  server.on('GET', `/api/jobs/${id}/snapshot`, answer);
  const stop = new AbortController();
  watchRunning(stop.signal);
  const pass = async (seconds) => {
    for (let passed = 0; passed < seconds; passed += 15) {
      context.mock.timers.tick(15_000);
      await settle();
    }
  };
  return {
    server,
    stop,
    pass,
    silent: () => Boolean(jobList.job(id).silent),
    asked: () => server.calls('GET', `/api/jobs/${id}/snapshot`).length,
    id,
  };
}

test('a job that shows no sign of life for a minute is asked about, and called silent where its workflow does not answer', async (context) => {
  const { pass, asked, silent, stop } = await watched(context, { step: 'RUNNING' });
  await pass(60);
  assert.deepEqual([asked(), silent()], [0, false]);
  await pass(15);
  assert.deepEqual([asked(), silent()], [1, true]);
  stop.abort();
});

test('a long step is no silence', async (context) => {
  const { pass, asked, silent, stop } = await watched(context, { step: 'TRANSCRIBE' });
  await pass(90);
  assert.deepEqual([asked() > 0, silent()], [true, false]);
  stop.abort();
});

test('a sign of life ends the silence', async (context) => {
  const { pass, silent, stop, id } = await watched(context, { step: 'RUNNING' });
  await pass(75);
  jobList.optimisticUpdate([id], { progress: 20 });
  await pass(15);
  assert.equal(silent(), false);
  stop.abort();
});

test('nobody is asked by a hidden tab, nor after the watch has ended; an answer that does not come says nothing', async (context) => {
  const { pass, asked, silent, stop, server, id } = await watched(context, { step: 'RUNNING' });
  document.hidden = true;
  await pass(300);
  assert.equal(asked(), 0);
  document.hidden = false;
  server.refuse('GET', `/api/jobs/${id}/snapshot`, 503);
  await pass(90);
  assert.equal(silent(), false);
  stop.abort();
  const before = asked();
  await pass(300);
  assert.equal(asked(), before);
});
