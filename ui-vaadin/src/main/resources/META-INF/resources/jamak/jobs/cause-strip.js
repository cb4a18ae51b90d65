/**
 * `<jamak-cause-strip .filter>`: why the jobs under the filter failed, the commonest cause first. A click asks the list
 * for the jobs of one cause (`filter-change`). It keeps its height, so that nothing below moves when jobs fail.
 */
import { askBulk } from '../bulk/bulk-question.js';
import { without } from '../bulk/job-set.js';
import { button } from '../kit/button.js';
import { openMenu } from '../kit/context-menu.js';
import { deepActive } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { count } from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { live } from '../model/store.js';
import { causeMenu, causeName } from '../causes/cause-acts.js';
import { causeCard } from '../causes/cause-card.js';
import { tellOfCauses } from '../causes/cause-notice.js';
import { stripLook } from '../causes/strip-styles.js';
import { Causes, isPutAside } from '../causes/causes.js';

/** @typedef {import('../causes/causes.js').CauseGroup} CauseGroup */
/** @typedef {import('../bulk/job-set.js').Filter} Filter */

export class CauseStrip extends JamakElement {
  static styles = [base, stripLook];
  static onePerFrame = true;

  #causes = new Causes();
  /** @type {Filter} */
  #filter = {};
  /** Those that people put aside are shown too. */
  #all = false;

  /** @param {?Filter|undefined} filter */
  set filter(filter) {
    this.#filter = filter ?? {};
    this.#causes.show(without(this.#filter, 'cause', 'retryable'), this.#filter.cause); // chosen among all
    this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.#causes, 'change');
    this.#causes.follow(live, this.leave);
    tellOfCauses(live, this.leave);
  }

  render() {
    const { items, state } = this.#causes;
    const failures = wantsFailed(this.#filter);
    this.hidden = !failures;
    if (!failures) return nothing;
    return html`<section
      class="strip"
      data-testid="cause-strip"
      data-state=${state}
      aria-busy=${String(state === 'loading')}
      aria-label=${t('cause.title')}
    >
      ${state !== 'ready' || items.length === 0 ? this.#blank() : this.#list()}
    </section>`;
  }

  #blank() {
    const { items, state } = this.#causes;
    if (state === 'failed') {
      return html`<p class="blank" role="alert">
          ${icon('alert')} ${t('cause.failed')}
          ${button(t('failure.again'), () => this.#causes.load(), { kind: 'small' })}
        </p>
        ${items.length > 0 ? this.#list() : nothing}`;
    }
    if (state === 'loading') return [1, 2].map(() => html`<div class="group skeleton"></div>`);
    return html`<p class="blank muted">${icon('check')} ${t('cause.none')}</p>`;
  }

  #list() {
    const { items } = this.#causes;
    const aside = items.filter(isPutAside);
    const shown = this.#all ? items : items.filter((cause) => !isPutAside(cause) || this.#isChosen(cause));
    return html`${this.#retryAll()}
      <ul class="groups" @keydown=${this.#walk}>
        ${repeat(
          shown,
          ({ fingerprint }) => fingerprint,
          (cause) =>
            causeCard(cause, this.#isChosen(cause), {
              choose: () => this.#choose(cause, null),
              menu: (event) => this.#menu(cause, event),
            }),
        )}
      </ul>
      ${
        aside.length > 0
          ? button(t(this.#all ? 'cause.fewer' : 'cause.aside', { n: aside.length }), () => this.#toggle(), {
              kind: 'small quiet aside',
              testId: 'cause-aside',
              pressed: this.#all,
            })
          : nothing
      }
      ${this.#more()}`;
  }

  /** Causes that are too rare to stand here. */
  #more() {
    const { items, total } = this.#causes;
    const more = total - items.length;
    return more > 0
      ? html`<small class="rarer" data-testid="cause-more">${t('cause.more', { n: count(more) })}</small>`
      : nothing;
  }

  /** All that may succeed, of the chosen cause or of all; how many may not stands beside it. */
  #retryAll() {
    const chosen = this.#causes.items.find((cause) => this.#isChosen(cause));
    const { retryable: n } = chosen ?? this.#causes;
    const left = (chosen?.count ?? this.#causes.failed) - n;
    return html`<div class="all">
      ${button(t('cause.retry', { n: count(n) }), () => this.#retry(chosen?.fingerprint ?? null), {
        icon: 'retry',
        kind: 'small',
        testId: 'btn-retry-possible',
        why: n === 0 ? t('cause.none_retryable') : null,
      })}
      ${left > 0 ? html`<small data-testid="retry-left-out">${t('cause.left_out', { n: count(left) })}</small>` : nothing}
    </div>`;
  }

  /** @param {CauseGroup} cause */
  #isChosen(cause) {
    return this.#filter.cause === cause.fingerprint;
  }

  /** @param {CauseGroup} cause @param {'true'|null} retryable */
  #choose(cause, retryable) {
    const off = this.#isChosen(cause) && retryable === null;
    this.tell('filter-change', { cause: off ? null : cause.fingerprint, retryable });
  }

  /** The question names those that are left out, so they are part of the set. @param {?string} fingerprint */
  async #retry(fingerprint) {
    const all = fingerprint === null ? this.#causes : this.#causes.items.find((one) => one.fingerprint === fingerprint);
    if (!all || all.retryable === 0) return;
    const filter = {
      ...without(this.#filter, 'cause', 'retryable'),
      status: 'failed',
      ...(fingerprint === null ? {} : { cause: fingerprint }),
    };
    const matching = 'failed' in all ? all.failed : all.count;
    const action = await askBulk('retry', { filter, matching }, (id) => this.#nameOf(id));
    if (action !== null) this.tell('started', action);
  }

  /** @param {string} fingerprint */
  #nameOf(fingerprint) {
    const cause = this.#causes.items.find((one) => one.fingerprint === fingerprint);
    return cause ? causeName(cause) : t('bulk.chip.cause');
  }

  /** @param {CauseGroup} cause @param {MouseEvent} event */
  #menu(cause, event) {
    const { left: x, bottom: y } = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    const items = causeMenu(this.#causes, cause, {
      retry: () => this.#retry(cause.fingerprint),
      only: () => this.#choose(cause, 'true'),
    });
    openMenu(causeName(cause), items, { x, y: y + 4 });
  }

  #toggle() {
    this.#all = !this.#all;
    this.requestUpdate();
  }

  /** Arrows walk from cause to cause. @param {KeyboardEvent} event */
  #walk(event) {
    const list = /** @type {HTMLElement} */ (event.currentTarget);
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (deepActive()));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    buttons[(to + buttons.length) % buttons.length].focus();
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Whether failed jobs are among what the filter shows. @param {Filter} filter */
const wantsFailed = ({ status }) => !status || String(status) === '' || String(status).split(',').includes('failed');

customElements.get('jamak-cause-strip') ?? customElements.define('jamak-cause-strip', CauseStrip);
