/** The look of the causes above the list: one row of a fixed height, which scrolls sideways. */
import { sheet } from '../kit/dom.js';

export const stripLook = sheet(`
:host { display: block; flex: none; container: cause-strip / inline-size; }
.strip { display: flex; align-items: stretch; gap: 8px; height: 86px; overflow-x: auto; scrollbar-width: thin; }
.strip[data-state=failed] .groups { opacity: .55; }
.groups { display: flex; gap: 8px; flex: 1; min-width: 0; overflow-x: auto; scrollbar-width: thin; padding: 2px; margin: -2px; }
.group { display: flex; align-items: center; gap: 4px; flex: 0 1 380px; min-width: 300px; padding-inline-end: 8px; border: 1px solid var(--j-line);
  border-inline-start: 3px solid light-dark(#c8383b, #ff8981); border-radius: 10px; background: var(--j-surface); }
.group[data-cause-state=muted], .group[data-cause-state=resolved] { border-inline-start-color: var(--j-control); }
.group:has([aria-pressed=true]) { background: var(--j-tint); border-color: var(--j-accent); }
.group.skeleton { opacity: .4; }
.choose { flex: 1; display: grid; align-content: center; gap: 1px; align-self: stretch; min-width: 0; padding: 6px 4px 6px 12px; border: 0; border-radius: 10px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.choose:hover { background: var(--j-hover); }
.choose:focus-visible { outline-offset: -2px; }
.choose b { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 1.4; }
.facts { display: flex; align-items: center; gap: 6px; min-width: 0; font-size: 13px; line-height: 1.4; white-space: nowrap; }
.numbers { overflow: hidden; text-overflow: ellipsis; }
.choose small { color: var(--j-muted); font-size: 12px; line-height: 1.4; }
.spark { flex: none; fill: light-dark(#c8383b, #ff8981); border-bottom: 1px solid var(--j-line); }
.blank { display: flex; align-items: center; gap: 8px; padding: 0 14px; }
.blank .icon { color: var(--j-green); }
.blank[role=alert] .icon { color: var(--j-red); }
.all { display: grid; align-content: center; justify-items: start; gap: 2px; flex: none; max-width: 220px; }
.all small { color: var(--j-muted); font-size: 12px; padding-inline-start: 9px; }
.aside { align-self: center; flex: none; }
@container cause-strip (inline-size < 640px) {
  .groups { flex: none; overflow-x: visible; }
  .group { min-width: 272px; }
  .spark { display: none; }
}
@media (forced-colors: active) { .group:has([aria-pressed=true]) { outline: 2px solid Highlight; outline-offset: -2px; } .spark { fill: CanvasText; } }
`);
