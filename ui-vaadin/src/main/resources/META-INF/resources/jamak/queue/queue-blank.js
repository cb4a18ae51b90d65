/** What stands where the drawer has no items: ghosts of those on their way, or words and what to do. */
import { h } from '../kit/dom.js';
import { t } from '../kit/words.js';
import { jobList } from '../model/store.js';
import { queueEmpty } from './queue-empty.js';

const MOST_GHOSTS = 6;

export class QueueBlank {
  ghosts = h('div', { 'aria-hidden': 'true' });
  words = h('div', { class: 'empty', hidden: true });

  /** @param {{choose: () => void, toQueue: () => void}} acts */
  constructor(acts) {
    this.acts = acts;
  }

  /** @param {'queue'|'history'} tab @param {number} shown how many items there are */
  update(tab, shown) {
    const waiting = jobList.phase === 'loading' ? MOST_GHOSTS : tab === 'queue' ? Math.min(MOST_GHOSTS, jobList.expected) : 0;
    while (this.ghosts.childElementCount > waiting) this.ghosts.lastElementChild?.remove();
    while (this.ghosts.childElementCount < waiting) this.ghosts.append(h('div', { class: 'ghost' }, h('span', { class: 'skeleton' }), h('span', { class: 'skeleton' })));
    this.words.hidden = shown + waiting > 0 || jobList.phase === 'loading';
    if (!this.words.hidden) this.#say(tab, jobList.phase === 'failed');
  }

  /** @param {'queue'|'history'} tab @param {boolean} failed */
  #say(tab, failed) {
    const look = `${tab} ${failed} ${t('drawer.all')}`;
    if (this.words.dataset.look === look) return;
    this.words.dataset.look = look;
    this.words.replaceChildren(...queueEmpty(tab, failed, this.acts));
  }
}
