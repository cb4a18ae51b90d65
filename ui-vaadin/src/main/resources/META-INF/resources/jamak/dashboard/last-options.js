/** The options that were used last in this browser: what the next job starts with. */

const STORED = 'jamak.options';

/** The server's own defaults stand in for what was never chosen. @type {import('./types.js').JobOptions} */
const DEFAULTS = {
  sourceLang: 'en', translate: false, targetLang: [], outputFormats: ['srt', 'vtt'], diarization: false, profile: 'en-standard',
};

/** @returns {import('./types.js').JobOptions} */
export function lastOptions() {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(STORED) ?? '{}') };
  } catch {
    return { ...DEFAULTS };
  }
}

/** A new source is no target any longer: the server refuses such options. @param {Partial<import('./types.js').JobOptions>} partial */
export function rememberOptions(partial) {
  const merged = { ...lastOptions(), ...partial };
  merged.targetLang = merged.targetLang.filter((code) => code !== merged.sourceLang);
  merged.translate &&= merged.targetLang.length > 0;
  try {
    localStorage.setItem(STORED, JSON.stringify(merged));
  } catch {
    // a browser that keeps nothing starts from the defaults next time
  }
}
