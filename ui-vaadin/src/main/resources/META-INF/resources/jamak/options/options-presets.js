/** `<jamak-options-presets>`: fills the options form from a named set, and keeps the form's choices under a name. */
import { button, h, setText, sheet } from '../kit/dom.js';
import { base } from '../kit/styles.js';
import { errorText, onWords, t } from '../kit/words.js';
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

export class OptionsPresets extends HTMLElement {
  /** @type {import('./options-form.js').OptionsForm} */
  form;
  /** @type {import('../model/presets.js').Preset[]} */
  #known = [];
  #select = h('select', { class: 'field', id: 'preset', onchange: () => this.#choose() });
  #name = h('input', { class: 'field', id: 'preset-name', maxLength: 60, autocomplete: 'off' });
  #said = h('p', { class: 'said', role: 'status' });
  #naming = false;
  /** Enter came while a syllable was being put together; it counts once that is done. */
  #enterWaits = false;
  #leave = () => {};

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
    this.#name.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#key(event));
    this.#name.addEventListener('compositionend', () => {
      if (this.#enterWaits) setTimeout(() => this.#save());
      this.#enterWaits = false;
    });
  }

  connectedCallback() {
    this.#leave = onWords(() => this.#draw());
    this.#draw();
    this.#load('');
  }

  disconnectedCallback() {
    this.#leave();
  }

  /** @param {string} chosen name */
  async #load(chosen) {
    this.#known = await presets.list().catch(() => []);
    this.#select.replaceChildren(h('option', { value: '' }, t(this.#known.length > 0 ? 'presets.choose' : 'presets.none')),
      ...this.#known.map(({ name }) => h('option', { value: name, selected: name === chosen }, name)));
    this.#draw();
  }

  #draw() {
    const save = button(t('presets.save'), () => this.#ask(), { kind: 'small', testId: 'preset-save-as' });
    const remove = button(t('presets.remove'), () => this.#remove(), { icon: 'trash', iconOnly: true, kind: 'quiet small', testId: 'preset-remove' });
    remove.hidden = this.#select.value === '';
    const choosing = h('div', { class: 'line' }, this.#select, remove, save);
    const naming = h('div', { class: 'line' }, this.#name,
      button(t('presets.keep'), () => this.#save(), { kind: 'small', testId: 'preset-save' }),
      button(t('dialog.cancel'), () => this.#show(false), { kind: 'quiet small' }));
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(
      h('label', { class: 'label', for: this.#naming ? 'preset-name' : 'preset' }, t(this.#naming ? 'presets.name' : 'presets.label')),
      this.#naming ? naming : choosing, this.#said);
  }

  /** @param {boolean} naming */
  #show(naming) {
    this.#naming = naming;
    this.#draw();
    (naming ? this.#name : this.#select).focus();
  }

  #choose() {
    const preset = this.#known.find(({ name }) => name === this.#select.value);
    this.#draw();
    if (!preset) return;
    this.form.apply(preset.options);
    setText(this.#said, t('presets.applied', { name: preset.name }));
    this.#select.focus();
  }

  #ask() {
    this.#name.value = this.#select.value;
    setText(this.#said, '');
    this.#show(true);
    this.#name.select();
  }

  async #save() {
    const name = this.#name.value.normalize('NFC').trim();
    if (name === '') {
      setText(this.#said, t('presets.no_name'));
      return;
    }
    if (this.form.validate() !== null) return;
    const before = this.#known.some((preset) => preset.name === name);
    try {
      await presets.save(name, this.form.common);
    } catch {
      setText(this.#said, errorText('INTERNAL_ERROR'));
      return;
    }
    this.#naming = false;
    await this.#load(name);
    this.#select.focus();
    setText(this.#said, t(before ? 'presets.replaced' : 'presets.saved', { name }));
  }

  async #remove() {
    const gone = this.#known.find(({ name }) => name === this.#select.value);
    if (!gone) return;
    await presets.remove(gone.name);
    await this.#load('');
    this.#select.focus();
    this.#said.replaceChildren(h('span', {}, t('presets.removed', { name: gone.name })), ' ', button(t('drawer.undo'), async () => {
      await presets.save(gone.name, gone.options);
      await this.#load(gone.name);
      this.#select.focus();
      setText(this.#said, '');
    }, { kind: 'quiet small' }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault(); // the dialog stays
      event.stopPropagation();
      this.#show(false);
    } else if (event.key === 'Enter' || event.keyCode === 229) {
      if (event.isComposing || event.keyCode === 229) this.#enterWaits = event.code === 'Enter' || event.key === 'Enter';
      else if (!(event.ctrlKey || event.metaKey)) {
        event.preventDefault(); // the press must not go on to what gets the focus next
        this.#save();
      }
    }
  }
}

customElements.define('jamak-options-presets', OptionsPresets);
