/** Where a job stands and what can be done with it. */
import { runAgain, runFrom } from '../commands/remedies.js';
import { startsOf } from '../commands/start-step.js';
import { askToCancel } from '../commands/job-commands.js';
import { complain } from '../commands/failures.js';
import { cancelable, isEnded } from '../commands/job-fit.js';
import { badge, bar } from '../kit/badge.js';
import { button } from '../kit/button.js';
import { html, nothing } from '../kit/html.js';
import { toast } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { jobs as api } from '../model/api.js';
import { doing } from '../model/card-badge.js';
import { jobBadge, stepName } from '../model/states.js';
import { jobList } from '../model/store.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('../model/records.js').JobSnapshot} JobSnapshot */

/**
 * @param {Job} job
 * @param {?JobSnapshot} snapshot
 * @param {{started: (id: string) => void, changed: () => void}} then a new attempt was made; the workflow was told
 */
export function jobHead(job, snapshot, then) {
  const state = jobBadge({ ...job, ...doing(jobList.job(job.id), jobList.places) });
  return html`<div class="head">
    <div class="state" data-state=${state.state}>${badge(state)}</div>
    ${state.bar === null ? nothing : bar(state)}
    <p class="doing">${whereabouts(job, snapshot)}</p>
    <div class="acts">${acts(job, snapshot, then)}</div>
  </div>`;
}

/** What it does now, as its workflow says. @param {Job} job @param {?JobSnapshot} snapshot */
function whereabouts(job, snapshot) {
  if (job.status !== 'running' || snapshot === null) return '';
  const { step, pieces, piecesDone, paused, lastFailure } = snapshot;
  const known = step === 'RUNNING' ? '' : stepName(step);
  const words = [
    known,
    pieces > 1 ? t('job.pieces', { done: piecesDone, n: pieces }) : '',
    paused ? t('job.is_paused') : '',
  ];
  const line = words.filter(Boolean).join(' · ');
  return html`${line}${lastFailure ? html`<small class="last">${t('job.last_failure', { text: lastFailure })}</small>` : nothing}`;
}

/** @param {Job} job @param {?JobSnapshot} snapshot @param {Parameters<typeof jobHead>[2]} then */
function acts(job, snapshot, then) {
  if (isEnded(job)) return again(job, then.started);
  const buttons = [];
  if (job.status === 'running' && snapshot !== null) {
    const held = snapshot.paused;
    buttons.push(
      button(t(held ? 'job.resume' : 'job.pause'), () => hold(job.id, !held, then.changed), {
        icon: held ? 'play' : 'pause',
        testId: held ? 'btn-resume' : 'btn-pause',
      }),
    );
  }
  if (cancelable(job)) {
    buttons.push(
      button(t('job.cancel'), () => askToCancel([job.id], job.status === 'running' ? 1 : 0), {
        icon: 'stop',
        kind: 'danger',
        testId: 'btn-cancel',
      }),
    );
  }
  return buttons;
}

/** The card that says why it failed has the act that helps; the same again stands here where it makes sense. */
function again(/** @type {Job} */ job, /** @type {(id: string) => void} */ started) {
  const run = async (/** @type {'same'|'other'} */ options) => {
    const made = await runAgain(job.id, options);
    if (made !== null) started(made);
  };
  const runLater = async () => {
    const made = await runFrom(job);
    if (made !== null) started(made);
  };
  const same = button(t('job.again'), () => run('same'), { icon: 'retry', testId: 'btn-again' });
  const other = button(t('job.again_other'), () => run('other'), { icon: 'sliders', testId: 'btn-again-other' });
  const from =
    startsOf(job).length > 0
      ? [button(t('job.again_from'), runLater, { icon: 'retry', testId: 'btn-again-from' })]
      : [];
  return job.status === 'failed' ? [other, ...from] : [same, other, ...from];
}

/** @param {string} id @param {boolean} held @param {() => void} changed */
async function hold(id, held, changed) {
  try {
    await api.hold(id, held);
    toast(t(held ? 'job.paused' : 'job.resumed'));
  } catch (problem) {
    complain(problem);
  }
  changed();
}
