/** The docked panel's edge: dragged, or moved by arrows; its width is remembered in this browser. */
import { h, setAttribute } from './dom.js';
import { onWords, t } from './words.js';

const STORED = 'jamak.sideWidth';
const LEAST = 360;
const MOST = 560;
const STEP = 16;

/** @param {HTMLElement} side @returns {HTMLElement} the edge, to stand in the panel */
export function sideEdge(side) {
  const edge = h('div', { class: 'edge', role: 'separator', tabindex: '0', 'aria-orientation': 'vertical', 'aria-valuemin': LEAST, 'aria-valuemax': MOST, 'aria-valuenow': LEAST, 'data-testid': 'side-edge' });
  const set = (/** @type {number} */ px) => {
    const width = Math.round(Math.max(LEAST, Math.min(MOST, px)));
    side.style.setProperty('--side', `${width}px`);
    setAttribute(edge, 'aria-valuenow', width);
    keep(width);
  };
  const kept = Number(read());
  if (kept > 0) set(kept);
  const name = () => setAttribute(edge, 'aria-label', t('panel.edge'));
  name();
  onWords(name);
  edge.addEventListener('pointerdown', (/** @type {PointerEvent} */ event) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const right = side.getBoundingClientRect().right;
    edge.onpointermove = (/** @type {PointerEvent} */ move) => set(right - move.clientX);
  });
  for (const end of ['pointerup', 'pointercancel']) edge.addEventListener(end, () => { edge.onpointermove = null; });
  edge.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const now = side.getBoundingClientRect().width;
    const to = { ArrowLeft: now + STEP, ArrowRight: now - STEP, Home: MOST, End: LEAST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(to);
  });
  return edge;
}

function read() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** @param {number} width px */
function keep(width) {
  try {
    localStorage.setItem(STORED, String(width));
  } catch {
    // the next visit starts from the usual width
  }
}
