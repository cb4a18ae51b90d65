// <jamak-timeline>: every step of a job, one lane each, one bar for every attempt or piece.

/**
 * @typedef {{id: string, step: string, part: string, attempt: number, state: string, row: number, start: number, end: ?number,
 *   name: string, title: string, stateName: string, begin: string, when: string, length: ?string, detail: ?string}} Bar
 * @typedef {{key: string, label: string, rows: number, bars: Bar[]}} Lane
 * @typedef {{now: number, from: number, to: ?number, lang: string, lanes: Lane[],
 *   words: {title: string, gaps: string, table: string, columns: string[]}}} Model what TimelineView.java sends
 */

import { formatElapsed } from '../kit/elapsed.js';
import { idleGaps, scale } from './timescale.js';

const style = new CSSStyleSheet();
style.replaceSync(`
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

class JamakTimeline extends HTMLElement {
  /** @type {Model} not there before the view set it */
  #model;
  #root = this.attachShadow({ mode: 'open' });
  #offset = 0; // server clock minus ours
  #timer = 0;
  #unfolded = false;
  #table = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [style];
  }

  set model(/** @type {Model} */ model) {
    this.#model = model;
    this.#offset = model.now - Date.now();
    this.#render();
    this.#tick();
  }

  connectedCallback() {
    this.#tick();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #now() {
    return Date.now() + this.#offset;
  }

  #bars() {
    return this.#model.lanes.flatMap((lane) => lane.bars);
  }

  #tick() {
    clearInterval(this.#timer);
    if (this.isConnected && this.#model && this.#model.to === null) {
      this.#timer = setInterval(() => this.#place(), 1000);
    }
  }

  #render() {
    const focused = /** @type {?HTMLElement} */ (this.#root.activeElement)?.dataset.id;
    const body = this.#table ? this.#asTable() : this.#asLanes();
    this.#root.replaceChildren(this.#tools(), ...body);
    this.#place();
    if (focused) /** @type {?HTMLElement} */ (this.#root.querySelector(`[data-id="${focused}"]`))?.focus();
  }

  #tools() {
    const words = this.#model.words;
    const tools = element('div', { className: 'tools' });
    if (!this.#table && this.#gaps().length > 0) {
      tools.append(this.#toggle(words.gaps, this.#unfolded, () => (this.#unfolded = !this.#unfolded)));
    }
    tools.append(this.#toggle(words.table, this.#table, () => (this.#table = !this.#table)));
    return tools;
  }

  /** @param {string} text @param {boolean} pressed @param {() => void} act */
  #toggle(text, pressed, act) {
    const button = element('button', { type: 'button', textContent: text });
    button.dataset.id = text;
    button.setAttribute('aria-pressed', String(pressed));
    button.addEventListener('click', () => {
      act();
      this.#render();
    });
    return button;
  }

  #asLanes() {
    const lanes = element('div');
    lanes.setAttribute('role', 'group');
    lanes.setAttribute('aria-label', this.#model.words.title);
    lanes.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#walk(event));
    for (const lane of this.#model.lanes) {
      const track = element('div', { className: 'track' });
      track.style.height = `${lane.rows * 18}px`;
      track.append(...lane.bars.map((bar) => this.#bar(bar)));
      const row = element('div', { className: 'lane' });
      row.append(element('span', { className: 'label', textContent: lane.label }), track);
      lanes.append(row);
    }
    const told = element('p', { className: 'told' });
    told.setAttribute('aria-hidden', 'true'); // the bar's own name says it
    return [lanes, told];
  }

  #bar(/** @type {Bar} */ bar) {
    const button = element('button', { type: 'button', className: 'bar' });
    Object.assign(button.dataset, {
      testid: 'timeline-bar',
      id: bar.id,
      step: bar.step,
      part: bar.part,
      attempt: bar.attempt,
      state: bar.state,
    });
    button.style.top = `${bar.row * 18 + 1}px`;
    const tell = () => {
      const told = this.#root.querySelector('.told');
      if (told) told.textContent = [this.#name(bar), bar.when, bar.detail].filter(Boolean).join(' · ');
    };
    button.addEventListener('focus', tell);
    button.addEventListener('pointerenter', tell);
    return button;
  }

  #name(/** @type {Bar} */ bar) {
    return [bar.name, this.#length(bar)].join(', ');
  }

  #length(/** @type {Bar} */ bar) {
    return bar.length ?? formatElapsed(this.#now() - bar.start, this.#model.lang);
  }

  #gaps() {
    return idleGaps(this.#bars(), this.#model.from, this.#model.to ?? this.#now());
  }

  #place() {
    if (!this.#model || this.#table) return;
    const to = this.#model.to ?? this.#now();
    const gaps = this.#unfolded ? [] : this.#gaps();
    const percent = scale(this.#model.from, Math.max(to, this.#model.from + 1), gaps);
    const byId = new Map(this.#bars().map((bar) => [bar.id, bar]));
    for (const button of this.#barButtons()) {
      const bar = byId.get(button.dataset.id ?? '');
      if (bar === undefined) continue;
      const left = percent(bar.start);
      button.style.left = `min(${left}%, 100% - 4px)`;
      button.style.width = `${Math.max(0, percent(bar.end ?? to) - left)}%`;
      button.setAttribute('aria-label', this.#name(bar));
    }
    this.#markFolds(gaps, percent);
  }

  /** @param {import('./timescale.js').Span[]} gaps @param {(time: number) => number} percent */
  #markFolds(gaps, percent) {
    for (const old of this.#root.querySelectorAll('.fold')) old.remove();
    for (const track of this.#root.querySelectorAll('.track')) {
      for (const [start] of gaps) {
        const fold = element('div', { className: 'fold' });
        fold.style.left = `${percent(start)}%`;
        track.prepend(fold);
      }
    }
  }

  /** @returns {HTMLElement[]} */
  #barButtons() {
    return [...this.#root.querySelectorAll('.bar')].map((node) => /** @type {HTMLElement} */ (node));
  }

  #walk(/** @type {KeyboardEvent} */ event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const bars = this.#barButtons();
    const at = bars.indexOf(/** @type {HTMLElement} */ (this.#root.activeElement));
    if (!step || at < 0) return;
    event.preventDefault();
    bars[Math.min(bars.length - 1, Math.max(0, at + step))].focus();
  }

  #asTable() {
    const table = element('table');
    const head = table.createTHead().insertRow();
    for (const title of this.#model.words.columns) head.append(element('th', { textContent: title }));
    const rows = table.createTBody();
    for (const bar of this.#bars()) {
      const row = rows.insertRow();
      const cells = [bar.title, bar.attempt, bar.stateName, bar.begin, this.#length(bar), bar.detail ?? ''];
      for (const cell of cells) row.insertCell().textContent = String(cell);
    }
    const wide = element('div', { className: 'wide' });
    wide.append(table);
    return [wide];
  }
}

/** @param {string} tag @param {object} properties @returns {any} */
function element(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}

customElements.get('jamak-timeline') ?? customElements.define('jamak-timeline', JamakTimeline);
