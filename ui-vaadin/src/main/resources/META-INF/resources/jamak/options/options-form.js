/**
 * `<jamak-options-form>`: the options of one job or of many. Offers only what the engines can do, says
 * where the jobs differ, and gives back only what was touched.
 */
import { JamakElement } from '../kit/element.js';
import { html, ifDefined, nothing, repeat } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { languageName, t } from '../kit/words.js';
import { sourceChoices, targetChoices } from '../model/capabilities.js';
import './language-choice.js';
import { fault, faultText, restingTargets } from './options-check.js';
import { chip, mixed, picked, select, toggle } from './options-fields.js';
import { optionsLook } from './options-styles.js';
import { ruleHint, ruleName } from './rule-words.js';
import { trackChoices, trackName } from './sound-tracks.js';

/** @typedef {import('../model/types.js').JobOptions} JobOptions */

/** @type {Array<keyof JobOptions>} */
const NAMES = [
  'sourceLang',
  'translate',
  'targetLang',
  'outputFormats',
  'diarization',
  'profile',
  'audioTrack',
  'engine',
];
/** What stands for itself in jobs that do not say it. @type {Partial<JobOptions>} */
const UNSAID = { audioTrack: '', engine: '' };

export class OptionsForm extends JamakElement {
  static styles = [base, optionsLook];

  /** @type {import('../model/capabilities.js').Capabilities} */
  capabilities;
  /** @type {JobOptions[]} what the jobs have now */
  #jobs = [];
  /** @type {Partial<JobOptions>} */
  #touched = {};
  /** @type {import('../model/types.js').SoundTrack[][]} of each video that the jobs are for */
  #tracks = [];
  /** @type {?import('./options-check.js').Fault} that is shown */
  #wrong = null;

  connectedCallback() {
    super.connectedCallback();
    this.flush(); // the dialog opens on what it holds
  }

  /** @param {JobOptions[]} jobs */
  set jobs(jobs) {
    this.#touched = {};
    this.rescope(jobs);
  }

  /**
   * The sound tracks of the videos, where they are known.
   *
   * @param {import('../model/types.js').SoundTrack[][]} tracks
   */
  set tracks(tracks) {
    this.#tracks = tracks;
    this.requestUpdate();
  }

  /** What the first job will have: the whole set that is remembered. @returns {JobOptions} */
  get whole() {
    return this.#after[0];
  }

