/**
 * `<jamak-transcript>`: what is said, line by line, beside its translation. The line that is said now is
 * marked and kept in sight until the reader scrolls; a click or Enter goes to a line.
 */
import { button, h, setText } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { onWords, t } from '../kit/words.js';
import { captionsName } from './captions.js';
import { cueEditor, warnings } from './cue-editor.js';
import { pairUp, rowAt } from './cue-files.js';
import { transcriptLook } from './transcript-styles.js';

/** @typedef {import('./captions.js').Captions} Captions */
/** @typedef {import('./cue-files.js').Cue} Cue */

export class Transcript extends HTMLElement {
  /** @type {Captions[]} */
  #all = [];
  /** @type {?string} the translation beside the original */
  #beside = null;
  /** @type {{startMs: number, endMs: number, left: Cue[], right: Cue[]}[]} */
  #rows = [];
  /** @type {HTMLElement[]} */
  #lines = [];
  #active = -1;
  #focus = 0;
  #following = true;
  #placed = 0;
  /** @type {number} the row whose text is being corrected */
  #edited = -1;
  #head = h('div', { class: 'head' });
  #list = h('ol', { class: 'lines' });
  #back = button('', () => this.#return(), { icon: 'down', testId: 'transcript-now', kind: 'small' });
  #told = h('span', { role: 'status' });
  #undo = button('', () => this.dispatchEvent(new CustomEvent('undo')), { icon: 'undo', testId: 'cue-undo', kind: 'small' });
  #foot = h('div', { class: 'foot', hidden: true }, this.#told, this.#undo);
  /** @type {''|'saving'|'saved'|'undone'|'failed'} */
  #saving = '';
  #leave = () => {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, transcriptLook];
    this.#back.classList.add('now');
    this.#back.hidden = true;
    root.append(this.#head, this.#list, this.#back, this.#foot);
    this.#list.addEventListener('scroll', () => this.#scrolled());
    this.#list.addEventListener('click', (/** @type {MouseEvent} */ event) => this.#go(this.#indexOf(event)));
    this.#list.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => this.#key(event));
  }

  connectedCallback() {
    this.dataset.testid = 'transcript';
    this.#leave = onWords(() => this.#draw());
  }

  disconnectedCallback() {
    this.#leave();
  }

