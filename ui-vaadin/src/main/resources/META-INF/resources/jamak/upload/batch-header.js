/** `<jamak-batch-header>`: how the running uploads stand together, and what can be done with all of them. */
import { button, h, oncePerFrame, setAttribute, setText, sheet } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { base } from '../kit/styles.js';
import { onWords, t } from '../kit/words.js';
import { assetList } from '../model/store.js';
import { retryable } from './uploader.js';
import { uploadBatch, uploader } from './uploads.js';

const look = sheet(`
:host { display: block; margin: 0 24px 8px; }
.box { display: flex; align-items: center; gap: 12px; flex-wrap: wrap; padding: 8px 8px 8px 16px; border-radius: var(--j-radius); background: var(--j-surface); box-shadow: 0 0 0 1px var(--j-line); }
.text { font-weight: 500; }
.failed { color: var(--j-red); }
.bar { flex: 1 1 120px; min-width: 80px; }
.bar.over { visibility: hidden; } /* keeps its room, as the buttons do: the cards below must not move */
.acts { display: flex; gap: 4px; flex-wrap: wrap; margin-left: auto; min-height: 28px; }
@media (pointer: coarse) { .acts { min-height: 44px; } }
@media (max-width: 639px) {
  :host { margin: 0 12px 4px; }
  .box { gap: 4px 12px; padding: 8px 8px 0 16px; }
  .text { flex: 1 0 100%; font-size: 13px; }
  .bar { flex: 1 0 100%; margin-right: 8px; }
  .acts { flex-wrap: nowrap; width: calc(100% + 16px); margin: 0 -8px; overflow-x: auto; scrollbar-width: none; }
}
`);

export class BatchHeader extends HTMLElement {
  #text = h('span', { class: 'text', role: 'status' });
  #fill = h('i');
  #bar = h('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 }, this.#fill);
  #acts = h('div', { class: 'acts' });
  #paint = oncePerFrame(() => this.#draw());
  #shown = '';
  /** @type {Array<() => void>} */
  #leave = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, look];
    root.append(h('div', { class: 'box' }, this.#text, this.#bar, this.#acts));
  }

  connectedCallback() {
    const types = ['added', 'changed', 'removed', 'settled'];
    for (const type of types) uploader.addEventListener(type, this.#paint);
    assetList.addEventListener('order', this.#paint);
    this.#leave = [onWords(this.#paint), () => assetList.removeEventListener('order', this.#paint),
      ...types.map((type) => () => uploader.removeEventListener(type, this.#paint))];
    this.#draw();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
  }

  #draw() {
    const { items, percent } = uploadBatch;
    this.hidden = items.length === 0;
    if (this.hidden) return;
    const of = (/** @type {string} */ state) => items.filter((item) => item.state === state);
    const done = of('uploaded').length;
    const failed = of('upload_failed').length;
    setText(this.#text, this.#words(items, done, failed));
    this.#text.classList.toggle('failed', failed > 0 && !items.some((item) => item.active));
    this.#bar.classList.toggle('over', !items.some((item) => item.active));
    setAttribute(this.#bar, 'aria-valuenow', percent);
    setAttribute(this.#bar, 'aria-label', t('bar.upload'));
    this.#fill.style.transform = `scaleX(${percent / 100})`;
    this.#drawActs(items, done);
  }

  /** @param {import('./upload-item.js').UploadItem[]} items @param {number} done @param {number} failed */
  #words(items, done, failed) {
    const parts = [done === items.length ? t('batch.all_done', { n: done }) : t('batch.done', { total: items.length, n: done })];
    if (failed > 0) parts.push(t('batch.failed', { n: failed }));
    const same = items.filter((item) => item.state === 'duplicate').length;
    if (same > 0) parts.push(t('batch.same', { n: same }));
    const left = uploadBatch.timeLeft(performance.now());
    const waiting = items.filter((item) => item.state === 'local_selected').length;
    if (left !== null) parts.push(t('batch.left', { time: format.roughly(left) }));
    if (waiting > 0 && uploader.parallel > 0) parts.push(t('batch.waiting', { n: waiting, max: uploader.parallel }));
    return parts.join(' · ');
  }

  /** @param {import('./upload-item.js').UploadItem[]} items @param {number} done */
  #drawActs(items, done) {
    const running = items.some((item) => item.state === 'uploading' || item.state === 'local_selected');
    const paused = items.some((item) => item.state === 'paused');
    const again = items.some((item) => item.state === 'upload_failed' && retryable(item.errorCode));
    const same = items.filter((item) => item.state === 'duplicate');
    const shown = [running, paused, again, same.length, done > 0, t('batch.hide')].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#acts.replaceChildren(...[
      running && button(t('batch.pause'), () => [...uploader.items].reverse().forEach((item) => uploader.pause(item)), { icon: 'pause', kind: 'quiet small' }),
      paused && !running && button(t('batch.resume'), () => uploader.items.forEach((item) => uploader.resume(item)), { icon: 'play', kind: 'quiet small' }),
      again && button(t('batch.retry'), () => uploader.items.forEach((item) => uploader.retry(item)), { icon: 'retry', kind: 'quiet small' }),
      same.length > 0 && button(t('batch.skip', { n: same.length }), () => same.forEach((item) => uploader.remove(item)), { icon: 'copy', kind: 'quiet small' }),
      done > 0 && button(t('batch.hide'), () => this.#hideDone(), { icon: 'tick', kind: 'quiet small' }),
    ].filter((one) => one !== false));
  }

  #hideDone() {
    uploadBatch.hideDone();
    assetList.reload();
  }
}

customElements.define('jamak-batch-header', BatchHeader);
