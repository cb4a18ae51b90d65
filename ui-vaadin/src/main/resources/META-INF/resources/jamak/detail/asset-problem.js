/** Why a video stands as it does, and what can be done about it, for the detail panel. */
import { copyDetailsButton, mendButton } from '../commands/failure-buttons.js';
import { factsOfCard } from '../commands/failure-details.js';
import { remakeThumbnail } from '../commands/upload-commands.js';
import { button } from '../kit/button.js';
import { html, nothing } from '../kit/html.js';
import { errorText, t } from '../kit/words.js';

/** @typedef {import('../model/types.js').Card} Card */

/** Whether the server cannot hear what is in the file, so that nothing can be done with it. @param {string} code */
const unheard = (code) => code === 'MEDIA_UNREADABLE' || code === 'MEDIA_PROTECTED';

/** Why a video has a picture only. @param {Card} card @returns {string} empty when it can be tried */
export function unplayable(card) {
  const code = card.asset?.errorCode ?? '';
  if (unheard(code)) return errorText(code);
  return card.asset?.status === 'uploaded' ? '' : t('player.not_uploaded');
}

/**
 * Nothing where all is well, where the player says it, or where the newest job failed for the same reason.
 *
 * @param {Card} card
 */
export function problemOf(card) {
  const code = card.upload?.errorCode ?? card.asset?.errorCode ?? null;
  if (code === null || card.asset?.latestJob?.errorCode === code) return nothing;
  const acts = [
    ...(card.asset?.status === 'failed' ? mendButton({ code, jobId: null, assetId: card.asset.id }) : []),
    ...copyDetailsButton(code, factsOfCard(card)),
  ];
  if (code === 'THUMB_FAILED') {
    acts.push(button(t('card.remake'), () => remakeThumbnail(card), { icon: 'retry', kind: 'quiet small' }));
  }
  return html`${unheard(code) ? nothing : html`<p class="problem">${errorText(code)}</p>`}${acts.length > 0 ? html`<div class="row">${acts}</div>` : nothing}`;
}

/**
 * Why the newest job of a video failed, and what helps, above the sections, so that it shows whichever is open.
 *
 * @param {Card} card
 */
export function jobProblemOf({ asset }) {
  const job = asset?.latestJob;
  if (!asset || job?.status !== 'failed') return nothing;
  const code = job.errorCode ?? 'INTERNAL_ERROR';
  return html`<div class="job-problem" data-testid="job-problem">
    <p class="problem">${errorText(code)}</p>
    <div class="row">
      ${mendButton({
        code,
        jobId: job.id,
        assetId: asset.id,
      })}${copyDetailsButton(code, { job: job.id, asset: asset.id, file: asset.filename })}
    </div>
  </div>`;
}
