/**
 * `<jamak-bell>`: in the header of every screen: how many notices are new since the person looked, and the list of
 * them. The server says that something may be new by `changed()`; other elements tell `note` of their own acts.
 */
import { complain } from '../commands/failures.js';
import { adoptEarly } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { visit } from '../kit/visit.js';
import { addWords, t } from '../kit/words.js';
import { live } from '../model/store.js';
import { look } from './bell-styles.js';
import { desktop, showOnDesktop, switchDesktop } from './desktop.js';
import { kindOf, noticeText, placeOf } from './notice-words.js';
import { MOST_UNREAD, Notices } from './notices.js';
import { countInTitle, keepCount } from './page-title.js';
import { tellEnded } from './told-toasts.js';

/** @typedef {import('./notices.js').Notice} Notice */
/** @typedef {import('./own-notes.js').OwnNote} OwnNote */

/** Jobs may end many times a second; people need not be told so often, and of a hidden page they see the title. */
const EVERY_MS = 1000;
const HIDDEN_EVERY_MS = 5000;
const ICONS = { success: 'check', error: 'fail', info: 'info' };

/** One for the page: a screen that is changed for another keeps what is known. */
const notices = new Notices();

class Bell extends JamakElement {
  static styles = [base, look];

  #loadedAt = -Infinity;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #later;
  #open = false;

  /** @param {{locale: string, table: Record<string, string>}} words */
  set words(words) {
    addWords(words.table, words.locale);
  }

