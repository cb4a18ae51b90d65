/** What pointer and keys do with the cards of the grid. */
import { followPointer } from '../kit/grid-pointer.js';
import { handleKey } from './grid-keys.js';

/**
 * @typedef {object} View what the grid shows
 * @property {import('../kit/range-preview.js').RangePreview} preview
 * @property {() => ?string} current key of the card with the tab stop
 * @property {() => import('./grid-layout.js').Layout} layout
 * @property {() => number} viewport px
 * @property {(key: string) => ?HTMLElement} node where the card is near the screen
 */

export class GridInput {
  /** @param {import('./asset-grid.js').AssetGrid} grid @param {View} view */
  constructor(grid, view) {
    this.grid = grid;
    this.view = view;
  }

  /** @param {HTMLElement} space in which the cards stand */
  followPointer(space) {
    const { grid } = this;
    followPointer(space, {
      selection: () => grid.selection,
      keyOf,
      open: (key) => grid.tell('open-card', { key }),
      range: (key) => this.#range(key),
      toggle: (method, key) => this.#select(method, () => grid.selection.toggle(key)),
      menu: (key, at) => this.#menu(key, at),
    });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { grid, view } = this;
    const taken = handleKey(event, {
      selection: grid.selection,
      order: grid.order,
      current: view.current(),
      layout: view.layout(),
      viewport: view.viewport(),
      focusCard: (key) => grid.focusCard(key),
      open: (key) => grid.tell('open-card', { key }),
      toEnd: grid.list.hasMore ? (from) => this.#toEnd(from, event.shiftKey) : null,
      menu: (key) => this.#menu(key, null),
      remove: (key) => grid.tell('delete-cards', grid.selection.size > 0 ? null : key),
      used: (method) => this.used(method),
    });
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Tells which way of selecting was used. @param {string} method */
  used(method) {
    this.view.preview.update();
    this.grid.tell('select-used', { method, n: this.grid.selection.size });
  }

  /** @param {string} method @param {() => void} act */
  #select(method, act) {
    act();
    this.used(method);
  }

  /**
   * Selects from the anchor to here; when the anchor is not loaded yet, what lies between is loaded first.
   *
   * @param {string} key
   */
  async #range(key) {
    const { list, selection, order } = this.grid;
    const { anchorId } = selection;
    const far = anchorId !== null && !order.includes(anchorId) && list.shows(anchorId);
    if (far) await selection.during(list.loadAll());
    this.#select('shift', () => selection.range(key, this.grid.order));
  }

  /** To the end of all that match, which is loaded first. @param {string} from @param {boolean} extend */
  async #toEnd(from, extend) {
    const { list, selection } = this.grid;
    await selection.during(list.loadAll());
    const { order } = this.grid;
    const last = /** @type {string} */ (order.at(-1));
    if (extend) this.#select('keyboard', () => selection.extend(from, last, order));
    this.grid.focusCard(last);
  }

  /** @param {string} key @param {?{x: number, y: number}} at null for below the card's name */
  #menu(key, at) {
    const box = this.view.node(key)?.getBoundingClientRect();
    if (!box) return;
    if (!this.grid.focusInside) this.grid.focusCard(key);
    this.grid.tell('card-menu', { key, at: at ?? { x: box.left + 16, y: box.top + box.height / 2 } });
  }
}

/** @param {Event} event @returns {?string} key of the card that it happened on */
export function keyOf(event) {
  const node = event.composedPath().find((one) => one instanceof HTMLElement && one.classList.contains('card'));
  return /** @type {HTMLElement|undefined} */ (node)?.dataset.clientId ?? null;
}
