/** The jobs of one asset: each opens its own page and hands out its files. */
import { outputLink } from '../commands/download-menu.js';
import { detailsButton, factsOfJob } from '../commands/failure-details.js';
import { remedyButton } from '../commands/remedies.js';
import { drawBadge, makeBadge } from '../kit/badge-view.js';
import { h } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { icon } from '../kit/icons.js';
import { errorText, languageName, t } from '../kit/words.js';
import { jobBadge } from '../model/states.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../commands/download-menu.js').Output} Output */

/** @param {Job[]} jobs @param {Map<string, Output[]>} outputs @returns {Node[]} */
export function jobRows(jobs, outputs) {
  if (jobs.length === 0) return [h('p', { class: 'muted' }, t('detail.no_jobs'))];
  return [h('ul', { class: 'jobs' }, ...jobs.map((job) => row(job, outputs.get(job.id) ?? [])))];
}

/** @param {Job} job @param {Output[]} outputs */
function row(job, outputs) {
  const badge = jobBadge(job);
  return h('li', {},
    h('a', { class: 'job', href: String(new URL(`jobs?id=${job.id}`, document.baseURI)), 'data-testid': 'detail-job', 'data-job-id': job.id, 'data-state': badge.state },
      drawBadge(makeBadge(), badge),
      h('span', { class: 'summary' }, format.optionSummary(job.options, languageName, job.detectedLang)),
      h('small', {}, format.date(job.finishedAt ?? job.createdAt)), icon('right', 14)),
    job.status === 'failed' ? problem(job) : null,
    outputs.length > 0 ? h('div', { class: 'outputs' }, ...outputs.map((output) => outputLink(job.id, output))) : null);
}

/** @param {Job} job */
function problem(job) {
  const code = job.errorCode ?? 'INTERNAL_ERROR';
  return h('p', { class: 'problem' }, errorText(code), ...remedyButton({ code, jobId: job.id, assetId: job.assetId }), ...detailsButton(code, factsOfJob(job)));
}
