/** Small helpers for elements without a framework. */
import { icon } from './icons.js';
import { visible } from './visible.js';

/** Properties that show a text. */
const SHOWN = new Set(['textContent', 'title', 'alt', 'placeholder', 'label']);

/**
 * Makes an element. Properties starting with "on" are listeners, "class", "data-*", "aria-*" and
 * "role" are attributes, all others are set as properties. Text is written so that all of it is seen;
 * a text node of one's own is taken as it is.
 *
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {any}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (/^(class|role|for|tabindex|router-ignore|data-.*|aria-.*)$/.test(name)) element.setAttribute(name, visible(String(value)));
    else /** @type {any} */ (element)[name] = SHOWN.has(name) ? visible(String(value)) : value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === 'string' ? visible(child) : child)));
  return element;
}

/**
 * @param {string} label
 * @param {(event: MouseEvent) => void} act
 * @param {{icon?: string, kind?: string, testId?: string, iconOnly?: boolean, shortcut?: string}} [look]
 * @returns {HTMLButtonElement}
 */
export function button(label, act, look = {}) {
  const title = look.shortcut ? `${label} (${look.shortcut})` : look.iconOnly ? label : undefined;
  return h('button', {
    type: 'button',
    class: `button ${look.kind ?? ''} ${look.iconOnly ? 'icon-only' : ''}`,
    'data-testid': look.testId,
    'aria-label': look.iconOnly ? label : undefined,
    title,
    onclick: act,
  }, look.icon ? icon(look.icon) : null, look.iconOnly ? null : h('span', { class: 'label' }, label));
}

/** Sets text only when it differs, so that live updates do not touch the DOM for nothing. */
export function setText(/** @type {Element} */ element, /** @type {string} */ text) {
  const shown = visible(text);
  if (element.textContent !== shown) element.textContent = shown;
}

/** @param {Element} element @param {string} name @param {?string|boolean|number|undefined} value null or false removes it */
export function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== visible(String(value))) {
    element.setAttribute(name, visible(String(value)));
  }
}

/**
 * Puts these nodes in, in this order, moving only what stands wrong. The focus stays in what moves.
 *
 * @param {Element} parent
 * @param {Node[]} nodes
 * @returns {number} place of the child that went with the focus in it, -1 for none
 */
export function arrange(parent, nodes) {
  const root = /** @type {ShadowRoot|Document} */ (parent.getRootNode());
  const active = parent.contains(root.activeElement ?? null) ? root.activeElement : null;
  const at = active === null ? -1 : [...parent.children].findIndex((child) => child.contains(active));
  const keep = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!keep.has(child)) child.remove();
  let place = parent.firstChild;
  for (const node of nodes) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
  if (active === null || root.activeElement === active) return -1;
  if (!parent.contains(active)) return at;
  /** @type {HTMLElement} */ (active).focus({ preventScroll: true });
  return -1;
}

/**
 * Makes `old` look like `fresh` and keeps every element that can stay, with its focus and its listeners;
 * those must therefore read what they need when they are called. An element with `take` does it by itself.
 *
 * @param {any} old
 * @param {any} fresh
 */
export function morph(old, fresh) {
  const same = old.nodeName === fresh.nodeName && old.id === fresh.id && old.childNodes.length === fresh.childNodes.length;
  if (!same) {
    old.replaceWith(fresh);
    return;
  }
  if (typeof old.take === 'function') return old.take(fresh);
  if (!(old instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) setAttribute(old, name, value);
  const children = [...fresh.childNodes];
  [...old.childNodes].forEach((child, i) => morph(child, children[i]));
  for (const property of ['checked', 'indeterminate', 'value']) {
    const now = /** @type {any} */ (old);
    if (property in now && now[property] !== fresh[property]) now[property] = fresh[property];
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

/** Waits until the next frame is painted, for work that must not hold it up. */
export const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

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
 * Enter acts once, on the whole text, also when an input method is composing. Esc brings back what was there, as a step of its own.
 *
 * @param {HTMLInputElement|HTMLTextAreaElement} input @param {() => void} act @param {string} [before] what was there
 */
export function onEnter(input, act, before = '') {
  let composed = false;
  input.addEventListener('keydown', (/** @type {any} */ event) => {
    if (event.key === 'Escape' && !event.isComposing && input.value !== before) {
      event.preventDefault();
      event.stopPropagation();
      input.value = before;
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
