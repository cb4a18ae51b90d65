/** The look of the transcript. */
import { sheet } from '../kit/dom.js';

export const transcriptLook = sheet(`
:host { position: relative; display: flex; flex-direction: column; min-height: 0; --columns: 44px minmax(0, 1fr); }
:host([two]) { --columns: 44px minmax(0, 1fr) minmax(0, 1fr); }
.head, .line { display: grid; grid-template-columns: var(--columns); gap: 0 12px; padding: 8px 10px; }
.head { align-items: center; border-bottom: 1px solid var(--j-line); font-size: 12px; font-weight: 600; color: var(--j-muted); }
.head .field { min-height: 28px; font-size: 12px; }
.lines { position: relative; flex: 1; min-height: 0; margin: 0; padding: 4px 0; list-style: none; overflow-y: auto; overflow-anchor: none; }
.language { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; min-width: 0; }
.pen { position: absolute; left: 6px; top: 30px; color: var(--j-muted); }
.editor { display: grid; grid-template-columns: var(--columns); gap: 8px 12px; padding: 8px 10px; border-radius: 8px; background: var(--j-sunken); }
.editor .texts { display: grid; align-content: start; gap: 8px; }
.editor textarea { display: block; field-sizing: content; min-height: 56px; padding: 6px 8px; resize: vertical; line-height: 1.5; }
.editor .buttons { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 8px; }
li { position: relative; content-visibility: auto; contain-intrinsic-size: auto 58px; }
.line { width: 100%; min-height: 64px; border: 0; border-radius: 8px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.line:hover { background: var(--j-hover); }
.line:focus-visible { outline-offset: -2px; }
.line[aria-current] { background: var(--j-tint); box-shadow: inset 3px 0 0 var(--j-accent); }
.time { font-size: 12px; line-height: 21px; color: var(--j-muted); }
.line[aria-current] .time { color: var(--j-accent); font-weight: 600; }
.text { display: grid; align-content: start; gap: 4px; }
.said { white-space: pre-line; }
.warning { display: flex; align-items: center; gap: 4px; font-size: 12px; line-height: 1.4; color: var(--j-orange); }
.foot { display: flex; align-items: center; gap: 12px; padding: 8px 10px; border-top: 1px solid var(--j-line); font-size: 13px; }
.now { position: absolute; bottom: 12px; left: 50%; transform: translateX(-50%); box-shadow: var(--j-shadow-l); border-radius: 14px; }
@media (pointer: coarse) { .line { min-height: 80px; } .pen { left: 4px; top: 32px; } }
@media (forced-colors: active) { .line[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; } }
`);
