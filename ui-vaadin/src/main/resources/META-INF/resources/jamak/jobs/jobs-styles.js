/** The look of the screen /jobs. */
export const jobsStyles = `
:host { display: flex; flex-direction: column; gap: 10px; height: 100%; min-width: 0; padding: 16px 20px 0; position: relative; }
h1 { margin: 0; font-size: 20px; line-height: 1.4; }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; flex: none; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { min-height: 30px; padding: 0 11px; border-radius: 15px; font-size: 13px; font-weight: 400; }
.chip b { color: var(--j-muted); font-weight: 500; }
.chip[aria-pressed=true] b { color: inherit; }
.live-pill { flex: none; min-width: 150px; }
.live-pill.unseen { visibility: hidden; }
.chosen { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; flex: none; margin: 0 -20px; padding: 8px 20px max(8px, env(safe-area-inset-bottom)); border-top: 1px solid var(--j-line); background: var(--j-raised); }
.count { font-weight: 650; white-space: nowrap; }
jamak-bulk-bar { margin-inline-start: auto; min-width: 0; }
@media (max-width: 639px) {
  :host { gap: 8px; padding: 12px 12px 0; }
  :host { overflow-y: auto; }
  jamak-job-table { flex: none; height: max(60vh, 320px); }
  .chosen { position: sticky; bottom: 0; z-index: 2; }
  .chips { flex-wrap: nowrap; width: 100%; overflow-x: auto; scrollbar-width: none; }
  .chip { flex: none; }
  .csv .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .chosen { margin: 0 -12px; padding-inline: 12px; }
}
`;
