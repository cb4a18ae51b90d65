/**
 * A menu of what can be done here: at the pointer, or below the button that opened it. Arrows move,
 * Esc and Tab leave, and the focus goes back to where it was.
 */
import { deepActive, sheet } from './dom.js';
import { JamakElement } from './element.js';
import { html, nothing } from './html.js';
import { icon } from './icons.js';
import { base } from './styles.js';

const look = sheet(`
:host { position: fixed; inset: 0; z-index: 900; }
.menu { position: absolute; min-width: 200px; max-width: min(320px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow-y: auto; padding: 6px; border-radius: 12px; background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); }
.item { display: flex; align-items: center; gap: 10px; width: 100%; min-height: 34px; padding: 4px 10px; border: 0; border-radius: 8px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.item:hover, .item:focus-visible { background: var(--j-hover); }
.item .icon { color: var(--j-muted); }
.item span { flex: 1; }
.item kbd { font: inherit; font-size: 12px; color: var(--j-muted); }
.item.danger, .item.danger .icon { color: var(--j-red); }
.item span { overflow: hidden; text-overflow: ellipsis; }
.item[aria-checked=false] .icon { visibility: hidden; }
.heading { padding: 6px 10px 2px; color: var(--j-muted); font-size: 12px; }
hr { margin: 6px 4px; border: 0; border-top: 1px solid var(--j-line); }
@media (pointer: coarse) { .item { min-height: 44px; } .item kbd { display: none; } }
@media (forced-colors: active) { .menu { border: 1px solid CanvasText; } }
`);

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {string} icon
 * @property {() => void} act
 * @property {string} id
 * @property {string} [key] what stands at its end
 * @property {string} [kind] look
 * @property {boolean} [checked] of one that is chosen among others
 * @typedef {{heading: string}} Heading of the items below
 */

class ContextMenu extends JamakElement {
  static styles = [base, look];

  #label = '';
  /** @type {(MenuItem|Heading|null)[]} */
  #items = [];
  #opener = deepActive();

  constructor() {
    super();
    this.addEventListener('pointerdown', (event) => {
      if (event.composedPath()[0] === this) this.close();
    });
    this.addEventListener('contextmenu', (event) => event.preventDefault());
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  /**
   * @param {string} label
   * @param {(MenuItem|Heading|null)[]} items null is a line between
   * @param {{x: number, y: number}} at px of the window
   */
  open(label, items, at) {
    this.#label = label;
    this.#items = items;
    document.body.append(this);
    this.flush();
    const menu = /** @type {HTMLElement} */ (this.renderRoot.firstElementChild);
    menu.style.left = `${Math.max(8, Math.min(at.x, window.innerWidth - menu.offsetWidth - 8))}px`;
    const fits = at.y + menu.offsetHeight + 8 <= window.innerHeight;
    menu.style.top = `${Math.max(8, fits ? at.y : at.y - menu.offsetHeight)}px`;
    const chosen = this.#buttons.find((button) => button.getAttribute('aria-checked') === 'true');
    (chosen ?? this.#buttons[0])?.focus();
  }

  close() {
    this.remove();
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus();
  }

  get #buttons() {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  render() {
    return html`<div class="menu" role="menu" aria-label=${this.#label} data-testid="context-menu">
      ${this.#items.map((item) => this.#part(item))}
    </div>`;
  }

  /** @param {MenuItem|Heading|null} item */
  #part(item) {
    if (item === null) return html`<hr role="separator" />`;
    return 'heading' in item ? html`<p class="heading" role="none">${item.heading}</p>` : this.#item(item);
  }

  /** @param {MenuItem} item */
  #item(item) {
    const act = () => {
      this.close();
      item.act();
    };
    return html`<button
      type="button"
      role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked=${item.checked === undefined ? nothing : String(item.checked)}
      class="item ${item.kind ?? ''}"
      tabindex="-1"
      data-act=${item.id}
      @click=${act}
    >
      ${icon(item.icon)}<span>${
        item.label
      }</span>${item.key ? html`<kbd aria-hidden="true">${item.key}</kbd>` : nothing}
    </button>`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    const items = this.#buttons;
    const at = items.indexOf(/** @type {HTMLButtonElement} */ (this.shadowRoot?.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    event.preventDefault();
  }
}

customElements.define('jamak-context-menu', ContextMenu);

/** @param {string} label @param {(MenuItem|Heading|null)[]} items @param {{x: number, y: number}} at */
export function openMenu(label, items, at) {
  /** @type {ContextMenu} */ (document.createElement('jamak-context-menu')).open(label, items, at);
}
