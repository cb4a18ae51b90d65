/** The drawer's two tabs, by the keys that tabs have. */
import * as format from '../kit/format.js';
import { html } from '../kit/html.js';
import { t } from '../kit/words.js';
import { jobList } from '../model/store.js';

/** @typedef {'queue'|'history'} Tab */

/** @type {Tab[]} */
const NAMES = ['queue', 'history'];

/** @param {Tab} open @param {(tab: Tab) => void} choose @param {() => void} focus gives it to the open tab */
export function tabs(open, choose, focus) {
  const key = (/** @type {KeyboardEvent} */ event) => {
    const other = open === 'queue' ? 'history' : 'queue';
    const to = /** @type {Record<string, Tab>} */ ({
      ArrowLeft: other,
      ArrowRight: other,
      Home: 'queue',
      End: 'history',
    })[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
    focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${t('drawer.label')} @keydown=${key}>
    ${NAMES.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${name}"
          class="tab"
          data-testid="tab-${name}"
          aria-controls="panel"
          aria-selected=${String(name === open)}
          tabindex=${name === open ? 0 : -1}
          @click=${() => choose(name)}
        >
          <span>${t(`drawer.${name}`)}</span><b>${count(name)}</b>
        </button>`,
    )}
  </div>`;
}

/** @param {Tab} name @returns {string} nothing for none */
function count(name) {
  const n = name === 'queue' ? jobList.queue.length + jobList.expected : jobList.historyTotal;
  return n > 0 ? format.count(n) : '';
}
