/** What all keyboard shortcuts share: the letter on a key, and whether single letters act at all. */

const STORED = 'jamak.singleKeys';

/**
 * The key's name; for a letter the one that is printed on it, so that a shortcut works while a Korean
 * layout is on. `?` stays what was typed.
 *
 * @param {KeyboardEvent} event
 */
export function letter(event) {
  const hangul = /^[\u3131-\u318e\uac00-\ud7a3]$/.test(event.key) && /^Key[A-Z]$/.test(event.code);
  return hangul ? event.code.slice(3).toLowerCase() : event.key;
}

/** Whether single letters act (WCAG 2.1.4: they can be switched off). */
export function singleKeys() {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** @param {boolean} on */
export function setSingleKeys(on) {
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    // a browser that keeps nothing has them on
  }
}
