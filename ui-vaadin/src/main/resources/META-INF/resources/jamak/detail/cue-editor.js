/** Fields for the text of the cues of one row: Ctrl+Enter saves, Esc leaves everything as it was. */
import { button, command, h } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { breaches } from './cue-limits.js';

/** @typedef {import('./captions.js').Captions} Captions */
/** @typedef {import('./cue-files.js').Cue} Cue */
/** @typedef {{key: string, index: number, startMs: number, before: string[], lines: string[]}} Change */

/**
 * @param {string} time where the row stands
 * @param {{captions: Captions|undefined, cues: Cue[]}[]} columns
 * @param {{save: (changes: Change[]) => void, close: () => void}} act
 * @returns {HTMLElement}
 */
export function cueEditor(time, columns, act) {
  const fields = columns.flatMap(({ captions, cues }) => (captions ? cues.map((cue) => field(captions, cue, time)) : []));
  const save = () => {
    const changes = fields.map((one) => one.change()).filter((change) => change.lines.join('\n') !== change.before.join('\n'));
    if (changes.length === 0) act.close();
    else if (changes.every((change) => change.lines.length > 0)) act.save(changes);
    else fields.find((one) => one.change().lines.length === 0)?.input.focus();
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && command(event)) save();
    else if (event.key === 'Escape') act.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cell = (/** @type {Captions|undefined} */ captions) => h('div', { class: 'texts' },
    ...fields.filter((one) => one.captions === captions).flatMap((one) => [one.input, one.told]));
  return h('div', { class: 'editor', role: 'group', 'aria-label': t('transcript.correct'), onkeydown: keys },
    h('span', { class: 'time' }, time), ...columns.filter((column) => column.captions).map((column) => cell(column.captions)),
    h('div', { class: 'buttons' },
      button(t('transcript.save'), save, { kind: 'primary small', testId: 'cue-save', shortcut: 'Ctrl+Enter' }),
      button(t('dialog.cancel'), act.close, { kind: 'small', shortcut: 'Esc' })));
}

/** @param {Captions} captions @param {Cue} cue @param {string} time */
function field(captions, cue, time) {
  const told = h('div', { class: 'told' });
  const input = h('textarea', { class: 'field', lang: captions.language, value: cue.lines.join('\n'), maxLength: 400, 'data-testid': 'cue-text',
    'aria-label': t('transcript.text_at', { time }), oninput: () => tell() });
  const lines = () => input.value.normalize('NFC').split('\n').map((/** @type {string} */ line) => line.trim()).filter(Boolean);
  const tell = () => told.replaceChildren(...warnings({ ...cue, lines: lines() }, captions));
  tell();
  return { captions, input, told, change: () => ({ key: captions.key, index: captions.cues.indexOf(cue), startMs: cue.startMs, before: cue.lines, lines: lines() }) };
}

/** @param {Cue} cue @param {Captions} captions @returns {HTMLElement[]} what a reader could not follow */
export function warnings(cue, captions) {
  return breaches(cue, captions.limits).map(({ rule, value, limit }) =>
    h('span', { class: 'warning', 'data-rule': rule }, icon('warning', 12), h('span', {}, t(`transcript.${rule}`, { value, limit }))));
}
