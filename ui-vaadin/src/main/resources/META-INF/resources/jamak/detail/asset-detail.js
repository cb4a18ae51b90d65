/** `<jamak-asset-detail>`: one asset: the video with its captions, then its facts, its subtitles and its jobs. */
import { keyed } from 'lit/directives/keyed.js';
import { complain } from '../commands/actions.js';
import { files, openDownloads } from '../commands/download-menu.js';
import { badge } from '../kit/badge.js';
import { button } from '../kit/button.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { toast } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { takePlace } from '../model/address.js';
import { assets as assetApi, jobs as jobApi } from '../model/api.js';
import { badgeOf } from '../model/card-badge.js';
import { assetList, jobList, live } from '../model/store.js';
import { factsOf, nameOf } from './asset-facts.js';
import { jobRows } from './asset-jobs.js';
import { jobProblemOf, problemOf, unplayable } from './asset-problem.js';
import { loadCaptions } from './captions.js';
import { reversed, saveChanges } from './corrections.js';
import { detail as detailStyles } from './detail-styles.js';
import { DetailTabs } from './detail-tabs.js';
import { jobWarnings, shownJob, warningLook } from './job-warnings.js';
import { nameField, tags } from './name-and-tags.js';
import './player.js';
import './transcript.js';

/** @typedef {import('../model/types.js').Card} Card */

const SHOWN_JOBS = 5;

export class AssetDetail extends JamakElement {
  static styles = [base, detailStyles, warningLook];

