/** What became of each job of an act, as a file for spreadsheets or programs. */

/** @typedef {import('../model/records.js').BulkActionItem} Item */

const COLUMNS = /** @type {const} */ (['jobId', 'outcome', 'code', 'message', 'newJobId']);

/** Spreadsheets would run these as formulas. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * UTF-8 with a byte order mark, RFC 4180.
 *
 * @param {Item[]} items
 * @param {(item: Item) => string} reason in words, for a column of its own
 */
export function asCsv(items, reason) {
  const rows = [[...COLUMNS, 'reason'], ...items.map((item) => [...COLUMNS.map((name) => item[name]), reason(item)])];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** @param {?string} value */
function cell(value) {
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {import('../model/records.js').BulkAction} action @param {Item[]} items */
export const asJson = (action, items) => JSON.stringify({ ...action, items }, null, 2);

/** Gives the browser a file to keep. @param {string} name @param {string} type @param {string} text */
export function saveFile(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
