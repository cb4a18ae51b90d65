/** From chosen files to uploads: what is over a limit is named before a byte is sent. */
import { ask, cancelAnswer } from '../kit/dialog.js';
import * as format from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { toast, toastCount } from '../kit/toast.js';
import { errorText, t } from '../kit/words.js';
import { currentPlan, learnSession } from '../model/session.js';
import { pickFiles } from './file-handles.js';
import { check } from './file-source.js';
import { uploader } from './uploads.js';

const MOST_LISTED = 50;
const MOST_NAMED = 3;

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
 * @param {import('./file-source.js').Skipped} [skipped]
 * @returns {Promise<import('./upload-item.js').UploadItem[]>} what is uploaded
 */
export async function takeFiles(files, skipped) {
  if (skipped) tellSkipped(skipped);
  const plan = currentPlan();
  if (plan === null) return takeWithoutPlan(files);
  const { allowed, offenders } = check(files, plan);
  if (passes(offenders, allowed) || (await askAbout(offenders, allowed, plan))) return uploader.add(allowed);
  return [];
}

/**
 * Empty files among good ones stop nothing: nobody has to decide about them. A line says which they are.
 *
 * @param {import('./file-source.js').Offender[]} offenders @param {File[]} allowed
 */
function passes(offenders, allowed) {
  if (offenders.length === 0) return true;
  if (allowed.length === 0 || offenders.some(({ code }) => code !== 'UP_EMPTY')) return false;
  toast(
    t('drop.empty', { n: offenders.length, names: named(offenders.map(({ file }) => file.name.normalize('NFC'))) }),
    'info',
  );
  return true;
}

/** «a.mp4, b.mp4, c.mp4, …» @param {string[]} names */
const named = (names) => names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');

/**
 * One line of all that a drop leaves out; what could not be read has its name said.
 *
 * @param {import('./file-source.js').Skipped} skipped
 */
function tellSkipped({ foreign, unreadable }) {
  if (unreadable.length === 0) {
    if (foreign > 0) toastCount('drop.ignored', foreign, 'info');
    return;
  }
  const lines = [
    t('drop.unreadable', { n: unreadable.length, names: named(unreadable) }),
    foreign > 0 ? t('drop.ignored', { n: foreign }) : '',
  ];
  toast(lines.filter(Boolean).join(' · '), 'error');
}

/**
 * The cards stand there at once, but nothing is sent before the plan is known, and before the user
 * has decided about what it does not allow.
 *
 * @param {File[]} files
 */
async function takeWithoutPlan(files) {
  const early = check(files, UNLIMITED);
  const items = uploader.add(early.allowed, true);
  await learnSession().catch(() => undefined);
  const plan = currentPlan() ?? UNLIMITED; // then the server has the last word
  const { allowed, offenders } = check(early.allowed, plan);
  const all = [...early.offenders, ...offenders];
  const wanted = passes(all, allowed) || (await askAbout(all, allowed, plan)) ? new Set(allowed) : new Set();
  const still = items.filter((item) => uploader.items.includes(item));
  for (const item of still) if (!wanted.has(item.file)) uploader.remove(item);
  uploader.release(still);
  return still.filter((item) => wanted.has(item.file));
}

/**
 * @param {import('./file-source.js').Offender[]} offenders
 * @param {File[]} allowed
 * @param {import('../model/types.js').Plan} plan
 * @returns {Promise<boolean>} whether the others are to be uploaded
 */
async function askAbout(offenders, allowed, plan) {
  const over = offenders.filter((one) => one.code === 'LIM_COUNT').length;
  const has = (/** @type {string} */ code) => offenders.some((one) => one.code === code);
  const row = (/** @type {import('./file-source.js').Offender} */ { file, code }) =>
    html`<li>
      <b>${file.name.normalize('NFC')}</b>${
        code === 'LIM_COUNT' || code === 'UP_TYPE' ? html`<small>${format.bytes(file.size)}</small>` : nothing
      }<span
        >${errorText(code, {
          file: file.name.normalize('NFC'),
          size: format.bytes(file.size),
          plan: plan.name,
          ext: extension(file.name),
          limit: code === 'LIM_SIZE' ? format.bytes(plan.maxFileBytes) : plan.maxBatchFiles,
          over,
        })}</span
      >
    </li>`;
  const more = (/** @type {string} */ title, /** @type {string} */ text) =>
    html`<details>
      <summary>${t(title)}</summary>
      <p>${t(text)}</p>
    </details>`;
  const content = html`<ul class="offenders">
      ${offenders.slice(0, MOST_LISTED).map(row)}${
        offenders.length > MOST_LISTED
          ? html`<li>${t('limits.more', { n: offenders.length - MOST_LISTED })}</li>`
          : nothing
      }
    </ul>
    ${
      has('LIM_SIZE') ? more('limits.smaller', 'limits.smaller_how') : nothing
    }${has('UP_TYPE') ? more('limits.types', 'limits.types_list') : nothing}`;
  const answers = [cancelAnswer()];
  if (has('LIM_SIZE') || has('LIM_COUNT')) {
    answers.push({ label: t('limits.upgrade'), value: '', href: String(new URL('usage', document.baseURI)) });
  }
  if (allowed.length > 0) {
    answers.push({ label: t('limits.without', { n: allowed.length }), value: 'go', kind: 'primary' });
  }
  return (await ask(t('limits.title', { n: offenders.length }), content, answers)) === 'go';
}

/** @param {string} name */
function extension(name) {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : name;
}