  /** @param {Captions[]} all */
  set captions(all) {
    const same = all.map((one) => one.outputId).join() === this.#all.map((one) => one.outputId).join();
    this.#all = all;
    if (same || this.#edited >= 0) return;
    this.#begin();
  }

  #begin() {
    const translations = this.#translations();
    if (!translations.some((one) => one.key === this.#beside)) this.#beside = translations[0]?.key ?? null;
    const rows = this.#rows.length;
    this.#draw();
    if (this.#rows.length === rows) return; // corrected: the reader stays where he was
    this.#mark(-1);
    this.#rove(0);
    this.#following = true;
  }

  /** Another video. */
  reset() {
    this.#edited = -1;
    this.saving = '';
    this.#rows = [];
    this.#active = -1;
    this.#focus = 0;
    this.captions = [];
  }

  /** @param {number} ms where the video is */
  set time(ms) {
    const now = rowAt(this.#rows, ms);
    if (now === this.#active) return;
    this.#mark(now);
    if (this.#following) this.#show(now);
    else this.#back.hidden = now < 0;
  }

  /** @param {''|'saving'|'saved'|'undone'|'failed'} state of the last correction */
  set saving(state) {
    this.#saving = state;
    this.#tell();
  }

  #tell() {
    const say = { '': '', saving: t('transcript.saving'), saved: t('transcript.saved'), undone: t('transcript.undone'), failed: t('transcript.not_saved') };
    this.#foot.hidden = this.#saving === '';
    setText(this.#told, say[this.#saving]);
    this.#undo.hidden = this.#saving !== 'saved';
    /** @type {HTMLElement} */ (this.#undo.querySelector('.label')).textContent = t('transcript.undo');
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

  #draw() {
    if (this.#edited >= 0) return;
    this.#tell();
    const [left, right] = this.#columns();
    this.toggleAttribute('two', right !== undefined);
    this.#rows = left ? pairUp(left.cues, right?.cues ?? []) : [];
    this.#head.replaceChildren(...this.#headings(left, right));
    this.#lines = this.#rows.map((row, i) => this.#line(row, left, right, i));
    this.#list.replaceChildren(...this.#lines.map((line, i) => h('li', {}, line, this.#pen(i))));
    this.#list.setAttribute('aria-label', t('transcript.title'));
    /** @type {HTMLElement} */ (this.#back.querySelector('.label')).textContent = t('transcript.now');
    const active = this.#active;
    this.#active = -1;
    this.#mark(active);
  }

  /** @param {Captions|undefined} left @param {Captions|undefined} right */
  #headings(left, right) {
    if (left === undefined) return [];
    const many = this.#translations();
    const named = (/** @type {Captions} */ one) => h('span', { class: 'language' }, captionsName(one), corrected(one));
    const name = named(left);
    if (right === undefined) return [h('span', {}), name];
    if (many.length === 1) return [h('span', {}), name, named(right)];
    const choice = h('select', { class: 'field', 'aria-label': t('transcript.translation'), onchange: () => {
      this.#beside = choice.value;
      this.#draw();
      this.#show(this.#active);
    } }, ...many.map((one) => h('option', { value: one.key, textContent: captionsName(one) })));
    choice.value = right.key;
    return [h('span', {}), name, h('span', { class: 'language' }, choice, corrected(right))];
  }

  /** @param {{startMs: number, left: Cue[], right: Cue[]}} row @param {Captions|undefined} left @param {Captions|undefined} right @param {number} i */
  #line(row, left, right, i) {
    const cell = (/** @type {Cue[]} */ cues, /** @type {Captions|undefined} */ captions) => captions && h('span', { class: 'text', lang: captions.language },
      ...cues.flatMap((cue) => [h('span', { class: 'said' }, document.createTextNode(cue.lines.join('\n'))), ...warnings(cue, captions)]));
    return h('button', { type: 'button', class: 'line', tabindex: i === this.#focus ? '0' : '-1', 'data-testid': 'transcript-line', 'data-index': i, 'data-start': row.startMs },
      h('span', { class: 'time' }, format.clock(Math.floor(row.startMs / 1000) * 1000)), cell(row.left, left), cell(row.right, right));
  }

  /** @param {number} i */
  #pen(i) {
    const pen = button(t('transcript.correct'), () => this.#edit(i), { icon: 'edit', iconOnly: true, kind: 'quiet small', testId: 'transcript-correct' });
    pen.classList.add('pen');
    pen.tabIndex = i === this.#focus ? 0 : -1;
    return pen;
  }

  /** Turns a line into fields; nothing else is drawn until they close. @param {number} i */
  #edit(i) {
    if (this.#edited >= 0) this.#close();
    this.#edited = i;
    const { left, right } = this.#rows[i];
    const [first, second] = this.#columns();
    const editor = cueEditor(format.clock(Math.floor(this.#rows[i].startMs / 1000) * 1000), [{ captions: first, cues: left }, { captions: second, cues: right }], {
      save: (changes) => this.dispatchEvent(new CustomEvent('correct', { detail: { changes, done: () => this.#close() } })),
      close: () => this.#close(),
    });
    /** @type {HTMLElement} */ (this.#lines[i].parentElement).replaceChildren(editor);
    editor.querySelector('textarea')?.focus();
  }

  #close() {
    const i = this.#edited;
    this.#edited = -1;
    this.#begin();
    this.#lines[i]?.focus({ preventScroll: true });
  }

  /** Marks a line without touching any other. @param {number} now */
  #mark(now) {
    this.#lines[this.#active]?.removeAttribute('aria-current');
    this.#active = now < this.#lines.length ? now : -1;
    this.#lines[this.#active]?.setAttribute('aria-current', 'true');
  }

  /** Brings a line to the middle, inside the list only. @param {number} i */
  #show(i) {
    const line = this.#lines[i];
    if (line === undefined || this.#list.clientHeight === 0) return;
    const above = line.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
    this.#list.scrollTop += above - (this.#list.clientHeight - line.offsetHeight) / 2;
    this.#placed = this.#list.scrollTop;
  }

  #return() {
    this.#following = true;
    this.#back.hidden = true;
    this.#show(this.#active);
    this.#lines[this.#active]?.focus({ preventScroll: true });
  }

  #scrolled() {
    if (Math.abs(this.#list.scrollTop - this.#placed) < 2) return;
    this.#placed = this.#list.scrollTop;
    this.#following = false;
    this.#back.hidden = this.#active < 0;
  }

  /** @param {Event} event @returns {number} -1 beside the lines */
  #indexOf(event) {
    const line = /** @type {HTMLElement} */ (event.target).closest('.line');
    return line === null ? -1 : this.#lines.indexOf(/** @type {HTMLElement} */ (line));
  }

  /** @param {number} i */
  #go(i) {
    if (i < 0) return;
    this.#rove(i);
    this.#following = true;
    this.#back.hidden = true;
    this.dispatchEvent(new CustomEvent('seek', { detail: this.#rows[i].startMs }));
  }

  /** @param {number} i */
  #rove(i) {
    for (const [at, stop] of [[this.#focus, '-1'], [i, '0']]) {
      for (const part of this.#lines[Number(at)]?.parentElement?.children ?? []) part.setAttribute('tabindex', String(stop));
    }
    this.#focus = i;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.#lines.length - 1;
    const at = this.#indexOf(event);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.#rove(Math.max(0, Math.min(last, to)));
    this.#lines[this.#focus].focus();
  }
}

/** @param {Captions} captions */
const corrected = (captions) => (captions.corrected ? h('span', { class: 'badge', 'data-hue': 'blue' }, icon('edit', 12), h('span', { class: 'text' }, t('transcript.corrected'))) : null);

customElements.define('jamak-transcript', Transcript);
