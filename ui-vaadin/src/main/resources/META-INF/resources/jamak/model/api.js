/** The REST calls that the dashboard makes. Every failure is an `ApiError` with a stable code. */

/** @typedef {import('./types.js').Asset} Asset */
/** @typedef {import('./types.js').Job} Job */
/** @typedef {import('./types.js').JobOptions} JobOptions */
/** @typedef {import('./records.js').JobSnapshot} JobSnapshot */
/** @typedef {import('./records.js').RetriedJob} RetriedJob */
/** @typedef {Promise<{jobs: Job[], results: import('./records.js').BulkItem[]}>} Answers of a bulk call, by item */

export class ApiError extends Error {
  /**
   * @param {number} status HTTP status, 0 when no answer came
   * @param {string} code
   * @param {string} detail the engineer's line
   */
  constructor(status, code, detail) {
    super(detail || code);
    this.status = status;
    this.code = code;
  }

  /** Whether the same call may succeed a moment later. */
  get passing() {
    return [0, 500, 502, 503, 504].includes(this.status) || this.code === 'IDEMPOTENCY_IN_PROGRESS';
  }
}

/** @type {?Promise<import('./records.js').Session>} */
let session = null;

/** Who is signed in, with plan and CSRF token; asked once. @returns {Promise<import('./records.js').Session>} */
export function getSession() {
  session ??= send('GET', '/api/session').catch((problem) => {
    session = null;
    throw problem;
  });
  return session;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{body?: unknown, key?: string, csrf?: ?string, keepalive?: boolean, signal?: AbortSignal}} [extra]
 */
export async function send(method, path, extra = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (extra.body !== undefined) headers['Content-Type'] = 'application/json';
  if (extra.key) headers['Idempotency-Key'] = extra.key;
  if (extra.csrf) headers['X-CSRF-TOKEN'] = extra.csrf;
  let answer;
  try {
    answer = await fetch(new URL(path.slice(1), document.baseURI), {
      method,
      headers,
      body: extra.body === undefined ? undefined : JSON.stringify(extra.body),
      credentials: 'same-origin',
      redirect: 'manual',
      keepalive: extra.keepalive,
      signal: extra.signal,
    });
  } catch (problem) {
    throw unheard(problem, extra.signal);
  }
  if (answer.ok) {
    return answer.status === 204
      ? null
      : answer.json().catch((problem) => {
          throw unheard(problem, extra.signal);
        });
  }
  if (answer.status === 401 || answer.type === 'opaqueredirect') {
    window.dispatchEvent(new CustomEvent('jamak-session-expired'));
    throw new ApiError(401, 'UNAUTHENTICATED', `${method} ${path}`);
  }
  const problem = await answer.json().catch(() => ({}));
  throw new ApiError(answer.status, problem.code ?? 'INTERNAL_ERROR', problem.detail ?? '');
}

/**
 * No answer came, or it broke off; whoever gave the call up hears of that alone.
 *
 * @param {any} problem
 * @param {AbortSignal} [signal]
 */
const unheard = (problem, signal) => (signal?.aborted ? problem : new ApiError(0, 'UP_NETWORK', String(problem)));

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {{key?: string, keepalive?: boolean}} [extra]
 */
export async function write(method, path, body, extra = {}) {
  const { csrfToken } = await getSession();
  try {
    return await send(method, path, { ...extra, body, csrf: csrfToken });
  } catch (problem) {
    if (!(problem instanceof ApiError) || problem.status !== 403 || !problem.message.startsWith('X-CSRF')) {
      throw problem;
    }
    session = null; // another sign-in changed the token
    return send(method, path, { ...extra, body, csrf: (await getSession()).csrfToken });
  }
}

/** @param {Record<string, unknown>} values @returns {string} without empty ones, lists joined by commas */
export function query(values) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** @param {string} id */
const one = (id) => encodeURIComponent(id);
/** As many ids as a bulk call takes. */
const MOST_AT_ONCE = 1000;

/**
 * More ids than a call takes go in several, one after another, each with a key of its own; they are answered as one.
 *
 * @param {string[]} ids
 * @param {string|undefined} key
 * @template Item
 * @param {(part: string[], key: string|undefined) => Promise<{jobs?: Job[], results?: Item[]}>} call
 * @returns {Promise<{jobs: Job[], results: Item[]}>}
 */
async function inParts(ids, key, call) {
  const answers = [];
  for (let from = 0; from < Math.max(1, ids.length); from += MOST_AT_ONCE) {
    answers.push(await call(ids.slice(from, from + MOST_AT_ONCE), from === 0 ? key : key && `${key}-${from}`));
  }
  return { jobs: answers.flatMap(({ jobs }) => jobs ?? []), results: answers.flatMap(({ results }) => results ?? []) };
}

