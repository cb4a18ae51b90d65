/** `<jamak-queue-drawer>`: what waits and runs, what has ended, and the button that starts it all. */
import { complain } from '../commands/failures.js';
import { button } from '../kit/button.js';
import { debounce } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, noChange } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { keepClear } from '../kit/toasts.js';
import { onWords, t } from '../kit/words.js';
import { engineNews } from '../model/capabilities.js';
import { assetList, jobList, queueSelection } from '../model/store.js';
import { estimates } from '../options/estimate.js';
import { watchRunning } from '../model/job-watch.js';
import { blank, ghosts } from './queue-blank.js';
import { foot, runAll } from './queue-foot.js';
import { head } from './queue-head.js';
import { idOf, QueueInput } from './queue-input.js';
import { QueueItems } from './queue-items.js';
import { QueueReorder } from './queue-reorder.js';
import { selectedWords } from './queue-select.js';
import { drawer as drawerStyles } from './queue-styles.js';
import { queueTabs } from './queue-tabs.js';

/** @typedef {import('../model/job-list.js').Job} Job */

export class QueueDrawer extends JamakElement {
  static styles = [base, drawerStyles];
  /** News of many jobs come apart. */
  static onePerFrame = true;

  static get observedAttributes() {
    return [...super.observedAttributes, 'hidden'];
  }

  order = new QueueReorder(() => this.drawNow());
  items = new QueueItems({
    list: () => this.#part('.list'),
    draw: () => this.requestUpdate(),
    outlined: (id) => this.#input.preview.has(id),
    dragged: (id) => this.order.holds(id),
    grip: (event, job) => this.order.grip(event, job),
  });
  #input = new QueueInput(this);
  /** @type {import('./queue-tabs.js').Tab} */
  #tab = 'queue';
  #resize = new ResizeObserver(() => {
    this.items.measure();
    this.flush(); // names are never seen uncut
  });
  /** How many are selected: said politely, not at every step. */
  #count = '';
  #sayCount = debounce(() => {
    this.#count = selectedWords();
    this.requestUpdate();
  }, 300);

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#input.key(event));
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.testid = 'queue-drawer';
    const signal = this.leave;
    for (const source of [jobList, queueSelection, estimates, engineNews]) this.follow(source, 'change');
    this.follow(assetList, 'order');
    queueSelection.addEventListener('change', this.#sayCount, { signal });
    signal.addEventListener(
      'abort',
      onWords(() => this.items.refresh()),
    );
    document.fonts.addEventListener('loadingdone', () => this.items.measure(true), { signal });
    watchRunning(signal);
    this.#input.preview.listen(signal);
    this.flush();
    keepClear(this.#part('footer'), signal);
    this.#resize.observe(this.#part('.list'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  /**
   * What lies below the list is drawn only while it shows.
   *
   * @param {string} name
   * @param {?string} old
   * @param {?string} value
   */
  attributeChangedCallback(name, old, value) {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  /** For who reads what it shows, or gives the focus next. */
  drawNow() {
    this.requestUpdate();
    if (this.hasUpdated) this.flush();
  }

  get tab() {
    return this.#tab;
  }

  set tab(/** @type {import('./queue-tabs.js').Tab} */ tab) {
    if (tab === this.#tab) return;
    this.#tab = tab;
    queueSelection.clear();
    this.drawNow();
    if (tab === 'history' && !this.hidden) {
      window.dispatchEvent(new CustomEvent('jamak-failures-seen', { detail: 'jobs' }));
    }
    this.dispatchEvent(new CustomEvent('tab', { detail: tab }));
  }

  /** @returns {Job[]} of the open tab */
  get shown() {
    return this.#tab === 'queue' ? jobList.queue : jobList.history;
  }

  /** @returns {string[]} */
  get ids() {
    return this.shown.map((job) => job.id);
  }

  /** Runs the selected drafts, else all. */
  runAll() {
    return runAll(() => this.requestUpdate());
  }

  /** @param {import('./queue-tabs.js').Tab} tab */
  #turn(tab) {
    this.tab = tab;
  }

  #close() {
    this.dispatchEvent(new CustomEvent('close-drawer'));
  }

  /** @param {string} selector @returns {HTMLElement} */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector(selector));
  }

  /** Drawn at once, not with the next frame: the next Tab may come before it. @param {Event} event */
  #reach(event) {
    this.items.reach(idOf(event));
    this.flush();
  }

  focusTab() {
    this.#part('[role=tab][aria-selected=true]').focus();
  }

  /** The focus of an item that left goes to the one in its place. @param {number} place */
  #focusNear(place) {
    const { shown } = this;
    const next = shown[Math.min(place, shown.length - 1)];
    if (next) this.items.focus(next.id);
    else this.focusTab();
  }

  firstUpdated() {
    this.#input.followPointer(this.#part('.list'));
  }

  willUpdate() {
    queueSelection.keepOnly(this.ids);
  }

  /**
   * The focus goes along with what has it, and on to what comes next when that leaves.
   *
   * @param {Map<PropertyKey, unknown>} changed
   */
  update(changed) {
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    const active = /** @type {?HTMLElement} */ (root.activeElement);
    const [row, scope] = [active?.closest('.item'), active?.closest('.scope')];
    const place = row ? [...this.#part('.list').children].indexOf(row) : -1;
    super.update(changed);
    if (active === null) return;
    if (scope instanceof HTMLElement && scope.hidden) this.focusTab();
    else if (active.isConnected) active.focus({ preventScroll: true });
    else if (scope) this.#part('.scope input').focus();
    else if (row?.isConnected) /** @type {?HTMLElement} */ (row.querySelector('.acts :is(button, a)'))?.focus();
    else if (row) this.#focusNear(place);
  }

  render() {
    const tab = this.#tab;
    const shown = this.order.arranged(this.shown);
    const footless = tab !== 'queue' || jobList.queue.length === 0;
    return html`<header>
        ${queueTabs(tab, (chosen) => this.#turn(chosen))}<span class="spacer"></span>${button(
          t('drawer.close'),
          () => this.#close(),
          {
            icon: 'close',
            iconOnly: true,
            kind: 'quiet small',
          },
        )}
      </header>
      ${head(tab, shown, () => this.#input.selectAll())}
      <div class="scroll" id="panel" role="tabpanel" aria-labelledby="tab-${tab}">
        ${blank(
          tab,
          shown.length,
          () => this.#close(),
          () => this.#turn('queue'),
        )}
        <ul
          class="list"
          role="grid"
          aria-multiselectable="true"
          aria-label=${t(`drawer.${tab}`)}
          ?hidden=${shown.length === 0}
          @focusin=${(/** @type {Event} */ event) => this.#reach(event)}
        >
          ${this.items.draw(shown)}
        </ul>
        ${ghosts(tab)}
        <div class="more" ?hidden=${tab === 'queue' || !jobList.hasMore}>
          ${button(t('drawer.more'), () => jobList.more().catch(complain), { kind: 'small' })}
        </div>
      </div>
      <footer ?hidden=${footless}>${footless || this.hidden ? noChange : foot(() => this.requestUpdate())}</footer>
      <div class="visually-hidden" role="status">${this.order.said}</div>
      <div class="visually-hidden" role="status" data-testid="queue-count">${this.#count}</div>`;
  }
}

customElements.define('jamak-queue-drawer', QueueDrawer);
