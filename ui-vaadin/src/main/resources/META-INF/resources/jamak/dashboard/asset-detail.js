/** `<jamak-asset-detail>`: one asset: picture, name and tags to edit, facts, jobs and their files. */
import { complain } from './actions.js';
import { assets as assetApi, jobs as jobApi } from './api.js';
import { assetList, jobList } from './app.js';
import { detail as detailStyles } from './detail-styles.js';
import { button, h, oncePerFrame, typing } from './dom.js';
import { files, outputLink } from './download-menu.js';
import * as format from './format.js';
import { icon } from './icons.js';
import { cardBadge, jobBadge } from './states.js';
import { base } from './styles.js';
import { toast } from './toasts.js';
import { errorText, languageName, onWords, t } from './words.js';

/** @typedef {import('./types.js').Card} Card */

export class AssetDetail extends HTMLElement {
  /** @type {?Card} */
  #card = null;
  /** @type {import('./types.js').Job[]} */
  #jobs = [];
  /** @type {Map<string, any[]>} job id -> outputs */
  #outputs = new Map();
  #asked = '';
  /** @type {?HTMLVideoElement} */
  #video = null;
  #parts = { header: h('header'), player: h('div'), top: h('div', { class: 'top' }), facts: h('section'), jobs: h('section') };
  #paint = oncePerFrame(() => this.#draw());
  /** @type {Array<() => void>} */
  #leave = [];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [base, detailStyles];
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  connectedCallback() {
    this.dataset.testid = 'asset-detail';
    const changed = (/** @type {any} */ event) => {
      if (event.card === this.#card && !this.#editing) this.#paint();
    };
    const jobsChanged = () => this.#jobsChanged();
    assetList.addEventListener('card', changed);
    jobList.addEventListener('change', jobsChanged);
    this.#leave = [onWords(this.#paint), () => assetList.removeEventListener('card', changed),
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
    this.#card = card;
    this.#jobs = [];
    this.#outputs.clear();
    this.#asked = '';
    this.#draw();
    this.#load();
  }

  focusHeader() {
    /** @type {?HTMLElement} */ (this.shadowRoot?.querySelector('header .button'))?.focus();
  }

  get #editing() {
    const active = this.shadowRoot?.activeElement;
    return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  }

  /** The drawer's list tells when a job of this asset changed. */
  #jobsChanged() {
    const id = this.#card?.asset?.id;
    if (!id) return;
    const state = [...jobList.queue, ...jobList.history].filter((job) => job.assetId === id)
      .map((job) => `${job.id}${job.status}`).sort().join();
    if (state !== this.#asked) this.#load(state);
  }

