/** The line above the drawer's list: how many are meant, and what can be done with them. */
import { button } from '../kit/button.js';
import * as format from '../kit/format.js';
import { html, live, nothing } from '../kit/html.js';
import { singleKeys } from '../kit/keys.js';
import { t } from '../kit/words.js';
import { jobList, queueSelection } from '../model/store.js';
import * as acts from './queue-commands.js';
import { cancelable, hasFiles, isDraft, mayRetry } from '../commands/job-fit.js';
import { goesOn, selectShown, tookAll } from './queue-select.js';

/** @typedef {import('../model/job-list.js').Job} Job */

/**
 * @param {import('./queue-tabs.js').Tab} tab
 * @param {Job[]} shown
 * @param {() => void} everything selects what is not loaded yet, too
 */
export function head(tab, shown, everything) {
  const chosen = shown.filter((job) => queueSelection.has(job.id));
  return html`<div class="scope" role="toolbar" aria-label=${t('drawer.actions')} ?hidden=${shown.length === 0}>
    ${all(shown, chosen.length)}<span class="spacer"></span
    >${tab === 'queue' ? forQueue(shown, chosen) : forHistory(chosen)}${more(tab, shown, chosen.length, everything)}
  </div>`;
}

/** @param {Job[]} shown @param {number} chosen */
function all(shown, chosen) {
  const every = chosen === shown.length;
  const words = queueSelection.busy
    ? t('bar.choosing')
    : chosen > 0
      ? t('drawer.chosen', { n: chosen })
      : t('drawer.all', { n: shown.length });
  return html`<label
    ><input
      type="checkbox"
      class="check"
      aria-label=${t('drawer.select_all')}
      data-testid="queue-select-all"
      .checked=${live(chosen > 0 && every)}
      .indeterminate=${live(chosen > 0 && !every)}
      @click=${() => (every ? queueSelection.clear() : selectShown(shown.map((job) => job.id)))}
    /><span>${words}</span></label
  >`;
}

/**
 * Where all that is loaded is selected, what lies beyond is offered in words.
 *
 * @param {import('./queue-tabs.js').Tab} tab
 * @param {Job[]} shown
 * @param {number} chosen
 * @param {() => void} everything
 */
function more(tab, shown, chosen, everything) {
  const offered =
    tab === 'history' && chosen > 0 && !queueSelection.busy && goesOn() && tookAll(shown.map((job) => job.id));
  if (!offered) return nothing;
  return html`<div class="all">
    <button type="button" data-testid="btn-history-all" @click=${everything}>
      ${t('drawer.select_history', { n: format.count(jobList.historyTotal) })}
    </button>
  </div>`;
}

/** @param {Job[]} shown @param {Job[]} chosen */
function forQueue(shown, chosen) {
  const scope = (chosen.length > 0 ? chosen : shown).filter(isDraft);
  const going = chosen.filter(cancelable);
  const only = going.every(isDraft);
  const scopeWords = t(chosen.length > 0 ? 'drawer.options_chosen' : 'drawer.options_all', { n: scope.length });
  const goingWords = t(only ? 'drawer.take_out' : 'drawer.cancel', { n: going.length });
  return html` ${scope.length > 0 ? button(scopeWords, () => acts.setOptions(scope), { icon: 'sliders', kind: 'small', testId: 'btn-queue-options' }) : nothing}
  ${
    going.length > 0
      ? button(goingWords, () => acts.cancel(going), {
          kind: 'small danger',
          testId: 'btn-queue-cancel',
          shortcut: only || !singleKeys() ? 'Delete' : 'C',
        })
      : nothing
  }`;
}

/** @param {Job[]} chosen */
function forHistory(chosen) {
  const again = chosen.filter(mayRetry);
  const written = chosen.filter(hasFiles);
  return html` ${
    written.length > 0
      ? button(t('drawer.zip', { n: written.length }), () => acts.zip(written), {
          icon: 'download',
          kind: 'small',
          testId: 'btn-history-zip',
        })
      : nothing
  }
  ${
    again.length > 0
      ? button(t('drawer.retry', { n: again.length }), () => acts.retry(again), {
          icon: 'retry',
          kind: 'small',
          testId: 'btn-history-retry',
          shortcut: singleKeys() ? 'R' : undefined,
        })
      : nothing
  }`;
}
