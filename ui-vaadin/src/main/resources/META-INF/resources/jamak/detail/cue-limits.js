/** What a reader can follow: the limits of each subtitle profile, and what a cue breaks. Pure. */
import { PROFILES } from '../model/contract.js';

/** @typedef {import('./cue-files.js').Cue} Cue */
/**
 * @typedef {{lineLength: number, maxLines: number, maxCps: number, wide: boolean}} Limits wide: Hangul, Han and kana count 1, all else a half
 */
/** @typedef {{rule: 'speed'|'length'|'lines', value: number, limit: number}} Breach */

const WIDE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3000-\u303f\uff01-\uff60]/u;
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Mn}\p{Zl}\p{Zp}]/u;
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * @param {?string|undefined} profile chosen for the job; a language's own where it is unknown
 * @param {string} language
 */
export const limitsOf = (profile, language) =>
  PROFILES[profile ?? ''] ?? PROFILES[`${language.split('-')[0]}-standard`] ?? PROFILES['latin-standard'];

/** How long a text is to a reader. @param {string} text @param {boolean} wide */
export function weight(text, wide) {
  let sum = 0;
  for (const { segment } of clusters.segment(text)) {
    const first = String.fromCodePoint(segment.codePointAt(0) ?? 0);
    if (!UNSEEN.test(first)) sum += wide && !WIDE.test(first) ? 0.5 : 1;
  }
  return sum;
}

/** @param {Cue} cue @param {Limits} limits @returns {Breach[]} */
export function breaches(cue, limits) {
  const seconds = Math.max(1, cue.endMs - cue.startMs) / 1000;
  const all = weight(cue.lines.join(' '), limits.wide);
  const longest = Math.max(0, ...cue.lines.map((line) => weight(line, limits.wide)));
  /** @type {Breach[]} */
  const found = [
    {
      rule: 'speed',
      value: Math.ceil((all / seconds) * 10) / 10,
      limit: all > limits.maxCps * seconds ? limits.maxCps : Infinity,
    },
    { rule: 'length', value: longest, limit: limits.lineLength },
    { rule: 'lines', value: cue.lines.length, limit: limits.maxLines },
  ];
  return found.filter((breach) => breach.value > breach.limit);
}
