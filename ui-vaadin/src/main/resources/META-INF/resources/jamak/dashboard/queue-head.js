/** The line above the drawer's list: how many are meant, and what can be done with them. */
import { queueSelection } from './app.js';
import { button, h } from './dom.js';
import { t } from './words.js';

/** @typedef {import('./job-list.js').Job} Job */
/** @typedef {{options: (jobs: Job[]) => void, cancel: (jobs: Job[]) => void, retry: (jobs: Job[]) => void, zip: (jobs: Job[]) => void}} Acts */

const ENDED = ['succeeded', 'failed', 'canceled'];

export class QueueHead {
  node = h('div', { class: 'scope', role: 'toolbar' });

  /** @param {Acts} acts */
  constructor(acts) {
    this.acts = acts;
  }

  /** @param {'queue'|'history'} tab @param {Job[]} shown */
  update(tab, shown) {
    this.node.hidden = shown.length === 0;
    const chosen = shown.filter((job) => queueSelection.has(job.id));
    const look = [tab, shown.length, t('drawer.all'), ...chosen.map((job) => `${job.id} ${job.status}`), shown.filter(isDraft).length].join();
    if (this.node.dataset.look === look) return;
    this.node.dataset.look = look;
    this.node.setAttribute('aria-label', t('drawer.actions'));
    const before = this.#focused();
    this.node.replaceChildren(this.#all(shown, chosen.length), h('span', { class: 'spacer' }),
      ...(tab === 'queue' ? this.#forQueue(shown, chosen) : this.#forHistory(chosen)));
    if (before) /** @type {?HTMLElement} */ (this.node.querySelector(`[data-testid="${before}"]`))?.focus();
  }

  /** The button that has the focus keeps it when the line is drawn anew. */
  #focused() {
    const active = /** @type {ShadowRoot} */ (this.node.getRootNode()).activeElement;
    return active && this.node.contains(active) ? active.getAttribute('data-testid') : null;
  }

  /** @param {Job[]} shown @param {number} chosen */
  #all(shown, chosen) {
    const every = chosen === shown.length;
    const box = h('input', { type: 'checkbox', class: 'check', checked: chosen > 0 && every, indeterminate: chosen > 0 && !every,
      'aria-label': t('drawer.select_all'), 'data-testid': 'queue-select-all',
      onclick: () => (every ? queueSelection.clear() : queueSelection.add(shown.map((job) => job.id))) });
    return h('label', {}, box, h('span', {}, chosen > 0 ? t('drawer.chosen', { n: chosen }) : t('drawer.all', { n: shown.length })));
  }

  /** @param {Job[]} shown @param {Job[]} chosen */
  #forQueue(shown, chosen) {
    const scope = (chosen.length > 0 ? chosen : shown).filter(isDraft);
    const buttons = [];
    if (scope.length > 0) {
      buttons.push(button(t(chosen.length > 0 ? 'drawer.options_chosen' : 'drawer.options_all', { n: scope.length }),
        () => this.acts.options(scope), { icon: 'sliders', kind: 'small', testId: 'btn-queue-options' }));
    }
    if (chosen.length > 0) {
      const only = chosen.every(isDraft);
      buttons.push(button(t(only ? 'drawer.take_out' : 'drawer.cancel', { n: chosen.length }), () => this.acts.cancel(chosen),
        { kind: 'small danger', testId: 'btn-queue-cancel', shortcut: only ? 'Delete' : 'C' }));
    }
    return buttons;
  }

  /** @param {Job[]} chosen */
  #forHistory(chosen) {
    const again = chosen.filter((job) => ENDED.includes(job.status));
    const written = chosen.filter(hasFiles);
    const buttons = [];
    if (written.length > 0) {
      buttons.push(button(t('drawer.zip', { n: written.length }), () => this.acts.zip(written),
        { icon: 'download', kind: 'small', testId: 'btn-history-zip' }));
    }
    if (again.length > 0) {
      buttons.push(button(t('drawer.retry', { n: again.length }), () => this.acts.retry(again),
        { icon: 'retry', kind: 'small', testId: 'btn-history-retry', shortcut: 'R' }));
    }
    return buttons;
  }
}

/** @param {Job} job */
const isDraft = (job) => job.status === 'draft';

/** A failed job may have files of the steps that went well. @param {Job} job */
const hasFiles = (job) => job.status === 'succeeded' || job.status === 'failed';
