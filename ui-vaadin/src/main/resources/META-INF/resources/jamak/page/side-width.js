/** The docked panel's edge: dragged, or moved by arrows; its width is remembered in this browser. */
import { JamakElement } from '../kit/element.js';
import { nothing } from '../kit/html.js';
import { t } from '../kit/words.js';

const STORED = 'jamak.sideWidth';
const LEAST = 360;
const MOST = 560;
const STEP = 16;

/** `<jamak-side-edge>` stands in the panel whose width it sets; it draws nothing but itself. */
class SideEdge extends JamakElement {
  #px = LEAST;

  createRenderRoot() {
    return this; // the page's own styles reach it
  }

  connectedCallback() {
    super.connectedCallback();
    this.className = 'edge';
    this.tabIndex = 0;
    this.dataset.testid = 'side-edge';
    for (const [name, value] of Object.entries({
      role: 'separator',
      'aria-orientation': 'vertical',
      'aria-valuemin': LEAST,
      'aria-valuemax': MOST,
    })) {
      this.setAttribute(name, String(value));
    }
    const kept = Number(read());
    if (kept > 0) this.#set(kept);
    const signal = this.leave;
    this.addEventListener('pointerdown', (event) => this.#grip(event), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    for (const end of ['pointerup', 'pointercancel']) {
      this.addEventListener(
        end,
        () => {
          this.onpointermove = null;
        },
        { signal },
      );
    }
  }

  willUpdate() {
    this.setAttribute('aria-label', t('panel.edge'));
    this.setAttribute('aria-valuenow', String(this.#px));
  }

  render() {
    return nothing;
  }

  get #side() {
    return /** @type {HTMLElement} */ (this.parentElement);
  }

  /** @param {number} px */
  #set(px) {
    this.#px = Math.round(Math.max(LEAST, Math.min(MOST, px)));
    this.#side.style.setProperty('--side', `${this.#px}px`);
    keep(this.#px);
    this.requestUpdate();
  }

  /** @param {PointerEvent} event */
  #grip(event) {
    event.preventDefault();
    this.setPointerCapture(event.pointerId);
    const { right } = this.#side.getBoundingClientRect();
    this.onpointermove = (move) => this.#set(right - move.clientX);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const now = this.#side.getBoundingClientRect().width;
    const to = { ArrowLeft: now + STEP, ArrowRight: now - STEP, Home: MOST, End: LEAST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#set(to);
  }
}

customElements.define('jamak-side-edge', SideEdge);

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
