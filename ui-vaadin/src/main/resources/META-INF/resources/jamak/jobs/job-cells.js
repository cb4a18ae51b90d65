/** The cells of a job's row, and its card where the screen is narrow. */
import { copyDetailsButton, mendButton } from '../commands/failure-buttons.js';
import { factsOfJob } from '../commands/failure-details.js';
import { mayRetry } from '../commands/job-fit.js';
import { badge as badgeView, bar } from '../kit/badge.js';
import { button } from '../kit/button.js';
import * as format from '../kit/format.js';
import { html, live, nothing } from '../kit/html.js';
import { copyText } from '../kit/toast.js';
import { languageName, locale, t } from '../kit/words.js';
import { retryHelps } from '../model/remedy.js';
import { addressOf } from '../model/facets.js';
import { cancel, download, mayCancel, mayDownload, retry } from './row-acts.js';
import { learnTracks } from '../commands/learn-tracks.js';
import { lookOf } from './row-words.js';
import '../kit/elapsed.js';

/** @typedef {import('./job-board.js').JobBoard} JobBoard */
/** @typedef {import('./row-words.js').Look} Look */
/** @typedef {{board: JobBoard, open: (id: string) => void, redraw: () => void}} Host */
/** @typedef {(look: Look, host: Host) => unknown} Cell */

const LAST_WORD = 18; // letters of a name that stay whole at its end

/** @type {Record<string, Cell>} by column */
const CELLS = {
  check: ({ job }, { board }) => {
    const selected = board.selection.has(job.id);
    const settle = (/** @type {any} */ event) => {
      event.currentTarget.checked = board.selection.has(job.id);
    };
    return html`<label class="pick"
      ><input
        type="checkbox"
        class="check"
        tabindex="-1"
        aria-label=${t('card.select', { name: job.filename })}
        .checked=${live(selected)}
        @change=${settle}
    /></label>`;
  },
  file: ({ job, badge }, { board }) => {
    const at = format.lastWord(job.filename, LAST_WORD);
    return html`<div
      class="job-file"
      data-testid="job-row"
      data-job-id=${job.id}
      data-state=${badge.state}
      data-selected=${String(board.selection.has(job.id))}
      data-left=${String(board.left(job))}
    >
      <span class="job-name" title=${job.filename}
        ><span>${job.filename.slice(0, at)}</span><b>${job.filename.slice(at)}</b></span
      >
      <span class="job-asset"
        ><span title=${job.assetId}>${format.shortId(job.assetId)}</span>${button(
          t('jobs.copy_asset'),
          () => copy(job.assetId),
          {
            icon: 'copy',
            iconOnly: true,
            kind: 'quiet tiny',
          },
        )}</span
      >
    </div>`;
  },
  status: (look) => statusView(look),
  options: ({ job }) => {
    const words = format.optionSummary(job.options, languageName, job.detectedLang);
    return html`<span class="job-options" title=${words}>${words}</span>`;
  },
  who: ({ job }) => html`<span class="job-who" title=${addressOf(job.userId)}>${addressOf(job.userId) || '–'}</span>`,
  created: ({ job }) => moment(job.createdAt),
  finished: ({ job }) => moment(job.finishedAt),
  duration: ({ job }) => html`<span class="number">${took(job)}</span>`,
  acts: (look, host) => html`<div class="job-acts">${actButtons(look, host)}${help(look, host)}</div>`,
  card: (look, host) =>
    html`<div class="job-card">
      <div class="card-head">${CELLS.check(look, host)}${CELLS.file(look, host)}</div>
      ${statusView(look)}
      <div class="card-foot">
        <span class="number" title=${format.fullDate(look.job.createdAt)}>${format.date(look.job.createdAt)}</span
        ><span class="number">${took(look.job)}</span>
      </div>
      ${CELLS.acts(look, host)}
    </div>`,
};

/** @param {string} column @param {import('./job-pages.js').Row} row @param {Host} host */
export const cell = (column, row, host) => CELLS[column](lookOf(row), host);

/** @param {Look} look */
function statusView({ badge, why, whole, where, code }) {
  return html`<div class="job-status" data-state=${badge.state}>
    <div class="state-line">${badgeView(badge)}${where ? html`<span class="where">${where}</span>` : nothing}</div>
    ${badge.state === 'processing' ? bar(badge) : nothing}${
      why
        ? html`<p class="why" title=${whole}>${why}${code ? html` <code class="code">${code}</code>` : nothing}</p>`
        : nothing
    }
  </div>`;
}

/** @param {string} act @param {import('../model/types.js').Job} job @param {string} state in words */
const whyNot = (act, { status, errorCode }, state) =>
  t(act === 'retry' && status === 'failed' && retryHelps(errorCode) ? 'jobs.act.retry_done' : `jobs.act.${act}_not`, {
    state,
  });

/** @param {?string} iso */
const moment = (iso) =>
  iso === null
    ? html`<span class="number none">–</span>`
    : html`<span class="number" title=${format.fullDate(iso)}>${format.date(iso)}</span>`;

/** @param {import('../model/types.js').Job} job */
function took({ status, startedAt, finishedAt }) {
  if (startedAt === null) return '–';
  if (finishedAt !== null) return format.duration(Date.parse(finishedAt) - Date.parse(startedAt));
  if (status !== 'running') return '–';
  return html`<jamak-elapsed
    ms=${Math.max(0, Date.now() - Date.parse(startedAt))}
    lang=${locale().startsWith('ko') ? 'ko' : 'en'}
  ></jamak-elapsed>`;
}

/**
 * All stand in every row, so that none moves; what a state does not allow says so.
 *
 * @param {Look} look
 * @param {Host} host
 */
function actButtons({ job, badge }, { board, open }) {
  /** @type {[string, string, boolean, (event: MouseEvent) => void][]} */
  const acts = [
    ['view', 'panel', true, () => open(job.id)],
    ['retry', 'retry', mayRetry(job), () => retry(board, [job])],
    ['cancel', 'stop', mayCancel(job), () => cancel([job])],
    [
      'download',
      'download',
      mayDownload(job),
      (event) => download([job], /** @type {HTMLElement} */ (event.currentTarget)),
    ],
  ];
  return html`<div class="act-line">
    ${acts.map(([act, symbol, may, run]) =>
      button(t(`jobs.act.${act}`, { name: job.filename }), (event) => (may ? run(event) : undefined), {
        icon: symbol,
        iconOnly: true,
        kind: 'quiet small',
        testId: `act-${act}`,
        why: may ? null : whyNot(act, job, badge.text),
      }),
    )}
  </div>`;
}

/** The act that helps after a failure. @param {Look} look @param {Host} host */
function help({ job, code }, { board, redraw }) {
  if (code === '') return nothing;
  const failure = { code, jobId: job.id, assetId: job.assetId, starts: job.startSteps, again: mayRetry(job) };
  learnTracks(failure, redraw);
  return html`<div class="help" @click=${() => board.expect([job.id])}>
    ${mendButton(failure, retryHelps(code) ? 'small' : 'small wanted')}${copyDetailsButton(code, factsOfJob(job))}
  </div>`;
}

/** @param {string} id */
const copy = (id) => copyText(id, t('jobs.copied'));
