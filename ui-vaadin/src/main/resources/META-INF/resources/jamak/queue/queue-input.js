/** What pointer, keys and menu do with the drawer's items. */
import { openDownloads } from '../commands/download-menu.js';
import { openMenu } from '../kit/context-menu.js';
import { command, typing } from '../kit/dom.js';
import { followPointer } from '../kit/grid-pointer.js';
import { RangePreview } from '../kit/range-preview.js';
import { t } from '../kit/words.js';
import { jobList, queueSelection } from '../model/store.js';
import * as acts from './queue-commands.js';
import { mayRetry } from '../commands/job-fit.js';
import { listKey } from '../kit/list-keys.js';
import { queueMenu } from './queue-menu.js';
import { goesOn, loadHistory, selectAll, used } from './queue-select.js';

/** @typedef {import('../model/job-list.js').Job} Job */

const WIDE = 1280; // px of a window beside whose cards the drawer has its own place

export class QueueInput {
  /** Outlines what a range would take. */
  preview = new RangePreview({
    selection: () => queueSelection,
    order: () => this.drawer.ids,
    focused: () => this.#focused(),
    paint: () => this.drawer.requestUpdate(),
  });
  #menuActs = {
    open: (/** @type {Job} */ job) => this.#open(job.id),
    select: (/** @type {Job} */ job) => queueSelection.select(job.id),
    clear: () => queueSelection.clear(),
    files: (/** @type {Job} */ job) => openDownloads(job.id, this.drawer.items.node(job.id) ?? this.drawer),
    run: acts.run,
    options: acts.setOptions,
    cancel: acts.cancel,
    retry: acts.retry,
    zip: acts.zip,
  };

  /** @param {import('./queue-drawer.js').QueueDrawer} drawer */
  constructor(drawer) {
    this.drawer = drawer;
  }

  /** @param {HTMLElement} list */
  followPointer(list) {
    list.addEventListener('pointermove', (event) => this.preview.hover(idOf(event), event.shiftKey));
    list.addEventListener('pointerleave', (event) => this.preview.hover(null, event.shiftKey));
    followPointer(list, {
      selection: () => queueSelection,
      // a link leads on, a grip drags
      keyOf: (event) => (/** @type {Element} */ (event.target).closest('a, .grip') ? null : idOf(event)),
      open: (id) => this.#open(id),
      range: (id) => this.#select('shift', () => queueSelection.range(id, this.drawer.ids)),
      toggle: (method, id) => this.#select(method, () => queueSelection.toggle(id)),
      menu: (id, at) => this.#menu(id, at),
    });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (typing(event)) return;
    if (event.key === 'Enter' && command(event)) this.drawer.runAll();
    else if (event.key === 'Escape' ? !this.#escape() : !listKey(event, this.#callbacks())) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Selects all that is loaded; the second time all that there is. */
  selectAll() {
    return selectAll(() => ({ tab: this.drawer.tab, ids: this.drawer.ids }));
  }

  /** A drawer over the cards closes before its selection goes: that step is the page's. */
  #escape() {
    if (queueSelection.size === 0 || window.innerWidth < WIDE) return false;
    queueSelection.clear();
    return true;
  }

  /** @returns {import('../kit/list-keys.js').Callbacks} */
  #callbacks() {
    const { drawer } = this;
    const jobs = (/** @type {string[]} */ ids) => drawer.shown.filter((job) => ids.includes(job.id));
    return {
      selection: queueSelection,
      order: () => drawer.ids,
      focused: () => this.#focused(),
      focus: (id) => drawer.items.focus(id),
      open: (id) => this.#open(id),
      page: (id, way) => drawer.items.page(drawer.ids, id, way),
      toEnd: drawer.tab === 'history' && goesOn() ? (from, extend) => this.#toEnd(from, extend) : null,
      menu: (id) => this.#menu(id, null),
      all: () => this.selectAll(),
      cancel: (ids) => acts.cancel(jobs(ids)),
      retry: (ids) => acts.retry(jobs(ids).filter(mayRetry)),
      shift: (id, step) => this.#shift(id, step),
      used: (method) => this.#select(method, () => undefined),
    };
  }

  /** @returns {?string} */
  #focused() {
    return this.drawer.shadowRoot?.activeElement?.closest('[data-job-id]')?.getAttribute('data-job-id') ?? null;
  }

  /** @param {string} id */
  #open(id) {
    const job = jobList.job(id);
    if (job) this.drawer.dispatchEvent(new CustomEvent('open-job', { detail: job }));
  }

  /** @param {string} method @param {() => void} act */
  #select(method, act) {
    act();
    this.preview.update();
    used(method);
  }

  /** @param {string} id @param {?{x: number, y: number}} at null for the middle of the item */
  #menu(id, at) {
    const { items, shown } = this.drawer;
    const node = items.node(id);
    if (node === null) return;
    if (this.#focused() !== id) items.focus(id); // it comes back here
    const { left, top, height } = node.getBoundingClientRect();
    const whole = queueSelection.has(id);
    const jobs = shown.filter((job) => (whole ? queueSelection.has(job.id) : job.id === id));
    openMenu(t('menu.jobs'), queueMenu(jobs, whole, this.#menuActs), at ?? { x: left + 16, y: top + height / 2 });
  }

  /** @param {string} id @param {number} step */
  #shift(id, step) {
    this.drawer.order.shift(id, step);
    this.drawer.items.node(id)?.scrollIntoView({ block: 'nearest' });
  }

  /** To the end of the history, which is loaded first. @param {string} from @param {boolean} extend */
  async #toEnd(from, extend) {
    await queueSelection.during(loadHistory());
    this.drawer.drawNow();
    const last = this.drawer.ids.at(-1);
    if (last === undefined) return;
    if (extend) this.#select('keyboard', () => queueSelection.extend(from, last, this.drawer.ids));
    this.drawer.items.focus(last);
  }
}

/** @param {Event} event @returns {?string} id of the job that it happened on */
export const idOf = (event) =>
  /** @type {Element} */ (event.target).closest('[data-job-id]')?.getAttribute('data-job-id') ?? null;
