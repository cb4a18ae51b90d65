/** The columns of the table: which there are, and what a person made of them. */
import { store, stored } from '../kit/preferences.js';

const KEY = 'jamak.jobs.columns';

/** @typedef {{key: string, width: number, grow?: number, always?: boolean, hidden?: boolean}} Column px */
/** @typedef {{order: string[], hidden: string[], widths: Record<string, number>}} Taste */

/** @type {Column[]} as they stand at first; those that always stay lead to a job and say what it is */
export const COLUMNS = [
  { key: 'file', width: 196, grow: 2, always: true },
  { key: 'status', width: 290, grow: 3, always: true },
  { key: 'options', width: 140, grow: 1 },
  { key: 'who', width: 150 },
  { key: 'created', width: 122 },
  { key: 'finished', width: 122 },
  { key: 'duration', width: 88 },
  { key: 'acts', width: 158, always: true },
];

const KEYS = COLUMNS.map(({ key }) => key);

/** @returns {Taste} where nothing is kept, or what is kept makes no sense, that of a newcomer */
export function taste() {
  /** @type {Partial<Taste>} */
  let kept = {};
  try {
    kept = JSON.parse(stored(KEY) ?? '{}') ?? {};
  } catch {
    // of another version
  }
  const order = (Array.isArray(kept.order) ? kept.order : []).filter((key) => KEYS.includes(key));
  const widths = Object.entries(kept.widths ?? {}).filter(([key, px]) => KEYS.includes(key) && px >= 40 && px <= 2000);
  return {
    order: [...new Set([...order, ...KEYS])],
    hidden: COLUMNS.filter(({ key, always }) => !always && (kept.hidden ?? []).includes(key)).map(({ key }) => key),
    widths: Object.fromEntries(widths),
  };
}

/** @param {Partial<Taste>} change */
export const keepTaste = (change) => store(KEY, JSON.stringify({ ...taste(), ...change }));

/** Back to how they stood at first. */
export const forgetTaste = () => store(KEY, '{}');

/** Moves a column before or behind its neighbour. @param {string[]} order @param {string} key @param {1|-1} way */
export function moved(order, key, way) {
  const at = order.indexOf(key);
  const to = at + way;
  if (at < 0 || to < 0 || to >= order.length) return order;
  const next = [...order];
  [next[at], next[to]] = [next[to], next[at]];
  return next;
}

/** @returns {(Column & {hidden: boolean})[]} as this person sees them */
export function columns() {
  const { order, hidden, widths } = taste();
  return order.map((key) => {
    const column = /** @type {Column} */ (COLUMNS.find((one) => one.key === key));
    const width = widths[key];
    return { ...column, ...(width ? { width, grow: 0 } : {}), hidden: hidden.includes(key) };
  });
}

/** Given up first where there is no room for all. */
const GIVEN_UP = ['who', 'finished', 'options', 'created', 'duration'];

/**
 * Leaves out what does not fit.
 *
 * @param {ReturnType<typeof columns>} all
 * @param {number} px that they have
 */
export function fitting(all, px) {
  let wanted = all.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
  const gone = new Set();
  for (const key of GIVEN_UP) {
    const column = all.find((one) => one.key === key && !one.hidden);
    if (wanted <= px || !column) continue;
    gone.add(key);
    wanted -= column.width;
  }
  return all.map((column) => (gone.has(column.key) ? { ...column, hidden: true } : column));
}
