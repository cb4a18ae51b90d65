/** `<jamak-selection-bar>`: what can be done with the selected cards; there only while some are selected. */
import { reasons, selectedCards } from '../commands/run-commands.js';
import { chooseOthers } from '../commands/option-commands.js';
import { downloadable, downloadCards } from '../commands/card-commands.js';
import { button } from '../kit/button.js';
import { debounce, deepActive, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { languageName, t } from '../kit/words.js';
import { engineNews, watchEngines } from '../model/capabilities.js';
import { canDelete } from '../model/session.js';
import { runnable } from '../model/states.js';
import { assetList, selection } from '../model/store.js';
import { estimate, estimates, fits, left } from '../options/estimate.js';
import { lastOptions, standsInTheWay } from '../options/last-options.js';
import { faultText } from '../options/options-check.js';
import { summary } from '../queue/queue-foot.js';

/** @typedef {import('../model/types.js').Card} Card */

const look = sheet(`
:host { container-type: inline-size; position: absolute; inset: auto 0 0; z-index: 5; display: grid; justify-items: center; padding: 0 16px max(16px, env(safe-area-inset-bottom)); pointer-events: none; }
.bar-box {
  pointer-events: auto; display: flex; align-items: center; gap: 8px; max-width: 100%; padding: 8px; padding-left: 16px; border-radius: 16px;
  background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); animation: rise .15s ease-out;
}
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
.count { font-weight: 600; white-space: nowrap; }
.side { display: grid; min-width: 0; font-size: 12px; line-height: 1.4; color: var(--j-muted); }
.side.words { max-width: 240px; }
.side span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.side button { justify-self: start; padding: 0; border: 0; background: none; color: var(--j-accent); font: inherit; cursor: pointer; text-decoration: underline; }
.rule { align-self: stretch; width: 1px; margin: 2px 4px; background: var(--j-line); }
.middle { display: flex; gap: 4px; }
.run { min-width: 104px; min-height: 40px; }
.estimate { justify-items: end; min-width: 0; max-width: 340px; font-variant-numeric: tabular-nums; }
.estimate.over > :first-child { color: var(--j-orange); }
.more { display: none; }
.chosen { display: flex; align-items: center; gap: 4px; max-width: 100%; }
.chip { padding: 0 6px; border-radius: 6px; background: var(--j-hover); font-style: normal; overflow: hidden; text-overflow: ellipsis; }
.side .chosen button { flex: none; min-height: 24px; padding: 0 4px; }
@container (max-width: 960px) {
  .bar-box { flex-wrap: wrap; }
  .rule { display: none; }
  .side.words { order: 1; flex: 1 0 100%; max-width: none; }
  .count { flex: 1; }
  .estimate { order: -1; flex: 1 0 100%; max-width: none; display: flex; justify-content: space-between; gap: 16px; padding-right: 8px; }
  .bar-box .run { margin-left: auto; }
}
@media (pointer: coarse) { .run { min-height: 44px; } .side .chosen button, .side.words button { min-width: 44px; min-height: 44px; margin-block: -10px; } }
@container (max-width: 380px) { .estimate { flex-wrap: wrap; gap: 0 16px; } }
@media (forced-colors: active) { .bar-box { border: 1px solid CanvasText; } }
@media (max-width: 820px) { .middle .label { display: none; } .middle .button { padding: 0 10px; } }
@media (max-width: 639px) {
  .bar-box { width: 100%; gap: 4px 8px; padding-left: 12px; } .count { white-space: normal; }
  .middle { display: none; } .more { display: inline-flex; } .run { min-width: 0; }
}
`);

export class SelectionBar extends JamakElement {
  static styles = [base, look];
  /** Many changes of the selection, of cards and counts come in one frame. */
  static onePerFrame = true;

  #voice = ''; // what is read out, once it has come to rest
  #hidden = 0; // how many selected cards the filter hides
  #say = debounce((/** @type {string} */ text) => {
    if (text === this.#voice) return;
    this.#voice = text;
    this.requestUpdate();
  }, 300);

  connectedCallback() {
    super.connectedCallback();
    this.hidden = true;
    watchEngines(this.leave);
    for (const source of [selection, estimates, engineNews]) this.follow(source, 'change');
    this.follow(assetList, 'card', 'order', 'summary');
  }

  willUpdate() {
    const none = selection.size === 0;
    const lost = none && !this.hidden && this.renderRoot?.contains(deepActive());
    this.hidden = none;
    if (lost) this.tell('left');
    this.#hidden = selection.ids().filter((key) => !assetList.shows(key)).length;
    this.#say(none ? '' : this.#count);
  }

  /**
   * What offers something goes when there is nothing to offer; the focus stays in the bar.
   *
   * @param {import('lit').PropertyValues} changed
   */
  update(changed) {
    const had = this.renderRoot.querySelector('.words')?.contains(deepActive());
    super.update(changed);
    if (!had || this.renderRoot.contains(deepActive())) return;
    const add = /** @type {?HTMLElement} */ (this.renderRoot.querySelector('[data-testid="btn-queue-add"]'));
    add?.focus();
  }

  get #count() {
    const n = selection.size;
    const hidden = this.#hidden;
    return selection.busy
      ? t('bar.choosing')
      : hidden > 0
        ? t('bar.selected_hidden', { n, hidden })
        : t('bar.selected', { n });
  }

  render() {
    const voice = html`<div class="visually-hidden" role="status">${this.#voice}</div>`;
    if (selection.size === 0) return voice;
    const cards = selectedCards();
    const blocked = reasons(cards);
    const ready = cards.length - [...blocked.values()].reduce((sum, some) => sum + some, 0);
    const why = ready === 0 ? whyNot(blocked) : null;
    return html`${voice}
      <div
        class="bar-box"
        role="toolbar"
        data-testid="selection-bar"
        aria-label=${t('bar.actions')}
        @keydown=${this.#walk}
      >
        <span class="count" data-testid="selection-count">${this.#count}</span
        >${this.#words(cards.length, ready, whyNot(blocked))}<span class="rule"></span>
        <div class="middle">${this.#acts(cards, why)}</div>
        <span class="rule"></span>${this.#estimate(cards)}${button(t('bar.more'), (event) => this.#more(event), {
          icon: 'more',
          iconOnly: true,
          kind: 'quiet more',
          menu: true,
          testId: 'btn-more',
        })}${button(t('bar.run_now'), () => this.tell('run-now'), {
          icon: 'play',
          kind: 'primary run',
          why,
          testId: 'btn-run-now',
        })}
      </div>`;
  }

  /** @param {Card[]} cards @param {?string} why none of them can run */
  #acts(cards, why) {
    const n = downloadable(cards).length;
    const quiet = (
      /** @type {string} */ word,
      /** @type {string} */ name,
      /** @type {string} */ testId,
      /** @type {string} */ type,
      /** @type {import('../kit/button.js').ButtonLook} */ more = {},
    ) => button(t(word), () => this.tell(type), { icon: name, kind: 'quiet', testId, ...more });
    return [
      button(t('bar.download', { n }), () => downloadCards(selectedCards()), {
        icon: 'download',
        kind: 'quiet',
        testId: 'btn-download',
        named: true,
        hidden: n === 0,
      }),
      quiet('bar.queue_add', 'queueAdd', 'btn-queue-add', 'queue-add', { why }),
      quiet('bar.bulk', 'sliders', 'btn-bulk-options', 'bulk-options', { why }),
      quiet('bar.tags', 'tag', 'btn-tags', 'edit-tags', { hidden: cards.every((card) => card.asset === null) }),
      button(t('bar.clear'), () => selection.clear(), {
        icon: 'close',
        kind: 'quiet',
        testId: 'btn-clear',
        shortcut: 'Esc',
      }),
      quiet('bar.delete', 'trash', 'btn-delete', 'delete-selected', {
        kind: 'quiet danger',
        shortcut: '⌦',
        keys: 'Delete',
        hidden: !canDelete() && cards.some((card) => card.asset !== null),
      }),
    ];
  }

  /**
   * What the count alone does not say.
   *
   * @param {number} all
   * @param {number} ready
   * @param {string} why the others are not
   */
  #words(all, ready, why) {
    const hidden = this.#hidden > 0;
    const rest = !hidden && !selection.busy && selection.size < assetList.matching && this.#tookAll;
    return html`<div class="side words" ?hidden=${ready === all && !hidden && !rest}>
      ${
        ready < all
          ? html`<span title=${why} data-testid="selection-eligible"
              >${t('bar.eligible', { total: all, n: ready })} (${why})</span
            >`
          : nothing
      }${
        hidden
          ? html`<button type="button" data-testid="btn-visible-only" @click=${this.#keepVisible}>
              ${t('bar.visible_only')}
            </button>`
          : nothing
      }${
        rest
          ? html`<button type="button" data-testid="btn-select-everything" @click=${this.#selectEverything}>
              ${t('bar.select_all', { n: format.count(assetList.matching) })}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Everything that is loaded is selected, or was before more came. */
  get #tookAll() {
    return selection.size === selection.gathered || assetList.cards.every((card) => selection.has(card.key));
  }

  #keepVisible() {
    selection.keepOnly(selection.ids().filter((key) => assetList.shows(key)));
    this.flush();
  }

  #selectEverything() {
    this.tell('select-everything');
    this.flush();
  }

  /** What a run will take and with which options, before it is pressed. @param {Card[]} cards */
  #estimate(cards) {
    const options = lastOptions();
    const wanted = estimate(
      cards.filter(runnable).flatMap(({ asset }) => (asset ? { assetId: asset.id, options } : [])),
    );
    const room = left();
    const words = summary(wanted, room, false).join(' · ');
    const wrong = standsInTheWay(options);
    const why = wrong === null ? '' : faultText(wrong, 1);
    const fit = fits(wanted, room);
    return html`<div
      class="side estimate ${why !== '' || !fit ? 'over' : ''}"
      title=${why || (fit ? words : t('estimate.over'))}
    >
      ${
        why === ''
          ? html`<span data-testid="run-estimate">${words}</span>`
          : html`<span data-testid="run-impossible" role="status">${why}</span>`
      }<span class="chosen"
        >${format
          .optionSummary(options, languageName)
          .split(' · ')
          .map((part) => html`<i class="chip">${part}</i>`)}<button
          type="button"
          data-testid="btn-change-options"
          @click=${this.#change}
        >
          ${t('bar.change')}
        </button></span
      >
    </div>`;
  }

  /** @param {MouseEvent} event */
  #more(event) {
    const { left: x, top } = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    this.tell('more', { x, y: top - 8 });
  }

  /** Arrows walk through the bar's buttons. @param {KeyboardEvent} event */
  #walk(event) {
    const box = /** @type {HTMLElement} */ (event.currentTarget);
    const buttons = [...box.querySelectorAll('button')].filter((one) => one.offsetParent !== null);
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (deepActive()));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    buttons[(to + buttons.length) % buttons.length].focus();
    event.preventDefault();
  }

  /** Other options for what is run from here. */
  async #change() {
    if ((await chooseOthers(selectedCards().flatMap((card) => card.asset?.id ?? []))) !== null) this.requestUpdate();
  }
}

/** «업로드 중 1, 업로드 실패 1» @param {Map<string, number>} blocked */
const whyNot = (blocked) => [...blocked].map(([word, n]) => t(word, { n })).join(', ');

customElements.define('jamak-selection-bar', SelectionBar);
