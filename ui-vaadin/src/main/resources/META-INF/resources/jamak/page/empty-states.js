/** What stands where no cards are: a beginning, an empty filter, or a failure. */
import { button, h } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { assetList } from '../model/store.js';
import { trySample } from '../upload/sample.js';

/**
 * @param {() => void} pickFiles
 * @param {() => void} clearFilter
 * @returns {?HTMLElement} null when there are cards, or will be in a moment
 */
export function emptyState(pickFiles, clearFilter) {
  if (assetList.cards.length > 0 || assetList.phase === 'loading') return null;
  if (assetList.phase === 'failed') {
    return block('warning', 'empty.failed', 'empty.failed_hint', button(t('empty.again'), () => assetList.reload(), { icon: 'retry', kind: 'primary' }));
  }
  if (assetList.filtered) {
    return block('search', 'empty.filter', 'empty.filter_hint', button(t('empty.clear'), clearFilter, { icon: 'close' }));
  }
  const steps = h('ol', { class: 'steps' }, ...[1, 2, 3].map((n) => h('li', {}, h('b', {}, String(n)), t(`empty.step${n}`))));
  const ways = h('div', { class: 'ways' }, button(t('toolbar.upload'), pickFiles, { icon: 'upload', kind: 'primary' }),
    button(t('empty.sample'), trySample, { icon: 'film', kind: 'quiet', testId: 'btn-sample' }));
  return block('upload', 'empty.first', 'empty.first_hint', ways, steps);
}

/** @param {string} name @param {string} title @param {string} hint @param {HTMLElement} act @param {HTMLElement} [more] */
function block(name, title, hint, act, more) {
  return h('div', { class: 'inner' }, h('div', { class: 'art' }, icon(name, 36)), h('h2', {}, t(title)), h('p', {}, t(hint)), more, act);
}
