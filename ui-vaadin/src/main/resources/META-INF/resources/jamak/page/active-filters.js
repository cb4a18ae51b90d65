/** What the grid leaves out now: one chip for each reason, each can be taken away, or all at once. */
import { arrange, button, deepActive, h, setAttribute, setText } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { NO_FILTER } from '../model/asset-list.js';
import { assetList } from '../model/store.js';

/** @typedef {typeof assetList.filter} Filter */
/** @typedef {{id: string, text: string, rest: Partial<Filter>}} Reason `rest` is the filter without it */

/** @param {Filter} filter @returns {Reason[]} */
function reasons(filter) {
  const { search, tag, status } = filter;
  const found = status.map((state) => ({ id: `status-${state}`, text: t(`filter.${state}`), rest: { status: status.filter((other) => other !== state) } }));
  return [
    ...(search === '' ? [] : [{ id: 'search', text: t('toolbar.searched', { text: search }), rest: { search: '' } }]),
    ...(tag === '' ? [] : [{ id: 'tag', text: t('toolbar.tagged', { tag }), rest: { tag: '' } }]),
    ...found];
}

export class ActiveFilters {
  /** @type {Map<string, HTMLButtonElement>} by reason */
  #chips = new Map();
  row = h('div', { class: 'row active', role: 'group', hidden: true, 'data-testid': 'active-filters' });
  #clear = button('', () => this.#take(NO_FILTER), { kind: 'quiet small', testId: 'btn-clear-filters' });

  /** @param {{filter: (change: Partial<Filter>) => void, left: () => void}} callbacks `left`: the focus has no place here any more */
  constructor(callbacks) {
    this.callbacks = callbacks;
  }

  paint() {
    const found = reasons(assetList.filter);
    this.row.hidden = found.length === 0;
    this.row.setAttribute('aria-label', t('toolbar.active'));
    setText(/** @type {Element} */ (this.#clear.lastElementChild), t('toolbar.clear'));
    this.#chips = new Map(found.map((reason) => [reason.id, this.#chip(reason)]));
    arrange(this.row, [...this.#chips.values(), this.#clear]);
  }

  /** @param {Reason} reason */
  #chip({ id, text, rest }) {
    const chip = this.#chips.get(id) ?? h('button', { type: 'button', class: 'button chip', 'data-testid': 'active-filter', 'data-filter': id }, h('span'), icon('close', 12));
    setText(chip.firstElementChild, text);
    setAttribute(chip, 'aria-label', t('toolbar.remove_filter', { name: text }));
    setAttribute(chip, 'title', text);
    chip.onclick = () => this.#take(rest);
    return chip;
  }

  /** The focus goes on to the chip that comes next. @param {Partial<Filter>} change */
  #take(change) {
    const at = [...this.row.children].indexOf(/** @type {Element} */ (deepActive()));
    this.callbacks.filter(change);
    const next = /** @type {?HTMLElement} */ (this.row.hidden ? null : this.row.children[Math.min(at, this.row.children.length - 1)]);
    if (next) next.focus();
    else this.callbacks.left();
  }
}
