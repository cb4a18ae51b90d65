/** The items that the drawer shows: each keeps its node for as long as its job is in the open tab. */
import { pageOf } from '../model/queue-order.js';
import { jobList, queueSelection } from '../model/store.js';
import { QueueItem } from './queue-item.js';

/** @typedef {import('../model/job-list.js').Job} Job */

const BESIDE_NAME = 148; // px of an item's line that its name does not have: edges, box, picture, gaps
const SPARE = 1; // px by which a measured text and a drawn one may differ

/**
 * @typedef {object} Callbacks
 * @property {(act: import('./queue-item.js').JobAct, job: Job, from: HTMLElement) => void} act
 * @property {(id: string) => boolean} outlined whether a range would take it
 * @property {(event: PointerEvent, item: HTMLElement) => void} grip
 */

export class QueueItems {
  /** @type {Map<string, QueueItem>} */
  #items = new Map();
  #line = { px: 0, font: '' }; // where an item's name stands
  /** @type {?string} the one item that Tab reaches */
  #reached = null;

  /** @param {Callbacks} callbacks */
  constructor(callbacks) {
    this.callbacks = callbacks;
  }

  /** @param {?string} id @returns {?HTMLElement} */
  node(id) {
    return this.#items.get(id ?? '')?.node ?? null;
  }

  /** @param {Job} job @returns {HTMLElement} as it is now */
  show(job) {
    const item = this.#items.get(job.id) ?? this.#make(job);
    item.update(job, queueSelection.has(job.id), jobList.places.get(job.id) ?? null, this.#line);
    return item.node;
  }

  /** @param {Job} job */
  #make(job) {
    const made = new QueueItem(job, (act, which, from) => this.callbacks.act(act, which, from));
    made.node.addEventListener('grip', (/** @type {CustomEvent} */ event) => this.callbacks.grip(event.detail, made.node));
    made.node.classList.toggle('reach', this.callbacks.outlined(job.id));
    made.paintReached(job.id === this.#reached);
    this.#items.set(job.id, made);
    return made;
  }

  /** Looks how wide a name may be, in which face; without a list on the screen nothing is known. @param {HTMLElement} list */
  measure(list) {
    const width = list.clientWidth;
    if (width === 0) return;
    const { fontSize, fontFamily } = getComputedStyle(list);
    this.#line = { px: width - BESIDE_NAME - SPARE, font: `500 ${fontSize} ${fontFamily}` };
    for (const item of this.#items.values()) item.drawName(this.#line);
  }

  /** Forgets all others. @param {Job[]} shown */
  keep(shown) {
    const ids = new Set(shown.map((job) => job.id));
    for (const id of this.#items.keys()) if (!ids.has(id)) this.#items.delete(id);
    if (this.#reached === null || !ids.has(this.#reached)) this.reach(shown[0]?.id ?? null);
  }

  clear() {
    this.#items.clear();
  }

  /** @param {?string} id the item that Tab reaches from now on */
  reach(id) {
    if (id === this.#reached) return;
    this.#items.get(this.#reached ?? '')?.paintReached(false);
    this.#items.get(id ?? '')?.paintReached(true);
    this.#reached = id;
  }

  /** Outlines what a range would take (S3). @param {Set<string>} ids */
  outline(ids) {
    for (const [id, { node }] of this.#items) node.classList.toggle('reach', ids.has(id));
  }

  /** How many items a viewport takes from here. @param {string[]} ids in their order @param {string} id @param {1|-1} way @param {number} viewport px */
  page(ids, id, way, viewport) {
    return pageOf(ids.map((one) => this.node(one)?.offsetTop ?? 0), ids.indexOf(id), way, viewport);
  }

  /** @param {string} id */
  focus(id) {
    const node = this.node(id);
    node?.focus();
    node?.scrollIntoView({ block: 'nearest' });
  }
}
