/** One job in the drawer. */
import { copyDetailsButton, mendButton } from '../commands/failure-buttons.js';
import { factsOfJob } from '../commands/failure-details.js';
import { mayRetry } from '../commands/job-fit.js';
import { badge as badgeView, bar } from '../kit/badge.js';
import { button } from '../kit/button.js';
import * as format from '../kit/format.js';
import { Directive, directive, html, live, noChange, nothing, repeat } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { fitName } from '../kit/name-fit.js';
import { errorText, languageName, t } from '../kit/words.js';
import { retryHelps } from '../model/remedy.js';
import { piecesText } from '../model/states.js';
import { queueSelection } from '../model/store.js';
import { itemActs } from './queue-commands.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('./queue-commands.js').JobAct} JobAct */
/** @typedef {{px: number, font: string}} Line where the name stands; no px while nothing is on the screen */
/**
 * @typedef {object} Look what an item shows besides its job
 * @property {import('../model/states.js').Badge} badge
 * @property {?string} picture address, '' for none, null where the server may have one
 * @property {boolean} selected
 * @property {boolean} reached by Tab
 * @property {boolean} outlined a range would take it
 * @property {boolean} dragged
 * @property {Line} line
 */
/** @param {Job} job @param {Look} look @param {(event: PointerEvent, job: Job) => void} grip takes hold of it */
export function item(job, { badge, picture, selected, reached, outlined, dragged, line }, grip) {
  const { filename } = job;
  const draft = job.status === 'draft';
  const summary = [
    job.retryOf ? t('item.attempt') : '',
    format.optionSummary(job.options, languageName, job.detectedLang),
  ]
    .filter(Boolean)
    .join(' · ');
  const end = job.finishedAt;
  return html`<li
    class="item ${outlined ? 'reach' : ''} ${dragged ? 'dragged' : ''}"
    role="row"
    tabindex=${reached ? 0 : -1}
    data-testid="queue-item"
    data-job-id=${job.id}
    data-state=${badge.state}
    aria-label="${filename}, ${badge.text}"
    data-selected=${selected}
    aria-selected=${selected}
  >
    <div class="cell" role="gridcell">
      <div class="lead">
        <label class="pick"
          ><input
            type="checkbox"
            class="check"
            aria-label=${t('card.select', { name: filename })}
            .checked=${live(selected)}
            @change=${(/** @type {Event} */ event) => settle(event, job.id)}
        /></label>
        <button
          type="button"
          class="grip"
          ?hidden=${!draft}
          data-testid="queue-grip"
          aria-label=${t('item.move', { name: filename })}
          title=${t('item.move_hint')}
          @pointerdown=${(/** @type {PointerEvent} */ event) => grip(event, job)}
        >
          ${icon('grip')}
        </button>
      </div>
      <div class="picture">
        ${icon('film', 18)}<img
          alt=""
          hidden
          draggable="false"
          .src=${picture ?? String(new URL(`api/assets/${job.assetId}/thumbnail`, document.baseURI))}
          @load=${loaded}
          @error=${loaded}
        />
      </div>
      <div class="about">
        <div class="name" title=${filename}>${line.px > 0 ? fitName(filename, line.px, line.font, 1) : filename}</div>
        <div class="summary" title=${summary}>${summary}</div>
        <div class="line">
          ${badgeView(badge)}<span class="when" title=${end ? format.fullDate(end) : ''}
            >${end ? format.short(end) : piecesText(job)}</span
          >
        </div>
        ${bar(badge)}
        <p class="why" ?hidden=${job.status !== 'failed'}>${job.status === 'failed' ? why(job) : nothing}</p>
      </div>
      <div class="acts">
        ${repeat(
          offered(job),
          ([word]) => word,
          ([word, name, act]) =>
            button(t(word), (event) => itemActs[act](job, /** @type {HTMLElement} */ (event.currentTarget)), {
              icon: name,
              iconOnly: true,
              kind: 'quiet small',
            }),
        )}${
          draft
            ? nothing
            : html`<a
                class="button quiet small icon-only"
                href=${String(new URL(`jobs?id=${job.id}`, document.baseURI))}
                aria-label=${t('item.view')}
                title=${t('item.view')}
                >${icon('right')}</a
              >`
        }
      </div>
    </div>
    ${tabStops(reached)}
  </li>`;
}

/** A range may leave a box as it was that was clicked. @param {Event} event @param {string} id */
const settle = (event, id) => {
  /** @type {HTMLInputElement} */ (event.currentTarget).checked = queueSelection.has(id);
};

/** A picture shows once it is there, not before. @param {Event} event */
const loaded = (event) => {
  /** @type {HTMLElement} */ (event.currentTarget).hidden = event.type === 'error';
};

/** @param {Job} job */
function why(job) {
  const code = job.errorCode ?? 'INTERNAL_ERROR';
  return html`<span>${errorText(code)}</span
    >${retryHelps(code) ? nothing : mendButton({ code, jobId: job.id, assetId: job.assetId }, 'quiet small')}${copyDetailsButton(
      code,
      factsOfJob(job),
    )}`;
}

/** What can be done with it by one click. @param {Job} job @returns {Array<[string, string, JobAct]>} words, icon */
function offered(job) {
  const { status, silent, canceling } = job;
  /** @type {[string, string, JobAct]} */
  const files = ['item.download', 'download', 'download'];
  switch (status) {
    case 'draft':
      return [
        ['item.start', 'play', 'start'],
        ['item.options', 'sliders', 'options'],
        ['item.take_out', 'close', 'cancel'],
      ];
    case 'queued':
    case 'running':
      if (silent) return [['item.force', 'close', 'force']];
      return canceling ? [] : [['item.cancel', 'close', 'cancel']];
    case 'succeeded':
      return [files, ['item.again', 'retry', 'retry']];
    case 'failed':
      return mayRetry(job) ? [['item.retry', 'retry', 'retry'], files] : [files];
    default:
      return [['item.retry', 'retry', 'retry']];
  }
}

/**
 * Only the item that Tab reaches lets Tab into its own controls, whichever room they come from: stands last, when all
 * are there.
 */
class TabStops extends Directive {
  /** @param {boolean} _reached */
  render(_reached) {
    return noChange;
  }

  /** @override @param {import('lit/directive.js').ChildPart} part @param {[boolean]} values */
  update(part, [reached]) {
    const row = /** @type {Element} */ (part.parentNode);
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll('button, input, a'))) {
      one.tabIndex = reached ? 0 : -1;
    }
    return noChange;
  }
}

const tabStops = directive(TabStops);
