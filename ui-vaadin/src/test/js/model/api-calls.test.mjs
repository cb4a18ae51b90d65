import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { heard, load } from '../browser.mjs';
import { Server } from '../server.mjs';

const api = await load('model/api.js');
const { ApiError, assets, jobs, uploads } = api;

/** @type {Server} */
let server;
beforeEach(() => {
  server = new Server();
});

/** What a call puts on the wire, as one line. */
async function line(call) {
  server.on('GET', /.*/, {});
  for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) server.on(method, /.*/, {});
  server.on('GET', '/api/session', { csrfToken: 'token' });
  await call();
  const [{ method, path, query, body, key }] = server.asked;
  const parts = [
    `${method} ${path}`,
    Object.keys(query).length > 0 ? JSON.stringify(query) : '',
    body === undefined ? '' : JSON.stringify(body),
    key ? `key ${key}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

const CALLS = [
  [
    () => assets.list({ status: ['done', 'error'], search: '', tag: 'a b', sort: 'newest', cursor: null, limit: 100 }),
    'GET /api/assets {"status":"done,error","tag":"a b","sort":"newest","limit":"100"}',
  ],
  [() => assets.list({ status: [] }), 'GET /api/assets'],
  [() => assets.counts('강의', ''), 'GET /api/assets/counts {"search":"강의"}'],
  [() => assets.get('a/1'), 'GET /api/assets/a%2F1'],
  [() => assets.change('a', { filename: 'b.mp4' }), 'PATCH /api/assets/a {"filename":"b.mp4"}'],
  [
    () => assets.retag(['a'], ['x'], ['y']),
    'PATCH /api/assets/bulk {"assetIds":["a"],"addTags":["x"],"removeTags":["y"]}',
  ],
  [() => assets.remakeThumbnail('a'), 'POST /api/assets/a/thumbnail'],
  [() => assets.remove('a'), 'DELETE /api/assets/a'],
  [() => uploads.same(5, 'print'), 'GET /api/uploads/same {"sizeBytes":"5","fingerprint":"print"}'],
  [() => uploads.session({ filename: 'a.mp4' }, 'k'), 'POST /api/uploads/session {"filename":"a.mp4"} key k'],
  [() => uploads.parts('a', { filename: 'a.mp4' }), 'POST /api/uploads/parts {"assetId":"a","filename":"a.mp4"}'],
  [
    () => uploads.complete('a', ['e'], 'print'),
    'POST /api/uploads/complete {"assetId":"a","etags":["e"],"fingerprint":"print"}',
  ],
  [() => uploads.abort('a'), 'POST /api/uploads/abort {"assetId":"a"}'],
  [() => jobs.get('j'), 'GET /api/jobs/j'],
  [() => jobs.snapshot('j'), 'GET /api/jobs/j/snapshot'],
  [
    () => jobs.create(['a'], { translate: false }, 'queued', 'k'),
    'POST /api/jobs {"assetIds":["a"],"options":{"translate":false},"mode":"queued","skipInQueue":false} key k',
  ],
  [
    () => jobs.create(['a'], {}, 'draft', 'k'),
    'POST /api/jobs {"assetIds":["a"],"options":{},"mode":"draft","skipInQueue":true} key k',
  ],
  [
    () => jobs.restore({ assetId: 'a', options: {}, priority: 3, id: 'j' }, 'k'),
    'POST /api/jobs {"assetIds":["a"],"options":{},"priority":3,"mode":"draft","skipInQueue":true} key k',
  ],
  [
    () => jobs.change(['j'], { profile: 'auto' }, 'k'),
    'PATCH /api/jobs/bulk {"jobIds":["j"],"optionsPartial":{"profile":"auto"}} key k',
  ],
  [() => jobs.prioritize(['j'], 2, 'k'), 'PATCH /api/jobs/bulk {"jobIds":["j"],"priority":2} key k'],
  [() => jobs.run(['j'], 'k'), 'POST /api/jobs/bulk/run {"jobIds":["j"]} key k'],
  [() => jobs.cancel(['j'], 'k'), 'POST /api/jobs/bulk/cancel {"jobIds":["j"]} key k'],
  [() => jobs.cancelByForce(['j'], 'k'), 'POST /api/jobs/bulk/cancel {"jobIds":["j"],"force":true} key k'],
  [() => jobs.retry('j', 'k'), 'POST /api/jobs/j/retry {"keepOptions":true} key k'],
  [
    () => jobs.retryWith('j', { profile: 'ko-kids' }, 'k'),
    'POST /api/jobs/j/retry {"keepOptions":false,"options":{"profile":"ko-kids"}} key k',
  ],
  [
    () => jobs.correct('j', 'ko', 'o', [{ index: 1, startMs: 0, lines: ['a'] }]),
    'PUT /api/jobs/j/cues/ko {"outputId":"o","cues":[{"index":1,"startMs":0,"lines":["a"]}]}',
  ],
  [() => api.engines(), 'GET /api/engines'],
  [() => api.usage('2026-09'), 'GET /api/usage/summary {"month":"2026-09"}'],
  [() => api.postEvents([{ type: 'X' }]), 'POST /api/events {"events":[{"type":"X"}]}'],
];
for (const [call, wire] of CALLS) {
  test(`on the wire: ${wire}`, async () => assert.equal(await line(call), wire));
}

test('files are told by their addresses, names in them written so that nothing of them is lost', () => {
  assert.equal(jobs.outputUrl('j 1', 'o'), 'http://localhost/api/jobs/j%201/outputs/o');
  assert.equal(jobs.zipUrl(['a', 'b']), 'http://localhost/api/jobs/outputs.zip?jobIds=a,b');
  assert.equal(
    jobs.zipUrl(['a'], '강의 1'),
    `http://localhost/api/jobs/outputs.zip?jobIds=a&name=${encodeURIComponent('강의 1')}`,
  );
});

