/** The drawer's two tabs, each with how many jobs are in it. */
import * as format from '../kit/format.js';
import { html } from '../kit/html.js';
import { tabs } from '../kit/tabs.js';
import { t } from '../kit/words.js';
import { jobList } from '../model/store.js';

/** @typedef {'queue'|'history'} Tab */

/** @type {Tab[]} */
const NAMES = ['queue', 'history'];

/**
 * @param {Tab} open
 * @param {(tab: Tab) => void} choose
 */
export const queueTabs = (open, choose) =>
  tabs({
    label: t('drawer.label'),
    names: NAMES,
    open,
    choose,
    panel: () => 'panel',
    testId: (name) => `tab-${name}`,
    content: (name) => html`<span>${t(`drawer.${name}`)}</span><b>${count(name)}</b>`,
  });

/** @param {Tab} name @returns {string} nothing for none */
function count(name) {
  const n = name === 'queue' ? jobList.queue.length + jobList.expected : jobList.historyTotal;
  return n > 0 ? format.count(n) : '';
}
