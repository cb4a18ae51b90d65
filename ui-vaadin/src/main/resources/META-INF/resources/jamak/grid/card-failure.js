/** Why a card needs somebody, over its picture, with what helps. */
import { copyDetailsButton } from '../commands/failure-buttons.js';
import { factsOfCard } from '../commands/failure-details.js';
import { html, nothing } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { remedyOf } from '../model/remedy.js';
import { failureOf } from '../model/states.js';
import { attemptText, retryable } from '../upload/uploader.js';

/** @typedef {import('../model/types.js').Card} Card */
/** @typedef {import('./asset-card.js').CardAct} CardAct */
/** @typedef {(act: CardAct, from: HTMLElement) => void} Act */
/**
 * @typedef {object} About what is known of the failure
 * @property {Card} card
 * @property {string} state what the card asks people for
 * @property {string} code of the asset or the upload
 * @property {boolean} kept whether the browser can open the file again
 * @property {string} reason '' where nothing is wrong
 */

/** @param {About} about @param {Act} act */
export function failure(about, act) {
  const { card, state, reason } = about;
  if (reason === '') return html`<div class="failure" hidden></div>`;
  const attempt =
    card.upload && card.upload.attempt > 1 && state !== 'job_failed' && state !== 'duplicate'
      ? ` (${t('card.attempt', { attempt: attemptText(card.upload.attempt) })})`
      : '';
  return html`<div class="failure ${state === 'job_failed' ? 'of-job' : ''}">
    <p title=${reason}>${icon(state === 'duplicate' ? 'copy' : 'alert', 14)}<span>${reason + attempt}</span></p>
    <div class="row">${help(about, act)}</div>
  </div>`;
}

/** @param {About} about @param {Act} act */
function help(about, act) {
  if (about.state === 'job_failed') return jobHelp(about, act);
  if (about.state !== 'duplicate') return uploadHelp(about, act);
  return [onDark(act, 'card.skip', 'remove'), onDark(act, 'card.keep', 'keep'), onDark(act, 'card.show', 'show')];
}

/** @param {About} about @param {Act} act */
function uploadHelp(about, act) {
  return [
    again(about, act),
    onDark(act, 'card.remove', 'remove'),
    copyDetailsButton(about.code, factsOfCard(about.card), 'small on-dark'),
  ];
}

/** @param {About} about @param {Act} act */
function again({ card, state, code, kept }, act) {
  if (remedyOf(code) === 'replace_file' && state === 'asset_failed') {
    return onDark(act, 'remedy.replace_file', 'mend', 'upload');
  }
  if (!retryable(code)) return nothing;
  if (kept) return onDark(act, 'card.resume', 'goon', 'play');
  const gone = code === 'UP_FILE_GONE' || code === 'UP_OTHER_FILE' || card.upload === null;
  return gone ? onDark(act, 'card.reselect', 'reselect') : onDark(act, 'card.retry', 'retry', 'retry');
}

/** What helps where the newest job failed; the video stays in sight. @param {About} about @param {Act} act */
function jobHelp({ card }, act) {
  const code = failureOf(card);
  const remedy = remedyOf(code, card.asset?.audioTracks?.length);
  return [
    remedy === 'none' ? nothing : onDark(act, `remedy.${remedy}`, 'mend', '', remedy),
    copyDetailsButton(code, factsOfCard(card), 'small on-dark'),
  ];
}

/**
 * @param {Act} act
 * @param {string} word
 * @param {CardAct} name of the act
 * @param {string} [symbol] its icon
 * @param {string} [remedy] that it is
 */
function onDark(act, word, name, symbol = '', remedy = '') {
  return html`<button
    type="button"
    class="button small on-dark"
    data-testid=${remedy ? 'btn-remedy' : nothing}
    data-remedy=${remedy || nothing}
    @click=${(/** @type {Event} */ event) => act(name, /** @type {HTMLElement} */ (event.currentTarget))}
  >
    ${symbol ? icon(symbol) : nothing}<span class="label">${t(word)}</span>
  </button>`;
}
