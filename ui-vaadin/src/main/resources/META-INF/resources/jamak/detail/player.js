/** `<jamak-player>`: one video with its captions, speed and keys; where it cannot play, its picture and why. */
import { painted } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, live } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { captionsName, dropTrack, firstChoice, placeTracks, rememberChoice } from './captions.js';
import { playerKey } from './player-keys.js';
import { playerLook } from './player-styles.js';

/** @typedef {import('./captions.js').Captions} Captions */

/**
 * @typedef {{id: string, source: ?string, poster: ?string, why: string}} Media of one asset; without a source: the picture and the reason
 */

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const NETWORK = 2;

/** What the person chose last, for the next video too. */
let speed = 1;

/** The `<video>` and its tracks are made by hand: they have a life of their own, which no template says. */
export class Player extends JamakElement {
  static styles = [base, playerLook];

  /** @type {?HTMLVideoElement} */
  #video = null;
  /** @type {Media} */
  #media = { id: '', source: null, poster: null, why: '' };
  #reason = '';
  /** @type {Captions[]} */
  #captions = [];
  /** @type {?string} the key of the captions that show */
  #shown = null;
  /** @type {?string} what C brings back */
  #last = null;
  #again = 0;
  /** The asset whose video is about to be made. */
  #wanted = '';
  /** What was tried in vain is not tried again with every change of its card. */
  #failedId = '';
  /** @type {?number} ms where it is to begin, said before it is there */
  #start = null;

  constructor() {
    super();
    // before the browser's own controls act on it too
    this.addEventListener('keydown', (event) => this.#key(event), { capture: true });
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.testid = 'player';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#wanted = '';
    this.#release();
  }

  /** @param {Media} media */
  set media(media) {
    this.#media = media;
    const { id, source, why } = media;
    if (source === null) {
      this.#wanted = '';
      this.#release();
      this.#say(why);
    } else if (this.#failedId !== id && (this.#video?.dataset.asset ?? this.#wanted) !== id) {
      this.#openSoon(id, source);
    }
    this.requestUpdate();
  }

  /** @param {Captions[]} all */
  set captions(all) {
    this.#captions = all;
    this.#shown = firstChoice(all);
    this.#last = this.#shown ?? all[0]?.key ?? null;
    this.#addTracks();
    this.requestUpdate();
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

  /**
   * First its picture: the browser's player takes as long to make as the whole panel.
   *
   * @param {string} id
   * @param {string} source
   */
  async #openSoon(id, source) {
    this.#wanted = id;
    this.#start = null;
    this.#release();
    this.#say('');
    await painted();
    if (id === this.#wanted && this.isConnected) this.#open(id, source);
  }

  /** @param {string} id @param {string} source */
  #open(id, source) {
    this.#wanted = '';
    const video = Object.assign(document.createElement('video'), {
      controls: true,
      preload: 'metadata',
      playsInline: true,
      src: source,
    });
    video.setAttribute('aria-label', t('detail.player'));
    video.dataset.asset = id;
    this.#video = video;
    if (this.#start !== null) video.currentTime = this.#start / 1000 + 0.001;
    this.#start = null;
    this.#failedId = '';
    this.#again = 0;
    for (const type of ['timeupdate', 'seeking', 'seeked']) video.addEventListener(type, () => this.#tell());
    video.addEventListener('play', () => this.#follow());
    video.addEventListener('error', () => this.#failed(video, source));
    video.addEventListener('loadedmetadata', () => {
      video.playbackRate = speed;
      this.#showTrack();
      if (video.videoWidth === 0 && this.#media.poster) this.#say(t('player.sound_only'));
    });
    video.textTracks.addEventListener('change', () => this.#menuChose(video));
    this.#say('');
    this.flush();
    this.#addTracks();
  }

  /** Lets go of the video: nothing plays on or loads behind another one. */
  #release() {
    const video = this.#video;
    this.#video = null;
    if (video === null) return;
    for (const track of video.querySelectorAll('track')) dropTrack(track);
    video.pause();
    video.removeAttribute('src');
    video.load();
    this.requestUpdate();
  }

  /**
   * A link lives two hours: one that has died in the meantime is asked for once more, at the same place.
   *
   * @param {HTMLVideoElement} video
   * @param {string} source
   */
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
    this.#say(t(unknown ? 'player.unknown_format' : 'player.unreachable'));
  }

  /** @param {string} why */
  #say(why) {
    this.#reason = why;
    this.requestUpdate();
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

  #addTracks() {
    if (this.#video === null) return;
    placeTracks(this.#video, this.#captions);
    this.#showTrack();
  }

  #showTrack() {
    for (const track of this.#video?.querySelectorAll('track') ?? []) {
      const mode = track.dataset.key === this.#shown ? 'showing' : 'disabled';
      if (track.track.mode !== mode) track.track.mode = mode;
    }
    this.requestUpdate();
  }

  /** @param {?string} key */
  #choose(key) {
    this.#shown = key;
    this.#last = key ?? this.#last;
    rememberChoice(key);
    this.#showTrack();
  }

  /**
   * The browser's own menu has captions too; what it turns on by itself is turned off again.
   *
   * @param {HTMLVideoElement} video
   */
  #menuChose(video) {
    if (video !== this.#video) return;
    const showing = [...video.querySelectorAll('track')]
      .filter((track) => track.track.mode === 'showing')
      .map((track) => track.dataset.key ?? null);
    if (showing.includes(this.#shown) || showing.length > 1) this.#showTrack();
    else if (video.readyState > 0 && (showing[0] ?? null) !== this.#shown) this.#choose(showing[0] ?? null);
  }

  /** @param {number} chosen */
  #setSpeed(chosen) {
    speed = chosen;
    if (this.#video) this.#video.playbackRate = speed;
    this.requestUpdate();
  }

  render() {
    const { poster } = this.#media;
    const choice = (/** @type {string|number} */ value, /** @type {string} */ text, /** @type {boolean} */ chosen) =>
      html`<option value=${value} .selected=${live(chosen)}>${text}</option>`;
    const chosen = (/** @type {Event} */ event) => /** @type {HTMLSelectElement} */ (event.target).value;
    return html`<div class="stage">
        ${this.#video ?? html`<div class="picture">${poster ? html`<img src=${poster} alt="" draggable="false" />` : icon('film', 40)}</div>`}
      </div>
      <p class="reason" role="status" ?hidden=${this.#reason === ''}>${this.#reason}</p>
      <div class="controls" title=${t('player.keys')} ?hidden=${this.#video === null}>
        <label class="grow"
          ><span>${t('player.captions')}</span
          ><select
            class="field"
            data-testid="player-captions"
            title="${t('player.captions')} (C)"
            ?disabled=${this.#captions.length === 0}
            @change=${(/** @type {Event} */ event) => this.#choose(chosen(event) || null)}
          >
            ${choice('', t('player.captions_off'), this.#shown === null)}${this.#captions.map((one) =>
              choice(one.key, captionsName(one), one.key === this.#shown),
            )}
          </select></label
        >
        <label
          ><span>${t('player.speed')}</span
          ><select
            class="field"
            data-testid="player-speed"
            @change=${(/** @type {Event} */ event) => this.#setSpeed(Number(chosen(event)))}
          >
            ${SPEEDS.map((one) => choice(one, `${one}×`, one === speed))}
          </select></label
        >
      </div>`;
  }

  updated() {
    const { poster } = this.#media;
    if (this.#video && poster && this.#video.getAttribute('poster') !== poster) this.#video.poster = poster;
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

customElements.define('jamak-player', Player);
