/**
 * `<jamak-job-health>`: how the jobs of the workspace do: who waits how long, how fast jobs end, how today went, when
 * the queue will be empty, and what ended over the last day. Its height never changes, so that nothing below moves.
 */
import { adoptEarly, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { date, decimal, duration, hourAndMinute, short } from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { setTimeZone, setWords, t } from '../kit/words.js';
import { jobs } from '../model/api.js';
import { bars, sums } from './histogram.js';

/** @typedef {import('../model/records.js').Health} Health */
/** @typedef {import('../model/records.js').Histogram} Histogram */

const SOON_MS = 1000; // many changes are answered once
const AGAIN_MS = 15_000; // times pass also when nothing changes

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
  .bars { display: flex; align-items: end; gap: 1px; border-bottom: 1px solid var(--j-line); overflow: hidden; }
  .span { flex: 1; display: flex; flex-direction: column; justify-content: end; align-self: stretch; min-width: 0; }
  .span[data-chosen] { background: var(--j-hover); }
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
  /** @type {?number} the span whose numbers are told */
  #chosen = null;
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

  #drawing() {
    const spans = this.#histogram?.spans ?? [];
    return html`<figure
      role="group"
      tabindex="0"
      aria-label=${t('health.histogram')}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
      @blur=${() => this.#choose(null)}
      @pointerleave=${() => this.#choose(null)}
    >
      <div class="bars" aria-hidden="true">
        ${bars(spans).map(
          (bar, i) =>
            html`<div class="span" ?data-chosen=${i === this.#chosen} @pointerenter=${() => this.#choose(i)}>
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
    const span = this.#chosen === null ? null : spans[this.#chosen];
    const when = span ? t('health.span', { from: date(span.from), to: hourAndMinute(span.to) }) : t('health.last_day');
    return `${when} · ${t('health.ended', sums(span ? [span] : spans))}`;
  }

  #again() {
    return html`<button class="button" @click=${() => this.load()}>${t('health.again')}</button>`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = (this.#histogram?.spans.length ?? 0) - 1;
    const at = this.#chosen ?? last + 1;
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.#choose(Math.min(last, Math.max(0, next)));
  }

  /** @param {?number} span */
  #choose(span) {
    this.#chosen = span;
    this.requestUpdate();
  }
}

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
