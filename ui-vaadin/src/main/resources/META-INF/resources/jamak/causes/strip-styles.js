/** The look of the causes above the list: one row of a fixed height, which scrolls sideways. */
import { sheet } from '../kit/dom.js';

export const stripLook = sheet(`
:host { display: block; flex: none; container: cause-strip / inline-size; }
.strip { display: flex; align-items: stretch; gap: 8px; height: 108px; overflow: auto hidden; scrollbar-width: thin; }
.strip[data-state=failed] .groups { opacity: .55; }
.groups { display: flex; gap: 8px; flex: 1; min-width: 0; overflow: auto hidden; scrollbar-width: thin; }
.group { position: relative; display: flex; align-items: start; flex: 0 1 400px; min-width: 340px; height: 96px; border: 1px solid var(--j-line);
  border-inline-start: 3px solid light-dark(#c8383b, #ff8981); border-radius: 10px; background: var(--j-surface); }
.group[data-cause-state=muted], .group[data-cause-state=resolved] { border-inline-start-color: var(--j-control); }
.group:has([aria-pressed=true]) { background: var(--j-tint); border-color: var(--j-accent); }
.group.skeleton { opacity: .4; }
.choose { flex: 1; display: grid; grid-template-rows: 1fr auto auto; gap: 1px; align-self: stretch; min-width: 0; padding: 7px 4px 7px 12px; border: 0; border-radius: 10px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.choose:hover { background: var(--j-hover); }
.choose:focus-visible { outline-offset: -2px; }
.choose b { align-self: center; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; font-weight: 600; line-height: 1.35; }
.facts { display: flex; align-items: center; gap: 6px; min-width: 0; font-size: 13px; line-height: 1.4; white-space: nowrap; }
.more { line-height: 1.4; white-space: nowrap; margin-inline-end: 48px; color: var(--j-muted); font-size: 12px; overflow: hidden; text-overflow: ellipsis; }
.facts .badge { height: 18px; padding-inline: 6px; }
.group > .button { margin: 4px 4px 0 0; }
.spark { position: absolute; inset: auto 10px 10px auto; fill: light-dark(#c8383b, #ff8981); border-bottom: 1px solid var(--j-line); pointer-events: none; }
.blank { display: flex; align-items: center; gap: 8px; padding: 0 14px; }
.blank .icon { color: var(--j-green); }
.blank[role=alert] .icon { color: var(--j-red); }
.all { display: grid; align-content: center; justify-items: start; gap: 2px; flex: none; }
.all small { color: var(--j-muted); font-size: 12px; padding-inline-start: 9px; max-inline-size: 240px; }
.aside, .rarer { align-self: center; flex: none; }
.rarer { color: var(--j-muted); font-size: 12px; }
@container cause-strip (inline-size < 640px) {
  .groups { flex: none; overflow-x: visible; }
  .group { min-width: 312px; }
  .all { order: 1; }
}
@media (forced-colors: active) { .group:has([aria-pressed=true]) { outline: 2px solid Highlight; outline-offset: -2px; } .spark { fill: CanvasText; } }
`);
