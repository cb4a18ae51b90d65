/** `<jamak-job-filters>`: search, filters and order of the list, and a chip for each filter that leaves jobs out. */
import { button } from '../kit/button.js';
import { debounce, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { dayIn, shortId } from '../kit/format.js';
import { html, live, nothing, repeat } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { searchField, startSearch, typedIn } from '../kit/search-field.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { LIMITS } from '../model/contract.js';
import { learnFacets } from '../model/facets.js';
import { CHOICES, nameOf, noteCodes } from './filter-choices.js';
import { isDay, narrows, NO_FILTER, SORTS } from '../views/job-filter.js';
import { filterStyles } from './filter-styles.js';

/** @typedef {import('./job-board.js').JobBoard} JobBoard */
/** @typedef {import('../views/job-filter.js').Filter} Filter */
/** @typedef {import('./filter-choices.js').Choice} Choice */

const REST_MS = 200; // of a search that is being typed

export class FilterBar extends JamakElement {
  static styles = [base, sheet(filterStyles)];

  /** @type {JobBoard} */
  board;
  /** Whether days of one's own are being chosen. */
  #ownDays = false;
  /** Whether filters that are seldom wanted are shown, those in use aside. */
  #all = false;
  #search = debounce(() => this.#show({}), REST_MS);

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.board, 'change');
    learnFacets().then(() => {
      this.requestUpdate();
      this.tell('facets', null); // rows say who people are by them
    });
  }

  focusSearch() {
    this.flush();
    startSearch(this.#input);
  }

  /** Shows the filter that the board has, which may come from the address. */
  sync() {
    this.flush();
    const { search } = this.board.filter;
    if (this.#typed !== search) this.#input.value = search; // what stands there may be half a syllable
    this.#ownDays = false;
    this.requestUpdate();
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input[type=search]'));
  }

  get #typed() {
    return typedIn(this.#input);
  }

  willUpdate() {
    noteCodes(this.board.pages.rows);
  }

  render() {
    return html`<div class="tools" role="search" aria-label=${t('jobs.filters')}>
        <div class="search">${searchField(t('jobs.search'), LIMITS.search, this.#search)}</div>
        ${CHOICES.filter((choice) => this.#isOffered(choice)).map((choice) =>
          choice.name === 'period' ? this.#period(choice) : this.#choice(choice),
        )}
        ${button(t(this.#all ? 'jobs.filters.fewer' : 'jobs.filters.more'), () => this.#toggle(), {
          kind: 'quiet small',
          testId: 'btn-more-filters',
          pressed: this.#all,
        })}
      </div>
      ${this.#active()}`;
  }

  /** @param {Choice} choice */
  #isOffered({ name, seldom = false }) {
    return !seldom || this.#all || this.board.filter[name] !== '';
  }

  #toggle() {
    this.#all = !this.#all;
    this.requestUpdate();
  }

  /** @param {Choice} choice @param {string} [chosen] @param {(value: string) => void} [take] */
  #choice(choice, chosen = this.board.filter[choice.name], take = (value) => this.#show({ [choice.name]: value })) {
    const { name, label } = choice;
    const values = choice.values();
    const all = chosen === '' || values.includes(chosen) ? values : [...values, chosen];
    const any = t('jobs.any', { name: t(`jobs.filter.${name}`) });
    return html`<select
      class="field ${chosen ? 'on' : ''}"
      data-testid="filter-${name}"
      aria-label=${t(`jobs.filter.${name}`)}
      @change=${(/** @type {any} */ event) => take(event.target.value)}
    >
      <option value="" .selected=${live(chosen === '')}>${any}</option>
      ${all.map((value) => html`<option value=${value} .selected=${live(value === chosen)}>${label(value)}</option>`)}
    </select>`;
  }

  /** A ready-made span of days, or two days of one's own. @param {Choice} choice */
  #period(choice) {
    const { period, from, to } = this.board.filter;
    const own = this.#ownDays || from !== '' || to !== '';
    const moments = !this.#ownDays && [from, to].every((when) => when !== '' && !isDay(when)); // of the histogram
    return [
      this.#choice(choice, own ? 'own' : period, (value) => {
        this.#ownDays = value === 'own';
        if (value === 'own') this.requestUpdate();
        else this.#show({ period: value, from: '', to: '' });
      }),
      own && !moments
        ? [this.#day('from', dayOf(from), { max: dayOf(to) }), this.#day('to', dayOf(to), { min: dayOf(from) })]
        : nothing,
    ];
  }

  /** @param {'from'|'to'} name @param {string} value @param {{min?: string, max?: string}} limits */
  #day(name, value, { min = '', max = '' }) {
    return html`<input
      type="date"
      class="field day"
      data-testid="filter-${name}"
      aria-label=${t(`jobs.period.${name}`)}
      title=${t(`jobs.period.${name}`)}
      min=${min || nothing}
      max=${max || nothing}
      .value=${live(value)}
      @change=${(/** @type {any} */ event) => this.#show({ period: '', [name]: event.target.value })}
    />`;
  }

  #sort() {
    const { sort } = this.board;
    return html`<select
      class="field sort"
      data-testid="sort"
      aria-label=${t('jobs.sort')}
      @change=${(/** @type {any} */ event) => this.#show({}, event.target.value)}
    >
      ${Object.keys(SORTS).map(
        (value) => html`<option value=${value} .selected=${live(value === sort)}>${t(`jobs.sort.${value}`)}</option>`,
      )}
    </select>`;
  }

  /** What is left out now, and what the page puts beside it: a line that has its room in any case. */
  #active() {
    const { filter } = this.board;
    const found = Object.entries(filter).filter(([name, value]) => value !== '' && name !== 'status');
    return html`<div class="line">
      <slot name="views"></slot>
      <div class="active" role="group" data-testid="active-filters" aria-label=${t('toolbar.active')}>
        ${repeat(
          found,
          ([name]) => name,
          ([name, value]) => this.#reason(name, value),
        )}${
          narrows(filter)
            ? button(t('toolbar.clear'), () => this.clear(), { kind: 'quiet small', testId: 'btn-clear-filters' })
            : nothing
        }
      </div>
      ${this.#sort()}<slot></slot>
    </div>`;
  }

  /** @param {string} name @param {string} value */
  #reason(name, value) {
    const text = `${t(`jobs.filter.${name}`)}: ${name === 'cause' ? shortId(value) : nameOf(name, value)}`;
    return html`<button
      type="button"
      class="button chip"
      data-testid="active-filter"
      data-filter=${name}
      aria-label=${t('toolbar.remove_filter', { name: text })}
      title=${text}
      @click=${() => this.#leave(name)}
    >
      <span>${text}</span>${icon('close', 12)}
    </button>`;
  }

  /** @param {string} name */
  #leave(name) {
    if (name === 'search') this.#input.value = '';
    this.#show({ [name]: '' });
    this.#input.focus();
  }

  clear() {
    this.#input.value = '';
    this.#ownDays = false;
    this.#show({ ...NO_FILTER });
    this.#input.focus();
  }

  /** What was typed a moment ago is never lost. @param {Partial<Filter>} change @param {string} [sort] */
  #show(change, sort) {
    this.tell('show', { filter: { search: this.#typed, ...change }, sort });
  }
}

/** The day of a moment, which the histogram chose. @param {string} when */
const dayOf = (when) => (isDay(when) ? when : dayIn(when));

customElements.define('jamak-job-filters', FilterBar);
