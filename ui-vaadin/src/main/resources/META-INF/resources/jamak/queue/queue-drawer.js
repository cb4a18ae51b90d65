/** `<jamak-queue-drawer>`: what waits and runs, what has ended, and the button that starts it all. */
import { complain, editAgain, runJobs } from '../commands/actions.js';
import { downloadZip, openDownloads } from '../commands/download-menu.js';
import { openMenu } from '../kit/context-menu.js';
import { arrange, button, command, h, oncePerFrame, setAttribute, typing } from '../kit/dom.js';
import { followPointer } from '../kit/grid-pointer.js';
import { RangePreview } from '../kit/range-preview.js';
import { base } from '../kit/styles.js';
import { keepClear } from '../kit/toasts.js';
import { onWords, t } from '../kit/words.js';
import { engineNews } from '../model/capabilities.js';
import { assetList, jobList, queueSelection } from '../model/store.js';
import { estimates } from '../options/estimate.js';
import { standsInTheWay } from '../options/last-options.js';
import { watchRunning } from './job-watch.js';
import { QueueBlank } from './queue-blank.js';
import * as acts from './queue-commands.js';
import { isDraft, repeatable } from './queue-fit.js';
import { QueueFoot } from './queue-foot.js';
import { QueueHead } from './queue-head.js';
import { QueueItems } from './queue-items.js';
import { listKey } from './queue-keys.js';
import { queueMenu } from './queue-menu.js';
import { QueueReorder } from './queue-reorder.js';
import { CountVoice, goesOn, loadHistory, selectAll, used } from './queue-select.js';
import { drawer as drawerStyles } from './queue-styles.js';
import { QueueTabs } from './queue-tabs.js';

/** @typedef {import('../model/job-list.js').Job} Job */

const WIDE = 1280; // px of a window beside whose cards the drawer has its own place

