/** The files of a job, in a small menu: what they are, how large, and where they lie. */
import { h, sheet } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { languageName, t } from '../kit/words.js';
import { jobs as jobApi } from '../model/api.js';
import { track } from '../model/events.js';
import { complain } from './actions.js';

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

/** @typedef {{id: string, type: string, kind: string, language: string, sizeBytes: number, createdAt: string}} Output */

class DownloadMenu extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, look];
  }

  /** @param {string} jobId @param {Output[]} outputs @param {HTMLElement} from */
  open(jobId, outputs, from) {
    const place = from.getBoundingClientRect();
    const links = outputs.map((output) => outputLink(jobId, output, 'menuitem'));
    if (links.length > 1) links.push(zipLink([jobId]));
    const role = links.length > 0 ? 'menu' : 'group';
    const menu = h('div', { class: 'menu', role, tabindex: '-1', 'aria-label': t('item.download'), 'data-testid': 'download-menu' }, ...links,
      links.length === 0 ? h('p', {}, t('outputs.none')) : null);
    /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(menu);
    document.body.append(this);
    const below = place.bottom + menu.offsetHeight + 8 < window.innerHeight;
    menu.style.top = below ? `${place.bottom + 4}px` : `${Math.max(8, place.top - menu.offsetHeight - 4)}px`;
    menu.style.left = `${Math.max(8, Math.min(place.right - menu.offsetWidth, window.innerWidth - menu.offsetWidth - 8))}px`;
    const close = () => {
      this.remove();
      from.focus();
    };
    this.addEventListener('pointerdown', (event) => { if (!event.composedPath().includes(menu)) close(); });
    menu.addEventListener('click', () => setTimeout(close, 50));
    menu.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
      const at = links.indexOf(/** @type {any} */ (this.shadowRoot?.activeElement));
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape' || event.key === 'Tab') close();
      else if (step !== undefined) links[(at + step + links.length) % links.length]?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    (links[0] ?? menu).focus();
  }
}

customElements.define('jamak-download-menu', DownloadMenu);

/** @param {string} jobId @param {Output} output @param {string} [role] @returns {HTMLAnchorElement} */
export function outputLink(jobId, output, role) {
  const language = { 0: languageName(output.language) };
  const words = output.kind === 'translation' ? t('outputs.translation', language) : t('outputs.original', language);
  return h('a', {
    role, href: jobApi.outputUrl(jobId, output.id), download: '', 'router-ignore': '', class: 'output', 'data-output-type': output.type,
    onclick: () => track('DOWNLOAD_OUTPUT_CLICKED', { outputId: output.id, type: output.type, language: output.language },
      { entityType: 'job', entityId: jobId }),
  }, icon('download'), h('b', {}, output.type.toUpperCase()), h('span', {}, words),
    h('small', {}, format.bytes(output.sizeBytes)));
}

/** One archive of all that these jobs wrote. @param {string[]} jobIds @param {string} [name] that they share @returns {HTMLAnchorElement} */
export function zipLink(jobIds, name) {
  const told = { type: 'zip', n: jobIds.length, jobIds };
  return h('a', {
    role: 'menuitem', href: jobApi.zipUrl(jobIds, name), download: '', 'router-ignore': '', class: 'output', 'data-output-type': 'zip',
    onclick: () => track('DOWNLOAD_OUTPUT_CLICKED', told, { entityType: 'job', entityId: jobIds[0] }),
  }, icon('download'), h('b', {}, 'ZIP'), h('span', {}, t('outputs.all')));
}

const MOST_IN_ZIP = 1000;

/** As many archives as it takes, with the most jobs that the server puts into one. @param {string[]} jobIds @param {string} [name] that they share */
export function downloadZip(jobIds, name) {
  for (let from = 0; from < jobIds.length; from += MOST_IN_ZIP) zipLink(jobIds.slice(from, from + MOST_IN_ZIP), name).click();
}

/** What a person wants to download: transcript and raw answers are for machines. @param {Output[]} outputs */
export const files = (outputs) => outputs.filter((output) => output.type !== 'transcript' && output.type !== 'raw');

/** @param {string} jobId @param {HTMLElement} from */
export async function openDownloads(jobId, from) {
  try {
    const { outputs } = await jobApi.get(jobId);
    /** @type {DownloadMenu} */ (document.createElement('jamak-download-menu')).open(jobId, files(outputs), from);
  } catch (problem) {
    complain(problem);
  }
}
