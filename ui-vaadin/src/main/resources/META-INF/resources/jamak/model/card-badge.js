/** A card's badge as the queue knows its job: the place in line, the step, a cancel on its way. */
import { oncePerFrame } from '../kit/dom.js';
import { cardBadge } from './states.js';
import { assetList, jobList } from './store.js';

/** @typedef {import('./job-list.js').Job} Job */

/** @type {Map<string, string>} job id -> what its badge was drawn from */
let shown = new Map();

/** @param {import('./types.js').Card} card */
export function badgeOf(card) {
  const latest = card.asset?.latestJob;
  const job = latest ? jobList.job(latest.id) : null;
  return cardBadge(card, job?.status === latest?.status ? doing(job, jobList.places) : null);
}

/** @param {?Job} job @param {Map<string, number>} places @returns {?import('./states.js').Doing} */
export function doing(job, places) {
  if (job === null) return null;
  const { step, attempt, attempts, waitingUntil, canceling, silent } = job;
  return { place: places.get(job.id) ?? null, step, attempt, attempts, waitingUntil, canceling, silent };
}

/** Cards whose job moved on without a word to the list of assets are drawn anew. */
const follow = oncePerFrame(() => {
  const { places } = jobList;
  const before = shown;
  shown = new Map(jobList.queue.map((job) => [job.id, JSON.stringify(doing(job, places))]));
  for (const [id, look] of shown) {
    const card = before.get(id) === look ? null : assetList.ofAsset(jobList.job(id)?.assetId ?? '');
    if (card?.asset?.latestJob?.id === id) assetList.redraw(card);
  }
});
jobList.addEventListener('change', follow);
