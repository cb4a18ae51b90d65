/** The look of the bell and its list. */
import { sheet } from '../kit/dom.js';

export const look = sheet(`
:host { position: relative; display: inline-flex; }
.opener { position: relative; color: inherit; }
.opener.icon-only { width: auto; min-width: var(--j-size); padding: 0 6px; }
.count { min-width: 18px; padding: 0 5px; border-radius: 9px; background: light-dark(#c4333a, #ff8981); color: light-dark(#fff, #1d1f22); font-size: 12px; font-weight: 650; line-height: 18px; text-align: center; }
[popover] { inset: var(--top) var(--right) auto auto; width: min(400px, calc(100vw - 16px)); max-height: min(70vh, 640px); margin: 0; padding: 8px; border: 0; border-radius: 12px; background: var(--j-raised); color: inherit; box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); }
[popover]:popover-open { display: flex; flex-direction: column; gap: 4px; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; padding: 2px 4px 6px 8px; }
h2 { flex: 1; font-size: 15px; font-weight: 650; }
.scopes { display: flex; gap: 4px; }
.empty { padding: 16px 8px; }
ul { flex: 1; min-height: 0; overflow-y: auto; }
.bell-entry { display: grid; grid-template-columns: 20px 1fr auto; gap: 2px 8px; align-items: start; width: 100%; padding: 8px; border: 0; border-radius: 8px; background: none; color: inherit; font: inherit; text-align: start; }
.bell-entry > i { display: grid; padding-top: 2px; color: var(--j-accent); }
.bell-entry.success > i { color: var(--j-green); }
.bell-entry.error > i { color: var(--j-red); }
.bell-entry[data-unread=true] > span { font-weight: 600; }
.bell-entry time { color: var(--j-muted); font-size: 12px; line-height: 21px; white-space: nowrap; }
button.bell-entry { cursor: pointer; }
button.bell-entry:hover { background: var(--j-hover); }
button.bell-entry:focus-visible { outline-offset: -2px; }
.more { align-self: center; }
footer { padding: 8px 8px 4px; border-top: 1px solid var(--j-line); }
.switch { display: flex; align-items: center; gap: 8px; min-height: 28px; cursor: pointer; }
footer p { padding-inline-start: 28px; font-size: 12px; }
@media (max-width: 639px) { [popover] { inset: var(--top) 8px auto 8px; width: auto; } }
@media (pointer: coarse) { .bell-entry, .switch { min-height: 44px; } .scopes .button { min-width: 44px; } }
@media (forced-colors: active) { [popover] { border: 1px solid CanvasText; } }
`);
