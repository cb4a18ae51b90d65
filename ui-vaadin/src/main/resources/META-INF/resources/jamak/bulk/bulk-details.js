/** What some acts need besides their jobs: tags to add and remove, or a priority. */
import { html } from '../kit/html.js';
import { t } from '../kit/words.js';
import { LIMITS } from '../model/contract.js';

/** @typedef {{addTags?: string[], removeTags?: string[], priority?: number}} Details */
/**
 * @typedef {object} DetailsForm
 * @property {() => unknown} template
 * @property {() => ?Details} read null while something is missing
 */

const PRIORITIES = [100, 10, 0, -10];

/** «a, b» as tags: each once, without blanks around. @param {string} text */
export function tagsOf(text) {
  const tags = text.split(',').map((tag) => tag.normalize('NFC').trim());
  return [...new Set(tags)].filter((tag) => tag !== '' && [...tag].length <= LIMITS.tag);
}

/** @returns {DetailsForm} */
function tagForm() {
  const typed = { add: '', remove: '' };
  const field = (/** @type {'add'|'remove'} */ what) =>
    html`<label
      >${t(`bulk.tags.${what}`)}<input
        class="field"
        autocomplete="off"
        data-testid="bulk-tags-${what}"
        placeholder=${t('bulk.tags.hint')}
        @input=${(/** @type {Event} */ event) => {
          typed[what] = /** @type {HTMLInputElement} */ (event.target).value;
        }}
    /></label>`;
  return {
    template: () => [field('add'), field('remove')],
    read() {
      const [addTags, removeTags] = [tagsOf(typed.add).slice(0, LIMITS.tags), tagsOf(typed.remove)];
      return addTags.length + removeTags.length === 0 ? null : { addTags, removeTags };
    },
  };
}

/** @returns {DetailsForm} */
function priorityForm() {
  let priority = PRIORITIES[0];
  return {
    template: () =>
      html`<label
        >${t('bulk.priority.label')}<select
          class="field"
          data-testid="bulk-priority"
          @change=${(/** @type {Event} */ event) => {
            priority = Number(/** @type {HTMLSelectElement} */ (event.target).value);
          }}
        >
          ${PRIORITIES.map((value) => html`<option value=${value}>${t(`bulk.priority.${value}`)}</option>`)}
        </select></label
      >`,
    read: () => ({ priority }),
  };
}

/** @param {import('../model/records.js').BulkKind} kind @returns {DetailsForm} */
export function detailsForm(kind) {
  if (kind === 'tag') return tagForm();
  return kind === 'priority' ? priorityForm() : { template: () => [], read: () => ({}) };
}

/** So that a preview is a whole order; with which jobs it may succeed does not depend on them. */
export const ANY_DETAILS = /** @type {Record<string, Details>} */ ({
  tag: { addTags: ['-'] },
  priority: { priority: 0 },
});
