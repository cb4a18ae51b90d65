/** Under the queue: what the run will take, and the button that starts it. */
import { runJobs } from '../commands/job-commands.js';
import * as format from '../kit/format.js';
import { html, ifDefined } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { latestCapabilities } from '../model/capabilities.js';
import { queueSelection } from '../model/store.js';
import { estimate, fits, left } from '../options/estimate.js';
import { fault, faultText } from '../options/options-check.js';
import { drafts, halted } from './queue-commands.js';

/** @typedef {import('../model/job-list.js').Job} Job */

let busy = false;

/** @returns {Job[]} drafts that the button would run: the selected ones, else all */
function runnable() {
  const all = drafts();
  const chosen = all.filter((job) => queueSelection.has(job.id));
  return chosen.length > 0 ? chosen : all;
}

/**
 * Runs the selected drafts, else all; a second click meanwhile does nothing.
 *
 * @param {() => void} draw when it is done
 */
export async function runAll(draw) {
  const jobs = runnable();
  if (halted(jobs) || busy || jobs.length === 0) return;
  busy = true;
  queueSelection.clear();
  try {
    await runJobs(jobs.map((job) => job.id));
  } finally {
    busy = false;
    draw();
  }
}

/** @param {() => void} draw when a run is done */
export function foot(draw) {
  const jobs = runnable();
  const n = jobs.length;
  const [takes, warning] = n > 0 ? outlook(jobs) : ['', ''];
  const words = n > 0 ? t('drawer.run', { n }) : t('drawer.nothing');
  return html`<p class="estimate" data-testid="queue-estimate" ?hidden=${n === 0}>${takes}</p>
    <p class="over" role="status" data-testid="queue-warning" ?hidden=${warning === ''}>${warning}</p>
    <button
      type="button"
      class="button primary"
      data-testid="btn-run-n"
      title="${words} (Ctrl+Enter)"
      aria-disabled=${ifDefined(n === 0 || busy || undefined)}
      @click=${() => runAll(draw)}
    >
      ${icon('play')}<span class="label">${words}</span>
    </button>`;
}

/** @param {Job[]} jobs @returns {[string, string]} what they take, and what speaks against them */
function outlook(jobs) {
  const wanted = estimate(jobs);
  const room = left();
  const bad = unfit(jobs);
  return [
    summary(wanted, room).join(' · '),
    bad !== null ? faultText(bad, jobs.length) : fits(wanted, room) ? '' : t('estimate.over'),
  ];
}

/** What stands in the way of some of these jobs; null where nothing does, or nobody knows. @param {Job[]} jobs */
function unfit(jobs) {
  const can = latestCapabilities();
  return can === null
    ? null
    : fault(
        jobs.map((job) => job.options),
        can,
      );
}

/**
 * "42분 예상 · 84 단위 · 남은 한도 138분"; without units where there is little room
 *
 * @param {import('../options/estimate.js').Estimate} wanted
 * @param {?import('../options/estimate.js').Left} room
 * @param {boolean} [units]
 */
export function summary(wanted, room, units = true) {
  const parts = [];
  if (wanted.processingMs > 0) {
    parts.push(t('bar.estimate', { time: format.duration(Math.ceil(wanted.processingMs / 1000) * 1000) }));
    if (units) parts.push(t('estimate.units', { n: format.decimal(wanted.units) }));
  }
  if (wanted.unknown > 0) parts.push(t('estimate.unknown', { n: wanted.unknown }));
  if (room !== null) parts.push(t('bar.left', { time: format.duration(room.processingMs) }));
  return parts;
}
