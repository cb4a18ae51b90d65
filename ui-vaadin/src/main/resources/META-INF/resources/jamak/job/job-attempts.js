/** The attempts at the same work, with the one that is shown marked: each leads to its own detail. */
import { badge } from '../kit/badge.js';
import * as format from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { t } from '../kit/words.js';
import { jobBadge, stepName } from '../model/states.js';

/** @typedef {import('../model/records.js').JobAttempt} JobAttempt */

/** @param {JobAttempt[]} attempts the first one first @param {string} shown @param {(id: string) => void} open */
export function jobAttempts(attempts, shown, open) {
  if (attempts.length < 2) return nothing;
  const n = attempts.findIndex(({ id }) => id === shown) + 1;
  return html`<nav class="attempts" aria-label=${t('job.attempts')} data-testid="job-attempts">
    <span class="muted">${t('job.attempt_of', { n, of: attempts.length })}</span>
    <ul>
      ${repeat(
        attempts,
        ({ id }) => id,
        ({ id, status, createdAt, fromStep }, i) =>
          html`<li>
            <button
              type="button"
              class="button small"
              data-testid="job-attempt"
              data-job-id=${id}
              aria-current=${id === shown ? 'true' : nothing}
              title=${format.fullDate(createdAt)}
              @click=${() => id !== shown && open(id)}
            >
              ${i === 0 ? t('job.first_attempt') : t('jobs.attempt', { n: i + 1 })}${
                fromStep ? html`<span class="from">${t('job.from', { step: stepName(fromStep) })}</span>` : nothing
              }${badge(jobBadge({ status, progress: null }))}
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}
