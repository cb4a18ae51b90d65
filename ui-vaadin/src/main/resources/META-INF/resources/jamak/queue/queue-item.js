/** One job in the drawer; made once, then patched. */
import { detailsButton, factsOfJob } from '../commands/failure-details.js';
import { remedyButton } from '../commands/remedies.js';
import { drawBadge, drawBar, makeBadge, makeBar } from '../kit/badge-view.js';
import { button, h, setAttribute, setText } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { icon } from '../kit/icons.js';
import { fitName } from '../kit/name-fit.js';
import { errorText, languageName, t } from '../kit/words.js';
import { retryHelps } from '../model/remedy.js';
import { jobBadge } from '../model/states.js';
import { assetList } from '../model/store.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {'start'|'options'|'cancel'|'force'|'retry'|'download'} JobAct */
/** @typedef {{px: number, font: string}} Line where the name stands; no px while nothing is on the screen */

export class QueueItem {
  #image = h('img', { alt: '', hidden: true, draggable: false });
  #box = h('input', { type: 'checkbox', class: 'check' });
  #name = h('div', { class: 'name' });
  #summary = h('div', { class: 'summary' });
  #badge = makeBadge();
  #when = h('span', { class: 'when' });
  #why = h('p', { class: 'why', hidden: true });
  #bar = makeBar();
  #acts = h('div', { class: 'acts' });
  #grip = h('button', { type: 'button', class: 'grip', hidden: true, 'data-testid': 'queue-grip' }, icon('grip'));
  #shown = '';
  #reached = false;

  /** @param {Job} job @param {(act: JobAct, job: Job, from: HTMLElement) => void} act */
  constructor(job, act) {
    this.job = job;
    this.act = act;
    this.#image.addEventListener('load', () => { this.#image.hidden = false; });
    this.#image.addEventListener('error', () => { this.#image.hidden = true; });
    this.#grip.addEventListener('pointerdown', (/** @type {PointerEvent} */ event) => {
      this.node.dispatchEvent(new CustomEvent('grip', { detail: event }));
    });
    this.node = h('li', { class: 'item', role: 'row', tabindex: '-1', 'data-testid': 'queue-item', 'data-job-id': job.id },
      h('div', { class: 'cell', role: 'gridcell' },
        h('div', { class: 'lead' }, h('label', { class: 'pick' }, this.#box), this.#grip),
        h('div', { class: 'picture' }, icon('film', 18), this.#image),
        h('div', { class: 'about' }, this.#name, this.#summary, h('div', { class: 'line' }, this.#badge, this.#when), this.#bar, this.#why),
        this.#acts));
  }

  get box() {
    return this.#box;
  }

  /** Only the item that Tab reaches lets Tab into its own controls. @param {boolean} reached */
  paintReached(reached) {
    this.#reached = reached;
    for (const one of [this.node, ...this.node.querySelectorAll('button, input, a')]) setAttribute(one, 'tabindex', reached ? '0' : '-1');
  }

  /** @param {Job} job @param {boolean} selected @param {?number} place in the queue, from 1 @param {Line} line */
  update(job, selected, place, line) {
    this.job = job;
    const badge = jobBadge({ ...job, place });
    setAttribute(this.node, 'data-state', badge.state);
    setAttribute(this.node, 'aria-label', `${job.filename}, ${badge.text}`);
    setAttribute(this.node, 'data-selected', String(selected));
    setAttribute(this.node, 'aria-selected', String(selected));
    this.#box.checked = selected;
    setAttribute(this.#box, 'aria-label', t('card.select', { name: job.filename }));
    this.drawName(line);
    setText(this.#summary, [job.retryOf ? t('item.attempt') : '', format.optionSummary(job.options, languageName, job.detectedLang)].filter(Boolean).join(' · '));
    this.#summary.title = this.#summary.textContent ?? '';
    drawBadge(this.#badge, badge);
    drawBar(this.#bar, badge);
    this.#drawPicture(job);
    const end = job.finishedAt;
    setText(this.#when, end ? format.short(end) : '');
    this.#when.title = end ? format.fullDate(end) : '';
    this.#why.hidden = job.status !== 'failed';
    if (job.status === 'failed') this.#drawWhy(job);
    this.#grip.hidden = job.status !== 'draft';
    setAttribute(this.#grip, 'aria-label', t('item.move', { name: job.filename }));
    this.#grip.title = t('item.move_hint');
    this.#drawActs(job);
  }

  /** @param {Job} job */
  #drawWhy(job) {
    const code = job.errorCode ?? 'INTERNAL_ERROR';
    const reason = errorText(code);
    if (this.#why.firstChild?.textContent === reason) return;
    const helps = retryHelps(code) ? [] : remedyButton({ code, jobId: job.id, assetId: job.assetId }, 'quiet small');
    this.#why.replaceChildren(h('span', {}, reason), ...helps, ...detailsButton(code, factsOfJob(job)));
    this.paintReached(this.#reached);
  }

  /** Cut to what its line holds, with the extension in sight. @param {Line} line */
  drawName({ px, font }) {
    const { filename } = this.job;
    setText(this.#name, px > 0 ? fitName(filename, px, font, 1) : filename);
    setAttribute(this.#name, 'title', filename);
  }

  /** @param {Job} job */
  #drawPicture(job) {
    const card = assetList.ofAsset(job.assetId);
    const source = card?.asset?.thumbnailUrl ?? card?.upload?.facts?.posterUrl
      ?? String(new URL(`api/assets/${job.assetId}/thumbnail`, document.baseURI));
    if (this.#image.dataset.source === source) return;
    this.#image.dataset.source = source;
    this.#image.src = source;
  }

  /** @param {Job} job */
  #drawActs(job) {
    const shown = `${job.status} ${job.errorCode} ${job.canceling ?? ''} ${job.silent ?? ''} ${t('item.start')}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const small = (/** @type {string} */ word, /** @type {string} */ name, /** @type {JobAct} */ act) =>
      button(t(word), (event) => this.act(act, this.job, /** @type {HTMLElement} */ (event.currentTarget)), { icon: name, iconOnly: true, kind: 'quiet small' });
    const view = h('a', { class: 'button quiet small icon-only', href: String(new URL(`jobs?id=${job.id}`, document.baseURI)),
      'aria-label': t('item.view'), title: t('item.view') }, icon('right'));
    const had = this.#acts.contains(/** @type {ShadowRoot} */ (this.node.getRootNode()).activeElement ?? null);
    switch (job.status) {
      case 'draft':
        this.#acts.replaceChildren(small('item.start', 'play', 'start'), small('item.options', 'sliders', 'options'), small('item.take_out', 'close', 'cancel'));
        break;
      case 'queued':
      case 'running':
        if (job.silent) this.#acts.replaceChildren(small('item.force', 'close', 'force'), view);
        else this.#acts.replaceChildren(...(job.canceling ? [] : [small('item.cancel', 'close', 'cancel')]), view);
        break;
      case 'succeeded':
        this.#acts.replaceChildren(small('item.download', 'download', 'download'), small('item.again', 'retry', 'retry'), view);
        break;
      case 'failed':
        this.#acts.replaceChildren(...(retryHelps(job.errorCode) ? [small('item.retry', 'retry', 'retry')] : []),
          small('item.download', 'download', 'download'), view);
        break;
      default:
        this.#acts.replaceChildren(small('item.retry', 'retry', 'retry'), view);
    }
    this.paintReached(this.#reached);
    if (had) /** @type {?HTMLElement} */ (this.#acts.querySelector('button, a'))?.focus();
  }
}
