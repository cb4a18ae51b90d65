/**
 * The words of the current language. The Flow view hands them over as one table; everything that
 * shows text asks here, and draws again on `change`.
 */

/** @type {Record<string, string>} */
let table = {};
let currentLocale = 'ko';
let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const bus = new EventTarget();

/** @param {Record<string, string>} words key without "dashboard." -> text @param {string} language its locale */
export function setWords(words, language) {
  table = words;
  currentLocale = language;
  bus.dispatchEvent(new Event('change'));
}

/**
 * Takes in the words of an element that is on every screen, whose own table may have come already.
 *
 * @param {Record<string, string>} words @param {string} language its locale
 */
export function addWords(words, language) {
  setWords(language === currentLocale ? { ...words, ...table } : words, language);
}

/** @param {string} name IANA name of the zone, of the workspace */
export function setTimeZone(name) {
  if (name === zone) return; // all that is on the page would be drawn again
  zone = name;
  bus.dispatchEvent(new Event('change'));
}

export function locale() {
  return currentLocale;
}

export function timeZone() {
  return zone;
}

/**
 * Looks words up; a language with its own form for one thing has it under `<key>.one`.
 *
 * @param {string} key
 * @param {Record<string, string|number>} [values] for `{name}` in the text
 * @returns {string}
 */
export function t(key, values = {}) {
  const text = (String(values.n) === '1' ? table[`${key}.one`] : undefined) ?? table[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** @param {string} key */
export function hasWord(key) {
  return key in table;
}

/** Whether we have words of our own for it. @param {string} code */
export const hasErrorText = (code) => hasWord(`error.${code}`) || hasWord(`shared.error.${code}`);

/**
 * The user's words for an error code: those with the values that are at hand, else those that all
 * screens share; an unknown code says so and shows itself.
 *
 * @param {string} code
 * @param {Record<string, string|number>} [values]
 */
export function errorText(code, values = {}) {
  const own = t(`error.${code}`, values);
  if (hasWord(`error.${code}`) && !/\{\w+\}/.test(own)) return own;
  return hasWord(`shared.error.${code}`) ? t(`shared.error.${code}`) : t('error.unknown', { code });
}

/** @type {Map<string, Intl.DisplayNames>} by language of the screen; they are slow to make */
const languages = new Map();

/** A language's name in the language of the screen. @param {string} code BCP 47, or "auto" */
export function languageName(code) {
  if (code === 'auto') return t('options.auto');
  if (code === 'und') return t('options.unknown');
  const names = languages.get(currentLocale) ?? new Intl.DisplayNames([currentLocale], { type: 'language' });
  languages.set(currentLocale, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** @param {() => void} listener @returns {() => void} stops listening */
export function onWords(listener) {
  bus.addEventListener('change', listener);
  return () => bus.removeEventListener('change', listener);
}
