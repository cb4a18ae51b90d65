/** What stands in the transcript's columns: what is said in one language, and the language's name. */
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { captionsName } from './captions.js';
import { warnings } from './cue-editor.js';

/** @typedef {import('./captions.js').Captions} Captions */
/** @typedef {import('./cue-files.js').Cue} Cue */

/** What is said is shown as it is. @param {Cue[]} cues @param {Captions|undefined} captions */
export const cell = (cues, captions) =>
  captions === undefined
    ? nothing
    : html`<span class="text" lang=${captions.language}
        >${cues.map(
          (cue) => html`<span class="said" .textContent=${cue.lines.join('\n')}></span>${warnings(cue, captions)}`,
        )}</span
      >`;

/** @param {Captions} captions */
export const language = (captions) =>
  html`<span class="language">${captionsName(captions)}${corrected(captions)}</span>`;

/** @param {Captions} captions */
export const corrected = (captions) =>
  captions.corrected
    ? html`<span class="badge" data-hue="blue"
        >${icon('edit', 12)}<span class="text">${t('transcript.corrected')}</span></span
      >`
    : nothing;
