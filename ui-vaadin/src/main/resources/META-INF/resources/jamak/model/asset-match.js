/** Whether the grid's filter shows a card, as the server would answer it. */
import { cardBadge } from './states.js';

export const STATES = ['uploaded', 'uploading', 'queued', 'processing', 'done', 'error'];
export const SORTS = ['newest', 'oldest', 'name', 'name_desc', 'length_desc', 'length'];
/** @type {{search: string, tag: string, status: string[]}} shows all */
export const NO_FILTER = Object.freeze({ search: '', tag: '', status: [] });

/** What a badge's state counts as at the status chips. @type {Record<string, string>} */
const COUNTS_AS = { local_selected: 'uploading', upload_failed: 'error', canceled: 'uploaded' };

/** @param {import('./types.js').Card} card @param {{search: string, tag: string, status: string[]}} filter */
export function matches(card, filter) {
  const { state } = cardBadge(card);
  if (filter.status.length > 0 && !filter.status.includes(COUNTS_AS[state] ?? state)) return false;
  if (filter.tag !== '' && !card.asset?.tags.includes(filter.tag)) return false;
  const wanted = plain(filter.search);
  return (
    wanted === '' ||
    [card.asset?.filename ?? card.upload?.name ?? '', ...(card.asset?.tags ?? [])].some((text) =>
      plain(text).includes(wanted),
    )
  );
}

/** @param {string} text */
const plain = (text) => text.normalize('NFC').toLowerCase();

/**
 * How many assets have a state, uploads that the server does not know yet included.
 *
 * @param {string} state of a status chip
 * @param {number} count of the server
 * @param {import('./types.js').Card[]} pinned uploads of this tab
 */
export function countOf(state, count, pinned) {
  if (state !== 'uploading' && state !== 'error') return count;
  const failed = pinned.filter((card) => card.upload?.state === 'upload_failed' && card.asset?.status !== 'failed');
  if (state === 'error') return count + failed.length;
  const local = pinned.filter((card) => card.upload?.assetId === null && card.upload.state !== 'upload_failed');
  return Math.max(0, count + local.length - failed.filter((card) => card.upload?.assetId !== null).length);
}
