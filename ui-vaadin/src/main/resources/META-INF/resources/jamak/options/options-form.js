/**
 * `<jamak-options-form>`: the options of one job or of many. Offers only what the engines can do, says
 * where the jobs differ, and gives back only what was touched.
 */
import { h, morph, setAttribute, sheet } from '../kit/dom.js';
import { base } from '../kit/styles.js';
import { languageName, t } from '../kit/words.js';
import { sourceChoices, targetChoices } from '../model/capabilities.js';
import './language-choice.js';
import { fault, faultText, restingTargets } from './options-check.js';
import { ruleHint, ruleName } from './rule-words.js';
import { trackChoices, trackName } from './sound-tracks.js';

/** @typedef {import('../model/types.js').JobOptions} JobOptions */

const look = sheet(`
:host { display: grid; gap: 18px; }
.form { display: contents; }
/* What is wrong stands right below the field that it is about. */
.error { order: 1; }
:host([wrong="source"]) .form > :nth-child(n + 2), :host([wrong="targets"]) .form > :nth-child(n + 3), :host([wrong="formats"]) .form > :nth-child(n + 4) { order: 2; }
.group { display: grid; gap: 6px; border: 0; margin: 0; padding: 0; min-width: 0; }
.group > .label, legend { padding: 0; font-size: 13px; font-weight: 500; color: var(--j-muted); margin-bottom: 6px; }
.group > .label { margin: 0; }
.chips { display: flex; flex-wrap: wrap; gap: 8px; }
.chips label, .line { display: flex; align-items: center; gap: 8px; min-height: 32px; cursor: pointer; }
.chips label { padding: 0 12px 0 8px; border: 1px solid var(--j-line); border-radius: 16px; background: var(--j-surface); }
.chips label:has(:checked) { background: var(--j-tint); border-color: color-mix(in srgb, var(--j-accent), transparent 55%); }
.line span { flex: 1; }
.mixed { font-size: 12px; color: var(--j-orange); }
.error { font-size: 13px; color: var(--j-red); }
@media (pointer: coarse) { .chips label, .line { min-height: 44px; } .chips label { border-radius: 22px; } }
.hint { font-size: 12px; color: var(--j-muted); }
`);

/** @type {Array<keyof JobOptions>} */
const NAMES = ['sourceLang', 'translate', 'targetLang', 'outputFormats', 'diarization', 'profile', 'audioTrack', 'engine'];
/** What stands for itself in jobs that do not say it. @type {Partial<JobOptions>} */
const UNSAID = { audioTrack: '', engine: '' };

