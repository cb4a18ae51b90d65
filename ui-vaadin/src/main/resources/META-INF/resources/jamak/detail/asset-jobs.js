/** The jobs of one asset: each opens its own page and hands out its files. */
import { outputLink } from '../commands/download-menu.js';
import { copyDetailsButton, mendButton } from '../commands/failure-buttons.js';
import { factsOfJob } from '../commands/failure-details.js';
import { mayRetry } from '../commands/job-fit.js';
import { badge } from '../kit/badge.js';
import * as format from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { errorText, languageName, t } from '../kit/words.js';
import { jobBadge } from '../model/states.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../model/records.js').Output} Output */

/** @param {Job[]} jobs @param {Map<string, Output[]>} outputs */
export function jobRows(jobs, outputs) {
  if (jobs.length === 0) return html`<p class="muted">${t('detail.no_jobs')}</p>`;
  return html`<ul class="jobs">
    ${repeat(
      jobs,
      (job) => job.id,
      (job) => row(job, outputs.get(job.id) ?? []),
    )}
  </ul>`;
}

/** @param {Job} job @param {Output[]} outputs */
function row(job, outputs) {
  const state = jobBadge(job);
  return html`<li>
    <a
      class="job"
      href=${String(new URL(`jobs?id=${job.id}`, document.baseURI))}
      data-testid="detail-job"
      data-job-id=${job.id}
      data-state=${state.state}
      >${badge(state)}<span class="summary">${format.optionSummary(job.options, languageName, job.detectedLang)}</span
      ><small>${format.date(job.finishedAt ?? job.createdAt)}</small>${icon('right', 14)}</a
    >${job.status === 'failed' ? problem(job) : nothing}${
      outputs.length > 0
        ? html`<div class="outputs">${outputs.map((output) => outputLink(job.id, output))}</div>`
        : nothing
    }
  </li>`;
}

/** @param {Job} job */
function problem(job) {
  const code = job.errorCode ?? 'INTERNAL_ERROR';
  return html`<p class="problem">
    ${errorText(code)}${mendButton({ code, jobId: job.id, assetId: job.assetId, starts: job.startSteps, again: mayRetry(job) })}${copyDetailsButton(code, factsOfJob(job))}
  </p>`;
}
