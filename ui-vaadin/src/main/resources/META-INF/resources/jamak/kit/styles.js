/**
 * The look that all elements share: tokens on top of Aura's custom properties (each with a fallback),
 * buttons, fields, badges, bars. Contrast of every pair is at least 4.5:1 for text, 3:1 for controls.
 */
import { sheet } from './dom.js';

export const base = sheet(`
:host {
  --j-text: var(--vaadin-text-color, light-dark(#1d2024, #eceef1));
  --j-muted: light-dark(#5b616a, #a4abb5);
  --j-page: var(--aura-background-color, light-dark(#f1f3f5, #16181c));
  --j-surface: light-dark(#ffffff, #1f2227);
  --j-raised: light-dark(#ffffff, #262a30);
  --j-sunken: light-dark(#f4f5f7, #191c20);
  --j-line: light-dark(#e3e6ea, #32363d);
  --j-control: light-dark(#80848b, #70757d);
  --j-hover: light-dark(rgb(20 30 50 / .05), rgb(255 255 255 / .06));
  --j-accent: light-dark(#2f5fd6, #81b0ff);
  --j-accent-strong: light-dark(#2a57c8, #3465d6);
  --j-on-accent: #fff;
  --j-tint: light-dark(#eef3fe, #222c40);
  --j-red: light-dark(#b32228, #ff8f88);
  --j-red-tint: light-dark(#fdf1f1, #36221f);
  --j-orange: light-dark(#9a4000, #ffb443);
  --j-orange-tint: light-dark(#fdf4e3, #352a17);
  --j-green: light-dark(#00702a, #6fdc98);
  --j-green-tint: light-dark(#ecf8f1, #1a3024);
  --j-purple: light-dark(#6440c8, #bfa9ff);
  --j-purple-tint: light-dark(#f3f0fd, #2b2540);
  --j-track: light-dark(#e1e5ec, #33373f);
  --j-shadow: 0 1px 2px rgb(10 20 40 / .06), 0 6px 16px -8px rgb(10 20 40 / .18);
  --j-shadow-l: 0 2px 6px rgb(10 20 40 / .08), 0 16px 40px -12px rgb(10 20 40 / .32);
  --j-radius: 10px;
  --j-size: 34px;
  box-sizing: border-box;
  color: var(--j-text);
  font-family: var(--aura-font-family, var(--vaadin-font-family, 'Noto Sans KR', Pretendard, system-ui, sans-serif));
  font-size: 14px;
  line-height: 1.5;
  word-break: keep-all;
  overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums;
}
:host([hidden]), [hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
.icon { flex: none; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.muted { color: var(--j-muted); }
.spacer { flex: 1; }

:focus { outline: none; }
:focus-visible { outline: 2px solid var(--j-accent); outline-offset: 2px; }

.button {
  display: inline-flex; align-items: center; justify-content: center; gap: 6px;
  min-height: var(--j-size); padding: 0 12px; border: 1px solid var(--j-line); border-radius: 8px;
  background: var(--j-surface); color: var(--j-text); font: inherit; font-weight: 500; line-height: 1.2;
  white-space: nowrap; cursor: pointer; text-decoration: none;
}
.button:hover { background: color-mix(in srgb, var(--j-surface), var(--j-text) 5%); }
.button:active { background: color-mix(in srgb, var(--j-surface), var(--j-text) 9%); }
.button.primary { background: var(--j-accent-strong); border-color: transparent; color: var(--j-on-accent); font-weight: 600; }
.button.primary:hover { background: color-mix(in srgb, var(--j-accent-strong), #000 10%); }
:host([calm]) .button.primary { background: var(--j-tint); border-color: color-mix(in srgb, var(--j-accent), transparent 60%); color: var(--j-accent); }
:host([calm]) .button.primary:hover { background: color-mix(in srgb, var(--j-tint), var(--j-accent) 12%); }
.button.quiet { background: transparent; border-color: transparent; }
.button.quiet:hover { background: var(--j-hover); }
.button.danger { color: var(--j-red); }
.button.danger.primary { background: light-dark(#b32228, #c8383b); color: #fff; }
.button.small { min-height: 28px; padding: 0 8px; font-size: 13px; border-radius: 7px; }
.button.icon-only { padding: 0; width: var(--j-size); }
.button.icon-only.small { width: 28px; }
.button[disabled], .button[aria-disabled="true"] { opacity: .5; cursor: default; }
.button[aria-pressed="true"] { background: var(--j-tint); border-color: color-mix(in srgb, var(--j-accent), transparent 50%); color: var(--j-accent); }

.field, select.field {
  min-height: var(--j-size); width: 100%; padding: 0 10px; border: 1px solid var(--j-control); border-radius: 8px;
  background: var(--j-surface); color: inherit; font: inherit;
}
select.field { padding-inline-end: 4px; cursor: pointer; }
.field { text-overflow: ellipsis; }
.field::placeholder { color: var(--j-muted); }
.field:focus-visible { outline-offset: -1px; }

input[type="checkbox"].check {
  appearance: none; flex: none; width: 20px; height: 20px; margin: 0; border: 1.5px solid var(--j-control); border-radius: 6px;
  background: var(--j-surface) center / 14px no-repeat; cursor: pointer;
}
input[type="checkbox"].check:is(:checked, :indeterminate) { background-color: var(--j-accent-strong); border-color: var(--j-accent-strong); }
input[type="checkbox"].check:checked { background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='white' stroke-width='3.4' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='M5 12.5l4.6 4.6L19 7.6'/%3E%3C/svg%3E"); }
input[type="checkbox"].check:indeterminate { background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' stroke='white' stroke-width='3.4' stroke-linecap='round'%3E%3Cpath d='M6 12h12'/%3E%3C/svg%3E"); }

.badge {
  display: inline-flex; align-items: center; gap: 4px; max-width: 100%; height: 22px; padding: 0 8px 0 6px; border-radius: 11px;
  border: 1px solid color-mix(in srgb, currentColor 14%, transparent); font-size: 12px; font-weight: 500; line-height: 1; white-space: nowrap;
  background: light-dark(#f0f2f4, #2b2f35); color: light-dark(#2d2f30, #dfe2e6);
}
.badge .text { overflow: hidden; text-overflow: ellipsis; line-height: 1.4; }
.badge .icon { width: 13px; height: 13px; }
.badge[data-hue="blue"] { background: var(--j-tint); color: light-dark(#2b59c8, #9fc2ff); }
.badge[data-hue="purple"] { background: var(--j-purple-tint); color: var(--j-purple); }
.badge[data-hue="green"] { background: var(--j-green-tint); color: var(--j-green); }
.badge[data-hue="red"] { background: var(--j-red-tint); color: var(--j-red); }
.badge[data-hue="orange"] { background: var(--j-orange-tint); color: var(--j-orange); }
.badge[data-hue="look"] { background: var(--j-green-tint); color: var(--j-green); }
.badge[data-hue="look"] .icon { color: var(--j-orange); } /* done, and a flag */
.badge.dashed { background: transparent; border: 1px dashed var(--j-control); color: var(--j-muted); }

.bar { --fill: var(--j-accent); position: relative; height: 4px; border-radius: 2px; background: var(--j-track); overflow: hidden; }
.bar > i { position: absolute; inset: 0; border-radius: 2px; background: var(--fill); transform-origin: left; transform: scaleX(0); }
.bar[data-hue="red"] { --fill: light-dark(#c8383b, #ff8981); }
.bar[data-hue="neutral"] { --fill: var(--j-control); }
.bar[data-hue="orange"] { --fill: light-dark(#c76a00, #ffa200); }
.bar.indeterminate > i { left: -36px; transform: none; background: repeating-linear-gradient(115deg, var(--fill) 0 8px, color-mix(in srgb, var(--fill), var(--j-track) 55%) 8px 16px); animation: slide 1.6s linear infinite; }
@keyframes slide { to { transform: translateX(35.3px); } } /* two stripes; a transform costs no paint */

.skeleton { border-radius: 6px; background: var(--j-track); opacity: .6; }

@media (pointer: coarse) { :host { --j-size: 44px; } .button.small { min-height: 44px; } .button.icon-only.small { width: 44px; } }
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition-duration: .01ms !important; }
}
@media (forced-colors: active) {
  .badge, .button, .bar { border: 1px solid CanvasText; }
  .button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .bar > i { background: Highlight; forced-color-adjust: none; }
  input[type="checkbox"].check { appearance: auto; }
}
`);
