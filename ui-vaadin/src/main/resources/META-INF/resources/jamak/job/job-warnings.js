/** Where somebody should look in what a job made: each line goes to its place in the player. */
import { sheet } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { html, keyed, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('../model/types.js').Warning} Warning */

/** Shown at once; more of them stay behind their heading until somebody opens it. */
const FEW = 4;

export const warningLook = sheet(`
.places { border: 1px solid color-mix(in srgb, var(--j-orange), transparent 60%); border-radius: var(--j-radius); background: var(--j-orange-tint); }
.places summary { display: flex; align-items: center; gap: 8px; min-height: 36px; padding: 0 12px; font-weight: 600; cursor: pointer; border-radius: var(--j-radius); }
.places summary .icon { color: var(--j-orange); }
.places ul { display: grid; max-height: 220px; overflow-y: auto; padding: 0 6px 6px; }
.place { display: flex; align-items: baseline; gap: 12px; width: 100%; min-height: 30px; padding: 4px 6px; border: 0; border-radius: 6px; background: none; color: inherit; font: inherit; font-size: 13px; text-align: start; cursor: pointer; }
.place:hover { background: var(--j-hover); }
.place:focus-visible { outline-offset: -2px; }
.place span { flex: 1; }
.place small { color: var(--j-muted); font-size: 12px; white-space: nowrap; }
@media (pointer: coarse) { .place, .places summary { min-height: 44px; align-items: center; } }
`);

/** @param {?Job} job @param {(ms: number) => void} go to a place in the player */
export function jobWarnings(job, go) {
  const warnings = Array.isArray(job?.warnings) && !job.noSpeech ? job.warnings : [];
  return keyed(
    job?.id,
    warnings.length === 0
      ? nothing
      : html`<details class="places" ?open=${warnings.length <= FEW} data-testid="warnings">
          <summary>${icon('flag', 15)}${t('warnings.title', { n: warnings.length })}</summary>
          <ul>
            ${warnings.map((warning) => html`<li>${line(warning, go)}</li>`)}
          </ul>
        </details>`,
  );
}

/** @param {Warning} warning @param {(ms: number) => void} go */
function line(warning, go) {
  const place = placeOf(warning);
  const words = t(`warning.${warning.code}`, { 0: format.count(warning.count) });
  return html`<button
    type="button"
    class="place"
    data-testid="warning"
    data-code=${warning.code}
    data-from=${warning.fromMs}
    title=${t('warnings.go', { place })}
    aria-label="${words}, ${t('warnings.go', { place })}"
    @click=${() => go(warning.fromMs)}
  >
    <span>${words}</span><small>${place}</small>
  </button>`;
}

/** "1:05–1:12". @param {Warning} warning */
export function placeOf({ fromMs, toMs }) {
  const [from, to] = [format.clock(fromMs), format.clock(toMs)];
  return from === to ? from : `${from}–${to}`;
}
