/** Why a job failed: in plain words, what to do, and behind a fold all that an engineer asks for. */
import { mendButton } from '../commands/failure-buttons.js';
import { copyDetails, detailsText, factsOfJob } from '../commands/failure-details.js';
import { mayRetry } from '../commands/job-fit.js';
import { button } from '../kit/button.js';
import { html, nothing } from '../kit/html.js';
import { errorText, hasErrorText, t } from '../kit/words.js';
import { ERRORS } from '../model/contract.js';
import { stepName } from '../model/states.js';

/** @typedef {import('../model/job-list.js').Job} Job */

/** @param {Job} job */
export const codeOf = (job) => job.errorCode ?? 'INTERNAL_ERROR';

/** @param {Job} job @param {(id: string) => void} started hears of the new attempt */
export function jobFailure(job, started) {
  if (job.status !== 'failed') return nothing;
  const code = codeOf(job);
  return html`<section class="failure" role="group" aria-labelledby="why" data-testid="failure-card">
    <h3 id="why">${t('job.why')}</h3>
    <p class="reason">${hasErrorText(code) ? errorText(code) : t('jobs.unknown_failure')}</p>
    <p class="where"><code class="code-chip">${code}</code><span>${whereabouts(job)}</span></p>
    <div class="acts">
      ${mendButton({ code, jobId: job.id, assetId: job.assetId, starts: job.startSteps, again: mayRetry(job) }, 'primary', started)}
    </div>
    <details class="technical" data-testid="technical">
      <summary>${t('job.technical')}</summary>
      <pre tabindex="0">${detailsText(code, technicalFacts(job))}</pre>
      ${button(t('failure.copy'), () => copyDetails(code, technicalFacts(job)), {
        icon: 'copy',
        kind: 'small',
        testId: 'btn-copy-details',
      })}
    </details>
  </section>`;
}

/** @param {Job} job */
const whereabouts = ({ errorStep, errorAttempt }) =>
  [errorStep ? stepName(errorStep) : '', errorAttempt ? t('jobs.attempt', { n: errorAttempt }) : '']
    .filter(Boolean)
    .join(' · ');

/** @param {Job} job */
const technicalFacts = (job) => ({
  kind: ERRORS[codeOf(job)]?.kind,
  step: job.errorStep,
  attempt: job.errorAttempt,
  ...factsOfJob(job),
  engine: job.options.engine,
  profile: job.options.profile,
  cause: job.fingerprint,
  workflow: `job-${job.id}`,
});
