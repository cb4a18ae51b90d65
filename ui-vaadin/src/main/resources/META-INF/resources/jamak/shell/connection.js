// <jamak-connection live="..." retry="..." offline="...">: whether the page hears its server.

const STATES = {
  connected: 'live',
  loading: 'live',
  reconnecting: 'retry',
  'connection-lost': 'offline',
};

/** @returns {any} the framework's own object, once it is there */
const framework = () => /** @type {any} */ (window).Vaadin;

class JamakConnection extends HTMLElement {
  static observedAttributes = ['live', 'retry', 'offline'];

  #text = document.createElement('span');
  #check = () => this.#paint();
  #timer = 0;

  connectedCallback() {
    const dot = document.createElement('i');
    dot.setAttribute('aria-hidden', 'true');
    this.setAttribute('role', 'status');
    this.replaceChildren(dot, this.#text);
    window.addEventListener('online', this.#check);
    window.addEventListener('offline', this.#check);
    framework()?.connectionState?.addStateChangeListener(this.#check);
    this.#timer = setInterval(this.#check, 2000);
    this.#paint();
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.#check);
    window.removeEventListener('offline', this.#check);
    framework()?.connectionState?.removeStateChangeListener(this.#check);
    clearInterval(this.#timer);
  }

  attributeChangedCallback() {
    this.#paint();
  }

  #paint() {
    const state = navigator.onLine
      ? (/** @type {Record<string, string>} */ (STATES)[framework()?.connectionState?.state] ?? 'live')
      : 'offline';
    const words = this.getAttribute(state) ?? '';
    if (this.dataset.state !== state) {
      this.dataset.state = state;
      document.documentElement.toggleAttribute('data-stale', state !== 'live');
    }
    if (this.#text.textContent !== words) {
      this.#text.textContent = words;
      this.title = words;
    }
    const indicator = framework()?.connectionIndicator;
    if (indicator) {
      indicator.reconnectingText = this.getAttribute('retry');
      indicator.offlineText = this.getAttribute('offline');
    }
  }
}

customElements.get('jamak-connection') ??
  customElements.define('jamak-connection', JamakConnection);