export const uploads = {
  /** @param {number} sizeBytes @param {string} fingerprint @returns {Promise<{asset: ?Asset}>} of the same file */
  same: (sizeBytes, fingerprint) => send('GET', `/api/uploads/same${query({ sizeBytes, fingerprint })}`),
  /** @param {{filename: string, sizeBytes: number, mimeType: string, fingerprint?: string}} file @param {string} key */
  session: (file, key) => write('POST', '/api/uploads/session', file, { key }),
  /**
   * @param {string} assetId
   * @param {{filename?: string, fingerprint?: string}} [claim] which file goes on with what another page began
   */
  parts: (assetId, claim = {}) => write('POST', '/api/uploads/parts', { assetId, ...claim }),
  /**
   * @param {string} assetId
   * @param {string[]|undefined} etags
   * @param {string|undefined} fingerprint
   * @returns {Promise<{asset: Asset}>}
   */
  complete: (assetId, etags, fingerprint) => write('POST', '/api/uploads/complete', { assetId, etags, fingerprint }),
  /** @param {string} assetId */
  abort: (assetId) => write('POST', '/api/uploads/abort', { assetId }),
};

export const assets = {
  /**
   * @param {{status?: string[], search?: string, tag?: string, sort?: string, cursor?: ?string, limit?: number}} filter
   * @param {AbortSignal} [signal]
   * @returns {Promise<{items: Asset[], nextCursor: ?string}>}
   */
  list: (filter, signal) => send('GET', `/api/assets${query(filter)}`, { signal }),
  /** @param {string} search @param {string} tag @returns {Promise<Record<string, number>>} */
  counts: (search, tag) => send('GET', `/api/assets/counts${query({ search, tag })}`),
  /** @param {string} id @returns {Promise<Asset>} */
  get: (id) => send('GET', `/api/assets/${one(id)}`),
  /** @param {string} id @param {{filename?: string, tags?: string[]}} change */
  change: (id, change) => write('PATCH', `/api/assets/${one(id)}`, change),
  /**
   * @param {string[]} assetIds @param {string[]} addTags @param {string[]} removeTags
   * @returns {Promise<{results: import('./records.js').RetagItem[]}>}
   */
  retag: (assetIds, addTags, removeTags) =>
    inParts(assetIds, undefined, (part) => write('PATCH', '/api/assets/bulk', { assetIds: part, addTags, removeTags })),
  /** @param {string} id */
  remakeThumbnail: (id) => write('POST', `/api/assets/${one(id)}/thumbnail`),
  /** @param {string} id */
  remove: (id) => write('DELETE', `/api/assets/${one(id)}`),
};

