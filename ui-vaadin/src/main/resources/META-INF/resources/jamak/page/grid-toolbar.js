/** `<jamak-grid-toolbar>`: upload, search, status chips with counts, sort, card size, and the queue's button. */
import { button, debounce, deepActive, h, setAttribute, setText } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { icon } from '../kit/icons.js';
import { showShortcuts } from '../kit/shortcut-sheet.js';
import { base } from '../kit/styles.js';
import { onWords, t } from '../kit/words.js';
import { STATES } from '../model/asset-list.js';
import { assetList, jobList } from '../model/store.js';
import { ActiveFilters } from './active-filters.js';
import { LiveSwitch } from './live-switch.js';
import { toolbar } from './toolbar-styles.js';

const SORTS = { newest: 'oldest', name: 'name_desc', length_desc: 'length' };
const CARD_SIZES = ['s', 'm', 'l'];
const LONGEST_SEARCH = 200;

export class GridToolbar extends HTMLElement {
  #title = h('h1');
  #input = h('input', { type: 'search', class: 'field', 'data-testid': 'search', autocomplete: 'off', spellcheck: false, maxLength: LONGEST_SEARCH });
  #chips = h('div', { class: 'chips', role: 'group' });
  #sort = h('select', { class: 'field', 'data-testid': 'sort' });
  #pick = h('select', { class: 'field pick-size', 'data-testid': 'size', onchange: () => this.#ask('resize-cards', this.#pick.value) });
  #count = h('span', { class: 'count', role: 'status', 'data-testid': 'grid-count' });
  #active = new ActiveFilters({ filter: (change) => this.#filter(change), left: () => this.#input.focus() });
  #live = new LiveSwitch();
  #size = 'm';
  /** @type {Map<string, HTMLButtonElement>} */
  #chip = new Map();
  /** @type {Array<() => void>} */
  #leave = [];
  #announce = debounce((text) => setText(this.#count, text), 250);

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, toolbar];
    const search = debounce(() => this.#filter({}), 200);
    this.#input.addEventListener('input', () => {
      this.#paintErase();
      search();
    });
    this.#sort.addEventListener('change', () => this.#filter({ sort: this.#sort.value }));
  }

  connectedCallback() {
    const paint = () => this.#paint();
    assetList.addEventListener('summary', paint);
    jobList.addEventListener('change', paint);
    window.addEventListener('jamak-live', paint);
    this.#leave = [onWords(() => this.#draw()), () => assetList.removeEventListener('summary', paint),
      () => jobList.removeEventListener('change', paint), () => window.removeEventListener('jamak-live', paint)];
    this.#draw();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
  }

  /** @param {string} size s, m or l */
  set size(size) {
    this.#size = size;
    this.#paint();
  }

  focusSearch() {
    this.#input.focus();
    this.#input.select();
  }

  /** Shows the filter that the list has, which may come from the address. */
  sync() {
    const { search } = assetList.filter;
    if (this.#typed !== search) this.#input.value = search; // what stands there may be half a syllable
    this.#paint();
  }

  get #typed() {
    return this.#input.value.normalize('NFC').trim();
  }

  #draw() {
    setText(this.#title, t('title'));
    this.#input.placeholder = t('toolbar.search');
    setAttribute(this.#input, 'aria-label', t('toolbar.search'));
    setAttribute(this.#chips, 'aria-label', t('toolbar.filter'));
    setAttribute(this.#sort, 'aria-label', t('toolbar.sort'));
    setAttribute(this.#input, 'title', `${t('toolbar.search')} (/)`);
    this.#drawPick();
    this.#chip = new Map(STATES.map((state) => [state, this.#makeChip(state)]));
    this.#chips.replaceChildren(...this.#chip.values());
    this.unseen = button('', () => this.#showUnseen(), { kind: 'small', icon: 'up', testId: 'btn-unseen' });
    this.flip = button(t('toolbar.flip'), () => this.#flip(), { icon: 'sort', iconOnly: true, kind: 'flip', testId: 'sort-direction' });
    this.erase = button(t('toolbar.erase'), () => this.#erase(), { icon: 'close', iconOnly: true, kind: 'quiet small', testId: 'btn-clear-search' });
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(h('div', { class: 'tools' }, this.#mainRow(),
      h('div', { class: 'row states' }, this.#chips, this.#pick, this.unseen, this.#count, this.#live.node,
        button(t('toolbar.keys'), () => showShortcuts(), { icon: 'keyboard', iconOnly: true, kind: 'quiet small keys', shortcut: '?', testId: 'btn-shortcuts' })),
      this.#active.row));
    this.sync();
  }

  /** @param {string} type @param {unknown} [detail] */
  #ask(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** The sizes once more, for where the buttons have no room. */
  #drawPick() {
    for (const name of ['aria-label', 'title']) setAttribute(this.#pick, name, t('toolbar.size'));
    this.#pick.replaceChildren(...CARD_SIZES.map((value) => h('option', { value }, t(`toolbar.size_${value}`))));
  }

  #mainRow() {
    this.sizes = h('div', { class: 'segments', role: 'group', 'aria-label': t('toolbar.size') },
      ...CARD_SIZES.map((size) => h('button', {
        type: 'button', class: 'button', 'data-size': size, title: t(`toolbar.size_${size}`), 'aria-label': t(`toolbar.size_${size}`),
        onclick: () => this.#ask('resize-cards', size),
      }, size.toUpperCase())));
    this.queue = button(t('toolbar.queue'), () => this.#ask('toggle-queue'), { icon: 'panel', shortcut: 'q', kind: 'queue' });
    return h('div', { class: 'row' }, this.#title,
      button(t('toolbar.upload'), () => this.#ask('pick-files'), { icon: 'upload', kind: 'primary upload', shortcut: 'u' }),
      h('div', { class: 'search' }, icon('search'), this.#input, this.erase), h('span', { class: 'spacer' }),
      h('span', { class: 'sort' }, this.#sort, this.flip), this.sizes, this.queue);
  }

  /** @param {string} state */
  #makeChip(state) {
    return h('button', {
      type: 'button', class: 'button chip', 'data-testid': 'filter-chip', 'data-status': state,
      onclick: () => {
        const { status } = assetList.filter;
        this.#filter({ status: status.includes(state) ? status.filter((other) => other !== state) : [...status, state] });
      },
    }, h('span', {}, t(`filter.${state}`)), h('b', {}, ''));
  }

  #paint() {
    if (!this.flip) return;
    const { filter } = assetList;
    for (const [state, chip] of this.#chip) {
      setAttribute(chip, 'aria-pressed', String(filter.status.includes(state)));
      setText(/** @type {Element} */ (chip.lastElementChild), format.count(assetList.countOf(state)));
    }
    this.#active.paint();
    this.#live.paint();
    this.#paintErase();
    this.#paintSort(filter.sort);
    this.#pick.value = this.#size;
    for (const one of this.sizes.children) setAttribute(one, 'aria-pressed', String(one.dataset.size === this.#size));
    const unseen = /** @type {HTMLElement} */ (this.unseen);
    unseen.hidden = assetList.unseen === 0;
    setText(/** @type {Element} */ (unseen.lastElementChild), t('toolbar.unseen', { n: assetList.unseen }));
    const waiting = jobList.queue.length + jobList.expected;
    setText(/** @type {Element} */ (this.queue?.lastElementChild), waiting > 0 ? `${t('toolbar.queue')} ${waiting}` : t('toolbar.queue'));
    this.#announce(assetList.phase === 'loading' || !assetList.counted ? ''
      : t('toolbar.count', { total: format.count(assetList.total), n: format.count(assetList.matching) }));
  }

  #paintErase() {
    if (this.erase) this.erase.hidden = this.#input.value === '';
  }

  /** @param {string} sort */
  #paintSort(sort) {
    const entry = Object.entries(SORTS).find(([, reverse]) => reverse === sort);
    const main = entry ? entry[0] : sort;
    const options = Object.keys(SORTS);
    if (this.#sort.dataset.words !== t('sort.newest')) {
      this.#sort.dataset.words = t('sort.newest');
      this.#sort.replaceChildren(...options.map((value) => h('option', { value }, t(`sort.${value}`))));
    }
    this.#sort.value = main;
    this.flip?.classList.toggle('reversed', entry !== undefined);
    setAttribute(/** @type {Element} */ (this.flip), 'aria-pressed', String(entry !== undefined));
  }

  #flip() {
    const { sort } = assetList.filter;
    const back = Object.entries(SORTS).find(([, reverse]) => reverse === sort);
    this.#filter({ sort: back ? back[0] : SORTS[/** @type {'newest'} */ (sort)] });
  }

  #erase() {
    this.#input.value = '';
    this.#input.focus();
    this.#filter({});
  }

  async #showUnseen() {
    const had = deepActive() === this.unseen;
    await assetList.reload();
    if (had) this.dispatchEvent(new CustomEvent('to-cards'));
  }

  /** What was typed a moment ago is never lost. @param {Partial<import('../model/asset-list.js').AssetList['filter']>} change */
  #filter(change) {
    const next = { search: this.#typed, ...change };
    if (next.search !== this.#typed) this.#input.value = next.search;
    assetList.setFilter(next);
    this.sync();
    this.dispatchEvent(new CustomEvent('filtered'));
  }
}

customElements.define('jamak-grid-toolbar', GridToolbar);
