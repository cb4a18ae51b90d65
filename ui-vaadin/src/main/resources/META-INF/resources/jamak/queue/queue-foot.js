/** Under the queue: what the run will take, and the button that starts it. */
import { button, h, setAttribute, setText } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { t } from '../kit/words.js';
import { latestCapabilities } from '../model/capabilities.js';
import { estimate, fits, left } from '../options/estimate.js';
import { fault, faultText } from '../options/options-check.js';

/** @typedef {import('../model/job-list.js').Job} Job */

export class QueueFoot {
  #estimate = h('p', { class: 'estimate', 'data-testid': 'queue-estimate' });
  #warning = h('p', { class: 'over', role: 'status', 'data-testid': 'queue-warning' });

  /** @param {() => void} run */
  constructor(run) {
    this.button = button('', run, { icon: 'play', kind: 'primary', testId: 'btn-run-n', shortcut: 'Ctrl+Enter' });
    this.node = h('footer', {}, this.#estimate, this.#warning, this.button);
  }

  /** @param {Job[]} jobs that the button would run @param {boolean} busy */
  update(jobs, busy) {
    const n = jobs.length;
    setText(/** @type {Element} */ (this.button.lastElementChild), n > 0 ? t('drawer.run', { n }) : t('drawer.nothing'));
    this.button.title = `${this.button.textContent} (Ctrl+Enter)`;
    setAttribute(this.button, 'aria-disabled', n === 0 || busy ? 'true' : null);
    this.#estimate.hidden = n === 0;
    this.#warning.hidden = n === 0;
    if (n > 0) this.#drawEstimate(jobs);
  }

  /** @param {Job[]} jobs */
  #drawEstimate(jobs) {
    const wanted = estimate(jobs);
    const room = left();
    setText(this.#estimate, summary(wanted, room).join(' · '));
    const bad = unfit(jobs);
    setText(this.#warning, bad !== null ? faultText(bad, jobs.length) : fits(wanted, room) ? '' : t('estimate.over'));
    this.#warning.hidden = this.#warning.textContent === '';
  }
}

/** What stands in the way of some of these jobs; null where nothing does, or nobody knows. @param {Job[]} jobs */
function unfit(jobs) {
  const can = latestCapabilities();
  return can === null ? null : fault(jobs.map((job) => job.options), can);
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
