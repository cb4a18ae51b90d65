/** What became of each job of an act, as a file for programs. */

/** @typedef {import('../model/records.js').BulkActionItem} Item */

/** @param {import('../model/records.js').BulkAction} action @param {Item[]} items */
export const asJson = (action, items) => JSON.stringify({ ...action, items }, null, 2);

/** Gives the browser a file to keep. @param {string} name @param {string} type @param {string} text */
export function saveFile(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
