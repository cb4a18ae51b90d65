/** Small helpers around the DOM: keys, focus, frames, style sheets. */
import { visible } from './visible.js';

/**
 * @param {Element} element
 * @param {string} name
 * @param {?string|boolean|number|undefined} value null or false removes it
 */
export function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== visible(String(value))) {
    element.setAttribute(name, visible(String(value)));
  }
}

/** Whether a key press belongs to a text field or an input method. @param {KeyboardEvent} event */
export function typing(event) {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|file)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Ctrl, or ⌘ on a Mac. @param {KeyboardEvent|MouseEvent} event */
export const command = (event) => event.ctrlKey || event.metaKey;

/** Runs `act` once per animation frame, however often it is asked. @param {() => void} act */
export function oncePerFrame(act) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
}

/** Frames stop in a hidden tab; then this many ms stand in for one. */
const WITHOUT_FRAMES_MS = 100;

/**
 * Hands over once per animation frame all that came since the last, so that a burst is one piece of work.
 *
 * @template T
 * @param {(gathered: T[]) => void} take
 * @returns {(one: T) => void}
 */
export function gatherPerFrame(take) {
  /** @type {T[]} */
  let gathered = [];
  let frame = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const handOver = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const all = gathered;
    gathered = [];
    take(all);
  };
  return (one) => {
    gathered.push(one);
    if (gathered.length > 1) return;
    frame = requestAnimationFrame(handOver);
    timer = setTimeout(handOver, WITHOUT_FRAMES_MS);
  };
}

/** A tab that nobody sees paints nothing. */
const LONGEST_FRAMES_MS = 250;

/**
 * Waits until what is shown by now is on the screen, for work that must not hold it up: a frame begins only when the
 * one before is painted.
 *
 * @returns {Promise<void>}
 */
export const painted = () =>
  new Promise((resolve) => {
    const unseen = setTimeout(resolve, LONGEST_FRAMES_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(unseen);
        setTimeout(resolve);
      }),
    );
  });

/** @param {(...values: any[]) => void} act @param {number} ms */
export function debounce(act, ms) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  return (/** @type {any[]} */ ...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...values), ms);
  };
}

/** The element that has the focus, through open shadow roots. */
export function deepActive() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** @param {string} css @returns {CSSStyleSheet} */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/**
 * Enter acts once, on the whole text, also when an input method is composing. Esc brings back what was there, as a
 * step of its own.
 *
 * @param {HTMLInputElement|HTMLTextAreaElement} input
 * @param {() => void} act
 * @param {() => string} [before] what was there
 */
export function onEnter(input, act, before = () => '') {
  let composed = false;
  input.addEventListener('keydown', (/** @type {any} */ event) => {
    if (event.key === 'Escape' && !event.isComposing && input.value !== before()) {
      event.preventDefault();
      event.stopPropagation();
      input.value = before();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.isComposing || event.keyCode === 229) composed = true;
    else act();
  });
  input.addEventListener('compositionend', () => {
    if (composed) setTimeout(act);
    composed = false;
  });
  input.addEventListener('blur', act);
}

/**
 * Lets an element's setter take what a view has set before the element's module was loaded.
 *
 * @param {HTMLElement} element @param {string} property
 */
export function adoptEarly(element, property) {
  const early = Object.getOwnPropertyDescriptor(element, property);
  if (early === undefined) return;
  delete (/** @type {any} */ (element)[property]);
  /** @type {any} */ (element)[property] = early.value;
}
