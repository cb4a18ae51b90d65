/** Options, times and cost of a job, and where its workflow can be seen. */
import * as format from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { languageName, t } from '../kit/words.js';
import { addressOf } from '../model/facets.js';

/** @typedef {import('../model/job-list.js').Job} Job */

/**
 * @param {Job} job
 * @param {?string} workflows address of the pages of workflows, without the id; null for who may not see them
 */
export function jobFacts(job, workflows) {
  return html`<section class="facts" aria-labelledby="facts">
    <h3 id="facts">${t('job.facts')}</h3>
    <dl data-testid="job-facts">
      ${factsOf(job).map(
        ([name, value, title]) =>
          html`<dt>${t(`job.fact.${name}`)}</dt>
            <dd data-fact=${name} title=${title ?? nothing}>${value}</dd>`,
      )}
    </dl>
    ${
      workflows === null
        ? nothing
        : html`<a
            class="button small"
            href="${workflows}${job.id}"
            target="_blank"
            rel="noopener"
            data-testid="workflow-link"
            >${icon('link')}<span class="label">${t('job.workflow')}</span></a
          >`
    }
  </section>`;
}

/** @param {Job} job @returns {[name: string, value: string, title?: string][]} */
function factsOf(job) {
  const { startedAt, finishedAt } = job;
  return [
    ['options', format.optionSummary(job.options, languageName, job.detectedLang)],
    ['profile', t(`profile.${job.options.profile}`)],
    ['engine', job.options.engine || t('jobs.engine.auto')],
    ['who', addressOf(job.userId) || '–'],
    ['created', moment(job.createdAt)],
    ['started', moment(startedAt)],
    ['finished', moment(finishedAt)],
    ['duration', startedAt && finishedAt ? format.duration(Date.parse(finishedAt) - Date.parse(startedAt)) : '–'],
    ['cost', cost(job)],
    ['id', job.id],
    ['asset', job.assetId],
  ];
}

/** @param {?string} iso */
const moment = (iso) => (iso === null ? '–' : format.fullDate(iso));

/** @param {Job} job */
function cost({ costUnits, noSpeech }) {
  if (costUnits === null) return '–';
  return noSpeech && costUnits === 0 ? t('job.no_cost') : t('job.units', { n: costUnits.toFixed(2) });
}
