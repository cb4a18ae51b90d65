/** `<jamak-asset-detail>`: one asset: the video with its captions, then its facts, its subtitles and its jobs. */
import { complain } from '../commands/actions.js';
import { files, openDownloads } from '../commands/download-menu.js';
import { drawBadge, makeBadge } from '../kit/badge-view.js';
import { DetailTabs } from '../kit/detail-tabs.js';
import { button, h, oncePerFrame, setText } from '../kit/dom.js';
import { base } from '../kit/styles.js';
import { toast } from '../kit/toast.js';
import { onWords, t } from '../kit/words.js';
import { takePlace } from '../model/address.js';
import { assets as assetApi, jobs as jobApi } from '../model/api.js';
import { badgeOf } from '../model/card-badge.js';
import { assetList, jobList, live } from '../model/store.js';
import { facts, nameField, nameOf } from './asset-facts.js';
import { jobRows } from './asset-jobs.js';
import { jobProblemOf, problemOf } from './asset-problem.js';
import { loadCaptions } from './captions.js';
import { reversed, saveChanges } from './corrections.js';
import { detail as detailStyles } from './detail-styles.js';
import { JobWarnings, shownJob, warningLook } from './job-warnings.js';
import { unplayable } from './player.js';
import './transcript.js';

/** @typedef {import('../model/types.js').Card} Card */

const SHOWN_JOBS = 5;

export class AssetDetail extends HTMLElement {
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
  #asked = '';
  #turn = 0; // only what was asked last is shown: an older answer may come later
  #tabs = new DetailTabs();
  #player = h('jamak-player');
  #transcript = h('jamak-transcript', { hidden: true });
  #warnings = new JobWarnings((ms) => this.#player.seek(ms));
  #noSubtitles = h('p', { class: 'muted' });
  /** @type {'loading'|'none'|'failed'|'there'} */
  #subtitles = 'loading';
  #header = h('header', { onkeydown: (/** @type {KeyboardEvent} */ event) => this.#stepKey(event) });
  #top = h('div', { class: 'top' });
  #body = h('div', { class: 'scroll' }, this.#player, this.#top, this.#warnings.node, this.#tabs.list, ...Object.values(this.#tabs.panels));
  #paint = oncePerFrame(() => this.#draw());
  /** @type {Array<() => void>} */
  #leave = [];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, detailStyles, warningLook];
    this.addEventListener('keydown', (event) => this.#escape(event));
    this.#player.addEventListener('time', (/** @type {CustomEvent} */ event) => { this.#transcript.time = event.detail; });
    this.#transcript.addEventListener('seek', (/** @type {CustomEvent} */ event) => this.#player.seek(event.detail));
    this.#transcript.addEventListener('correct', (/** @type {CustomEvent} */ event) => this.#correct(event.detail.changes, event.detail.done));
    this.#transcript.addEventListener('undo', () => this.#takeBack());
    this.#tabs.panels.subtitles.append(this.#transcript, this.#noSubtitles);
  }

