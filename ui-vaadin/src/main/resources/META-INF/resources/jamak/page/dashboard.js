/**
 * `<jamak-dashboard>`: puts the parts together: toolbar, cards, action bar, and at the right the queue
 * or the details of one asset. Everything it shows it gets by itself; the view gives it words only.
 */
import { complain } from '../commands/actions.js';
import { actOnCard } from '../commands/upload-commands.js';
import { adoptEarly, deepActive, oncePerFrame, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html } from '../kit/html.js';
import { store, stored } from '../kit/preferences.js';
import { base } from '../kit/styles.js';
import { keepClear } from '../kit/toasts.js';
import { visit } from '../kit/visit.js';
import { setWords } from '../kit/words.js';
import { arrival, here, readAddress, writeAddress } from '../model/address.js';
import { assets as assetApi } from '../model/api.js';
import { NO_FILTER } from '../model/asset-list.js';
import { learnSession } from '../model/session.js';
import { assetList, live, loadAll, queueSelection, selection } from '../model/store.js';
import { ACCEPT } from '../upload/file-source.js';
import { chooseFiles, takeFiles } from '../upload/upload-intake.js';
import { dashboardShown } from '../upload/upload-mini.js';
import { pageStyles } from './dashboard-styles.js';
import { emptyState } from './empty-states.js';
import { pageKeys } from './page-keys.js';
import { sharePrimary } from './primary.js';
import { joinSelection } from './selection-commands.js';
import './engine-line.js';
import '../detail/asset-detail.js';
import '../grid/asset-grid.js';
import '../upload/batch-header.js';
import '../kit/side-width.js';
import '../upload/dropzone.js';
import './grid-toolbar.js';
import '../queue/queue-drawer.js';
import './selection-bar.js';

const SIZE = 'jamak.cardSize';
const PANEL = 'jamak.panel';
const WIDE = 1280;

export class Dashboard extends JamakElement {
  static styles = [base, sheet(pageStyles)];

  /** @type {import('./grid-toolbar.js').GridToolbar} */
  #toolbar;
  /** @type {import('../grid/asset-grid.js').AssetGrid} */
  #grid;
  /** @type {import('./selection-bar.js').SelectionBar} */
  #bar;
  /** @type {any} */
  #drawer;
  /** @type {any} */
  #detail;
  /** @type {?'queue'|'detail'} */
  #panel = null;
  /** The drawer was open when the details came over it. */
  #beneath = false;
  /** @type {?HTMLElement} */
  #opener = null;
  #size = 'm';
  /** @type {?string} an asset that the address names, until it is loaded */
  #wanted = null;
  #toAddress = oncePerFrame(() => this.#writeAddress());
  /** @type {(signal: AbortSignal) => void} */
  #keys;

  /** @param {{locale: string, table: Record<string, string>}} words */
  set words(words) {
    setWords(words.table, words.locale);
  }

