/** From chosen files to uploads: what is over a limit is named before a byte is sent. */
import { currentPlan, learnSession, uploader } from './app.js';
import { ask, cancelAnswer } from './dialog.js';
import { h } from './dom.js';
import { pickFiles } from './file-handles.js';
import { check } from './file-source.js';
import * as format from './format.js';
import { toastCount } from './toasts.js';
import { errorText, t } from './words.js';

/** Cards come before any answer of the server; where the plan is not known yet, they wait for it. */
const UNLIMITED = { name: '', timeZone: '', maxFileBytes: Infinity, maxParallelUploads: 0, maxBatchFiles: Infinity };

/** By the picker that gives handles, or else by the input. @param {HTMLInputElement} input */
export async function chooseFiles(input) {
  const files = await pickFiles(true);
  if (files === null) input.click();
  else if (files.length > 0) takeFiles(files);
}

/**
 * @param {File[]} files
 * @param {number} [ignored] what lay in folders and is no media
 */
export async function takeFiles(files, ignored = 0) {
  if (ignored > 0) toastCount('drop.ignored', ignored, 'info');
  const plan = currentPlan();
  if (plan === null) return takeWithoutPlan(files);
  const { allowed, offenders } = check(files, plan);
  if (offenders.length === 0) uploader.add(allowed);
  else if (await askAbout(offenders, allowed, plan)) uploader.add(allowed);
}

/** @param {File[]} files */
async function takeWithoutPlan(files) {
  const { allowed, offenders } = check(files, UNLIMITED);
  const items = uploader.add(allowed); // parallel is 0: nothing is sent yet
  await learnSession().catch(() => undefined);
  const plan = currentPlan();
  if (plan === null) return;
  const late = check(allowed, plan);
  for (const { file } of late.offenders) {
    const item = items.find((one) => one.file === file);
    if (item) uploader.remove(item);
  }
  const all = [...offenders, ...late.offenders];
  if (all.length > 0) await askAbout(all, [], plan);
}

/**
 * @param {import('./file-source.js').Offender[]} offenders
 * @param {File[]} allowed
 * @param {import('./types.js').Plan} plan
 * @returns {Promise<boolean>} whether the others are to be uploaded
 */
async function askAbout(offenders, allowed, plan) {
  const over = offenders.filter((one) => one.code === 'LIM_COUNT').length;
  const list = h('ul', { class: 'offenders' }, ...offenders.slice(0, 50).map(({ file, code }) => h('li', {},
    h('b', {}, file.name.normalize('NFC')), code === 'LIM_COUNT' || code === 'UP_TYPE' ? h('small', {}, format.bytes(file.size)) : null,
    h('span', {}, errorText(code, {
      file: file.name.normalize('NFC'), size: format.bytes(file.size), plan: plan.name, ext: extension(file.name),
      limit: code === 'LIM_SIZE' ? format.bytes(plan.maxFileBytes) : plan.maxBatchFiles, over,
    })))));
  const limited = offenders.some(({ code }) => code === 'LIM_SIZE' || code === 'LIM_COUNT');
  const content = [list];
  if (offenders.some(({ code }) => code === 'LIM_SIZE')) {
    content.push(h('details', {}, h('summary', {}, t('limits.smaller')), h('p', {}, t('limits.smaller_how'))));
  }
  if (offenders.some(({ code }) => code === 'UP_TYPE')) {
    content.push(h('details', {}, h('summary', {}, t('limits.types')), h('p', {}, t('limits.types_list'))));
  }
  const answers = [cancelAnswer()];
  if (limited) answers.push({ label: t('limits.upgrade'), value: '', href: String(new URL('usage', document.baseURI)) });
  if (allowed.length > 0) answers.push({ label: t('limits.without', { n: allowed.length }), value: 'go', kind: 'primary' });
  return (await ask(t('limits.title', { n: offenders.length }), content, answers)) === 'go';
}

/** @param {string} name */
function extension(name) {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : name;
}
