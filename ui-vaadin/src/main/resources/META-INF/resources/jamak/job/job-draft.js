/** The words of a running job that were recognised so far, piece by piece, marked as a draft. */
import * as format from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { t } from '../kit/words.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('../model/records.js').JobDraft} JobDraft */

/** @param {Job} job @param {?JobDraft} draft @param {import('../model/records.js').JobSnapshot|null} snapshot */
export function jobDraft(job, draft, snapshot) {
  const spoken = (draft?.pieces ?? []).filter(({ text }) => text !== '');
  if (job.status !== 'running' || spoken.length === 0) return nothing;
  return html`<section class="draft" aria-labelledby="draft" data-testid="job-draft">
    <div class="title">
      <h3 id="draft">${t('job.draft')}</h3>
      <span class="mark">${t('job.draft.mark')}</span>
      <span class="muted"
        >${snapshot?.pieces ? t('job.pieces', { done: draft?.pieces.length ?? 0, n: snapshot.pieces }) : ''}</span
      >
    </div>
    <ol tabindex="0" aria-label=${t('job.draft')}>
      ${repeat(
        spoken,
        ({ number }) => number,
        ({ fromMs, text, language }) =>
          html`<li data-testid="draft-piece">
            <a href="dashboard?panel=detail&id=${job.assetId}&at=${fromMs}">${format.clock(fromMs)}</a>
            <p lang=${language || nothing}>${text}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}
