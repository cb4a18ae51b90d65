/** A server that answers as a test tells it, and keeps what it was asked. */
import './browser.mjs';

export const PLAN = {
  name: 'Free',
  timeZone: 'Asia/Seoul',
  maxFileBytes: 1000,
  maxParallelUploads: 2,
  maxBatchFiles: 3,
};

/**
 * @typedef {{method: string, path: string, query: Record<string, string>, body: any, key: ?string, csrf: ?string}} Asked
 */

export class Server {
  /** @type {Asked[]} all but the question who is signed in */
  asked = [];
  #routes = [];

  constructor() {
    globalThis.fetch = (url, request) => this.#take(new URL(url), request);
    this.on('GET', '/api/session', { csrfToken: 'token', plan: PLAN, role: 'OWNER' });
    this.on('GET', '/api/assets/counts', {});
    this.on('GET', '/api/jobs/counts', {});
    this.on('GET', '/api/jobs', { items: [], nextCursor: null });
    this.on('GET', '/api/assets', { items: [], nextCursor: null });
    this.on('POST', '/api/events', {});
  }

  /**
   * @param {string} method @param {string|RegExp} path
   * @param {any} answer what is answered, or what makes it of the question; the newest counts
   */
  on(method, path, answer) {
    this.#routes.unshift({ method, path, answer });
  }

  /**
   * @param {string} method
   * @param {string|RegExp} path
   * @param {number} status
   * @param {string} [code]
   * @param {string} [detail]
   */
  refuse(method, path, status, code, detail) {
    this.on(method, path, () => Response.json({ code, detail }, { status }));
  }

  /** The call arrives, its answer does not. @param {string} method @param {string|RegExp} path */
  lose(method, path) {
    this.on(method, path, () => {
      throw new TypeError('network');
    });
  }

  /** @param {string} method @param {string} path @returns {Asked[]} */
  calls(method, path) {
    return this.asked.filter((one) => one.method === method && one.path === path);
  }

  async #take(url, { method = 'GET', headers = {}, body, signal } = {}) {
    const asked = {
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: body === undefined ? undefined : JSON.parse(body),
      key: headers['Idempotency-Key'] ?? null,
      csrf: headers['X-CSRF-TOKEN'] ?? null,
    };
    if (asked.path !== '/api/session') this.asked.push(asked);
    const route = this.#routes.find(
      (one) =>
        one.method === method && (one.path instanceof RegExp ? one.path.test(asked.path) : one.path === asked.path),
    );
    if (!route) return Response.json({ code: 'NOT_FOUND' }, { status: 404 });
    const answer = await (typeof route.answer === 'function' ? route.answer(asked) : route.answer);
    signal?.throwIfAborted();
    if (answer instanceof Response || answer?.type === 'opaqueredirect') return answer;
    return answer === null ? new Response(null, { status: 204 }) : Response.json(answer);
  }
}

/**
 * An answer that the test gives later.
 *
 * @template T
 * @returns {{promise: Promise<T>, give: (value: T) => void, fail: (problem: unknown) => void}}
 */
export function later() {
  let [give, fail] = [];
  const promise = new Promise((resolve, reject) => {
    [give, fail] = [resolve, reject];
  });
  return { promise, give, fail };
}

/** A row as `GET /api/assets` answers it. */
export const asset = (id, change = {}) => ({
  id,
  filename: `${id}.mp4`,
  sizeBytes: 100,
  mimeType: 'video/mp4',
  durationMs: 60_000,
  width: 1920,
  height: 1080,
  audioTracks: [],
  thumbnailUrl: null,
  status: 'uploaded',
  errorCode: null,
  errorMessage: null,
  tags: [],
  latestJob: null,
  inQueue: false,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  asOf: 1,
  ...change,
});

/** A row as `GET /api/jobs` answers it; it is of the asset "a-<id>" unless told otherwise. */
export const job = (id, status = 'draft', change = {}) => ({
  id,
  assetId: `a-${id}`,
  filename: `a-${id}.mp4`,
  userId: '01234567-89ab-7cde-8f01-000000000001',
  status,
  progress: null,
  priority: 0,
  options: OPTIONS,
  errorCode: null,
  errorMessage: null,
  retryOf: null,
  createdAt: `2026-01-01T00:00:0${id.length}Z`,
  startedAt: null,
  finishedAt: null,
  warnings: [],
  noSpeech: false,
  detectedLang: null,
  waitingUntil: null,
  cancelRequestedAt: null,
  asOf: 1,
  ...change,
});

export const OPTIONS = Object.freeze({
  sourceLang: 'ko',
  translate: false,
  targetLang: [],
  outputFormats: ['srt', 'vtt'],
  diarization: false,
  profile: 'auto',
  audioTrack: '',
  engine: '',
});
