/**
 * What people did (PRD section 7), told to the server in batches. Each act is stored once: its
 * dedupe key is made here, and a batch that fails is sent again with the same keys.
 */
import { ApiError, newKey, postEvents } from './api.js';

const BATCH_MS = 1500;
const LARGEST_BATCH = 50;
const MOST_WAITING = 500;

/** @type {object[]} */
const waiting = [];
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;
let sending = false;

/**
 * An act is kept with the asset or job that it was about, the first one where there were many; an
 * upload that the server does not know yet goes by its own id. What is about nothing is not kept.
 *
 * @param {string} type
 * @param {Record<string, unknown>} payload
 * @param {{entityType?: 'asset'|'job', entityId: string|null|undefined, dedupeKey?: string}} about
 */
export function track(type, payload, about) {
  if (!about.entityId) return;
  if (waiting.length >= MOST_WAITING) waiting.shift();
  waiting.push({
    entityType: about.entityType ?? 'asset',
    entityId: about.entityId,
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
    if (!(problem instanceof ApiError)) throw problem;
    if (problem.status < 400 || problem.status >= 500) waiting.unshift(...batch);
    else if (batch.length > 1) await sendOneByOne(batch);
  } finally {
    sending = false;
    if (waiting.length > 0) timer ??= setTimeout(flush, BATCH_MS * 2);
  }
}

/** One act whose asset is gone must not take the others with it. @param {object[]} batch */
async function sendOneByOne(batch) {
  for (const one of batch) await postEvents([one]).catch(() => undefined);
}

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush(true);
  });
}