export class QueueDrawer extends HTMLElement {
  static observedAttributes = ['hidden'];
  /** @type {'queue'|'history'} */
  #tab = 'queue';
  #list = h('ul', { class: 'list', role: 'grid', 'aria-multiselectable': 'true' });
  #more = h('div', { class: 'more' });
  #blank = new QueueBlank({ choose: () => this.dispatchEvent(new CustomEvent('close-drawer')), toQueue: () => { this.tab = 'queue'; } });
  #count = new CountVoice();
  #acts = {
    open: (/** @type {Job} */ job) => this.#open(job.id),
    select: (/** @type {Job} */ job) => queueSelection.select(job.id),
    clear: () => queueSelection.clear(),
    files: (/** @type {Job} */ job) => openDownloads(job.id, this.#items.node(job.id) ?? this),
    run: (/** @type {Job[]} */ jobs) => this.#run(jobs),
    options: (/** @type {Job[]} */ jobs) => acts.setOptions(jobs, this.#drafts),
    cancel: acts.cancel,
    retry: (/** @type {Job[]} */ jobs) => this.#retry(jobs),
    zip: (/** @type {Job[]} */ jobs) => downloadZip(jobs.map((job) => job.id)),
    everything: () => this.#selectAll(),
  };
  #head = new QueueHead(this.#acts);
  #foot = new QueueFoot(() => this.runAll());
  #tabs = new QueueTabs((tab) => { this.tab = tab; });
  #order = new QueueReorder(this.#list, () => this.#drafts, () => this.#drawNow());
  #paint = oncePerFrame(() => this.#drawNow());
  #rangePreview = new RangePreview({
    selection: () => queueSelection, order: () => this.#ids, focused: () => this.#focused(), paint: (ids) => this.#items.outline(ids),
  });
  #items = new QueueItems({
    act: (act, job, from) => this.#act(act, job, from), outlined: (id) => this.#rangePreview.has(id), grip: (event, item) => this.#order.grip(event, item),
  });
  #resize = new ResizeObserver(() => this.#items.measure(this.#list));
  #leave = new AbortController();
  #busy = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, drawerStyles];
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('focusin', (/** @type {Event} */ event) => this.#items.reach(this.#idOf(event)));
    this.#list.addEventListener('pointermove', (/** @type {PointerEvent} */ event) => this.#rangePreview.hover(this.#idOf(event), event.shiftKey));
    this.#list.addEventListener('pointerleave', (/** @type {PointerEvent} */ event) => this.#rangePreview.hover(null, event.shiftKey));
    followPointer(this.#list, {
      selection: () => queueSelection,
      keyOf: (event) => (/** @type {Element} */ (event.target).closest('a, .grip') ? null : this.#idOf(event)), // a link leads on, a grip drags
      open: (id) => this.#open(id),
      range: (id) => this.#select('shift', () => queueSelection.range(id, this.#ids)),
      toggle: (method, id) => this.#select(method, () => queueSelection.toggle(id)),
      menu: (id, at) => this.#menu(id, at),
    });
  }

  connectedCallback() {
    this.dataset.testid = 'queue-drawer';
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    for (const source of [jobList, queueSelection, estimates, engineNews]) source.addEventListener('change', this.#paint, { signal });
    assetList.addEventListener('order', this.#paint, { signal });
    signal.addEventListener('abort', onWords(() => this.#draw()));
    document.fonts.addEventListener('loadingdone', () => this.#items.measure(this.#list), { signal });
    watchRunning(signal);
    keepClear(this.#foot.node, signal);
    this.#rangePreview.listen(signal);
    this.#count.listen(signal);
    this.#resize.observe(this.#list);
    this.#draw();
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#resize.disconnect();
  }

  attributeChangedCallback() {
    this.#paint(); // what lies below the list is drawn only while it shows
  }

  get tab() {
    return this.#tab;
  }

  set tab(/** @type {'queue'|'history'} */ tab) {
    if (tab === this.#tab) return;
    this.#tab = tab;
    queueSelection.clear();
    this.#drawNow();
    if (tab === 'history' && !this.hidden) window.dispatchEvent(new CustomEvent('jamak-failures-seen', { detail: 'jobs' }));
    this.dispatchEvent(new CustomEvent('tab', { detail: tab }));
  }

  #draw() {
    const close = button(t('drawer.close'), () => this.dispatchEvent(new CustomEvent('close-drawer')), { icon: 'close', iconOnly: true, kind: 'quiet small' });
    this.#more.replaceChildren(button(t('drawer.more'), () => jobList.more().catch(complain), { kind: 'small' }));
    this.panel = h('div', { class: 'scroll', id: 'panel', role: 'tabpanel' }, this.#blank.words, this.#list, this.#blank.ghosts, this.#more);
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(h('header', {}, this.#tabs.node, h('span', { class: 'spacer' }), close),
      this.#head.node, this.panel, this.#foot.node, this.#order.voice, this.#count.node);
    this.#items.clear();
    this.#drawNow();
  }

  /** @returns {Job[]} of the open tab */
  get #shown() {
    return this.#tab === 'queue' ? jobList.queue : jobList.history;
  }

  /** @returns {string[]} */
  get #ids() {
    return this.#shown.map((job) => job.id);
  }

  /** @returns {Job[]} in the order in which they will run */
  get #drafts() {
    return jobList.queue.filter(isDraft);
  }

  /** @returns {Job[]} drafts that the button would run: the selected ones, else all */
  get #runnable() {
    const chosen = this.#drafts.filter((job) => queueSelection.has(job.id));
    return chosen.length > 0 ? chosen : this.#drafts;
  }

  #drawNow() {
    if (!this.panel) return;
    const shown = this.#shown;
    this.#tabs.update(this.#tab);
    setAttribute(this.panel, 'aria-labelledby', `tab-${this.#tab}`);
    const left = this.#order.active ? -1 : arrange(this.#list, shown.map((job) => this.#items.show(job)));
    this.#list.hidden = shown.length === 0;
    setAttribute(this.#list, 'aria-label', t(`drawer.${this.#tab}`));
    this.#more.hidden = this.#tab === 'queue' || !jobList.hasMore;
    this.#items.keep(shown);
    queueSelection.keepOnly(this.#ids);
    if (left >= 0) this.#focusNear(left);
    this.#blank.update(this.#tab, shown.length);
    if (this.#head.update(this.#tab, shown)) this.#tabs.focus();
    this.#foot.node.hidden = this.#tab !== 'queue' || jobList.queue.length === 0;
    if (!this.#foot.node.hidden && !this.hidden) this.#foot.update(this.#runnable, this.#busy);
  }

  /** @param {Event} event @returns {?string} */
  #idOf(event) {
    return /** @type {Element} */ (event.target).closest('[data-job-id]')?.getAttribute('data-job-id') ?? null;
  }

  /** @param {string} method @param {() => void} act */
  #select(method, act) {
    act();
    this.#rangePreview.update();
    used(method);
  }

  /** Selects all that is loaded; the second time all that there is. */
  #selectAll() {
    return selectAll(() => ({ tab: this.#tab, ids: this.#ids }));
  }

  /** @param {string} id @param {?{x: number, y: number}} at null for the middle of the item */
  #menu(id, at) {
    const node = this.#items.node(id);
    if (node === null) return;
    if (this.#focused() !== id) this.#items.focus(id); // it comes back here
    const { left, top, height } = node.getBoundingClientRect();
    const whole = queueSelection.has(id);
    const jobs = this.#shown.filter((job) => (whole ? queueSelection.has(job.id) : job.id === id));
    openMenu(t('menu.jobs'), queueMenu(jobs, whole, this.#acts), at ?? { x: left + 16, y: top + height / 2 });
  }

  /** @param {string} id */
  #open(id) {
    const job = jobList.job(id);
    if (job) this.dispatchEvent(new CustomEvent('open-job', { detail: job }));
  }

  /** Runs the selected drafts, else all; a second click meanwhile does nothing. */
  async runAll() {
    const unfit = this.#runnable.filter((job) => standsInTheWay(job.options) !== null).map((job) => job.id);
    if (unfit.length > 0) return editAgain(unfit); // never by one click: what is wrong is shown where it can be put right
    const ids = this.#runnable.map((job) => job.id);
    if (this.#busy || ids.length === 0) return;
    this.#busy = true;
    queueSelection.clear();
    try {
      await runJobs(ids);
    } finally {
      this.#busy = false;
      this.#drawNow();
    }
  }

  /** @param {import('./queue-item.js').JobAct} act @param {Job} job @param {HTMLElement} from */
  #act(act, job, from) {
    if (act === 'start') this.#run([job]);
    else if (act === 'options') this.#acts.options([job]);
    else if (act === 'cancel') acts.cancelNow([job]);
    else if (act === 'force') acts.cancelByForce(job);
    else if (act === 'retry') this.#retry([job]);
    else openDownloads(job.id, from);
  }

  /** @param {Job[]} jobs */
  #run(jobs) {
    const unfit = jobs.filter((job) => standsInTheWay(job.options) !== null).map((job) => job.id);
    if (unfit.length > 0) return editAgain(unfit);
    const ids = jobs.map((job) => job.id);
    queueSelection.remove(ids);
    return runJobs(ids);
  }

  /** @param {Job[]} jobs */
  async #retry(jobs) {
    await acts.retry(jobs);
    queueSelection.remove(jobs.map((job) => job.id));
  }

  /** The focus of an item that left goes to the one in its place. @param {number} place */
  #focusNear(place) {
    const next = this.#shown[Math.min(place, this.#shown.length - 1)];
    if (next) this.#items.focus(next.id);
    else this.#tabs.focus();
  }

  /** @returns {?string} */
  #focused() {
    return this.shadowRoot?.activeElement?.closest('[data-job-id]')?.getAttribute('data-job-id') ?? null;
  }

  /** A drawer over the cards closes before its selection goes: that step is the page's (G12). */
  #escape() {
    if (queueSelection.size === 0 || window.innerWidth < WIDE) return false;
    queueSelection.clear();
    return true;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (typing(event)) return;
    if (event.key === 'Enter' && command(event)) this.runAll();
    else if (event.key === 'Escape' ? !this.#escape() : !listKey(event, this.#callbacks())) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns {import('./queue-keys.js').Callbacks} */
  #callbacks() {
    const jobs = (/** @type {string[]} */ ids) => this.#shown.filter((job) => ids.includes(job.id));
    return {
      selection: queueSelection, order: () => this.#ids, focused: () => this.#focused(), focus: (id) => this.#items.focus(id), open: (id) => this.#open(id),
      page: (id, way) => this.#items.page(this.#ids, id, way, this.panel.clientHeight), toEnd: this.#tab === 'history' && goesOn() ? (from, extend) => this.#toEnd(from, extend) : null,
      menu: (id) => this.#menu(id, null), all: () => this.#selectAll(), cancel: (ids) => acts.cancel(jobs(ids)),
      retry: (ids) => this.#retry(jobs(ids).filter(repeatable)), shift: (id, step) => this.#order.shift(id, step), used: (method) => this.#select(method, () => undefined),
    };
  }

  /** To the end of the history, which is loaded first. @param {string} from @param {boolean} extend */
  async #toEnd(from, extend) {
    await queueSelection.during(loadHistory());
    this.#drawNow();
    const last = this.#ids.at(-1);
    if (last === undefined) return;
    if (extend) this.#select('keyboard', () => queueSelection.extend(from, last, this.#ids));
    this.#items.focus(last);
  }
}

customElements.define('jamak-queue-drawer', QueueDrawer);
