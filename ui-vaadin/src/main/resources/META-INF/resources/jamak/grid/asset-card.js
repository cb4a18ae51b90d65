/**
 * One card of the grid. Made once, then only patched: nothing that stays the same is touched, so the
 * focus and the pointer never lose their place.
 */
import { detailsButton, factsOfCard } from '../commands/failure-details.js';
import { drawBadge, drawBar, makeBadge, makeBar } from '../kit/badge-view.js';
import { arrange, button, h, setAttribute, setText } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { icon } from '../kit/icons.js';
import { fitName } from '../kit/name-fit.js';
import { errorText, t } from '../kit/words.js';
import { badgeOf } from '../model/card-badge.js';
import { remedyOf } from '../model/remedy.js';
import { failureOf, hasResults } from '../model/states.js';
import { attemptText, retryable } from '../upload/uploader.js';
import { keptFiles, uploader } from '../upload/uploads.js';

/** @typedef {import('../model/types.js').Card} Card */
/** @typedef {'pause'|'resume'|'cancel'|'retry'|'remove'|'reselect'|'goon'|'keep'|'show'|'remake'|'download'|'mend'} CardAct */

export class AssetCard {
  /** @type {Card} */
  card;
  #image = h('img', { alt: '', decoding: 'async', draggable: false, hidden: true });
  #placeholder = h('span', { class: 'placeholder' }, icon('film', 28));
  #note = h('p', { class: 'note', hidden: true });
  #length = h('span', { class: 'length', hidden: true });
  #box = h('input', { type: 'checkbox', class: 'check' });
  #name = h('div', { class: 'name' });
  #meta = h('div', { class: 'meta' });
  #why = h('div', { class: 'why', 'aria-hidden': 'true' }); // the reason again, where a picture is too small for it
  #badge = makeBadge();
  #chip = h('span', { class: 'badge dashed chip', hidden: true }, icon('list', 13), h('span', { class: 'text' }));
  #bar = makeBar();
  #acts = h('div', { class: 'acts' });
  #failure = h('div', { class: 'failure', hidden: true });
  #buttons = '';
  #source = '';
  #px = 220;

