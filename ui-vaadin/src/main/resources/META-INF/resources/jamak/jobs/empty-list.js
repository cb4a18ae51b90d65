/** What stands in the table where it has no rows: nothing yet, nothing under the filter, or no answer. */
import { html, nothing } from '../kit/html.js';
import { t } from '../kit/words.js';
import { narrows } from '../views/job-filter.js';

/** @param {import('./job-table.js').JobTable} table */
export function emptyList(table) {
  const { board } = table;
  const { pages, filter } = board;
  if (pages.phase === 'loading') return nothing;
  if (pages.phase === 'failed') {
    return html`<p>${t('jobs.not_loaded')}</p>
      <button type="button" class="button" @click=${() => board.reload()}>${t('failure.again')}</button>`;
  }
  if (narrows(filter)) {
    return html`<p>${t('jobs.none_match')}</p>
      <button type="button" class="button" @click=${() => table.tell('clear-filters')}>${t('jobs.clear')}</button>`;
  }
  return html`<p>${t('jobs.none')}</p>
    <a class="button" href=${String(new URL('dashboard', document.baseURI))}>${t('jobs.go')}</a>`;
}