  constructor() {
    super();
    this.addEventListener('note', (event) => {
      const { kind, text } = /** @type {CustomEvent} */ (event).detail;
      notices.note(kind, text);
    });
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.#panel.showPopover(); // by a script
    });
  }

  connectedCallback() {
    adoptEarly(this, 'words');
    super.connectedCallback();
    this.dataset.testid = 'bell';
    const { leave: signal } = this;
    this.follow(notices, 'change');
    notices.addEventListener('ended', (event) => tellEnded(/** @type {CustomEvent} */ (event).detail), { signal });
    notices.addEventListener('news', (event) => showOnDesktop(/** @type {CustomEvent} */ (event).detail), { signal });
    live.addEventListener('refresh', () => this.changed(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#later);
      this.#later = undefined;
    });
    keepCount(signal);
    notices.load();
  }

  /** Something may be new. */
  changed() {
    if (this.#later !== undefined) return;
    const every = document.hidden ? HIDDEN_EVERY_MS : EVERY_MS;
    const wait = Math.max(0, every - (performance.now() - this.#loadedAt));
    this.#later = setTimeout(async () => {
      this.#later = undefined;
      this.#loadedAt = performance.now();
      await notices.load();
      if (this.#open) this.#see();
    }, wait);
  }

  get #panel() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector('[popover]'));
  }

  /** Stands below the bell. @param {Event} event */
  #toggles(event) {
    this.#open = /** @type {ToggleEvent} */ (event).newState === 'open';
    this.toggleAttribute('open', this.#open); // keys of the page wait for it
    const { bottom, right } = this.getBoundingClientRect();
    this.style.setProperty('--top', `${Math.round(bottom + 6)}px`);
    this.style.setProperty('--right', `${Math.max(8, Math.round(window.innerWidth - right))}px`);
    this.requestUpdate();
  }

  #toggled() {
    if (!this.#open) return;
    this.#panel.focus();
    window.dispatchEvent(new CustomEvent('jamak-failures-seen', { detail: null }));
    this.#see();
  }

  #see() {
    notices.see().catch((problem) => complain(problem));
  }

  /** @param {string} place */
  #go(place) {
    this.#panel.hidePopover();
    visit(place);
  }

  /** Esc closes the list and nothing below it. @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#panel.hidePopover();
  }

  updated() {
    const { unread } = notices;
    this.dataset.unread = String(unread);
    countInTitle(unread === 0 ? '' : countText(unread));
  }

  render() {
    const count = countText(notices.unread);
    const label = t('bell.label', { n: count });
    return html`<button
        type="button"
        class="button quiet icon-only opener"
        aria-haspopup="dialog"
        aria-expanded=${String(this.#open)}
        aria-label=${label}
        title=${t('bell.title')}
        popovertarget="list"
      >
        ${icon('bell', 18)}${
          notices.unread > 0 ? html`<span class="count" data-testid="bell-count">${count}</span>` : nothing
        }
      </button>
      <div
        popover
        id="list"
        role="dialog"
        tabindex="-1"
        aria-label=${t('bell.title')}
        data-testid="bell-list"
        @beforetoggle=${this.#toggles}
        @toggle=${this.#toggled}
        @keydown=${this.#key}
      >
        ${this.#open ? this.#list() : nothing}
      </div>`;
  }

  #list() {
    const { all, nextCursor } = notices;
    return html`<header>
        <h2>${t('bell.title')}</h2>
        <div class="scopes" role="group" aria-label=${t('bell.scope')}>
          ${['mine', 'all'].map(
            (scope) =>
              html`<button
                type="button"
                class="button small"
                data-testid="bell-scope"
                data-scope=${scope}
                aria-pressed=${String(notices.scope === scope)}
                @click=${() => this.#choose(/** @type {import('./notices.js').Scope} */ (scope))}
              >
                ${t(`bell.scope.${scope}`)}
              </button>`,
          )}
        </div>
      </header>
      ${all.length === 0 ? html`<p class="muted empty">${t('bell.empty')}</p>` : nothing}
      <ul>
        ${repeat(
          all,
          (one) => ('id' in one ? one.id : one),
          (one) => html`<li>${'id' in one ? this.#notice(one) : own(one)}</li>`,
        )}
      </ul>
      ${
        nextCursor === null
          ? nothing
          : html`<button type="button" class="button quiet more" data-testid="bell-more" @click=${() => this.#more()}>
              ${t('bell.more')}
            </button>`
      }
      ${this.#desktop()}`;
  }

  /** It opens the job, or the list of exactly these. @param {Notice} notice */
  #notice(notice) {
    const kind = kindOf(notice);
    return html`<button
      type="button"
      class="bell-entry ${kind}"
      data-testid="notice"
      data-kind=${kind}
      data-batch-id=${notice.id}
      data-unread=${String(notice.unread)}
      @click=${() => this.#go(placeOf(notice))}
    >
      <i>${icon(ICONS[kind], 18)}</i><span>${noticeText(notice)}</span>${when(notice.at)}
    </button>`;
  }

  #desktop() {
    const state = desktop();
    if (state === 'absent') return nothing;
    return html`<footer>
      <label class="switch"
        ><input
          type="checkbox"
          class="check"
          data-testid="bell-desktop"
          .checked=${state === 'on'}
          ?disabled=${state === 'denied'}
          @change=${(/** @type {Event} */ event) => this.#switch(/** @type {HTMLInputElement} */ (event.target).checked)}
        />${t('bell.desktop')}</label
      >
      <p class="muted">${t(state === 'denied' ? 'bell.desktop.denied' : 'bell.desktop.hint')}</p>
    </footer>`;
  }

  /** @param {boolean} on */
  async #switch(on) {
    await switchDesktop(on);
    this.requestUpdate();
  }

  /** @param {import('./notices.js').Scope} scope */
  async #choose(scope) {
    try {
      await notices.choose(scope);
      await notices.see();
    } catch (problem) {
      complain(problem, { again: () => this.#choose(scope) });
    }
  }

  async #more() {
    try {
      await notices.more();
    } catch (problem) {
      complain(problem, { again: () => this.#more() });
    }
  }
}

/** @param {OwnNote} note */
const own = ({ kind, text, at }) =>
  html`<div class="bell-entry ${kind}" data-kind=${kind}>
    <i>${icon(ICONS[kind], 18)}</i><span>${text}</span>${when(at)}
  </div>`;

/** @param {string} at */
const when = (at) => html`<time datetime=${at} title=${format.fullDate(at)}>${format.short(at)}</time>`;

/** @param {number} n */
const countText = (n) => (n >= MOST_UNREAD ? `${MOST_UNREAD - 1}+` : String(n));

customElements.get('jamak-bell') ?? customElements.define('jamak-bell', Bell);
