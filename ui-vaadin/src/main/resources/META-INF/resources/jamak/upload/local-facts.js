/**
 * Reads poster frame, length and picture size from a file in the browser, two files at a time, once their cards
 * stand.
 */
import { painted } from '../kit/dom.js';

/** @typedef {import('../model/types.js').Facts} Facts */

const AT_ONCE = 2;
const DEADLINE_MS = 8000;
const POSTER_WIDTH = 480;

let running = 0;
/** @type {Array<() => void>} */
const line = [];

/** @param {File} file @returns {Promise<?Facts>} null where the browser cannot play it */
export async function readFacts(file) {
  await painted();
  if (running >= AT_ONCE) await new Promise((resolve) => line.push(() => resolve(undefined)));
  running++;
  const url = URL.createObjectURL(file);
  const video = document.createElement('video');
  try {
    return await read(video, url);
  } catch {
    return null;
  } finally {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
    running--;
    line.shift()?.();
  }
}

/** @param {HTMLVideoElement} video @param {string} url @returns {Promise<Facts>} */
async function read(video, url) {
  video.muted = true;
  video.preload = 'auto';
  video.playsInline = true;
  video.src = url;
  await happens(video, 'loadeddata');
  const seconds = Number.isFinite(video.duration) ? video.duration : null;
  /** @type {Facts} */
  const facts = {
    durationMs: seconds === null ? null : Math.round(seconds * 1000),
    width: video.videoWidth || null,
    height: video.videoHeight || null,
    posterUrl: null,
  };
  if (facts.width === null || seconds === null) return facts;
  video.currentTime = Math.min(1, seconds / 10);
  await happens(video, 'seeked');
  facts.posterUrl = await frame(video);
  return facts;
}

/** @param {HTMLVideoElement} video @returns {Promise<?string>} */
async function frame(video) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(POSTER_WIDTH, video.videoWidth);
  canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
  return blob instanceof Blob ? URL.createObjectURL(blob) : null;
}

/** @param {HTMLVideoElement} video @param {string} event */
function happens(video, event) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${event}: none in ${DEADLINE_MS} ms`)), DEADLINE_MS);
    const end = (/** @type {() => void} */ act) => () => {
      clearTimeout(timer);
      act();
    };
    video.addEventListener(
      event,
      end(() => resolve(undefined)),
      { once: true },
    );
    video.addEventListener(
      'error',
      end(() => reject(new Error('not playable'))),
      { once: true },
    );
  });
}
