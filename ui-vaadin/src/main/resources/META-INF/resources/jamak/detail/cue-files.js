/** Cues out of subtitle files, and WebVTT out of cues. Pure. */

/** @typedef {{startMs: number, endMs: number, lines: string[]}} Cue */

/** The kinds of file that hold cues with times, the lightest first. */
export const WITH_CUES = ['vtt', 'srt', 'json'];

const RANGE = /(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})\s*-->\s*(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})/;

/** @param {string} type one of `WITH_CUES` @param {string} text the file @returns {Cue[]} by their start */
export function readCues(type, text) {
  const cues = type === 'json' ? JSON.parse(text).cues.map(ofJson) : blocks(text, type === 'vtt');
  return cues.sort((/** @type {Cue} */ a, /** @type {Cue} */ b) => a.startMs - b.startMs);
}

/** @param {any} cue @returns {Cue} */
const ofJson = ({ startMs, endMs, lines }) => ({ startMs, endMs, lines });

/** @param {string} text @param {boolean} marked whether tags and entities stand in it @returns {Cue[]} */
function blocks(text, marked) {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .flatMap((block) => {
      const lines = block.split(/\r?\n/);
      const at = lines.findIndex((line) => RANGE.test(line));
      if (at < 0) return [];
      const [, ...times] = /** @type {RegExpExecArray} */ (RANGE.exec(lines[at]));
      const said = lines.slice(at + 1).filter((line) => line.trim() !== '');
      return [{ startMs: ms(times.slice(0, 4)), endMs: ms(times.slice(4)), lines: marked ? said.map(plain) : said }];
    });
}

/** @param {(string|undefined)[]} parts hours, minutes, seconds, milliseconds */
const ms = ([hours, minutes, seconds, rest]) =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);

/** @param {string} line */
const plain = (line) =>
  line
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** @param {Cue[]} cues @returns {string} a WebVTT file */
export function writeVtt(cues) {
  const escape = (/** @type {string} */ line) =>
    line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const written = cues.map((cue) => `${time(cue.startMs)} --> ${time(cue.endMs)}\n${cue.lines.map(escape).join('\n')}`);
  return `${['WEBVTT', ...written].join('\n\n')}\n`;
}

/** @param {number} at ms */
function time(at) {
  const two = (/** @type {number} */ n) => String(Math.floor(n)).padStart(2, '0');
  return `${two(at / 3_600_000)}:${two((at / 60_000) % 60)}:${two((at / 1000) % 60)}.${String(at % 1000).padStart(3, '0')}`;
}

/**
 * Puts what stands on screen together side by side: one row for each cue of `left`, and every cue of
 * `right` in the row with which it shares most time; one that shares none has a row of its own.
 *
 * @param {Cue[]} left
 * @param {Cue[]} right
 * @returns {{startMs: number, endMs: number, left: Cue[], right: Cue[]}[]} by their start
 */
export function pairUp(left, right) {
  const rows = left.map((cue) => ({
    startMs: cue.startMs,
    endMs: cue.endMs,
    left: [cue],
    right: /** @type {Cue[]} */ ([]),
  }));
  const alone = [];
  let from = 0;
  for (const cue of right) {
    while (from < left.length && left[from].endMs <= cue.startMs) from++;
    let best = -1;
    let most = 0;
    for (let i = from; i < left.length && left[i].startMs < cue.endMs; i++) {
      const shared = Math.min(left[i].endMs, cue.endMs) - Math.max(left[i].startMs, cue.startMs);
      if (shared > most) [best, most] = [i, shared];
    }
    if (best >= 0) rows[best].right.push(cue);
    else alone.push({ startMs: cue.startMs, endMs: cue.endMs, left: [], right: [cue] });
  }
  return alone.length === 0 ? rows : [...rows, ...alone].sort((a, b) => a.startMs - b.startMs);
}

/**
 * The last one that has begun, -1 before the first.
 *
 * @param {{startMs: number}[]} rows by their start
 * @param {number} at ms
 */
export function rowAt(rows, at) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].startMs <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
