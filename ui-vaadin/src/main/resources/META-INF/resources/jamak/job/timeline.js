/**
 * `<jamak-timeline .job .events>`: every step of a job, one lane each, one bar for every attempt; a step that was cut
 * into many pieces shows them as a strip besides. All of it comes from the journal. Arrow keys go from bar to bar.
 */
import { formatElapsed } from '../kit/elapsed.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { languageName, locale, t } from '../kit/words.js';
import { stepName } from '../model/states.js';
import { pieceStrip } from './piece-strip.js';
import { PAUSE, pieceNumber, timelineOf, WAITING } from './timeline-model.js';
import { timelineLook } from './timeline-styles.js';
import { idleGaps, scale } from './timescale.js';

/** @typedef {import('./timeline-model.js').Bar} Bar */
/** @typedef {import('./timeline-model.js').Timeline} Model */

const TICKS = 4;
/** Below this, seconds on the axis would be the same. */
const SHORT_MS = 10_000;

/** What a bar is of: the step, and its piece, language or pause. @param {Bar} bar */
function titleOf({ step, part }) {
  if (part === '') return stepName(step);
  if (part === PAUSE) return t('timeline.pause', { step: stepName(step) });
  return t('timeline.part', { step: stepName(step), part: isNaN(pieceNumber(part)) ? languageName(part) : part });
}

export class Timeline extends JamakElement {
  static styles = [base, timelineLook];
  static properties = { job: { attribute: false }, events: { attribute: false }, draft: { attribute: false } };

  /** @type {?Model} */
  #model = null;
  /** @type {ReturnType<typeof setInterval>|undefined} counts on while the job runs */
  #timer;
  #unfolded = false;
  #table = false;
  /** @type {string} the bar whose words stand below */
  #told = '';
  /** @type {string} the piece that is opened, with its step */
  #piece = '';

  constructor() {
    super();
    /** @type {?import('../model/records.js').Job} */
    this.job = null;
    /** @type {import('../model/records.js').JournalEvent[]} */
    this.events = [];
    /** @type {?import('../model/records.js').JobDraft} what was heard, null until it is asked for */
    this.draft = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#rest();
  }

  willUpdate(/** @type {Map<string, unknown>} */ changed) {
    if (changed.has('job') || changed.has('events')) {
      this.#model = this.job === null ? null : timelineOf(this.job, this.events);
    }
    const lives = this.#model !== null && this.#model.to === null && this.#model.lanes.length > 0;
    if (lives && this.isConnected) this.#timer ??= setInterval(() => this.requestUpdate(), 1000);
    else this.#rest();
  }

