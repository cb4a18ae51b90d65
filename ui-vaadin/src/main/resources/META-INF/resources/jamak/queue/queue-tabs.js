/** The drawer's two tabs, by the keys that tabs have. */
import { h, setAttribute, setText } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { t } from '../kit/words.js';
import { jobList } from '../model/store.js';

/** @typedef {'queue'|'history'} Tab */

/** @type {Tab[]} */
const NAMES = ['queue', 'history'];

export class QueueTabs {
  node = h('div', { class: 'tabs', role: 'tablist' });
  /** @type {Record<string, HTMLElement>} */
  #tabs = {};
  /** @type {Tab} */
  #open = 'queue';

  /** @param {(tab: Tab) => void} choose */
  constructor(choose) {
    for (const name of NAMES) {
      this.#tabs[name] = h('button', { type: 'button', role: 'tab', id: `tab-${name}`, class: 'tab', 'data-testid': `tab-${name}`,
        'aria-controls': 'panel', onclick: () => choose(name) }, h('span'), h('b'));
    }
    this.node.append(...Object.values(this.#tabs));
    this.node.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
      const other = this.#open === 'queue' ? 'history' : 'queue';
      const to = /** @type {Record<string, Tab>} */ ({ ArrowLeft: other, ArrowRight: other, Home: 'queue', End: 'history' })[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose(to);
      this.focus();
    });
  }

  /** @param {Tab} open */
  update(open) {
    this.#open = open;
    setAttribute(this.node, 'aria-label', t('drawer.label'));
    for (const name of NAMES) {
      const tab = this.#tabs[name];
      setAttribute(tab, 'aria-selected', String(name === open));
      setAttribute(tab, 'tabindex', name === open ? '0' : '-1');
      const n = name === 'queue' ? jobList.queue.length + jobList.expected : jobList.historyTotal;
      setText(/** @type {Element} */ (tab.firstElementChild), t(`drawer.${name}`));
      setText(/** @type {Element} */ (tab.lastElementChild), n > 0 ? format.count(n) : '');
    }
  }

  focus() {
    this.#tabs[this.#open].focus();
  }
}
