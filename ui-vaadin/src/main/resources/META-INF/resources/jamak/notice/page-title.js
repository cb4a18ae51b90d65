/** How many notices are new, before the title of the page, whichever screen sets that: "(3) Jamak". */

/** What stands there now; a screen's own title may begin with a number too. */
let shown = '';

function put() {
  const { title } = document;
  if (shown === '' || title.startsWith(shown)) return;
  document.title = shown + title;
}

/** @param {string} count '' for none */
export function countInTitle(count) {
  const before = shown;
  shown = count === '' ? '' : `(${count}) `;
  if (before === shown) return;
  if (before !== '' && document.title.startsWith(before)) document.title = document.title.slice(before.length);
  put();
}

/** Keeps it there when a screen sets its own title. @param {AbortSignal} signal ends it */
export function keepCount(signal) {
  const watch = new MutationObserver(put);
  watch.observe(document.head, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    countInTitle('');
  });
}
