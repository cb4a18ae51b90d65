/** Room below the last row while the selection bar lies over it, so that it can be scrolled clear of the bar. */

/** As high as the bar is before it was measured. */
const BAR_PX = 112;

export class Room {
  #px = BAR_PX;
  #scroller;
  #needed = false;

  /** @param {HTMLElement} scroller */
  constructor(scroller) {
    this.#scroller = scroller;
  }

  /** Whether the bar is there. @param {boolean} needed */
  set needed(needed) {
    this.#needed = needed;
    this.#make();
  }

  /** The bar's height, 0 while it is not there. @param {number} px */
  set px(px) {
    if (px > 0) this.#px = px;
    this.#make();
  }

  /** A custom property would make the browser look at every card. */
  #make() {
    const { style } = this.#scroller;
    style.paddingBottom = style.scrollPaddingBottom = this.#needed ? `${this.#px}px` : '';
  }
}
