/** What a histogram of ended jobs draws and says. */

/** @typedef {import('../model/records.js').Histogram['spans'][number]} Span */

/** From the top of a bar to its foot. */
const STATES = /** @type {const} */ (['failed', 'canceled', 'succeeded']);

/**
 * The parts of each span's bar, as percent of the highest bar. A part is drawn where one job ended so, however many
 * ended otherwise.
 *
 * @param {Span[]} spans
 * @returns {{state: string, percent: number}[][]}
 */
export function bars(spans) {
  const highest = Math.max(1, ...spans.map(({ ended }) => all(ended)));
  return spans.map(({ ended }) =>
    STATES.filter((state) => ended[state] > 0).map((state) => ({ state, percent: (ended[state] / highest) * 100 })),
  );
}

/** How many jobs ended how in all of them. @param {Span[]} spans */
export function sums(spans) {
  const sum = (/** @type {typeof STATES[number]} */ state) => spans.reduce((n, { ended }) => n + ended[state], 0);
  return { succeeded: sum('succeeded'), failed: sum('failed'), canceled: sum('canceled') };
}

/** @param {Span['ended']} ended */
const all = (ended) => ended.succeeded + ended.failed + ended.canceled;
