/**
 * `<jamak-job-health>`: how the jobs of the workspace do: who waits how long, how fast jobs end, how today went, when
 * the queue will be empty, and what ended over the last day. Its height never changes, so that nothing below moves.
 */
import { adoptEarly, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { date, day, decimal, duration, hourAndMinute, short } from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { setTimeZone, setWords, t } from '../kit/words.js';
import { jobs } from '../model/api.js';
import { bars, sums } from './histogram.js';
import { isWithin, spanAt, SpanChoice } from './span-choice.js';

/** @typedef {import('../model/records.js').Health} Health */
/** @typedef {import('../model/records.js').Histogram} Histogram */

const SOON_MS = 1000; // many changes are answered once
const AGAIN_MS = 15_000; // times pass also when nothing changes
const DRAG_PX = 4; // less is a press on one span

const style = sheet(`
  :host { display: block; container: job-health / inline-size; flex: none; }
  .line { position: relative; display: flex; align-items: stretch; gap: 4px 20px; height: 64px; padding: 8px 14px;
    border: 1px solid var(--j-line); border-radius: 10px; background: var(--j-surface); }
  .line[data-state=unknown] dl, .line[data-state=unknown] figure { opacity: .55; }
  dl { display: flex; gap: 4px 20px; }
  dl div { display: grid; align-content: center; min-width: 84px; }
  dt { color: var(--j-muted); font-size: 12px; line-height: 1.4; white-space: nowrap; }
  dd { font-weight: 600; line-height: 1.4; white-space: nowrap; }
  dd small { color: var(--j-muted); font-size: 12px; font-weight: 400; }
  figure { flex: 1; display: grid; grid-template-rows: 1fr auto; gap: 2px; min-width: 180px; margin: 0; border-radius: 6px; }
  .bars { display: flex; align-items: end; gap: 1px; border-bottom: 1px solid var(--j-line); overflow: hidden;
    cursor: crosshair; touch-action: pan-y; user-select: none; }
  .span { flex: 1; display: flex; flex-direction: column; justify-content: end; align-self: stretch; min-width: 0; }
  .span[data-chosen] { background: var(--j-hover); }
  .span[data-in] { margin-inline-end: -1px; padding-inline-end: 1px; background: var(--j-tint); border-bottom: 3px solid var(--j-accent); }
  .span i { flex: none; min-height: 2px; }
  .failed { background: var(--jamak-bar-failed); }
  .canceled { background: var(--jamak-bar-neutral); }
  .succeeded { background: var(--jamak-bar-done); }
  figcaption { color: var(--j-muted); font-size: 12px; line-height: 1.4; white-space: nowrap; overflow: hidden;
    text-overflow: ellipsis; }
  .button { align-self: center; }
  @container job-health (inline-size < 720px) {
    .line { flex-direction: column; height: 176px; padding: 10px 14px; }
    dl { display: grid; grid-template-columns: 1fr 1fr; }
    dl div { min-width: 0; }
    figure { width: 100%; }
    .button { position: absolute; inset: 10px 14px auto auto; }
  }
  @media (forced-colors: active) { .span i { border: 1px solid CanvasText; } }
`);

export class JobHealth extends JamakElement {
  static styles = [base, style];

  /** @type {?Health} */
  #health = null;
  /** @type {?Histogram} */
  #histogram = null;
  /** @type {'loading'|'ready'|'unknown'} */
  #state = 'loading';
  /** Filter of the list. @type {import('./span-choice.js').Period} */
  #period = { period: '', from: '', to: '' };
  #choice = new SpanChoice();
  /** @type {?number} px, where the pointer went down */
  #downAt = null;
  #loading = false;
  #wanted = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #soon;

  /** @param {{locale: string, table: Record<string, string>}} words */
  set words(words) {
    setWords(words.table, words.locale);
  }

  /** Whoever counts the changes says a new number when jobs changed. @param {number} _count */
  set changes(_count) {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.load();
    }, SOON_MS);
  }

  /** @param {import('../views/job-filter.js').Filter} filter of the list, whose period is shown */
  set filter({ period, from, to }) {
    const known = this.#period;
    if (period === known.period && from === known.from && to === known.to) return;
    this.#period = { period, from, to };
    this.requestUpdate();
  }

  connectedCallback() {
    adoptEarly(this, 'words');
    adoptEarly(this, 'changes');
    super.connectedCallback();
    const timer = setInterval(() => this.load(), AGAIN_MS);
    this.leave.addEventListener('abort', () => {
      clearInterval(timer);
      clearTimeout(this.#soon);
      this.#soon = undefined;
    });
    document.addEventListener('visibilitychange', () => this.load(), { signal: this.leave });
    this.load();
  }

  /** Asks for the figures; one question at a time, none in a hidden tab, and once more for what came meanwhile. */
  async load() {
    if (document.hidden) return;
    this.#wanted = this.#loading;
    if (this.#loading) return;
    this.#loading = true;
    try {
      [this.#health, this.#histogram] = await jobs.health();
      setTimeZone(this.#histogram.timeZone);
      this.#state = 'ready';
    } catch {
      this.#state = 'unknown'; // what was known stays, dimmed
    }
    this.#loading = false;
    this.requestUpdate();
    if (this.#wanted && this.isConnected) await this.load();
  }

  render() {
    return html`<section
      class="line"
      data-testid="job-health"
      data-state=${this.#state}
      aria-busy=${String(this.#state === 'loading')}
      aria-label=${t('health.title')}
    >
      <dl>${this.#figures()}</dl>
      ${this.#drawing()} ${this.#state === 'unknown' ? this.#again() : nothing}
    </section>`;
  }

  #figures() {
    const health = this.#health;
    const { successRate = null, succeeded = 0, failed = 0 } = health?.today ?? {};
    return [
      figure(
        'oldest',
        health?.oldestQueuedAt ? duration(whole(Date.now() - Date.parse(health.oldestQueuedAt))) : '',
        health && health.queued > 0 ? t('health.of_waiting', { n: health.queued }) : '',
      ),
      figure('pace', health ? t('health.per_minute', { n: decimal(health.endedPerMinute) }) : ''),
      figure(
        'today',
        successRate === null ? '' : `${Math.floor(successRate * 100)}%`,
        successRate === null ? '' : t('health.of_ended', { n: succeeded, all: succeeded + failed }),
      ),
      figure('end', health?.expectedEndAt ? short(health.expectedEndAt) : ''),
    ];
  }

  get #spans() {
    return this.#histogram?.spans ?? [];
  }

  #drawing() {
    const spans = this.#spans;
    const { at, range } = this.#choice;
    const isIn = (/** @type {number} */ i) =>
      range === null ? isWithin(spans[i], this.#period) : range[0] <= i && i <= range[1];
    return html`<figure
      role="group"
      tabindex="0"
      aria-label=${t('health.histogram')}
      @keydown=${this.#key}
      @keyup=${(/** @type {KeyboardEvent} */ event) => event.key === 'Shift' && this.#choice.range && this.#take()}
      @blur=${this.#leave}
      @pointerleave=${this.#leave}
    >
      <div
        class="bars"
        aria-hidden="true"
        data-testid="job-health-bars"
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#leave}
      >
        ${bars(spans).map(
          (bar, i) =>
            html`<div class="span" ?data-chosen=${i === at} ?data-in=${isIn(i)}>
              ${bar.map(({ state, percent }) => html`<i class=${state} style="height: ${percent}%"></i>`)}
            </div>`,
        )}
      </div>
      <figcaption data-testid="job-health-caption" aria-live="polite">${this.#caption(spans)}</figcaption>
    </figure>`;
  }

  /** @param {Histogram['spans']} spans */
  #caption(spans) {
    if (spans.length === 0) return '\u00a0';
    const { at, range } = this.#choice;
    if (range !== null) return t('health.choosing', between(spans[range[0]].from, spans[range[1]].to));
    const { from, to } = this.#period;
    const chosen = from.includes('T') && to.includes('T');
    if (at === null && chosen) return t('health.chosen', between(from, to));
    const span = at === null ? null : spans[at];
    const when = span ? t('health.span', between(span.from, span.to)) : t('health.last_day');
    return `${when} · ${t('health.ended', sums(span ? [span] : spans))}`;
  }

  #again() {
    return html`<button class="button" @click=${() => this.load()}>${t('health.again')}</button>`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' ? !this.#takeBack() : event.key === 'Enter' ? !this.#take() : !this.#walk(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    this.requestUpdate();
    return this.#choice.walk(event, this.#spans.length - 1);
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0 || this.#spans.length === 0) return;
    /** @type {HTMLElement} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.#downAt = event.clientX;
    this.#choice.begin(this.#under(event));
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (this.#spans.length > 0) this.#choice.at = this.#under(event);
    this.requestUpdate();
  }

  /** @param {PointerEvent} event */
  #up(event) {
    const dragged = this.#downAt !== null && Math.abs(event.clientX - this.#downAt) >= DRAG_PX;
    this.#downAt = null;
    if (!dragged) this.#choice.giveUp();
    else if (this.#choice.range !== null) this.#take();
    this.requestUpdate();
  }

  /** @param {PointerEvent} event */
  #under({ clientX, currentTarget }) {
    const { left, width } = /** @type {HTMLElement} */ (currentTarget).getBoundingClientRect();
    return spanAt(clientX - left, width, this.#spans.length);
  }

  #leave() {
    this.#downAt = null;
    this.#choice.leave();
    this.requestUpdate();
  }

  /** The list is asked for jobs of what is chosen. */
  #take() {
    const period = this.#choice.take(this.#spans, this.#period);
    if (period !== null) this.tell('period-change', period);
    return period !== null;
  }

  /** What is being chosen is given up, else what was chosen is taken back. */
  #takeBack() {
    this.requestUpdate();
    if (this.#choice.giveUp()) return true;
    const before = this.#choice.takeBack(this.#period);
    if (before !== null) this.tell('period-change', before);
    return before !== null;
  }
}

/** The day of the end is said where it is another. @param {string} from @param {string} to */
const between = (from, to) => ({ from: date(from), to: day(from) === day(to) ? hourAndMinute(to) : date(to) });

/** @param {string} key @param {string} value "" for none @param {string} [more] */
function figure(key, value, more = '') {
  return html`<div data-figure=${key}>
    <dt>${t(`health.${key}`)}</dt>
    <dd>${value || '–'} ${more ? html`<small>${more}</small>` : nothing}</dd>
  </div>`;
}

/** Full minutes, or seconds below one: it is not counted on in between. @param {number} ms */
const whole = (ms) => (ms < 60_000 ? Math.max(0, Math.floor(ms / 1000) * 1000) : Math.floor(ms / 60_000) * 60_000);

customElements.get('jamak-job-health') ?? customElements.define('jamak-job-health', JobHealth);
