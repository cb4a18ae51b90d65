/** Fits a file's name into a card's two lines: measured, because letters are of many widths. */
import { middleCut } from './format.js';

const LINES = 2;
const SPARE = 18; // px that the first line may leave, since no letter is split
const KEPT = 4000;

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
/** @type {Map<string, string>} */
let fitted = new Map();
document.fonts.addEventListener('loadingdone', () => fitted.clear());

/** @param {string} name @param {number} px of one line @param {string} font as in CSS */
export function fitName(name, px, font) {
  const key = `${px} ${font} ${name}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size >= KEPT) fitted = new Map();
  pen.font = font;
  const cut = middleCut(name, px * LINES - SPARE, (text) => pen.measureText(text).width);
  fitted.set(key, cut);
  return cut;
}
