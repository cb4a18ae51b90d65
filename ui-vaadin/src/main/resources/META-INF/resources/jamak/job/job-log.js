/**
 * `<jamak-job-log .events .name>`: every line of a job's journal, the newest last: what happened, when, and who did it.
 * Lines can be filtered by words and copied as JSON.
 */
import { button } from '../kit/button.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { copyText } from '../kit/toast.js';
import { hasWord, t } from '../kit/words.js';
import { addressOf } from '../model/facets.js';

/** @typedef {import('../model/records.js').JournalEvent} JournalEvent */

const look = sheet(`
:host { display: block; }
summary { min-height: 30px; font-weight: 600; cursor: pointer; }
.tools { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
.tools .field { flex: 1 1 160px; width: auto; }
ol { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none; font-size: 12px; }
li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 10px; padding-bottom: 6px; border-bottom: 1px solid var(--j-line); }
time { color: var(--j-muted); white-space: nowrap; }
.what { font-weight: 600; }
.who { color: var(--j-muted); font-weight: 400; }
code { grid-column: 2; color: var(--j-muted); font-size: 11px; overflow-wrap: anywhere; word-break: normal; }
`);

/** What every line says of the job. */
const OF_ALL = ['status', 'assetId', 'progress'];

/**
 * What an event says besides the state of the job.
 *
 * @param {JournalEvent} event
 * @param {number} [indent] lines of their own, which a page shows with spaces at which it can break
 */
export function saidBy({ payload }, indent) {
  const own = Object.entries(payload).filter(([name]) => !OF_ALL.includes(name));
  return own.length === 0 ? '' : JSON.stringify(Object.fromEntries(own), null, indent);
}

/** In words where there are any, else by its type. @param {JournalEvent} event */
export const nameOf = ({ type }) => (hasWord(`job.event.${type}`) ? t(`job.event.${type}`) : type);

/** @param {JournalEvent[]} events @param {string} words @returns {JournalEvent[]} those that hold all of the words */
export function matching(events, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const text = [nameOf(event), event.type, saidBy(event), who(event)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** @param {JournalEvent} event */
const who = ({ userId }) => (userId === null ? t('job.log.worker') : addressOf(userId));

/** @param {JournalEvent[]} shown */
const copy = (shown) => copyText(JSON.stringify(shown, null, 2), t('job.log.copied', { n: shown.length }));

export class JobLog extends JamakElement {
  static styles = [base, look];
  static properties = { events: { attribute: false } };

  #words = '';
  #open = false;

  constructor() {
    super();
    /** @type {JournalEvent[]} */
    this.events = [];
  }

  render() {
    return html`<details
      data-testid="job-log"
      ?open=${this.#open}
      @toggle=${(/** @type {Event} */ event) => {
        this.#open = /** @type {HTMLDetailsElement} */ (event.target).open;
        this.requestUpdate();
      }}
    >
      <summary>${t('job.log', { n: this.events.length })}</summary>
      ${this.#open ? this.#lines() : nothing}
    </details>`;
  }

  #lines() {
    const shown = matching(this.events, this.#words);
    const typed = (/** @type {Event} */ event) => {
      this.#words = /** @type {HTMLInputElement} */ (event.target).value;
      this.requestUpdate();
    };
    return html`<div class="tools">
        <input
          class="field"
          type="search"
          aria-label=${t('job.log.filter')}
          placeholder=${t('job.log.filter')}
          .value=${this.#words}
          data-testid="job-log-filter"
          @input=${typed}
        />
        ${button(t('job.log.copy'), () => copy(shown), { icon: 'copy', kind: 'small', testId: 'job-log-copy' })}
      </div>
      ${shown.length === 0 ? html`<p class="muted">${t('job.log.none')}</p>` : nothing}
      <ol>
        ${repeat(
          shown,
          ({ seq }) => seq,
          (event) =>
            html`<li data-testid="job-log-line" data-type=${event.type}>
              <time datetime=${event.createdAt} title=${format.fullDate(event.createdAt)}
                >${format.timeOfDay(event.createdAt)}</time
              ><span class="what">${nameOf(event)} <span class="who">${who(event)}</span></span
              >${saidBy(event) ? html`<code>${saidBy(event, 1)}</code>` : nothing}
            </li>`,
        )}
      </ol>`;
  }
}

customElements.define('jamak-job-log', JobLog);
