/** The pieces of a step as a strip: the longer one took, the darker it is; a dot says that it took several tries. */
import * as format from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { t } from '../kit/words.js';
import { piecesOf } from './timeline-model.js';

/** @typedef {import('./timeline-model.js').PieceView} PieceView */

const PALEST = 25; // percent of its color
const DARKEST = 100;

/**
 * @param {import('./timeline-model.js').Lane} lane
 * @param {string} open the piece that is opened, with its step
 * @param {(piece: string) => void} toggle
 */
export function pieceStrip(lane, open, toggle) {
  const pieces = piecesOf(lane);
  if (pieces.length === 0) return nothing;
  const longest = Math.max(1, ...pieces.map(({ ms }) => ms ?? 0));
  const opened = pieces.find(({ part }) => open === `${lane.step}/${part}`);
  return html`<div class="strip" role="group" aria-label=${t('timeline.pieces', { n: pieces.length })}>
      ${pieces.map(
        (piece) =>
          html`<button
            type="button"
            class="piece"
            data-testid="timeline-piece"
            data-part=${piece.part}
            data-state=${piece.state}
            ?data-again=${piece.attempts > 1}
            style="--heat: ${PALEST + ((DARKEST - PALEST) * (piece.ms ?? 0)) / longest}%"
            aria-expanded=${String(piece === opened)}
            aria-label=${nameOf(piece)}
            title=${nameOf(piece)}
            @click=${() => toggle(`${lane.step}/${piece.part}`)}
          ></button>`,
      )}
    </div>
    ${opened === undefined ? nothing : attempts(opened)}`;
}

/** @param {PieceView} piece */
function nameOf({ part, state, attempts: n, ms }) {
  const words = [t('timeline.piece', { n: part }), t(`timeline.${state}`)];
  if (ms !== null) words.push(format.duration(ms));
  if (n > 1) words.push(t('timeline.tries', { n }));
  return words.join(', ');
}

/** What happened to it, try by try. @param {PieceView} piece */
const attempts = ({ part, bars }) =>
  html`<div class="opened" data-testid="opened-piece">
    <b>${t('timeline.piece', { n: part })}</b>
    <ul>
      ${bars.map(
        (bar) =>
          html`<li>
            <span
              >${t('jobs.attempt', { n: bar.attempt })} · ${t(`timeline.${bar.state}`)} ·
              ${format.timeOfDay(new Date(bar.start).toISOString())}${
                bar.end === null ? nothing : html` · ${format.duration(bar.end - bar.start)}`
              }</span
            >${bar.detail ? html`<small>${bar.detail}</small>` : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
