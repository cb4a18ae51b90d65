/** Fields for the text of the cues of one row: Ctrl+Enter saves, Esc leaves everything as it was. */
import { button } from '../kit/button.js';
import { command } from '../kit/dom.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { breaches } from './cue-limits.js';

/** @typedef {import('./captions.js').Captions} Captions */
/** @typedef {import('./cue-files.js').Cue} Cue */
/** @typedef {{key: string, index: number, startMs: number, before: string[], lines: string[]}} Change */
/** @typedef {{cue: Cue, captions: Captions, typed: string}} Field */

export class CueEditor {
  /** @type {Field[][]} of each column */
  #columns;

  /**
   * @param {string} time where the row stands
   * @param {{captions: Captions|undefined, cues: Cue[]}[]} columns
   * @param {{save: (changes: Change[]) => void, close: () => void, typed: () => void}} act `typed` draws again
   */
  constructor(time, columns, act) {
    this.time = time;
    this.act = act;
    this.#columns = columns.flatMap(({ captions, cues }) =>
      captions ? [cues.map((cue) => ({ cue, captions, typed: cue.lines.join('\n') }))] : [],
    );
  }

  render() {
    return html`<div class="editor" role="group" aria-label=${t('transcript.correct')} @keydown=${this.#key}>
      <span class="time">${this.time}</span>${this.#columns.map(
        (fields) => html`<div class="texts">${fields.map((field) => this.#field(field))}</div>`,
      )}
      <div class="buttons">
        ${button(t('transcript.save'), this.#save, {
          kind: 'primary small',
          testId: 'cue-save',
          shortcut: 'Ctrl+Enter',
        })}${button(t('dialog.cancel'), this.act.close, { kind: 'small', shortcut: 'Esc' })}
      </div>
    </div>`;
  }

  /** The value is given once: what is typed stays. @param {Field} field */
  #field(field) {
    const { cue, captions } = field;
    const typed = (/** @type {Event} */ event) => {
      field.typed = /** @type {HTMLTextAreaElement} */ (event.target).value;
      this.act.typed();
    };
    return html`<textarea
        class="field"
        lang=${captions.language}
        maxlength="400"
        data-testid="cue-text"
        aria-label=${t('transcript.text_at', { time: this.time })}
        .value=${cue.lines.join('\n')}
        @input=${typed}
      ></textarea>
      <div class="told">${warnings({ ...cue, lines: linesOf(field) }, captions)}</div>`;
  }

  /** @param {Event} event */
  #save = (event) => {
    const all = this.#columns.flat().map((field) => ({
      key: field.captions.key,
      index: field.captions.cues.indexOf(field.cue),
      startMs: field.cue.startMs,
      before: field.cue.lines,
      lines: linesOf(field),
    }));
    const changes = all.filter((change) => change.lines.join('\n') !== change.before.join('\n'));
    const inputs = /** @type {Element} */ (event.currentTarget).closest('.editor')?.querySelectorAll('textarea');
    if (changes.length === 0) this.act.close();
    else if (changes.every((change) => change.lines.length > 0)) this.act.save(changes);
    else inputs?.[all.findIndex((change) => change.lines.length === 0)].focus();
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && command(event)) this.#save(event);
    else if (event.key === 'Escape') this.act.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** @param {Field} field */
const linesOf = ({ typed }) =>
  typed
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a reader could not follow. @param {Cue} cue @param {Captions} captions */
export const warnings = (cue, captions) =>
  breaches(cue, captions.limits).map(
    ({ rule, value, limit }) =>
      html`<span class="warning" data-rule=${rule}
        >${icon('warning', 12)}<span>${t(`transcript.${rule}`, { value, limit })}</span></span
      >`,
  );
