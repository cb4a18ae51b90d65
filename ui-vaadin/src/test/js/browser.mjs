/**
 * As much of a browser as the modules touch that hold logic; what a view draws is tested in a real one.
 * Import this first: modules look for `window` and `document` when they are loaded.
 */
const JAMAK = new URL('../../main/resources/META-INF/resources/jamak/', import.meta.url);

/** A module of the browser side, after the fakes stand. @param {string} module "model/store.js" */
export const load = (module) => import(new URL(module, JAMAK));

export class Element extends EventTarget {
  children = [];
  attributes = new Map();
  dataset = {};
  style = { setProperty: () => undefined };
  isConnected = false;
  #text = '';

  get textContent() {
    return this.#text + this.children.map((child) => child?.textContent ?? String(child)).join('');
  }

  set textContent(text) {
    [this.#text, this.children] = [text, []];
  }

  append(...nodes) {
    this.children.push(...nodes);
    for (const node of nodes) if (node instanceof Element) [node.parent, node.isConnected] = [this, true];
  }

  prepend(...nodes) {
    const before = this.children;
    this.children = [];
    this.append(...nodes, ...before);
  }

  replaceChildren(...nodes) {
    this.children = [];
    this.append(...nodes);
  }

  remove() {
    if (this.parent) this.parent.children = this.parent.children.filter((child) => child !== this);
    this.isConnected = false;
  }

  attachShadow() {
    return (this.shadowRoot = new Element());
  }

  contains(other) {
    return other === this || this.children.some((child) => child instanceof Element && child.contains(other));
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name) {
    return this.attributes.has(name);
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  click() {
    this.dispatchEvent(new Event('click'));
  }

  focus() {
    document.activeElement = this;
  }

  getBoundingClientRect() {
    return { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  }

  matches() {
    return false;
  }

  querySelector() {
    return null;
  }

  querySelectorAll() {
    return [];
  }

  getContext() {
    return { measureText: (text) => ({ width: text.length }), drawImage: () => undefined };
  }
}

/** A player that plays nothing. */
class Video extends Element {
  set src(url) {
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }

  load() {}
}

const elements = new Map([['video', Video]]);

/** What a browser keeps under keys. */
function storage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, String(value)),
    removeItem: (key) => kept.delete(key),
    clear: () => kept.clear(),
  };
}

const document = Object.assign(new EventTarget(), {
  baseURI: 'http://localhost/',
  hidden: false,
  activeElement: null,
  body: new Element(),
  fonts: new EventTarget(),
  createElement: (tag) => new (elements.get(tag) ?? Element)(),
  createElementNS: () => new Element(),
  createTreeWalker: () => ({}), // of templates, which are not drawn here
  querySelector: () => null,
  querySelectorAll: () => [],
});
const history = {
  state: null,
  replaced: 0,
  replaceState(state, unused, url) {
    this.replaced++;
    goTo(url);
  },
};
/** Node forgets that a listener was one of the capturing kind when that was said by a plain `true`. */
class Window extends EventTarget {
  removeEventListener(type, listener, options) {
    super.removeEventListener(type, listener, typeof options === 'boolean' ? { capture: options } : options);
  }
}
const window = Object.assign(new Window(), {
  document,
  history,
  location: new URL('http://localhost/dashboard'),
  innerWidth: 1280,
  innerHeight: 800,
});

const globals = {
  window,
  document,
  history,
  navigator: { onLine: true, userAgent: 'a browser' },
  customElements: { define: (tag, made) => elements.set(tag, made), get: (tag) => elements.get(tag) },
  localStorage: storage(),
  sessionStorage: storage(),
  CSSStyleSheet: class {
    replaceSync() {}
  },
  requestAnimationFrame: (act) => setTimeout(act, 0),
  cancelAnimationFrame: (asked) => clearTimeout(asked),
  Node: Element,
  Element,
  HTMLElement: Element,
  HTMLInputElement: class extends Element {},
  HTMLTextAreaElement: class extends Element {},
  HTMLSelectElement: class extends Element {},
  KeyboardEvent: class extends Event {},
};
for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Opens an address, without a word to anybody. @param {string|URL} url */
export function goTo(url) {
  window.location = new URL(url, 'http://localhost/');
}

/** Waits for the next picture, and lets what waited for it before go on. */
export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Lets everything go on that waits for no clock. */
export async function settle() {
  for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve));
}

/** Events of these types, as they come. @param {EventTarget} target @param {...string} types @returns {Event[]} */
export function heard(target, ...types) {
  const events = [];
  for (const type of types) target.addEventListener(type, (event) => events.push(event));
  return events;
}