export class OptionsForm extends HTMLElement {
  /** @type {JobOptions[]} what the jobs have now */
  #jobs = [];
  /** @type {import('../model/capabilities.js').Capabilities} */
  capabilities;
  /** @type {Partial<JobOptions>} */
  #touched = {};
  /** @type {import('../model/types.js').SoundTrack[][]} of each video that the jobs are for */
  #tracks = [];
  #complaint = h('p', { class: 'error', role: 'alert', hidden: true });

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
  }

  /** @param {JobOptions[]} jobs */
  set jobs(jobs) {
    this.#jobs = jobs;
    this.#touched = {};
    this.#settle();
    this.#draw();
  }

  /** The sound tracks of the videos, where they are known. @param {import('../model/types.js').SoundTrack[][]} tracks */
  set tracks(tracks) {
    this.#tracks = tracks;
    this.#draw();
  }

  /** What the first job will have: the whole set that is remembered. @returns {JobOptions} */
  get whole() {
    return this.#after[0];
  }

  /** The same touches on other jobs. @param {JobOptions[]} jobs */
  rescope(jobs) {
    this.#jobs = jobs;
    this.#settle();
    this.#draw();
    if (!this.#complaint.hidden) this.validate();
  }

  /** Takes all that these options say. @param {Partial<JobOptions>} options */
  apply(options) {
    this.#touch({ ...options });
  }

  /** How many of the jobs would be others than now. */
  get changed() {
    return this.#jobs.filter((job) => JSON.stringify({ ...job, ...this.#touched }) !== JSON.stringify(job)).length;
  }

  /** @returns {Partial<JobOptions>} what all jobs will have; what differs is left out */
  get common() {
    /** @type {Record<string, unknown>} */
    const found = {};
    for (const name of NAMES) {
      const value = this.#value(name);
      if (value !== null) found[name] = value;
    }
    return found;
  }

  /** @returns {Partial<JobOptions>} only what was touched */
  get partial() {
    return { ...this.#touched };
  }

  /** What stands in the way, shown in place; null when all is well. @returns {?string} */
  validate() {
    const found = fault(this.#after, this.capabilities);
    const text = found === null ? null : faultText(found, this.#jobs.length);
    this.#complaint.hidden = text === null;
    this.#complaint.textContent = text ?? '';
    setAttribute(this, 'wrong', found?.field);
    if (text !== null) this.#complaint.scrollIntoView({ block: 'nearest' });
    return text;
  }

  /** The jobs as they would be. @returns {JobOptions[]} */
  get #after() {
    return this.#jobs.map((job) => ({ ...job, ...this.#touched }));
  }

  /**
   * The value that all share, or null where they differ.
   *
   * @template {keyof JobOptions} K
   * @param {K} name
   * @returns {?JobOptions[K]}
   */
  #value(name) {
    if (name in this.#touched) return /** @type {JobOptions[K]} */ (this.#touched[name]);
    const [first, ...others] = this.#jobs.map((options) => options[name] ?? UNSAID[name]);
    const same = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
    return first !== undefined && same ? first : null;
  }

  /** @param {Partial<JobOptions>} change */
  #touch(change) {
    Object.assign(this.#touched, change);
    this.#settle();
    const pairs = change.translate && this.#after.every((job) => job.targetLang.length > 0); // nothing chosen yet is no mistake yet
    if (!this.#complaint.hidden || change.sourceLang || change.targetLang || pairs) this.validate();
    this.dispatchEvent(new Event('change'));
    this.#draw();
  }

  /** The standard of another language is no rule for the new one; what was chosen besides stays. @param {string} sourceLang */
  #speak(sourceLang) {
    const profile = this.#value('profile');
    const standards = Object.values(this.capabilities.autoProfiles);
    this.#touch({ sourceLang, ...(profile !== null && standards.includes(profile) && 'profile' in this.#touched === false ? { profile: 'auto' } : {}) });
  }

  /** Nobody can put right what is not shown. */
  #settle() {
    const rest = restingTargets(this.#after);
    if (rest !== null) this.#touched.targetLang = rest;
  }

  #draw() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const fresh = h('div', { class: 'form' }, this.#source(), this.#translation(), this.#formats(), this.#speakers(), this.#profile(),
      this.#soundTrack(), this.#engine());
    const old = root.querySelector('.form');
    if (old) morph(old, fresh);
    else root.replaceChildren(fresh, this.#complaint);
  }

  #source() {
    const value = this.#value('sourceLang');
    const choice = h('jamak-language-choice', { id: 'sourceLang', onchange: () => this.#speak(choice.value) });
    choice.offer = { label: t('options.source'), choices: sourceChoices(this.capabilities, value), value };
    return h('div', { class: 'group' }, h('span', { class: 'label' }, t('options.source')), choice);
  }

  #translation() {
    const on = this.#value('translate');
    const targets = this.#value('targetLang');
    const choices = this.#targets();
    const possible = choices.length > 0;
    const toggle = this.#toggle('translate', t('options.translate'), on, possible, (translate) => {
      const offered = this.#targets();
      const only = translate && this.#value('targetLang')?.length === 0 && offered.length === 1 ? { targetLang: offered } : {};
      this.#touch({ translate, ...only });
    });
    const chips = h('div', { class: 'chips', role: 'group', 'aria-label': t('options.targets'), hidden: on === false },
      ...choices.map((code) => this.#chip(`target-${code}`, languageName(code), targets?.includes(code) ?? false, (checked) =>
        this.#touch({ targetLang: picked(this.#targets(), this.#value('targetLang'), code, checked) }))));
    return h('div', { class: 'group' }, toggle, possible ? chips : h('p', { class: 'hint' }, t('options.no_translator')),
      on !== false && targets === null ? h('p', { class: 'mixed' }, t('options.mixed_targets')) : null);
  }

  #targets() {
    return targetChoices(this.capabilities, this.#value('sourceLang') ?? 'auto', this.#value('targetLang') ?? []);
  }

  #formats() {
    const value = this.#value('outputFormats');
    const { formats } = this.capabilities;
    return h('fieldset', { class: 'group' }, h('legend', {}, t('options.formats'), ' ', this.#mixed(value)),
      h('div', { class: 'chips' }, ...formats.map((format) =>
        this.#chip(`format-${format}`, format.toUpperCase(), value?.includes(format) ?? false, (checked) =>
          this.#touch({ outputFormats: picked(formats, this.#value('outputFormats'), format, checked) })))));
  }

  /** Only where an engine can, or where it was asked for before. */
  #speakers() {
    const ready = this.capabilities.diarization;
    if (!ready && this.#value('diarization') === false) return h('div', { hidden: true });
    return h('div', { class: 'group' },
      this.#toggle('diarization', t('options.diarization'), this.#value('diarization'), ready,
        (diarization) => this.#touch({ diarization })),
      ready ? null : h('p', { class: 'hint' }, t('options.no_diarizer')));
  }

  #profile() {
    const value = this.#value('profile');
    const group = this.#select('profile', t('options.profile'), value, this.capabilities.profiles, (name) => ruleName(this.capabilities, name), (profile) => this.#touch({ profile }));
    group.append(h('p', { class: 'hint', 'data-testid': 'profile-hint' }, ruleHint(this.capabilities, value, this.#value('sourceLang'))));
    return group;
  }

  /** Only where there is something to choose from. */
  #soundTrack() {
    const value = this.#value('audioTrack') ?? null;
    const choices = trackChoices(this.#tracks, value);
    if (choices.length < 2) return h('div', { hidden: true });
    return this.#select('audioTrack', t('options.track'), value, choices, (choice) => trackName(choice, this.#tracks), (audioTrack) => this.#touch({ audioTrack }));
  }

  /** Only where several can be used. */
  #engine() {
    const ready = this.capabilities.transcribers.map(({ id }) => id);
    const value = this.#value('engine') ?? null;
    const choices = [...new Set(['', ...ready, ...(value ? [value] : [])])];
    if (choices.length < 3) return h('div', { hidden: true });
    return this.#select('engine', t('options.engine'), value, choices, (id) => id || t('options.engine_auto'), (engine) => this.#touch({ engine }));
  }

  /**
   * @param {string} id @param {string} label @param {?string} value @param {string[]} choices
   * @param {(choice: string) => string} name @param {(value: string) => void} act
   */
  #select(id, label, value, choices, name, act) {
    const select = h('select', { class: 'field', id, onchange: () => act(select.value) });
    if (value === null) select.append(h('option', { value: '', disabled: true, selected: true }, t('options.mixed')));
    for (const choice of choices) select.append(h('option', { value: choice, selected: choice === value }, name(choice)));
    return h('div', { class: 'group' }, h('label', { class: 'label', for: id }, label), select);
  }

  /** @param {string} id @param {string} label @param {?boolean} value @param {boolean} possible @param {(on: boolean) => void} act */
  #toggle(id, label, value, possible, act) {
    const box = h('input', {
      type: 'checkbox', class: 'check', id, checked: value === true, indeterminate: value === null,
      disabled: !possible && value === false, onchange: () => act(box.checked),
    });
    return h('label', { class: 'line' }, h('span', {}, label, ' ', this.#mixed(value)), box);
  }

  /** @param {string} id @param {string} label @param {boolean} checked @param {(on: boolean) => void} act */
  #chip(id, label, checked, act) {
    const box = h('input', { type: 'checkbox', class: 'check', id, checked, onchange: () => act(box.checked) });
    return h('label', {}, box, label);
  }

  /** @param {unknown} value */
  #mixed(value) {
    return value === null ? h('span', { class: 'mixed' }, t('options.mixed')) : null;
  }
}

customElements.define('jamak-options-form', OptionsForm);

/**
 * @template {string} Choice
 * @param {Choice[]} offered @param {?Choice[]} before @param {Choice} one @param {boolean} on
 * @returns {Choice[]} in the order offered
 */
function picked(offered, before, one, on) {
  return offered.filter((other) => (other === one ? on : before?.includes(other)));
}
