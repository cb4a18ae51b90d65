/** The cards near the screen come and go by the hundred while it scrolls: they are put in place by hand. */

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
