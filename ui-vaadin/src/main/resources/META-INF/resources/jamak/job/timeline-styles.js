/** The look of the timeline. */
import { sheet } from '../kit/dom.js';

export const timelineLook = sheet(`
:host { display: block; font-size: 13px; }
.tools { display: flex; align-items: center; gap: 8px; margin-bottom: 6px; }
.source { flex: 1; color: var(--j-muted); font-size: 12px; }
.lane { display: grid; grid-template-columns: 96px minmax(0, 1fr); align-items: start; gap: 8px; padding: 3px 0; }
.label { color: var(--j-muted); line-height: 18px; }
.track { position: relative; border-radius: 5px; background: var(--j-sunken); }
.bar-of-step { position: absolute; height: 16px; min-width: 4px; padding: 0; border: 0; border-radius: 4px; cursor: pointer; background: var(--jamak-bar-done); }
[data-state=running] { background: var(--jamak-bar-running); }
[data-state=failed] { background: var(--jamak-bar-failed); }
[data-state=canceled], [data-state=skipped] { background: var(--jamak-bar-neutral); }
.bar-of-step[data-state=waiting], .bar-of-step[data-step=waiting] { background: repeating-linear-gradient(135deg, var(--jamak-bar-neutral) 0 4px, transparent 4px 8px); }
.bar-of-step:focus-visible, .piece:focus-visible { outline-offset: 1px; z-index: 1; }
.fold { position: absolute; inset-block: 0; width: 4%; background: repeating-linear-gradient(90deg, var(--j-line) 0 1px, transparent 1px 4px); }
.axis { padding: 0; }
.ticks { position: relative; height: 16px; border-top: 1px solid var(--j-line); }
.ticks span { position: absolute; top: 2px; white-space: nowrap; color: var(--j-muted); font-size: 11px; line-height: 14px; }
.ticks .last { transform: translateX(-100%); }
.told { min-height: 1.5em; margin: 8px 0 0; color: var(--j-muted); }
.strip { display: flex; flex-wrap: wrap; gap: 2px; margin-top: 4px; }
.piece { position: relative; flex: none; width: 14px; height: 14px; padding: 0; border: 0; border-radius: 3px; cursor: pointer; background: color-mix(in srgb, var(--jamak-bar-done) var(--heat), var(--j-sunken)); box-shadow: inset 0 0 0 1px var(--jamak-bar-done); }
.piece[data-state=running] { background: var(--jamak-bar-running); box-shadow: none; }
.piece[data-state=failed] { background: var(--jamak-bar-failed); box-shadow: none; }
.piece[data-state=canceled], .piece[data-state=skipped], .piece[data-state=waiting] { background: var(--jamak-bar-neutral); box-shadow: none; }
.piece[data-again]::after { content: ''; position: absolute; inset: 4px; border-radius: 50%; background: var(--j-orange); }
.piece[aria-expanded=true] { outline: 2px solid var(--j-accent); outline-offset: 1px; }
.opened { margin-top: 6px; padding: 8px 10px; border-radius: 8px; background: var(--j-sunken); }
.opened li { display: grid; gap: 0 8px; padding: 2px 0; }
.opened .heard { margin: 4px 0; font-size: 14px; }
.opened .play { display: inline-flex; align-items: center; gap: 4px; min-height: 26px; color: var(--j-accent); }
.opened small { color: var(--j-muted); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 4px 6px; border-bottom: 1px solid var(--j-line); text-align: start; vertical-align: top; white-space: nowrap; }
td:last-child { min-width: 180px; white-space: normal; }
th { color: var(--j-muted); font-weight: 600; }
@media (pointer: coarse) { .piece { width: 24px; height: 24px; } }
@media (forced-colors: active) { .bar-of-step, .piece { border: 1px solid CanvasText; } }
`);
