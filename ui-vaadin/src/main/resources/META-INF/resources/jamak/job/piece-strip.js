/** The pieces of a step as a strip: the longer one took, the darker it is; a dot says that it took several tries. */
import * as format from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { pieceNumber, piecesOf } from './timeline-model.js';

/** @typedef {import('./timeline-model.js').PieceView} PieceView */
/** @typedef {import('../model/records.js').DraftPiece} DraftPiece */
/**
 * @typedef {object} Opening
 * @property {(piece: string) => void} toggle opens a piece, or closes it
 * @property {?import('../model/records.js').JobDraft} draft what was heard, null until it is there
 * @property {string} assetId of the video
 */

const PALEST = 25; // percent of its color
const DARKEST = 100;

/**
 * @param {import('./timeline-model.js').Lane} lane
 * @param {string} open the piece that is opened, with its step
 * @param {Opening} opening
 */
export function pieceStrip(lane, open, { toggle, draft, assetId }) {
  const pieces = piecesOf(lane);
  if (pieces.length === 0) return nothing;
  const longest = Math.max(1, ...pieces.map(({ ms }) => ms ?? 0));
  const opened = pieces.find(({ part }) => open === `${lane.step}/${part}`);
  const heard = draft?.pieces.find(({ number }) => number === pieceNumber(opened?.part ?? ''));
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
    ${
      opened === undefined
        ? nothing
        : html`<div class="opened" data-testid="opened-piece">
            <b>${t('timeline.piece', { n: opened.part })}</b>
            ${heard === undefined ? nothing : words(heard, assetId)}${attempts(opened)}
          </div>`
    }`;
}

/** @param {PieceView} piece */
function nameOf({ part, state, attempts: n, ms }) {
  const said = [t('timeline.piece', { n: part }), t(`timeline.${state}`)];
  if (ms !== null) said.push(format.duration(ms));
  if (n > 1) said.push(t('timeline.tries', { n }));
  return said.join(', ');
}

/** What was heard in it, with the way to its place in the video. @param {DraftPiece} piece @param {string} assetId */
const words = ({ fromMs, toMs, text, dropped }, assetId) =>
  html`<p class="heard">${text || t('job.draft.nothing')}</p>
    ${dropped > 0 ? html`<p class="muted">${t('job.draft.dropped', { n: dropped })}</p>` : nothing}
    <a class="play" data-testid="piece-play" href="dashboard?panel=detail&id=${assetId}&at=${fromMs}"
      >${icon('play', 14)}${t('job.draft.play', { from: format.clock(fromMs), to: format.clock(toMs) })}</a
    >`;

/** What happened to it, try by try. @param {PieceView} piece */
const attempts = ({ bars }) =>
  html`<ul>
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
  </ul>`;
