/** The line above the drawer's list: how many are meant, and what can be done with them. */
import { button, h } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { singleKeys } from '../kit/keys.js';
import { t } from '../kit/words.js';
import { jobList, queueSelection } from '../model/store.js';
import { cancelable, hasFiles, isDraft, repeatable } from './queue-fit.js';
import { goesOn, selectShown, tookAll } from './queue-select.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/**
 * @typedef {object} Acts
 * @property {(jobs: Job[]) => void} options
 * @property {(jobs: Job[]) => void} cancel
 * @property {(jobs: Job[]) => void} retry
 * @property {(jobs: Job[]) => void} zip
 * @property {() => void} everything selects what is not loaded yet, too
 */

export class QueueHead {
  node = h('div', { class: 'scope', role: 'toolbar' });

  /** @param {Acts} acts */
  constructor(acts) {
    this.acts = acts;
  }

  /** @param {'queue'|'history'} tab @param {Job[]} shown @returns {boolean} whether it went with the focus in it */
  update(tab, shown) {
    const before = this.#focused();
    this.node.hidden = shown.length === 0;
    const chosen = shown.filter((job) => queueSelection.has(job.id));
    const more = this.#more(tab, shown, chosen.length);
    const look = [tab, shown.length, t('drawer.all'), more?.textContent, queueSelection.busy,
      ...chosen.map((job) => `${job.id} ${job.status} ${job.canceling ?? ''} ${hasFiles(job)}`), shown.filter(isDraft).length].join();
    if (this.node.dataset.look === look) return false;
    this.node.dataset.look = look;
    this.node.setAttribute('aria-label', t('drawer.actions'));
    this.node.replaceChildren(this.#all(shown, chosen.length), h('span', { class: 'spacer' }),
      ...(tab === 'queue' ? this.#forQueue(shown, chosen) : this.#forHistory(chosen)), ...(more ? [more] : []));
    if (before === null || this.node.hidden) return before !== null;
    const next = this.node.querySelector(`[data-testid="${before}"]`) ?? this.node.querySelector('input');
    /** @type {?HTMLElement} */ (next)?.focus();
    return false;
  }

  /** The button that has the focus keeps it when the line is drawn anew; one that goes gives it to the box. */
  #focused() {
    const active = /** @type {ShadowRoot} */ (this.node.getRootNode()).activeElement;
    return active && this.node.contains(active) ? active.getAttribute('data-testid') : null;
  }

  /** @param {Job[]} shown @param {number} chosen */
  #all(shown, chosen) {
    const every = chosen === shown.length;
    const box = h('input', { type: 'checkbox', class: 'check', checked: chosen > 0 && every, indeterminate: chosen > 0 && !every,
      'aria-label': t('drawer.select_all'), 'data-testid': 'queue-select-all',
      onclick: () => (every ? queueSelection.clear() : selectShown(shown.map((job) => job.id))) });
    const words = queueSelection.busy ? t('bar.choosing') : chosen > 0 ? t('drawer.chosen', { n: chosen }) : t('drawer.all', { n: shown.length });
    return h('label', {}, box, h('span', {}, words));
  }

  /** Where all that is loaded is selected, what lies beyond is offered in words (S6). @param {'queue'|'history'} tab @param {Job[]} shown @param {number} chosen */
  #more(tab, shown, chosen) {
    const offered = tab === 'history' && chosen > 0 && !queueSelection.busy && goesOn() && tookAll(shown.map((job) => job.id));
    if (!offered) return null;
    return h('div', { class: 'all' }, h('button', { type: 'button', 'data-testid': 'btn-history-all', onclick: () => this.acts.everything() },
      t('drawer.select_history', { n: format.count(jobList.historyTotal) })));
  }

  /** @param {Job[]} shown @param {Job[]} chosen */
  #forQueue(shown, chosen) {
    const scope = (chosen.length > 0 ? chosen : shown).filter(isDraft);
    const buttons = [];
    if (scope.length > 0) {
      buttons.push(button(t(chosen.length > 0 ? 'drawer.options_chosen' : 'drawer.options_all', { n: scope.length }),
        () => this.acts.options(scope), { icon: 'sliders', kind: 'small', testId: 'btn-queue-options' }));
    }
    const going = chosen.filter(cancelable);
    if (going.length > 0) {
      const only = going.every(isDraft);
      buttons.push(button(t(only ? 'drawer.take_out' : 'drawer.cancel', { n: going.length }), () => this.acts.cancel(going),
        { kind: 'small danger', testId: 'btn-queue-cancel', shortcut: only || !singleKeys() ? 'Delete' : 'C' }));
    }
    return buttons;
  }

  /** @param {Job[]} chosen */
  #forHistory(chosen) {
    const again = chosen.filter(repeatable);
    const written = chosen.filter(hasFiles);
    const buttons = [];
    if (written.length > 0) {
      buttons.push(button(t('drawer.zip', { n: written.length }), () => this.acts.zip(written),
        { icon: 'download', kind: 'small', testId: 'btn-history-zip' }));
    }
    if (again.length > 0) {
      buttons.push(button(t('drawer.retry', { n: again.length }), () => this.acts.retry(again),
        { icon: 'retry', kind: 'small', testId: 'btn-history-retry', shortcut: singleKeys() ? 'R' : undefined }));
    }
    return buttons;
  }
}
