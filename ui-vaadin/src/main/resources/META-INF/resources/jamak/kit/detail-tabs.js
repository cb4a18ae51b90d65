/** The three sections of the detail panel; one shows, arrows move between their names. */
import { h } from './dom.js';
import { t } from './words.js';

export const SECTIONS = /** @type {const} */ (['facts', 'subtitles', 'jobs']);
/** @typedef {typeof SECTIONS[number]} Section */

/** @type {Section|null} what the person chose last, for the next asset too */
let chosen = null;

export class DetailTabs {
  /** @type {Section} */
  #open = 'facts';
  #tabs = SECTIONS.map((name) => h('button', { type: 'button', role: 'tab', id: `tab-${name}`, class: 'tab', 'aria-controls': `panel-${name}`,
    'data-testid': `detail-tab-${name}`, onclick: () => this.#choose(name) }));
  /** @type {Record<Section, HTMLElement>} */
  panels = /** @type {any} */ (Object.fromEntries(SECTIONS.map((name) => [name,
    h('section', { id: `panel-${name}`, role: 'tabpanel', class: `panel ${name}`, 'aria-labelledby': `tab-${name}` })])));
  list = h('div', { class: 'tabs', role: 'tablist', onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) }, ...this.#tabs);

  /** Opens what the person chose before, else what the asset has most of. @param {boolean} hasSubtitles */
  start(hasSubtitles) {
    this.#show(chosen ?? (hasSubtitles ? 'subtitles' : 'facts'));
  }

  draw() {
    this.list.setAttribute('aria-label', t('detail.sections'));
    const names = { facts: t('detail.facts'), subtitles: t('detail.subtitles'), jobs: t('detail.jobs') };
    SECTIONS.forEach((name, i) => { this.#tabs[i].textContent = names[name]; });
  }

  /** @param {Section} name */
  #choose(name) {
    chosen = name;
    this.#show(name);
  }

  /** @param {Section} name */
  #show(name) {
    this.#open = name;
    SECTIONS.forEach((other, i) => {
      this.#tabs[i].setAttribute('aria-selected', String(other === name));
      this.#tabs[i].tabIndex = other === name ? 0 : -1;
      this.panels[other].hidden = other !== name;
    });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = SECTIONS.indexOf(this.#open);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: SECTIONS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (to + SECTIONS.length) % SECTIONS.length;
    this.#choose(SECTIONS[next]);
    this.#tabs[next].focus();
  }
}
