/** Saves what a person corrected: the server writes every file of the language anew. */
import { jobs as jobApi } from '../model/api.js';

/** @typedef {import('./captions.js').Captions} Captions */
/** @typedef {import('./cue-editor.js').Change} Change */
/** @typedef {import('../model/records.js').Output} Output */

/**
 * @param {Captions[]} all what shows now
 * @param {Change[]} changes of one language or several
 * @param {Map<string, Output[]>} outputs of each job; gets the new files
 */
export async function saveChanges(all, changes, outputs) {
  for (const key of new Set(changes.map((change) => change.key))) {
    const captions = all.find((one) => one.key === key);
    if (captions === undefined) continue;
    const cues = changes
      .filter((change) => change.key === key)
      .map(({ index, startMs, lines }) => ({ index, startMs, lines }));
    const answer = await jobApi.correct(captions.jobId, captions.language, captions.outputId, cues);
    const stay = (outputs.get(captions.jobId) ?? []).filter((output) => `${output.kind}:${output.language}` !== key);
    outputs.set(
      captions.jobId,
      [...stay, ...answer.outputs].sort((a, b) => a.kind.localeCompare(b.kind)),
    );
  }
}

/** What takes these changes back. @param {Change[]} changes @returns {Change[]} */
export const reversed = (changes) =>
  changes.map((change) => ({ ...change, before: change.lines, lines: change.before }));
