/** Why a video stands as it does, and what can be done about it, for the detail panel. */
import { detailsButton, factsOfCard } from '../commands/failure-details.js';
import { remedyButton } from '../commands/remedies.js';
import { remakeThumbnail } from '../commands/upload-commands.js';
import { button, h } from '../kit/dom.js';
import { errorText, t } from '../kit/words.js';
import { unheard } from './player.js';

/** @typedef {import('../model/types.js').Card} Card */

/** @param {Card} card @returns {Node[]} nothing where all is well, where the player says it, or where the newest job failed for the same reason */
export function problemOf(card) {
  const code = card.upload?.errorCode ?? card.asset?.errorCode ?? null;
  if (code === null || card.asset?.latestJob?.errorCode === code) return [];
  const acts = [...card.asset?.status === 'failed' ? remedyButton({ code, jobId: null, assetId: card.asset.id }) : [], ...detailsButton(code, factsOfCard(card))];
  if (unheard(code)) return acts.length > 0 ? [h('div', { class: 'row' }, ...acts)] : [];
  if (code === 'THUMB_FAILED') acts.push(button(t('card.remake'), () => remakeThumbnail(card), { icon: 'retry', kind: 'quiet small' }));
  acts.forEach((act, i) => { act.dataset.keep = `problem-${i}`; });
  return [h('p', { class: 'problem' }, errorText(code)), ...acts.length > 0 ? [h('div', { class: 'row' }, ...acts)] : []];
}

/** Why the newest job of a video failed, and what helps, above the sections, so that it shows whichever is open. @param {Card} card @returns {Node[]} */
export function jobProblemOf({ asset }) {
  const job = asset?.latestJob;
  if (!asset || job?.status !== 'failed') return [];
  const code = job.errorCode ?? 'INTERNAL_ERROR';
  const acts = [...remedyButton({ code, jobId: job.id, assetId: asset.id }), ...detailsButton(code, { job: job.id, asset: asset.id, file: asset.filename })];
  acts.forEach((act, i) => { act.dataset.keep = `job-problem-${i}`; });
  return [h('div', { class: 'job-problem', 'data-testid': 'job-problem' }, h('p', { class: 'problem' }, errorText(code)), h('div', { class: 'row' }, ...acts))];
}
