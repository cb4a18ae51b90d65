/** A small bar in the page's header while uploads go on and another screen is shown. */
import { oncePerFrame, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { uploadProgress } from './upload-progress.js';
import { uploadBatch, uploader } from './uploads.js';

const look = sheet(`
:host { position: fixed; left: 50%; top: var(--jamak-mini-top, 18px); translate: -50% 0; z-index: 50; }
a { display: flex; align-items: center; gap: 12px; min-height: 40px; padding: 0 16px; border-radius: 20px; background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line); color: inherit; text-decoration: none; font-weight: 500; white-space: nowrap; }
.bar { width: 120px; }
@media (max-width: 767px) {
  :host { left: 12px; right: 12px; top: auto; bottom: calc(12px + env(safe-area-inset-bottom)); translate: none; }
  a { box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); }
  .bar { flex: 1; }
}
`);

class UploadMini extends JamakElement {
  static styles = [base, look];

  render() {
    const { items, percent } = uploadBatch;
    const of = (/** @type {string} */ state) => items.filter((item) => item.state === state).length;
    const failed = of('upload_failed');
    const words = [
      t('batch.done', { total: items.length, n: of('uploaded') }),
      failed > 0 ? t('batch.failed', { n: failed }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
    return html`<a href=${String(new URL('dashboard', document.baseURI))}
      ><span role="status">${words}</span> ${uploadProgress(percent)}</a
    >`;
  }
}

customElements.define('jamak-upload-mini', UploadMini);

const mini = /** @type {UploadMini} */ (document.createElement('jamak-upload-mini'));
let dashboards = 0;

const follow = oncePerFrame(() => {
  const wanted = dashboards === 0 && uploader.busy;
  if (!wanted) mini.remove();
  else if (!mini.isConnected) document.body.append(mini);
  if (wanted) mini.requestUpdate();
});
for (const type of ['changed', 'removed', 'settled']) uploader.addEventListener(type, follow);

/** A dashboard shows the uploads itself. @param {1|-1} step */
export function dashboardShown(step) {
  dashboards += step;
  follow();
}
