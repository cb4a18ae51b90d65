/**
 * Which act helps after a failure. The server's table names it for every code; nothing of it is repeated here. Pure.
 */
import { ERRORS } from './contract.js';

/** @typedef {import('./contract.js').Remedy} Remedy */

/**
 * @param {string} code of the failure; the same again is tried where this page does not know it yet
 * @param {number} [tracks] sound tracks of the file: only one that has several has another
 * @returns {Remedy}
 */
export function remedyOf(code, tracks = 0) {
  const named = ERRORS[code]?.remedy ?? 'retry';
  return named === 'other_track' && tracks < 2 ? 'replace_file' : named;
}

/** Whether the same again may succeed. @param {?string|undefined} code */
export const retryHelps = (code) => ['retry', 'usage'].includes(remedyOf(code ?? 'INTERNAL_ERROR'));
