/**
 * `<jamak-bulk-meter>`: in the header of every screen: the act on many jobs that is being worked off, with a button
 * that stops it; then how it ended, until somebody has looked.
 */
import { complain } from '../commands/failures.js';
import { button } from '../kit/button.js';
import { adoptEarly, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { tellBell } from '../kit/toast.js';
import { addWords, t } from '../kit/words.js';
import { live } from '../model/store.js';
import { bulkActions } from './bulk-actions.js';
import { showOutcome } from './bulk-outcome.js';
import { outcomeText, percent, progressText } from './bulk-words.js';

/** @typedef {import('./bulk-actions.js').BulkAction} BulkAction */

const look = sheet(`
:host { display: block; min-width: 0; }
.meter { display: flex; align-items: center; gap: 4px; min-width: 0; }
.told { display: grid; gap: 3px; justify-items: stretch; min-width: 0; max-width: 340px; min-height: var(--j-size); padding: 4px 10px; border: 1px solid var(--j-line); border-radius: 8px; background: var(--j-surface); color: inherit; font: inherit; font-size: 13px; font-weight: 500; line-height: 1.3; text-align: start; cursor: pointer; }
.told:hover { background: color-mix(in srgb, var(--j-surface), var(--j-text) 5%); }
.text { display: flex; align-items: center; gap: 6px; min-width: 0; }
.text span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.meter[data-status=running] .told { min-width: 180px; }
.ended .told .icon { color: var(--j-green); }
.ended.failed .told .icon { color: var(--j-red); }
.few { display: none; }
@media (max-width: 767px) {
  .many { display: none; }
  .few { display: inline; }
  .meter[data-status=running] .told { min-width: 52px; }
  .told { padding: 4px 6px; }
  .stop .label { display: none; }
  .stop.button { padding: 0; width: var(--j-size); }
}
`);

class BulkMeter extends JamakElement {
  static styles = [base, look];

  #listening = false;
  #stopping = new Set();
  #voice = '';

  /** @param {{locale: string, table: Record<string, string>}} words */
  set words(words) {
    addWords(words.table, words.locale);
  }

  connectedCallback() {
    adoptEarly(this, 'words');
    super.connectedCallback();
    this.follow(bulkActions, 'change');
    bulkActions.addEventListener('change', () => this.#listen(), { signal: this.leave });
    bulkActions.addEventListener('ended', (event) => this.#tell(/** @type {CustomEvent} */ (event).detail), {
      signal: this.leave,
    });
    this.leave.addEventListener('abort', () => this.#listen());
    bulkActions.load();
  }

  /** The stream is held open only while something runs: a browser has few connections to one server. */
  #listen() {
    const wanted = this.isConnected && bulkActions.running.length > 0;
    if (wanted === this.#listening) return;
    this.#listening = wanted;
    if (wanted) live.use();
    else live.release();
  }

  /** @param {BulkAction} action */
  #tell(action) {
    this.#stopping.delete(action.id);
    this.#voice = outcomeText(action);
    if (bulkActions.unseen.some(({ id }) => id === action.id)) {
      tellBell(
        action.counts.failed > 0 ? 'error' : 'success',
        `${t(`bulk.outcome.title.${action.kind}`)}: ${this.#voice}`,
      );
    }
    this.requestUpdate();
  }

  render() {
    const voice = html`<div class="visually-hidden" role="status">${this.#voice}</div>`;
    const [running, ...others] = bulkActions.running;
    if (running) return html`${voice}${this.#running(running, others.length)}`;
    const [ended] = bulkActions.unseen;
    return ended ? html`${voice}${this.#ended(ended)}` : voice;
  }

  /** The bar of uploads, which shows in the middle of the header, makes way. */
  updated() {
    const shown = bulkActions.running.length + bulkActions.unseen.length > 0;
    document.documentElement.style.setProperty('--jamak-mini-top', shown ? '76px' : '18px');
  }

  /** @param {BulkAction} action @param {number} others that run too */
  #running(action, others) {
    const n = percent(action);
    const text = others > 0 ? t('bulk.and_others', { text: progressText(action), n: others }) : progressText(action);
    return html`<div class="meter" data-testid="bulk-meter" data-status="running" data-bulk-id=${action.id}>
      <button type="button" class="told" aria-haspopup="dialog" title=${text} @click=${() => showOutcome(action)}>
        <span class="text"><span class="many">${text}</span><span class="few" aria-hidden="true">${n}%</span></span
        ><span
          class="bar"
          role="progressbar"
          aria-label=${text}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${n}
          ><i style="transform: scaleX(${n / 100})"></i
        ></span></button
      >${button(t('bulk.stop'), () => this.#stop(action), {
        icon: 'stop',
        named: true,
        kind: 'small quiet stop',
        testId: 'bulk-stop',
        disabled: this.#stopping.has(action.id),
      })}
    </div>`;
  }

  /** @param {BulkAction} action */
  #ended(action) {
    const failed = action.counts.failed > 0;
    const text = outcomeText(action);
    return html`<div
      class="meter ended ${failed ? 'failed' : ''}"
      data-testid="bulk-meter"
      data-status=${action.status}
      data-bulk-id=${action.id}
    >
      <button type="button" class="told" aria-haspopup="dialog" title=${text} @click=${() => showOutcome(action)}>
        <span class="text"
          >${icon(failed ? 'alert' : 'check')}<span class="many">${text}</span
          ><span class="few visually-hidden">${text}</span></span
        ></button
      >${button(t('bulk.dismiss'), () => bulkActions.seen(action.id), {
        icon: 'close',
        iconOnly: true,
        kind: 'small quiet',
        testId: 'bulk-dismiss',
      })}
    </div>`;
  }

  /** @param {BulkAction} action */
  async #stop(action) {
    this.#stopping.add(action.id);
    this.requestUpdate();
    try {
      await bulkActions.stop(action.id);
    } catch (problem) {
      complain(problem, { again: () => this.#stop(action) });
    }
    this.#stopping.delete(action.id);
    this.requestUpdate();
  }
}

customElements.get('jamak-bulk-meter') ?? customElements.define('jamak-bulk-meter', BulkMeter);
