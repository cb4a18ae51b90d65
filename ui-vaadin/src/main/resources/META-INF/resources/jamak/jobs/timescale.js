// Where a moment stands on the timeline, in percent. Long idle times can be folded away.

const FOLD_ABOVE = 0.2; // of the whole time
const FOLDED = 4; // percent left of a folded gap

/** Spans in which something ran, merged, in order: [[start, end], ...]. */
function busySpans(bars, now) {
  const spans = bars.map((bar) => [bar.start, bar.end ?? now]).sort((a, b) => a[0] - b[0]);
  const merged = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Gaps of more than a fifth of the time between `from` and `to`. */
export function idleGaps(bars, from, to) {
  const spans = busySpans(bars, to);
  const gaps = [];
  for (let i = 1; i < spans.length; i++) {
    const gap = [spans[i - 1][1], spans[i][0]];
    if (gap[1] - gap[0] > (to - from) * FOLD_ABOVE) gaps.push(gap);
  }
  return gaps;
}

/** A function from time to percent, with these gaps folded. */
export function scale(from, to, gaps) {
  const folded = gaps.reduce((sum, [start, end]) => sum + end - start, 0);
  const busy = Math.max(1, to - from - folded);
  const room = 100 - gaps.length * FOLDED;
  return (time) => {
    let before = 0;
    let percent = 0;
    for (const [start, end] of gaps) {
      if (time <= start) break;
      const inside = Math.min(time, end) - start;
      before += inside;
      percent += (FOLDED * inside) / (end - start);
    }
    return percent + (room * (Math.min(time, to) - from - before)) / busy;
  };
}
