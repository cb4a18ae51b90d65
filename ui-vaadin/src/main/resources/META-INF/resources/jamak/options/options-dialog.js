/** The options form in a dialog, for one job or many, with presets above it. */
import { cancelAnswer, Dialog } from '../kit/dialog.js';
import { html, nothing } from '../kit/html.js';
import { toast } from '../kit/toast.js';
import { errorText, t } from '../kit/words.js';
import { capabilities, forgetCapabilities } from '../model/capabilities.js';
import { assetList } from '../model/store.js';
import { OptionsForm } from './options-form.js';
import './options-presets.js';

/** @typedef {import('../model/types.js').JobOptions} JobOptions */

/**
 * @typedef {object} Scope jobs that the form may be for
 * @property {string} label of the choice between scopes
 * @property {string} title
 * @property {string} verb of the button
 * @property {string[]} ids
 * @property {JobOptions[]} now what the jobs have
 * @property {string[]} [assetIds] the videos that they are for
 */
/**
 * @typedef {{partial: Partial<JobOptions>, whole: JobOptions, scope: Scope}} Edited what was touched, and all that the first job has then
 */

/**
 * @param {string} title
 * @param {JobOptions[]} now what the jobs have
 * @param {string} verb of the button
 * @param {string[]} [assetIds] the videos that they are for
 * @returns {Promise<?Edited>} null when given up
 */
export function editOptions(title, now, verb, assetIds = []) {
  return editScopes([{ label: '', title, verb, ids: [], now, assetIds }]);
}

/**
 * With several scopes it asks for which one too; the first is the one that was meant.
 *
 * @param {Scope[]} scopes
 * @returns {Promise<?Edited>}
 */
export async function editScopes(scopes) {
  let can;
  try {
    can = await capabilities();
  } catch {
    toast(errorText('INTERNAL_ERROR'), 'error');
    return null;
  }
  let [scope] = scopes;
  const dialog = new Dialog();
  const form = Object.assign(new OptionsForm(), { capabilities: can, jobs: scope.now, tracks: tracksOf(scope) });
  const choose = (/** @type {Scope} */ chosen) => {
    scope = chosen;
    form.rescope(scope.now);
    form.tracks = tracksOf(scope);
    dialog.rename(scope.title, 'apply', scope.verb);
    show();
  };
  const content = () =>
    html`${scopes.length > 1 ? scopeChoice(scopes, scope, choose) : nothing}<jamak-options-presets
        .form=${form}
      ></jamak-options-presets
      >${form}
      <p class="preview" role="status" data-testid="options-preview" ?hidden=${scope.now.length < 2}>
        ${scope.now.length > 1 ? t('bulk.preview', { total: scope.now.length, n: form.changed }) : ''}
      </p>`;
  const show = () => {
    dialog.content = content();
  };
  form.addEventListener('change', show);
  setTimeout(() => form.validate()); // what cannot run is said before anything is touched
  const answer = await dialog.ask(
    scope.title,
    content(),
    [
      { ...cancelAnswer(), safe: false },
      { label: scope.verb, value: 'apply', kind: 'primary' },
    ],
    (value) => value !== 'apply' || form.validate() === null,
  );
  forgetCapabilities();
  return answer === 'apply' ? { partial: form.partial, whole: form.whole, scope } : null;
}

/** @param {Scope} scope */
const tracksOf = ({ assetIds = [] }) => assetIds.map((id) => assetList.ofAsset(id)?.asset?.audioTracks ?? []);

/** @param {Scope[]} scopes @param {Scope} now @param {(scope: Scope) => void} choose */
const scopeChoice = (scopes, now, choose) =>
  html`<div class="segments" role="radiogroup" aria-label=${t('bulk.scope')}>
    ${scopes.map(
      (scope, i) =>
        html`<label
          ><input
            type="radio"
            name="scope"
            .checked=${scope === now}
            data-testid="scope-${i}"
            @change=${() => choose(scope)}
          />${scope.label}</label
        >`,
    )}
  </div>`;
