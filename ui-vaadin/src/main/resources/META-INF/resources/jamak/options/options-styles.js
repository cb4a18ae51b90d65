/** How the form of options looks. */
import { sheet } from '../kit/dom.js';

export const optionsLook = sheet(`
:host { display: grid; gap: 18px; }
.form { display: contents; }
/* What is wrong stands right below the field that it is about. */
.error { order: 1; }
.form[data-wrong="source"] > :nth-child(n + 2), .form[data-wrong="targets"] > :nth-child(n + 3), .form[data-wrong="formats"] > :nth-child(n + 4) { order: 2; }
.group { display: grid; gap: 6px; border: 0; margin: 0; padding: 0; min-width: 0; }
.group > .label, legend { padding: 0; font-size: 13px; font-weight: 500; color: var(--j-muted); margin-bottom: 6px; }
.group > .label { margin: 0; }
.chips { display: flex; flex-wrap: wrap; gap: 8px; }
.chips label, .line { display: flex; align-items: center; gap: 8px; min-height: 32px; cursor: pointer; }
.chips label { padding: 0 12px 0 8px; border: 1px solid var(--j-line); border-radius: 16px; background: var(--j-surface); }
.chips label:has(:checked) { background: var(--j-tint); border-color: color-mix(in srgb, var(--j-accent), transparent 55%); }
.line span { flex: 1; }
.mixed { font-size: 12px; color: var(--j-orange); }
.error { font-size: 13px; color: var(--j-red); }
@media (pointer: coarse) { .chips label, .line { min-height: 44px; } .chips label { border-radius: 22px; } }
.hint { font-size: 12px; color: var(--j-muted); }
`);
