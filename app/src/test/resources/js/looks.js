() => {
  /** Every element of the page, through open shadow roots. */
  const all = (root = document.body) => [...root.querySelectorAll('*')]
    .flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
  const parent = (node) => node.assignedSlot ?? node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const within = (node, outer) => { for (let at = node; at; at = parent(at)) if (at === outer) return true; return false; };
  const named = (node) => {
    const path = [];
    for (let at = node; at && path.length < 4; at = parent(at)) path.unshift(at.localName + (at.className && typeof at.className === 'string' ? `.${at.className.trim().replace(/\s+/g, '.')}` : ''));
    return `${path.join(' > ')} «${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 30)}»`;
  };
  const seen = (node) => node.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && getComputedStyle(node).clipPath === 'none';
  const deepActive = () => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; };
  const deepAt = (x, y) => { let at = document.elementFromPoint(x, y); while (at?.shadowRoot) { const next = at.shadowRoot.elementFromPoint(x, y); if (!next || next === at) break; at = next; } return at; };
  const CONTROL = 'button, a[href], input:not([type=hidden], [type=file]), select, textarea, summary, [role=tab], [role=menuitem], vaadin-button';
  const modal = () => all().filter((node) => node.localName === 'dialog' && node.open).at(-1);
  const reachable = (node) => { const top = modal(); return top === undefined || within(node, top); };
  const channel = (value) => { const s = value / 255; return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; };
  const luminance = (color) => { const [r, g, b] = color.match(/[\d.]+/g).map(Number); return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b); };

  window.jamakLooks = {
    /** Controls that are smaller than so many px, with the label that belongs to them. */
    small: (least) => all().filter((node) => node.matches(CONTROL) && seen(node) && reachable(node) && !node.disabled).flatMap((node) => {
      const boxes = [node, node.closest('label'), node.closest('vaadin-text-field, vaadin-email-field, vaadin-password-field, vaadin-date-picker, vaadin-combo-box')].filter(Boolean).map((one) => one.getBoundingClientRect());
      const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
      return width > 0 && (width < least - 0.5 || height < least - 0.5) ? [`${Math.round(width)}×${Math.round(height)} ${named(node)}`] : [];
    }),
    /** What has the focus, and whether anything of it can be seen. */
    focus: () => {
      const node = deepActive();
      if (!node || node === document.body) return { name: 'body', hidden: false };
      const box = node.getBoundingClientRect();
      const spots = [0.5, 0.05, 0.95].flatMap((x) => [0.5, 0.05, 0.95].map((y) => [box.left + box.width * x, box.top + box.height * y]));
      const hidden = !spots.some(([x, y]) => { const top = deepAt(x, y); return top && (within(top, node) || within(node, top) && top !== document.body && top !== document.documentElement && top.contains(node)); });
      return { name: named(node), hidden };
    },
    /** Elements that would move although less motion is asked for; progress values may. */
    moving: () => all().filter(seen).flatMap((node) => [null, '::before', '::after'].flatMap((pseudo) => {
      const look = getComputedStyle(node, pseudo);
      const longest = (text) => Math.max(...text.split(',').map((one) => parseFloat(one) * (one.includes('ms') ? 1 : 1000)));
      const animated = look.animationName !== 'none' && longest(look.animationDuration) > 1;
      const shifted = look.transitionProperty !== 'none' && longest(look.transitionDuration) > 1;
      return (animated || shifted) && !node.matches('.bar > i') ? [`${named(node)}${pseudo ?? ''} ${look.animationName} ${look.transitionProperty}`] : [];
    })),
    /** What stands out of the window at the right, unless it lies in something that scrolls. */
    outside: () => {
      const wide = document.scrollingElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : [];
      const scrolls = (node) => { for (let at = node; at; at = parent(at)) if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true; return false; };
      return [...wide, ...all().filter((node) => node.matches(CONTROL) && seen(node) && reachable(node) && node.getBoundingClientRect().right > window.innerWidth + 1
        && node.getBoundingClientRect().left < window.innerWidth + 400 && !scrolls(node)).map(named)];
    },
    /** Texts that are smaller than so many px. */
    tiny: (least) => all().filter((node) => seen(node) && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== '') && parseFloat(getComputedStyle(node).fontSize) < least).map(named),
    /** Words of each badge, with its icon. */
    badges: () => all().filter((node) => node.matches('.badge[data-icon]') && seen(node)).map((node) => [node.textContent.trim().replace(/[\d]+/g, '#'), node.dataset.icon]),
    /** Borders of fields and of boxes that are not filled, against what lies behind them. */
    borders: () => all().filter((node) => node.matches('input.field, textarea.field, input.check:not(:checked, :indeterminate)') && seen(node)).map((node) => {
      const look = getComputedStyle(node);
      const [one, other] = [look.borderTopColor, look.backgroundColor].map(luminance).sort((a, b) => b - a);
      return { name: named(node), ratio: (one + 0.05) / (other + 0.05) };
    }),
  };
}
