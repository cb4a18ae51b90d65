/** Fits a file's name into the lines that it has: measured, because letters are of many widths. */
import { middleCut } from './format.js';
import { visible } from './visible.js';

const SPARE = 18; // px that a line before the last may leave, since no letter is split
const KEPT = 4000;

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
/** @type {Map<string, string>} */
let fitted = new Map();
document.fonts.addEventListener('loadingdone', () => fitted.clear());

/**
 * @param {string} name
 * @param {number} px of one line
 * @param {string} font as in CSS
 * @param {number} [lines] a card has two
 */
export function fitName(name, px, font, lines = 2) {
  const key = `${lines} ${px} ${font} ${name}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size >= KEPT) fitted = new Map();
  pen.font = font;
  const cut = middleCut(visible(name), px * lines - SPARE * (lines - 1), (text) => pen.measureText(text).width);
  fitted.set(key, cut);
  return cut;
}
