/**
 * `<jamak-tag-choice>`: the tags of some videos, each with a box for all, some or none of them, and a field
 * for new ones. Knows what was touched; saves nothing.
 */
import { h, onEnter, setAttribute, sheet } from '../kit/dom.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';

/** @typedef {'all'|'some'|'none'} Share */

const MOST_LETTERS = 50;

const look = sheet(`
:host { display: grid; gap: 12px; }
.list { display: grid; gap: 2px; max-height: 280px; overflow-y: auto; padding: 3px; margin: -3px; }
label { display: flex; align-items: center; gap: 10px; min-height: 34px; padding: 2px 8px; border-radius: 8px; cursor: pointer; }
label:hover { background: var(--j-hover); }
label span { overflow-wrap: anywhere; }
.hint { margin-top: 4px; font-size: 12px; color: var(--j-muted); }
@media (pointer: coarse) { label { min-height: 44px; } }
`);

export class TagChoice extends HTMLElement {
  /** @type {Map<string, {before: Share, now: Share, n: number}>} by tag */
  #tags = new Map();
  #list = h('div', { class: 'list', role: 'group' });
  #known = h('datalist', { id: 'known' });
  #input = h('input', { class: 'field', maxLength: MOST_LETTERS, autocomplete: 'off', 'data-testid': 'tag-input' });

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
    this.#input.setAttribute('list', 'known');
    onEnter(this.#input, () => this.#add());
  }

  /** @param {string[][]} each tags of each video @param {string[]} known others that may be meant */
  show(each, known) {
    const counts = new Map();
    for (const tag of each.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const names = [...counts.keys()].sort((a, b) => a.localeCompare(b));
    this.#tags = new Map(names.map((tag) => {
      const before = counts.get(tag) === each.length ? 'all' : 'some';
      return [tag, { before, now: before, n: counts.get(tag) }];
    }));
    this.#known.replaceChildren(...known.filter((tag) => !counts.has(tag)).map((value) => h('option', { value })));
    this.#input.placeholder = t('tags.add');
    setAttribute(this.#input, 'aria-label', t('tags.add'));
    setAttribute(this.#list, 'aria-label', t('tags.list'));
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(
      h('div', {}, this.#input, this.#known, h('p', { class: 'hint' }, t('tags.add_hint'))), this.#list);
    this.#draw();
  }

  /** What all of them get. */
  get added() {
    return this.#names(({ before, now }) => now === 'all' && before !== 'all');
  }

  /** What none of them keeps. */
  get removed() {
    return this.#names(({ before, now }) => now === 'none' && before !== 'none');
  }

  /** @param {(tag: {before: Share, now: Share}) => boolean} wanted */
  #names(wanted) {
    return [...this.#tags].filter(([, tag]) => wanted(tag)).map(([name]) => name);
  }

  #add() {
    const name = this.#input.value.normalize('NFC').trim();
    this.#input.value = '';
    if (name === '') return;
    const known = this.#tags.get(name);
    if (known) known.now = 'all';
    else this.#tags.set(name, { before: 'none', now: 'all', n: 0 });
    this.#draw();
  }

  #draw() {
    const rows = [...this.#tags].map(([name, tag]) => this.#row(name, tag));
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [h('p', { class: 'muted' }, t('tags.none'))]));
  }

  /** A click goes on: all, none, and back to some where only some had it. @param {string} name @param {{before: Share, now: Share, n: number}} tag */
  #row(name, tag) {
    const box = h('input', { type: 'checkbox', class: 'check', 'data-testid': 'tag-box', 'data-tag': name });
    const paint = () => {
      box.checked = tag.now === 'all';
      box.indeterminate = tag.now === 'some';
    };
    box.addEventListener('change', () => {
      if (tag.now === 'all') tag.now = 'none';
      else tag.now = tag.now === 'none' && tag.before === 'some' ? 'some' : 'all';
      paint();
    });
    paint();
    return h('label', {}, box, h('span', {}, tag.before === 'some' ? t('tags.some', { tag: name, n: tag.n }) : name));
  }
}

customElements.define('jamak-tag-choice', TagChoice);
