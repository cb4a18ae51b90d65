/** What helps after some failures depends on the sound tracks of the video, which a job does not tell. */
import { ApiError, assets as api } from '../model/api.js';
import { ERRORS } from '../model/contract.js';
import { assetList } from '../model/store.js';

/** @type {Set<string>} */
const asked = new Set();

/**
 * Asks for the video of a failed job where its tracks matter, once.
 *
 * @param {{assetId: string, code: string}} failure
 * @param {() => void} then the answer is there
 */
export async function learnTracks({ assetId, code }, then) {
  if (ERRORS[code]?.remedy !== 'other_track' || asked.has(assetId) || assetList.ofAsset(assetId) !== null) return;
  asked.add(assetId);
  try {
    assetList.know(await api.get(assetId));
    then();
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem; // deleted, or asked again with the next page
  }
}
