/** How fast bytes go, and how long the rest takes, smoothed so that the words on the screen do not jump. */
import { rough } from '../kit/format.js';

/** A first reading of the speed says little: buffers swallow the first bytes at once. */
const TOLD_AFTER_MS = 3000;
const READ_EVERY_MS = 250;
/** The speed is that of about so long; a longer pause between readings counts no more than that. */
const SMOOTHED_OVER_MS = 4000;
/** How far the estimate may go from what it was, a second. */
const MOST_CHANGE = 0.2;
/** Words go up again only where the estimate is that much longer than they say. */
const LONGER = 1.25;

export class Pace {
  /** @type {?number} ms until the rest is sent; null while it cannot be told */
  etaMs = null;
  /** @type {?number} the same in steps, as words say it */
  saidMs = null;

  #speed = 0;
  #lastBytes = 0;
  #lastTime = 0;
  #startedAt = 0;

  /** Starts anew, so that a pause does not count as slowness. @param {number} loaded bytes @param {number} now ms */
  start(loaded, now) {
    this.#startedAt = now;
    this.#lastTime = now;
    this.#lastBytes = loaded;
    this.#speed = 0;
    this.etaMs = null;
    this.saidMs = null;
  }

  /** @param {number} loaded bytes that went @param {number} left bytes that are to go @param {number} now ms */
  see(loaded, left, now) {
    const elapsed = now - this.#lastTime;
    if (elapsed < READ_EVERY_MS) return;
    const speed = Math.max(0, loaded - this.#lastBytes) / elapsed;
    // until the window is full, all that was seen counts the same
    const weight = Math.max(1 - Math.exp(-elapsed / SMOOTHED_OVER_MS), elapsed / (now - this.#startedAt));
    this.#speed += (speed - this.#speed) * weight;
    this.#lastTime = now;
    this.#lastBytes = loaded;
    if (now - this.#startedAt < TOLD_AFTER_MS || this.#speed === 0) return;
    this.etaMs = this.#near(left / this.#speed, elapsed);
    this.saidMs = this.#step(this.etaMs);
  }

  /** @param {number} wanted @param {number} elapsed ms since the last reading, which is how far a clock went down */
  #near(wanted, elapsed) {
    if (this.etaMs === null) return wanted;
    const room = this.etaMs * MOST_CHANGE * (Math.min(elapsed, 1000) / 1000);
    const down = Math.max(room, elapsed);
    return Math.max(0, Math.min(this.etaMs + room, Math.max(this.etaMs - down, wanted)));
  }

  /** Down as soon as a step is reached, up only for a reason: around a border the words stay. @param {number} etaMs */
  #step(etaMs) {
    const step = rough(etaMs);
    return this.saidMs === null || step < this.saidMs || etaMs > this.saidMs * LONGER ? step : this.saidMs;
  }
}
