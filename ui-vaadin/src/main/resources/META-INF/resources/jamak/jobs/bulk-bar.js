/**
 * `<jamak-bulk-bar .scope .jobs>`: what can be done with the chosen jobs, or with everything that matches; each act
 * says with how many. It hides itself while nothing is chosen. Tells `started` with the action, and
 * `selection-change` with those that failed once it has ended, for another try.
 */
import { allItems, bulkActions } from '../bulk/bulk-actions.js';
import { askBulk } from '../bulk/bulk-question.js';
import { askCounts, countHere, tableUrl, UNKNOWN, withFiles } from '../bulk/eligible-counts.js';
import { keyOf, sizeOf } from '../bulk/job-set.js';
import { downloadZip } from '../commands/downloads.js';
import { complain } from '../commands/failures.js';
import { button } from '../kit/button.js';
import { openMenu } from '../kit/context-menu.js';
import { debounce, deepActive } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { count } from '../kit/format.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { toast } from '../kit/toast.js';
import { keepClear } from '../kit/toasts.js';
import { t } from '../kit/words.js';
import { LIMITS } from '../model/contract.js';
import { barLook } from '../bulk/bar-styles.js';
import { leftOver } from '../bulk/left-over.js';

/** @typedef {import('../bulk/job-set.js').Scope} Scope */
/** @typedef {import('../bulk/eligible-counts.js').EligibleCounts} EligibleCounts */
/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../model/records.js').BulkKind} BulkKind */

const ICONS = { cancel: 'stop', retry: 'retry', run: 'play', tag: 'tag', priority: 'up', download: 'download' };
/** Those that fold into a menu where there is little room. */
const RARE = /** @type {const} */ (['tag', 'priority']);
const SOON_MS = 300;

/** @type {Scope} */
const NOTHING = { ids: [] };

export class BulkBar extends JamakElement {
  static styles = [base, barLook];
  static onePerFrame = true;

  /** @type {Scope} */
  #scope = NOTHING;
  /** @type {Job[]} */
  #jobs = [];
  /** @type {EligibleCounts} */
  #eligible = UNKNOWN;
  /** What the server was asked about last, '' where nothing had to be asked. */
  #question = '';
  #choice = '';
  #gathering = false;
  /** @type {?ReturnType<typeof leftOver>} */
  #leftOver = null;
  #ask = debounce(() => this.#askServer(), SOON_MS);

  get scope() {
    return this.#scope;
  }

  /** @param {?Scope|undefined} scope */
  set scope(scope) {
    this.#scope = scope ?? NOTHING;
    this.#learn();
  }

  /** Those of the chosen jobs that are at hand. @param {?Job[]|undefined} jobs */
  set jobs(jobs) {
    this.#jobs = jobs ?? [];
    this.#learn();
  }

