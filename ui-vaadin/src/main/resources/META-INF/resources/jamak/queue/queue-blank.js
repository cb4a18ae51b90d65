/**
 * What stands where the drawer has no items: ghosts of those on their way, or why there are none and the one thing to
 * do about it.
 */
import { button } from '../kit/button.js';
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { jobList } from '../model/store.js';

/** @typedef {import('./queue-tabs.js').Tab} Tab */

const MOST_GHOSTS = 6;

/** @param {Tab} tab */
function expected(tab) {
  if (jobList.phase === 'loading') return MOST_GHOSTS;
  return tab === 'queue' ? Math.min(MOST_GHOSTS, jobList.expected) : 0;
}

/** @param {Tab} tab */
export const ghosts = (tab) =>
  html`<div aria-hidden="true">
    ${Array.from(
      { length: expected(tab) },
      () => html`<div class="ghost"><span class="skeleton"></span><span class="skeleton"></span></div>`,
    )}
  </div>`;

/**
 * @param {Tab} tab
 * @param {number} shown how many items there are
 * @param {() => void} choose
 * @param {() => void} toQueue
 */
export function blank(tab, shown, choose, toQueue) {
  const empty = shown + expected(tab) === 0;
  return html`<div class="empty" ?hidden=${!empty}>${empty ? words(tab, choose, toQueue) : nothing}</div>`;
}

/** @param {Tab} tab @param {() => void} choose @param {() => void} toQueue */
function words(tab, choose, toQueue) {
  if (jobList.phase === 'failed') {
    return block(
      'warning',
      t('drawer.failed'),
      button(t('empty.again'), () => jobList.load(), { icon: 'retry', kind: 'small' }),
    );
  }
  if (tab === 'queue') {
    return block('list', t('drawer.empty_queue'), button(t('drawer.choose'), choose, { icon: 'film', kind: 'small' }));
  }
  return block(
    'clock',
    t('drawer.empty_history'),
    button(t('drawer.to_queue'), toQueue, { icon: 'list', kind: 'small' }),
  );
}

/** @param {string} name @param {string} text @param {unknown} act */
const block = (name, text, act) =>
  html`${icon(name, 28)}
    <p>${text}</p>
    ${act}`;
