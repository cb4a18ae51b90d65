/** `<jamak-download-menu>`: the files of a job, in a small menu: what they are, how large, and where they lie. */
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import * as format from '../kit/format.js';
import { html, ifDefined, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { languageName, t } from '../kit/words.js';
import { jobs as jobApi } from '../model/api.js';
import { track } from '../model/events.js';
import { files, trackZip } from './downloads.js';
import { complain } from './failures.js';

/** @typedef {import('../model/records.js').Output} Output */

const look = sheet(`
:host { position: fixed; inset: 0; z-index: 900; }
.menu { position: absolute; min-width: 220px; max-width: min(320px, calc(100vw - 16px)); max-height: 60vh; overflow-y: auto; padding: 6px; border-radius: 12px; background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); }
a { display: flex; align-items: center; gap: 10px; min-height: 38px; padding: 4px 10px; border-radius: 8px; color: inherit; text-decoration: none; }
.menu:focus-visible { outline-offset: -2px; }
a:hover, a:focus-visible { background: var(--j-hover); }
a b { font-weight: 600; min-width: 40px; }
a span { flex: 1; }
a small, p { font-size: 12px; color: var(--j-muted); }
p { padding: 12px; }
@media (pointer: coarse) { a { min-height: 44px; } }
@media (forced-colors: active) { .menu { border: 1px solid CanvasText; } }
`);

class DownloadMenu extends JamakElement {
  static styles = [base, look];

  #jobId = '';
  /** @type {Output[]} */
  #outputs = [];
  /** @type {HTMLElement} where the focus goes back to */
  #from = document.body;

  constructor() {
    super();
    this.addEventListener('pointerdown', (event) => {
      if (event.composedPath()[0] === this) this.#close();
    });
  }

  /** @param {string} jobId @param {Output[]} outputs @param {HTMLElement} from */
  open(jobId, outputs, from) {
    this.#jobId = jobId;
    this.#outputs = outputs;
    this.#from = from;
    document.body.append(this);
    this.flush();
    const menu = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.menu'));
    const place = from.getBoundingClientRect();
    const below = place.bottom + menu.offsetHeight + 8 < window.innerHeight;
    menu.style.top = below ? `${place.bottom + 4}px` : `${Math.max(8, place.top - menu.offsetHeight - 4)}px`;
    menu.style.left = `${Math.max(8, Math.min(place.right - menu.offsetWidth, window.innerWidth - menu.offsetWidth - 8))}px`;
    (this.#links[0] ?? menu).focus();
  }

  render() {
    const [id, outputs] = [this.#jobId, this.#outputs];
    return html`<div
      class="menu"
      role=${outputs.length > 0 ? 'menu' : 'group'}
      tabindex="-1"
      aria-label=${t('item.download')}
      data-testid="download-menu"
      @click=${() => setTimeout(() => this.#close(), 50)}
      @keydown=${this.#key}
    >
      ${outputs.map((output) => outputLink(id, output, 'menuitem'))}${
        outputs.length > 1 ? zipLink(id) : nothing
      }${outputs.length === 0 ? html`<p>${t('outputs.none')}</p>` : nothing}
    </div>`;
  }

  get #links() {
    return [...this.renderRoot.querySelectorAll('a')];
  }

  #close() {
    this.remove();
    this.#from.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const links = this.#links;
    const at = links.indexOf(/** @type {any} */ (this.shadowRoot?.activeElement));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    else if (step !== undefined) links[(at + step + links.length) % links.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('jamak-download-menu', DownloadMenu);

/** A link in a template. @param {string} jobId @param {Output} output @param {string} [role] */
export function outputLink(jobId, output, role) {
  const language = output.language ? languageName(output.language) : '';
  const words = t(output.kind === 'translation' ? 'outputs.translation' : 'outputs.original', { 0: language });
  const told = () =>
    track(
      'DOWNLOAD_OUTPUT_CLICKED',
      { outputId: output.id, type: output.type, language: output.language },
      { entityType: 'job', entityId: jobId },
    );
  return html`<a
    role=${ifDefined(role)}
    href=${jobApi.outputUrl(jobId, output.id)}
    download
    router-ignore
    class="output"
    data-output-type=${output.type}
    @click=${told}
    >${icon('download')}<b>${output.type.toUpperCase()}</b><span>${words}</span
    ><small>${format.bytes(output.sizeBytes)}</small></a
  >`;
}

/** One archive of all that a job wrote. @param {string} jobId */
const zipLink = (jobId) =>
  html`<a
    role="menuitem"
    href=${jobApi.zipUrl([jobId])}
    download
    router-ignore
    class="output"
    data-output-type="zip"
    @click=${() => trackZip([jobId])}
    >${icon('download')}<b>ZIP</b><span>${t('outputs.all')}</span></a
  >`;

/** @param {string} jobId @param {HTMLElement} from */
export async function openDownloads(jobId, from) {
  try {
    const { outputs } = await jobApi.get(jobId);
    new DownloadMenu().open(jobId, files(outputs), from);
  } catch (problem) {
    complain(problem);
  }
}
