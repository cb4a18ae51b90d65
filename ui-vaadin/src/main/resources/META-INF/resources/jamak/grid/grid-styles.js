/** The look of the grid and its cards. */
import { sheet } from '../kit/dom.js';

export const grid = sheet(`
:host { display: block; position: relative; min-height: 0; min-width: 0; }
.scroller { position: absolute; inset: 0; overflow-y: auto; overflow-x: hidden; scrollbar-gutter: stable; overflow-anchor: none; }
.space { position: relative; margin: 12px 24px; opacity: var(--jamak-stale, 1); filter: var(--jamak-stale-look, none); }

.card {
  position: absolute; inset: 0 auto auto 0; border-radius: 12px; background: var(--j-surface); cursor: pointer;
  box-shadow: 0 0 0 1px var(--j-line); user-select: none; -webkit-user-select: none; contain: layout style;
}
.card:hover { box-shadow: 0 0 0 1px color-mix(in srgb, var(--j-line), var(--j-text) 14%), var(--j-shadow); }
.card:focus-visible { outline: 3px solid var(--j-accent); outline-offset: 3px; }
.card[data-selected="true"] { background: var(--j-tint); box-shadow: 0 0 0 2px var(--j-accent-strong); }
.card.reach:not(:focus-visible) { outline: 2px dashed var(--j-accent); outline-offset: 2px; }
.rectangle { position: absolute; z-index: 3; pointer-events: none; border: 1px solid var(--j-accent); border-radius: 3px; background: color-mix(in srgb, var(--j-accent), transparent 86%); }
.cell { display: flex; flex-direction: column; height: 100%; }

.thumb {
  position: relative; flex: none; aspect-ratio: 16 / 9; overflow: hidden; border-radius: 12px 12px 0 0;
  background: linear-gradient(160deg, light-dark(#e9edf3, #2a2f37), light-dark(#dce2eb, #23272e));
}
.thumb img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; background: #000; }
.placeholder { position: absolute; inset: 0; display: grid; place-items: center; color: light-dark(#98a2b1, #5d6672); }
.thumb:has(.failure:not([hidden])) .placeholder { display: none; }
.note { position: absolute; inset: auto 0 34px; padding: 0 8px; overflow: hidden; text-align: center; text-overflow: ellipsis; white-space: nowrap; font-size: 12px; color: light-dark(#454b54, #b9bfc9); }
.thumb:has(.note:not([hidden])) .placeholder { translate: 0 -18px; }
.length {
  position: absolute; right: 8px; bottom: 8px; padding: 1px 6px; border-radius: 5px; background: rgb(0 0 0 / .72); color: #fff;
  font-size: 12px; font-weight: 500;
}
.thumb .bar { position: absolute; inset: auto 0 0; height: 4px; border-radius: 0; background: rgb(0 0 0 / .35); }
.thumb:has(.bar:not([hidden])) .length { bottom: 12px; }
.thumb .bar[data-hue="blue"] { --fill: #6ea2ff; }
.thumb .bar[data-hue="red"] { --fill: #ff8981; }
.thumb .bar[data-hue="orange"] { --fill: #ffa200; }
.thumb .bar[data-hue="neutral"] { --fill: #c9ced6; }

.pick { position: absolute; left: 4px; top: 4px; display: grid; place-items: center; width: 32px; height: 32px; opacity: 0; cursor: pointer; transition: opacity .12s; }
.pick input.check.check { background-color: rgb(255 255 255 / .94); border-color: #5b616a; box-shadow: 0 1px 3px rgb(0 0 0 / .3); }
.pick input.check.check:checked { background-color: var(--j-accent-strong); border-color: #fff; }
.card:hover .pick, .card:focus-within .pick, .card[data-selected="true"] .pick, :host([selecting]) .pick { opacity: 1; }
.card:has(.failure:not([hidden])) .pick { z-index: 2; }

.acts { position: absolute; right: 6px; top: 6px; display: flex; gap: 4px; }
.button.overlay { width: 28px; min-height: 28px; border: 0; border-radius: 8px; background: rgb(0 0 0 / .66); color: #fff; }
.button.overlay:hover { background: rgb(0 0 0 / .86); }
.failure {
  position: absolute; inset: 0; display: flex; flex-direction: column; justify-content: flex-end; gap: 8px; padding: 10px; padding-top: 30px;
  background: linear-gradient(rgb(20 8 8 / .72), rgb(20 8 8 / .86)); color: #fff; font-size: 12px; line-height: 1.4; cursor: default;
}
.failure p { display: flex; gap: 6px; }
.failure p span { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.failure p .icon { margin-top: 1px; color: #ff9d96; }
.failure .row { display: flex; flex-wrap: wrap; gap: 6px; }
.button.on-dark { background: rgb(255 255 255 / .16); border-color: transparent; color: #fff; font-size: 12px; }
.button.on-dark:first-child { background: #fff; color: #1d2024; }
.button.on-dark:hover { background: rgb(255 255 255 / .3); }
.button.on-dark:first-child:hover { background: #e8ebef; }

.body { display: flex; flex-direction: column; gap: 4px; flex: 1; min-height: 0; padding: 10px 12px 12px; }
.name { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; height: 40px; line-height: 20px; font-weight: 500; line-break: anywhere; }
.name span { white-space: pre; }
.meta { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 12px; line-height: 18px; color: var(--j-muted); }
.why { display: none; }
.states { display: flex; gap: 6px; margin-top: auto; min-width: 0; }
.states .badge { flex: 0 1 auto; min-width: 0; }
.states .chip { flex: 0 2 auto; overflow: hidden; }
:host([data-size="s"]) .body { padding: 8px 10px 10px; gap: 2px; }
:host([data-size="s"]) .name { font-size: 13px; }
:host([data-size="s"]) .failure { gap: 6px; padding: 8px; }
:host([data-size="s"]) .failure p { padding-left: 32px; }
:host([data-size="s"]) .chip .text { display: none; }
:host([data-size="s"]) .chip { flex: none; padding: 0 5px; }
:host([data-size="s"]) .failure .icon { display: none; }
:host([data-size="s"]) .button.small { padding: 0 6px; min-height: 26px; }
:host([data-size="s"]) :is(.failure [data-testid="btn-copy-details"], .acts .remake) { display: none; } /* the panel has both */

.to-top { position: absolute; z-index: 2; top: 8px; left: 50%; translate: -50% 0; border-radius: 15px; box-shadow: var(--j-shadow); }
.again { display: flex; margin: 0 auto 24px; }

.empty { display: grid; place-items: center; min-height: min(100%, 520px); padding: 24px; }
.empty .inner { display: flex; flex-direction: column; align-items: center; gap: 12px; max-width: 440px; text-align: center; }
.empty .art { display: grid; place-items: center; width: 72px; height: 72px; border-radius: 20px; background: var(--j-tint); color: var(--j-accent); }
.empty h2 { font-size: 18px; font-weight: 600; line-height: 1.4; }
.empty p { color: var(--j-muted); }
.empty .steps { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; margin: 4px 0 8px; padding: 0; list-style: none; }
.empty .steps li { display: flex; align-items: center; gap: 8px; padding: 4px 12px 4px 4px; border-radius: 16px; background: var(--j-surface); box-shadow: 0 0 0 1px var(--j-line); font-size: 13px; }
.empty .ways { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; }
.empty .steps b { display: grid; place-items: center; width: 24px; height: 24px; border-radius: 50%; background: var(--j-tint); color: var(--j-accent); font-size: 12px; }
.empty p, .empty h2 { text-wrap: balance; }
.ghost { position: absolute; inset: 0 auto auto 0; border-radius: 12px; background: var(--j-surface); box-shadow: 0 0 0 1px var(--j-line); overflow: hidden; }
.ghost .picture { aspect-ratio: 16 / 9; border-radius: 12px 12px 0 0; }
.ghost .line { height: 12px; margin: 14px 12px 0; }
.ghost .short { width: 45%; margin-top: 10px; }

@media (pointer: coarse) { .pick { opacity: 1; left: 0; top: 0; width: 44px; height: 44px; } .acts { right: 4px; top: 4px; } .button.overlay { width: 44px; min-height: 44px; } .card .failure .button.small { min-width: 44px; min-height: 44px; } :host([data-size="s"]) .failure p span { -webkit-line-clamp: 1; } }
@media (max-width: 639px) {
  .space { margin: 10px 12px; }
  .card .failure { padding: 4px 6px 6px 44px; }
  .card .failure .icon { display: none; }
  .card .failure p { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .card .failure .row { justify-content: flex-end; }
  .card:has(.failure:not([hidden])) .meta { display: none; }
  .card:has(.failure:not([hidden])) .name { height: 20px; -webkit-line-clamp: 1; }
  .card:has(.failure:not([hidden])) .why { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; font-size: 12px; line-height: 18px; color: var(--j-red); }
  .card :is(.failure [data-testid="btn-copy-details"], .acts .remake) { display: none; }
  .chip .text { display: none; }
  .card .states .chip { flex: none; padding: 0 5px; }
}
@media (max-width: 359px) { .card .failure { padding: 2px 4px 2px 36px; } .card .failure .row { gap: 4px; } .card .failure .row .button.small { min-height: 36px; } }
@media (forced-colors: active) {
  .card { border: 1px solid CanvasText; }
  .card[data-selected="true"] { outline: 3px solid Highlight; }
  .card:focus-visible { outline: 3px dashed Highlight; }
  .card.reach:not(:focus-visible) { outline: 2px dotted Highlight; }
  .rectangle { border-color: Highlight; background: none; }
}
`);
