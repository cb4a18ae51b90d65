/** Asks from which step on a job is run again, and says what runs, what is taken over, and what is billed. */
import { cancelAnswer, Dialog } from '../kit/dialog.js';
import { html } from '../kit/html.js';
import { languageName, t } from '../kit/words.js';
import { stepName } from '../model/states.js';

/** @typedef {import('../model/job-list.js').Job} Job */

/** The steps that a person knows, in their order; those between them belong to the one before. */
const ORDER = ['TRANSCRIBE', 'COMPOSE', 'TRANSLATE', 'WRITE_OUTPUTS'];

/** The languages that it translates into. @param {Job} job */
const targets = ({ options }) => (options.translate ? (options.targetLang ?? []) : []);

/** The steps that are offered: without a translation there is none to begin with. @param {Job} job */
export const startsOf = (job) =>
  (job.startSteps ?? []).filter((step) => step !== 'TRANSLATE' || targets(job).length > 0);

/**
 * What begins with this step does, and does not do again.
 *
 * @param {Job} job
 * @param {string} step
 * @returns {{kept: string[], runs: string[], billed: string}}
 */
export function planFrom(job, step) {
  const steps = ORDER.filter((one) => one !== 'TRANSLATE' || targets(job).length > 0);
  const at = steps.indexOf(step);
  const translates = steps.slice(at).includes('TRANSLATE');
  return {
    kept: steps.slice(0, at).map(stepName),
    runs: steps.slice(at).map(stepName),
    billed: translates
      ? t('start.billed', { languages: targets(job).map(languageName).join(', ') })
      : t('start.billed_none'),
  };
}

/** @param {Job} job @returns {Promise<?string>} the step, null when given up */
export async function chooseStart(job) {
  const starts = startsOf(job);
  let [step] = starts;
  const dialog = new Dialog();
  const choose = (/** @type {string} */ chosen) => {
    step = chosen;
    dialog.content = content();
  };
  const content = () => {
    const { kept, runs, billed } = planFrom(job, step);
    return html`<div class="segments" role="radiogroup" aria-label=${t('start.from')}>
        ${starts.map(
          (one) =>
            html`<label
              ><input
                type="radio"
                name="start"
                .checked=${one === step}
                data-testid="start-${one}"
                @change=${() => choose(one)}
              />${stepName(one)}</label
            >`,
        )}
      </div>
      <p data-testid="start-runs">${t('start.runs', { steps: runs.join(' → ') })}</p>
      <p data-testid="start-kept">${t('start.kept', { steps: kept.join(', ') })}</p>
      <p class="preview" role="status" data-testid="start-billed">${billed}</p>`;
  };
  const answer = await dialog.ask(t('start.title', { name: job.filename }), content(), [
    cancelAnswer(),
    { label: t('start.run'), value: 'run', kind: 'primary' },
  ]);
  return answer === 'run' ? step : null;
}
