/** `<jamak-player>`: one video with its captions, speed and keys; where it cannot play, its picture and why. */
import { h, painted, setText } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { errorText, onWords, t } from '../kit/words.js';
import { captionsName, dropTrack, firstChoice, makeTrack, rememberChoice } from './captions.js';
import { playerKey } from './player-keys.js';
import { playerLook } from './player-styles.js';

/** @typedef {import('./captions.js').Captions} Captions */

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const NETWORK = 2;

export class Player extends HTMLElement {
  /** @type {?HTMLVideoElement} */
  #video = null;
  /** @type {?string} */
  #poster = null;
  /** @type {Captions[]} */
  #captions = [];
  /** @type {?string} the key of the captions that show */
  #shown = null;
  /** @type {?string} what C brings back */
  #last = null;
  #speed = 1;
  #again = 0;
  /** The asset whose video is about to be made. */
  #wanted = '';
  /** What was tried in vain is not tried again with every change of its card. */
  #failedId = '';
  /** @type {?number} ms where it is to begin, said before it is there */
  #start = null;
  #stage = h('div', { class: 'stage' });
  #reason = h('p', { class: 'reason', role: 'status', hidden: true });
  #language = h('select', { class: 'field', 'data-testid': 'player-captions', onchange: () => this.#choose(this.#language.value || null) });
  #rate = h('select', { class: 'field', 'data-testid': 'player-speed', onchange: () => this.#setSpeed(Number(this.#rate.value)) });
  #controls = h('div', { class: 'controls', hidden: true });
  #leave = () => {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [base, playerLook];
    root.append(this.#stage, this.#reason, this.#controls);
    this.addEventListener('keydown', (event) => this.#key(event), { capture: true }); // before the browser's own controls act on it too
  }

  connectedCallback() {
    this.dataset.testid = 'player';
    this.#leave = onWords(() => this.#words());
    this.#words();
  }

  disconnectedCallback() {
    this.#leave();
    this.#release();
  }

  /** @param {{id: string, source: ?string, poster: ?string, why: string}} what no source: the picture and the reason */
  show({ id, source, poster, why }) {
    this.#poster = poster;
    if (source === null) {
      this.#wanted = '';
      this.#release();
      this.#explain(why);
      return;
    }
    if (this.#failedId !== id && (this.#video?.dataset.asset ?? this.#wanted) !== id) this.#openSoon(id, source);
    const video = this.#video;
    if (video && poster && video.getAttribute('poster') !== poster) video.poster = poster;
  }

  /** @param {Captions[]} all */
  set captions(all) {
    this.#captions = all;
    this.#shown = firstChoice(all);
    this.#last = this.#shown ?? all[0]?.key ?? null;
    this.#words();
    this.#addTracks();
  }

  /** Whether a click on a line can go there. */
  get playable() {
    return this.#video !== null;
  }

  /** @param {number} ms */
  seek(ms) {
    if (this.#video === null) {
      this.#start = this.#wanted === '' ? null : ms;
      return;
    }
    this.#video.currentTime = ms / 1000 + 0.001; // inside the cue, not on its edge
    this.#tell();
  }

  /** First its picture: the browser's player takes as long to make as the whole panel. @param {string} id @param {string} source */
  async #openSoon(id, source) {
    this.#wanted = id;
    this.#start = null;
    this.#release();
    this.#explain('');
    await painted();
    if (id === this.#wanted && this.isConnected) this.#open(id, source);
  }

  /** @param {string} id @param {string} source */
  #open(id, source) {
    this.#wanted = '';
    const video = h('video', { controls: true, preload: 'metadata', playsInline: true, 'data-asset': id, 'aria-label': t('detail.player'), src: source });
    this.#video = video;
    if (this.#start !== null) video.currentTime = this.#start / 1000 + 0.001;
    this.#start = null;
    this.#failedId = '';
    this.#again = 0;
    for (const type of ['timeupdate', 'seeking', 'seeked']) video.addEventListener(type, () => this.#tell());
    video.addEventListener('play', () => this.#follow());
    video.addEventListener('error', () => this.#failed(video, source));
    video.addEventListener('loadedmetadata', () => {
      this.#setSpeed(this.#speed);
      this.#showTrack();
      if (video.videoWidth === 0 && this.#poster) this.#say(t('player.sound_only'));
    });
    video.textTracks.addEventListener('change', () => this.#menuChose(video));
    this.#stage.replaceChildren(video);
    this.#controls.hidden = false;
    this.#say('');
    this.#addTracks();
  }

  /** Lets go of the video: nothing plays on or loads behind another one. */
  #release() {
    const video = this.#video;
    this.#video = null;
    this.#controls.hidden = true;
    if (video === null) return;
    for (const track of video.querySelectorAll('track')) dropTrack(track);
    video.pause();
    video.removeAttribute('src');
    video.load();
    video.remove();
  }

  /** A link lives two hours: one that has died in the meantime is asked for once more, at the same place. @param {HTMLVideoElement} video @param {string} source */
  #failed(video, source) {
    if (video !== this.#video) return;
    if (video.error?.code === NETWORK && this.#again < 3) {
      this.#again++;
      const at = video.currentTime;
      const play = !video.paused;
      video.src = source;
      video.currentTime = at;
      if (play) video.play().catch(() => undefined);
      return;
    }
    const unknown = (video.error?.code ?? 0) > NETWORK;
    this.#release();
    this.#failedId = video.dataset.asset ?? '';
    this.#explain(t(unknown ? 'player.unknown_format' : 'player.unreachable'));
  }

  /** @param {string} why */
  #explain(why) {
    this.#stage.replaceChildren(h('div', { class: 'picture' }, this.#poster ? h('img', { src: this.#poster, alt: '', draggable: false }) : icon('film', 40)));
    this.#say(why);
  }

  /** @param {string} why */
  #say(why) {
    this.#reason.hidden = why === '';
    setText(this.#reason, why);
  }

  /** While it plays, every frame; else when the place changes. */
  #follow() {
    if (this.#video === null || this.#video.paused || !this.isConnected) return;
    this.#tell();
    requestAnimationFrame(() => this.#follow());
  }

  #tell() {
    if (this.#video !== null) this.dispatchEvent(new CustomEvent('time', { detail: this.#video.currentTime * 1000 }));
  }

  /** In the order of the captions: a corrected track takes the place of the one before. */
  #addTracks() {
    const video = this.#video;
    if (video === null) return;
    const wanted = new Set(this.#captions.map((one) => one.outputId));
    /** @type {Map<string, HTMLTrackElement>} */
    const there = new Map();
    for (const track of video.querySelectorAll('track')) {
      const id = track.dataset.output ?? '';
      if (wanted.has(id)) there.set(id, track);
      else dropTrack(track);
    }
    /** @type {?HTMLTrackElement} */
    let next = null;
    for (const one of this.#captions.toReversed()) {
      /** @type {HTMLTrackElement} */
      const track = there.get(one.outputId) ?? video.insertBefore(makeTrack(one), next);
      next = track;
    }
    this.#showTrack();
  }

  #showTrack() {
    for (const track of this.#video?.querySelectorAll('track') ?? []) {
      const mode = track.dataset.key === this.#shown ? 'showing' : 'disabled';
      if (track.track.mode !== mode) track.track.mode = mode;
    }
    this.#language.value = this.#shown ?? '';
  }

  /** @param {?string} key */
  #choose(key) {
    this.#shown = key;
    this.#last = key ?? this.#last;
    rememberChoice(key);
    this.#showTrack();
  }

  /** The browser's own menu has captions too; what it turns on by itself is turned off again. @param {HTMLVideoElement} video */
  #menuChose(video) {
    if (video !== this.#video) return;
    const showing = [...video.querySelectorAll('track')].filter((track) => track.track.mode === 'showing').map((track) => track.dataset.key ?? null);
    if (showing.includes(this.#shown) || showing.length > 1) this.#showTrack();
    else if (video.readyState > 0 && (showing[0] ?? null) !== this.#shown) this.#choose(showing[0] ?? null);
  }

  /** @param {number} speed */
  #setSpeed(speed) {
    this.#speed = speed;
    if (this.#video) this.#video.playbackRate = speed;
  }

  #words() {
    const option = (/** @type {string} */ value, /** @type {string} */ text) => h('option', { value, textContent: text });
    this.#language.replaceChildren(option('', t('player.captions_off')), ...this.#captions.map((one) => option(one.key, captionsName(one))));
    this.#language.value = this.#shown ?? '';
    this.#language.disabled = this.#captions.length === 0;
    this.#language.title = `${t('player.captions')} (C)`;
    this.#rate.replaceChildren(...SPEEDS.map((speed) => option(String(speed), `${speed}×`)));
    this.#rate.value = String(this.#speed);
    this.#controls.replaceChildren(
      h('label', { class: 'grow' }, h('span', {}, t('player.captions')), this.#language),
      h('label', {}, h('span', {}, t('player.speed')), this.#rate));
    this.#controls.title = t('player.keys');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.#video === null) return;
    const captions = () => this.#choose(this.#shown === null ? this.#last : null);
    if (!playerKey(event, this.#video, { captions })) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Whether the server cannot hear what is in the file, so that nothing can be done with it. @param {string} code */
export const unheard = (code) => code === 'MEDIA_UNREADABLE' || code === 'MEDIA_PROTECTED';

/** Why a video has a picture only. @param {import('../model/types.js').Card} card @returns {string} empty when it can be tried */
export function unplayable(card) {
  const code = card.asset?.errorCode ?? '';
  if (unheard(code)) return errorText(code);
  return card.asset?.status === 'uploaded' ? '' : t('player.not_uploaded');
}

customElements.define('jamak-player', Player);
