/** The options form in a dialog. */
import { capabilities, forgetCapabilities } from './capabilities.js';
import { ask, cancelAnswer } from './dialog.js';
import { h } from './dom.js';
import { toast } from './toasts.js';
import { errorText } from './words.js';
import './options-form.js';

/**
 * @param {string} title
 * @param {import('./types.js').JobOptions[]} now what the jobs have
 * @param {string} verb of the button
 * @returns {Promise<?Partial<import('./types.js').JobOptions>>} what was touched, null when given up
 */
export async function editOptions(title, now, verb) {
  let can;
  try {
    can = await capabilities();
  } catch {
    toast(errorText('INTERNAL_ERROR'), 'error');
    return null;
  }
  const form = h('jamak-options-form', { capabilities: can });
  form.jobs = now;
  const cancel = { ...cancelAnswer(), safe: false };
  const answer = await ask(title, [form], [cancel, { label: verb, value: 'apply', kind: 'primary' }],
    (value) => value !== 'apply' || form.validate() === null);
  forgetCapabilities();
  return answer === 'apply' ? form.partial : null;
}
