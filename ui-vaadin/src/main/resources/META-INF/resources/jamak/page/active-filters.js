/** What the grid leaves out now: one chip for each reason, each can be taken away, or all at once. */
import { button } from '../kit/button.js';
import { html, repeat } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { NO_FILTER } from '../model/asset-match.js';

/** @typedef {import('../model/asset-list.js').AssetList['filter']} Filter */
/** @typedef {{id: string, text: string, rest: Partial<Filter>}} Reason `rest` is the filter without it */

/** @param {Filter} filter @returns {Reason[]} */
function reasons(filter) {
  const { search, tag, status } = filter;
  const found = status.map((state) => ({
    id: `status-${state}`,
    text: t(`filter.${state}`),
    rest: { status: status.filter((other) => other !== state) },
  }));
  return [
    ...(search === '' ? [] : [{ id: 'search', text: t('toolbar.searched', { text: search }), rest: { search: '' } }]),
    ...(tag === '' ? [] : [{ id: 'tag', text: t('toolbar.tagged', { tag }), rest: { tag: '' } }]),
    ...found,
  ];
}

/**
 * @param {Filter} filter
 * @param {(change: Partial<Filter>, at: number) => void} take takes one away; `at` is the place of the pressed button
 * in the row
 */
export function activeFilters(filter, take) {
  const found = reasons(filter);
  return html`<div
    class="row active"
    role="group"
    data-testid="active-filters"
    aria-label=${t('toolbar.active')}
    ?hidden=${found.length === 0}
  >
    ${repeat(
      found,
      ({ id }) => id,
      ({ id, text, rest }, at) =>
        html`<button
          type="button"
          class="button chip"
          data-testid="active-filter"
          data-filter=${id}
          aria-label=${t('toolbar.remove_filter', { name: text })}
          title=${text}
          @click=${() => take(rest, at)}
        >
          <span>${text}</span>${icon('close', 12)}
        </button>`,
    )}${button(t('toolbar.clear'), () => take(NO_FILTER, found.length), {
      kind: 'quiet small',
      testId: 'btn-clear-filters',
    })}
  </div>`;
}
