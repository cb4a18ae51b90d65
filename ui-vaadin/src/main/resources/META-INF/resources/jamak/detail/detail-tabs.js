/** The three sections of the detail panel; one shows, arrows move between their names. */
import { html } from '../kit/html.js';
import { t } from '../kit/words.js';

const SECTIONS = /** @type {const} */ (['facts', 'subtitles', 'jobs']);
/** @typedef {typeof SECTIONS[number]} Section */

/** @type {Section|null} what the person chose last, for the next asset too */
let chosen = null;

export class DetailTabs {
  /** @type {Section} */
  #open = 'facts';

  /** @param {() => void} changed draws again */
  constructor(changed) {
    this.changed = changed;
  }

  /** Opens what the person chose before, else what the asset has most of. @param {boolean} hasSubtitles */
  start(hasSubtitles) {
    this.#open = chosen ?? (hasSubtitles ? 'subtitles' : 'facts');
  }

  /** The names, and a panel below for each. @param {Record<Section, unknown>} contents */
  render(contents) {
    return html`<div class="tabs" role="tablist" aria-label=${t('detail.sections')} @keydown=${this.#key}>
        ${SECTIONS.map((name) => this.#tab(name))}
      </div>
      ${SECTIONS.map(
        (name) =>
          html`<section
            id="panel-${name}"
            role="tabpanel"
            class="panel ${name}"
            aria-labelledby="tab-${name}"
            ?hidden=${name !== this.#open}
          >
            ${contents[name]}
          </section>`,
      )}`;
  }

  /** @param {Section} name */
  #tab(name) {
    const open = name === this.#open;
    const names = { facts: t('detail.facts'), subtitles: t('detail.subtitles'), jobs: t('detail.jobs') };
    return html`<button
      type="button"
      role="tab"
      id="tab-${name}"
      class="tab"
      aria-controls="panel-${name}"
      data-testid="detail-tab-${name}"
      aria-selected=${String(open)}
      tabindex=${open ? 0 : -1}
      @click=${() => this.#choose(name)}
    >
      ${names[name]}
    </button>`;
  }

  /** @param {Section} name */
  #choose(name) {
    chosen = this.#open = name;
    this.changed();
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const at = SECTIONS.indexOf(this.#open);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: SECTIONS.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (to + SECTIONS.length) % SECTIONS.length;
    this.#choose(SECTIONS[next]);
    /** @type {HTMLElement} */ (/** @type {Element} */ (event.currentTarget).children[next]).focus();
  };
}
