import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';
import { PLAN, Server } from '../server.mjs';

const { acts, choices } = await load('views/view-acts.js');
const { SavedViews } = await load('views/saved-views.js');
const { learnSession } = await load('model/session.js');
const { NO_FILTER } = await load('views/job-filter.js');

const OTHER = 'colleague@example.com';
const view = (id, change = {}) => ({
  id,
  name: id,
  query: 'status=failed',
  shared: false,
  mine: true,
  owner: '',
  ...change,
});
const FAILED = { filter: { ...NO_FILTER, status: 'failed' }, sort: 'newest' };
const ALL = { filter: { ...NO_FILTER }, sort: 'newest' };

let views;

beforeEach(async () => {
  const server = new Server();
  server.on('GET', '/api/session', { csrfToken: 'token', plan: PLAN, role: 'OWNER', user: { id: 'me' } });
  const theirs = view('theirs', { mine: false, shared: true, owner: OTHER });
  server.on('GET', '/api/job-views', { items: [view('own'), theirs], most: 100 });
  views = new SavedViews();
  await views.load();
  await learnSession();
});

test('J4 all views can be chosen: ready-made, one’s own, and those of others with whose they are', () => {
  views.choose('own');
  let shown = null;
  const items = choices(views, (...wanted) => (shown = wanted));
  assert.deepEqual(
    items.map((item) => item.heading ?? `${item.id}${item.checked ? ' *' : ''}${item.key ? ` ${item.key}` : ''}`),
    [
      'view-none',
      'views.built_in',
      'view-failed-today',
      'view-running',
      'view-mine',
      'views.mine',
      'view-own *',
      'views.shared',
      `view-theirs ${OTHER}`,
    ],
  );
  items.at(-1).act();
  assert.deepEqual(shown, [FAILED, 'theirs']);
  items[0].act();
  assert.deepEqual(shown, [ALL, null]);
});

test('J4 only what can be done is offered: one’s own is changed, what is shared an owner may delete', () => {
  const offered = (id, shown) => {
    views.choose(id);
    return acts(views, shown, () => undefined).flatMap((item) => item?.id ?? []);
  };
  assert.deepEqual(offered(null, FAILED), ['view-save-as']);
  assert.deepEqual(offered('running', FAILED), ['view-save-as', 'view-revert', 'view-link']);
  assert.deepEqual(offered('own', FAILED), ['view-save-as', 'view-link', 'view-rename', 'view-share', 'view-delete']);
  assert.deepEqual(offered('own', ALL).slice(0, 3), ['view-save', 'view-save-as', 'view-revert']);
  assert.deepEqual(offered('theirs', ALL), ['view-save-as', 'view-revert', 'view-link', 'view-delete']);
});