  /** @type {?Card} */
  #card = null;
  /** @type {import('../model/types.js').Job[]} */
  #jobs = [];
  /** @type {Map<string, import('../commands/download-menu.js').Output[]>} job id -> outputs */
  #outputs = new Map();
  /** @type {import('./captions.js').Captions[]} */
  #captions = [];
  /** @type {import('./cue-editor.js').Change[][]} what takes the corrections back, the newest last */
  #undo = [];
  /** @type {''|'saving'|'saved'|'undone'|'failed'} the last correction */
  #saving = '';
  #asked = '';
  #turn = 0; // only what was asked last is shown: an older answer may come later
  #tabs = new DetailTabs(() => this.requestUpdate());
  /** @type {'loading'|'none'|'failed'|'there'} */
  #subtitles = 'loading';

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#escape(event));
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.testid = 'asset-detail';
    const { leave: signal } = this;
    assetList.addEventListener('card', (/** @type {any} */ event) => { if (event.card === this.#card) this.requestUpdate(); }, { signal });
    jobList.addEventListener('change', () => this.#jobsChanged(), { signal });
    live.addEventListener('change', (/** @type {any} */ { detail: change }) => {
      if (change.type === 'JOB_OUTPUT_CORRECTED' && this.#jobs.some((job) => job.id === change.entityId)) this.#load(); // by this screen or another
    }, { signal });
  }

  get card() {
    return this.#card;
  }

  /** Shows at once what the card knows, then what the server adds. @param {?Card} card */
  set card(card) {
    const other = card !== this.#card;
    this.#card = card;
    if (other) this.#forget();
    this.requestUpdate();
    if (card === null) return;
    const place = takePlace();
    if (place !== null) this.#seek(place);
    this.#load();
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

  #forget() {
    this.#jobs = [];
    this.#outputs = new Map();
    this.#asked = '';
    this.#subtitles = this.#card?.asset?.latestJob ? 'loading' : 'none';
    this.#captions = [];
    this.#undo = [];
    this.#saving = '';
    this.#tabs.start(this.#card?.asset?.latestJob?.status === 'succeeded');
  }

  /** The drawer's list tells when a job of this asset changed. */
  #jobsChanged() {
    const id = this.#card?.asset?.id;
    if (!id) return;
    const state = [...jobList.queue, ...jobList.history].filter((job) => job.assetId === id)
      .map((job) => `${job.id}${job.status}`).sort().join();
    if (state !== this.#asked) this.#load(state);
  }

  /** @param {string} [state] what it answers to */
  async #load(state) {
    const card = this.#card;
    if (!card?.asset) return;
    if (state !== undefined) this.#asked = state;
    const turn = ++this.#turn;
    try {
      const { items } = await jobApi.list({ assetId: card.asset.id, sort: 'newest', limit: 20 });
      if (turn !== this.#turn || card !== this.#card) return;
      this.#jobs = items.filter((job) => job.assetId === card.asset?.id);
      const ended = this.#jobs.filter((job) => job.status === 'succeeded' || job.status === 'failed').slice(0, SHOWN_JOBS);
      const outputs = await Promise.all(ended.map(async (job) => /** @type {const} */ ([job.id, files((await jobApi.get(job.id)).outputs)])));
      if (turn !== this.#turn || card !== this.#card) return;
      this.#outputs = new Map(outputs);
      await this.#loadCaptions(card);
    } catch (problem) {
      if (card === this.#card && this.#subtitles === 'loading') this.#subtitles = 'failed';
      complain(problem);
    }
    this.requestUpdate();
  }

  /** @param {Card} card */
  async #loadCaptions(card) {
    this.requestUpdate();
    const turn = this.#turn;
    const captions = await loadCaptions(this.#jobs, this.#outputs);
    if (turn !== this.#turn || card !== this.#card) return;
    this.#captions = captions;
    this.#subtitles = captions.some((one) => one.cues.length > 0) ? 'there' : 'none';
    this.requestUpdate();
  }

  /**
   * @param {import('./cue-editor.js').Change[]} changes
   * @param {() => void} done closes the fields
   * @param {boolean} [back] these take an earlier correction back
   */
  async #correct(changes, done, back = false) {
    const card = /** @type {Card} */ (this.#card);
    this.#report('saving');
    try {
      await saveChanges(this.#captions, changes, this.#outputs);
      if (card !== this.#card) return;
      this.#turn++;
      if (!back) this.#undo.push(reversed(changes));
      await this.#loadCaptions(card);
      this.flush();
      done();
      this.#report(this.#undo.length > 0 ? 'saved' : 'undone');
    } catch (problem) {
      complain(problem);
      if (card !== this.#card) return;
      if (back) this.#undo.push(changes);
      this.#report('failed');
      this.#load(); // what another person wrote meanwhile
    }
  }

  /** @param {'saving'|'saved'|'undone'|'failed'} saving */
  #report(saving) {
    this.#saving = saving;
    this.requestUpdate();
  }

  #takeBack() {
    const changes = this.#undo.pop();
    if (changes) this.#correct(changes, () => {}, true);
  }

  /** Another video has all of its parts anew; the header stays, with the focus in it. */
  render() {
    const card = this.#card;
    return card === null ? nothing : html`<header @keydown=${this.#stepKey}>${this.#header(card)}</header>${keyed(card, this.#body(card))}`;
  }

  /** @param {Card} card */
  #header(card) {
    const small = { iconOnly: true, kind: 'quiet small' };
    return html`${button(t('detail.previous'), () => this.tell('step', -1), { icon: 'left', shortcut: '←', ...small })}${
      button(t('detail.next'), () => this.tell('step', 1), { icon: 'right', shortcut: '→', ...small })}<h2 title=${nameOf(card)}>${
      t('detail.title')}</h2><span class="spacer"></span>${this.#download()}${
      button(t('drawer.close'), () => this.tell('close-detail'), { icon: 'close', ...small })}`;
  }

  /** What the newest job that has files wrote. */
  #download() {
    const written = this.#jobs.find((job) => (this.#outputs.get(job.id) ?? []).length > 0);
    return written === undefined ? nothing : button(t('detail.download'), (event) => openDownloads(written.id, /** @type {HTMLElement} */ (event.currentTarget)),
      { icon: 'download', kind: 'small', testId: 'btn-detail-download' });
  }

  /** @param {Card} card */
  #body(card) {
    const change = (/** @type {{filename?: string, tags?: string[]}} */ what) => this.#change(card, what);
    const time = (/** @type {CustomEvent<number>} */ event) => {
      /** @type {import('./transcript.js').Transcript} */ (this.renderRoot.querySelector('jamak-transcript')).time = event.detail;
    };
    return html`<div class="scroll"><jamak-player .media=${mediaOf(card)} .captions=${this.#captions} @time=${time}></jamak-player><div class="top">${
      nameField(card, change)}<div>${badge(badgeOf(card))}</div>${problemOf(card)}${jobProblemOf(card)}</div>${
      jobWarnings(shownJob(this.#jobs), (ms) => this.#seek(ms))}${this.#tabs.render({
        facts: html`<dl>${factsOf(card).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>${card.asset ? tags(card.asset, change) : nothing}`,
        subtitles: this.#transcript(),
        jobs: jobRows(this.#jobs.map((job) => jobList.job(job.id) ?? job), this.#outputs),
      })}</div>`;
  }

  #transcript() {
    const say = { loading: t('transcript.loading'), none: t(shownJob(this.#jobs)?.noSpeech ? 'transcript.no_speech' : 'transcript.none'), failed: t('transcript.failed'), there: '' };
    return html`<jamak-transcript .captions=${this.#captions} .saving=${this.#saving} ?hidden=${this.#subtitles !== 'there'}
      @seek=${(/** @type {CustomEvent<number>} */ event) => this.#seek(event.detail)} @undo=${this.#takeBack}
      @correct=${(/** @type {CustomEvent} */ event) => this.#correct(event.detail.changes, event.detail.done)}></jamak-transcript><p class="muted"
      ?hidden=${this.#subtitles === 'there'}>${say[this.#subtitles]}</p>`;
  }

  /** @param {Card} card @param {{filename?: string, tags?: string[]}} change @param {boolean} [back] it takes a change back */
  async #change(card, change, back = false) {
    const before = card.asset?.filename;
    try {
      const answer = await assetApi.change(/** @type {import('../model/types.js').Asset} */ (card.asset).id, change);
      card.asset = answer.asset ?? answer;
      assetList.patch(/** @type {import('../model/types.js').Asset} */ (card.asset));
      if (change.filename === undefined || before === undefined || back) toast(t('detail.saved'));
      else toast(t('detail.renamed', { name: change.filename }), 'success', { label: t('drawer.undo'), act: () => this.#change(card, { filename: before }, true) });
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
    id: card.asset?.id ?? card.key, source: why === '' ? String(new URL(`api/assets/${card.asset?.id}/source`, document.baseURI)) : null,
    poster: card.asset?.thumbnailUrl ?? card.upload?.facts?.posterUrl ?? null, why,
  };
}

customElements.define('jamak-asset-detail', AssetDetail);
