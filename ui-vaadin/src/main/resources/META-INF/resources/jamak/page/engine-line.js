/**
 * `<jamak-engine-line>`: one calm line while speech is recognised in demo quality alone, with the way to
 * how that is mended. Whoever has read it puts it away for the session.
 */
import { button, h, sheet } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { visit } from '../kit/visit.js';
import { onWords, t } from '../kit/words.js';
import { getSession } from '../model/api.js';
import { capabilities, forgetCapabilities } from '../model/capabilities.js';

const PUT_AWAY = 'jamak.engineLine.'; // and who did
const ASK_MS = 30_000; // an engine may become ready meanwhile

const look = sheet(`
:host { display: block; margin: 0 24px 8px; }
.box { display: flex; align-items: center; gap: 8px; padding: 4px 6px 4px 14px; border-radius: var(--j-radius); background: var(--j-surface); box-shadow: 0 0 0 1px var(--j-line); font-size: 13px; }
.box .icon { color: var(--j-muted); }
.text { flex: 1; }
.text a { color: var(--j-accent); font-weight: 500; }
@media (max-width: 639px) { :host { margin: 0 12px 4px; } }
`);

export class EngineLine extends HTMLElement {
  #text = h('p', { class: 'text' });
  #who = '';
  /** @type {?import('../model/capabilities.js').Capabilities} */
  #can = null;
  /** @type {Array<() => void>} */
  #leave = [];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
  }

  connectedCallback() {
    this.dataset.testid = 'engine-line';
    this.hidden = true;
    const timer = setInterval(() => {
      if (document.hidden || this.hidden) return;
      forgetCapabilities();
      this.#ask();
    }, ASK_MS);
    this.#leave = [onWords(() => this.#draw()), () => clearInterval(timer)];
    this.#ask();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
  }

  async #ask() {
    try {
      this.#who = (await getSession()).user.email;
      this.#can = await capabilities();
    } catch {
      return; // whoever needs them says what is wrong
    }
    this.#draw();
  }

  #draw() {
    const can = this.#can;
    this.hidden = can === null || !can.demoOnly || putAway(this.#who);
    if (can === null || this.hidden) return;
    const words = t(String(can.sourceLangs) === 'en' ? 'engines.english_demo_only' : 'engines.demo_only');
    const how = h('a', { href: String(new URL('engines', document.baseURI)), 'data-testid': 'engine-how',
      onclick: (/** @type {MouseEvent} */ event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        visit('engines');
      } }, t('engines.how'));
    this.#text.replaceChildren(words, ' · ', how);
    const away = button(t('engines.dismiss'), () => this.#putAway(), { icon: 'close', iconOnly: true, kind: 'quiet small', testId: 'engine-dismiss' });
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(h('div', { class: 'box' }, icon('info', 15), this.#text, away));
  }

  #putAway() {
    try {
      sessionStorage.setItem(PUT_AWAY + this.#who, 'yes');
    } catch {
      // for this page alone
    }
    this.hidden = true;
    this.#can = null;
    /** @type {any} */ (this.parentElement?.querySelector('jamak-grid-toolbar'))?.focusSearch();
  }
}

/** @param {string} who */
function putAway(who) {
  try {
    return sessionStorage.getItem(PUT_AWAY + who) !== null;
  } catch {
    return false;
  }
}

customElements.define('jamak-engine-line', EngineLine);
