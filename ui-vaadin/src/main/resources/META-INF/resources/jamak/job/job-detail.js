/**
 * `<jamak-job-detail>`: one job wholly: where it stands, why it failed, what ran when, what came out of it, who did
 * what. The view of Flow gives it words and the id; it asks the API itself, and hears of changes from the stream.
 */
import { learnTracks } from '../commands/learn-tracks.js';
import { button } from '../kit/button.js';
import { adoptEarly, setAttribute } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { visit } from '../kit/visit.js';
import { errorText, setWords, t } from '../kit/words.js';
import { facets, learnFacets } from '../model/facets.js';
import { jobList, live } from '../model/store.js';
import { jobAttempts } from './job-attempts.js';
import { jobDraft } from './job-draft.js';
import { jobFacts } from './job-facts.js';
import { codeOf, jobFailure } from './job-failure.js';
import { jobHead } from './job-head.js';
import { jobOutputs } from './job-outputs.js';
import { JobRecord } from './job-record.js';
import { jobLook } from './job-styles.js';
import { jobWarnings, warningLook } from './job-warnings.js';
import './job-log.js';
import './timeline.js';

/** @typedef {{id: string, workflows: ?string}} Place which job, and where workflows can be seen, null for nowhere */

export class JobDetail extends JamakElement {
  static styles = [base, jobLook, warningLook];
  static onePerFrame = true;

  #record = new JobRecord();
  /** @type {?Place} */
  #place = null;

  /** @param {{locale: string, table: Record<string, string>}} words */
  set words(words) {
    setWords(words.table, words.locale);
  }

  /** @param {Place} place */
  set place(place) {
    this.#place = place;
    if (this.isConnected) this.#record.show(place.id);
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.testid = 'job-detail';
    adoptEarly(this, 'words');
    adoptEarly(this, 'place');
    live.use();
    this.leave.addEventListener('abort', () => live.release());
    this.follow(this.#record, 'change');
    this.follow(jobList, 'change');
    this.#record.follow(live, this.leave);
    if (this.#place !== null) this.#record.show(this.#place.id);
    if (facets().people.length === 0) learnFacets().then(() => this.requestUpdate());
  }

  willUpdate() {
    const { job } = this.#record;
    this.dataset.jobId = this.#record.id ?? '';
    setAttribute(this, 'aria-label', job?.filename ?? t('job.title'));
    if (job?.status === 'failed') {
      learnTracks({ assetId: job.assetId, code: codeOf(job) }, () => this.requestUpdate());
    }
  }

  render() {
    const { detail, draft, job, problem, snapshot } = this.#record;
    const started = (/** @type {string} */ id) => this.tell('started-job', { id });
    return html`<div class="top">
        <h2>${job?.filename ?? t('job.title')}</h2>
        ${button(t('drawer.close'), () => this.tell('close-job'), {
          icon: 'close',
          iconOnly: true,
          kind: 'quiet small',
          testId: 'btn-close-job',
        })}
      </div>
      ${
        detail === null || job === null
          ? this.#blank(problem)
          : [
              jobHead(job, snapshot, { started, changed: () => this.#record.load() }),
              jobAttempts(detail.attempts, job.id, (id) => this.tell('open-attempt', { id })),
              jobFailure(job, started),
              noSpeech(job),
              jobWarnings(job, (ms) => visit(`dashboard?panel=detail&id=${job.assetId}&at=${ms}`)),
              jobDraft(job, draft, snapshot),
              html`<section aria-labelledby="timeline">
                <h3 id="timeline">${t('timeline.title')}</h3>
                <jamak-timeline
                  .job=${job}
                  .events=${detail.events}
                  .draft=${draft}
                  @piece-opened=${() => this.#record.loadDraft()}
                ></jamak-timeline>
              </section>`,
              jobOutputs(job, detail.outputs),
              jobFacts(job, this.#place?.workflows ?? null),
              html`<jamak-job-log .events=${detail.events}></jamak-job-log>`,
            ]
      }`;
  }

  /** Nothing is there yet, or nothing will be. @param {?import('../model/api.js').ApiError} problem */
  #blank(problem) {
    if (problem === null) {
      return html`<div class="blank" aria-busy="true">
        ${[60, 90, 75, 40].map((width) => html`<div class="skeleton line" style="width: ${width}%"></div>`)}
      </div>`;
    }
    return html`<div class="blank" role="alert" data-testid="job-absent">
      <p>${problem.status === 0 ? t('failure.unheard') : errorText(problem.code)}</p>
      ${problem.passing ? button(t('failure.again'), () => this.#record.load(), { icon: 'retry' }) : nothing}
    </div>`;
  }
}

/** An empty file is never a plain "done". @param {import('../model/job-list.js').Job} job */
const noSpeech = (job) =>
  job.noSpeech
    ? html`<p class="no-speech" data-testid="warning" data-code="NO_SPEECH">${t('job.no_speech')}</p>`
    : nothing;

customElements.define('jamak-job-detail', JobDetail);
