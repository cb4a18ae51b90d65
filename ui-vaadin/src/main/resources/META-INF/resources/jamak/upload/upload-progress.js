/** How far the uploads of this tab are, as a bar. */
import { html } from '../kit/html.js';
import { t } from '../kit/words.js';

/**
 * @param {number} percent
 * @param {boolean} [over] nothing moves any more
 */
export const uploadProgress = (percent, over = false) =>
  html`<div
    class="bar ${over ? 'over' : ''}"
    role="progressbar"
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent}
    aria-label=${t('bar.upload')}
  >
    <i style="transform: scaleX(${percent / 100})"></i>
  </div>`;
