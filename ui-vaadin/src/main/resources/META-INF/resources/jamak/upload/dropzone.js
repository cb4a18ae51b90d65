/** `<jamak-dropzone>`: the whole page takes files; the overlay says how many, and whether they are welcome. */
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { filesOf, welcome } from './file-source.js';

const look = sheet(`
:host { position: fixed; inset: 0; z-index: 1000; display: none; padding: 16px; background: color-mix(in srgb, var(--j-page), transparent 12%); pointer-events: none; }
:host([open]) { display: block; }
.frame { display: grid; place-content: center; justify-items: center; gap: 12px; height: 100%; border: 2px dashed var(--j-accent); border-radius: 20px; background: color-mix(in srgb, var(--j-tint), transparent 30%); text-align: center; }
.frame .icon { color: var(--j-accent); }
p { font-size: 20px; font-weight: 600; }
span { color: var(--j-muted); }
:host([refused]) .frame { border-color: var(--j-red); background: color-mix(in srgb, var(--j-red-tint), transparent 30%); }
:host([refused]) .frame .icon { color: var(--j-red); }
`);

export class Dropzone extends JamakElement {
  static styles = [base, look];

  /**
   * How many files hang over the page, and how many of them are welcome; 0 where the browser does not tell before the
   * drop.
   */
  #files = { total: 0, n: 0 };
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #gone;

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
    const signal = this.leave;
    window.addEventListener('dragenter', (event) => this.#over(event), { signal });
    window.addEventListener('dragover', (event) => this.#over(event), { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) this.#close();
      },
      { signal },
    );
    window.addEventListener('drop', (event) => this.#drop(event), { signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#close();
  }

  /** @param {DragEvent} event */
  #over(event) {
    const transfer = event.dataTransfer;
    if (!transfer?.types.includes('Files')) return;
    event.preventDefault();
    transfer.dropEffect = 'copy';
    clearTimeout(this.#gone); // some browsers lose the last dragleave
    this.#gone = setTimeout(() => this.#close(), 1500);
    const items = [...transfer.items].filter((item) => item.kind === 'file');
    this.toggleAttribute('open', true);
    this.#files = { total: items.length, n: welcome(items) };
    this.requestUpdate();
  }

  willUpdate() {
    this.toggleAttribute('refused', this.#files.total > 0 && this.#files.n === 0);
  }

  render() {
    const { total, n } = this.#files;
    const words =
      total === 0
        ? t('drop.some')
        : n === 0
          ? t('drop.refused')
          : n < total
            ? t('drop.part', { total, n })
            : t('drop.files', { n });
    return html`<div class="frame">
      ${icon('upload', 48)}
      <p>${words}</p>
      <span>${t('drop.hint')}</span>
    </div>`;
  }

  /** @param {DragEvent} event */
  async #drop(event) {
    const transfer = event.dataTransfer;
    this.#close();
    if (!transfer || (!transfer.types.includes('Files') && transfer.files.length === 0)) return;
    event.preventDefault();
    const found = await filesOf(transfer);
    if (found.files.length + found.ignored.foreign + found.ignored.unreadable.length > 0) this.tell('files', found);
  }

  #close() {
    clearTimeout(this.#gone);
    this.removeAttribute('open');
  }
}

customElements.define('jamak-dropzone', Dropzone);
