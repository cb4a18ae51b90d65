/**
 * Selecting what a rectangle touches, drawn with the mouse from empty space. It selects anew, or adds
 * while Ctrl is held; Esc brings back what was selected before. A finger scrolls instead.
 */
import { command } from '../kit/dom.js';
import { touched } from './grid-layout.js';

const LEAST_PX = 6;
const EDGE_PX = 40;
const FASTEST_PX = 24;

/**
 * @typedef {object} Ground
 * @property {HTMLElement} scroller
 * @property {HTMLElement} space what the cards stand in
 * @property {() => import('../kit/selection.js').Selection} selection
 * @property {() => import('./grid-layout.js').Layout} layout
 * @property {() => string[]} order
 * @property {() => void} done a rectangle was drawn to its end
 */

/** @typedef {{pointer: number, x: number, y: number, clientX: number, clientY: number, adds: boolean}} Start */

export class Rectangle {
  #frame = Object.assign(document.createElement('div'), { className: 'rectangle', hidden: true });
  /** @type {?Start} where the button went down, in px of the scroller's content */
  #start = null;
  /** Where the pointer is, in px of the window. */
  #at = { x: 0, y: 0 };
  /** @type {Set<string>} what stays selected whatever the rectangle touches */
  #before = new Set();
  /** @type {(() => void)|null} brings the earlier selection back; null until the rectangle is large enough */
  #restore = null;
  #frames = 0;

  /** @param {Ground} ground */
  constructor(ground) {
    this.ground = ground;
    const { scroller } = ground;
    this.#frame.dataset.testid = 'selection-rectangle';
    scroller.append(this.#frame);
    scroller.addEventListener('mousedown', (event) => {
      if (this.#onEmptySpace(event)) event.preventDefault(); // no text is selected, the focus stays
    });
    scroller.addEventListener('pointerdown', (event) => this.#down(event));
    scroller.addEventListener('pointermove', (event) => this.#move(event));
    scroller.addEventListener('pointerup', (event) => this.#up(event));
    scroller.addEventListener('pointercancel', () => this.cancel());
  }

  /** Gives up; what was selected before is selected again. */
  cancel() {
    this.#restore?.();
    this.#end();
  }

  /** @param {MouseEvent} event */
  #onEmptySpace(event) {
    const { scroller, space } = this.ground;
    const target = event.composedPath()[0];
    const onScrollbar =
      target === scroller && event.clientX > scroller.getBoundingClientRect().left + scroller.clientWidth;
    return event.button === 0 && !onScrollbar && (target === scroller || target === space);
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.pointerType === 'touch' || !this.#onEmptySpace(event)) return;
    this.#at = { x: event.clientX, y: event.clientY };
    this.#start = {
      pointer: event.pointerId,
      ...this.#inside(),
      clientX: event.clientX,
      clientY: event.clientY,
      adds: command(event),
    };
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const start = this.#start;
    if (start === null || event.pointerId !== start.pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (
      this.#restore === null &&
      Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= LEAST_PX
    ) {
      this.#begin(start);
    }
  }

  /** @param {Start} start */
  #begin(start) {
    const { scroller } = this.ground;
    const selection = this.ground.selection();
    this.#restore = selection.keep();
    this.#before = new Set(start.adds ? selection.ids() : []);
    scroller.setPointerCapture(start.pointer);
    window.addEventListener('keydown', this.#escape, true);
    this.#frame.hidden = false;
    this.#frames = requestAnimationFrame(() => this.#follow());
  }

  /** @param {PointerEvent} event */
  #up(event) {
    if (this.#start === null || event.pointerId !== this.#start.pointer) return;
    const drawn = this.#restore !== null;
    if (drawn) {
      this.#at = { x: event.clientX, y: event.clientY };
      this.#draw(this.#start);
    }
    this.#end();
    if (drawn) this.ground.done();
  }

  #escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.cancel();
  };

  #end() {
    cancelAnimationFrame(this.#frames);
    window.removeEventListener('keydown', this.#escape, true);
    this.#start = null;
    this.#restore = null;
    this.#frame.hidden = true;
  }

  /** Once a frame: scrolls where the pointer is at an edge, and takes in what the rectangle touches. */
  #follow() {
    if (this.#start === null) return;
    const { scroller } = this.ground;
    const { top, bottom } = scroller.getBoundingClientRect();
    const over = Math.min(0, this.#at.y - top - EDGE_PX) + Math.max(0, this.#at.y - bottom + EDGE_PX);
    if (over !== 0) scroller.scrollTop += Math.max(-FASTEST_PX, Math.min(FASTEST_PX, over / 2));
    this.#draw(this.#start);
    this.#frames = requestAnimationFrame(() => this.#follow());
  }

  /** @param {Start} start */
  #draw(start) {
    const { space } = this.ground;
    const { x, y } = this.#inside();
    const box = {
      left: Math.min(x, start.x),
      top: Math.min(y, start.y),
      right: Math.max(x, start.x),
      bottom: Math.max(y, start.y),
    };
    Object.assign(this.#frame.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.right - box.left}px`,
      height: `${box.bottom - box.top}px`,
    });
    const order = this.ground.order();
    const [dx, dy] = [space.offsetLeft, space.offsetTop];
    const within = { left: box.left - dx, top: box.top - dy, right: box.right - dx, bottom: box.bottom - dy };
    this.ground
      .selection()
      .put([...this.#before, ...touched(this.ground.layout(), within, order.length).map((index) => order[index])]);
  }

  /** Where the pointer is in the scroller's content, kept inside of it so that nothing grows. */
  #inside() {
    const { scroller, space } = this.ground;
    const { left, top } = scroller.getBoundingClientRect();
    const height = Math.max(scroller.scrollTop + scroller.clientHeight, space.offsetTop + space.offsetHeight);
    return {
      x: Math.max(0, Math.min(scroller.clientWidth - 1, this.#at.x - left)),
      y: Math.max(0, Math.min(height - 1, this.#at.y - top + scroller.scrollTop)),
    };
  }
}
