/** The fields of the options form, as templates. A value of null stands for several. */
import { html, live, nothing } from '../kit/html.js';
import { t } from '../kit/words.js';

/**
 * One out of several, each with its name.
 *
 * @param {string} id @param {string} label @param {?string} value @param {string[]} choices
 * @param {(choice: string) => string} name @param {(value: string) => void} act @param {unknown} [below]
 */
export const select = (id, label, value, choices, name, act, below = nothing) =>
  html`<div class="group">
    <label class="label" for=${id}>${label}</label
    ><select
      class="field"
      id=${id}
      @change=${(/** @type {Event} */ event) => act(/** @type {HTMLSelectElement} */ (event.target).value)}
    >
      ${
        value === null ? html`<option value="" disabled selected>${t('options.mixed')}</option>` : nothing
      }${choices.map(
        (choice) => html`<option .value=${choice} .selected=${live(choice === value)}>${name(choice)}</option>`,
      )}</select
    >${below}
  </div>`;

/**
 * @param {string} id
 * @param {string} label
 * @param {?boolean} value
 * @param {boolean} possible
 * @param {(on: boolean) => void} act
 */
export const toggle = (id, label, value, possible, act) =>
  html`<label class="line"
    ><span>${label} ${mixed(value)}</span>${box(id, value, !possible && value === false, act)}</label
  >`;

/** @param {string} id @param {string} label @param {boolean} checked @param {(on: boolean) => void} act */
export const chip = (id, label, checked, act) => html`<label>${box(id, checked, false, act)}${label}</label>`;

/** Said where jobs differ. @param {unknown} value */
export const mixed = (value) => (value === null ? html`<span class="mixed">${t('options.mixed')}</span>` : nothing);

/** @param {string} id @param {?boolean} value @param {boolean} disabled @param {(on: boolean) => void} act */
const box = (id, value, disabled, act) =>
  html`<input
    type="checkbox"
    class="check"
    id=${id}
    .checked=${live(value === true)}
    .indeterminate=${live(value === null)}
    ?disabled=${disabled}
    @change=${(/** @type {Event} */ event) => act(/** @type {HTMLInputElement} */ (event.target).checked)}
  />`;

/**
 * @template {string} Choice
 * @param {Choice[]} offered @param {?Choice[]} before @param {Choice} one @param {boolean} on
 * @returns {Choice[]} in the order offered
 */
export function picked(offered, before, one, on) {
  return offered.filter((other) => (other === one ? on : before?.includes(other)));
}
