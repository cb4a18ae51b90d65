/**
 * One card of the grid. Its node is made once and keeps its place for as long as it is near the screen;
 * the template draws what is in it.
 */
import { badge, bar } from '../kit/badge.js';
import { button } from '../kit/button.js';
import { setAttribute } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { html, live, nothing, render } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { fitName } from '../kit/name-fit.js';
import { errorText, t } from '../kit/words.js';
import { badgeOf } from '../model/card-badge.js';
import { failureOf, hasResults } from '../model/states.js';
import { keptFiles } from '../upload/uploads.js';
import { failure } from './card-failure.js';
import { uploadText } from './upload-text.js';

/** @typedef {import('../model/types.js').Card} Card */
/**
 * @typedef {'pause'|'resume'|'cancel'|'retry'|'remove'|'reselect'|'goon'|'keep'|'show'|'remake'|'download'|'mend'} CardAct
 */

export class AssetCard {
  /** @type {Card} */
  card;
  #line = { px: 220, font: '' };
  #loaded = false; // the picture is there
  #selected = false;
  #current = false;

  /**
   * @param {Card} card
   * @param {(act: CardAct, card: Card, from: HTMLElement) => void} act
   */
  constructor(card, act) {
    this.card = card;
    this.act = act;
    this.node = document.createElement('div');
    this.node.className = 'card';
    this.node.dataset.testid = 'asset-card';
    this.node.dataset.clientId = card.key;
    this.node.setAttribute('role', 'row');
    this.node.tabIndex = -1;
  }

  /** Draws what the card is now. @param {{px: number, font: string}} line where its name stands */
  update(line) {
    this.#line = line;
    const { asset, upload } = this.card;
    const now = badgeOf(this.card);
    setAttribute(this.node, 'data-asset-id', asset?.id ?? upload?.assetId ?? null);
    setAttribute(this.node, 'data-state', now.state);
    setAttribute(
      this.node,
      'aria-label',
      [
        this.#name,
        now.text,
        asset?.inQueue ? t('card.in_queue') : null,
        this.#duration === null ? null : format.duration(this.#duration),
      ]
        .filter(Boolean)
        .join(', '),
    );
    const thumb = this.node.querySelector('.thumb');
    const root = /** @type {ShadowRoot|Document} */ (this.node.getRootNode());
    const had = thumb?.contains(root.activeElement);
    render(this.#template(now), this.node);
    this.#paintTabStops();
    if (had && !thumb?.contains(root.activeElement)) {
      /** @type {HTMLElement} */ (thumb?.querySelector('button') ?? this.node).focus();
    }
  }

  /** @param {boolean} selected */
  paintSelected(selected) {
    this.#selected = selected;
    setAttribute(this.node, 'data-selected', String(selected));
    setAttribute(this.node, 'aria-selected', String(selected));
    const box = /** @type {?HTMLInputElement} */ (this.node.querySelector('.pick > input'));
    if (box) box.checked = selected;
  }

  /** Only the card with the grid's tab stop lets Tab into its own controls. @param {boolean} current */
  paintCurrent(current) {
    this.#current = current;
    setAttribute(this.node, 'tabindex', current ? '0' : '-1');
    this.#paintTabStops();
  }

  get current() {
    return this.#current;
  }

  #paintTabStops() {
    for (const control of this.node.querySelectorAll('button, input')) {
      setAttribute(control, 'tabindex', this.#current ? '0' : '-1');
    }
  }

  get #name() {
    return this.card.asset?.filename ?? this.card.upload?.name ?? '';
  }

