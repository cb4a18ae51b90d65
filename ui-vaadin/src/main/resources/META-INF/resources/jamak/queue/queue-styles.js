/** The look of the drawer. */
import { sheet } from '../kit/dom.js';

export const drawer = sheet(`
:host { display: flex; flex-direction: column; min-height: 0; height: 100%; background: var(--j-surface); }
header { display: flex; align-items: center; gap: 8px; padding: 8px 12px 0 16px; border-bottom: 1px solid var(--j-line); }
.tabs { display: flex; gap: 20px; }
.tab { display: inline-flex; align-items: center; gap: 6px; min-width: 28px; min-height: 44px; padding: 0 2px; border: 0; border-bottom: 2px solid transparent; background: none; color: var(--j-muted); font: inherit; font-weight: 500; cursor: pointer; margin-bottom: -1px; }
.tab[aria-selected="true"] { color: var(--j-text); border-color: var(--j-accent); }
.tab b { min-width: 20px; padding: 0 6px; border-radius: 10px; background: var(--j-hover); font-size: 12px; font-weight: 600; line-height: 20px; text-align: center; }
.tab b:empty { display: none; }
.scope { display: flex; align-items: center; flex-wrap: wrap; gap: 8px; min-height: 48px; padding: 8px 16px; border-bottom: 1px solid var(--j-line); font-size: 13px; color: var(--j-muted); }
.scope label { display: flex; align-items: center; gap: 10px; cursor: pointer; min-height: 24px; }
.scope .all button { padding: 0; border: 0; background: none; color: var(--j-accent); font: inherit; min-height: 24px; cursor: pointer; text-decoration: underline; }
.scope .all { flex: 1 0 100%; }
.scroll { position: relative; flex: 1; min-height: 0; overflow-y: auto; overflow-anchor: none; }
.item { position: relative; user-select: none; -webkit-user-select: none; content-visibility: auto; contain-intrinsic-size: auto 98px; border-bottom: 1px solid color-mix(in srgb, var(--j-line), transparent 40%); }
.cell { display: grid; grid-template-columns: 24px 72px minmax(0, 1fr) auto; gap: 2px 12px; align-items: start; padding: 12px 12px 12px 16px; }
.lead, .picture { grid-row: 1 / span 5; }
.item:hover { background: var(--j-hover); }
.item[data-selected="true"] { background: var(--j-tint); box-shadow: inset 0 0 0 2px var(--j-accent-strong); }
.item:focus-visible { outline: 3px solid var(--j-accent); outline-offset: -3px; }
.item[data-selected="true"]:focus-visible { outline-offset: -7px; } /* beside its own line, not on it */
.item.reach:not(:focus-visible) { outline: 2px dashed var(--j-accent); outline-offset: -5px; }
.item.dragged { z-index: 1; content-visibility: visible; background: var(--j-raised); box-shadow: var(--j-shadow-l); }
.item.dragged * { cursor: grabbing; }
.lead { display: grid; justify-items: center; gap: 2px; }
.pick { display: grid; place-items: center; width: 24px; min-height: 40px; cursor: pointer; }
.grip { display: grid; place-items: center; width: 24px; height: 24px; padding: 0; border: 0; border-radius: 6px; background: none; color: var(--j-muted); cursor: grab; touch-action: none; opacity: 0; }
.grip[hidden] { display: none; }
.item:hover .grip, .item:focus-within .grip, .item:focus .grip, .item.dragged .grip { opacity: 1; }
@media (pointer: coarse) {
  .grip { opacity: 1; }
  .pick, .grip { width: 44px; height: 44px; }
  .lead { width: 24px; justify-content: center; gap: 0; }
  .item .acts { margin-block: -8px; }
  .tab { min-width: 44px; }
  .scope label, .scope .all button { min-width: 44px; min-height: 44px; }
}
.picture { position: relative; display: grid; place-items: center; aspect-ratio: 16 / 9; overflow: hidden; border-radius: 6px; background: var(--j-track); color: var(--j-muted); }
.picture img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; background: #000; }
.about { display: contents; }
.about > * { grid-column: 3 / -1; min-width: 0; }
.name, .summary { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.name { font-weight: 500; font-variant-numeric: normal; } /* as the pen of name-fit.js has it */
.summary, .when { font-size: 12px; color: var(--j-muted); }
.about > .line { display: flex; flex-wrap: wrap; align-items: center; align-self: center; gap: 8px; grid-column: 3; height: 22px; overflow: hidden; } /* a date that does not fit is left out */
.line .badge { flex: 0 0 auto; max-width: 100%; }
.when { flex: none; line-height: 22px; }
.about .bar { margin-top: 6px; }
.why { margin-top: 4px; font-size: 12px; color: var(--j-red); }
.acts { display: flex; grid-area: 3 / 4; margin: -4px -4px -4px 0; }
.ghost { display: grid; grid-template-columns: 24px 72px 1fr; gap: 12px; padding: 12px 16px 32px; border-bottom: 1px solid color-mix(in srgb, var(--j-line), transparent 40%); }
.ghost::before { content: ""; }
.ghost .skeleton { height: 40px; }
.more { display: grid; place-items: center; padding: 12px; }
.empty p { text-wrap: balance; }
.empty { display: grid; justify-items: center; gap: 12px; padding: 64px 32px; text-align: center; color: var(--j-muted); }
footer { padding: 12px 16px max(12px, env(safe-area-inset-bottom)); border-top: 1px solid var(--j-line); }
.estimate, .over { margin: 0 0 8px; font-size: 13px; color: var(--j-muted); font-variant-numeric: tabular-nums; }
.over { color: var(--j-orange); }
footer .button { width: 100%; min-height: 44px; font-size: 15px; }
@media (forced-colors: active) {
  .item[data-selected="true"] { outline: 3px solid Highlight; outline-offset: -3px; }
  .item:focus-visible { outline: 3px dashed Highlight; }
  .item.reach:not(:focus-visible) { outline: 2px dotted Highlight; }
}
`);
