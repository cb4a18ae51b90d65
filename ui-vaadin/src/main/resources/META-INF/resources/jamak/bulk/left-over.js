/** What stays chosen after an act on many jobs: those with which it failed, unless others were chosen meanwhile. */

import { keyOf } from './job-set.js';

/** @typedef {import('./bulk-actions.js').BulkAction} BulkAction */
/** @typedef {import('./job-set.js').Scope} Scope */

/**
 * @param {EventTarget} actions tells `ended` with an action
 * @param {(id: string, outcome: 'failed') => Promise<{jobId: string}[]>} itemsOf
 * @param {AbortSignal} signal ends it
 * @param {{scope: () => Scope, choose: (ids: string[]) => void}} selection
 * @returns {(action: BulkAction) => void} to be told of each act that begins with what is chosen
 */
export function leftOver(actions, itemsOf, signal, selection) {
  /** @type {Map<string, string>} what was chosen when an act began, by its id */
  const begun = new Map();
  const ended = async (/** @type {Event} */ event) => {
    const { id, counts } = /** @type {CustomEvent<BulkAction>} */ (event).detail;
    const before = begun.get(id);
    if (before === undefined) return;
    begun.delete(id);
    const failed = counts.failed > 0 ? await itemsOf(id, 'failed').catch(() => null) : [];
    if (failed === null || before !== keyOf(selection.scope())) return;
    selection.choose(failed.map(({ jobId }) => jobId));
  };
  actions.addEventListener('ended', ended, { signal });
  return ({ id }) => void begun.set(id, keyOf(selection.scope()));
}
