/** The options form in a dialog, for one job or many, with presets above it. */
import { cancelAnswer, Dialog } from '../kit/dialog.js';
import { h, setText } from '../kit/dom.js';
import { toast } from '../kit/toast.js';
import { errorText, t } from '../kit/words.js';
import { capabilities, forgetCapabilities } from '../model/capabilities.js';
import { assetList } from '../model/store.js';
import './options-form.js';
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
/** @typedef {{partial: Partial<JobOptions>, whole: JobOptions, scope: Scope}} Edited what was touched, and all that the first job has then */

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
  const form = h('jamak-options-form', { capabilities: can });
  form.jobs = scope.now;
  form.tracks = tracksOf(scope);
  const preview = h('p', { class: 'preview', role: 'status', 'data-testid': 'options-preview' });
  const show = () => {
    setText(preview, scope.now.length > 1 ? t('bulk.preview', { total: scope.now.length, n: form.changed }) : '');
    preview.hidden = scope.now.length < 2;
  };
  form.addEventListener('change', show);
  const choice = scopes.length > 1 ? scopeChoice(scopes, (chosen) => {
    scope = chosen;
    form.rescope(scope.now);
    form.tracks = tracksOf(scope);
    dialog.rename(scope.title, 'apply', scope.verb);
    show();
  }) : null;
  show();
  setTimeout(() => form.validate()); // what cannot run is said before anything is touched
  const answer = await dialog.ask(scope.title, [choice, h('jamak-options-presets', { form }), form, preview].filter((one) => one !== null),
    [{ ...cancelAnswer(), safe: false }, { label: scope.verb, value: 'apply', kind: 'primary' }],
    (value) => value !== 'apply' || form.validate() === null);
  forgetCapabilities();
  return answer === 'apply' ? { partial: form.partial, whole: form.whole, scope } : null;
}

/** @param {Scope} scope */
const tracksOf = ({ assetIds = [] }) => assetIds.map((id) => assetList.ofAsset(id)?.asset?.audioTracks ?? []);

/** @param {Scope[]} scopes @param {(scope: Scope) => void} choose */
function scopeChoice(scopes, choose) {
  return h('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('bulk.scope') }, ...scopes.map((scope, i) =>
    h('label', {}, h('input', { type: 'radio', name: 'scope', checked: i === 0, 'data-testid': `scope-${i}`, onchange: () => choose(scope) }), scope.label)));
}
