/** Joins the grid and the action bar to what can be done with the selected cards. */
import * as runs from '../commands/run-commands.js';
import { cancelCards, retryCards } from '../commands/card-commands.js';
import { deleteCards } from '../commands/delete-commands.js';
import { editTags } from '../commands/tag-commands.js';
import { cardMenu } from '../grid/card-menu.js';
import { openMenu } from '../kit/context-menu.js';
import { t } from '../kit/words.js';
import { track } from '../model/events.js';
import { assetList, selection } from '../model/store.js';

/** @typedef {import('../model/types.js').Card} Card */

/**
 * @param {import('../grid/asset-grid.js').AssetGrid} grid
 * @param {HTMLElement} bar
 * @param {{open: (key: string) => void, showQueue: () => void}} page
 */
export function joinSelection(grid, bar, page) {
  const chosen = () => runs.selectedCards();
  const toQueue = (/** @type {Card[]} */ cards) => {
    page.showQueue();
    runs.addToQueue(cards);
  };
  const menu = (/** @type {Card[]} */ cards, /** @type {boolean} */ whole, /** @type {{x: number, y: number}} */ at) =>
    openMenu(t('menu.label'), cardMenu(cards, whole, { open: page.open, toQueue }), at);
  const on = (/** @type {EventTarget} */ from, /** @type {string} */ type, /** @type {(about: any) => void} */ act) =>
    from.addEventListener(type, (event) => act(/** @type {CustomEvent} */ (event).detail));
  on(grid, 'select-used', used);
  on(grid, 'delete-cards', (key) => deleteCards(key === null ? chosen() : cardsOf(key)));
  on(grid, 'card-menu', ({ key, at }) =>
    selection.has(key) ? menu(chosen(), true, at) : menu(cardsOf(key), false, at),
  );
  on(bar, 'select-everything', selectAll);
  on(bar, 'delete-selected', () => deleteCards(chosen()));
  on(bar, 'queue-add', () => toQueue(chosen()));
  on(bar, 'bulk-options', () => runs.bulkSettings(chosen()));
  on(bar, 'edit-tags', () => editTags(chosen()));
  on(bar, 'run-now', () => runs.runNow(chosen()));
  on(bar, 'more', (at) => menu(chosen(), true, at));
  on(bar, 'left', () => grid.focusCurrent());
  // the last row can always be scrolled clear of the bar
  new ResizeObserver(() => {
    grid.room.px = bar.offsetHeight;
  }).observe(bar);
  return { selectAll, retry: () => retryCards(chosen()), cancel: () => cancelCards(chosen()) };
}

/** @param {string} key @returns {Card[]} */
const cardsOf = (key) => [assetList.card(key)].filter((card) => card !== null);

/** @param {{method: string, n: number}} how */
function used(how) {
  if (how.n < 2) return;
  const cards = runs.selectedCards();
  const first = cards.find((card) => card.asset) ?? cards[0]; // an upload's own id, where the server knows none of them
  track('ASSET_MULTISELECT_USED', how, { entityId: first?.asset?.id ?? first?.key });
}

/** First what is loaded; when all of that is selected, everything that matches. */
async function selectAll() {
  const loaded = assetList.cards;
  const gathered = selection.size > 0 && selection.size === selection.gathered; // more may have been loaded since
  if (assetList.hasMore && (gathered || loaded.every((card) => selection.has(card.key)))) {
    await selection.during(assetList.loadAll());
  }
  selection.gather(assetList.cards.map((card) => card.key));
  used({ method: 'all', n: selection.size });
}
