/** Where cards stand: pure arithmetic, so that a thousand assets need no thousand elements. */

/** Smallest width of a card and height of what stands below its picture, in px. */
export const SIZES = {
  s: { width: 160, body: 116 },
  m: { width: 220, body: 124 },
  l: { width: 300, body: 124 },
};
const GAP = 16;
const SMALL_GAP = 10;

/**
 * @typedef {{columns: number, cardWidth: number, cardHeight: number, gap: number, rows: number, height: number}} Layout
 */

/**
 * @param {number} width px that are there
 * @param {keyof typeof SIZES} size
 * @param {number} count
 * @returns {Layout}
 */
export function layout(width, size, count) {
  const small = width < 560;
  const gap = small ? SMALL_GAP : GAP;
  const { width: wanted, body } = SIZES[size];
  const fits = Math.max(1, Math.floor((width + gap) / (wanted + gap)));
  const columns = small ? Math.max(size === 'l' ? 1 : 2, fits) : fits;
  const cardWidth = Math.max(1, (width - gap * (columns - 1)) / columns);
  const cardHeight = Math.round((cardWidth * 9) / 16) + body;
  const rows = Math.ceil(count / columns);
  return { columns, cardWidth, cardHeight, gap, rows, height: Math.max(0, rows * (cardHeight + gap) - gap) };
}

/** @param {Layout} grid @param {number} index @returns {{x: number, y: number}} px */
export function place(grid, index) {
  return {
    x: (index % grid.columns) * (grid.cardWidth + grid.gap),
    y: Math.floor(index / grid.columns) * (grid.cardHeight + grid.gap),
  };
}

/**
 * First index to draw, and the one after the last.
 *
 * @param {Layout} grid
 * @param {number} top px that are scrolled away
 * @param {number} viewport px
 * @param {number} count
 * @param {number} most elements at once
 * @returns {[number, number]}
 */
export function visible(grid, top, viewport, count, most = 190) {
  const step = grid.cardHeight + grid.gap;
  const spare = 2;
  const first = Math.max(0, Math.floor(top / step) - spare) * grid.columns;
  const rows = Math.ceil(viewport / step) + 1 + 2 * spare;
  return [Math.min(first, count), Math.min(count, first + Math.min(most, rows * grid.columns))];
}

/**
 * Where to scroll to so that the card in use, or the first that is seen, stays where it is while the
 * columns change.
 *
 * @param {Layout} before
 * @param {Layout} after
 * @param {{top: number, height: number}} view px
 * @param {number} count
 * @param {number} current index of the card in use, -1 for none
 * @returns {?number} px; null when nothing changes
 */
export function scrolled(before, after, view, count, current) {
  if (view.top === 0 || count === 0 || (before.columns === after.columns && before.cardHeight === after.cardHeight)) {
    return null;
  }
  const seen = (/** @type {number} */ y) => y + before.cardHeight > view.top && y < view.top + view.height;
  const first = Math.floor(view.top / (before.cardHeight + before.gap)) * before.columns;
  const index = current >= 0 && seen(place(before, current).y) ? current : Math.min(first, count - 1);
  return place(after, index).y + view.top - place(before, index).y;
}

/**
 * Which cards a rectangle touches.
 *
 * @param {Layout} grid
 * @param {{left: number, top: number, right: number, bottom: number}} box px, from the first card's corner
 * @param {number} count
 * @returns {number[]} indexes
 */
export function touched(grid, box, count) {
  const { columns, rows, cardWidth, cardHeight, gap } = grid;
  const first = (/** @type {number} */ from, /** @type {number} */ size) =>
    Math.max(0, Math.ceil((from - size) / (size + gap)));
  const last = (/** @type {number} */ to, /** @type {number} */ size, /** @type {number} */ most) =>
    Math.min(most - 1, Math.floor(to / (size + gap)));
  const found = [];
  for (let row = first(box.top, cardHeight); row <= last(box.bottom, cardHeight, rows); row++) {
    for (let column = first(box.left, cardWidth); column <= last(box.right, cardWidth, columns); column++) {
      if (row * columns + column < count) found.push(row * columns + column);
    }
  }
  return found;
}

/**
 * Where a key leads from here; no wrap at the edges.
 *
 * @param {Layout} grid
 * @param {number} index
 * @param {number} count
 * @param {string} key as of KeyboardEvent
 * @param {boolean} whole Ctrl: the list's ends instead of the row's
 * @param {number} viewport px, for a page
 * @returns {?number} null when the key does not move
 */
export function neighbour(grid, index, count, key, whole, viewport) {
  const column = index % grid.columns;
  const rowStart = index - column;
  const page = Math.max(1, Math.floor(viewport / (grid.cardHeight + grid.gap))) * grid.columns;
  const inside = (/** @type {number} */ wanted) => (wanted >= 0 && wanted < count ? wanted : index);
  switch (key) {
    case 'ArrowLeft':
      return column > 0 ? index - 1 : index;
    case 'ArrowRight':
      return column < grid.columns - 1 ? inside(index + 1) : index;
    case 'ArrowUp':
      return inside(index - grid.columns);
    case 'ArrowDown': {
      const below = index + grid.columns;
      const lastRow = Math.floor((count - 1) / grid.columns);
      if (below < count) return below;
      return Math.floor(index / grid.columns) < lastRow ? count - 1 : index;
    }
    case 'Home':
      return whole ? 0 : rowStart;
    case 'End':
      return whole ? count - 1 : Math.min(count - 1, rowStart + grid.columns - 1);
    case 'PageUp':
      return Math.max(column, index - page);
    case 'PageDown':
      return Math.min(count - 1, index + page);
    default:
      return null;
  }
}
