// <jamak-elapsed ms="1200" lang="ko">: a running length of time, counted on in the browser.

const UNITS = { ko: ['시간', '분', '초'], en: ['h', 'm', 's'] };

/** The two biggest units, like Durations.java. @param {number} ms @param {?string} lang */
export function formatElapsed(ms, lang) {
  const [hour, minute, second] = lang === 'en' ? UNITS.en : UNITS.ko;
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds}${second}`;
  if (seconds < 3600) return pair(Math.floor(seconds / 60), minute, seconds % 60, second);
  return pair(Math.floor(seconds / 3600), hour, Math.floor((seconds % 3600) / 60), minute);
}

/** @param {number} big @param {string} bigUnit @param {number} small @param {string} smallUnit */
function pair(big, bigUnit, small, smallUnit) {
  return small === 0 ? `${big}${bigUnit}` : `${big}${bigUnit} ${small}${smallUnit}`;
}

class JamakElapsed extends HTMLElement {
  static observedAttributes = ['ms', 'lang'];

  #base = 0;
  #timer = 0;

  attributeChangedCallback() {
    this.#base = performance.now() - Number(this.getAttribute('ms') ?? 0);
    this.#paint();
  }

  connectedCallback() {
    this.#timer = setInterval(() => this.#paint(), 1000);
    this.#paint();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #paint() {
    if (document.hidden && this.hasChildNodes()) return;
    this.textContent = formatElapsed(performance.now() - this.#base, this.getAttribute('lang'));
  }
}

customElements.get('jamak-elapsed') ?? customElements.define('jamak-elapsed', JamakElapsed);
