/** The look of the player. */
import { sheet } from '../kit/dom.js';

export const playerLook = sheet(`
:host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.stage { border-radius: 10px; }
.picture { display: grid; place-items: center; aspect-ratio: 16 / 9; overflow: hidden; border-radius: 10px; background: var(--j-track); color: var(--j-muted); }
.picture img { width: 100%; height: 100%; object-fit: contain; background: #000; }
video { display: block; width: 100%; aspect-ratio: 16 / 9; border-radius: 10px; background: #000; object-fit: contain; }
video:not(:fullscreen)::cue { font-size: 15px; line-height: 1.4; }
.reason { font-size: 13px; color: var(--j-muted); }
.controls { display: flex; flex-wrap: wrap; gap: 8px 12px; }
.controls[hidden] { display: none; }
label { display: flex; align-items: center; gap: 8px; min-width: 0; font-size: 13px; color: var(--j-muted); }
label span { flex: none; }
label.grow { flex: 1 1 180px; }
label .field { min-width: 0; color: var(--j-text); }
label:not(.grow) .field { width: auto; }
.field:disabled { opacity: .55; cursor: default; }
`);
