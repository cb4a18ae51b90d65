/** `<jamak-bulk-outcome>`: what became of each job of an act, a page at a time, and all of it as a file. */
import { complain } from '../commands/failures.js';
import { button } from '../kit/button.js';
import { ask } from '../kit/dialog.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { count, shortId } from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { jobList } from '../model/store.js';
import { allItems, bulkActions, itemsOf, tableOf } from './bulk-actions.js';
import { askBulk } from './bulk-question.js';
import { outcomeName, outcomeText, progressText, total } from './bulk-words.js';
import { exclusion } from './job-set.js';
import { asJson, saveFile } from './outcome-file.js';

/** @typedef {import('./bulk-actions.js').BulkAction} BulkAction */
/** @typedef {import('./bulk-actions.js').Item} Item */
/** @typedef {import('./bulk-actions.js').Outcome} Outcome */

const OUTCOMES = /** @type {const} */ (['failed', 'skipped', 'done', 'open']);
const HUES = { failed: 'red', skipped: 'neutral', done: 'green', open: 'purple' };
/** Acts that need nothing but their jobs. */
const AGAIN = ['cancel', 'retry', 'run'];

const look = sheet(`
:host { display: grid; gap: 12px; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
.items { display: grid; gap: 2px; max-height: 44vh; overflow-y: auto; padding: 3px; margin: -3px; }
.item { display: grid; grid-template-columns: auto 1fr auto; align-items: center; gap: 2px 10px; padding: 6px 8px; border-radius: 8px; }
.item:nth-child(odd) { background: var(--j-sunken); }
.item small { grid-column: 1 / -1; color: var(--j-muted); font-size: 12px; }
.item a { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--j-accent); }
@media (pointer: coarse) { .item a { min-height: 44px; display: flex; align-items: center; } }
`);

export class BulkOutcome extends JamakElement {
  static styles = [base, look];

  /** @type {BulkAction} */
  #action;
  /** @type {?Outcome} only those with this one */
  #wanted = null;
  /** @type {Item[]} */
  #items = [];
  /** @type {?string} */
  #next = null;
  /** @type {'loading'|'ready'|'failed'} */
  #state = 'loading';

  /** @param {BulkAction} action */
  constructor(action) {
    super();
    this.#action = action;
    this.#wanted = action.counts.failed > 0 ? 'failed' : null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow(bulkActions, 'change');
    bulkActions.addEventListener('ended', () => this.#load(), { signal: this.leave });
    this.#load();
  }

  /** @param {?string} [cursor] of the page that comes next; without one from the beginning */
  async #load(cursor = null) {
    const wanted = this.#wanted;
    this.#state = 'loading';
    this.requestUpdate();
    try {
      const page = await itemsOf(this.#action.id, { outcome: wanted, cursor });
      if (wanted !== this.#wanted) return;
      this.#items = cursor === null ? page.items : [...this.#items, ...page.items];
      this.#next = page.nextCursor;
      this.#state = 'ready';
    } catch {
      this.#state = 'failed';
    }
    this.requestUpdate();
  }

  render() {
    this.#action = bulkActions.get(this.#action.id) ?? this.#action;
    const { status, counts, kind } = this.#action;
    return html`<p role="status" data-testid="bulk-outcome">
        ${status === 'running' ? progressText(this.#action) : outcomeText(this.#action)}
      </p>
      <div class="row" role="group" aria-label=${t('bulk.outcome.label')}>
        ${this.#chip(null, total(this.#action))}
        ${OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => this.#chip(outcome, counts[outcome]))}
      </div>
      ${this.#list()}
      <div class="row">
        ${
          status !== 'running' && counts.failed > 0 && AGAIN.includes(kind)
            ? button(t('bulk.again', { n: count(counts.failed) }), () => this.#again(), {
                icon: 'retry',
                kind: 'small',
                testId: 'bulk-again',
              })
            : nothing
        }<span class="spacer"></span
        ><a class="button quiet small" href=${tableOf(this.#action.id)} download router-ignore data-testid="bulk-csv"
          >${icon('download')}<span class="label">${t('bulk.csv')}</span></a
        >${button(t('bulk.json'), () => this.#save(), {
          icon: 'download',
          kind: 'quiet small',
          testId: 'bulk-json',
        })}
      </div>`;
  }

  /** @param {?Outcome} outcome @param {number} n */
  #chip(outcome, n) {
    const name = outcome === null ? t('bulk.outcome.all') : outcomeName(this.#action, outcome);
    const choose = () => {
      this.#wanted = outcome;
      this.#load();
    };
    return html`<button
      type="button"
      class="button small"
      data-testid="bulk-outcome-chip"
      data-outcome=${outcome ?? 'all'}
      aria-pressed=${String(outcome === this.#wanted)}
      @click=${choose}
    >
      ${name} ${count(n)}
    </button>`;
  }

  #list() {
    if (this.#state === 'failed') {
      return html`<p class="row" role="alert">
        ${t('bulk.items_failed')} ${button(t('failure.again'), () => this.#load(), { kind: 'small' })}
      </p>`;
    }
    if (this.#items.length === 0) {
      return html`<p class="muted">${t(this.#state === 'loading' ? 'bulk.items_loading' : 'bulk.items_none')}</p>`;
    }
    const next = this.#next;
    return html`<ul class="items" aria-busy=${String(this.#state === 'loading')}>
        ${this.#items.map((item) => this.#item(item))}
      </ul>
      ${
        next === null
          ? nothing
          : button(t('bulk.more'), () => this.#load(next), {
              kind: 'small',
              testId: 'bulk-more',
              disabled: this.#state === 'loading',
            })
      }`;
  }

  /** @param {Item} item */
  #item(item) {
    const { jobId, outcome, code, message, newJobId } = item;
    return html`<li class="item" data-testid="bulk-outcome-item" data-job-id=${jobId} data-outcome=${outcome}>
      <span class="badge" data-hue=${HUES[outcome]}
        ><span class="text">${outcomeName(this.#action, outcome)}</span></span
      >${this.#link(jobId, jobList.job(jobId)?.filename ?? t('bulk.job', { id: shortId(jobId) }))}${
        newJobId === null ? html`<span></span>` : this.#link(newJobId, t('bulk.new_job'))
      }${
        code === null
          ? nothing
          : html`<small title=${message ?? ''}>${exclusion(this.#action.kind, code)} <code>${code}</code></small>`
      }
    </li>`;
  }

  /** Leads to the job, and closes what lies over it. @param {string} id @param {string} text */
  #link(id, text) {
    const href = String(new URL(`jobs?id=${encodeURIComponent(id)}`, document.baseURI));
    return html`<a href=${href} title=${id} @click=${() => setTimeout(() => this.#close())}>${text}</a>`;
  }

  #close() {
    this.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
  }

  /** The server knows which they are, however many. */
  async #again() {
    const { id, kind, counts } = this.#action;
    this.#close();
    await askBulk(kind, { of: id, failed: counts.failed });
  }

  async #save() {
    const { id, kind } = this.#action;
    try {
      saveFile(`jamak-${kind}-${id.slice(-8)}.json`, 'application/json', asJson(this.#action, await allItems(id)));
    } catch (problem) {
      complain(problem);
    }
  }
}

customElements.get('jamak-bulk-outcome') ?? customElements.define('jamak-bulk-outcome', BulkOutcome);

/** @param {BulkAction} action */
export async function showOutcome(action) {
  const close = { label: t('drawer.close'), value: 'close', safe: true };
  await ask(t(`bulk.outcome.title.${action.kind}`), new BulkOutcome(action), [close]);
  bulkActions.seen(action.id);
}
