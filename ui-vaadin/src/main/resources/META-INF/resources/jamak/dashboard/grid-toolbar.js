/** `<jamak-grid-toolbar>`: upload, search, status chips with counts, sort, card size, and the queue's button. */
import { assetList, jobList } from './app.js';
import { STATES } from './asset-list.js';
import { button, debounce, h, setAttribute, setText, sheet } from './dom.js';
import * as format from './format.js';
import { icon } from './icons.js';
import { showShortcuts } from './shortcut-sheet.js';
import { base } from './styles.js';
import { onWords, t } from './words.js';

const SORTS = { newest: 'oldest', name: 'name_desc', length_desc: 'length' };

const look = sheet(`
:host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 16px 24px 12px; }
.row { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; }
h1 { margin: 0 8px 0 0; font-size: 20px; font-weight: 650; line-height: 1.3; letter-spacing: -.01em; }
.search { position: relative; flex: 100 1 140px; max-width: 380px; min-width: 0; }
.search .icon { position: absolute; left: 10px; top: 50%; translate: 0 -50%; color: var(--j-muted); pointer-events: none; }
.search .field { padding-inline: 34px 30px; }
.search .field::-webkit-search-cancel-button { cursor: pointer; }
.chips { display: flex; gap: 6px; flex: 1; min-width: 0; overflow-x: auto; padding: 3px; margin: -3px; scrollbar-width: none; }
.chip { flex: none; min-height: 30px; padding: 0 10px; border-radius: 15px; font-size: 13px; }
.chip b { font-weight: 500; color: var(--j-muted); }
.chip[aria-pressed="true"] b { color: inherit; }
.segments { display: inline-flex; border: 1px solid var(--j-line); border-radius: 8px; overflow: hidden; background: var(--j-surface); }
.segments .button { border: 0; border-radius: 0; min-width: 34px; padding: 0 8px; min-height: calc(var(--j-size) - 2px); }
.segments .button:focus-visible { outline-offset: -2px; }
.sort { display: inline-flex; gap: 4px; }
.sort select.field { width: auto; border-color: var(--j-line); }
.flip.reversed .icon { transform: scaleX(-1); }
.count { flex: none; font-size: 13px; color: var(--j-muted); white-space: nowrap; }
@media (pointer: coarse) { .keys { display: none; } }
@media (max-width: 639px) {
  :host { padding: 12px 12px 8px; gap: 8px; }
  .row { gap: 6px; flex-wrap: nowrap; }
  h1, .segments, .flip, .spacer, .upload .label, .queue .label { display: none; }
  .upload, .queue { flex: none; width: 44px; padding: 0; }
  .search { flex: 1 1 0; max-width: none; }
  .sort select.field { max-width: 92px; }
  .count { display: none; }
}
`);

export class GridToolbar extends HTMLElement {
  #title = h('h1');
  #input = h('input', { type: 'search', class: 'field', 'data-testid': 'search', autocomplete: 'off', spellcheck: false });
  #chips = h('div', { class: 'chips', role: 'group' });
  #sort = h('select', { class: 'field', 'data-testid': 'sort' });
  #count = h('span', { class: 'count', role: 'status' });
  #size = 'm';
  /** @type {Map<string, HTMLButtonElement>} */
  #chip = new Map();
  /** @type {Array<() => void>} */
  #leave = [];
  #announce = debounce((text) => setText(this.#count, text), 250);

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
    const search = debounce(() => this.#filter({ search: this.#input.value.normalize('NFC').trim() }), 200);
    this.#input.addEventListener('input', search);
    this.#sort.addEventListener('change', () => this.#filter({ sort: this.#sort.value }));
  }

  connectedCallback() {
    const paint = () => this.#paint();
    assetList.addEventListener('summary', paint);
    jobList.addEventListener('change', paint);
    this.#leave = [onWords(() => this.#draw()), () => assetList.removeEventListener('summary', paint),
      () => jobList.removeEventListener('change', paint)];
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
    this.#input.value = assetList.filter.search;
    this.#paint();
  }

  #draw() {
    const ask = (/** @type {string} */ type, /** @type {unknown} */ detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
    setText(this.#title, t('title'));
    this.#input.placeholder = t('toolbar.search');
    setAttribute(this.#input, 'aria-label', t('toolbar.search'));
    setAttribute(this.#chips, 'aria-label', t('toolbar.filter'));
    setAttribute(this.#sort, 'aria-label', t('toolbar.sort'));
    this.#chip = new Map(STATES.map((state) => [state, this.#makeChip(state)]));
    this.clear = button(t('toolbar.clear'), () => this.#filter({ status: [], search: '' }), { kind: 'quiet small', icon: 'close' });
    this.unseen = button('', () => assetList.reload(), { kind: 'small', icon: 'up' });
    this.#chips.replaceChildren(...this.#chip.values(), this.clear);
    this.flip = button(t('toolbar.flip'), () => this.#flip(), { icon: 'sort', iconOnly: true, kind: 'flip' });
    this.sizes = h('div', { class: 'segments', role: 'group', 'aria-label': t('toolbar.size') },
      ...['s', 'm', 'l'].map((size) => h('button', {
        type: 'button', class: 'button', 'data-size': size, title: t(`toolbar.size_${size}`), 'aria-label': t(`toolbar.size_${size}`),
        onclick: () => ask('resize-cards', size),
      }, size.toUpperCase())));
    this.queue = button(t('toolbar.queue'), () => ask('toggle-queue', null), { icon: 'panel', shortcut: 'q', kind: 'queue' });
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(
      h('div', { class: 'row' }, this.#title,
        button(t('toolbar.upload'), () => ask('pick-files', null), { icon: 'upload', kind: 'primary upload', shortcut: 'u' }),
        h('div', { class: 'search' }, icon('search'), this.#input), h('span', { class: 'spacer' }),
        h('span', { class: 'sort' }, this.#sort, this.flip), this.sizes, this.queue),
      h('div', { class: 'row' }, this.#chips, this.unseen, this.#count,
        button(t('toolbar.keys'), () => showShortcuts(), { icon: 'keyboard', iconOnly: true, kind: 'quiet small keys', shortcut: '?', testId: 'btn-shortcuts' })));
    this.sync();
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
    /** @type {HTMLElement} */ (this.clear).hidden = filter.status.length === 0 && filter.search === '';
    this.#paintSort(filter.sort);
    for (const one of this.sizes.children) setAttribute(one, 'aria-pressed', String(one.dataset.size === this.#size));
    const unseen = /** @type {HTMLElement} */ (this.unseen);
    unseen.hidden = assetList.unseen === 0;
    setText(/** @type {Element} */ (unseen.lastElementChild), t('toolbar.unseen', { n: assetList.unseen }));
    const waiting = jobList.queue.length + jobList.expected;
    setText(/** @type {Element} */ (this.queue?.lastElementChild), waiting > 0 ? `${t('toolbar.queue')} ${waiting}` : t('toolbar.queue'));
    const total = STATES.reduce((sum, state) => sum + assetList.countOf(state), 0);
    this.#announce(assetList.phase === 'loading' ? '' : t('toolbar.count', { total: format.count(total), n: format.count(assetList.matching) }));
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

  /** @param {Partial<import('./asset-list.js').AssetList['filter']>} change */
  #filter(change) {
    assetList.setFilter(change);
    this.sync();
    this.dispatchEvent(new CustomEvent('filtered'));
  }
}

customElements.define('jamak-grid-toolbar', GridToolbar);
