/** The question before an act on many jobs: which, how many, who is left out and why, and what it costs. */
import { complain } from '../commands/failures.js';
import { ask, cancelAnswer } from '../kit/dialog.js';
import { count, roughly } from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { t } from '../kit/words.js';
import { newKey } from '../model/api.js';
import { bulkActions, preview } from './bulk-actions.js';
import { ANY_DETAILS, detailsForm } from './bulk-details.js';
import { chips, exclusion, jobSet } from './job-set.js';

/** @typedef {import('../model/records.js').BulkKind} BulkKind */
/** @typedef {import('../model/records.js').BulkPreview} Preview */
/** @typedef {import('./job-set.js').ActScope} Scope */

const MOST_REASONS = 6;

/** With how many jobs the act may succeed. @param {BulkKind} kind @param {Scope} scope @returns {Promise<Preview>} */
export const previewOf = (kind, scope) => preview({ kind, ...ANY_DETAILS[kind], ...jobSet(scope) });

/**
 * Asks, and begins the act where it is wanted.
 *
 * @param {BulkKind} kind
 * @param {Scope} scope
 * @param {(cause: string) => string} [nameOf] what a cause is called
 * @returns {Promise<?import('./bulk-actions.js').BulkAction>} null where nothing was begun
 */
export async function askBulk(kind, scope, nameOf) {
  try {
    const numbers = await previewOf(kind, scope);
    const form = detailsForm(kind);
    const n = count(numbers.eligible);
    const go = {
      label: t(`bulk.go.${kind}`, { n }),
      value: 'go',
      kind: kind === 'cancel' ? 'primary danger' : 'primary',
    };
    const content = contentOf(kind, scope, numbers, form, nameOf);
    const answers = numbers.eligible === 0 ? [cancelAnswer()] : [cancelAnswer(), go];
    const answer = await ask(t(`bulk.title.${kind}`, { n }), content, answers, (value) =>
      value === 'go' ? form.read() !== null : true,
    );
    if (answer !== 'go') return null;
    return await begin({ kind, ...form.read(), ...jobSet(scope) }, newKey());
  } catch (problem) {
    complain(problem, { again: () => void askBulk(kind, scope, nameOf) });
    return null;
  }
}

/**
 * One key for all tries: an order whose answer was lost is not done twice.
 *
 * @param {import('./bulk-actions.js').Order} order @param {string} key
 * @returns {Promise<?import('./bulk-actions.js').BulkAction>}
 */
async function begin(order, key) {
  try {
    return await bulkActions.start(order, key);
  } catch (problem) {
    complain(problem, { again: () => void begin(order, key) });
    return null;
  }
}

/**
 * @param {BulkKind} kind @param {Scope} scope @param {Preview} numbers
 * @param {import('./bulk-details.js').DetailsForm} form
 * @param {((cause: string) => string)|undefined} nameOf
 */
function contentOf(kind, scope, { total, eligible, excluded, processingMs, translationMs }, form, nameOf) {
  const cost = [
    processingMs > 0 ? t('bulk.cost.processing', { time: roughly(processingMs) }) : '',
    translationMs > 0 ? t('bulk.cost.translation', { time: roughly(translationMs) }) : '',
  ].filter(Boolean);
  return html`<div class="chips" data-testid="bulk-chips">
      ${chips(scope, nameOf).map((text) => html`<span class="badge"><span class="text">${text}</span></span> `)}
    </div>
    <p data-testid="bulk-count">${t(`bulk.count.${kind}`, { n: count(eligible), all: count(total) })}</p>
    ${excluded.length > 0 ? exclusions(kind, excluded) : nothing}
    ${cost.length > 0 ? html`<p data-testid="bulk-cost">${t('bulk.cost', { cost: cost.join(' · ') })}</p>` : nothing}
    ${eligible > 0 ? form.template() : nothing}
    <p class="preview">${'filter' in scope ? t('bulk.fixed_filter') : t('bulk.fixed')}</p>`;
}

/** @param {BulkKind} kind @param {Preview['excluded']} excluded */
function exclusions(kind, excluded) {
  const rest = excluded.slice(MOST_REASONS).reduce((sum, one) => sum + one.count, 0);
  return html`<ul class="offenders" data-testid="bulk-excluded">
    ${excluded
      .slice(0, MOST_REASONS)
      .map(
        (one) =>
          html`<li data-code=${one.code}>
            <b>${t('bulk.excluded', { n: count(one.count) })}</b><small>${exclusion(kind, one.code)}</small>
          </li>`,
      )}${rest > 0 ? html`<li><b>${t('bulk.excluded', { n: count(rest) })}</b></li>` : nothing}
  </ul>`;
}