  /** The same touches on other jobs. @param {JobOptions[]} jobs */
  rescope(jobs) {
    this.#jobs = jobs;
    this.#settle();
    this.requestUpdate();
    if (this.#wrong !== null) this.validate();
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
    this.#wrong = fault(this.#after, this.capabilities);
    this.requestUpdate();
    if (this.#wrong === null) return null;
    this.flush();
    this.renderRoot.querySelector('.error')?.scrollIntoView({ block: 'nearest' });
    return this.#complaint;
  }

  get #complaint() {
    return this.#wrong === null ? '' : faultText(this.#wrong, this.#jobs.length);
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
    // nothing chosen yet is no mistake yet
    const pairs = change.translate && this.#after.every((job) => job.targetLang.length > 0);
    if (this.#wrong !== null || change.sourceLang || change.targetLang || pairs) this.validate();
    this.requestUpdate();
    this.dispatchEvent(new Event('change'));
  }

  /**
   * The standard of another language is no rule for the new one; what was chosen besides stays.
   *
   * @param {Event} event
   */
  #speak(event) {
    const sourceLang = /** @type {string} */ (
      /** @type {import('./language-choice.js').LanguageChoice} */ (event.currentTarget).value
    );
    const profile = this.#value('profile');
    const standards = Object.values(this.capabilities.autoProfiles);
    this.#touch({
      sourceLang,
      ...(profile !== null && standards.includes(profile) && 'profile' in this.#touched === false
        ? { profile: 'auto' }
        : {}),
    });
  }

  /** Nobody can put right what is not shown. */
  #settle() {
    const rest = restingTargets(this.#after);
    if (rest !== null) this.#touched.targetLang = rest;
  }

  render() {
    return html`<div class="form" data-wrong=${ifDefined(this.#wrong?.field)}>
        ${this.#source()}${this.#translation()}${this.#formats()}${this.#speakers()}${this.#profile()}${this.#soundTrack()}${this.#engine()}
      </div>
      <p class="error" role="alert" ?hidden=${this.#wrong === null}>${this.#complaint}</p>`;
  }

  #source() {
    const value = this.#value('sourceLang');
    const label = t('options.source');
    return html`<div class="group">
      <span class="label">${label}</span
      ><jamak-language-choice
        id="sourceLang"
        .offer=${{ label, choices: sourceChoices(this.capabilities, value), value }}
        @change=${this.#speak}
      ></jamak-language-choice>
    </div>`;
  }

  #translation() {
    const on = this.#value('translate');
    const targets = this.#value('targetLang');
    const choices = targetChoices(this.capabilities, this.#value('sourceLang') ?? 'auto', targets ?? []);
    const possible = choices.length > 0;
    const turn = (/** @type {boolean} */ translate) =>
      this.#touch({
        translate,
        ...(translate && targets?.length === 0 && choices.length === 1 ? { targetLang: choices } : {}),
      });
    const chips = html`<div class="chips" role="group" aria-label=${t('options.targets')} ?hidden=${on === false}>
      ${repeat(
        choices,
        (code) => code,
        (code) =>
          chip(`target-${code}`, languageName(code), targets?.includes(code) ?? false, (checked) =>
            this.#touch({ targetLang: picked(choices, this.#value('targetLang'), code, checked) }),
          ),
      )}
    </div>`;
    return html`<div class="group">
      ${toggle('translate', t('options.translate'), on, possible, turn)}${
        possible ? chips : html`<p class="hint">${t('options.no_translator')}</p>`
      }${on !== false && targets === null ? html`<p class="mixed">${t('options.mixed_targets')}</p>` : nothing}
    </div>`;
  }

  #formats() {
    const value = this.#value('outputFormats');
    const { formats } = this.capabilities;
    return html`<fieldset class="group">
      <legend>${t('options.formats')} ${mixed(value)}</legend>
      <div class="chips">
        ${formats.map((format) =>
          chip(`format-${format}`, format.toUpperCase(), value?.includes(format) ?? false, (checked) =>
            this.#touch({ outputFormats: picked(formats, this.#value('outputFormats'), format, checked) }),
          ),
        )}
      </div>
    </fieldset>`;
  }

  /** Only where an engine can, or where it was asked for before. */
  #speakers() {
    const ready = this.capabilities.diarization;
    const value = this.#value('diarization');
    if (!ready && value === false) return nothing;
    return html`<div class="group">
      ${toggle('diarization', t('options.diarization'), value, ready, (diarization) => this.#touch({ diarization }))}${
        ready ? nothing : html`<p class="hint">${t('options.no_diarizer')}</p>`
      }
    </div>`;
  }

  #profile() {
    const value = this.#value('profile');
    return select(
      'profile',
      t('options.profile'),
      value,
      this.capabilities.profiles,
      (name) => ruleName(this.capabilities, name),
      (profile) => this.#touch({ profile }),
      html`<p class="hint" data-testid="profile-hint">
        ${ruleHint(this.capabilities, value, this.#value('sourceLang'))}
      </p>`,
    );
  }

  /** Only where there is something to choose from. */
  #soundTrack() {
    const value = this.#value('audioTrack') ?? null;
    const choices = trackChoices(this.#tracks, value);
    if (choices.length < 2) return nothing;
    return select(
      'audioTrack',
      t('options.track'),
      value,
      choices,
      (choice) => trackName(choice, this.#tracks),
      (audioTrack) => this.#touch({ audioTrack }),
    );
  }

  /** Only where several can be used. */
  #engine() {
    const ready = this.capabilities.transcribers.map(({ id }) => id);
    const value = this.#value('engine') ?? null;
    const choices = [...new Set(['', ...ready, ...(value ? [value] : [])])];
    if (choices.length < 3) return nothing;
    return select(
      'engine',
      t('options.engine'),
      value,
      choices,
      (id) => id || t('options.engine_auto'),
      (engine) => this.#touch({ engine }),
    );
  }
}

customElements.define('jamak-options-form', OptionsForm);
