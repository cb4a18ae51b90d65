/** The look of the detail panel. */
import { sheet } from '../kit/dom.js';

export const detail = sheet(`
:host { display: flex; flex-direction: column; min-height: 0; height: 100%; background: var(--j-surface); }
header { display: flex; align-items: center; gap: 4px; padding: 8px 12px; border-bottom: 1px solid var(--j-line); }
h2 { margin-left: 8px; font-size: 15px; font-weight: 600; }
.scroll { flex: 1; min-height: 0; overflow-y: auto; padding: 16px; display: flex; flex-direction: column; gap: 12px; }
.scroll > * { flex: none; }
.top { display: grid; gap: 8px; }
.tabs { display: flex; gap: 4px; border-bottom: 1px solid var(--j-line); }
.tab { min-height: 36px; padding: 0 12px; border: 0; border-bottom: 2px solid transparent; background: none; color: var(--j-muted); font: inherit; font-weight: 500; cursor: pointer; }
.tab:hover { color: var(--j-text); }
.tab[aria-selected="true"] { border-bottom-color: var(--j-accent); color: var(--j-text); font-weight: 600; }
.tab:focus-visible { outline-offset: -2px; border-radius: 6px; }
.scroll > .panel.subtitles { flex: 1 1 0; min-height: 260px; }
.subtitles jamak-transcript { height: 100%; }
.name-row { display: flex; align-items: baseline; gap: 2px; min-width: 0; }
.name-row textarea.name { flex: 0 1 auto; width: auto; min-width: 24px; max-width: 100%; padding-right: 0; }
.extension { flex: none; font-size: 16px; font-weight: 600; color: var(--j-muted); }
.name { font-size: 16px; font-weight: 600; word-break: break-all; }
textarea.name { display: block; field-sizing: content; resize: none; border-color: transparent; padding: 4px 8px; margin-left: -9px; width: calc(100% + 18px); line-height: 1.4; }
textarea.name:hover { border-color: var(--j-line); }
textarea.name:focus { border-color: var(--j-control); }
.job-problem { display: grid; gap: 8px; justify-items: start; padding: 10px 12px; border-radius: 10px; background: var(--j-red-tint); }
.problem { font-size: 13px; color: var(--j-red); }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 16px; }
dt { color: var(--j-muted); }
dd { text-align: right; word-break: break-all; }
.tags { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 12px; }
.tag { display: inline-flex; align-items: center; padding-left: 10px; border-radius: 14px; background: var(--j-hover); font-size: 13px; }
.tag .name-of-tag { padding: 4px 0; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.tag .name-of-tag:hover { text-decoration: underline; }
.tags .field { flex: 1 1 120px; width: auto; border-color: var(--j-line); }
.jobs { display: grid; gap: 8px; }
.jobs li { padding: 10px 12px; border-radius: 10px; background: var(--j-sunken); display: grid; gap: 8px; }
.job { display: grid; grid-template-columns: auto 1fr auto; gap: 4px 8px; align-items: center; color: inherit; text-decoration: none; border-radius: 6px; }
.job:hover .summary { text-decoration: underline; }
.job .badge { grid-column: 1 / 3; justify-self: start; }
.job .icon:last-child { grid-column: 3; grid-row: 1; justify-self: end; color: var(--j-muted); }
.job .summary { grid-column: 1 / 3; font-size: 13px; }
.job small { color: var(--j-muted); white-space: nowrap; font-size: 12px; }
.outputs { display: flex; flex-wrap: wrap; gap: 6px; }
.output { display: inline-flex; align-items: center; gap: 6px; min-height: 30px; padding: 0 10px; border-radius: 8px; background: var(--j-surface); box-shadow: 0 0 0 1px var(--j-line); color: inherit; font-size: 12px; text-decoration: none; }
.output:hover { background: var(--j-tint); }
@media (pointer: coarse) { .output { min-height: 44px; } }
.output b { font-weight: 600; }
.output small { color: var(--j-muted); }
@media (pointer: coarse) { .tab { min-height: 44px; } }
`);
