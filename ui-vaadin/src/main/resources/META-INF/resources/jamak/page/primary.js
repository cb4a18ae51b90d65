/**
 * One filled button at a time: what a person is about to do. While
 * videos are selected that is to run them; else to run the queue that lies open; else to upload.
 */
import { oncePerFrame } from '../kit/dom.js';
import { assetList, jobList, selection } from '../model/store.js';

/**
 * The toolbar and the drawer are `calm` while another part has the filled button.
 *
 * @param {HTMLElement} toolbar
 * @param {HTMLElement} drawer
 */
export function sharePrimary(toolbar, drawer) {
  const look = oncePerFrame(() => {
    const chosen = selection.size > 0;
    const runs = !drawer.hidden && jobList.queue.some((job) => job.status === 'draft');
    const asks = assetList.cards.length === 0 && assetList.phase !== 'loading' && !assetList.filtered;
    toolbar.toggleAttribute('calm', chosen || runs || asks || assetList.phase === 'failed');
    drawer.toggleAttribute('calm', chosen);
  });
  selection.addEventListener('change', look);
  jobList.addEventListener('change', look);
  assetList.addEventListener('order', look);
  new MutationObserver(look).observe(drawer, { attributeFilter: ['hidden'] });
}
