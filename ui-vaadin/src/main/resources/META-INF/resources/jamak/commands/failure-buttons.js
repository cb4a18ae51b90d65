/**
 * The buttons beside a failure, in a template: the act that helps, and the details to copy where we have no words of
 * our own.
 */
import { button } from '../kit/button.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { hasErrorText, t } from '../kit/words.js';
import { copyDetails } from './failure-details.js';
import { mend, REMEDY_ICONS, remedyFor } from './remedies.js';

/** @typedef {import('../kit/html.js').Template} Template */

/**
 * @param {import('./remedies.js').Failure} failure
 * @param {string} [kind] look of the button
 * @param {(made: string) => void} [then] hears of the new job, where it makes one
 * @returns {Template[]} the button for it, none where nothing helps
 */
export function mendButton(failure, kind = 'small', then = () => undefined) {
  const remedy = remedyFor(failure);
  if (remedy === null) return [];
  return [
    html`<button
      type="button"
      class="button ${kind}"
      data-testid="btn-remedy"
      data-remedy=${remedy}
      @click=${async () => {
        const made = await mend(failure);
        if (made !== null) then(made);
      }}
    >
      ${icon(REMEDY_ICONS[remedy])}<span class="label">${t(`remedy.${remedy}`)}</span>
    </button>`,
  ];
}

/**
 * @param {string} code
 * @param {import('./failure-details.js').Facts} facts
 * @param {string} [kind] look of the button
 * @returns {Template[]} none where our own words say what to do
 */
export const copyDetailsButton = (code, facts, kind = 'quiet small') =>
  hasErrorText(code)
    ? []
    : [button(t('failure.copy'), () => copyDetails(code, facts), { kind, testId: 'btn-copy-details' })];