  connectedCallback() {
    this.dataset.testid = 'asset-detail';
    const changed = (/** @type {any} */ event) => {
      if (event.card === this.#card && !this.#editing) this.#paint();
    };
    const jobsChanged = () => this.#jobsChanged();
    const heard = (/** @type {any} */ { detail: change }) => {
      if (change.type === 'JOB_OUTPUT_CORRECTED' && this.#jobs.some((job) => job.id === change.entityId)) this.#load(); // by this screen or another
    };
    assetList.addEventListener('card', changed);
    live.addEventListener('change', heard);
    jobList.addEventListener('change', jobsChanged);
    this.#leave = [onWords(this.#paint), () => assetList.removeEventListener('card', changed),
      () => live.removeEventListener('change', heard),
      () => jobList.removeEventListener('change', jobsChanged)];
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
  }

  get card() {
    return this.#card;
  }

  /** Shows at once what the card knows, then what the server adds. @param {?Card} card */
  set card(card) {
    const other = card !== this.#card;
    this.#card = card;
    if (other) this.#forget();
    this.#draw();
    if (card === null) return;
    const place = takePlace();
    if (place !== null) this.#player.seek(place);
    this.#load();
  }

  focusHeader() {
    /** @type {?HTMLElement} */ (this.#header.querySelector('.button'))?.focus();
  }

  get #editing() {
    const active = this.shadowRoot?.activeElement;
    return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  }

  #forget() {
    this.#jobs = [];
    this.#outputs.clear();
    this.#asked = '';
    this.#subtitles = this.#card?.asset?.latestJob ? 'loading' : 'none';
    this.#captions = [];
    this.#undo = [];
    this.#player.captions = [];
    this.#transcript.reset();
    this.#body.scrollTop = 0;
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
    if (card === this.#card && !this.#editing) this.#draw();
  }

  /** @param {Card} card */
  async #loadCaptions(card) {
    if (!this.#editing) this.#draw();
    const turn = this.#turn;
    const captions = await loadCaptions(this.#jobs, this.#outputs);
    if (turn !== this.#turn || card !== this.#card) return;
    this.#captions = captions;
    this.#subtitles = captions.some((one) => one.cues.length > 0) ? 'there' : 'none';
    this.#player.captions = captions;
    this.#transcript.captions = captions;
  }

  /**
   * @param {import('./cue-editor.js').Change[]} changes
   * @param {() => void} done closes the fields
   * @param {boolean} [back] these take an earlier correction back
   */
  async #correct(changes, done, back = false) {
    const card = /** @type {Card} */ (this.#card);
    this.#transcript.saving = 'saving';
    try {
      await saveChanges(this.#captions, changes, this.#outputs);
      if (card !== this.#card) return;
      this.#turn++;
      if (!back) this.#undo.push(reversed(changes));
      await this.#loadCaptions(card);
      done();
      this.#transcript.saving = this.#undo.length > 0 ? 'saved' : 'undone';
      this.#draw();
    } catch (problem) {
      complain(problem);
      if (card !== this.#card) return;
      if (back) this.#undo.push(changes);
      this.#transcript.saving = 'failed';
      this.#load(); // what another person wrote meanwhile
    }
  }

  #takeBack() {
    const changes = this.#undo.pop();
    if (changes) this.#correct(changes, () => {}, true);
  }

  #draw() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const card = this.#card;
    if (card === null) return root.replaceChildren();
    const focused = root.activeElement?.getAttribute('data-keep');
    const change = (/** @type {{filename?: string, tags?: string[]}} */ what) => this.#change(card, what);
    this.#header.replaceChildren(...this.#headerParts(card));
    this.#showPlayer(card);
    this.#top.replaceChildren(...this.#topParts(card, change));
    this.#warnings.show(shownJob(this.#jobs));
    this.#tabs.draw();
    this.#tabs.panels.facts.replaceChildren(...facts(card, change));
    this.#tabs.panels.jobs.replaceChildren(...jobRows(this.#jobs.map((job) => jobList.job(job.id) ?? job), this.#outputs));
    this.#drawSubtitles();
    if (!this.#header.isConnected) root.replaceChildren(this.#header, this.#body);
    if (focused) /** @type {?HTMLElement} */ (root.querySelector(`[data-keep="${focused}"]`))?.focus();
  }

  #drawSubtitles() {
    const there = this.#subtitles === 'there';
    this.#transcript.hidden = !there;
    this.#noSubtitles.hidden = there;
    const say = { loading: t('transcript.loading'), none: t(shownJob(this.#jobs)?.noSpeech ? 'transcript.no_speech' : 'transcript.none'), failed: t('transcript.failed'), there: '' };
    setText(this.#noSubtitles, say[this.#subtitles]);
  }

  /** @param {Card} card */
  #headerParts(card) {
    const ask = (/** @type {string} */ type, /** @type {unknown} */ about) => () => this.dispatchEvent(new CustomEvent(type, { detail: about }));
    const keep = (/** @type {HTMLElement} */ node, /** @type {string} */ name) => {
      node.dataset.keep = name;
      return node;
    };
    const small = { iconOnly: true, kind: 'quiet small' };
    return [
      keep(button(t('detail.previous'), ask('step', -1), { icon: 'left', shortcut: '←', ...small }), 'previous'),
      keep(button(t('detail.next'), ask('step', 1), { icon: 'right', shortcut: '→', ...small }), 'next'),
      h('h2', { title: nameOf(card) }, t('detail.title')), h('span', { class: 'spacer' }), ...this.#downloadPart(keep),
      keep(button(t('drawer.close'), ask('close-detail', null), { icon: 'close', ...small }), 'close')];
  }

  /** What the newest job that has files wrote. @param {(node: HTMLElement, name: string) => HTMLElement} keep */
  #downloadPart(keep) {
    const written = this.#jobs.find((job) => (this.#outputs.get(job.id) ?? []).length > 0);
    if (written === undefined) return [];
    return [keep(button(t('detail.download'), (event) => openDownloads(written.id, /** @type {HTMLElement} */ (event.currentTarget)),
      { icon: 'download', kind: 'small', testId: 'btn-detail-download' }), 'download')];
  }

  /** @param {Card} card @param {import('./asset-facts.js').Change} change */
  #topParts(card, change) {
    return [nameField(card, change), h('div', {}, drawBadge(makeBadge(), badgeOf(card))), ...problemOf(card), ...jobProblemOf(card)];
  }

  /** @param {Card} card */
  #showPlayer(card) {
    const why = unplayable(card);
    const source = why === '' ? String(new URL(`api/assets/${card.asset?.id}/source`, document.baseURI)) : null;
    const poster = card.asset?.thumbnailUrl ?? card.upload?.facts?.posterUrl ?? null;
    this.#player.show({ id: card.asset?.id ?? card.key, source, poster, why });
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
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('close-detail'));
  }

  /** Arrows in the header go to the neighbours. @param {KeyboardEvent} event */
  #stepKey(event) {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('step', { detail: step }));
  }
}

customElements.define('jamak-asset-detail', AssetDetail);
