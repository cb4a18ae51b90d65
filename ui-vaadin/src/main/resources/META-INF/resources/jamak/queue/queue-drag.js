/** Dragging a draft by its grip. The list follows the pointer; the new order is told when it is let go. */

const EDGE = 48;

export class QueueDrag {
  /** @type {?{item: HTMLElement, pointer: number, moved: boolean}} */
  #held = null;

  /**
   * @param {HTMLElement} list
   * @param {() => HTMLElement[]} movable items in their order
   * @param {(item: HTMLElement, place: ?number) => void} dropped null: given up
   */
  constructor(list, movable, dropped) {
    this.list = list;
    this.movable = movable;
    this.dropped = dropped;
    list.addEventListener('pointermove', (event) => this.#move(event));
    list.addEventListener('pointerup', () => this.#end(true));
    list.addEventListener('pointercancel', () => this.#end(false));
    window.addEventListener('keydown', (event) => {
      if (this.#held === null || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.#end(false);
    }, { capture: true });
  }

  /** While it is, the list must not be put in order by others. */
  get active() {
    return this.#held !== null;
  }

  /** @param {PointerEvent} event on a grip @param {HTMLElement} item */
  start(event, item) {
    if (event.button !== 0) return;
    event.preventDefault(); // no text is selected on the way
    this.#held = { item, pointer: event.pointerId, moved: false };
    this.list.setPointerCapture(event.pointerId);
    item.classList.add('dragged');
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (this.#held === null) return;
    const { item } = this.#held;
    const others = this.movable().filter((other) => other !== item);
    const next = others.find((other) => event.clientY < middle(other));
    const last = others.at(-1);
    if (next && next !== item.nextElementSibling) next.before(item);
    else if (!next && last && last !== item.previousElementSibling) last.after(item);
    this.#held.moved = true;
    this.#scroll(event.clientY);
  }

  /** @param {number} y */
  #scroll(y) {
    const room = this.list.parentElement;
    if (room === null) return;
    const { top, bottom } = room.getBoundingClientRect();
    if (y < top + EDGE) room.scrollTop -= 12;
    else if (y > bottom - EDGE) room.scrollTop += 12;
  }

  /** @param {boolean} kept */
  #end(kept) {
    if (this.#held === null) return;
    const { item, pointer, moved } = this.#held;
    this.#held = null;
    item.classList.remove('dragged');
    if (this.list.hasPointerCapture(pointer)) this.list.releasePointerCapture(pointer);
    this.dropped(item, kept && moved ? this.movable().indexOf(item) : null);
  }
}

/** @param {Element} element */
function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
