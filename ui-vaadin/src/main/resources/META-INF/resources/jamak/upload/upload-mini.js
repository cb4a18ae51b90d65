/** A small bar in the page's header while uploads go on and another screen is shown. */
import { h, oncePerFrame, setAttribute, setText, sheet } from '../kit/dom.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { uploadBatch, uploader } from './uploads.js';

const look = sheet(`
:host { position: fixed; left: 50%; top: 18px; translate: -50% 0; z-index: 50; }
a { display: flex; align-items: center; gap: 12px; min-height: 40px; padding: 0 16px; border-radius: 20px; background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line); color: inherit; text-decoration: none; font-weight: 500; white-space: nowrap; }
.bar { width: 120px; }
@media (max-width: 767px) {
  :host { left: 12px; right: 12px; top: auto; bottom: calc(12px + env(safe-area-inset-bottom)); translate: none; }
  a { box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); }
  .bar { flex: 1; }
}
`);

class UploadMini extends HTMLElement {
  #text = h('span', { role: 'status' });
  #fill = h('i');
  #bar = h('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 }, this.#fill);

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, look];
    root.append(h('a', { href: String(new URL('dashboard', document.baseURI)) }, this.#text, this.#bar));
  }

  paint() {
    const { items, percent } = uploadBatch;
    const done = items.filter((item) => item.state === 'uploaded').length;
    const failed = items.filter((item) => item.state === 'upload_failed').length;
    setText(this.#text, [t('batch.done', { total: items.length, n: done }), failed > 0 ? t('batch.failed', { n: failed }) : ''].filter(Boolean).join(' · '));
    setAttribute(this.#bar, 'aria-valuenow', percent);
    setAttribute(this.#bar, 'aria-label', t('bar.upload'));
    this.#fill.style.transform = `scaleX(${percent / 100})`;
  }
}

customElements.define('jamak-upload-mini', UploadMini);

const mini = /** @type {UploadMini} */ (document.createElement('jamak-upload-mini'));
let dashboards = 0;

const follow = oncePerFrame(() => {
  const wanted = dashboards === 0 && uploader.busy;
  if (!wanted) mini.remove();
  else if (!mini.isConnected) document.body.append(mini);
  if (wanted) mini.paint();
});
for (const type of ['changed', 'removed', 'settled']) uploader.addEventListener(type, follow);

/** A dashboard shows the uploads itself. @param {1|-1} step */
export function dashboardShown(step) {
  dashboards += step;
  follow();
}
