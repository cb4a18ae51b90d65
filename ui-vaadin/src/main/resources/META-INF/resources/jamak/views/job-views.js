/**
 * `<jamak-job-views .views .shown>`: which view of the list is chosen, whether what is shown is other than it says, and
 * the menus to choose and to keep views. Tells `show-view` with what the list shall show.
 */
import { complain } from '../commands/failures.js';
import { button } from '../kit/button.js';
import { openMenu } from '../kit/context-menu.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { ApiError } from '../model/api.js';
import { narrows, NO_FILTER } from './job-filter.js';
import { acts, choices, saveNew, update } from './view-acts.js';

/** @typedef {import('./job-filter.js').Shown} Shown */

/** Who opens a menu sees what is known after so long. */
const PATIENCE_MS = 300;
const afterPatience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

const look = sheet(`
:host { display: flex; align-items: center; gap: 2px 6px; min-width: 0; min-height: 28px; }
.choose { min-width: 0; max-width: 240px; }
.choose .label { overflow: hidden; text-overflow: ellipsis; }
.mark { color: var(--j-orange); font-size: 12px; white-space: nowrap; }
`);

export class JobViews extends JamakElement {
  static styles = [base, look];

  /** @type {import('./saved-views.js').SavedViews} set before it is on the page */
  views;
  /** @type {Shown} */
  #shown = { filter: { ...NO_FILTER }, sort: 'newest' };

  #opening = false;

  /** @param {Shown} shown what the list shows */
  set shown({ filter, sort }) {
    if (filter === this.#shown.filter && sort === this.#shown.sort) return;
    this.#shown = { filter, sort };
    this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.views, 'change');
    this.views.load().catch(() => undefined); // asked again when the menu is opened
  }

  render() {
    const { views } = this;
    const { view } = views;
    const differs = views.differs(this.#shown);
    const name = view?.name ?? t('views.none');
    return html`${button(name, (event) => this.#choose(event), {
        icon: 'bookmark',
        kind: 'small choose',
        testId: 'btn-views',
        named: view !== null,
        menu: true,
      })}<span class="mark" role="status" data-testid="view-unsaved">${differs ? t('views.unsaved') : nothing}</span>${
        differs || (view === null && narrows(this.#shown.filter))
          ? button(t(view?.mine ? 'views.keep' : 'views.keep_as'), () => this.#keep(), {
              kind: 'small quiet',
              testId: 'btn-view-save',
            })
          : nothing
      }${button(t('views.more'), (event) => this.#menu(event), {
        icon: 'more',
        iconOnly: true,
        kind: 'small quiet',
        testId: 'btn-view-acts',
        menu: true,
      })}`;
  }

  #keep() {
    const { view } = this.views;
    if (view?.mine) update(this.views, view, this.#shown);
    else saveNew(this.views, this.#shown, this.#show);
  }

  /** What others saved meanwhile is learnt first, where that does not take long. @param {MouseEvent} event */
  async #choose(event) {
    if (this.#opening) return;
    const place = below(event);
    const known = this.views.state === 'ready';
    this.#opening = true;
    try {
      await Promise.race([this.views.load(), ...(known ? [afterPatience()] : [])]);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      complain(problem); // those of everybody, and those that are known, can be chosen
    } finally {
      this.#opening = false;
    }
    if (this.isConnected) openMenu(t('views.title'), choices(this.views, this.#show), place);
  }

  /** @param {MouseEvent} event */
  #menu(event) {
    openMenu(t('views.more'), acts(this.views, this.#shown, this.#show), below(event));
  }

  #show = (/** @type {Shown} */ shown, /** @type {?string} */ view) => this.tell('show-view', { ...shown, view });
}

/** Where a menu opens below a button. @param {MouseEvent} event */
function below(event) {
  const { left, bottom } = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}

customElements.define('jamak-job-views', JobViews);
