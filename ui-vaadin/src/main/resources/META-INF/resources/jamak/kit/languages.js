/**
 * Languages as a list to choose from: their names, their order, and what finds them. Pure, apart from the language of
 * the screen.
 */
import { languageName, locale } from './words.js';

/** Offered first, after the screen's own and those that were used. */
const NEAR = ['ko', 'en', 'ja', 'zh'];

/** @type {?string[]} */
let every = null;

/**
 * Every language of two letters that the browser has a name for: what an engine for any language is offered with.
 *
 * @returns {string[]}
 */
export function everyLanguage() {
  if (every !== null) return every;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  every = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code && names.of(code) !== undefined);
  return every;
}

/**
 * Detection first, then the language of the screen, those used before, those near to us, then all others by their
 * names.
 *
 * @param {string[]} codes BCP 47, or "auto"
 * @param {string[]} [used] the newest first
 * @returns {string[]}
 */
export function inOrder(codes, used = []) {
  const known = new Set(codes);
  const first = ['auto', locale(), ...used, ...NEAR].filter((code) => known.has(code));
  const { compare } = new Intl.Collator(locale());
  const byName = [...known]
    .map((code) => /** @type {const} */ ([code, languageName(code)]))
    .sort(([, a], [, b]) => compare(a, b));
  return [...new Set([...first, ...byName.map(([code]) => code)])];
}

/**
 * Whether what was typed means this language: by its name here, in English, in itself, or by its code.
 *
 * @param {string} code
 * @param {string} typed
 */
export function means(code, typed) {
  const wanted = plain(typed);
  return [languageName(code), nameIn('en', code), nameIn(code, code), code].some((name) =>
    plain(name).includes(wanted),
  );
}

/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();

/** @param {string} language @param {string} code */
function nameIn(language, code) {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? '';
  } catch {
    return '';
  }
}

/**
 * How the rules of subtitles count this language's letters.
 *
 * @param {string} code
 * @returns {'cjk'|'latin'|null} null for one that is yet to be found
 */
export function scriptOf(code) {
  if (code === 'auto') return null;
  try {
    return /^(Kore|Hang|Jpan|Hans|Hant|Hani)$/.test(new Intl.Locale(code).maximize().script ?? '') ? 'cjk' : 'latin';
  } catch {
    return null;
  }
}
