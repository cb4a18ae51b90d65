/* The sign-in page's two switches. All words are in the page; nothing that was typed is lost. */
const root = document.documentElement;

/** @param {string} name @param {string} value */
function remember(name, value) {
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}

/** @param {string} language */
function speak(language) {
  root.lang = language;
  remember('jamak-lang', language);
  for (const element of document.querySelectorAll(`[data-${language}]`)) {
    const text = element.getAttribute(`data-${language}`) ?? '';
    if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', text);
    else element.textContent = text;
    if (element.matches('button[type=button]')) element.setAttribute('lang', language === 'ko' ? 'en' : 'ko');
  }
}

document
  .querySelector('[data-testid=lang-switch]')
  ?.addEventListener('click', () => speak(root.lang === 'ko' ? 'en' : 'ko'));

document.querySelector('[data-testid=theme-switch]')?.addEventListener('change', ({ target }) => {
  const [chosen] = /** @type {HTMLSelectElement} */ (target).selectedOptions;
  root.style.colorScheme = chosen.dataset.css ?? '';
  remember('jamak-theme', chosen.value);
});
