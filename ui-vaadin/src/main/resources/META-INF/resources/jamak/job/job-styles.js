/** The look of the detail of a job. */
import { sheet } from '../kit/dom.js';

export const jobLook = sheet(`
:host { display: flex; flex-direction: column; gap: 16px; height: 100%; padding: 16px 20px 24px; overflow-y: auto; background: var(--j-surface); }
:host > * { flex: none; }
.top { display: flex; align-items: start; gap: 8px; }
h2 { flex: 1; min-width: 0; font-size: 17px; line-height: 1.4; overflow-wrap: anywhere; }
h3 { font-size: 14px; font-weight: 650; }
.head, section { display: grid; gap: 10px; }
.doing { color: var(--j-muted); font-size: 13px; }
.doing:empty { display: none; }
.doing .last { display: block; color: var(--j-orange); }
.acts { display: flex; flex-wrap: wrap; gap: 8px; }
.acts:empty { display: none; }
.title { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 28px; }
.attempts { display: grid; gap: 6px; font-size: 13px; }
.attempts ul { display: flex; flex-wrap: wrap; gap: 6px; }
.attempts .button { gap: 8px; }
.attempts [aria-current] { border-color: var(--j-accent); background: var(--j-tint); }
.failure { padding: 14px 16px; border: 1px solid color-mix(in srgb, var(--j-red), transparent 60%); border-radius: var(--j-radius); background: var(--j-red-tint); }
.reason { font-size: 15px; }
.where { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; color: var(--j-muted); font-size: 13px; }
.code-chip { padding: 1px 6px; border-radius: 6px; background: var(--j-hover); font-size: 12px; }
.technical { min-width: 0; }
.technical summary { min-height: 28px; font-size: 13px; cursor: pointer; }
pre { max-height: 260px; margin: 6px 0 8px; padding: 10px; overflow: auto; border-radius: 8px; background: var(--j-surface); font-size: 12px; white-space: pre-wrap; word-break: normal; overflow-wrap: anywhere; }
.no-speech { padding: 12px 14px; border-radius: var(--j-radius); background: var(--j-orange-tint); }
.draft .title { justify-content: start; }
.draft .mark { padding: 0 7px; border: 1px dashed var(--j-control); border-radius: 9px; color: var(--j-muted); font-size: 12px; }
.draft ol { display: grid; gap: 8px; max-height: 280px; margin: 0; padding: 10px 12px; overflow-y: auto; border-radius: var(--j-radius); background: var(--j-sunken); list-style: none; }
.draft li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 12px; }
.draft a { color: var(--j-muted); font-size: 12px; line-height: 21px; }
.outputs { display: grid; }
.output { display: grid; grid-template-columns: 44px minmax(0, 1fr) auto auto auto; align-items: center; gap: 10px; min-height: 42px; border-bottom: 1px solid var(--j-line); }
.output:last-child { border-bottom: 0; }
.output-size, .output-date { color: var(--j-muted); font-size: 12px; white-space: nowrap; }
.output-acts { display: flex; gap: 4px; }
.output-raw { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; color: var(--j-muted); font-size: 13px; }
.facts { justify-items: start; }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 16px; width: 100%; font-size: 13px; }
dt { color: var(--j-muted); }
dd { overflow-wrap: anywhere; }
.blank { display: grid; gap: 12px; justify-items: start; padding-top: 12px; }
.line { height: 16px; }
@container (max-width: 400px) { .output-date { display: none; } }
@media (max-width: 639px) { :host { padding: 12px; } }
`);
