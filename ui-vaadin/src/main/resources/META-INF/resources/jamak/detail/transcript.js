/**
 * `<jamak-transcript>`: what is said, line by line, beside its translation. The line that is said now is
 * marked and kept in sight until the reader scrolls; a click or Enter goes to a line.
 */
import { button } from '../kit/button.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { guard, html, live, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { captionsName } from './captions.js';
import { CueEditor } from './cue-editor.js';
import { pairUp, rowAt } from './cue-files.js';
import { cell, corrected, language } from './transcript-cells.js';
import { transcriptLook } from './transcript-styles.js';

/** @typedef {import('./captions.js').Captions} Captions */
/** @typedef {import('./cue-files.js').Cue} Cue */
/** @typedef {{startMs: number, endMs: number, left: Cue[], right: Cue[]}} Row */

export class Transcript extends JamakElement {
  static styles = [base, transcriptLook];

  /** @type {Captions[]} */
  #all = [];
  /** @type {?string} the translation beside the original */
  #beside = null;
  /** @type {Row[]} */
  #rows = [];
  #active = -1;
  #focus = 0;
  #following = true;
  #placed = 0;
  /** The row whose text is being corrected. */
  #edited = -1;
  /** @type {?CueEditor} */
  #editor = null;
  /** @type {''|'saving'|'saved'|'undone'|'failed'} */
  #saving = '';

  connectedCallback() {
    super.connectedCallback();
    this.dataset.testid = 'transcript';
  }

