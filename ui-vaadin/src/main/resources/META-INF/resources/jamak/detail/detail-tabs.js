/** The three sections of the detail panel; one shows, arrows move between their names. */
import { html } from '../kit/html.js';
import { tabs } from '../kit/tabs.js';
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
    const names = { facts: t('detail.facts'), subtitles: t('detail.subtitles'), jobs: t('detail.jobs') };
    return html`${tabs({
      label: t('detail.sections'),
      names: SECTIONS,
      open: this.#open,
      choose: (name) => this.#choose(name),
      panel: (name) => `panel-${name}`,
      testId: (name) => `detail-tab-${name}`,
      content: (name) => names[name],
    })}
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
  #choose(name) {
    chosen = this.#open = name;
    this.changed();
  }
}
