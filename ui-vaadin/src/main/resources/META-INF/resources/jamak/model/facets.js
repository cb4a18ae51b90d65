/** What occurs among the jobs of the workspace, so that filters offer nothing that finds nothing. */
import { ApiError, send } from './api.js';

/** @typedef {import('./records.js').Facets} Facets */

/** @type {Facets} */
let known = { languages: [], engines: [], profiles: [], formats: [], errorCodes: [], warnings: [], people: [] };

/** What was learnt last; nothing before that. */
export const facets = () => known;

/** Asks anew. */
export async function learnFacets() {
  try {
    known = await send('GET', '/api/jobs/facets');
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
  }
}

/** The address of somebody who made jobs, '' where it is not known. @param {string} id */
export const addressOf = (id) => known.people.find((person) => person.id === id)?.email ?? '';
