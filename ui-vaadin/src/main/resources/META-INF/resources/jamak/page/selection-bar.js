/** `<jamak-selection-bar>`: what can be done with the selected cards; there only while some are selected. */
import { chooseOthers, reasons, selectedCards } from '../commands/actions.js';
import { downloadable, downloadCards } from '../commands/card-commands.js';
import { button, debounce, deepActive, h, oncePerFrame, setAttribute, setText, sheet } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { base } from '../kit/styles.js';
import { languageName, onWords, t } from '../kit/words.js';
import { engineNews, watchEngines } from '../model/capabilities.js';
import { canDelete } from '../model/session.js';
import { runnable } from '../model/states.js';
import { assetList, selection } from '../model/store.js';
import { estimate, estimates, fits, left } from '../options/estimate.js';
import { lastOptions, standsInTheWay } from '../options/last-options.js';
import { faultText } from '../options/options-check.js';
import { summary } from '../queue/queue-foot.js';

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

export class SelectionBar extends HTMLElement {
  #count = h('span', { class: 'count', 'data-testid': 'selection-count' });
  #words = h('div', { class: 'side words' });
  #estimate = h('div', { class: 'side estimate' });
  #voice = h('div', { class: 'visually-hidden', role: 'status' });
  #say = debounce((text) => setText(this.#voice, text), 300);
  /** @type {Array<() => void>} */
  #leave = [];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
  }

  connectedCallback() {
    this.hidden = true;
    const paint = oncePerFrame(() => this.#paint());
    selection.addEventListener('change', paint);
    estimates.addEventListener('change', paint);
    engineNews.addEventListener('change', paint);
    const engines = new AbortController();
    watchEngines(engines.signal);
    for (const type of ['card', 'order', 'summary']) assetList.addEventListener(type, paint);
    this.#leave = [onWords(() => this.#draw()), () => selection.removeEventListener('change', paint), () => engines.abort(), () => engineNews.removeEventListener('change', paint), () => estimates.removeEventListener('change', paint),
      ...['card', 'order', 'summary'].map((type) => () => assetList.removeEventListener(type, paint))];
    this.#draw();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
  }

  #draw() {
    const ask = (/** @type {string} */ type) => () => this.dispatchEvent(new CustomEvent(type));
    const box = h('div', { class: 'bar-box', role: 'toolbar', 'data-testid': 'selection-bar', 'aria-label': t('bar.actions') });
    this.add = button(t('bar.queue_add'), ask('queue-add'), { icon: 'queueAdd', kind: 'quiet', testId: 'btn-queue-add' });
    this.bulk = button(t('bar.bulk'), ask('bulk-options'), { icon: 'sliders', kind: 'quiet', testId: 'btn-bulk-options' });
    this.download = button('', () => downloadCards(selectedCards()), { icon: 'download', kind: 'quiet', testId: 'btn-download' });
    this.tags = button(t('bar.tags'), ask('edit-tags'), { icon: 'tag', kind: 'quiet', testId: 'btn-tags' });
    this.clear = button(t('bar.clear'), () => selection.clear(), { icon: 'close', kind: 'quiet', testId: 'btn-clear', shortcut: 'Esc' });
    this.remove_ = button(t('bar.delete'), ask('delete-selected'), { icon: 'trash', kind: 'quiet danger', testId: 'btn-delete', shortcut: '⌦' });
    setAttribute(this.remove_, 'aria-keyshortcuts', 'Delete');
    this.run = button(t('bar.run_now'), ask('run-now'), { icon: 'play', kind: 'primary run', testId: 'btn-run-now' });
    const more = button(t('bar.more'), () => {
      const { left, top } = more.getBoundingClientRect();
      this.dispatchEvent(new CustomEvent('more', { detail: { x: left, y: top - 8 } }));
    }, { icon: 'more', iconOnly: true, kind: 'quiet more', testId: 'btn-more' });
    setAttribute(more, 'aria-haspopup', 'menu');
    this.#words.dataset.shown = '';
    box.append(this.#count, this.#words, h('span', { class: 'rule' }),
      h('div', { class: 'middle' }, this.download, this.add, this.bulk, this.tags, this.clear, this.remove_), h('span', { class: 'rule' }), this.#estimate, more, this.run);
    box.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#walk(event, box));
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(this.#voice, box);
    this.#paint();
  }

  #paint() {
    const n = selection.size;
    const left = n === 0 && this.shadowRoot?.contains(deepActive());
    this.hidden = n === 0;
    if (left) this.dispatchEvent(new CustomEvent('left'));
    if (n === 0) return this.#say('');
    const cards = selectedCards();
    const hidden = selection.ids().filter((key) => !assetList.shows(key)).length;
    const count = selection.busy ? t('bar.choosing') : hidden > 0 ? t('bar.selected_hidden', { n, hidden }) : t('bar.selected', { n });
    this.#say(count);
    const blocked = reasons(cards);
    const ready = cards.length - [...blocked.values()].reduce((sum, some) => sum + some, 0);
    setText(this.#count, count);
    this.#drawWords(cards.length, ready, blocked, hidden);
    const why = ready === 0 ? whyNot(blocked) : null;
    for (const one of [this.run, this.add, this.bulk]) {
      setAttribute(/** @type {Element} */ (one), 'aria-disabled', why === null ? null : 'true');
      setAttribute(/** @type {Element} */ (one), 'title', why);
      setAttribute(/** @type {Element} */ (one), 'aria-description', why);
    }
    /** @type {HTMLElement} */ (this.remove_).hidden = !canDelete() && cards.some((card) => card.asset !== null);
    this.#drawDownload(downloadable(cards).length);
    /** @type {HTMLElement} */ (this.tags).hidden = cards.every((card) => card.asset === null);
    this.#drawEstimate(cards);
  }

  /** @param {number} n cards with results */
  #drawDownload(n) {
    const made = /** @type {HTMLElement} */ (this.download);
    made.hidden = n === 0;
    const words = t('bar.download', { n });
    setText(/** @type {Element} */ (made.lastElementChild), words);
    for (const name of ['title', 'aria-label']) setAttribute(made, name, words);
  }

  /** @param {number} all @param {number} ready @param {Map<string, number>} blocked @param {number} hidden */
  #drawWords(all, ready, blocked, hidden) {
    const lines = [];
    if (ready < all) {
      const why = whyNot(blocked);
      lines.push(h('span', { title: why, 'data-testid': 'selection-eligible' }, `${t('bar.eligible', { total: all, n: ready })} (${why})`));
    }
    if (hidden > 0) {
      lines.push(h('button', { type: 'button', 'data-testid': 'btn-visible-only', onclick: () => selection.keepOnly(selection.ids().filter((key) => assetList.shows(key))) },
        t('bar.visible_only')));
    } else if (!selection.busy && selection.size < assetList.matching && this.#tookAll) {
      lines.push(h('button', { type: 'button', 'data-testid': 'btn-select-everything', onclick: () => this.dispatchEvent(new CustomEvent('select-everything')) },
        t('bar.select_all', { n: format.count(assetList.matching) })));
    }
    this.#words.hidden = lines.length === 0;
    const look = lines.map((line) => line.textContent).join();
    if (this.#words.dataset.shown === look) return;
    this.#words.dataset.shown = look;
    const had = this.#words.contains(deepActive());
    this.#words.replaceChildren(...lines);
    if (had) this.add?.focus();
  }

  /** Everything that is loaded is selected, or was before more came. */
  get #tookAll() {
    return selection.size === selection.gathered || assetList.cards.every((card) => selection.has(card.key));
  }

  /** What a run will take and with which options, before it is pressed. @param {import('../model/types.js').Card[]} cards */
  #drawEstimate(cards) {
    const options = lastOptions();
    const wanted = estimate(cards.filter(runnable).flatMap(({ asset }) => (asset ? { assetId: asset.id, options } : [])));
    const room = left();
    const [words, formats] = [summary(wanted, room, false).join(' · '), format.optionSummary(options, languageName)];
    const wrong = standsInTheWay(options);
    const why = wrong === null ? '' : faultText(wrong, 1);
    const look = [words, formats, fits(wanted, room), t('bar.change'), why].join();
    if (this.#estimate.dataset.shown === look) return;
    this.#estimate.dataset.shown = look;
    this.#estimate.title = why || (fits(wanted, room) ? words : t('estimate.over'));
    this.#estimate.classList.toggle('over', why !== '' || !fits(wanted, room));
    this.#estimate.replaceChildren(why === '' ? h('span', { 'data-testid': 'run-estimate' }, words) : h('span', { 'data-testid': 'run-impossible', role: 'status' }, why),
      h('span', { class: 'chosen' }, ...formats.split(' · ').map((part) => h('i', { class: 'chip' }, part)),
        h('button', { type: 'button', 'data-testid': 'btn-change-options', onclick: () => this.#change() }, t('bar.change'))));
  }

  /** Arrows walk through the bar's buttons. @param {KeyboardEvent} event @param {HTMLElement} box */
  #walk(event, box) {
    const buttons = [...box.querySelectorAll('button')].filter((one) => one.offsetParent !== null);
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (deepActive()));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    buttons[(to + buttons.length) % buttons.length].focus();
    event.preventDefault();
  }

  /** Other options for what is run from here. */
  async #change() {
    if (await chooseOthers(selectedCards().flatMap((card) => card.asset?.id ?? [])) !== null) this.#paint();
  }
}

/** «업로드 중 1, 업로드 실패 1» @param {Map<string, number>} blocked */
const whyNot = (blocked) => [...blocked].map(([word, n]) => t(word, { n })).join(', ');

customElements.define('jamak-selection-bar', SelectionBar);
