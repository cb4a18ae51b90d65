/** `<jamak-view-form>`: what a view is called and who sees it, in a dialog that stays open until it is kept. */
import { cancelAnswer, Dialog } from '../kit/dialog.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { errorText, t } from '../kit/words.js';
import { ApiError } from '../model/api.js';

/** @typedef {{name: string, shared: boolean}} Said */

const LONGEST_NAME = 80;

const look = sheet(`
:host { display: grid; gap: 12px; }
.name { display: grid; gap: 6px; }
.share { display: flex; align-items: center; gap: 8px; cursor: pointer; }
.problem { color: var(--j-red); font-size: 13px; }
`);

class ViewForm extends JamakElement {
  static styles = [base, look];

  name = '';
  shared = false;
  /** Why it was not kept, in words. */
  #problem = '';
  /** @type {() => void} */
  keep = () => undefined;

  /** @returns {Said} */
  get said() {
    return { name: this.name.normalize('NFC').trim(), shared: this.shared };
  }

  /** Says it at the field. @param {string} problem "" for none */
  refuse(problem) {
    this.#problem = problem;
    this.requestUpdate();
    if (problem !== '') this.renderRoot.querySelector('input')?.focus();
  }

  render() {
    const problem = this.#problem;
    return html`<label class="name"
        >${t('views.name')}<input
          class="field"
          maxlength=${LONGEST_NAME}
          autocomplete="off"
          data-testid="view-name"
          aria-invalid=${String(problem !== '')}
          aria-describedby="problem"
          .value=${this.name}
          @input=${(/** @type {any} */ event) => {
            this.name = event.target.value;
          }}
          @keydown=${this.#key}
      /></label>
      <p class="problem" id="problem" role="alert" data-testid="view-problem">${problem || nothing}</p>
      <label class="share"
        ><input
          type="checkbox"
          class="check"
          data-testid="view-shared"
          .checked=${this.shared}
          @change=${(/** @type {any} */ event) => {
            this.shared = event.target.checked;
          }}
        />${t('views.share_with_all')}</label
      >`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || composing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.keep();
  }
}

customElements.define('jamak-view-form', ViewForm);

/**
 * @param {string} title
 * @param {Said} start
 * @param {(said: Said) => Promise<unknown>} save what it refuses is said at the field
 * @returns {Promise<boolean>} whether it was kept
 */
export async function askView(title, start, save) {
  const dialog = new Dialog();
  const form = Object.assign(new ViewForm(), start);
  let saving = false;
  let saved = false;
  form.keep = async () => {
    if (saving) return;
    if (form.said.name === '') return form.refuse(t('views.no_name'));
    form.refuse('');
    saving = true;
    try {
      await save(form.said);
      saved = true;
      dialog.answer('save');
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      form.refuse(problem.status === 0 ? t('failure.unheard') : errorText(problem.code));
    } finally {
      saving = false;
    }
  };
  const guard = (/** @type {string} */ value) => {
    if (value === 'save' && !saved) form.keep();
    return value !== 'save' || saved;
  };
  const answers = [
    { ...cancelAnswer(), safe: false },
    { label: t('views.keep'), value: 'save', kind: 'primary' },
  ];
  return (await dialog.ask(title, form, answers, guard)) === 'save';
}
