/** The state of the screen in the address, so that a reload or a pasted link shows the same. */
import { assetList } from './app.js';

/** @typedef {{panel: ?'queue'|'detail', id: ?string, tab: 'queue'|'history', size: ?string}} Screen */

/** Whether the address is this screen's. */
export const here = () => window.location.pathname === new URL('dashboard', document.baseURI).pathname;

/** Waits until it is: the router changes the address only after the screen is in the page. @param {AbortSignal} signal ends it */
export async function arrival(signal) {
  while (!here() && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Reads the address into the list's filter. @returns {Screen} */
export function readAddress() {
  const parameters = new URLSearchParams(window.location.search);
  assetList.filter.search = parameters.get('q') ?? '';
  assetList.filter.status = (parameters.get('status') ?? '').split(',').filter(Boolean);
  assetList.filter.sort = parameters.get('sort') ?? 'newest';
  const panel = parameters.get('panel');
  return {
    panel: panel === 'queue' || panel === 'detail' ? panel : null,
    id: parameters.get('id'),
    tab: parameters.get('tab') === 'history' ? 'history' : 'queue',
    size: parameters.get('size'),
  };
}

/** Writes it back without a new step in the history. @param {Screen} screen */
export function writeAddress(screen) {
  const { filter } = assetList;
  const values = {
    q: filter.search, status: filter.status.join(','), sort: filter.sort === 'newest' ? '' : filter.sort, panel: screen.panel ?? '',
    id: screen.panel === 'detail' ? screen.id ?? '' : '', tab: screen.tab === 'queue' ? '' : screen.tab, size: screen.size === 'm' ? '' : screen.size ?? '',
  };
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  url.search = url.search.replaceAll('%2C', ',');
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url);
}
