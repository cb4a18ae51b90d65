/** What stands where no cards are: a beginning, an empty filter, or a failure. */
import { button } from '../kit/button.js';
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { assetList } from '../model/store.js';
import { trySample } from '../upload/sample.js';

/** @typedef {import('../kit/html.js').Template} Template */

/**
 * @param {() => void} pickFiles
 * @param {() => void} clearFilter
 * @returns {?Template} null when there are cards, or will be in a moment
 */
export function emptyState(pickFiles, clearFilter) {
  if (assetList.cards.length > 0 || assetList.phase === 'loading') return null;
  if (assetList.phase === 'failed') {
    return block(
      'warning',
      'empty.failed',
      'empty.failed_hint',
      button(t('empty.again'), () => assetList.reload(), { icon: 'retry', kind: 'primary' }),
    );
  }
  if (assetList.filtered) {
    return block(
      'search',
      'empty.filter',
      'empty.filter_hint',
      button(t('empty.clear'), clearFilter, { icon: 'close' }),
    );
  }
  const ways = html`<div class="ways">
    ${button(t('toolbar.upload'), pickFiles, { icon: 'upload', kind: 'primary' })}${button(
      t('empty.sample'),
      trySample,
      { icon: 'film', kind: 'quiet', testId: 'btn-sample' },
    )}
  </div>`;
  const steps = html`<ol class="steps">
    ${[1, 2, 3].map((n) => html`<li><b>${n}</b>${t(`empty.step${n}`)}</li>`)}
  </ol>`;
  return block('upload', 'empty.first', 'empty.first_hint', ways, steps);
}

/** @param {string} name @param {string} title @param {string} hint @param {Template} act @param {Template} [more] */
const block = (name, title, hint, act, more = nothing) =>
  html`<div class="inner">
    <div class="art">${icon(name, 36)}</div>
    <h2>${t(title)}</h2>
    <p>${t(hint)}</p>
    ${more}${act}
  </div>`;
