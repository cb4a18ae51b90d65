/** Why a video stands as it does, and what can be done about it, for the detail panel. */
import { button, h } from './dom.js';
import { detailsButton, factsOfCard } from './failure-details.js';
import { remakeThumbnail } from './upload-acts.js';
import { errorText, t } from './words.js';

/** @typedef {import('./types.js').Card} Card */

/** @param {Card} card @returns {Node[]} nothing where all is well, or where the player says it */
export function problemOf(card) {
  const code = card.upload?.errorCode ?? card.asset?.errorCode ?? null;
  if (code === null || code === 'MEDIA_UNREADABLE') return [];
  const acts = detailsButton(code, factsOfCard(card));
  if (code === 'THUMB_FAILED') acts.push(button(t('card.remake'), () => remakeThumbnail(card), { icon: 'retry', kind: 'quiet small' }));
  acts.forEach((act, i) => { act.dataset.keep = `problem-${i}`; });
  return [h('p', { class: 'problem' }, errorText(code)), ...acts.length > 0 ? [h('div', { class: 'row' }, ...acts)] : []];
}
