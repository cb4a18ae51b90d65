/** What the browser keeps of a person's taste; one that keeps nothing starts from the defaults. */

/** @param {string} key @returns {?string} */
export function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
export function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // kept for this page alone
  }
}