  /** @param {Captions[]} all */
  set captions(all) {
    const same = all.map((one) => one.outputId).join() === this.#all.map((one) => one.outputId).join();
    this.#all = all;
    if (!same && this.#edited < 0) this.#begin();
  }

  #begin() {
    const translations = this.#translations();
    if (!translations.some((one) => one.key === this.#beside)) this.#beside = translations[0]?.key ?? null;
    const rows = this.#rows.length;
    this.#pair();
    if (this.#rows.length === rows) return; // corrected: the reader stays where he was
    this.#active = -1;
    this.#focus = 0;
    this.#following = true;
  }

  /** @param {number} ms where the video is */
  set time(ms) {
    const now = rowAt(this.#rows, ms);
    if (now === this.#active) return;
    this.#active = now;
    this.requestUpdate();
    if (this.#following) this.#show(now);
  }

  /** @param {''|'saving'|'saved'|'undone'|'failed'} state of the last correction */
  set saving(state) {
    this.#saving = state;
    this.requestUpdate();
  }

  #translations() {
    return this.#all.filter((one) => one.kind === 'translation');
  }

  /** @returns {[Captions|undefined, Captions|undefined]} */
  #columns() {
    const original = this.#all.find((one) => one.kind === 'original');
    const other = this.#all.find((one) => one.key === this.#beside);
    return [original ?? other, original ? other : undefined];
  }

  #pair() {
    const [left, right] = this.#columns();
    this.#rows = left ? pairUp(left.cues, right?.cues ?? []) : [];
    if (this.#active >= this.#rows.length) this.#active = -1;
    this.requestUpdate();
  }

  render() {
    const [left, right] = this.#columns();
    const say = {
      '': '',
      saving: t('transcript.saving'),
      saved: t('transcript.saved'),
      undone: t('transcript.undone'),
      failed: t('transcript.not_saved'),
    };
    return html`<div class="head">
        ${left === undefined ? nothing : html`<span></span>${language(left)}${right ? this.#second(right) : nothing}`}
      </div>
      <ol
        class="lines"
        aria-label=${t('transcript.title')}
        @scroll=${this.#scrolled}
        @keydown=${this.#key}
        @click=${(/** @type {Event} */ event) => this.#go(indexOf(event))}
      >
        ${this.#rows.map((row, i) => html`<li>${i === this.#edited ? this.#editor?.render() : this.#line(row, left, right, i)}</li>`)}
      </ol>
      ${button(t('transcript.now'), () => this.#return(), { icon: 'down', testId: 'transcript-now', kind: 'small now', hidden: this.#following || this.#active < 0 })}
      <div class="foot" ?hidden=${this.#saving === ''}>
        <span role="status">${say[this.#saving]}</span>${button(t('transcript.undo'), () => this.tell('undo'), {
          icon: 'undo',
          testId: 'cue-undo',
          kind: 'small',
          hidden: this.#saving !== 'saved',
        })}
      </div>`;
  }

  updated() {
    this.toggleAttribute('two', this.#columns()[1] !== undefined);
  }

  /** The translation, to be chosen where there are several. @param {Captions} right */
  #second(right) {
    const many = this.#translations();
    if (many.length === 1) return language(right);
    const choose = (/** @type {Event} */ event) => {
      this.#beside = /** @type {HTMLSelectElement} */ (event.target).value;
      if (this.#edited < 0) this.#pair(); // else once the fields are closed
      this.#show(this.#active);
    };
    return html`<span class="language"
      ><select class="field" aria-label=${t('transcript.translation')} @change=${choose}>
        ${many.map(
          (one) => html`<option value=${one.key} .selected=${live(one === right)}>${captionsName(one)}</option>`,
        )}</select
      >${corrected(right)}</span
    >`;
  }

  /**
   * Only what has changed is drawn: there may be thousands.
   *
   * @param {Row} row
   * @param {Captions|undefined} left
   * @param {Captions|undefined} right
   * @param {number} i
   */
  #line(row, left, right, i) {
    const tabindex = i === this.#focus ? 0 : -1;
    const correct = t('transcript.correct');
    return guard(
      [row, i, i === this.#active, tabindex, correct],
      () =>
        html`<button
            type="button"
            class="line"
            tabindex=${tabindex}
            data-testid="transcript-line"
            data-index=${i}
            data-start=${row.startMs}
            aria-current=${i === this.#active ? 'true' : nothing}
          >
            <span class="time">${clock(row)}</span>${cell(row.left, left)}${cell(row.right, right)}</button
          ><button
            type="button"
            class="button quiet small icon-only pen"
            tabindex=${tabindex}
            data-testid="transcript-correct"
            aria-label=${correct}
            title=${correct}
            @click=${() => this.#edit(i)}
          >
            ${icon('edit')}
          </button>`,
    );
  }

  /** Turns a line into fields; the lines stay as they are until these close. @param {number} i */
  #edit(i) {
    if (this.#edited >= 0) this.#close();
    const { left, right } = this.#rows[i];
    const [first, second] = this.#columns();
    this.#edited = i;
    const editor = new CueEditor(
      clock(this.#rows[i]),
      [
        { captions: first, cues: left },
        { captions: second, cues: right },
      ],
      {
        save: (changes) =>
          this.tell('correct', {
            changes,
            done: () => {
              if (this.#editor === editor) this.#close();
            },
          }),
        close: () => this.#close(),
        typed: () => this.requestUpdate(),
      },
    );
    this.#editor = editor;
    this.requestUpdate();
    this.flush();
    this.renderRoot.querySelector('textarea')?.focus();
  }

  #close() {
    const i = this.#edited;
    this.#edited = -1;
    this.#editor = null;
    this.#begin();
    this.flush();
    this.#lineAt(i)?.focus({ preventScroll: true });
  }

  get #list() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector('.lines'));
  }

  /** @param {number} i @returns {?HTMLElement} */
  #lineAt(i) {
    return this.#list.querySelector(`.line[data-index="${i}"]`);
  }

  /** Brings a line to the middle, inside the list only. @param {number} i */
  #show(i) {
    this.flush();
    const line = this.#lineAt(i);
    const list = this.#list;
    if (line === null || list.clientHeight === 0) return;
    const above = line.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollTop += above - (list.clientHeight - line.offsetHeight) / 2;
    this.#placed = list.scrollTop;
  }

  #return() {
    this.#following = true;
    this.requestUpdate();
    this.#show(this.#active);
    this.#lineAt(this.#active)?.focus({ preventScroll: true });
  }

  #scrolled() {
    const { scrollTop } = this.#list;
    if (Math.abs(scrollTop - this.#placed) < 2) return;
    this.#placed = scrollTop;
    if (!this.#following) return;
    this.#following = false;
    this.requestUpdate();
  }

  /** @param {number} i */
  #go(i) {
    if (i < 0) return;
    this.#focus = i;
    this.#following = true;
    this.requestUpdate();
    this.tell('seek', this.#rows[i].startMs);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.#rows.length - 1;
    const at = indexOf(event);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.#focus = Math.max(0, Math.min(last, to));
    this.requestUpdate();
    this.#lineAt(this.#focus)?.focus();
  }
}

/** @param {Event} event @returns {number} -1 beside the lines */
const indexOf = (event) =>
  Number(/** @type {Element} */ (event.target).closest('.line')?.getAttribute('data-index') ?? -1);

/** @param {Row} row */
const clock = (row) => format.clock(Math.floor(row.startMs / 1000) * 1000);

customElements.define('jamak-transcript', Transcript);
