/** `<jamak-queue-drawer>`: what waits and runs, what has ended, and the button that starts it all. */
import { cancelJobs, changeOptions, complain, runJobs } from './actions.js';
import { jobs as jobApi, newKey } from './api.js';
import { assetList, jobList, live, queueSelection } from './app.js';
import { arrange, button, command, h, oncePerFrame, setAttribute, setText, typing } from './dom.js';
import { openDownloads } from './download-menu.js';
import * as format from './format.js';
import { icon } from './icons.js';
import { rememberOptions } from './last-options.js';
import { editOptions } from './options-dialog.js';
import { drawer as drawerStyles } from './queue-styles.js';
import { QueueItem } from './queue-item.js';
import { base } from './styles.js';
import { toast } from './toasts.js';
import { onWords, t } from './words.js';

/** @typedef {import('./job-list.js').Job} Job */

export class QueueDrawer extends HTMLElement {
  /** @type {'queue'|'history'} */
  #tab = 'queue';
  /** @type {Map<string, QueueItem>} */
  #items = new Map();
  #list = h('ul', { class: 'list', role: 'list' });
  #empty = h('div', { class: 'empty', hidden: true });
  #head = h('div', { class: 'scope' });
  #foot = h('footer');
  #paint = oncePerFrame(() => this.#drawNow());
  /** @type {Array<() => void>} */
  #leave = [];
  #busy = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, drawerStyles];
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  connectedCallback() {
    this.dataset.testid = 'queue-drawer';
    jobList.addEventListener('change', this.#paint);
    queueSelection.addEventListener('change', this.#paint);
    assetList.addEventListener('order', this.#paint);
    this.#leave = [onWords(() => this.#draw()), () => jobList.removeEventListener('change', this.#paint),
      () => queueSelection.removeEventListener('change', this.#paint), () => assetList.removeEventListener('order', this.#paint)];
    this.#draw();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
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
    const tab = (/** @type {'queue'|'history'} */ name) => h('button', {
      type: 'button', role: 'tab', id: `tab-${name}`, class: 'tab', 'data-testid': `tab-${name}`, 'aria-controls': 'panel',
      onclick: () => { this.tab = name; },
    }, h('span', {}, t(`drawer.${name}`)), h('b', {}, ''));
    this.tabs = { queue: tab('queue'), history: tab('history') };
    const bar = h('div', { class: 'tabs', role: 'tablist', 'aria-label': t('drawer.label'),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        this.tab = this.#tab === 'queue' ? 'history' : 'queue';
        this.tabs?.[this.#tab].focus();
      } }, this.tabs.queue, this.tabs.history);
    const close = button(t('drawer.close'), () => this.dispatchEvent(new CustomEvent('close-drawer')), { icon: 'close', iconOnly: true, kind: 'quiet small' });
    this.scroll = h('div', { class: 'scroll', id: 'panel', role: 'tabpanel' }, this.#empty, this.#list);
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(h('header', {}, bar, h('span', { class: 'spacer' }), close),
      this.#head, this.scroll, this.#foot);
    this.#items.clear();
    this.#drawNow();
  }

  /** @returns {Job[]} of the open tab */
  get #shown() {
    return this.#tab === 'queue' ? jobList.queue : jobList.history;
  }

  /** @returns {Job[]} drafts that the button would run: the selected ones, else all */
  get #runnable() {
    const drafts = jobList.queue.filter((job) => job.status === 'draft');
    const chosen = drafts.filter((job) => queueSelection.has(job.id));
    return chosen.length > 0 ? chosen : drafts;
  }

  #drawNow() {
    if (!this.tabs) return;
    const shown = this.#shown;
    for (const name of /** @type {const} */ (['queue', 'history'])) {
      setAttribute(this.tabs[name], 'aria-selected', String(name === this.#tab));
      setAttribute(this.tabs[name], 'tabindex', name === this.#tab ? '0' : '-1');
      const n = name === 'queue' ? jobList.queue.length + jobList.expected : jobList.historyTotal;
      setText(/** @type {Element} */ (this.tabs[name].lastElementChild), n > 0 ? format.count(n) : '');
    }
    setAttribute(/** @type {Element} */ (this.scroll), 'aria-labelledby', `tab-${this.#tab}`);
    const waiting = this.#tab === 'queue' ? jobList.expected : 0;
    const ghosts = Array.from({ length: Math.min(6, waiting) }, () => h('li', { class: 'item ghost' }, h('span', { class: 'skeleton' })));
    arrange(this.#list, [...shown.map((job) => this.#item(job)), ...ghosts, ...(this.#tab === 'history' && jobList.hasMore ? [this.#more()] : [])]);
    const ids = new Set(shown.map((job) => job.id));
    for (const id of this.#items.keys()) if (!ids.has(id)) this.#items.delete(id);
    const gone = queueSelection.ids().filter((id) => !ids.has(id));
    if (gone.length > 0) queueSelection.remove(gone);
    this.#drawEmpty(shown.length + waiting);
    this.#drawHead(shown);
    this.#drawFoot();
  }

  /** @param {Job} job @returns {HTMLElement} */
  #item(job) {
    let item = this.#items.get(job.id);
    if (!item) {
      item = new QueueItem(job, (act, which, from) => this.#act(act, which, from));
      item.box.addEventListener('click', (/** @type {MouseEvent} */ event) => {
        if (event.shiftKey) queueSelection.range(job.id, this.#shown.map((one) => one.id));
        else queueSelection.toggle(job.id);
        this.#drawNow();
      });
      this.#items.set(job.id, item);
    }
    const queued = jobList.queue.filter((one) => one.status === 'queued');
    const place = queued.findIndex((one) => one.id === job.id);
    item.update(job, queueSelection.has(job.id), place < 0 ? null : place + 1);
    return item.node;
  }

  #more() {
    return h('li', { class: 'more' }, button(t('drawer.more'), () => jobList.more().catch(complain), { kind: 'small' }));
  }

  /** @param {number} count */
  #drawEmpty(count) {
    const empty = count === 0 && jobList.phase !== 'loading';
    this.#empty.hidden = !empty;
    if (!empty) return;
    const failed = jobList.phase === 'failed';
    const word = failed ? 'drawer.failed' : `drawer.empty_${this.#tab}`;
    if (this.#empty.dataset.word === t(word)) return;
    this.#empty.dataset.word = t(word);
    this.#empty.replaceChildren(icon(failed ? 'warning' : this.#tab === 'queue' ? 'list' : 'clock', 28), h('p', {}, t(word)),
      failed ? button(t('empty.again'), () => jobList.load(), { kind: 'small' }) : '');
  }

  /** @param {Job[]} shown */
  #drawHead(shown) {
    const chosen = queueSelection.size;
    const look = [this.#tab, chosen, shown.length, this.#runnable.length, t('drawer.all')].join();
    this.#head.hidden = shown.length === 0;
    if (this.#head.dataset.look === look) return;
    this.#head.dataset.look = look;
    const all = h('input', { type: 'checkbox', class: 'check', checked: chosen > 0 && chosen === shown.length, indeterminate: chosen > 0 && chosen < shown.length,
      'aria-label': t('drawer.select_all'),
      onclick: () => (chosen === shown.length ? queueSelection.clear() : queueSelection.add(shown.map((job) => job.id))) });
    const drafts = shown.filter((job) => job.status === 'draft');
    const scope = drafts.filter((job) => chosen === 0 || queueSelection.has(job.id));
    const words = chosen > 0 ? t('drawer.chosen', { n: chosen }) : t('drawer.all', { n: shown.length });
    const ended = shown.filter((job) => queueSelection.has(job.id) && job.status !== 'succeeded');
    const active = shown.filter((job) => queueSelection.has(job.id));
    this.#head.replaceChildren(...[
      h('label', {}, all, h('span', {}, words)), h('span', { class: 'spacer' }),
      this.#tab === 'queue' && scope.length > 0 && button(t(chosen > 0 ? 'drawer.options_chosen' : 'drawer.options_all', { n: scope.length }),
        () => this.#options(scope), { icon: 'sliders', kind: 'small', testId: 'btn-queue-options' }),
      this.#tab === 'queue' && active.length > 0 && button(t('drawer.cancel', { n: active.length }), () => this.#cancel(active), { kind: 'small danger' }),
      this.#tab === 'history' && ended.length > 0 && button(t('drawer.retry', { n: ended.length }), () => this.#retry(ended), { icon: 'retry', kind: 'small' }),
    ].filter((one) => one !== false));
  }

  #drawFoot() {
    const n = this.#runnable.length;
    this.#foot.hidden = this.#tab !== 'queue' || jobList.queue.length === 0;
    if (!this.run) {
      this.run = button('', () => this.runAll(), { icon: 'play', kind: 'primary', testId: 'btn-run-n', shortcut: 'Ctrl+Enter' });
      this.#foot.append(this.run);
    }
    setText(/** @type {Element} */ (this.run.lastElementChild), n > 0 ? t('drawer.run', { n }) : t('drawer.nothing'));
    this.run.title = `${this.run.textContent} (Ctrl+Enter)`;
    setAttribute(this.run, 'aria-disabled', n === 0 || this.#busy ? 'true' : null);
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
    else if (act === 'options') this.#options([job]);
    else if (act === 'cancel') this.#cancel([job]);
    else if (act === 'retry') this.#retry([job]);
    else openDownloads(job.id, from);
  }

  /** @param {Job[]} jobs drafts */
  async #options(jobs) {
    const partial = await editOptions(t('bulk.title', { n: jobs.length }), jobs.map((job) => job.options), t('bulk.apply_queue', { n: jobs.length }));
    if (partial === null || Object.keys(partial).length === 0) return;
    rememberOptions(partial);
    await changeOptions(jobs.map((job) => job.id), partial);
  }

  /** @param {Job[]} jobs */
  async #cancel(jobs) {
    const drafts = jobs.filter((job) => job.status === 'draft');
    await cancelJobs(jobs.map((job) => job.id));
    if (drafts.length === 0) return;
    for (const job of drafts) {
      const card = assetList.ofAsset(job.assetId);
      if (card?.asset) assetList.patch({ ...card.asset, inQueue: false });
    }
    toast(t('drawer.taken_out', { n: drafts.length }), 'info', { label: t('drawer.undo'), act: () => this.#restore(drafts) });
  }

  /** @param {Job[]} drafts */
  async #restore(drafts) {
    for (const job of drafts) {
      await jobApi.create([job.assetId], job.options, 'draft', newKey()).then(({ jobs }) => jobList.put(jobs), complain);
    }
  }

  /** @param {Job[]} jobs */
  async #retry(jobs) {
    for (const job of jobs) {
      const key = jobList.keyFor('retry', [job.id]);
      await jobApi.retry(job.id, key).then((answer) => jobList.put([answer.job ?? answer]), complain);
    }
    queueSelection.clear();
    if (live.state !== 'live') jobList.load();
    toast(t('drawer.retried', { n: jobs.length }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (typing(event)) return;
    if (event.key === 'Enter' && command(event)) this.runAll();
    else if (event.key === 'Escape' && queueSelection.size > 0) queueSelection.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('jamak-queue-drawer', QueueDrawer);
