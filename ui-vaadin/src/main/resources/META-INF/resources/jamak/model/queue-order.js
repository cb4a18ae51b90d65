/** The order of the queue: higher priority first, then older. Knows nothing of the DOM. */

/** @typedef {import('./job-list.js').Job} Job */

/**
 * Times come with more or fewer digits of a second; without the zone's letter they compare as text.
 *
 * @param {Job} job
 */
const made = (job) => `${job.createdAt.replace('Z', '')} ${job.id}`;

/** @param {Job} a @param {Job} b */
const older = (a, b) => made(a) < made(b);

/** For sorting, as the server does it. @param {Job} a @param {Job} b */
export const byOrder = (a, b) => (b.priority ?? 0) - (a.priority ?? 0) || (older(a, b) ? -1 : 1);

/** The server takes -100 to 100. */
const HIGHEST = 100;

/**
 * The priorities that put jobs into this order, with as few levels as it takes.
 *
 * @param {Job[]} order as it shall be
 * @returns {Map<number, string[]>} priority -> ids of those that have another one now
 */
export function priorities(order) {
  let level = Math.min(0, ...order.map((job) => job.priority ?? 0));
  /** @type {Array<[Job, number]>} */
  const wanted = [];
  order.toReversed().forEach((job, i, upwards) => {
    if (i > 0 && older(upwards[i - 1], job)) level++;
    wanted.push([job, level]);
  });
  const over = Math.max(0, level - HIGHEST);
  const changes = new Map();
  for (const [job, at] of wanted) {
    const priority = Math.max(-HIGHEST, at - over);
    if (priority === (job.priority ?? 0)) continue;
    changes.set(priority, [...(changes.get(priority) ?? []), job.id]);
  }
  return changes;
}

/**
 * @template T
 * @param {T[]} list
 * @param {number} from
 * @param {number} to
 * @returns {T[]} a copy with one member elsewhere
 */
export function moved(list, from, to) {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/**
 * How many items a viewport takes, at least one.
 *
 * @param {number[]} tops px where the items begin, in their order
 * @param {number} from place of the item that has the focus
 * @param {1|-1} way
 * @param {number} viewport px
 */
export function pageOf(tops, from, way, viewport) {
  let n = 1;
  while (Math.abs((tops[from + way * (n + 1)] ?? Infinity) - tops[from]) <= viewport) n++;
  return n;
}
