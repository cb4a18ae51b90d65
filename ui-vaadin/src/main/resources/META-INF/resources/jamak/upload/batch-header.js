/** `<jamak-batch-header>`: how the running uploads stand together, and what can be done with all of them. */
import { button } from '../kit/button.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { assetList } from '../model/store.js';
import { uploadProgress } from './upload-progress.js';
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

export class BatchHeader extends JamakElement {
  static styles = [base, look];
  static onePerFrame = true;

  connectedCallback() {
    super.connectedCallback();
    this.follow(uploader, 'added', 'changed', 'removed', 'settled');
    this.follow(assetList, 'order');
  }

  willUpdate() {
    this.hidden = uploadBatch.items.length === 0;
  }

  render() {
    const { items, percent } = uploadBatch;
    if (items.length === 0) return nothing;
    const of = (/** @type {string} */ state) => items.filter((item) => item.state === state).length;
    const [done, failed] = [of('uploaded'), of('upload_failed')];
    const idle = !items.some((item) => item.active);
    return html`<div class="box">
      <span class="text ${failed > 0 && idle ? 'failed' : ''}" role="status">${this.#words(items, done, failed)}</span>
      ${uploadProgress(percent, idle)}
      <div class="acts">${this.#acts(items, done)}</div>
    </div>`;
  }

  /** @param {import('./upload-item.js').UploadItem[]} items @param {number} done @param {number} failed */
  #words(items, done, failed) {
    const parts = [
      done === items.length ? t('batch.all_done', { n: done }) : t('batch.done', { total: items.length, n: done }),
    ];
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
  #acts(items, done) {
    const running = items.some((item) => item.state === 'uploading' || item.state === 'local_selected');
    const paused = items.some((item) => item.state === 'paused');
    const again = items.some((item) => item.state === 'upload_failed' && retryable(item.errorCode));
    const same = items.filter((item) => item.state === 'duplicate');
    const act = (
      /** @type {boolean} */ offered,
      /** @type {string} */ words,
      /** @type {string} */ name,
      /** @type {() => void} */ run,
    ) => (offered ? button(words, run, { icon: name, kind: 'quiet small' }) : nothing);
    return [
      act(running, t('batch.pause'), 'pause', () =>
        [...uploader.items].reverse().forEach((item) => uploader.pause(item)),
      ),
      act(paused && !running, t('batch.resume'), 'play', () => uploader.items.forEach((item) => uploader.resume(item))),
      act(again, t('batch.retry'), 'retry', () => uploader.items.forEach((item) => uploader.retry(item))),
      act(same.length > 0, t('batch.skip', { n: same.length }), 'copy', () =>
        same.forEach((item) => uploader.remove(item)),
      ),
      act(done > 0, t('batch.hide'), 'tick', () => this.#hideDone()),
    ];
  }

  #hideDone() {
    uploadBatch.hideDone();
    assetList.reload();
  }
}

customElements.define('jamak-batch-header', BatchHeader);
