/** What stands in the drawer where no jobs are: why, and the one thing to do about it. */
import { button, h } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { jobList } from '../model/store.js';

/**
 * @param {'queue'|'history'} tab
 * @param {boolean} failed the jobs could not be loaded
 * @param {{choose: () => void, toQueue: () => void}} acts
 * @returns {Node[]}
 */
export function queueEmpty(tab, failed, acts) {
  if (failed) return block('warning', t('drawer.failed'), button(t('empty.again'), () => jobList.load(), { icon: 'retry', kind: 'small' }));
  if (tab === 'queue') return block('list', t('drawer.empty_queue'), button(t('drawer.choose'), acts.choose, { icon: 'film', kind: 'small' }));
  return block('clock', t('drawer.empty_history'), button(t('drawer.to_queue'), acts.toQueue, { icon: 'list', kind: 'small' }));
}

/** @param {string} name @param {string} text @param {HTMLElement} act */
const block = (name, text, act) => [icon(name, 28), h('p', {}, text), act];