  /**
   * @param {Card} card
   * @param {(act: CardAct, card: Card, from: HTMLElement) => void} act
   */
  constructor(card, act) {
    this.card = card;
    this.act = act;
    this.#image.addEventListener('load', () => this.#showImage(true));
    this.#image.addEventListener('error', () => this.#showImage(false));
    this.thumb = h('div', { class: 'thumb' }, this.#placeholder, this.#image, this.#note, this.#length, this.#failure,
      h('label', { class: 'pick' }, this.#box), this.#acts, this.#bar);
    this.node = h('div', { role: 'row', class: 'card', 'data-testid': 'asset-card', 'data-client-id': card.key, tabindex: '-1' },
      h('div', { role: 'gridcell', class: 'cell' }, this.thumb,
        h('div', { class: 'body' }, this.#name, this.#meta, this.#why, h('div', { class: 'states' }, this.#badge, this.#chip))));
  }

  /** Draws what the card is now. @param {{px: number, font: string}} line where its name stands */
  update({ px, font }) {
    this.#px = px;
    const { card } = this;
    const { asset, upload } = card;
    const name = asset?.filename ?? upload?.name ?? '';
    const badge = badgeOf(card);
    setAttribute(this.node, 'data-asset-id', asset?.id ?? upload?.assetId ?? null);
    setAttribute(this.node, 'data-state', badge.state);
    this.#drawName(fitName(name, px, font));
    setAttribute(this.#name, 'title', name);
    setAttribute(this.#box, 'aria-label', t('card.select', { name }));
    drawBadge(this.#badge, badge);
    drawBar(this.#bar, badge);
    this.#drawFacts();
    this.#drawActs();
    const length = asset?.durationMs ?? upload?.facts?.durationMs ?? null;
    setAttribute(this.node, 'aria-label',
      [name, badge.text, asset?.inQueue ? t('card.in_queue') : null, length === null ? null : format.duration(length)].filter(Boolean).join(', '));
    this.#chip.hidden = !asset?.inQueue;
    setText(/** @type {Element} */ (this.#chip.lastElementChild), t('card.in_queue'));
    setAttribute(this.#chip, 'title', t('card.in_queue'));
  }

  /** @param {boolean} selected */
  paintSelected(selected) {
    setAttribute(this.node, 'data-selected', String(selected));
    setAttribute(this.node, 'aria-selected', String(selected));
    this.#box.checked = selected;
  }

  /** Only the card with the grid's tab stop lets Tab into its own controls. @param {boolean} current */
  paintCurrent(current) {
    setAttribute(this.node, 'tabindex', current ? '0' : '-1');
    for (const control of this.node.querySelectorAll('button, input')) {
      setAttribute(control, 'tabindex', current ? '0' : '-1');
    }
    this.current = current;
  }

  /** The end of a name stays together: no line begins with half an extension. @param {string} name */
  #drawName(name) {
    if (name === this.#name.textContent) return;
    const end = format.lastWord(name, Math.floor(this.#px / 9));
    this.#name.replaceChildren(name.slice(0, end), h('span', {}, name.slice(end)));
  }

  #drawFacts() {
    const { asset, upload } = this.card;
    const duration = asset?.durationMs ?? upload?.facts?.durationMs ?? null;
    this.#length.hidden = duration === null;
    if (duration !== null) setText(this.#length, format.clock(duration));
    setText(this.#meta, this.#metaText());
    const source = asset?.thumbnailUrl ?? upload?.facts?.posterUrl ?? '';
    if (source !== this.#source) {
      this.#source = source;
      if (source) this.#image.src = source;
      else this.#image.hidden = true;
    }
    // a failure says its reason in the same place
    this.#note.hidden = !this.#pictureless || asset?.latestJob?.status === 'failed';
    if (this.#note.hidden) return;
    setText(this.#note, t('error.THUMB_FAILED'));
    setAttribute(this.#note, 'title', t('error.THUMB_FAILED'));
  }

  /** Bytes while it uploads, facts afterwards. */
  #metaText() {
    const { asset, upload } = this.card;
    if (upload && upload.state !== 'uploaded') return uploadText(upload);
    if (asset?.status === 'uploading') return t('card.reselect_hint');
    const width = asset?.width ?? upload?.facts?.width;
    const height = asset?.height ?? upload?.facts?.height;
    const added = asset?.createdAt ?? upload?.addedAt ?? new Date().toISOString();
    const when = this.#px < 200 ? format.day(added) : format.date(added);
    return width && height ? `${width}×${height} · ${when}` : when;
  }

  #drawActs() {
    const { upload, asset } = this.card;
    const state = upload && upload.state !== 'uploaded' ? upload.state : asset?.status === 'uploading' ? 'ghost'
      : asset?.status === 'failed' ? 'asset_failed' : asset?.latestJob?.status === 'failed' ? 'job_failed' : this.#pictureless ? 'pictureless' : '';
    const shown = [state, upload?.errorCode, upload?.attempt, this.#kept, t('card.retry'), failureOf(this.card), hasResults(this.card),
      asset?.audioTracks?.length].join();
    if (shown === this.#buttons) return;
    this.#buttons = shown;
    const had = this.node.getRootNode() instanceof ShadowRoot
      && this.thumb.contains(/** @type {ShadowRoot} */ (this.node.getRootNode()).activeElement);
    this.#acts.replaceChildren(...this.#smallButtons(state));
    this.#drawFailure(state);
    if (this.current !== undefined) this.paintCurrent(this.current);
    if (had) /** @type {HTMLElement} */ (this.thumb.querySelector('button') ?? this.node).focus();
  }

  /** @param {string} state */
  #smallButtons(state) {
    const small = (/** @type {string} */ word, /** @type {string} */ name, /** @type {CardAct} */ act) =>
      button(t(word), (event) => this.act(act, this.card, /** @type {HTMLElement} */ (event.currentTarget)), { icon: name, iconOnly: true, kind: `overlay ${act}` });
    if (state === 'uploading') return [small('card.pause', 'pause', 'pause'), small('card.cancel', 'close', 'cancel')];
    if (state === 'paused') return [small('card.resume', 'play', 'resume'), small('card.cancel', 'close', 'cancel')];
    if (state === 'local_selected') return [small('card.cancel', 'close', 'cancel')];
    return [...state === 'pictureless' ? [small('card.remake', 'retry', 'remake')] : [],
      ...hasResults(this.card) ? [small('item.download', 'download', 'download')] : []];
  }

  /** Whether the server made no picture of it, and the browser has none either. */
  get #pictureless() {
    return this.card.asset?.errorCode === 'THUMB_FAILED' && this.#source === '';
  }

  /** Whether the browser can open its file again. */
  get #kept() {
    const { upload, asset } = this.card;
    return upload === null && asset !== null && keptFiles.has(asset.id);
  }

  /** @param {string} state */
  #drawFailure(state) {
    const failed = state === 'upload_failed' || state === 'asset_failed' || state === 'ghost';
    this.#failure.hidden = !failed && state !== 'duplicate' && state !== 'job_failed';
    this.#failure.classList.toggle('of-job', state === 'job_failed');
    if (state === 'duplicate') this.#drawDuplicate();
    if (state === 'job_failed') this.#drawJobFailure();
    if (!failed) return;
    const { upload, asset } = this.card;
    const code = upload?.errorCode ?? asset?.errorCode ?? 'UP_SERVER';
    const gone = code === 'UP_FILE_GONE' || code === 'UP_OTHER_FILE' || upload === null;
    const reason = state !== 'ghost' ? errorText(code) : this.#kept ? t('card.ghost_kept') : t('card.ghost');
    setText(this.#why, reason);
    const attempt = upload && upload.attempt > 1 ? ` (${t('card.attempt', { attempt: attemptText(upload.attempt) })})` : '';
    const act = (/** @type {string} */ word, /** @type {CardAct} */ what, /** @type {string} */ name = '') => this.#onDark(t(word), what, name);
    const again = remedyOf(code) === 'replace_file' && state === 'asset_failed' ? act('remedy.replace_file', 'mend', 'upload')
      : !retryable(code) ? '' : this.#kept
      ? act('card.resume', 'goon', 'play') : gone ? act('card.reselect', 'reselect') : act('card.retry', 'retry', 'retry');
    const remove = act('card.remove', 'remove');
    arrange(this.#failure, [h('p', { title: reason }, icon('alert', 14), h('span', {}, reason + attempt)),
      h('div', { class: 'row' }, again, remove, ...detailsButton(code, factsOfCard(this.card), 'small on-dark'))]);
  }

  /** Why the newest job failed, and what helps; the video stays in sight. */
  #drawJobFailure() {
    const code = failureOf(this.card);
    const reason = errorText(code);
    const remedy = remedyOf(code, this.card.asset?.audioTracks?.length);
    setText(this.#why, reason);
    arrange(this.#failure, [h('p', { title: reason }, icon('alert', 14), h('span', {}, reason)), h('div', { class: 'row' },
      remedy === 'none' ? null : this.#onDark(t(`remedy.${remedy}`), 'mend', '', remedy), ...detailsButton(code, factsOfCard(this.card), 'small on-dark'))]);
  }

  /** @param {string} label @param {CardAct} act @param {string} [name] of its icon @param {string} [remedy] that it is */
  #onDark(label, act, name, remedy) {
    const made = button(label, (event) => this.act(act, this.card, /** @type {HTMLElement} */ (event.currentTarget)), { icon: name || undefined, kind: 'small on-dark' });
    if (remedy) Object.assign(made.dataset, { testid: 'btn-remedy', remedy });
    return made;
  }

  #drawDuplicate() {
    const act = (/** @type {string} */ word, /** @type {CardAct} */ what) => this.#onDark(t(word), what);
    const reason = errorText('UP_DUPLICATE');
    setText(this.#why, reason);
    arrange(this.#failure, [h('p', { title: reason }, icon('copy', 14), h('span', {}, reason)),
      h('div', { class: 'row' }, act('card.skip', 'remove'), act('card.keep', 'keep'), act('card.show', 'show'))]);
  }

  /** @param {boolean} loaded */
  #showImage(loaded) {
    this.#image.hidden = !loaded;
    this.#placeholder.hidden = loaded;
  }
}

/** «43 % · 1.2 GB 중 520 MB · 2분 남음» @param {import('../upload/upload-item.js').UploadItem} upload */
function uploadText(upload) {
  const total = format.bytes(upload.size);
  if (upload.state === 'local_selected') return waitingText(total);
  if (upload.state === 'duplicate') return total;
  if (upload.state === 'verifying') return t('card.verifying');
  const parts = [t('card.bytes', { n: upload.percent, total, done: format.bytes(upload.loaded) })];
  if (upload.attempt > 1 && upload.state === 'uploading') parts.push(t('card.attempt', { attempt: attemptText(upload.attempt) }));
  if (upload.etaMs !== null) parts.push(t('card.eta', { time: format.roughly(upload.etaMs) }));
  return parts.join(' · ');
}

/** @param {string} size */
function waitingText(size) {
  const max = uploader.parallel;
  return max > 0 ? t('card.waiting_of', { size, max }) : t('card.waiting', { size });
}
