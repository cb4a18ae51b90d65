/** The look of the bar of acts: over the lower edge of the list, folded where there is little room. */
import { sheet } from '../kit/dom.js';

export const barLook = sheet(`
:host { container: bulk-bar / inline-size; position: absolute; inset: auto 0 0; z-index: 5; display: grid; justify-items: center; padding: 0 16px max(16px, env(safe-area-inset-bottom)); pointer-events: none; }
.bar-box {
  pointer-events: auto; display: flex; align-items: center; gap: 8px; max-width: 100%; padding: 8px 8px 8px 16px; border-radius: 16px;
  background: var(--j-raised); box-shadow: 0 0 0 1px var(--j-line), var(--j-shadow-l); animation: rise .15s ease-out;
}
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
.count { font-weight: 600; white-space: nowrap; }
.acts, .rare { display: flex; align-items: center; gap: 4px; }
.more { display: none; }
@container bulk-bar (inline-size < 1000px) { .rare { display: none; } .more { display: inline-flex; } }
@container bulk-bar (inline-size < 640px) {
  .bar-box { width: 100%; flex-wrap: wrap; gap: 4px; padding-left: 12px; }
  .count { flex: 1 0 100%; }
  .acts .label { display: none; }
  .acts { flex: 1; }
}
@media (forced-colors: active) { .bar-box { border: 1px solid CanvasText; } }
`);
