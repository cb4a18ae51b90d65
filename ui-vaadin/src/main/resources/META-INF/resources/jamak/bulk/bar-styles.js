/** The look of the acts on chosen jobs: in one line, the rarer ones in a menu where there is little room. */
import { sheet } from '../kit/dom.js';

export const barLook = sheet(`
:host { display: block; flex: 1 1 340px; min-width: 0; container: bulk-bar / inline-size; }
.acts, .rare { display: flex; align-items: center; gap: 4px; }
.acts { justify-content: flex-end; }
.more { display: none; }
@container bulk-bar (inline-size < 800px) { .rare { display: none; } .more { display: inline-flex; } }
@container bulk-bar (inline-size < 520px) {
  .acts { justify-content: flex-start; flex-wrap: wrap; }
  .acts .quiet .label { display: none; }
  .acts .quiet { padding-inline: 7px; }
}
@media (pointer: coarse) { .acts .quiet { min-width: 44px; } }
`);
