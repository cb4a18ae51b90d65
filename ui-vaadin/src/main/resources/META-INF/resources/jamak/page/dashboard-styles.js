/** How the parts of the dashboard share the page. */
export const pageStyles = `
:host { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); height: 100%; min-height: 360px; overflow: hidden; background: var(--j-page); }
.main { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
.stage { position: relative; flex: 1; min-height: 0; display: grid; }
.side { display: none; min-height: 0; overflow: hidden; background: var(--j-surface); border-left: 1px solid var(--j-line); }
:host([panel]) .side { display: block; }
.side > * { height: 100%; }
.side > .edge { display: none; }
.scrim { display: none; }
@media (min-width: 1280px) {
  :host([panel]) { grid-template-columns: minmax(0, 1fr) auto; }
  .side { position: relative; width: var(--side, clamp(360px, 28vw, 440px)); }
  .side:has(> jamak-asset-detail:not([hidden])) { width: var(--side, clamp(400px, 31vw, 560px)); }
  .side > .edge { display: block; position: absolute; z-index: 2; inset: 0 auto 0 0; width: 8px; cursor: col-resize; touch-action: none; }
  .edge::after { content: ""; position: absolute; inset: 0 auto 0 0; width: 2px; background: transparent; }
  .edge:is(:hover, :focus-visible)::after { background: var(--j-accent); }
  .edge:focus-visible { outline-offset: -2px; }
}
@media (max-width: 1279px) {
  .side { position: fixed; z-index: 20; inset: 0 0 0 auto; width: min(440px, 100vw); box-shadow: var(--j-shadow-l); animation: in .18s ease-out; }
  :host([panel]) .scrim { display: block; position: fixed; z-index: 19; inset: 0; background: rgb(10 14 22 / .4); }
  @keyframes in { from { transform: translateX(24px); opacity: 0; } }
}
@media (max-width: 639px) {
  .side { inset: 48px 0 0; width: auto; border-radius: 16px 16px 0 0; border-left: 0; }
  @keyframes in { from { transform: translateY(32px); opacity: 0; } }
}
`;
