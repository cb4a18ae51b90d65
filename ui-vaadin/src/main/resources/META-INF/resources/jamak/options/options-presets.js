/** `<jamak-options-presets>`: fills the options form from a named set, and keeps the form's choices under a name. */
import { button } from '../kit/button.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, live } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { errorText, t } from '../kit/words.js';
import { presets } from '../model/presets.js';

const look = sheet(`
:host { display: grid; gap: 6px; padding-bottom: 14px; border-bottom: 1px solid var(--j-line); }
.line { display: flex; align-items: center; gap: 8px; }
.line > .field { flex: 1; min-width: 0; }
.label, .said { font-size: 13px; color: var(--j-muted); }
.label { font-weight: 500; }
.said { min-height: 18px; }
.said:empty { display: none; }
`);

export class OptionsPresets extends JamakElement {
  static styles = [base, look];

  /** @type {import('./options-form.js').OptionsForm} */
  form;
  /** @type {import('../model/presets.js').Preset[]} */
  #known = [];
  #chosen = '';
  #naming = false;
  /** @type {unknown} */
  #said = '';
  /** Enter came while a syllable was being put together; it counts once that is done. */
  #enterWaits = false;

  connectedCallback() {
    super.connectedCallback();
    this.flush(); // the dialog opens on what it holds
    this.#load('');
  }

  /** @param {string} chosen name */
  async #load(chosen) {
    this.#known = await presets.list().catch(() => []);
    this.#chosen = this.#known.some(({ name }) => name === chosen) ? chosen : '';
    this.requestUpdate();
  }

  get #preset() {
    return this.#known.find(({ name }) => name === this.#chosen);
  }

  get #name() {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('#preset-name'));
  }

  /** @param {boolean} naming @param {unknown} [said] */
  #show(naming, said = this.#said) {
    this.#naming = naming;
    this.#say(said);
    this.flush();
    /** @type {HTMLElement} */ (this.renderRoot.querySelector('.field')).focus();
  }

  /** @param {unknown} said */
  #say(said) {
    this.#said = said;
    this.requestUpdate();
  }

  /** @param {Event} event */
  #choose(event) {
    this.#chosen = /** @type {HTMLSelectElement} */ (event.target).value;
    this.requestUpdate();
    const preset = this.#preset;
    if (!preset) return;
    this.form.apply(preset.options);
    this.#say(t('presets.applied', { name: preset.name }));
  }

  #ask() {
    this.#show(true, '');
    this.#name.value = this.#chosen;
    this.#name.select();
  }

  async #save() {
    const name = this.#name.value.normalize('NFC').trim();
    if (name === '') return this.#say(t('presets.no_name'));
    if (this.form.validate() !== null) return;
    const before = this.#known.some((preset) => preset.name === name);
    try {
      await presets.save(name, this.form.common);
    } catch {
      return this.#say(errorText('INTERNAL_ERROR'));
    }
    await this.#load(name);
    this.#show(false, t(before ? 'presets.replaced' : 'presets.saved', { name }));
  }

  async #remove() {
    const gone = this.#preset;
    if (!gone) return;
    await presets.remove(gone.name);
    await this.#load('');
    const undo = async () => {
      await presets.save(gone.name, gone.options);
      await this.#load(gone.name);
      this.#show(false, '');
    };
    this.#show(
      false,
      html`<span>${t('presets.removed', { name: gone.name })}</span>
        ${button(t('drawer.undo'), undo, { kind: 'quiet small' })}`,
    );
  }

  #composed() {
    if (this.#enterWaits) setTimeout(() => this.#save());
    this.#enterWaits = false;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault(); // the dialog stays
      event.stopPropagation();
      this.#show(false);
    } else if (event.key === 'Enter' || event.keyCode === 229) {
      if (event.isComposing || event.keyCode === 229) {
        this.#enterWaits = event.code === 'Enter' || event.key === 'Enter';
      } else if (!(event.ctrlKey || event.metaKey)) {
        event.preventDefault(); // the press must not go on to what gets the focus next
        this.#save();
      }
    }
  }

  render() {
    return html`${this.#naming ? this.#nameField() : this.#choice()}
      <p class="said" role="status">${this.#said}</p>`;
  }

  #choice() {
    const known = this.#known.map(
      ({ name }) => html`<option .value=${name} .selected=${live(name === this.#chosen)}>${name}</option>`,
    );
    return html`<label class="label" for="preset">${t('presets.label')}</label>
      <div class="line">
        <select class="field" id="preset" @change=${this.#choose}>
          <option value="" .selected=${live(this.#chosen === '')}>
            ${t(known.length > 0 ? 'presets.choose' : 'presets.none')}
          </option>
          ${known}</select
        >${button(t('presets.remove'), () => this.#remove(), {
          icon: 'trash',
          iconOnly: true,
          kind: 'quiet small',
          testId: 'preset-remove',
          hidden: this.#chosen === '',
        })}${button(t('presets.save'), () => this.#ask(), { kind: 'small', testId: 'preset-save-as' })}
      </div>`;
  }

  #nameField() {
    return html`<label class="label" for="preset-name">${t('presets.name')}</label>
      <div class="line">
        <input
          class="field"
          id="preset-name"
          maxlength="60"
          autocomplete="off"
          @keydown=${this.#key}
          @compositionend=${this.#composed}
        />${button(t('presets.keep'), () => this.#save(), { kind: 'small', testId: 'preset-save' })}${button(
          t('dialog.cancel'),
          () => this.#show(false),
          { kind: 'quiet small' },
        )}
      </div>`;
  }
}

customElements.define('jamak-options-presets', OptionsPresets);
