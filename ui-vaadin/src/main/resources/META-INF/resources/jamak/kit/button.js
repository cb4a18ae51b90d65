/** A button in a template. */
import { html, ifDefined, nothing } from './html.js';
import { icon } from './icon.js';

/**
 * @typedef {object} ButtonLook
 * @property {string} [icon]
 * @property {boolean} [iconOnly] the label is read out and shown on hover only
 * @property {string} [kind] classes: primary, danger, quiet, small
 * @property {string} [testId]
 * @property {string} [shortcut] shown on hover
 * @property {boolean} [disabled]
 * @property {boolean} [hidden]
 */

/** @param {string} label @param {(event: MouseEvent) => void} act @param {ButtonLook} [look] */
export function button(label, act, look = {}) {
  const title = look.shortcut ? `${label} (${look.shortcut})` : look.iconOnly ? label : undefined;
  return html`<button type="button" class="button ${look.kind ?? ''} ${look.iconOnly ? 'icon-only' : ''}" data-testid=${ifDefined(look.testId)}
    aria-label=${ifDefined(look.iconOnly ? label : undefined)} title=${ifDefined(title)} ?disabled=${look.disabled ?? false} ?hidden=${look.hidden ?? false}
    @click=${act}>${look.icon ? icon(look.icon) : nothing}${look.iconOnly ? nothing : html`<span class="label">${label}</span>`}</button>`;
}
