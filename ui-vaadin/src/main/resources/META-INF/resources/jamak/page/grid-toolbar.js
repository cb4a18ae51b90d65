/** `<jamak-grid-toolbar>`: upload, search, status chips with counts, sort, card size, and the queue's button. */
import { button } from '../kit/button.js';
import { debounce, deepActive } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { html, live } from '../kit/html.js';
import { showShortcuts } from '../kit/shortcut-sheet.js';
import { searchField, startSearch, typedIn } from '../kit/search-field.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { STATES } from '../model/asset-match.js';
import { LIMITS } from '../model/contract.js';
import { assetList, jobList } from '../model/store.js';
import { activeFilters } from './active-filters.js';
import { liveSwitch } from '../commands/live-switch.js';
import { toolbar } from './toolbar-styles.js';

/** @typedef {import('../model/asset-list.js').AssetList['filter']} Filter */

/** What a press on the direction makes of each order. */
const SORTS = { newest: 'oldest', name: 'name_desc', length_desc: 'length' };
const CARD_SIZES = ['s', 'm', 'l'];

export class GridToolbar extends JamakElement {
  static styles = [base, toolbar];

  #size = 'm';
  #count = ''; // as it is read out, once it has come to rest
  #search = debounce(() => this.#filter({}), 200);
  #announce = debounce((/** @type {string} */ text) => {
    if (text === this.#count) return;
    this.#count = text;
    this.requestUpdate();
  }, 250);

  connectedCallback() {
    super.connectedCallback();
    this.follow(assetList, 'summary');
    this.follow(jobList, 'change');
    this.follow(window, 'jamak-live');
  }

  /** @param {string} size s, m or l */
  set size(size) {
    this.#size = size;
    this.requestUpdate();
  }

  focusSearch() {
    this.flush();
    startSearch(this.#input);
  }

  /** Shows the filter that the list has, which may come from the address. */
  sync() {
    const { search } = assetList.filter;
    this.flush();
    if (this.#typed !== search) this.#input.value = search; // what stands there may be half a syllable
    this.requestUpdate();
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input'));
  }

  get #typed() {
    return typedIn(this.#input);
  }

  updated() {
    const text =
      assetList.phase === 'loading' || !assetList.counted
        ? ''
        : t('toolbar.count', { total: format.count(assetList.total), n: format.count(assetList.matching) });
    this.#announce(text);
  }

  render() {
    const { filter, unseen } = assetList;
    return html`<div class="tools">
      ${this.#mainRow()}
      <div class="row states">
        <div class="chips" role="group" aria-label=${t('toolbar.filter')}>
          ${STATES.map((state) => this.#chip(state))}
        </div>
        <select
          class="field pick-size"
          data-testid="size"
          aria-label=${t('toolbar.size')}
          title=${t('toolbar.size')}
          @change=${(/** @type {any} */ event) => this.tell('resize-cards', event.target.value)}
        >
          ${this.#options(CARD_SIZES, 'toolbar.size_', this.#size)}
        </select>
        ${button(t('toolbar.unseen', { n: unseen }), () => this.#showUnseen(), { kind: 'small', icon: 'up', testId: 'btn-unseen', hidden: unseen === 0 })}
        <span class="count" role="status" data-testid="grid-count">${this.#count}</span>${liveSwitch()}
        ${button(t('toolbar.keys'), () => showShortcuts(), { icon: 'keyboard', iconOnly: true, kind: 'quiet small keys', shortcut: '?', testId: 'btn-shortcuts' })}
      </div>
      ${activeFilters(filter, (change, at) => this.#take(change, at))}
    </div>`;
  }

  #mainRow() {
    const waiting = jobList.queue.length + jobList.expected;
    const typed = this.hasUpdated && this.#input.value !== '';
    return html`<div class="row">
      <h1>${t('title')}</h1>
      ${button(t('toolbar.upload'), () => this.tell('pick-files'), { icon: 'upload', kind: 'primary upload', shortcut: 'u' })}
      <div class="search">
        ${searchField(t('toolbar.search'), LIMITS.search, this.#type)}${button(
          t('toolbar.erase'),
          () => this.#erase(),
          {
            icon: 'close',
            iconOnly: true,
            kind: 'quiet small',
            testId: 'btn-clear-search',
            hidden: !typed,
          },
        )}
      </div>
      <span class="spacer"></span>${this.#sort()}
      <div class="segments" role="group" aria-label=${t('toolbar.size')}>
        ${CARD_SIZES.map(
          (size) =>
            html`<button
              type="button"
              class="button"
              data-size=${size}
              title=${t(`toolbar.size_${size}`)}
              aria-label=${t(`toolbar.size_${size}`)}
              aria-pressed=${String(size === this.#size)}
              @click=${() => this.tell('resize-cards', size)}
            >
              ${size.toUpperCase()}
            </button>`,
        )}
      </div>
      ${button(waiting > 0 ? `${t('toolbar.queue')} ${waiting}` : t('toolbar.queue'), () => this.tell('toggle-queue'), { icon: 'panel', shortcut: 'q', kind: 'queue' })}
    </div>`;
  }

  #sort() {
    const { sort } = assetList.filter;
    const reversed = mainOf(sort) !== sort;
    return html`<span class="sort"
      ><select
        class="field"
        data-testid="sort"
        aria-label=${t('toolbar.sort')}
        @change=${(/** @type {any} */ event) => this.#filter({ sort: event.target.value })}
      >
        ${this.#options(Object.keys(SORTS), 'sort.', mainOf(sort))}</select
      >${button(t('toolbar.flip'), () => this.#flip(), {
        icon: 'sort',
        iconOnly: true,
        kind: `flip ${reversed ? 'reversed' : ''}`,
        pressed: reversed,
        testId: 'sort-direction',
      })}</span
    >`;
  }

  /** @param {string[]} values @param {string} words before each value @param {string} chosen */
  #options(values, words, chosen) {
    return values.map(
      (value) => html`<option value=${value} .selected=${live(value === chosen)}>${t(words + value)}</option>`,
    );
  }

  /** @param {string} state */
  #chip(state) {
    const { status } = assetList.filter;
    const on = status.includes(state);
    const change = { status: on ? status.filter((other) => other !== state) : [...status, state] };
    return html`<button
      type="button"
      class="button chip"
      data-testid="filter-chip"
      data-status=${state}
      aria-pressed=${String(on)}
      @click=${() => this.#filter(change)}
    >
      <span>${t(`filter.${state}`)}</span><b>${format.count(assetList.countOf(state))}</b>
    </button>`;
  }

  #type() {
    this.requestUpdate();
    this.#search();
  }

  #flip() {
    const { sort } = assetList.filter;
    const main = mainOf(sort);
    this.#filter({ sort: main === sort ? SORTS[/** @type {'newest'} */ (sort)] : main });
  }

  #erase() {
    this.#input.value = '';
    this.#input.focus();
    this.#filter({});
  }

  async #showUnseen() {
    const had = /** @type {?HTMLElement} */ (deepActive())?.dataset.testid === 'btn-unseen';
    await assetList.reload();
    if (had) this.tell('to-cards');
  }

  /** The focus goes on to the chip that comes next. @param {Partial<Filter>} change @param {number} at */
  #take(change, at) {
    this.#filter(change);
    this.flush();
    const left = /** @type {NodeListOf<HTMLElement>} */ (
      this.renderRoot.querySelectorAll('.active:not([hidden]) > button')
    );
    (left[Math.min(at, left.length - 1)] ?? this.#input).focus();
  }

  /** What was typed a moment ago is never lost. @param {Partial<Filter>} change */
  #filter(change) {
    const next = { search: this.#typed, ...change };
    if (next.search !== this.#typed) this.#input.value = next.search;
    assetList.setFilter(next);
    this.sync();
    this.tell('filtered');
  }
}

/** The order of which it is the reverse, or itself. @param {string} sort */
const mainOf = (sort) => Object.entries(SORTS).find(([, reverse]) => reverse === sort)?.[0] ?? sort;

customElements.define('jamak-grid-toolbar', GridToolbar);