test('a write carries the token of the session; reading carries none', async () => {
  server.on('POST', '/api/uploads/abort', null);
  assert.equal(await uploads.abort('a'), null, 'an answer without a body');
  await assets.counts('', '');
  assert.deepEqual(
    server.asked.map(({ csrf }) => csrf),
    ['token', null],
  );
});

test('a token that another sign-in changed is asked for anew, once', async () => {
  let token = 'old';
  server.on('GET', '/api/session', () => ({ csrfToken: token }));
  server.on('POST', '/api/uploads/abort', ({ csrf }) =>
    csrf === 'new'
      ? {}
      : Response.json({ code: 'FORBIDDEN', detail: "X-CSRF-TOKEN is not this session's" }, { status: 403 }),
  );
  await uploads.abort('a').catch(() => undefined); // whatever token an earlier test learnt
  token = 'new';
  await uploads.abort('a');
  assert.equal(server.asked.at(-1).csrf, 'new');
  server.refuse('POST', '/api/uploads/abort', 403, 'FORBIDDEN', 'not yours');
  const before = server.asked.length;
  await assert.rejects(uploads.abort('a'), { code: 'FORBIDDEN', status: 403 });
  assert.equal(server.asked.length, before + 1, 'a plain refusal is not tried again');
});

test('every failure has a code: that of the server, or one that says how far it came', async () => {
  const failure = async () =>
    assets.get('a').then(
      () => 'none',
      (problem) => `${problem instanceof ApiError} ${problem.status} ${problem.code} ${problem.message}`,
    );
  server.refuse('GET', '/api/assets/a', 409, 'CONFLICT', 'status: running');
  assert.equal(await failure(), 'true 409 CONFLICT status: running');
  server.refuse('GET', '/api/assets/a', 500);
  assert.equal(await failure(), 'true 500 INTERNAL_ERROR INTERNAL_ERROR');
  server.on('GET', '/api/assets/a', () => new Response('<html>', { status: 502 }));
  assert.equal(await failure(), 'true 502 INTERNAL_ERROR INTERNAL_ERROR');
  server.lose('GET', '/api/assets/a');
  assert.match(await failure(), /^true 0 UP_NETWORK /);
});

test('an answer that breaks off, or is none of ours, counts as none', async () => {
  const broken = () =>
    new Response(
      new ReadableStream({
        start: (body) => {
          body.enqueue(new TextEncoder().encode('{"id":'));
          body.error(new TypeError('terminated'));
        },
      }),
    );
  for (const answer of [broken, () => new Response('<html>a proxy</html>')]) {
    server.on('GET', '/api/assets/a', answer);
    await assert.rejects(assets.get('a'), { name: 'Error', status: 0, code: 'UP_NETWORK', passing: true });
  }
  server.on('GET', '/api/jobs/j/outputs/o', broken);
  await assert.rejects(jobs.outputText('j', 'o'), { status: 0, code: 'UP_NETWORK' });
});

test('an answer that is given up half-way is no failure of the server', async () => {
  const stop = new AbortController();
  server.on(
    'GET',
    '/api/assets',
    () =>
      new Response(
        new ReadableStream(
          {
            pull: (body) => {
              stop.abort();
              body.error(stop.signal.reason);
            },
          },
          { highWaterMark: 0 },
        ),
      ),
  );
  await assert.rejects(assets.list({}, stop.signal), { name: 'AbortError' });
});

test('a session that is over is told to the page, whether the server says so or leads to the sign-in', async () => {
  const told = heard(window, 'jamak-session-expired');
  server.refuse('GET', '/api/assets/a', 401, 'UNAUTHENTICATED');
  await assert.rejects(assets.get('a'), { code: 'UNAUTHENTICATED', status: 401 });
  server.on('GET', '/api/assets/a', { type: 'opaqueredirect', ok: false, status: 0 });
  await assert.rejects(assets.get('a'), { code: 'UNAUTHENTICATED', status: 401 });
  assert.equal(told.length, 2);
});

test('a call that was given up is no failure of the server', async () => {
  const stop = new AbortController();
  const list = assets.list({}, stop.signal);
  stop.abort();
  await assert.rejects(list, { name: 'AbortError' });
});

test('a file of a job is read as text, and its failures have codes too', async () => {
  server.on('GET', '/api/jobs/j/outputs/o', () => new Response('WEBVTT'));
  assert.equal(await jobs.outputText('j', 'o'), 'WEBVTT');
  for (const [status, code] of [
    [404, 'NOT_FOUND'],
    [500, 'INTERNAL_ERROR'],
  ]) {
    server.on('GET', '/api/jobs/j/outputs/o', () => new Response('', { status }));
    await assert.rejects(jobs.outputText('j', 'o'), { status, code });
  }
  server.lose('GET', '/api/jobs/j/outputs/o');
  await assert.rejects(jobs.outputText('j', 'o'), { status: 0, code: 'UP_NETWORK' });
});

test('keys are UUIDs, with TLS or without', (context) => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(api.newKey(), uuid);
  context.mock.method(crypto, 'randomUUID', () => undefined);
  const keys = [api.newKey(), api.newKey()];
  for (const key of keys) assert.match(key, uuid);
  assert.notEqual(keys[0], keys[1]);
});