  connectedCallback() {
    adoptEarly(this, 'words');
    super.connectedCallback();
    this.flush();
    this.dataset.testid = 'dropzone';
    const signal = this.leave;
    dashboardShown(1);
    [this.#toolbar, this.#bar].forEach((bar) => keepClear(bar, signal));
    live.use();
    this.#keys(signal);
    window.addEventListener('popstate', () => this.#back(), { signal });
    this.follow(assetList, 'order', 'summary');
    learnSession().catch(() => undefined); // asked again with the next upload
    if (here()) this.#arrive();
    else arrival(signal).then(() => (signal.aborted ? undefined : this.#arrive()));
  }

  firstUpdated() {
    const find = (/** @type {string} */ name) => /** @type {any} */ (this.renderRoot.querySelector(name));
    this.#toolbar = find('jamak-grid-toolbar');
    this.#grid = find('jamak-asset-grid');
    this.#bar = find('jamak-selection-bar');
    this.#drawer = find('jamak-queue-drawer');
    this.#detail = find('jamak-asset-detail');
    const side = find('.side');
    sharePrimary(this.#toolbar, this.#drawer);
    const commands = joinSelection(this.#grid, this.#bar, {
      open: (key) => this.#open(key),
      showQueue: () => {
        this.#show('queue');
        this.#drawer.tab = 'queue';
      },
    });
    this.#keys = pageKeys({
      ...commands,
      search: () => this.#toolbar.focusSearch(),
      pick: () => this.#pick(),
      toggleQueue: () => this.#toggleQueue(),
      escape: () => this.#escape(),
      inside: (event) => event.composedPath().includes(side),
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    live.release();
    dashboardShown(-1);
  }

  #fromAddress() {
    const screen = readAddress();
    this.#resize(screen.size ?? stored(SIZE) ?? 'm');
    this.#drawer.tab = screen.tab;
    this.#wanted = screen.panel === 'detail' ? screen.id : null;
    const remembered = window.innerWidth >= WIDE && stored(PANEL) !== 'closed' ? 'queue' : null;
    this.#show(screen.panel === 'detail' ? remembered : screen.panel ?? remembered);
    this.#toolbar.sync();
  }

  async #arrive() {
    this.#fromAddress();
    await Promise.all([this.#openWanted(), loadAll()]);
  }

  /** The browser's own buttons lead to another state of this screen. */
  async #back() {
    if (!here()) return;
    this.#fromAddress();
    await Promise.all([this.#openWanted(), assetList.current ? null : assetList.reload()]);
  }

  /** Opens what the address names, even where the list does not show it. */
  async #openWanted() {
    const id = this.#wanted;
    if (id === null) return;
    try {
      const card = assetList.ofAsset(id) ?? assetList.know(await assetApi.get(id));
      if (id === this.#wanted) this.#open(card.key);
    } catch (problem) {
      complain(problem);
    }
    if (id === this.#wanted) this.#wanted = null;
    this.#toAddress();
  }

  render() {
    const on = (/** @type {(about: any) => void} */ act) => (/** @type {CustomEvent} */ event) => act(event.detail);
    const empty = emptyState(() => this.#pick(), () => this.#clearFilter());
    return html`<main class="main">
        <jamak-grid-toolbar @pick-files=${() => this.#pick()} @toggle-queue=${() => this.#toggleQueue()} @resize-cards=${on((size) => this.#resize(size))}
          @filtered=${() => this.#toAddress()} @to-cards=${() => this.#grid.focusFirst()}></jamak-grid-toolbar>
        <jamak-engine-line></jamak-engine-line><jamak-batch-header></jamak-batch-header>
        <div class="stage"><jamak-asset-grid .list=${assetList} .selection=${selection} .emptyState=${empty} @open-card=${on(({ key }) => this.#open(key))}
          @card-act=${on((about) => this.#cardAct(about))}></jamak-asset-grid><jamak-selection-bar></jamak-selection-bar></div></main>
      <div class="scrim" @click=${() => this.#close()}></div>
      <aside class="side"><jamak-queue-drawer @close-drawer=${() => this.#close()} @open-job=${on((job) => this.#openJob(job))} @tab=${() => this.#toAddress()}></jamak-queue-drawer>
        <jamak-asset-detail hidden @close-detail=${() => this.#close()} @show-tag=${on((tag) => this.#showTag(tag))} @step=${on((step) => this.#step(step))}></jamak-asset-detail><jamak-side-edge></jamak-side-edge></aside>
      <jamak-dropzone @files=${on(({ files, ignored }) => takeFiles(files, ignored))}></jamak-dropzone>
      <input type="file" multiple hidden accept=${ACCEPT} data-testid="upload-input" tabindex="-1" aria-hidden="true" @change=${this.#picked}>`;
  }

  /** @param {Event} event */
  #picked(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    takeFiles([...input.files ?? []]);
    input.value = '';
  }

  /** @param {{act: import('../grid/asset-card.js').CardAct, card: import('../model/types.js').Card, from: HTMLElement}} about */
  #cardAct({ act, card, from }) {
    actOnCard(act, card, (original) => this.#showOriginal(original), from);
  }

  #clearFilter() {
    assetList.setFilter(NO_FILTER);
    this.#toolbar.sync();
    this.#toolbar.focusSearch();
    this.#toAddress();
  }

  #pick = () => chooseFiles(/** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input')));

  /** @param {string} size */
  #resize(size) {
    this.#size = /^[sml]$/.test(size) ? size : 'm';
    this.#grid.size = /** @type {'s'|'m'|'l'} */ (this.#size);
    this.#toolbar.size = this.#size;
    store(SIZE, this.#size);
    this.#toAddress();
  }

  #toggleQueue() {
    if (this.#panel === 'queue') this.#close();
    else this.#show('queue', true);
  }

  /** @param {?'queue'|'detail'} panel @param {boolean} [enter] whether the focus goes into it */
  #show(panel, enter = false) {
    if (panel !== null && this.#panel === null) this.#opener = /** @type {HTMLElement} */ (deepActive());
    this.#panel = panel;
    this.#drawer.hidden = panel !== 'queue';
    this.#detail.hidden = panel !== 'detail';
    this.toggleAttribute('panel', panel !== null);
    if (panel !== 'detail') {
      this.#detail.card = null;
      store(PANEL, panel === null ? 'closed' : 'open');
    }
    this.#toAddress();
    if (enter) /** @type {?HTMLElement} */ (this.#drawer.shadowRoot?.querySelector('[role=tab][aria-selected=true]'))?.focus();
  }

  /** @param {string} key */
  #open(key) {
    const card = assetList.card(key);
    if (card === null) return;
    if (this.#panel !== 'detail') this.#beneath = this.#panel === 'queue';
    this.#detail.card = card;
    this.#show('detail');
    this.#detail.focusHeader();
  }

  /** An asset that the grid has not loaded is shown with its job. @param {import('../model/types.js').Job} job */
  #openJob(job) {
    const card = assetList.ofAsset(job.assetId);
    if (card) this.#open(card.key);
    else visit(`jobs?id=${job.id}`);
  }

  /** Closes what is on top; the focus goes back to where it came from. */
  #close() {
    const key = this.#detail.card?.key;
    const fromDetail = this.#panel === 'detail';
    this.#show(fromDetail && this.#beneath ? 'queue' : null);
    if (fromDetail && key && this.#grid.order.includes(key)) this.#grid.focusCard(key);
    else if (fromDetail || !focus(this.#opener)) this.#grid.focusCurrent();
  }

  /** @param {number} step */
  #step(step) {
    const at = this.#grid.order.indexOf(this.#detail.card?.key);
    const next = at < 0 ? undefined : this.#grid.order[at + step];
    if (next === undefined) return;
    this.#grid.reveal(next);
    this.#detail.card = assetList.card(next);
    this.#toAddress();
  }

  #writeAddress() {
    if (!this.isConnected || !here()) return;
    const id = this.#wanted ?? this.#detail.card?.asset?.id ?? null;
    writeAddress({ panel: this.#wanted === null ? this.#panel : 'detail', id, tab: this.#drawer.tab, size: this.#size });
  }

  /** Brings a video to the front: a card of this tab, or one that the list has yet to find. @param {import('../upload/upload-item.js').Original} original */
  async #showOriginal({ asset, key }) {
    if (asset === null) return this.#grid.focusCard(key ?? '');
    if (assetList.ofAsset(asset.id) === null) await assetList.setFilter({ ...NO_FILTER, search: asset.filename });
    this.#toolbar.sync();
    const card = assetList.ofAsset(asset.id);
    if (card) this.#open(card.key);
  }

  /** @param {string} tag */
  #showTag(tag) {
    assetList.setFilter({ ...NO_FILTER, tag });
    this.#toolbar.sync();
    this.#toAddress();
    if (window.innerWidth < WIDE) this.#close();
  }

  /** Esc goes one step back: details, then a drawer that lies over the cards, then the selection. */
  #escape() {
    if (this.#panel === 'detail' || (this.#panel === 'queue' && window.innerWidth < WIDE)) this.#close();
    else if (selection.size > 0) selection.clear();
    else if (queueSelection.size > 0) queueSelection.clear();
    else return false;
    return true;
  }
}

/** @param {?HTMLElement} element @returns {boolean} whether it could take the focus */
function focus(element) {
  element?.focus();
  return element !== null && element !== document.body && deepActive() === element;
}

customElements.define('jamak-dashboard', Dashboard);