  connectedCallback() {
    super.connectedCallback();
    keepClear(this.parentElement ?? this, this.leave); // the whole line, with what is selected
    this.#leftOver = leftOver(bulkActions, allItems, this.leave, {
      scope: () => this.#scope,
      choose: (ids) => this.tell('selection-change', { ids }),
    });
  }

  /** Counts what is at hand; the server is asked only when something else is chosen. */
  #learn() {
    this.requestUpdate();
    const known = countHere(this.#scope, this.#jobs);
    if (known !== null) {
      this.#eligible = known;
      this.#question = '';
      return;
    }
    const question = JSON.stringify(this.#scope);
    if (question === this.#question) return;
    this.#question = question;
    const choice = keyOf(this.#scope);
    if (choice !== this.#choice) this.#eligible = UNKNOWN; // else what was known stays until the answer
    this.#choice = choice;
    this.#ask();
  }

  get #named() {
    return this.#leftOver?.named(this.#scope) ?? this.#scope;
  }

  async #askServer() {
    const question = this.#question;
    if (question === '') return;
    try {
      const counts = await askCounts(this.#scope, this.#named);
      if (question === this.#question) this.#eligible = counts;
    } catch {
      // the question before the act asks again, and says what is wrong
    }
    this.requestUpdate();
  }

  render() {
    this.hidden = sizeOf(this.#scope) === 0;
    return html`<div
      class="acts"
      role="toolbar"
      data-testid="bulk-bar"
      aria-label=${t('bulk.acts')}
      @keydown=${this.#walk}
    >
      ${this.#act('retry', 'primary')}${this.#act('cancel')}${this.#act('run')}${this.#download()}
      <span class="rare">${RARE.map((kind) => this.#act(kind))}${this.#table()}</span>
      ${button(t('bar.more'), (event) => this.#more(event), {
        icon: 'more',
        iconOnly: true,
        kind: 'quiet more',
        menu: true,
        testId: 'bulk-more-acts',
      })}
    </div>`;
  }

  /** @param {BulkKind} kind @param {string} [look] */
  #act(kind, look = 'quiet') {
    return button(labelOf(kind, this.#eligible[kind], sizeOf(this.#scope)), () => this.begin(kind), {
      icon: ICONS[kind],
      kind: look,
      testId: `bulk-${kind}`,
      named: true,
      why: this.#eligible[kind] === 0 ? t(`bulk.not.${kind}`) : null,
    });
  }

  /** As its button does, for the key of the act. @param {BulkKind} kind */
  async begin(kind) {
    if (this.#eligible[kind] === 0) return;
    const action = await askBulk(kind, this.#named);
    if (action === null) return;
    this.#leftOver?.begun(action);
    this.tell('started', action);
  }

  #download() {
    const n = this.#eligible.download;
    return button(labelOf('download', n, sizeOf(this.#scope)), () => this.#zip(), {
      icon: ICONS.download,
      kind: 'quiet',
      testId: 'bulk-download',
      named: true,
      disabled: this.#gathering,
      why: n === 0 ? t('bulk.not.download') : null,
    });
  }

  async #zip() {
    if (this.#eligible.download === 0) return;
    this.#gathering = true;
    this.requestUpdate();
    try {
      const ids = await withFiles(this.#scope, this.#jobs);
      const parts = Math.ceil(ids.length / LIMITS.namedJobs);
      if (parts > 1) toast(t('bulk.zip_parts', { n: parts }), 'info');
      downloadZip(ids);
    } catch (problem) {
      complain(problem, { again: () => this.#zip() });
    }
    this.#gathering = false;
    this.requestUpdate();
  }

  #table() {
    const href = tableUrl(this.#scope);
    if (href === null) return button(t('bulk.table'), () => undefined, { kind: 'quiet', why: t('bulk.not.table') });
    return html`<a class="button quiet" href=${href} download router-ignore data-testid="bulk-table"
      >${icon('list')}<span class="label">${t('bulk.table')}</span></a
    >`;
  }

  /** @param {MouseEvent} event */
  #more(event) {
    const { left: x, top: y } = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    const acts = RARE.filter((kind) => this.#eligible[kind] !== 0).map((kind) => ({
      label: labelOf(kind, this.#eligible[kind], sizeOf(this.#scope)),
      icon: ICONS[kind],
      id: `bulk-${kind}`,
      act: () => this.begin(kind),
    }));
    const href = tableUrl(this.#scope);
    const table = {
      label: t('bulk.table'),
      icon: 'list',
      id: 'bulk-table',
      act: () => Object.assign(document.createElement('a'), { href, download: '' }).click(),
    };
    openMenu(t('bulk.acts'), href === null ? acts : [...acts, table], { x, y: y - 8 });
  }

  /** Arrows walk through the bar's buttons. @param {KeyboardEvent} event */
  #walk(event) {
    const box = /** @type {HTMLElement} */ (event.currentTarget);
    const buttons = [...box.querySelectorAll('button, a')].filter(
      (one) => one instanceof HTMLElement && one.offsetParent !== null,
    );
    const at = buttons.indexOf(/** @type {Element} */ (deepActive()));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    /** @type {HTMLElement} */ (buttons[(to + buttons.length) % buttons.length]).focus();
    event.preventDefault();
  }
}

/**
 * «다시 실행 4», or of how many where some cannot.
 *
 * @param {BulkKind|'download'} kind @param {?number} n null while it is not known @param {number} all
 */
export function labelOf(kind, n, all) {
  const name = t(`bulk.act.${kind}`);
  if (n === null || n === 0) return name;
  return n === all ? `${name} ${count(n)}` : t('bulk.of', { name, n: count(n), all: count(all) });
}

customElements.get('jamak-bulk-bar') ?? customElements.define('jamak-bulk-bar', BulkBar);
