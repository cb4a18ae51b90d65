/** The look of the table of jobs. Rows are of one height, whatever they say, so that none moves. */
export const tableStyles = `
:host { display: flex; flex-direction: column; position: relative; flex: 1; min-height: 240px; }
vaadin-grid { flex: 1; min-height: 0; opacity: var(--jamak-stale, 1); filter: var(--jamak-stale-look, none); border: 0; background: transparent; --vaadin-grid-cell-padding: 6px 8px; font-size: 13px; }
vaadin-grid::part(body-row) { cursor: pointer; }
vaadin-grid::part(left) { opacity: .92; filter: grayscale(1); font-style: italic; background-color: var(--j-sunken); }
vaadin-grid::part(picked) { background-color: var(--j-tint); box-shadow: inset 0 2px var(--j-accent), inset 0 -2px var(--j-accent); }
vaadin-grid::part(reach) { box-shadow: inset 0 2px color-mix(in srgb, var(--j-accent), transparent 55%), inset 0 -2px color-mix(in srgb, var(--j-accent), transparent 55%); }
vaadin-grid::part(opened) { background-color: var(--j-hover); }
.pick { display: grid; place-items: center; width: 32px; height: 60px; margin: -2px -4px; cursor: pointer; }
.job-file { display: grid; align-content: center; gap: 2px; min-width: 0; height: 60px; }
.job-name { display: flex; min-width: 0; font-weight: 550; white-space: pre; }
.job-name span { overflow: hidden; text-overflow: ellipsis; }
.job-name b { flex: none; font-weight: inherit; }
.job-asset { display: flex; align-items: center; gap: 2px; color: var(--j-muted); font-size: 12px; }
.button.tiny { min-height: 24px; width: 24px; padding: 0; border-radius: 6px; }
.button.tiny .icon { width: 13px; height: 13px; }
.job-status { display: grid; align-content: center; gap: 2px; min-width: 0; height: 60px; }
.state-line { display: flex; align-items: center; gap: 8px; min-width: 0; }
.state-line .badge { flex: 0 1 auto; min-width: 24px; }
.where { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--j-muted); font-size: 12px; }
.code { color: var(--j-muted); font-size: 11px; line-height: 1; }
.why { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; white-space: normal; font-size: 12px; line-height: 1.25; }
.job-options { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; white-space: normal; line-height: 1.4; }
.job-who { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.number { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.none { color: var(--j-muted); }
.job-acts { display: grid; align-content: center; gap: 2px; height: 60px; }
.act-line { display: flex; gap: 2px; }
.help { display: flex; gap: 4px; }
.help .button { min-height: 26px; }
.wanted { color: var(--j-accent); border-color: color-mix(in srgb, var(--j-accent), transparent 50%); }
.job-card { display: grid; gap: 6px; padding: 6px 2px; white-space: normal; }
.card-head { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px; align-items: center; }
.job-card .job-file, .job-card .job-status, .job-card .job-acts, .job-card .pick { height: auto; }
.job-card .job-status { min-height: 56px; align-content: start; }
.job-card .job-acts { display: flex; flex-wrap: wrap; gap: 6px; }
.card-foot { display: flex; gap: 12px; color: var(--j-muted); font-size: 12px; }
.skeletons { position: absolute; inset: 44px 0 0; display: grid; align-content: start; gap: 12px; padding: 12px; pointer-events: none; }
.skeletons .skeleton { height: 60px; }
.empty { display: grid; justify-items: center; gap: 12px; padding: 48px 16px; color: var(--j-muted); text-align: center; }
@media (forced-colors: active) {
  vaadin-grid::part(picked) { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
