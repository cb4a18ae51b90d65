/**
 * `<jamak-dashboard>`: puts the parts together: toolbar, cards, action bar, and at the right the queue
 * or the details of one asset. Everything it shows it gets by itself; the view gives it words only.
 */
import { complain } from '../commands/failures.js';
import { actOnCard } from '../commands/upload-commands.js';
import { adoptEarly, oncePerFrame, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html } from '../kit/html.js';
import { store, stored } from '../kit/preferences.js';
import { base } from '../kit/styles.js';
import { toast } from '../kit/toast.js';
import { keepClear } from '../kit/toasts.js';
import { setWords } from '../kit/words.js';
import { arrival, here, readAddress, writeAddress } from '../model/address.js';
import { assets as assetApi } from '../model/api.js';
import { NO_FILTER } from '../model/asset-match.js';
import { learnSession } from '../model/session.js';
import { assetList, jobList, live, loadAll, queueSelection, selection } from '../model/store.js';
import { ACCEPT } from '../upload/file-source.js';
import { chooseFiles, takeFiles } from '../upload/upload-intake.js';
import { dashboardShown } from '../upload/upload-mini.js';
import { uploader } from '../upload/uploads.js';
import { pageStyles } from './dashboard-styles.js';
import { emptyState } from './empty-states.js';
import { pageKeys } from '../kit/page-keys.js';
import { sharePrimary } from './primary.js';
import { joinSelection } from './selection-commands.js';
import { isNarrow, SidePanel } from './side-panel.js';
import './engine-line.js';
import '../detail/asset-detail.js';
import '../grid/asset-grid.js';
import '../upload/batch-header.js';
import './side-width.js';
import '../upload/dropzone.js';
import './grid-toolbar.js';
import '../queue/queue-drawer.js';
import './selection-bar.js';

const SIZE = 'jamak.cardSize';

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
  /** @type {SidePanel} */
  #side;
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

  /** What the page keeps, for those who look at it from outside: browser tests, a developer's console. */
  get parts() {
    return { assets: assetApi, jobList, learnSession, toast, uploader };
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
    this.#side = new SidePanel(this, this.#grid, this.#drawer, this.#detail, () => this.#toAddress());
    sharePrimary(this.#toolbar, this.#drawer);
    const commands = joinSelection(this.#grid, this.#bar, {
      open: (key) => this.#side.open(key),
      showQueue: () => {
        this.#side.show('queue');
        this.#drawer.tab = 'queue';
      },
    });
    this.#keys = pageKeys({
      ...commands,
      search: () => this.#toolbar.focusSearch(),
      pick: () => this.#pick(),
      toggleQueue: () => this.#side.toggleQueue(),
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
    this.#side.begin(screen.panel);
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
      if (id === this.#wanted) this.#side.open(card.key);
    } catch (problem) {
      complain(problem);
    }
    if (id === this.#wanted) this.#wanted = null;
    this.#toAddress();
  }

  render() {
    const on = (/** @type {(about: any) => void} */ act) => (/** @type {CustomEvent} */ event) => act(event.detail);
    const empty = emptyState(
      () => this.#pick(),
      () => this.#clearFilter(),
    );
    return html`<main class="main">
        <jamak-grid-toolbar
          @pick-files=${() => this.#pick()}
          @toggle-queue=${() => this.#side.toggleQueue()}
          @resize-cards=${on((size) => this.#resize(size))}
          @filtered=${() => this.#toAddress()}
          @to-cards=${() => this.#grid.focusFirst()}
        ></jamak-grid-toolbar>
        <jamak-engine-line></jamak-engine-line><jamak-batch-header></jamak-batch-header>
        <div class="stage">
          <jamak-asset-grid
            .list=${assetList}
            .selection=${selection}
            .emptyState=${empty}
            @open-card=${on(({ key }) => this.#side.open(key))}
            @card-act=${on((about) => this.#cardAct(about))}
          ></jamak-asset-grid
          ><jamak-selection-bar></jamak-selection-bar>
        </div>
      </main>
      <div class="scrim" @click=${() => this.#side.close()}></div>
      <aside class="side">
        <jamak-queue-drawer
          @close-drawer=${() => this.#side.close()}
          @open-job=${on((job) => this.#side.openJob(job))}
          @tab=${() => this.#toAddress()}
        ></jamak-queue-drawer>
        <jamak-asset-detail
          hidden
          @close-detail=${() => this.#side.close()}
          @show-tag=${on((tag) => this.#showTag(tag))}
          @step=${on((step) => this.#side.step(step))}
        ></jamak-asset-detail
        ><jamak-side-edge></jamak-side-edge>
      </aside>
      <jamak-dropzone @files=${on(({ files, ignored }) => takeFiles(files, ignored))}></jamak-dropzone>
      <input
        type="file"
        multiple
        hidden
        accept=${ACCEPT}
        data-testid="upload-input"
        tabindex="-1"
        aria-hidden="true"
        @change=${this.#picked}
      />`;
  }

  /** @param {Event} event */
  #picked(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    takeFiles([...(input.files ?? [])]);
    input.value = '';
  }

  /**
   * @param {{act: import('../grid/asset-card.js').CardAct, card: import('../model/types.js').Card, from:
   * HTMLElement}} about
   */
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

  #writeAddress() {
    if (!this.isConnected || !here()) return;
    const id = this.#wanted ?? this.#detail.card?.asset?.id ?? null;
    writeAddress({
      panel: this.#wanted === null ? this.#side.shown : 'detail',
      id,
      tab: this.#drawer.tab,
      size: this.#size,
    });
  }

  /**
   * Brings a video to the front: a card of this tab, or one that the list has yet to find.
   *
   * @param {import('../upload/upload-item.js').Original} original
   */
  async #showOriginal({ asset, key }) {
    if (asset === null) return this.#grid.focusCard(key ?? '');
    if (assetList.ofAsset(asset.id) === null) await assetList.setFilter({ ...NO_FILTER, search: asset.filename });
    this.#toolbar.sync();
    const card = assetList.ofAsset(asset.id);
    if (card) this.#side.open(card.key);
  }

  /** @param {string} tag */
  #showTag(tag) {
    assetList.setFilter({ ...NO_FILTER, tag });
    this.#toolbar.sync();
    this.#toAddress();
    if (isNarrow()) this.#side.close();
  }

  /** Esc goes one step back: details, then a drawer that lies over the cards, then the selection. */
  #escape() {
    const { shown } = this.#side;
    if (shown === 'detail' || (shown === 'queue' && isNarrow())) this.#side.close();
    else if (selection.size > 0) selection.clear();
    else if (queueSelection.size > 0) queueSelection.clear();
    else return false;
    return true;
  }
}

customElements.define('jamak-dashboard', Dashboard);
