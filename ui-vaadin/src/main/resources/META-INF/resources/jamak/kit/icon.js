/** An icon in a template. */
import { svg } from 'lit';
import { html } from './html.js';
import { PATHS } from './icons.js';

/** @param {string} name @param {number} [size] px */
export const icon = (name, size = 16) => html`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true" class="icon" data-icon=${name}>${
  svg`<path d=${PATHS[name] ?? ''}></path>`}</svg>`;
