/** The files that jobs wrote: which of them people want, and one archive of many. */
import { jobs as jobApi } from '../model/api.js';
import { LIMITS } from '../model/contract.js';
import { track } from '../model/events.js';

/** @typedef {import('../model/records.js').Output} Output */

/** Tells that an archive was asked for. @param {string[]} jobIds */
export const trackZip = (jobIds) =>
  track(
    'DOWNLOAD_OUTPUT_CLICKED',
    { type: 'zip', n: jobIds.length, jobIds },
    { entityType: 'job', entityId: jobIds[0] },
  );

/**
 * As many archives as it takes, with the most jobs that the server puts into one.
 *
 * @param {string[]} jobIds
 * @param {string} [name] that they share
 */
export function downloadZip(jobIds, name) {
  for (let from = 0; from < jobIds.length; from += LIMITS.namedJobs) {
    const some = jobIds.slice(from, from + LIMITS.namedJobs);
    trackZip(some);
    // one that is on no page downloads too
    Object.assign(document.createElement('a'), { href: jobApi.zipUrl(some, name), download: '' }).click();
  }
}

/** What a person wants to download: transcript and raw answers are for machines. @param {Output[]} outputs */
export const files = (outputs) => outputs.filter((output) => output.type !== 'transcript' && output.type !== 'raw');