  /** ms, null where nobody knows it yet. */
  get #duration() {
    return this.card.asset?.durationMs ?? this.card.upload?.facts?.durationMs ?? null;
  }

  get #picture() {
    return this.card.asset?.thumbnailUrl ?? this.card.upload?.facts?.posterUrl ?? '';
  }

  /** Whether the server made no picture of it, and the browser has none either. */
  get #pictureless() {
    return this.card.asset?.errorCode === 'THUMB_FAILED' && this.#picture === '';
  }

  /** Whether the browser can open its file again. */
  get #kept() {
    const { upload, asset } = this.card;
    return upload === null && asset !== null && keptFiles.has(asset.id);
  }

  /** What it asks people for. */
  get #state() {
    const { upload, asset } = this.card;
    if (upload && upload.state !== 'uploaded') return upload.state;
    if (asset?.status === 'uploading') return 'ghost';
    if (asset?.status === 'failed') return 'asset_failed';
    return asset?.latestJob?.status === 'failed' ? 'job_failed' : this.#pictureless ? 'pictureless' : '';
  }

  /** @param {import('../model/states.js').Badge} shown */
  #template(shown) {
    const reason = this.#reason;
    return html`<div role="gridcell" class="cell">
      <div class="thumb">
        ${this.#thumb()}${this.#failure(reason)}<label class="pick"
          ><input
            type="checkbox"
            class="check"
            aria-label=${t('card.select', { name: this.#name })}
            .checked=${live(this.#selected)}
        /></label>
        <div class="acts">${this.#smallButtons()}</div>
        ${bar(shown)}
      </div>
      <div class="body">
        ${this.#nameLine()}
        <div class="meta">${this.#metaText()}</div>
        <div class="why" aria-hidden="true">${reason}</div>
        <div class="states">
          ${badge(shown)}<span
            class="badge dashed chip"
            title=${t('card.in_queue')}
            ?hidden=${!this.card.asset?.inQueue}
            >${icon('list', 13)}<span class="text">${t('card.in_queue')}</span></span
          >
        </div>
      </div>
    </div>`;
  }

  /** @param {string} reason */
  #failure(reason) {
    const about = { card: this.card, state: this.#state, code: this.#code, kept: this.#kept, reason };
    return failure(about, (act, from) => this.act(act, this.card, from));
  }

  #thumb() {
    const picture = this.#picture;
    const there = picture !== '' && this.#loaded;
    // a failure says its reason in the same place
    const noted = this.#pictureless && this.card.asset?.latestJob?.status !== 'failed';
    return html`<span class="placeholder" ?hidden=${there}>${icon('film', 28)}</span
      ><img
        alt=""
        decoding="async"
        draggable="false"
        src=${picture || nothing}
        ?hidden=${!there}
        @load=${() => this.#show(true)}
        @error=${() => this.#show(false)}
      />
      <p class="note" title=${t('error.THUMB_FAILED')} ?hidden=${!noted}>${t('error.THUMB_FAILED')}</p>
      <span class="length" ?hidden=${this.#duration === null}
        >${this.#duration === null ? '' : format.clock(this.#duration)}</span
      >`;
  }

  /** @param {boolean} loaded */
  #show(loaded) {
    this.#loaded = loaded;
    this.update(this.#line);
  }

  /** The end of a name stays together: no line begins with half an extension. */
  #nameLine() {
    const { px, font } = this.#line;
    const name = fitName(this.#name, px, font);
    const end = format.lastWord(name, Math.floor(px / 9));
    return html`<div class="name" title=${this.#name}>${name.slice(0, end)}<span>${name.slice(end)}</span></div>`;
  }

  /** Bytes while it uploads, facts afterwards. */
  #metaText() {
    const { asset, upload } = this.card;
    if (upload && upload.state !== 'uploaded') return uploadText(upload);
    if (asset?.status === 'uploading') return t('card.reselect_hint');
    const width = asset?.width ?? upload?.facts?.width;
    const height = asset?.height ?? upload?.facts?.height;
    const added = asset?.createdAt ?? upload?.addedAt ?? new Date().toISOString();
    const when = this.#line.px < 200 ? format.day(added) : format.date(added);
    return width && height ? `${width}×${height} · ${when}` : when;
  }

  #smallButtons() {
    const small = (/** @type {string} */ word, /** @type {string} */ name, /** @type {CardAct} */ act) =>
      button(t(word), (event) => this.act(act, this.card, /** @type {HTMLElement} */ (event.currentTarget)), {
        icon: name,
        iconOnly: true,
        kind: `overlay ${act}`,
      });
    const state = this.#state;
    if (state === 'uploading') return [small('card.pause', 'pause', 'pause'), small('card.cancel', 'close', 'cancel')];
    if (state === 'paused') return [small('card.resume', 'play', 'resume'), small('card.cancel', 'close', 'cancel')];
    if (state === 'local_selected') return [small('card.cancel', 'close', 'cancel')];
    return [
      ...(state === 'pictureless' ? [small('card.remake', 'retry', 'remake')] : []),
      ...(hasResults(this.card) ? [small('item.download', 'download', 'download')] : []),
    ];
  }

  /** Why it needs somebody, '' where it does not; the picture may be too small for it, so it stands below as well. */
  get #reason() {
    const state = this.#state;
    if (state === 'duplicate') return errorText('UP_DUPLICATE');
    if (state === 'job_failed') return errorText(failureOf(this.card));
    if (state === 'ghost') return this.#kept ? t('card.ghost_kept') : t('card.ghost');
    return state === 'upload_failed' || state === 'asset_failed' ? errorText(this.#code) : '';
  }

  get #code() {
    return this.card.upload?.errorCode ?? this.card.asset?.errorCode ?? 'UP_SERVER';
  }
}
