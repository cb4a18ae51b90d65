/** Drafts change places by dragging and by keys, and where one came to is said. */
import { h, setText } from '../kit/dom.js';
import { t } from '../kit/words.js';
import { moved } from '../model/queue-order.js';
import * as acts from './queue-commands.js';
import { QueueDrag } from './queue-drag.js';

/** @typedef {import('../model/job-list.js').Job} Job */

export class QueueReorder {
  voice = h('div', { class: 'visually-hidden', role: 'status' });
  #drag;

  /**
   * @param {HTMLElement} list
   * @param {() => Job[]} drafts in their order
   * @param {() => void} draw puts the list in order at once
   */
  constructor(list, drafts, draw) {
    this.list = list;
    this.drafts = drafts;
    this.draw = draw;
    this.#drag = new QueueDrag(list, () => this.#movable(), (item, place) => this.#dropped(item, place));
  }

  /** While one is dragged, the list must not be put in order by others. */
  get active() {
    return this.#drag.active;
  }

  /** @param {PointerEvent} event on a grip @param {HTMLElement} item */
  grip(event, item) {
    this.#drag.start(event, item);
  }

  /** @param {string} id @param {number} step */
  shift(id, step) {
    const from = this.drafts().findIndex((job) => job.id === id);
    if (from >= 0) this.#move(from, from + step);
  }

  /** @returns {HTMLElement[]} */
  #movable() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]).filter((item) => item.dataset.state === 'draft');
  }

  /** @param {HTMLElement} item @param {?number} place among the drafts */
  #dropped(item, place) {
    const from = this.drafts().findIndex((job) => job.id === item.dataset.jobId);
    if (place !== null && from >= 0) this.#move(from, place);
    this.draw();
  }

  /** @param {number} from @param {number} to */
  #move(from, to) {
    const order = this.drafts();
    if (from === to || to < 0 || to >= order.length) return;
    const grip = /** @type {ShadowRoot} */ (this.list.getRootNode()).activeElement;
    acts.reorder(moved(order, from, to));
    this.draw();
    if (grip instanceof HTMLElement) grip.focus(); // it lost it while its item moved
    setText(this.voice, t('drawer.moved', { name: order[from].filename, n: to + 1, total: order.length }));
  }
}
