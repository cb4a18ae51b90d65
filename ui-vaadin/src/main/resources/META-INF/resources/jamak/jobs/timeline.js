// <jamak-timeline>: every step of a job, one lane each, one bar for every attempt or piece.

/**
 * @typedef {{id: string, step: string, part: string, attempt: number, state: string, row: number, start: number, end: ?number,
 *   name: string, title: string, stateName: string, begin: string, when: string, length: ?string, detail: ?string}} Bar
 * @typedef {{key: string, label: string, rows: number, bars: Bar[]}} Lane
 * @typedef {{now: number, from: number, to: ?number, lang: string, lanes: Lane[],
 *   words: {title: string, gaps: string, table: string, columns: string[]}}} Model what TimelineView.java sends
 */

import { adoptEarly, sheet } from '../kit/dom.js';
import { formatElapsed } from '../kit/elapsed.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing, repeat } from '../kit/html.js';
import { idleGaps, scale } from './timescale.js';

const style = sheet(`
  :host { display: block; font-size: 13px; line-height: 1.5; font-variant-numeric: tabular-nums; }
  .tools { display: flex; gap: 8px; justify-content: flex-end; margin-bottom: 6px; }
  .tools button { font: inherit; color: inherit; background: none; border: 1px solid var(--jamak-control-border);
    border-radius: 6px; padding: 2px 8px; min-height: 26px; cursor: pointer; }
  .lane { display: grid; grid-template-columns: 96px 1fr; align-items: start; gap: 8px; padding: 3px 0; }
  .label { color: var(--vaadin-text-color-secondary); word-break: keep-all; line-height: 18px; }
  .track { position: relative; border-radius: 5px; background: var(--vaadin-background-container); }
  .bar { position: absolute; box-sizing: border-box; height: 16px; min-width: 4px; padding: 0; border: 0; border-radius: 4px;
    cursor: pointer; background: var(--jamak-bar-done); }
  .bar[data-state=running] { background: var(--jamak-bar-running); }
  .bar[data-state=failed] { background: var(--jamak-bar-failed); }
  .bar[data-state=canceled], .bar[data-state=skipped] { background: var(--jamak-bar-neutral); }
  .bar[data-state=waiting] { background: repeating-linear-gradient(135deg, var(--jamak-bar-neutral) 0 4px, transparent 4px 8px); }
  .bar[data-step=waiting] { background: repeating-linear-gradient(135deg, var(--jamak-bar-neutral) 0 4px, transparent 4px 8px); }
  .bar:focus-visible, button:focus-visible { outline: 2px solid var(--vaadin-focus-ring-color); outline-offset: 1px; }
  .fold { position: absolute; inset-block: 0; width: 4%; background: repeating-linear-gradient(90deg,
    var(--vaadin-border-color) 0 1px, transparent 1px 4px); }
  .told { min-height: 1.5em; margin: 8px 0 0; color: var(--vaadin-text-color-secondary); overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; padding: 4px 6px; border-bottom: 1px solid var(--vaadin-border-color-secondary); vertical-align: top; }
  th { font-weight: 600; color: var(--vaadin-text-color-secondary); white-space: nowrap; }
  .wide { overflow-x: auto; }
  @media (forced-colors: active) { .bar { border: 1px solid CanvasText; } }
`);

class JamakTimeline extends JamakElement {
  static styles = [style];

  /** @type {Model} not there before the view set it */
  #model;
  #offset = 0; // server clock minus ours
  #timer = 0; // ticks while the job runs
  #unfolded = false;
  #table = false;
  /** @type {?Bar} whose words stand below */
  #told = null;

  set model(/** @type {Model} */ model) {
    this.#model = model;
    this.#offset = model.now - Date.now();
    this.requestUpdate();
    this.#tick();
  }

