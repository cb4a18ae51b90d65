import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

const MODULES = '../../../main/resources/META-INF/resources/jamak/model/';

/** @type {{path: string, key: ?string, body: any}[]} what was asked for */
let asked;

beforeEach(() => {
  asked = [];
  globalThis.document = { baseURI: 'http://localhost/' };
  globalThis.fetch = async (url, { headers, body }) => {
    const { pathname } = new URL(url);
    if (pathname === '/api/session') return answer({ csrfToken: 'token' });
    const order = JSON.parse(body);
    asked.push({ path: pathname, key: headers['Idempotency-Key'] ?? null, body: order });
    const ids = order.jobIds ?? order.assetIds;
    return answer({
      jobs: order.mode ? ids.map((id) => ({ id: `job of ${id}` })) : undefined,
      results: ids.map((jobId) => ({ jobId, outcome: 'done' })),
    });
  };
});

afterEach(() => {
  delete globalThis.document;
  delete globalThis.fetch;
});

const answer = (body) => ({ ok: true, status: 200, json: async () => body });
const ids = (n) => Array.from({ length: n }, (_, i) => `id-${i}`);

test('more ids than a call takes go in several, each with its own key, and are answered as one', async () => {
  const { jobs } = await import(`${MODULES}api.js`);
  const { results } = await jobs.run(ids(2500), 'key');
  assert.deepEqual(
    asked.map(({ body }) => body.jobIds.length),
    [1000, 1000, 500],
  );
  assert.deepEqual(
    asked.flatMap(({ body }) => body.jobIds),
    ids(2500),
  );
  assert.equal(new Set(asked.map(({ key }) => key)).size, 3);
  assert.deepEqual(
    results.map(({ jobId }) => jobId),
    ids(2500),
  );
});

test('the same order asked again has the same keys', async () => {
  const { jobs } = await import(`${MODULES}api.js`);
  await jobs.cancel(ids(1001), 'key');
  await jobs.cancel(ids(1001), 'key');
  const [first, second] = [asked.slice(0, 2), asked.slice(2)];
  assert.deepEqual(first, second);
  assert.equal(first[0].key, 'key');
});

test('jobs of all parts come back', async () => {
  const { jobs } = await import(`${MODULES}api.js`);
  const made = await jobs.create(ids(1200), {}, 'draft', 'key');
  assert.equal(made.jobs.length, 1200);
  assert.ok(asked.every(({ body }) => body.skipInQueue));
});

test('an order for nothing still goes out, so that the server says what is wrong', async () => {
  const { jobs } = await import(`${MODULES}api.js`);
  await jobs.run([], 'key');
  assert.deepEqual(
    asked.map(({ body }) => body.jobIds),
    [[]],
  );
});

test('what may succeed a moment later is told from what will not', async () => {
  const { ApiError } = await import(`${MODULES}api.js`);
  const passing = (status, code) => new ApiError(status, code, '').passing;
  assert.deepEqual(
    [passing(0, ''), passing(503, 'DATABASE_UNAVAILABLE'), passing(409, 'IDEMPOTENCY_IN_PROGRESS')],
    [true, true, true],
  );
  assert.deepEqual(
    [passing(409, 'CONFLICT'), passing(422, 'LANG_PAIR'), passing(404, 'NOT_FOUND')],
    [false, false, false],
  );
});
