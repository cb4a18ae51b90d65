/** `<jamak-queue-drawer>`: what waits and runs, what has ended, and the button that starts it all. */
import { complain, runJobs } from './actions.js';
import { assetList, jobList, queueSelection } from './app.js';
import { arrange, button, command, h, oncePerFrame, setAttribute, setText, typing } from './dom.js';
import { openDownloads } from './download-menu.js';
import { estimates } from './estimate.js';
import * as acts from './queue-acts.js';
import { QueueDrag } from './queue-drag.js';
import { queueEmpty } from './queue-empty.js';
import { QueueFoot } from './queue-foot.js';
import { QueueHead } from './queue-head.js';
import { QueueItem } from './queue-item.js';
import { listKey } from './queue-keys.js';
import { moved } from './queue-order.js';
import { watchRunning } from './job-watch.js';
import { drawer as drawerStyles } from './queue-styles.js';
import { QueueTabs } from './queue-tabs.js';
import { base } from './styles.js';
import { onWords, t } from './words.js';

/** @typedef {import('./job-list.js').Job} Job */

export class QueueDrawer extends HTMLElement {
  static observedAttributes = ['hidden'];
  /** @type {'queue'|'history'} */
  #tab = 'queue';
  /** @type {Map<string, QueueItem>} */
  #items = new Map();
  #list = h('ul', { class: 'list', role: 'grid', 'aria-multiselectable': 'true' });
  #ghosts = h('div', { 'aria-hidden': 'true' });
  #more = h('div', { class: 'more' });
  #empty = h('div', { class: 'empty', hidden: true });
  #voice = h('div', { class: 'visually-hidden', role: 'status' });
  #head = new QueueHead({ options: (jobs) => acts.setOptions(jobs, this.#drafts), cancel: acts.cancel, retry: (jobs) => this.#retry(jobs), zip: acts.downloadZip });
  #foot = new QueueFoot(() => this.runAll());
  #tabs = new QueueTabs((tab) => { this.tab = tab; });
  #drag = new QueueDrag(this.#list, () => this.#movable(), (item, place) => this.#dropped(item, place));
  #paint = oncePerFrame(() => this.#drawNow());
  /** @type {?string} the one item that Tab reaches */
  #reached = null;
  #leave = new AbortController();
  #busy = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, drawerStyles];
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', (/** @type {MouseEvent} */ event) => this.#click(event));
    this.#list.addEventListener('mousedown', (/** @type {MouseEvent} */ event) => { if (event.shiftKey) event.preventDefault(); });
    this.#list.addEventListener('focusin', (/** @type {Event} */ event) => this.#reach(this.#idOf(event)));
  }

  connectedCallback() {
    this.dataset.testid = 'queue-drawer';
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    for (const source of [jobList, queueSelection, estimates]) source.addEventListener('change', this.#paint, { signal });
    assetList.addEventListener('order', this.#paint, { signal });
    signal.addEventListener('abort', onWords(() => this.#draw()));
    watchRunning(signal);
    this.#draw();
  }

  disconnectedCallback() {
    this.#leave.abort();
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
    this.dispatchEvent(new CustomEvent('tab', { detail: tab }));
  }

  #draw() {
    const close = button(t('drawer.close'), () => this.dispatchEvent(new CustomEvent('close-drawer')), { icon: 'close', iconOnly: true, kind: 'quiet small' });
    this.#more.replaceChildren(button(t('drawer.more'), () => jobList.more().catch(complain), { kind: 'small' }));
    this.panel = h('div', { class: 'scroll', id: 'panel', role: 'tabpanel' }, this.#empty, this.#list, this.#ghosts, this.#more);
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(h('header', {}, this.#tabs.node, h('span', { class: 'spacer' }), close),
      this.#head.node, this.panel, this.#foot.node, this.#voice);
    this.#items.clear();
    this.#drawNow();
  }

  /** @returns {Job[]} of the open tab */
  get #shown() {
    return this.#tab === 'queue' ? jobList.queue : jobList.history;
  }

  /** @returns {Job[]} in the order in which they will run */
  get #drafts() {
    return jobList.queue.filter((job) => job.status === 'draft');
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
    const waiting = jobList.phase === 'loading' ? 6 : this.#tab === 'queue' ? Math.min(6, jobList.expected) : 0;
    const left = this.#drag.active ? -1 : arrange(this.#list, shown.map((job) => this.#item(job)));
    this.#list.hidden = shown.length === 0;
    setAttribute(this.#list, 'aria-label', t(`drawer.${this.#tab}`));
    while (this.#ghosts.childElementCount > waiting) this.#ghosts.lastElementChild?.remove();
    while (this.#ghosts.childElementCount < waiting) this.#ghosts.append(h('div', { class: 'ghost' }, h('span', { class: 'skeleton' }), h('span', { class: 'skeleton' })));
    this.#more.hidden = this.#tab === 'queue' || !jobList.hasMore;
    this.#forget(new Set(shown.map((job) => job.id)));
    if (left >= 0) this.#focusNear(left);
    this.#drawEmpty(shown.length + waiting);
    this.#head.update(this.#tab, shown);
    this.#foot.node.hidden = this.#tab !== 'queue' || jobList.queue.length === 0;
    if (!this.#foot.node.hidden && !this.hidden) this.#foot.update(this.#runnable, this.#busy);
  }

  /** What is shown no more is neither kept nor selected. @param {Set<string>} ids */
  #forget(ids) {
    for (const id of this.#items.keys()) if (!ids.has(id)) this.#items.delete(id);
    const gone = queueSelection.ids().filter((id) => !ids.has(id));
    if (gone.length > 0) queueSelection.remove(gone);
    if (this.#reached === null || !ids.has(this.#reached)) this.#reach(this.#shown[0]?.id ?? null);
  }

  /** @param {Job} job @returns {HTMLElement} */
  #item(job) {
    let item = this.#items.get(job.id);
    if (!item) {
      const made = new QueueItem(job, (act, which, from) => this.#act(act, which, from));
      made.node.addEventListener('grip', (/** @type {CustomEvent} */ event) => this.#drag.start(event.detail, made.node));
      made.paintReached(job.id === this.#reached);
      this.#items.set(job.id, item = made);
    }
    item.update(job, queueSelection.has(job.id), jobList.places.get(job.id) ?? null);
    return item.node;
  }

  /** @param {number} count */
  #drawEmpty(count) {
    const empty = count === 0 && jobList.phase !== 'loading';
    this.#empty.hidden = !empty;
    if (!empty) return;
    const failed = jobList.phase === 'failed';
    const look = `${this.#tab} ${failed} ${t('drawer.all')}`;
    if (this.#empty.dataset.look === look) return;
    this.#empty.dataset.look = look;
    this.#empty.replaceChildren(...queueEmpty(this.#tab, failed,
      { choose: () => this.dispatchEvent(new CustomEvent('close-drawer')), toQueue: () => { this.tab = 'queue'; } }));
  }

  /** @param {?string} id the item that Tab reaches from now on */
  #reach(id) {
    if (id === this.#reached) return;
    this.#items.get(this.#reached ?? '')?.paintReached(false);
    this.#items.get(id ?? '')?.paintReached(true);
    this.#reached = id;
  }

  /** @param {Event} event @returns {?string} */
  #idOf(event) {
    return /** @type {Element} */ (event.target).closest('[data-job-id]')?.getAttribute('data-job-id') ?? null;
  }

  /** Checkbox, Ctrl and Shift select; a plain click opens while nothing is selected. @param {MouseEvent} event */
  #click(event) {
    const id = this.#idOf(event);
    const target = /** @type {Element} */ (event.target);
    const box = target.matches('input');
    if (id === null || (!box && target.closest('button, a, label') !== null)) return;
    if (event.shiftKey) queueSelection.range(id, this.#shown.map((job) => job.id));
    else if (box || command(event) || queueSelection.size > 0) queueSelection.toggle(id);
    else this.#open(id);
    this.#drawNow();
  }

  /** @param {string} id */
  #open(id) {
    const job = jobList.job(id);
    if (job) this.dispatchEvent(new CustomEvent('open-job', { detail: job }));
  }

  /** Runs the selected drafts, else all; a second click meanwhile does nothing. */
  async runAll() {
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
    if (act === 'start') runJobs([job.id]);
    else if (act === 'options') acts.setOptions([job], this.#drafts);
    else if (act === 'cancel') acts.cancel([job]);
    else if (act === 'force') acts.cancelByForce(job);
    else if (act === 'retry') this.#retry([job]);
    else openDownloads(job.id, from);
  }

  /** @param {Job[]} jobs */
  async #retry(jobs) {
    await acts.retry(jobs);
    queueSelection.clear();
  }

  /** The focus of an item that left goes to the one in its place. @param {number} place */
  #focusNear(place) {
    const next = this.#shown[Math.min(place, this.#shown.length - 1)];
    if (next) this.#focusItem(next.id);
    else this.#tabs.focus();
  }

  /** @returns {?string} */
  #focused() {
    return this.shadowRoot?.activeElement?.closest('[data-job-id]')?.getAttribute('data-job-id') ?? null;
  }

  /** @param {string} id */
  #focusItem(id) {
    const node = this.#items.get(id)?.node;
    node?.focus();
    node?.scrollIntoView({ block: 'nearest' });
  }

  /** @returns {HTMLElement[]} */
  #movable() {
    return [...this.#list.children].filter((item) => item.dataset.state === 'draft');
  }

  /** @param {HTMLElement} item @param {?number} place among the drafts */
  #dropped(item, place) {
    const from = this.#drafts.findIndex((job) => job.id === item.dataset.jobId);
    if (place !== null && from >= 0) this.#reorder(from, place);
    this.#drawNow();
  }

  /** @param {number} from @param {number} to */
  #reorder(from, to) {
    const order = this.#drafts;
    if (from === to || to < 0 || to >= order.length) return;
    const grip = this.shadowRoot?.activeElement;
    acts.reorder(moved(order, from, to));
    this.#drawNow();
    if (grip instanceof HTMLElement) grip.focus(); // it lost it while its item moved
    setText(this.#voice, t('drawer.moved', { name: order[from].filename, n: to + 1, total: order.length }));
  }

  /** @param {string} id @param {number} step */
  #shift(id, step) {
    const from = this.#drafts.findIndex((job) => job.id === id);
    if (from >= 0) this.#reorder(from, from + step);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (typing(event)) return;
    const jobs = (/** @type {string[]} */ ids) => this.#shown.filter((job) => ids.includes(job.id));
    if (event.key === 'Enter' && command(event)) this.runAll();
    else if (event.key === 'Escape' && queueSelection.size > 0) queueSelection.clear();
    else if (!listKey(event, {
      order: () => this.#shown.map((job) => job.id), focused: () => this.#focused(), focus: (id) => this.#focusItem(id), open: (id) => this.#open(id),
      cancel: (ids) => { if (this.#tab === 'queue') acts.cancel(jobs(ids)); },
      retry: (ids) => { if (this.#tab === 'history') this.#retry(jobs(ids)); },
      shift: (id, step) => this.#shift(id, step),
    })) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('jamak-queue-drawer', QueueDrawer);
