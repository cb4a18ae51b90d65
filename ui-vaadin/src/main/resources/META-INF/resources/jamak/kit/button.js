/** A button in a template. */
import { html, ifDefined, nothing } from './html.js';
import { icon } from './icons.js';

/**
 * @typedef {object} ButtonLook
 * @property {string} [icon]
 * @property {boolean} [iconOnly] the label is read out and shown on hover only
 * @property {boolean} [named] the label is shown on hover too, where the place is too narrow for it
 * @property {string} [kind] classes: primary, danger, quiet, small
 * @property {string} [testId]
 * @property {string} [shortcut] shown on hover
 * @property {?string} [why] why it does nothing now; it stays in reach, so that this can be read
 * @property {boolean} [pressed] for one that stays pressed
 * @property {string} [keys] aria-keyshortcuts
 * @property {boolean} [menu] whether it opens a menu
 * @property {boolean} [disabled]
 * @property {boolean} [hidden]
 */

/** @param {string} label @param {(event: MouseEvent) => void} act @param {ButtonLook} [look] */
export function button(label, act, look = {}) {
  const title =
    look.why ?? (look.shortcut ? `${label} (${look.shortcut})` : look.iconOnly || look.named ? label : undefined);
  return html`<button
    type="button"
    class="button ${look.kind ?? ''} ${look.iconOnly ? 'icon-only' : ''}"
    data-testid=${ifDefined(look.testId)}
    aria-label=${ifDefined(look.iconOnly || look.named ? label : undefined)}
    title=${ifDefined(title)}
    aria-disabled=${look.why ? 'true' : nothing}
    aria-description=${look.why ?? nothing}
    aria-pressed=${look.pressed === undefined ? nothing : String(look.pressed)}
    aria-keyshortcuts=${ifDefined(look.keys)}
    aria-haspopup=${look.menu ? 'menu' : nothing}
    ?disabled=${look.disabled ?? false}
    ?hidden=${look.hidden ?? false}
    @click=${act}
  >
    ${look.icon ? icon(look.icon) : nothing}${look.iconOnly ? nothing : html`<span class="label">${label}</span>`}
  </button>`;
}
