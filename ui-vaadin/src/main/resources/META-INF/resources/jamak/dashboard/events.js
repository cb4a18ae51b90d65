/**
 * What people did (PRD section 7), told to the server in batches. Each act is stored once: its
 * dedupe key is made here, and a batch that fails is sent again with the same keys.
 */
import { newKey, postEvents } from './api.js';

const BATCH_MS = 1500;
const LARGEST_BATCH = 50;
const MOST_WAITING = 500;

/** @type {object[]} */
let waiting = [];
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;
let sending = false;

/**
 * @param {string} type
 * @param {Record<string, unknown>} [payload]
 * @param {{entityType?: 'asset'|'job', entityId?: ?string, dedupeKey?: string}} [about]
 */
export function track(type, payload = {}, about = {}) {
  if (waiting.length >= MOST_WAITING) waiting.shift();
  waiting.push({
    entityType: about.entityType ?? 'asset',
    entityId: about.entityId ?? null,
    type,
    payload: { ...payload, at: new Date().toISOString() },
    dedupeKey: about.dedupeKey ?? newKey(),
  });
  timer ??= setTimeout(flush, BATCH_MS);
}

/** Sends what is waiting. @param {boolean} [leaving] */
export async function flush(leaving = false) {
  clearTimeout(timer);
  timer = undefined;
  if (waiting.length === 0 || (sending && !leaving)) return;
  const batch = waiting.splice(0, LARGEST_BATCH);
  sending = true;
  try {
    await postEvents(batch, leaving);
  } catch (problem) {
    const refused = problem instanceof Object && 'status' in problem && problem.status >= 400 && problem.status < 500;
    if (!refused) waiting.unshift(...batch);
  } finally {
    sending = false;
    if (waiting.length > 0) timer ??= setTimeout(flush, BATCH_MS * 2);
  }
}

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush(true);
  });
}
