/** What stays chosen after an act on many jobs: those with which it failed, unless others were chosen meanwhile. */

import { keyOf } from './job-set.js';

/** @typedef {import('./bulk-actions.js').BulkAction} BulkAction */
/** @typedef {import('./job-set.js').Scope} Scope */
/** @typedef {import('./job-set.js').ActScope} ActScope */
/**
 * @typedef {object} LeftOver
 * @property {(action: BulkAction) => void} begun to be told of each act that begins with what is chosen
 * @property {(scope: Scope) => ActScope} named how the server is told of what is chosen: it knows what an act left
 *   over, however many those are
 */

/**
 * @param {EventTarget} actions tells `ended` with an action
 * @param {(id: string, outcome: 'failed') => Promise<{jobId: string}[]>} itemsOf
 * @param {AbortSignal} signal ends it
 * @param {{scope: () => Scope, choose: (ids: string[]) => void}} selection
 * @returns {LeftOver}
 */
export function leftOver(actions, itemsOf, signal, selection) {
  /** @type {Map<string, string>} what was chosen when an act began, by its id */
  const begun = new Map();
  /** @type {?{key: string, scope: ActScope}} what the last act left over */
  let left = null;
  const ended = async (/** @type {Event} */ event) => {
    const { id, counts } = /** @type {CustomEvent<BulkAction>} */ (event).detail;
    const before = begun.get(id);
    if (before === undefined) return;
    begun.delete(id);
    const failed = counts.failed > 0 ? await itemsOf(id, 'failed').catch(() => null) : [];
    if (failed === null || before !== keyOf(selection.scope())) return;
    const ids = failed.map(({ jobId }) => jobId);
    left = ids.length > 0 ? { key: keyOf({ ids }), scope: { of: id, failed: ids.length } } : null;
    selection.choose(ids);
  };
  actions.addEventListener('ended', ended, { signal });
  return {
    begun: ({ id }) => void begun.set(id, keyOf(selection.scope())),
    named: (scope) => (left !== null && left.key === keyOf(scope) ? left.scope : scope),
  };
}
