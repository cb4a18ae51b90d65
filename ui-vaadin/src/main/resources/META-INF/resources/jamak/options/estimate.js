/** What a run will take, and what the month's plan still holds: known before anything runs. */
import { timeZone } from '../kit/words.js';
import { assets as assetApi, usage } from '../model/api.js';
import { assetList, jobList } from '../model/store.js';

/** @typedef {{assetId: string, options: import('../model/types.js').JobOptions}} Planned */
/** @typedef {{processingMs: number, translationMs: number, units: number, unknown: number}} Estimate */
/** @typedef {{processingMs: number, translationMs: number}} Left */

const FRESH_MS = 30_000;

/** Says `change` when a length or the month became known. */
export const estimates = new EventTarget();

/** @type {Map<string, ?number>} lengths of assets that the grid has not loaded */
const lengths = new Map();
/** @type {?{processingMs: number, translationMs: number, limits: Record<string, number>}} */
let month = null;
let askedAt = -Infinity;

const told = () => estimates.dispatchEvent(new Event('change'));

/** @param {string} assetId @returns {?number} ms; null while nobody knows */
function lengthOf(assetId) {
  const known = assetList.ofAsset(assetId)?.asset?.durationMs ?? lengths.get(assetId);
  if (known !== undefined) return known;
  lengths.set(assetId, null);
  assetApi.get(assetId).then(
    (asset) => {
      lengths.set(assetId, asset.durationMs);
      told();
    },
    () => undefined,
  );
  return null;
}

/** @param {Planned[]} jobs @returns {Estimate} */
export function estimate(jobs) {
  const sum = { processingMs: 0, translationMs: 0, units: 0, unknown: 0 };
  for (const job of jobs) {
    const length = lengthOf(job.assetId);
    if (length === null) sum.unknown++;
    sum.processingMs += length ?? 0;
    sum.translationMs += (length ?? 0) * (job.options.translate ? job.options.targetLang.length : 0);
  }
  sum.units = (sum.processingMs + sum.translationMs) / 60_000;
  return sum;
}

/** What is left when all that waits and runs has ended; null until it is known. @returns {?Left} */
export function left() {
  if (performance.now() - askedAt > FRESH_MS) learnMonth();
  if (month === null) return null;
  const reserved = estimate(jobList.queue.filter((job) => job.status !== 'draft'));
  const of = (/** @type {'processingMs'|'translationMs'} */ what) =>
    Math.max(0, (month?.limits[what] ?? 0) - (month?.[what] ?? 0) - reserved[what]);
  return { processingMs: of('processingMs'), translationMs: of('translationMs') };
}

/** @param {Estimate} wanted @param {?Left} room whether the month holds it */
export const fits = (wanted, room) =>
  room === null || (wanted.processingMs <= room.processingMs && wanted.translationMs <= room.translationMs);

async function learnMonth() {
  askedAt = performance.now();
  const answer = await usage(currentMonth()).catch(() => null);
  if (!answer?.limits?.processingMs) return;
  month = answer;
  told();
}

/** @returns {string} "2026-09", in the workspace's zone */
function currentMonth() {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', timeZone: timeZone() })
    .format(new Date())
    .slice(0, 7);
}

jobList.addEventListener('arrived', (event) => {
  const { status } = /** @type {CustomEvent<import('../model/types.js').Job>} */ (event).detail;
  if (['succeeded', 'failed', 'canceled'].includes(status)) askedAt = -Infinity;
});
