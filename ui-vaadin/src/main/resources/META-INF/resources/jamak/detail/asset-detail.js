/** `<jamak-asset-detail>`: one asset: the video with its captions, then its facts, its subtitles and its jobs. */
import { complain } from '../commands/failures.js';
import { openDownloads } from '../commands/download-menu.js';
import { badge } from '../kit/badge.js';
import { button } from '../kit/button.js';
import { JamakElement } from '../kit/element.js';
import { html, keyed, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { toast } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { takePlace } from '../model/address.js';
import { assets as assetApi } from '../model/api.js';
import { badgeOf } from '../model/card-badge.js';
import { assetList, jobList, live } from '../model/store.js';
import { factsOf, nameOf } from './asset-facts.js';
import { jobRows } from './asset-jobs.js';
import { jobProblemOf, problemOf, unplayable } from './asset-problem.js';
import { AssetResults } from './asset-results.js';
import { detail as detailStyles } from './detail-styles.js';
import { DetailTabs } from './detail-tabs.js';
import { jobWarnings, warningLook } from '../job/job-warnings.js';
import { nameField, tags } from './name-and-tags.js';
import './player.js';
import './transcript.js';

/** @typedef {import('../model/types.js').Card} Card */

export class AssetDetail extends JamakElement {
  static styles = [base, detailStyles, warningLook];

  /** @type {?Card} */
  #card = null;
  /** @type {?AssetResults} of the card */
  #results = null;
  #tabs = new DetailTabs(() => this.requestUpdate());

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#escape(event));
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.testid = 'asset-detail';
    const { leave: signal } = this;
    assetList.addEventListener(
      'card',
      (/** @type {any} */ event) => {
        if (event.card === this.#card) this.requestUpdate();
      },
      { signal },
    );
    jobList.addEventListener('change', () => this.#results?.jobsChanged(), { signal });
    live.addEventListener(
      'change',
      (/** @type {any} */ { detail: change }) => {
        if (change.type === 'JOB_OUTPUT_CORRECTED') this.#results?.corrected(change.entityId);
      },
      { signal },
    );
  }

  get card() {
    return this.#card;
  }

  /** Shows at once what the card knows, then what the server adds. @param {?Card} card */
  set card(card) {
    if (card !== this.#card) {
      this.#results?.leave();
      this.#results = card && new AssetResults(card, () => this.requestUpdate());
      this.#tabs.start(card?.asset?.latestJob?.status === 'succeeded');
    }
    this.#card = card;
    this.requestUpdate();
    if (card === null) return;
    const place = takePlace();
    if (place !== null) this.#seek(place);
    this.#results?.load();
  }

  focusHeader() {
    this.flush();
    /** @type {?HTMLElement} */ (this.renderRoot.querySelector('header .button'))?.focus();
  }

  /** @param {number} ms */
  #seek(ms) {
    this.flush();
    /** @type {?import('./player.js').Player} */ (this.renderRoot.querySelector('jamak-player'))?.seek(ms);
  }

  /** Another video has all of its parts anew; the header stays, with the focus in it. */
  render() {
    const [card, results] = [this.#card, this.#results];
    if (card === null || results === null) return nothing;
    return html`<header @keydown=${this.#stepKey}>${this.#header(card, results)}</header>
      ${keyed(card, this.#body(card, results))}`;
  }

  /** @param {Card} card @param {AssetResults} results */
  #header(card, { written }) {
    const small = { iconOnly: true, kind: 'quiet small' };
    return html`${button(t('detail.previous'), () => this.tell('step', -1), { icon: 'left', shortcut: '←', ...small })}${button(
        t('detail.next'),
        () => this.tell('step', 1),
        { icon: 'right', shortcut: '→', ...small },
      )}
      <h2 title=${nameOf(card)}>${t('detail.title')}</h2>
      <span class="spacer"></span>${
        written
          ? button(
              t('detail.download'),
              (event) => openDownloads(written.id, /** @type {HTMLElement} */ (event.currentTarget)),
              { icon: 'download', kind: 'small', testId: 'btn-detail-download' },
            )
          : nothing
      }${button(t('drawer.close'), () => this.tell('close-detail'), { icon: 'close', ...small })}`;
  }

  /** @param {Card} card @param {AssetResults} results */
  #body(card, results) {
    const change = (/** @type {{filename?: string, tags?: string[]}} */ what) => this.#change(card, what);
    const time = (/** @type {CustomEvent<number>} */ event) => {
      /** @type {import('./transcript.js').Transcript} */ (this.renderRoot.querySelector('jamak-transcript')).time =
        event.detail;
    };
    return html`<div class="scroll">
      <jamak-player .media=${mediaOf(card)} .captions=${results.captions} @time=${time}></jamak-player>
      <div class="top">
        ${nameField(card, change)}
        <div>${badge(badgeOf(card))}</div>
        ${problemOf(card)}${jobProblemOf(card)}
      </div>
      ${jobWarnings(results.shownJob, (ms) => this.#seek(ms))}${this.#tabs.render({
        facts: html`<dl>
            ${factsOf(card).map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
          ${card.asset ? tags(card.asset, change) : nothing}`,
        subtitles: this.#transcript(results),
        jobs: jobRows(results.jobs, results.outputs),
      })}
    </div>`;
  }

  /** @param {AssetResults} results */
  #transcript(results) {
    const there = results.subtitles === 'there';
    const none = results.shownJob?.noSpeech ? t('transcript.no_speech') : t('transcript.none');
    const say = { loading: t('transcript.loading'), none, failed: t('transcript.failed'), there: '' };
    const correct = (/** @type {CustomEvent} */ { detail: { changes, done } }) =>
      results.correct(changes, () => {
        this.flush(); // it has the new captions
        done();
      });
    return html`<jamak-transcript
        .captions=${results.captions}
        .saving=${results.saving}
        ?hidden=${!there}
        @correct=${correct}
        @undo=${() => results.takeBack()}
        @seek=${(/** @type {CustomEvent<number>} */ event) => this.#seek(event.detail)}
      ></jamak-transcript>
      <p class="muted" ?hidden=${there}>${say[results.subtitles]}</p>`;
  }

  /**
   * @param {Card} card
   * @param {{filename?: string, tags?: string[]}} change
   * @param {boolean} [back] it takes a change back
   */
  async #change(card, change, back = false) {
    const before = card.asset?.filename;
    try {
      const answer = await assetApi.change(/** @type {import('../model/types.js').Asset} */ (card.asset).id, change);
      assetList.patch(answer.asset ?? answer);
      if (change.filename === undefined || before === undefined || back) {
        toast(t('detail.saved'));
      } else {
        const undo = { label: t('drawer.undo'), act: () => this.#change(card, { filename: before }, true) };
        toast(t('detail.renamed', { name: change.filename }), 'success', undo);
      }
    } catch (problem) {
      complain(problem);
    }
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.tell('close-detail');
  }

  /** Arrows in the header go to the neighbours. @param {KeyboardEvent} event */
  #stepKey(event) {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.tell('step', step);
  }
}

/** @param {Card} card @returns {import('./player.js').Media} */
function mediaOf(card) {
  const why = unplayable(card);
  return {
    id: card.asset?.id ?? card.key,
    source: why === '' ? String(new URL(`api/assets/${card.asset?.id}/source`, document.baseURI)) : null,
    poster: card.asset?.thumbnailUrl ?? card.upload?.facts?.posterUrl ?? null,
    why,
  };
}

customElements.define('jamak-asset-detail', AssetDetail);
