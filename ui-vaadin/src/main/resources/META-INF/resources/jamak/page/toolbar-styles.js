/** The look of the toolbar. It follows the room beside the queue, not the window. */
import { sheet } from '../kit/dom.js';

export const toolbar = sheet(`
:host { display: block; container-type: inline-size; }
.tools { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 16px 24px 12px; }
.row { display: flex; align-items: center; gap: 8px; }
h1 { margin: 0 8px 0 0; font-size: 20px; font-weight: 650; line-height: 1.3; letter-spacing: -.01em; white-space: nowrap; }
.search { position: relative; flex: 100 1 140px; max-width: 380px; min-width: 0; }
.search > .icon { position: absolute; left: 10px; top: 50%; translate: 0 -50%; color: var(--j-muted); pointer-events: none; }
.search .field { padding-inline: 34px 34px; text-overflow: ellipsis; }
.search .field::-webkit-search-cancel-button { display: none; }
.search .button { position: absolute; right: 3px; top: 50%; translate: 0 -50%; }
.chips { display: flex; gap: 6px; flex: 1; min-width: 0; overflow-x: auto; padding: 3px 16px 3px 3px; margin: -3px; scrollbar-width: none; mask-image: linear-gradient(to right, #000 calc(100% - 16px), transparent); }
.chip { flex: none; min-height: 30px; padding: 0 10px; border-radius: 15px; font-size: 13px; }
.chip b { min-width: 1ch; font-weight: 500; color: var(--j-muted); }
.chip[aria-pressed="true"] b { color: inherit; }
.active { flex-wrap: wrap; gap: 6px; margin-top: -4px; }
.active .chip { max-width: min(100%, 320px); min-height: 28px; padding: 0 6px 0 10px; background: var(--j-tint); }
.active .chip span { overflow: hidden; text-overflow: ellipsis; }
.segments { display: inline-flex; flex: none; border: 1px solid var(--j-line); border-radius: 8px; overflow: hidden; background: var(--j-surface); }
.segments .button { border: 0; border-radius: 0; min-width: 34px; padding: 0 8px; min-height: calc(var(--j-size) - 2px); }
.segments .button:focus-visible { outline-offset: -2px; }
.sort { display: inline-flex; flex: none; gap: 4px; }
.sort select.field { width: auto; border-color: var(--j-line); }
.flip.reversed .icon { transform: scaleX(-1); }
select.pick-size { display: none; flex: none; width: auto; border-color: var(--j-line); }
.upload, .queue { flex: none; }
.count { flex: none; font-size: 13px; color: var(--j-muted); white-space: nowrap; }
@media (pointer: coarse) { .keys { display: none; } .chip, .active .chip { min-height: 44px; border-radius: 22px; } .segments .button { min-width: 44px; min-height: 44px; } }
@container (max-width: 820px) { h1 { display: none; } }
@container (max-width: 639px) {
  .tools { padding: 12px 12px 8px; gap: 8px; }
  .row { gap: 6px; }
  .segments, .spacer, .upload .label, .queue .label { display: none; }
  .upload, .queue { width: var(--j-size); padding: 0; }
  .search { max-width: none; }
  .sort select.field { max-width: 92px; }
  .row.states { flex-wrap: wrap; }
  .row.states .chips { flex: 1 0 100%; }
  .row.states .count { margin-left: auto; }
  select.pick-size { display: block; }
}
`);
