import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { PLAN, Server } from '../server.mjs';

const { SavedViews } = await load('views/saved-views.js');
const { NO_FILTER, readQuery } = await load('views/job-filter.js');

const VIEWS = '/api/job-views';
const ME = '01234567-89ab-7cde-8f01-23456789abcd';
const view = (id, change = {}) => ({
  id,
  name: `view ${id}`,
  query: 'status=failed&sort=duration',
  shared: false,
  mine: true,
  owner: 'me@example.com',
  version: 1,
  ...change,
});
const shown = (filter, sort = 'newest') => ({ filter: { ...NO_FILTER, ...filter }, sort });

let server;
let views;

beforeEach(() => {
  server = new Server();
  server.on('GET', '/api/session', { csrfToken: 'token', plan: PLAN, role: 'OWNER', user: { id: ME } });
  server.on('GET', VIEWS, { items: [view('a'), view('b', { mine: false, shared: true })], most: 100 });
  views = new SavedViews();
});

test('J4 everybody has views of what failed today, of what runs, and of their own', async () => {
  assert.deepEqual(
    views.builtIn.map(({ id }) => id),
    ['failed-today', 'running'],
    'whose the page is comes with the first answer',
  );
  await views.load();
  assert.deepEqual(
    views.builtIn.map(({ id, query }) => [id, query]),
    [
      ['failed-today', 'status=failed&dateRange=today'],
      ['running', 'status=running'],
      ['mine', `person=${ME}`],
    ],
  );
  await views.open('failed-today');
  assert.ok(!views.differs(shown({ status: 'failed', period: 'today' })));
  assert.ok(views.differs(shown({ status: 'failed' })));
});

test('J4 what is shown differs from the chosen view by filter or order, not by how its query is written', async () => {
  server.on('GET', VIEWS, { items: [view('a', { query: 'sort=failures_first&status=failed&status=running' })] });
  assert.ok(!views.differs(shown({ status: 'running' })), 'none is chosen');
  await views.open('a');
  assert.ok(!views.differs(shown({ status: 'running,failed' }, 'failures')));
  assert.ok(views.differs(shown({ status: 'running,failed' })));
  assert.ok(views.differs(shown({ status: 'running', search: 'x' }, 'failures')));
});

test('J4 a view of an address that is gone is chosen no more; one that cannot be told stays', async () => {
  assert.equal((await views.open('b')).name, 'view b');
  assert.equal(await views.open('gone'), null);
  assert.equal(views.chosen, null);
  server.refuse('GET', VIEWS, 500);
  await assert.rejects(views.open('other'));
  assert.deepEqual([views.chosen, views.state, views.items.length], ['other', 'failed', 2]);
});

test('J4 what is shown is kept by the names of the API, and the new view is chosen', async () => {
  server.on('POST', VIEWS, ({ body }) => view('new', body));
  await views.load();
  await views.create({ name: '아침', shared: true }, shown({ period: 'week', search: 'a b&c' }, 'failures'));
  const [{ body }] = server.calls('POST', VIEWS);
  assert.deepEqual(body, { name: '아침', shared: true, query: 'search=a+b%26c&dateRange=7d&sort=failures_first' });
  assert.deepEqual(readQuery(body.query), shown({ period: 'week', search: 'a b&c' }, 'failures'));
  assert.deepEqual([views.chosen, views.items.length], ['new', 3]);
});

test('J4 a change is of the version that was seen; who was slower learns how the view is now', async () => {
  server.on('PUT', `${VIEWS}/a`, ({ body }) => view('a', { ...body, version: 2 }));
  await views.load();
  const changed = await views.change(views.items[0], { shared: true });
  assert.deepEqual(server.calls('PUT', `${VIEWS}/a`)[0].body, {
    name: 'view a',
    shared: true,
    query: 'status=failed&sort=duration',
    version: 1,
  });
  assert.deepEqual([changed.version, views.items[0].shared], [2, true]);
  server.refuse('PUT', `${VIEWS}/a`, 409, 'CONFLICT');
  await assert.rejects(views.change(changed, { name: 'other' }));
  assert.equal(server.calls('GET', VIEWS).length, 2);
});

test('views are asked for once at a time', async () => {
  await Promise.all([views.load(), views.open('a'), views.load()]);
  assert.equal(server.calls('GET', VIEWS).length, 1);
  await views.load();
  assert.equal(server.calls('GET', VIEWS).length, 2);
});

test('J4 a deleted view is chosen no more', async () => {
  server.on('DELETE', `${VIEWS}/a`, null);
  await views.open('a');
  await views.remove(views.view);
  assert.deepEqual(
    [server.calls('DELETE', `${VIEWS}/a`)[0].query, views.chosen, views.items.map(({ id }) => id)],
    [{ version: '1' }, null, ['b']],
  );
});
