/** How many jobs stand in each state; each count is a filter as well. */
import * as format from '../kit/format.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { STATUSES } from '../views/job-filter.js';

/** @type {Record<string, string>} as the badges of these states have them */
const ICONS = {
  draft: 'list',
  queued: 'hourglass',
  running: 'gear',
  succeeded: 'check',
  failed: 'fail',
  canceled: 'ban',
};

/** @param {import('./job-board.js').JobBoard} board @param {(statuses: string) => void} choose */
export function statusChips({ counts, filter }, choose) {
  const chosen = filter.status === '' ? [] : filter.status.split(',');
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const toggled = (/** @type {string} */ status) =>
    STATUSES.filter((one) => chosen.includes(one) !== (one === status)).join(',');
  return html`<div class="chips" role="group" aria-label=${t('jobs.by_status')}>
    ${chip('all', t('jobs.all'), all, chosen.length === 0, () => choose(''))}
    ${STATUSES.map((status) =>
      chip(status, t(`jobs.status.${status}`), counts[status] ?? 0, chosen.includes(status), () =>
        choose(toggled(status)),
      ),
    )}
  </div>`;
}

/** @param {string} status @param {string} name @param {number} n @param {boolean} on @param {() => void} press */
const chip = (status, name, n, on, press) =>
  html`<button
    type="button"
    class="button chip"
    data-testid="filter-chip"
    data-status=${status}
    aria-pressed=${String(on)}
    @click=${press}
  >
    ${ICONS[status] ? icon(ICONS[status], 13) : ''}<span>${name}</span><b>${format.count(n)}</b>
  </button>`;
