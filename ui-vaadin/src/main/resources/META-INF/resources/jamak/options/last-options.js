/** The options that were used last in this browser, as one whole set: what the next job starts with. */
import { locale } from '../kit/words.js';
import { latestCapabilities, understands } from '../model/capabilities.js';
import { fault } from './options-check.js';

/** @typedef {import('../model/types.js').JobOptions} JobOptions */

const STORED = 'jamak.options';
const USED = 'jamak.languages';
const MOST_USED = 4;

/**
 * Where an engine detects the language it does; where none does, the screen's language if that can be had.
 *
 * @returns {JobOptions}
 */
function defaults() {
  const can = latestCapabilities();
  const detects = can === null || !can.transcriber || can.sourceLangs.length === 0 || can.sourceLangs.includes('auto');
  const sourceLang = detects || can === null ? 'auto' : understands(can, locale()) ? locale() : can.sourceLangs[0];
  return {
    sourceLang,
    translate: false,
    targetLang: [],
    outputFormats: ['srt', 'vtt'],
    diarization: false,
    profile: 'auto',
    audioTrack: '',
    engine: '',
  };
}

/** @returns {JobOptions} */
export function lastOptions() {
  return { ...defaults(), ...read(STORED) };
}

/** What stands in the way of running them; null where nothing does, or nobody knows. @param {JobOptions} [options] */
export function standsInTheWay(options = lastOptions()) {
  const can = latestCapabilities();
  return can === null ? null : fault([options], can);
}

/**
 * Takes the whole set of one job, never a part of it. The number of a sound track means nothing in other files.
 *
 * @param {JobOptions} whole
 */
export function rememberOptions(whole) {
  write(STORED, { ...whole, audioTrack: /^\d+$/.test(whole.audioTrack ?? '') ? '' : (whole.audioTrack ?? '') });
  if (whole.sourceLang !== 'auto') {
    write(USED, [...new Set([whole.sourceLang, ...usedLanguages()])].slice(0, MOST_USED));
  }
}

/** @returns {string[]} source languages, the newest first */
export function usedLanguages() {
  const found = read(USED);
  return Array.isArray(found) ? found : [];
}

/** @param {string} key @returns {any} */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // a browser that keeps nothing starts from the defaults next time
  }
}
