/** What people can say of a cause: a name, that it is known, muted until it comes more often, resolved, open again. */
import { complain } from '../commands/failures.js';
import { ask, cancelAnswer } from '../kit/dialog.js';
import { html } from '../kit/html.js';
import { showToast } from '../kit/toasts.js';
import { errorText, t } from '../kit/words.js';

/** @typedef {import('./causes.js').CauseGroup} CauseGroup */
/** @typedef {import('./causes.js').CauseState} CauseState */
/** @typedef {import('../kit/context-menu.js').MenuItem} MenuItem */

const LONGEST_NAME = 100;
const ICONS = { open: 'undo', known: 'flag', muted: 'mute', resolved: 'check' };
const STATES = /** @type {const} */ (['known', 'muted', 'resolved', 'open']);

/** The name that people gave it, else what its code means. @param {{name: ?string, code: string}} cause */
export const causeName = ({ name, code }) => name || errorText(code);

/**
 * @param {import('./causes.js').Causes} causes
 * @param {CauseGroup} cause
 * @param {{retry: () => void, only: () => void}} acts on its jobs
 * @returns {(MenuItem|null)[]}
 */
export function causeMenu(causes, cause, acts) {
  const states = STATES.filter((state) => state !== cause.state);
  return [
    ...(cause.retryable > 0
      ? [{ label: t('cause.retry', { n: cause.retryable }), icon: 'retry', id: 'cause-retry', act: acts.retry }]
      : []),
    { label: t('cause.only_retryable'), icon: 'list', id: 'cause-only', act: acts.only },
    null,
    { label: t('cause.rename'), icon: 'edit', id: 'cause-name', act: () => void rename(causes, cause) },
    ...states.map((state) => ({
      label: t(`cause.to.${state}`),
      icon: ICONS[state],
      id: `cause-${state}`,
      act: () => void setState(causes, cause, state),
    })),
  ];
}

/** @param {import('./causes.js').Causes} causes @param {CauseGroup} cause @param {CauseState} state */
export async function setState(causes, cause, state) {
  try {
    await causes.change(cause.fingerprint, { state, expectedState: cause.state });
    showToast({
      kind: 'success',
      text: t(`cause.is.${state}`, { name: causeName(cause) }),
      label: t('drawer.undo'),
      act: () => void causes.change(cause.fingerprint, { state: cause.state, expectedState: state }).catch(complain),
    });
  } catch (problem) {
    complain(problem);
    causes.load(); // perhaps another person was quicker
  }
}

/** @param {import('./causes.js').Causes} causes @param {CauseGroup} cause */
export async function rename(causes, cause) {
  let name = cause.name ?? '';
  const field = html`<p class="muted">${errorText(cause.code)}</p>
    <input
      class="field"
      maxlength=${LONGEST_NAME}
      autocomplete="off"
      data-testid="cause-name"
      aria-label=${t('cause.name')}
      placeholder=${t('cause.name')}
      .value=${name}
      @input=${(/** @type {Event} */ event) => {
        name = /** @type {HTMLInputElement} */ (event.target).value;
      }}
    />
    <p class="preview">${t('cause.name_hint')}</p>`;
  const save = { label: t('cause.save'), value: 'save', kind: 'primary' };
  if ((await ask(t('cause.rename'), field, [{ ...cancelAnswer(), safe: false }, save])) !== 'save') return;
  try {
    await causes.change(cause.fingerprint, { name: name.normalize('NFC').trim() });
  } catch (problem) {
    complain(problem);
  }
}
