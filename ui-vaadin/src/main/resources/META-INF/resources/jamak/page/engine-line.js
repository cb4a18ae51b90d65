/**
 * `<jamak-engine-line>`: one calm line while speech is recognised in demo quality alone, with the way to
 * how that is mended. Whoever has read it puts it away for the session.
 */
import { button } from '../kit/button.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { visit } from '../kit/visit.js';
import { t } from '../kit/words.js';
import { getSession } from '../model/api.js';
import { capabilities, forgetCapabilities } from '../model/capabilities.js';

const PUT_AWAY = 'jamak.engineLine.'; // and who did
const ASK_MS = 30_000; // an engine may become ready meanwhile

export class EngineLine extends JamakElement {
  static styles = [
    base,
    sheet(`
:host { display: block; margin: 0 24px 8px; }
.box { display: flex; align-items: center; gap: 8px; padding: 4px 6px 4px 14px; border-radius: var(--j-radius); background: var(--j-surface); box-shadow: 0 0 0 1px var(--j-line); font-size: 13px; }
.box .icon { color: var(--j-muted); }
.text { flex: 1; }
.text a { color: var(--j-accent); font-weight: 500; }
@media (max-width: 639px) { :host { margin: 0 12px 4px; } }
`),
  ];

  #who = '';
  /** @type {?import('../model/capabilities.js').Capabilities} */
  #can = null;

  connectedCallback() {
    super.connectedCallback();
    this.dataset.testid = 'engine-line';
    this.hidden = true;
    const timer = setInterval(() => {
      if (document.hidden || this.hidden) return;
      forgetCapabilities();
      this.#ask();
    }, ASK_MS);
    this.leave.addEventListener('abort', () => clearInterval(timer));
    this.#ask();
  }

  async #ask() {
    try {
      this.#who = (await getSession()).user.email;
      this.#can = await capabilities();
    } catch {
      return; // whoever needs them says what is wrong
    }
    this.hidden = !this.#can.demoOnly || putAway(this.#who);
    this.requestUpdate();
  }

  render() {
    if (this.#can === null || this.hidden) return nothing;
    const words = t(String(this.#can.sourceLangs) === 'en' ? 'engines.english_demo_only' : 'engines.demo_only');
    const href = String(new URL('engines', document.baseURI));
    return html`<div class="box">
      ${icon('info', 15)}
      <p class="text">${words} · <a href=${href} data-testid="engine-how" @click=${go}>${t('engines.how')}</a></p>
      ${button(t('engines.dismiss'), () => this.#putAway(), {
        icon: 'close',
        iconOnly: true,
        kind: 'quiet small',
        testId: 'engine-dismiss',
      })}
    </div>`;
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

/** Stays on the page where it can. @param {MouseEvent} event */
function go(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  visit('engines');
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
