/** What is selected and how much of it is seen, beside what can be done with it. */
import { button } from '../kit/button.js';
import * as format from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { t } from '../kit/words.js';

/** @typedef {import('./job-board.js').JobBoard} JobBoard */

/** How many are selected, in words. @param {JobBoard} board @returns {string} '' for none */
export function selectedWords(board) {
  const { selection, selected: n } = board;
  if (selection.size === 0) return '';
  if (selection.busy) return t('bar.choosing');
  if (board.everything) return t('jobs.all_selected', { n: format.count(n) });
  const hidden = board.hidden.length;
  return hidden > 0 ? t('bar.selected_hidden', { n, hidden }) : t('bar.selected', { n });
}

/** @param {JobBoard} board */
export function selectionLine(board) {
  if (board.selection.size === 0) return nothing;
  const hidden = board.hidden.length > 0 && !board.everything;
  return html`<div class="chosen" data-testid="selection-bar" role="group" aria-label=${t('jobs.selected')}>
    <span class="count" data-testid="selection-count">${selectedWords(board)}</span>
    ${
      hidden
        ? button(t('bar.visible_only'), () => board.keepVisible(), {
            kind: 'quiet small',
            testId: 'btn-visible-only',
          })
        : nothing
    }${
      board.mayTakeAll
        ? button(t('bar.select_all', { n: format.count(board.matching) }), () => board.takeEverything(), {
            kind: 'quiet small',
            testId: 'btn-select-everything',
          })
        : nothing
    }${button(t('bar.clear'), () => board.selection.clear(), {
      icon: 'close',
      kind: 'quiet small',
      testId: 'btn-clear',
      shortcut: 'Esc',
    })}
    <jamak-bulk-bar
      .scope=${board.scope}
      .jobs=${board.picked}
      @selection-change=${(/** @type {CustomEvent} */ event) => board.selection.put(event.detail.ids)}
      @started=${() => board.expect(board.selection.ids())}
    ></jamak-bulk-bar>
  </div>`;
}
