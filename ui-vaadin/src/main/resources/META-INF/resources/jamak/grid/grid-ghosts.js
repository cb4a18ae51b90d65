/** What stands in the places of the first cards until they are loaded. */
import { html, render } from '../kit/html.js';
import { layout, place } from './grid-layout.js';

/**
 * @param {HTMLElement} space where they stand; those of the same places stay
 * @param {number} width px that are there
 * @param {keyof typeof import('./grid-layout.js').SIZES} size
 * @param {number} viewport px
 * @returns {Element[]} enough to fill the screen
 */
export function ghosts(space, width, size, viewport) {
  const places = [width, size, viewport].join();
  if (space.dataset.ghosts === places && space.querySelector('.ghost')) return [...space.children];
  space.dataset.ghosts = places;
  const grid = layout(width, size, 0);
  const rows = Math.ceil(viewport / (grid.cardHeight + grid.gap));
  return Array.from({ length: rows * grid.columns }, (_, index) => {
    const { x, y } = place(grid, index);
    const ghost = document.createElement('div');
    ghost.className = 'ghost';
    ghost.setAttribute('aria-hidden', 'true');
    ghost.style.cssText = `transform: translate(${x}px, ${y}px); width: ${grid.cardWidth}px; height: ${grid.cardHeight}px`;
    render(
      html`<div class="skeleton picture"></div>
        <div class="skeleton line"></div>
        <div class="skeleton line short"></div>`,
      ghost,
    );
    return ghost;
  });
}
