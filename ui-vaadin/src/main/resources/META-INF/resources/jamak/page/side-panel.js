/** What stands at the right of the cards: the queue, the details of one asset, or nothing. */
import { deepActive } from '../kit/dom.js';
import { store, stored } from '../kit/preferences.js';
import { visit } from '../kit/visit.js';
import { assetList } from '../model/store.js';

const PANEL = 'jamak.panel';
const WIDE = 1280; // px of a window in which it stands beside the cards, not over them

/** Whether it lies over the cards. */
export const isNarrow = () => window.innerWidth < WIDE;

export class SidePanel {
  /** @type {?'queue'|'detail'} */
  shown = null;
  /** The drawer was open when the details came over it. */
  #beneath = false;
  /** @type {?HTMLElement} */
  #opener = null;

  /**
   * @param {HTMLElement} page
   * @param {import('../grid/asset-grid.js').AssetGrid} grid
   * @param {import('../queue/queue-drawer.js').QueueDrawer} drawer
   * @param {import('../detail/asset-detail.js').AssetDetail} detail
   * @param {() => void} changed it shows something else
   */
  constructor(page, grid, drawer, detail, changed) {
    this.page = page;
    this.grid = grid;
    this.drawer = drawer;
    this.detail = detail;
    this.changed = changed;
  }

  /**
   * As the address says, or as it was left; details come once their asset is there.
   *
   * @param {?'queue'|'detail'} named
   */
  begin(named) {
    const remembered = !isNarrow() && stored(PANEL) !== 'closed' ? 'queue' : null;
    this.show(named === 'detail' ? remembered : (named ?? remembered));
  }

  toggleQueue() {
    if (this.shown === 'queue') this.close();
    else this.show('queue', true);
  }

  /** @param {?'queue'|'detail'} panel @param {boolean} [enter] whether the focus goes into it */
  show(panel, enter = false) {
    if (panel !== null && this.shown === null) this.#opener = /** @type {HTMLElement} */ (deepActive());
    this.shown = panel;
    this.drawer.hidden = panel !== 'queue';
    this.detail.hidden = panel !== 'detail';
    this.page.toggleAttribute('panel', panel !== null);
    if (panel !== 'detail') {
      this.detail.card = null;
      store(PANEL, panel === null ? 'closed' : 'open');
    }
    this.changed();
    if (enter) this.drawer.focusTab();
  }

  /** Shows the details of a card. @param {string} key */
  open(key) {
    const card = assetList.card(key);
    if (card === null) return;
    if (this.shown !== 'detail') this.#beneath = this.shown === 'queue';
    this.detail.card = card;
    this.show('detail');
    this.detail.focusHeader();
  }

  /** An asset that the grid has not loaded is shown with its job. @param {import('../model/types.js').Job} job */
  openJob(job) {
    const card = assetList.ofAsset(job.assetId);
    if (card) this.open(card.key);
    else visit(`jobs?id=${job.id}`);
  }

  /** Closes what is on top; the focus goes back to where it came from. */
  close() {
    const key = this.detail.card?.key;
    const fromDetail = this.shown === 'detail';
    this.show(fromDetail && this.#beneath ? 'queue' : null);
    if (fromDetail && key && this.grid.order.includes(key)) this.grid.focusCard(key);
    else if (fromDetail || !focus(this.#opener)) this.grid.focusCurrent();
  }

  /** To the details of a card so many places further. @param {number} step */
  step(step) {
    const { order } = this.grid;
    const at = order.indexOf(this.detail.card?.key ?? '');
    const next = at < 0 ? undefined : order[at + step];
    if (next === undefined) return;
    this.grid.reveal(next);
    this.detail.card = assetList.card(next);
    this.changed();
  }
}

/** @param {?HTMLElement} element @returns {boolean} whether it could take the focus */
function focus(element) {
  element?.focus();
  return element !== null && element !== document.body && deepActive() === element;
}
