/** Which spans of the histogram are pointed at and chosen, by pointer or by keys, and which period that is. */
import { dayIn } from '../kit/format.js';
import { isDay } from '../views/job-filter.js';

/** @typedef {import('../model/records.js').HistogramSpan} Span */
/** @typedef {{period: string, from: string, to: string}} Period as the filter has it */

const NO_PERIOD = Object.freeze({ period: '', from: '', to: '' });

export class SpanChoice {
  /** @type {?number} the span under the pointer or the keys */
  at = null;
  /** @type {?number} where a range began that is being chosen */
  #anchor = null;
  /** @type {?Period} what was chosen here last */
  #chosen = null;
  /** @type {Period} the filter before that */
  #before = NO_PERIOD;

  /** @returns {?[number, number]} first and last of the range that is being chosen */
  get range() {
    const { at } = this;
    if (at === null || this.#anchor === null) return null;
    return [Math.min(at, this.#anchor), Math.max(at, this.#anchor)];
  }

  /** A range begins here. @param {number} span */
  begin(span) {
    this.at = this.#anchor = span;
  }

  /** Nothing is pointed at, nor being chosen. */
  leave() {
    this.at = this.#anchor = null;
  }

  /** Gives up what is being chosen. @returns {boolean} whether something was */
  giveUp() {
    const choosing = this.#anchor !== null;
    this.#anchor = null;
    return choosing;
  }

  /**
   * Goes from span to span; with Shift a range goes along.
   *
   * @param {{key: string, shiftKey: boolean}} event
   * @param {number} last span
   * @returns {boolean} whether it was a key of this
   */
  walk({ key, shiftKey }, last) {
    const at = this.at ?? last + 1;
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[key];
    if (next === undefined || last < 0) return false;
    if (shiftKey) this.#anchor ??= this.at ?? last;
    else this.#anchor = null;
    this.at = Math.min(last, Math.max(0, next));
    return true;
  }

  /**
   * Takes the range, or the one span that is pointed at, as the period.
   *
   * @param {Span[]} spans @param {Period} now the filter
   * @returns {?Period} null where nothing is chosen
   */
  take(spans, now) {
    const [first, last] = this.range ?? [this.at, this.at];
    this.#anchor = null;
    if (first === null || last === null) return null;
    if (!this.#isOurs(now)) this.#before = { period: now.period, from: now.from, to: now.to };
    this.#chosen = { period: '', from: spans[first].from, to: spans[last].to };
    return this.#chosen;
  }

  /** @param {Period} now the filter @returns {?Period} that was there before; null where none was chosen here */
  takeBack(now) {
    if (this.#isOurs(now)) return this.#before;
    return now.from !== '' && !isDay(now.from) ? NO_PERIOD : null; // a link had it
  }

  /** @param {Period} now */
  #isOurs({ from, to }) {
    return this.#chosen !== null && from === this.#chosen.from && to === this.#chosen.to;
  }
}

/**
 * The span at a place of the drawing.
 *
 * @param {number} x px from its start @param {number} width px @param {number} n spans
 */
export const spanAt = (x, width, n) => Math.min(n - 1, Math.max(0, Math.floor((x / Math.max(1, width)) * n)));

/** Whether a span lies in a period of one's own. @param {Span} span @param {Period} period */
export function isWithin({ from, to }, period) {
  if (period.from === '' && period.to === '') return false;
  const { from: start, to: end } = period;
  const begins = start === '' || (isDay(start) ? dayIn(from) >= start : Date.parse(from) >= Date.parse(start));
  return begins && (end === '' || (isDay(end) ? dayIn(from) <= end : Date.parse(to) <= Date.parse(end)));
}
