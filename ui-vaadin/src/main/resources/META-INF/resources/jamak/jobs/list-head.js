/** What stands above the list of jobs: its name, how many are in each state, and what is done with the list itself. */
import { liveSwitch } from '../commands/live-switch.js';
import { button } from '../kit/button.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { SORTS } from '../views/job-filter.js';
import { statusChips } from './status-chips.js';

/** @typedef {import('./job-board.js').JobBoard} JobBoard */

/** @param {JobBoard} board @param {(statuses: string) => void} choose @param {() => void} chooseColumns */
export const listHead = (board, choose, chooseColumns) =>
  html`<div class="head">
    <h1>${t('jobs.title')}</h1>
    ${statusChips(board, choose)}
    <span class="spacer"></span>${liveSwitch()}
    ${button(t('jobs.columns'), chooseColumns, {
      icon: 'sliders',
      iconOnly: true,
      kind: 'quiet small',
      testId: 'btn-columns',
    })}${csvLink(board)}
  </div>`;

/** The table of all jobs that match, not only of what is loaded. @param {import('./job-board.js').JobBoard} board */
function csvLink({ query, sort }) {
  const asked = new URLSearchParams({ ...query, sort: SORTS[sort] });
  return html`<a
    class="button small csv"
    data-testid="jobs-csv"
    download
    router-ignore
    href=${String(new URL(`api/jobs/export.csv?${asked}`, document.baseURI))}
    title=${t('jobs.csv')}
    >${icon('download')}<span class="label">${t('jobs.csv')}</span></a
  >`;
}