  connectedCallback() {
    adoptEarly(this, 'model');
    super.connectedCallback();
    this.#tick();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #tick() {
    clearInterval(this.#timer);
    if (this.isConnected && this.#model?.to === null) this.#timer = setInterval(() => this.requestUpdate(), 1000);
  }

  render() {
    if (!this.#model) return nothing;
    return html`<div class="tools">${this.#tools()}</div>
      ${this.#table ? this.#asTable() : this.#asLanes()}`;
  }

  get #now() {
    return this.#model.to ?? Date.now() + this.#offset;
  }

  get #bars() {
    return this.#model.lanes.flatMap((lane) => lane.bars);
  }

  get #gaps() {
    return idleGaps(this.#bars, this.#model.from, this.#now);
  }

  #tools() {
    const { words } = this.#model;
    const toggle = (/** @type {string} */ text, /** @type {boolean} */ pressed, /** @type {() => void} */ act) =>
      html`<button
        type="button"
        aria-pressed=${String(pressed)}
        @click=${() => {
          act();
          this.requestUpdate();
        }}
      >
        ${text}
      </button>`;
    return [
      !this.#table && this.#gaps.length > 0
        ? toggle(words.gaps, this.#unfolded, () => (this.#unfolded = !this.#unfolded))
        : nothing,
      toggle(words.table, this.#table, () => (this.#table = !this.#table)),
    ];
  }

  #asLanes() {
    const { from, lanes, words } = this.#model;
    const gaps = this.#unfolded ? [] : this.#gaps;
    const percent = scale(from, Math.max(this.#now, from + 1), gaps);
    const told = this.#told && this.#bars.find(({ id }) => id === this.#told?.id);
    return html`<div role="group" aria-label=${words.title} @keydown=${this.#walk}>
        ${repeat(
          lanes,
          ({ key }) => key,
          (lane) =>
            html`<div class="lane">
              <span class="label">${lane.label}</span>
              <div class="track" style="height: ${lane.rows * 18}px">
                ${gaps.map(([start]) => html`<div class="fold" style="left: ${percent(start)}%"></div>`)}${repeat(
                  lane.bars,
                  ({ id }) => id,
                  (bar) => this.#bar(bar, percent),
                )}
              </div>
            </div>`,
        )}
      </div>
      <p class="told" aria-hidden="true">
        ${told ? [this.#name(told), told.when, told.detail].filter(Boolean).join(' · ') : '' /* the bar's own name says it */}
      </p>`;
  }

  /** @param {Bar} bar @param {(time: number) => number} percent */
  #bar(bar, percent) {
    const left = percent(bar.start);
    const tell = () => {
      this.#told = bar;
      this.requestUpdate();
    };
    return html`<button
      type="button"
      class="bar"
      data-testid="timeline-bar"
      data-id=${bar.id}
      data-step=${bar.step}
      data-part=${bar.part}
      data-attempt=${bar.attempt}
      data-state=${bar.state}
      aria-label=${this.#name(bar)}
      @focus=${tell}
      @pointerenter=${tell}
      style="top: ${bar.row * 18 + 1}px; left: min(${left}%, 100% - 4px); width: ${Math.max(0, percent(bar.end ?? this.#now) - left)}%"
    ></button>`;
  }

  #name(/** @type {Bar} */ bar) {
    return [bar.name, this.#length(bar)].join(', ');
  }

  #length(/** @type {Bar} */ bar) {
    return bar.length ?? formatElapsed(this.#now - bar.start, this.#model.lang);
  }

  #walk(/** @type {KeyboardEvent} */ event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const bars = /** @type {HTMLElement[]} */ ([...this.renderRoot.querySelectorAll('.bar')]);
    const at = bars.indexOf(/** @type {HTMLElement} */ (this.shadowRoot?.activeElement));
    if (!step || at < 0) return;
    event.preventDefault();
    bars[Math.min(bars.length - 1, Math.max(0, at + step))].focus();
  }

  #asTable() {
    const cells = (/** @type {Bar} */ bar) => [
      bar.title,
      bar.attempt,
      bar.stateName,
      bar.begin,
      this.#length(bar),
      bar.detail ?? '',
    ];
    return html`<div class="wide">
      <table>
        <thead>
          <tr>
            ${this.#model.words.columns.map((title) => html`<th>${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.#bars.map(
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

customElements.get('jamak-timeline') ?? customElements.define('jamak-timeline', JamakTimeline);