  async #load(/** @type {string|undefined} */ state) {
    const card = this.#card;
    if (!card?.asset) return;
    if (state !== undefined) this.#asked = state;
    try {
      const { items } = await jobApi.list({ assetId: card.asset.id, sort: 'newest', limit: 20 });
      if (card !== this.#card) return;
      this.#jobs = items.filter((job) => job.assetId === card.asset?.id);
      const ended = this.#jobs.filter((job) => job.status === 'succeeded' || job.status === 'failed').slice(0, 5);
      await Promise.all(ended.map(async (job) => this.#outputs.set(job.id, files((await jobApi.get(job.id)).outputs))));
      if (card === this.#card && !this.#editing) this.#draw();
    } catch (problem) {
      complain(problem);
    }
  }

  #draw() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const card = this.#card;
    if (card === null) return root.replaceChildren();
    const parts = this.#parts;
    const focused = root.activeElement?.getAttribute('data-keep');
    parts.header.replaceChildren(...this.#header(card));
    const player = this.#player(card);
    if (parts.player.firstChild !== player) parts.player.replaceChildren(player);
    parts.top.replaceChildren(...this.#top(card));
    parts.facts.replaceChildren(...this.#facts(card));
    parts.jobs.replaceChildren(...this.#jobList());
    if (!parts.header.isConnected) {
      root.replaceChildren(parts.header, h('div', { class: 'scroll' }, parts.player, parts.top, parts.facts, parts.jobs));
    }
    if (focused) /** @type {?HTMLElement} */ (root.querySelector(`[data-keep="${focused}"]`))?.focus();
  }

  /** @param {Card} card */
  #header(card) {
    const ask = (/** @type {string} */ type, /** @type {unknown} */ about) => () => this.dispatchEvent(new CustomEvent(type, { detail: about }));
    const keep = (/** @type {HTMLElement} */ node, /** @type {string} */ name) => {
      node.dataset.keep = name;
      return node;
    };
    const small = { iconOnly: true, kind: 'quiet small' };
    return [
      keep(button(t('detail.previous'), ask('step', -1), { icon: 'left', ...small }), 'previous'),
      keep(button(t('detail.next'), ask('step', 1), { icon: 'right', ...small }), 'next'),
      h('h2', { title: nameOf(card) }, t('detail.title')), h('span', { class: 'spacer' }),
      keep(button(t('drawer.close'), ask('close-detail', null), { icon: 'close', ...small }), 'close')];
  }

  /** @param {Card} card */
  #top(card) {
    const badge = cardBadge(card);
    const problem = card.asset?.errorCode ? h('p', { class: 'problem' }, errorText(card.asset.errorCode)) : '';
    return [this.#name(card),
      h('div', {}, h('span', { class: 'badge', 'data-hue': badge.hue }, icon(badge.icon, 13), h('span', { class: 'text' }, badge.text))), problem];
  }

  /** The video itself once it is in storage; the same element stays while only facts change. */
  #player(/** @type {Card} */ card) {
    const poster = card.asset?.thumbnailUrl ?? card.upload?.facts?.posterUrl;
    if (card.asset?.status !== 'uploaded' || card.asset.errorCode === 'MEDIA_UNREADABLE') {
      return h('div', { class: 'picture' }, poster ? h('img', { src: poster, alt: '' }) : icon('film', 40));
    }
    if (this.#video?.dataset.asset !== card.asset.id) {
      this.#video = h('video', { class: 'picture', controls: true, preload: 'none', playsInline: true, 'data-asset': card.asset.id,
        'aria-label': t('detail.player'), src: String(new URL(`api/assets/${card.asset.id}/source`, document.baseURI)) });
    }
    const video = /** @type {HTMLVideoElement} */ (this.#video);
    if (poster && video.getAttribute('poster') !== poster) video.poster = poster;
    return video;
  }

  /** @param {Card} card */
  #name(card) {
    if (!card.asset) return h('div', { class: 'name' }, nameOf(card));
    const input = h('textarea', { class: 'field name', rows: 1, value: card.asset.filename, 'aria-label': t('detail.name'), maxLength: 255, 'data-keep': 'name' });
    const save = () => {
      const filename = input.value.normalize('NFC').replace(/\s*\n\s*/g, ' ').trim();
      if (filename && filename !== card.asset?.filename) this.#change(card, { filename });
      else input.value = card.asset?.filename ?? '';
    };
    onEnter(input, save);
    return input;
  }

  /** @param {Card} card */
  #facts(card) {
    const { asset, upload } = card;
    const duration = asset?.durationMs ?? upload?.facts?.durationMs;
    const width = asset?.width ?? upload?.facts?.width;
    const height = asset?.height ?? upload?.facts?.height;
    const rows = [
      [t('detail.duration'), duration ? format.duration(duration) : '–'],
      [t('detail.picture'), width && height ? `${width} × ${height}` : '–'],
      [t('detail.size'), format.bytes(asset?.sizeBytes ?? upload?.size ?? 0)],
      [t('detail.type'), asset?.mimeType ?? upload?.type ?? '–'],
      [t('detail.added'), asset ? format.fullDate(asset.createdAt) : '–'],
      ['ID', asset?.id ?? '–'],
    ];
    return [h('h3', {}, t('detail.facts')),
      h('dl', {}, ...rows.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])), asset ? this.#tags(card, asset) : ''];
  }

  /** @param {Card} card @param {import('./types.js').Asset} asset */
  #tags(card, asset) {
    const input = h('input', { class: 'field', placeholder: t('detail.add_tag'), 'aria-label': t('detail.add_tag'), maxLength: 50, 'data-keep': 'tag' });
    onEnter(input, () => {
      const tag = input.value.normalize('NFC').trim();
      if (tag && !asset.tags.includes(tag)) this.#change(card, { tags: [...asset.tags, tag] });
      input.value = '';
    });
    return h('div', { class: 'tags' }, ...asset.tags.map((tag) => h('span', { class: 'tag' }, tag,
      button(t('detail.remove_tag', { tag }), () => this.#change(card, { tags: asset.tags.filter((other) => other !== tag) }),
        { icon: 'close', iconOnly: true, kind: 'quiet small' }))), input);
  }

  /** @param {Card} card @param {{filename?: string, tags?: string[]}} change */
  async #change(card, change) {
    try {
      const answer = await assetApi.change(/** @type {import('./types.js').Asset} */ (card.asset).id, change);
      card.asset = answer.asset ?? answer;
      assetList.patch(/** @type {import('./types.js').Asset} */ (card.asset));
      toast(t('detail.saved'));
    } catch (problem) {
      complain(problem);
    }
    this.#draw();
  }

  #jobList() {
    const jobs = this.#jobs.map((job) => jobList.job(job.id) ?? job);
    return [h('h3', {}, t('detail.jobs')),
      jobs.length === 0 ? h('p', { class: 'muted' }, t('detail.no_jobs')) : '',
      h('ul', { class: 'jobs' }, ...jobs.map((job) => {
        const badge = jobBadge(job);
        const outputs = this.#outputs.get(job.id) ?? [];
        return h('li', {}, h('a', { class: 'job', href: String(new URL(`jobs?id=${job.id}`, document.baseURI)), 'data-job-id': job.id, 'data-state': badge.state },
          h('span', { class: 'badge', 'data-hue': badge.hue }, icon(badge.icon, 13), h('span', { class: 'text' }, badge.text)),
          h('span', { class: 'summary' }, format.optionSummary(job.options, languageName)),
          h('small', {}, format.date(job.finishedAt ?? job.createdAt)), icon('right', 14)),
          job.status === 'failed' ? h('p', { class: 'problem' }, errorText(job.errorCode ?? 'INTERNAL_ERROR')) : null,
          outputs.length > 0 ? h('div', { class: 'outputs' }, ...outputs.map((output) => outputLink(job.id, output))) : null);
      }))];
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      this.dispatchEvent(new CustomEvent('close-detail'));
    } else if (!typing(event) && (event.key === 'ArrowLeft' || event.key === 'ArrowUp')) {
      this.dispatchEvent(new CustomEvent('step', { detail: -1 }));
    } else if (!typing(event) && (event.key === 'ArrowRight' || event.key === 'ArrowDown')) {
      this.dispatchEvent(new CustomEvent('step', { detail: 1 }));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/** @param {Card} card */
const nameOf = (card) => card.asset?.filename ?? card.upload?.name ?? '';

/** Enter acts once, on the whole text, also when an input method is composing. @param {HTMLInputElement|HTMLTextAreaElement} input @param {() => void} act */
function onEnter(input, act) {
  let composed = false;
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.isComposing || event.keyCode === 229) composed = true;
    else act();
  });
  input.addEventListener('compositionend', () => {
    if (composed) setTimeout(act);
    composed = false;
  });
  input.addEventListener('blur', act);
}

customElements.define('jamak-asset-detail', AssetDetail);
