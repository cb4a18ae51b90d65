/** Which act helps after a failure. The server's table names it for every code; nothing of it is repeated here. Pure. */
import { hasWord, t } from '../kit/words.js';

/** @typedef {'retry'|'replace_file'|'other_track'|'other_options'|'usage'|'none'} Remedy */

/**
 * @param {string} code of the failure; the same again is tried where this page does not know it yet
 * @param {number} [tracks] sound tracks of the file: only one that has several has another
 * @returns {Remedy}
 */
export function remedyOf(code, tracks = 0) {
  const key = `remedy.${code}`;
  const named = /** @type {Remedy} */ (hasWord(key) ? t(key) : 'retry');
  return named === 'other_track' && tracks < 2 ? 'replace_file' : named;
}

/** Whether the same again may succeed. @param {?string|undefined} code */
export const retryHelps = (code) => ['retry', 'usage'].includes(remedyOf(code ?? 'INTERNAL_ERROR'));
