/**
 * The player's keys: they act while the focus is in the player, never with Ctrl, never while an input method
 * composes.
 */
import { command, typing } from '../kit/dom.js';

const JUMP = 5;
const FRAME = 1 / 30;
const VOLUME = 0.1;

/** On a Korean keyboard the same key gives a jamo. @type {Record<string, string>} */
const JAMO = { ㅊ: 'c', ㄹ: 'f' };

/**
 * @param {KeyboardEvent} event
 * @param {HTMLVideoElement} video
 * @param {{captions: () => void}} player
 * @returns {boolean} whether the key was the player's
 */
export function playerKey(event, video, player) {
  if (typing(event) || command(event) || event.altKey) return false;
  const key = JAMO[event.key] ?? event.key.toLowerCase();
  const act = {
    ' ': () => toggle(video),
    arrowleft: () => jump(video, -JUMP),
    arrowright: () => jump(video, JUMP),
    ',': () => step(video, -FRAME),
    '.': () => step(video, FRAME),
    arrowup: () => louder(video, VOLUME),
    arrowdown: () => louder(video, -VOLUME),
    c: () => player.captions(),
    f: () => fullScreen(video),
  }[key];
  act?.();
  return act !== undefined;
}

/** @param {HTMLVideoElement} video */
function toggle(video) {
  if (!video.paused) video.pause();
  else video.play().catch(() => undefined); // the element tells why by its error
}

/** @param {HTMLVideoElement} video @param {number} seconds */
function jump(video, seconds) {
  const end = Number.isFinite(video.duration) ? video.duration : Infinity;
  video.currentTime = Math.max(0, Math.min(end, video.currentTime + seconds));
}

/** @param {HTMLVideoElement} video @param {number} seconds */
function step(video, seconds) {
  video.pause();
  jump(video, seconds);
}

/** @param {HTMLVideoElement} video @param {number} by */
function louder(video, by) {
  video.muted = false;
  video.volume = Math.max(0, Math.min(1, Math.round((video.volume + by) * 10) / 10));
}

/** @param {HTMLVideoElement} video */
function fullScreen(video) {
  if (document.fullscreenElement) document.exitFullscreen();
  else video.requestFullscreen?.().catch(() => undefined); // refused by the browser: it says so itself
}
