/** The look of search and filters above the list of jobs. */
export const filterStyles = `
:host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; flex: none; }
.tools { display: flex; flex-wrap: wrap; gap: 6px; }
.search { position: relative; flex: 1 1 200px; max-width: 360px; }
.search .icon { position: absolute; left: 10px; top: 50%; translate: 0 -50%; color: var(--j-muted); pointer-events: none; }
.search .field { padding-left: 32px; }
select.field { flex: 0 1 auto; width: auto; max-width: 150px; min-width: 0; padding: 0 0 0 6px; font-size: 13px; }
select.field.on { border-color: var(--j-accent); color: var(--j-accent); font-weight: 600; }
.line .sort { flex: none; min-height: 28px; }
.day { flex: none; width: 140px; }
.line { display: flex; align-items: center; gap: 12px; }
.active { display: flex; flex: 1; align-items: center; gap: 6px; height: 28px; min-width: 0; overflow-x: auto; scrollbar-width: none; }
.chip { flex: none; min-height: 26px; padding: 0 10px; border-radius: 13px; font-size: 12px; max-width: 320px; }
.chip span { overflow: hidden; text-overflow: ellipsis; }
.active .button.small { min-height: 26px; }
slot[name=views]::slotted(*) { flex: 0 1 auto; }
@media (max-width: 639px) {
  .line { flex-wrap: wrap; gap: 6px 12px; }
  slot[name=views]::slotted(*) { flex: 1 0 100%; }
  .tools { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; }
  .search { flex: none; width: 70%; }
  .tools > .field { flex: none; }
}
@media (pointer: coarse) { .active { height: 44px; } .chip { min-height: 44px; border-radius: 22px; } }
`;