export const jobs = {
  /** @param {Record<string, unknown>} filter @returns {Promise<{items: Job[], nextCursor: ?string}>} */
  list: (filter) => send('GET', `/api/jobs${query(filter)}`),
  /** @param {Record<string, unknown>} [filter] @returns {Promise<Record<string, number>>} */
  counts: (filter = {}) => send('GET', `/api/jobs/counts${query(filter)}`),
  /** @param {string} id @returns {Promise<import('./records.js').JobDetail>} */
  get: (id) => send('GET', `/api/jobs/${one(id)}`),
  /**
   * @param {string[]} assetIds
   * @param {Partial<JobOptions>} options
   * @param {'draft'|'queued'} mode
   * @param {string} key
   * @returns {Answers}
   */
  create: (assetIds, options, mode, key) =>
    inParts(assetIds, key, (part, own) =>
      write('POST', '/api/jobs', { assetIds: part, options, mode, skipInQueue: mode === 'draft' }, { key: own }),
    ),
  /** A draft that was taken out comes back where it was. @param {Job} job @param {string} key @returns {Answers} */
  restore: ({ assetId, options, priority }, key) =>
    write('POST', '/api/jobs', { assetIds: [assetId], options, priority, mode: 'draft', skipInQueue: true }, { key }),
  /** @param {string[]} jobIds @param {Partial<JobOptions>} optionsPartial @param {string} key @returns {Answers} */
  change: (jobIds, optionsPartial, key) =>
    inParts(jobIds, key, (part, own) =>
      write('PATCH', '/api/jobs/bulk', { jobIds: part, optionsPartial }, { key: own }),
    ),
  /** @param {string[]} jobIds @param {number} priority @param {string} key @returns {Answers} */
  prioritize: (jobIds, priority, key) =>
    inParts(jobIds, key, (part, own) => write('PATCH', '/api/jobs/bulk', { jobIds: part, priority }, { key: own })),
  /** @param {string[]} jobIds @param {string} key @returns {Answers} */
  run: (jobIds, key) =>
    inParts(jobIds, key, (part, own) => write('POST', '/api/jobs/bulk/run', { jobIds: part }, { key: own })),
  /** @param {string[]} jobIds @param {string} key @returns {Answers} */
  cancel: (jobIds, key) =>
    inParts(jobIds, key, (part, own) => write('POST', '/api/jobs/bulk/cancel', { jobIds: part }, { key: own })),
  /** For jobs whose workers answer no more. @param {string[]} jobIds @param {string} key @returns {Answers} */
  cancelByForce: (jobIds, key) =>
    inParts(jobIds, key, (part, own) =>
      write('POST', '/api/jobs/bulk/cancel', { jobIds: part, force: true }, { key: own }),
    ),
  /** @returns {Promise<[import('./records.js').Health, import('./records.js').Histogram]>} of the last day */
  health: () => Promise.all([send('GET', '/api/jobs/health'), send('GET', '/api/jobs/histogram')]),
  /** The step is "RUNNING" when its workflow does not answer. @param {string} id @returns {Promise<JobSnapshot>} */
  snapshot: (id) => send('GET', `/api/jobs/${one(id)}/snapshot`),
  /** The words that were recognised so far. @param {string} id @returns {Promise<import('./records.js').JobDraft>} */
  draft: (id) => send('GET', `/api/jobs/${one(id)}/draft`),
  /** Pauses it after what runs, or lets it go on. @param {string} id @param {boolean} held */
  hold: (id, held) => write('POST', `/api/jobs/${one(id)}/${held ? 'pause' : 'resume'}`),
  /** @param {string} id @param {string} key @param {string} [fromStep] @returns {Promise<RetriedJob>} */
  retry: (id, key, fromStep) =>
    write('POST', `/api/jobs/${one(id)}/retry`, { keepOptions: true, ...(fromStep && { fromStep }) }, { key }),
  /** @param {string} id @param {Partial<JobOptions>} options @param {string} key @returns {Promise<RetriedJob>} */
  retryWith: (id, options, key) =>
    write('POST', `/api/jobs/${one(id)}/retry`, { keepOptions: false, options }, { key }),
  /**
   * @param {string} jobId @param {string} language
   * @param {string} outputId the file that was looked at
   * @param {{index: number, startMs: number, lines: string[]}[]} cues
   * @returns {Promise<{outputs: import('./records.js').Output[]}>}
   */
  correct: (jobId, language, outputId, cues) =>
    write('PUT', `/api/jobs/${one(jobId)}/cues/${one(language)}`, { outputId, cues }),
  /** @param {string} jobId @param {string} outputId */
  outputUrl: (jobId, outputId) => String(new URL(`api/jobs/${one(jobId)}/outputs/${one(outputId)}`, document.baseURI)),
  /** @param {string} jobId @param {string} outputId @returns {Promise<string>} the file itself, from storage */
  async outputText(jobId, outputId) {
    const lost = (/** @type {unknown} */ problem) => {
      throw unheard(problem);
    };
    const answer = await fetch(jobs.outputUrl(jobId, outputId), { credentials: 'same-origin' }).catch(lost);
    if (!answer.ok) {
      throw new ApiError(
        answer.status,
        answer.status === 404 ? 'NOT_FOUND' : 'INTERNAL_ERROR',
        `GET output ${outputId}`,
      );
    }
    return answer.text().catch(lost);
  },
  /**
   * All files of these jobs in one archive.
   *
   * @param {string[]} jobIds
   * @param {string} [name] that they share; the server adds day and count
   */
  zipUrl: (jobIds, name = '') =>
    String(
      new URL(
        `api/jobs/outputs.zip?jobIds=${jobIds.map(one).join(',')}${name ? `&name=${one(name)}` : ''}`,
        document.baseURI,
      ),
    ),
};

/** @returns {Promise<import('./records.js').Engines>} */
export const engines = () => send('GET', '/api/engines');

/** @param {string} month "2026-09" @returns {Promise<import('./records.js').UsageSummary>} */
export const usage = (month) => send('GET', `/api/usage/summary${query({ month })}`);

/** @param {unknown[]} events @param {boolean} [leaving] the page is going away */
export const postEvents = (events, leaving = false) => write('POST', '/api/events', { events }, { keepalive: leaving });

/** A key under which the server does a write once. */
export const newKey = () => crypto.randomUUID?.() ?? fallbackId();

/** Where the page is served without TLS, `randomUUID` is missing. */
function fallbackId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
