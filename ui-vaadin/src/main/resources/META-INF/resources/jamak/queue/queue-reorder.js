/**
 * Drafts change places by dragging their grip and by keys, and where one came to is said. While one is
 * held, the list is drawn as it would be; the new order is told when it is let go.
 */
import { t } from '../kit/words.js';
import { moved } from '../model/queue-order.js';
import * as acts from './queue-commands.js';
import { isDraft } from '../commands/job-fit.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/**
 * @typedef {{id: string, place: ?number, list: HTMLElement, pointer: number, end: AbortController}} Held place: among the drafts, null until it was moved
 */

const EDGE = 48; // px at the edges of the list's room in which it scrolls

export class QueueReorder {
  /** Where a draft came to. */
  said = '';
  /** @type {?Held} */
  #held = null;

  /** @param {() => void} draw at once */
  constructor(draw) {
    this.draw = draw;
  }

  /** @param {string} id */
  holds(id) {
    return this.#held?.id === id;
  }

  /** @param {Job[]} shown drafts stand last @returns {Job[]} as they would be */
  arranged(shown) {
    const from = shown.findIndex((job) => this.holds(job.id) && isDraft(job));
    const place = this.#held?.place ?? null;
    return from < 0 || place === null ? shown : moved(shown, from, shown.findIndex(isDraft) + place);
  }

  /** @param {PointerEvent} event on a grip @param {Job} job */
  grip(event, job) {
    const list = /** @type {?HTMLElement} */ (/** @type {Element} */ (event.currentTarget).closest('.list'));
    if (event.button !== 0 || this.#held !== null || list === null) return;
    event.preventDefault(); // no text is selected on the way
    const end = new AbortController();
    const { signal } = end;
    this.#held = { id: job.id, place: null, list, pointer: event.pointerId, end };
    list.setPointerCapture(event.pointerId);
    list.addEventListener('pointermove', (move) => this.#follow(move.clientY), { signal });
    list.addEventListener('pointerup', () => this.#letGo(true), { signal });
    list.addEventListener('pointercancel', () => this.#letGo(false), { signal });
    window.addEventListener('keydown', (pressed) => this.#key(pressed), { signal, capture: true });
    this.draw();
  }

  /** @param {string} id @param {number} step */
  shift(id, step) {
    const from = acts.drafts().findIndex((job) => job.id === id);
    if (from < 0) return;
    this.#move(from, from + step);
    this.draw();
  }

  /** @param {number} y px of the window */
  #follow(y) {
    if (this.#held === null) return;
    const { id, list, place } = this.#held;
    const others = /** @type {HTMLElement[]} */ ([...list.children]).filter(
      ({ dataset }) => dataset.state === 'draft' && dataset.jobId !== id,
    );
    const next = others.findIndex((node) => y < middle(node));
    this.#held.place = next < 0 ? others.length : next;
    if (this.#held.place !== place) this.draw();
    scroll(/** @type {Element} */ (list.parentElement), y);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#letGo(false);
  }

  /** @param {boolean} kept */
  #letGo(kept) {
    if (this.#held === null) return;
    const { id, place, list, pointer, end } = this.#held;
    this.#held = null;
    end.abort();
    if (list.hasPointerCapture(pointer)) list.releasePointerCapture(pointer);
    const from = acts.drafts().findIndex((job) => job.id === id);
    if (kept && place !== null && from >= 0) this.#move(from, place);
    this.draw();
  }

  /** @param {number} from @param {number} to */
  #move(from, to) {
    const order = acts.drafts();
    if (from === to || to < 0 || to >= order.length) return;
    acts.reorder(moved(order, from, to));
    this.said = t('drawer.moved', { name: order[from].filename, n: to + 1, total: order.length });
  }
}

/** @param {Element} room @param {number} y px of the window */
function scroll(room, y) {
  const { top, bottom } = room.getBoundingClientRect();
  if (y < top + EDGE) room.scrollTop -= 12;
  else if (y > bottom - EDGE) room.scrollTop += 12;
}

/** @param {Element} element */
function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
