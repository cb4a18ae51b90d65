/** The state of the screen in the address, so that a reload or a pasted link shows the same. */
import { SORTS, STATES } from './asset-match.js';
import { assetList } from './store.js';

/** @typedef {{panel: ?'queue'|'detail', id: ?string, tab: 'queue'|'history', size: ?string}} Screen */

/** Whether the address is this screen's. */
export const here = () => window.location.pathname === new URL('dashboard', document.baseURI).pathname;

/**
 * Waits until it is: the router changes the address only after the screen is in the page.
 *
 * @param {AbortSignal} signal ends it
 */
export async function arrival(signal) {
  while (!here() && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Reads the address into the list's filter. @returns {Screen} */
export function readAddress() {
  const parameters = new URLSearchParams(window.location.search);
  const [panel, id, sort] = [parameters.get('panel'), parameters.get('id'), parameters.get('sort') ?? ''];
  assetList.filter.search = (parameters.get('q') ?? '').normalize('NFC').trim();
  assetList.filter.tag = (parameters.get('tag') ?? '').normalize('NFC').trim();
  assetList.filter.status = STATES.filter((state) => parameters.get('status')?.split(',').includes(state));
  assetList.filter.sort = SORTS.includes(sort) ? sort : 'newest';
  return {
    panel: panel === 'queue' ? panel : id === null ? null : 'detail',
    id,
    tab: parameters.get('tab') === 'history' ? 'history' : 'queue',
    size: parameters.get('size'),
  };
}

/** The place in the video (ms) that a link to it names, once. @returns {?number} */
export function takePlace() {
  const url = new URL(window.location.href);
  const at = url.searchParams.get('at');
  if (at === null || !here()) return null;
  url.searchParams.delete('at');
  window.history.replaceState(window.history.state, '', url);
  return /^\d{1,9}$/.test(at) ? Number(at) : null;
}

/** Writes it back without a new step in the history. @param {Screen} screen */
export function writeAddress(screen) {
  const { filter } = assetList;
  const values = {
    q: filter.search,
    tag: filter.tag,
    status: filter.status.join(','),
    sort: filter.sort === 'newest' ? '' : filter.sort,
    panel: screen.panel ?? '',
    id: screen.panel === 'detail' ? (screen.id ?? '') : '',
    tab: screen.tab === 'queue' ? '' : screen.tab,
    size: screen.size === 'm' ? '' : (screen.size ?? ''),
  };
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  url.search = url.search.replaceAll('%2C', ',');
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url);
}
