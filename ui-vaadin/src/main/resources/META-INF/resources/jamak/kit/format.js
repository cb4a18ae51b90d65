/**
 * Numbers, times and names as people read them, the same as Java's `ui.format` writes (golden/formats.json).
 * Pure, apart from the language in `words.js`.
 */
import { locale, t, timeZone } from './words.js';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** @param {number} size in bytes @returns {string} "520 MB", "1.2 GB"; a decimal only below ten */
export function bytes(size) {
  let [unit, one] = [0, 1];
  while (divided(size, one) >= 1000 && unit < UNITS.length - 1) {
    one *= 1000;
    unit++;
  }
  const tenths = divided(size * 10, one);
  const amount = unit === 0 || tenths >= 100 ? divided(size, one) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return `${amount} ${UNITS[unit]}`;
}

/** Half goes up; in whole numbers, as the server's side does. @param {number} amount @param {number} size */
function divided(amount, size) {
  return Math.floor((2 * amount + size) / (2 * size));
}

/** @param {number} ms @returns {string} "1:02:03" or "2:03" */
export function clock(ms) {
  const all = Math.round(ms / 1000);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const minutes = Math.floor(all / 60) % 60;
  const hours = Math.floor(all / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}

/**
 * The two biggest units, cut; below ten seconds one decimal, so that quick steps differ.
 *
 * @param {number} ms @returns {string} "12분 34초" / "12m 34s"
 */
export function duration(ms) {
  const whole = Math.max(0, Math.floor(ms));
  const all = Math.floor(whole / 1000);
  if (all < 10 && whole % 1000 !== 0) return t('unit.seconds', { n: `${all}.${Math.floor((whole % 1000) / 100)}` });
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  const words = [];
  if (hours > 0) words.push(t('unit.hours', { n: hours }));
  if (minutes > 0) words.push(t('unit.minutes', { n: minutes }));
  if (hours === 0 && (all % 60 > 0 || words.length === 0)) words.push(t('unit.seconds', { n: all % 60 }));
  return words.join(' ');
}

/** Seconds at which the words for what is left change, below two minutes: the shorter, the finer. */
const STEPS = [5, 10, 15, 20, 30, 45, 60, 75, 90, 120];

/** The step that a rough time is told in; a step is its own. @param {number} ms @returns {number} ms */
export function rough(ms) {
  const fine = STEPS.find((step) => ms <= step * 1000);
  if (fine !== undefined) return fine * 1000;
  const step = ms <= 3_600_000 ? 60_000 : 600_000;
  return Math.ceil(ms / step) * step;
}

/** A rough time for what is left. @param {number} ms */
export function roughly(ms) {
  return duration(rough(ms));
}

/** @type {Map<string, Intl.DateTimeFormat>} by zone; making one takes longer than drawing a card */
const clocks = new Map();

/** A moment's numbers in the workspace's zone. @param {string} iso @returns {Record<string, string>} */
function parts(iso) {
  const zone = timeZone();
  const made =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
      timeZone: zone,
    });
  clocks.set(zone, made);
  const read = Object.fromEntries(made.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const zoneName = zone === 'Asia/Seoul' ? 'KST' : read.timeZoneName.replace(/^GMT(\+0$)?/, 'UTC');
  return { ...read, zone: zoneName, clock: `${read.hour}:${read.minute}` };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param {string} iso @returns {string} its day in the workspace's zone, as it is compared: "2026-11-23" */
export function dayIn(iso) {
  const read = parts(iso);
  return [read.year, MONTHS.indexOf(read.month) + 1, read.day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** @param {Record<string, string>} read */
function dayOf(read) {
  return locale().startsWith('ko') ? `${MONTHS.indexOf(read.month) + 1}월 ${read.day}일` : `${read.month} ${read.day}`;
}

/**
 * @param {string} iso
 * @returns {string} short date and time in the workspace's zone: "11월 23일 20:15", "Nov 23, 20:15"
 */
export function date(iso) {
  const read = parts(iso);
  return locale().startsWith('ko') ? `${dayOf(read)} ${read.clock}` : `${dayOf(read)}, ${read.clock}`;
}

/** @param {string} iso @returns {string} the time of day: "20:15:07" */
export function timeOfDay(iso) {
  const read = parts(iso);
  return `${read.clock}:${read.second}`;
}

/** @param {string} iso @returns {string} the time of day where there is little room: "20:15" */
export function hourAndMinute(iso) {
  return parts(iso).clock;
}

/** @param {string} iso @returns {string} the day alone, where there is little room: "11월 23일", "Nov 23" */
export function day(iso) {
  return dayOf(parts(iso));
}

/** @param {string} iso @returns {string} the time of a moment today, else its day */
export function short(iso) {
  return day(iso) === day(new Date().toISOString()) ? hourAndMinute(iso) : day(iso);
}

/** @param {string} iso @returns {string} the whole date, with the zone: "2026년 11월 23일 20:15:07 KST" */
export function fullDate(iso) {
  const read = parts(iso);
  const time = `${read.clock}:${read.second} ${read.zone}`;
  return locale().startsWith('ko') ? `${read.year}년 ${dayOf(read)} ${time}` : `${dayOf(read)}, ${read.year}, ${time}`;
}

/** @param {number} n */
export function count(n) {
  return new Intl.NumberFormat(locale()).format(n);
}

/** @param {number} n at most one digit after the point */
export function decimal(n) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(n);
}

/** How wide a text is, in Latin letters: Hangul and other wide letters count twice. */
function width(/** @type {string} */ text) {
  let sum = 0;
  for (const letter of text) sum += /[\u1100-\uffdc]/.test(letter) ? 2 : 1;
  return sum;
}

/**
 * Cuts a name in the middle, so that its end and its extension stay visible.
 *
 * @param {string} name
 * @param {number} room in Latin letters, or in the unit of `measure`
 * @param {(text: string) => number} [measure]
 */
export function middleCut(name, room, measure = width) {
  if (measure(name) <= room) return name;
  const letters = [...name];
  const dot = name.lastIndexOf('.');
  const tailLength = Math.min(dot > 0 ? [...name.slice(dot)].length + 4 : 8, Math.floor(letters.length / 2));
  const tail = letters.slice(-tailLength).join('');
  let [fits, over] = [0, letters.length];
  while (over - fits > 1) {
    const half = (fits + over) >> 1;
    if (measure(`${letters.slice(0, half).join('')}…${tail}`) <= room) fits = half;
    else over = half;
  }
  return `${letters.slice(0, fits).join('')}…${tail}`;
}

/**
 * Where the part of a name begins that must stay on one line: its last word with the extension, or,
 * where that is too long for a line, the extension with a few letters.
 *
 * @param {string} name
 * @param {number} room letters of a line
 */
export function lastWord(name, room) {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return name.length;
  const word = /[^\s_-]*$/.exec(name.slice(0, dot))?.index ?? 0;
  return width(name.slice(word)) <= room ? word : Math.max(0, dot - 4);
}

/** Names come in NFD from macOS; they are compared and kept in NFC. @param {string} name */
export function normalName(name) {
  return name.normalize('NFC');
}

/**
 * "한국어 → 영어 · SRT, VTT"
 *
 * @param {import('../model/types.js').JobOptions} options
 * @param {(code: string) => string} languageName
 * @param {?string} [detected] the language that was heard, where it was to be detected
 */
export function optionSummary(options, languageName, detected = null) {
  const targets = options.translate ? options.targetLang : [];
  const heard = detected !== null && options.sourceLang === 'auto';
  const languages = [heard ? t('options.detected', { 0: languageName(detected) }) : languageName(options.sourceLang)];
  if (targets.length > 0) languages.push(targets.map(languageName).join(', '));
  const words = [languages.join(' → '), options.outputFormats.map((f) => f.toUpperCase()).join(', ')];
  if (options.diarization) words.push(t('options.diarization'));
  return words.join(' · ');
}

/** An id as screens print it: its end, for those that were made together begin alike. @param {string} id */
export const shortId = (id) => `…${id.slice(-8)}`;