  #rest() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  render() {
    const model = this.#model;
    if (model === null) return nothing;
    if (model.lanes.length === 0) return html`<p class="muted">${t('timeline.none')}</p>`;
    return html`<div class="tools">${this.#tools(model)}</div>
      ${this.#table ? this.#asTable(model) : this.#asLanes(model)}`;
  }

  /** @param {Model} model */
  #now = (model) => model.to ?? Math.max(Date.now(), model.from + 1);

  /** @param {Model} model */
  #gaps(model) {
    return idleGaps(
      model.lanes.flatMap(({ bars }) => bars),
      model.from,
      this.#now(model),
    );
  }

  /** @param {Model} model */
  #tools(model) {
    const toggle = (/** @type {string} */ text, /** @type {boolean} */ pressed, /** @type {() => void} */ act) =>
      html`<button
        type="button"
        class="button small"
        aria-pressed=${String(pressed)}
        @click=${() => {
          act();
          this.requestUpdate();
        }}
      >
        ${text}
      </button>`;
    return [
      html`<span class="source">${t('timeline.source')}</span>`,
      !this.#table && this.#gaps(model).length > 0
        ? toggle(t('timeline.gaps'), this.#unfolded, () => (this.#unfolded = !this.#unfolded))
        : nothing,
      toggle(t('timeline.table'), this.#table, () => (this.#table = !this.#table)),
    ];
  }

  /** @param {Model} model */
  #asLanes(model) {
    const gaps = this.#unfolded ? [] : this.#gaps(model);
    const percent = scale(model.from, Math.max(this.#now(model), model.from + 1), gaps);
    const told = model.lanes.flatMap(({ bars }) => bars).find(({ id }) => id === this.#told);
    return html`<div role="group" aria-label=${t('timeline.title')} @keydown=${this.#walk}>
        ${repeat(
          model.lanes,
          ({ step }) => step,
          (lane) => this.#lane(lane, gaps, percent),
        )}
        ${this.#axis(model, percent, gaps)}
      </div>
      <p class="told" aria-hidden="true">
        ${told ? [this.#name(told), this.#when(told), told.detail].filter(Boolean).join(' · ') : '' /* its name says it */}
      </p>`;
  }

  /**
   * @param {import('./timeline-model.js').Lane} lane
   * @param {[number, number][]} gaps
   * @param {(time: number) => number} percent
   */
  #lane(lane, gaps, percent) {
    return html`<div class="lane">
      <span class="label">${stepName(lane.step)}</span>
      <div>
        <div class="track" style="height: ${lane.rows * 18}px">
          ${gaps.map(([start]) => html`<div class="fold" style="left: ${percent(start)}%"></div>`)}${repeat(
            lane.bars,
            ({ id }) => id,
            (bar) => this.#bar(bar, percent),
          )}
        </div>
        ${pieceStrip(lane, this.#piece, { toggle: this.#toggle, draft: this.draft, assetId: this.job?.assetId ?? '' })}
      </div>
    </div>`;
  }

  /** Its words are asked for when somebody wants to see them. */
  #toggle = (/** @type {string} */ piece) => {
    this.#piece = piece === this.#piece ? '' : piece;
    if (this.#piece !== '') this.tell('piece-opened');
    this.requestUpdate();
  };

  /** @param {Bar} bar @param {(time: number) => number} percent */
  #bar(bar, percent) {
    const left = percent(bar.start);
    const now = this.#model === null ? bar.start : this.#now(this.#model);
    const tell = () => {
      this.#told = bar.id;
      this.requestUpdate();
    };
    return html`<button
      type="button"
      class="bar-of-step"
      data-testid="timeline-bar"
      data-id=${bar.id}
      data-step=${bar.step}
      data-part=${bar.part}
      data-attempt=${bar.attempt}
      data-state=${bar.state}
      aria-label=${this.#name(bar)}
      @focus=${tell}
      @click=${tell}
      @pointerenter=${tell}
      style="top: ${bar.row * 18 + 1}px; left: min(${left}%, 100% - 4px); width: ${Math.max(0, percent(bar.end ?? now) - left)}%"
    ></button>`;
  }

  /**
   * Times since the start, where they stand; folded idle time is left out.
   *
   * @param {Model} model
   * @param {(time: number) => number} percent
   * @param {[number, number][]} gaps
   */
  #axis(model, percent, gaps) {
    const length = this.#now(model) - model.from;
    const told = length < SHORT_MS ? format.duration : format.clock;
    const at = Array.from({ length: TICKS + 1 }, (_, i) => (length * i) / TICKS).filter(
      (ms) => !gaps.some(([start, end]) => model.from + ms > start && model.from + ms < end),
    );
    return html`<div class="lane axis" aria-hidden="true">
      <span></span>
      <div class="ticks">
        ${at.map((ms) => {
          const place = percent(model.from + ms);
          return html`<span style="left: ${place}%" class=${place > 90 ? 'last' : ''}>${told(ms)}</span>`;
        })}
      </div>
    </div>`;
  }

  /** @param {Bar} bar */
  #name(bar) {
    const state = t(`timeline.${bar.step === WAITING && bar.state === 'running' ? 'queued' : bar.state}`);
    return [t('timeline.bar', { title: titleOf(bar), n: bar.attempt, state }), this.#length(bar)].join(', ');
  }

  /** @param {Bar} bar */
  #length(bar) {
    if (bar.end !== null) return format.duration(bar.end - bar.start);
    return formatElapsed(Date.now() - bar.start, locale());
  }

  /** @param {Bar} bar */
  #when({ start, end }) {
    const of = (/** @type {number} */ ms) => format.timeOfDay(new Date(ms).toISOString());
    return end === null ? `${of(start)} –` : `${of(start)} – ${of(end)}`;
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const focused = /** @type {?HTMLElement} */ (this.shadowRoot?.activeElement);
    const kind = focused?.classList.contains('piece') ? '.piece' : '.bar-of-step';
    const all = /** @type {HTMLElement[]} */ ([...this.renderRoot.querySelectorAll(kind)]);
    const at = focused === null ? -1 : all.indexOf(focused);
    if (!step || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    all[Math.min(all.length - 1, Math.max(0, at + step))].focus();
  }

  /** @param {Model} model */
  #asTable({ lanes }) {
    const cells = (/** @type {Bar} */ bar) => [
      titleOf(bar),
      bar.attempt,
      t(`timeline.${bar.state}`),
      format.timeOfDay(new Date(bar.start).toISOString()),
      this.#length(bar),
      bar.detail,
    ];
    const titles = ['step', 'attempt', 'state', 'start', 'length', 'detail'];
    return html`<div class="wide" tabindex="0" role="group" aria-label=${t('timeline.title')}>
      <table data-testid="timeline-table">
        <thead>
          <tr>
            ${titles.map((title) => html`<th scope="col">${t(`timeline.column.${title}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lanes
            .flatMap(({ bars }) => bars)
            .map(
              (bar) =>
                html`<tr>
                  ${cells(bar).map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('jamak-timeline', Timeline);
