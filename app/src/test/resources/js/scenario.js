() => {
  const deep = (root, selector) => [...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? deep(one.shadowRoot, selector) : []))];
  const active = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  /** Up to its component, which may draw the ring around all of it. */
  const ancestors = (element) => (element.parentElement === null
    ? [element.getRootNode().host].filter(Boolean) : [element.parentElement, ...ancestors(element.parentElement)]);
  const within = (node, outer) => node !== null && (node === outer || within(parent(node), outer));
  const at = (x, y) => {
    let element = document.elementFromPoint(x, y);
    for (let inner = element; inner?.shadowRoot; ) {
      const next = inner.shadowRoot.elementFromPoint(x, y);
      if (next === null || next === inner) break;
      inner = element = next;
    }
    return element;
  };
  const ringed = (element) => [element, ...ancestors(element)].some((one) => [null, '::before', '::after']
    .some((pseudo) => getComputedStyle(one, pseudo).outlineStyle !== 'none'));
  const name = (element) => `${element.localName}.${element.className} "${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}"`;
  let shown = null;
  let trails = new Map();
  window.jamakScenario = {
    active,
    /** Where the focus stands badly: on nothing, out of sight, under something, or without a ring; else "". */
    fault() {
      const element = active();
      if (element === null || element === document.body) return 'nothing has the focus';
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const top = at(x, y);
      if (top === null) return `${name(element)} is out of sight at ${x}, ${y}`;
      if (!within(top, element) && !within(element, top)) return `${name(element)} is under ${name(top)}`;
      return ringed(element) ? '' : `${name(element)} has no ring`;
    },
    /** Keeps what these elements say once the first frame after the next event of this type is painted. */
    afterNext(type, selector, attribute) {
      shown = null;
      window.addEventListener(type, () => requestAnimationFrame(() => setTimeout(() => {
        shown = deep(document, selector).map((one) => one.getAttribute(attribute));
      })), { once: true, capture: true });
    },
    shown: () => shown,
    /** Writes down from now on the states of each card with this text, and whether another element took its place. */
    follow(text) {
      trails = new Map();
      const nodes = new Map();
      const space = deep(document, "[data-testid='asset-grid']")[0];
      const note = () => {
        for (const card of space.children) {
          if (!card.textContent.includes(text)) continue;
          const id = card.dataset.clientId;
          const trail = trails.get(id) ?? [];
          trails.set(id, trail);
          if (nodes.has(id) && nodes.get(id) !== card) trail.push('another element');
          nodes.set(id, card);
          if (trail.at(-1) !== card.dataset.state) trail.push(card.dataset.state);
        }
      };
      new MutationObserver(note).observe(space, { subtree: true, childList: true, attributeFilter: ['data-state'] });
      note();
    },
    trails: () => [...trails.values()].map((trail) => trail.join(' ')),
  };
}
