/** Line icons on a 24 px grid, drawn for this product; the meaning always stands in words beside them. */
import { html, svg } from './html.js';

/** @type {Record<string, string>} paths, stroked */
const PATHS = {
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V12l3 2',
  cloudUp: 'M7 18.5a4.5 4.5 0 0 1-.6-8.96A6 6 0 0 1 18 8.6a5 5 0 0 1-.5 9.9M12 20.5v-9M8.8 14.2 12 11l3.2 3.2',
  cloudOff:
    'M7 18.5a4.5 4.5 0 0 1-.6-8.96 6 6 0 0 1 1.7-3.3M11 4.6a6 6 0 0 1 7 4 5 5 0 0 1 2.9 7.4M15.5 18.5H7M4 3.5l16 17',
  fileUp: 'M13.5 3.5h-7v17h11v-13l-4-4ZM13.5 3.5v4h4M12 17.2v-6M9.6 13.4 12 11l2.4 2.4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4.5 4.5',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  stop: 'M6.5 6.5h11v11h-11z',
  play: 'M8 5.2v13.6L19 12 8 5.2Z',
  alert: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5v5.5M12 16.4v.1',
  film: 'M4 5h16v14H4zM8.5 5v14M15.5 5v14M4 9.7h4.5M4 14.3h4.5M15.5 9.7H20M15.5 14.3H20',
  list: 'M9.5 6.5H20M9.5 12H20M9.5 17.5H20M4 6.5h1.5M4 12h1.5M4 17.5h1.5',
  hourglass:
    'M7 3.5h10M7 20.5h10M8 3.5v3.2c0 2.2 4 3.6 4 5.3s-4 3.1-4 5.3v3.2M16 3.5v3.2c0 2.2-4 3.6-4 5.3s4 3.1 4 5.3v3.2',
  gear: 'M12 8.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M5.5 18.5l2.1-2.1M16.4 7.6l2.1-2.1',
  check: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.3l2.8 2.8L16 9.6',
  flag: 'M6 21V4M6 4.5h11.5l-2.5 4.2 2.5 4.3H6',
  mute: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5H4ZM16 9.8l4.5 4.5M20.5 9.8 16 14.3',
  tick: 'M5 12.5l4.6 4.6L19 7.6',
  fail: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9l6 6M15 9l-6 6',
  warning: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.1',
  ban: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM5.8 5.8l12.4 12.4',
  close: 'M6 6l12 12M18 6 6 18',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 3.5v4.2h-4.2',
  trash: 'M4.5 6.5h15M9 6.5v-2h6v2M6.5 6.5l.8 13h9.4l.8-13M10.2 10.5v5.5M13.8 10.5v5.5',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M4.5 19.5h15',
  upload: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M4.5 19.5h15',
  sliders:
    'M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4ZM9 14.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  queueAdd: 'M4 6.5h12M4 12h8M4 17.5h6M17.5 13v8M13.5 17h8',
  down: 'M6.5 9.5 12 15l5.5-5.5',
  up: 'M6.5 14.5 12 9l5.5 5.5',
  left: 'M14.5 6.5 9 12l5.5 5.5',
  right: 'M9.5 6.5 15 12l-5.5 5.5',
  sort: 'M8 4.5v15M4.5 16 8 19.5 11.5 16M16 19.5v-15M12.5 8 16 4.5 19.5 8',
  undo: 'M8.5 8H15a5 5 0 0 1 0 10h-4M8.5 8l3.5-3.5M8.5 8l3.5 3.5',
  edit: 'M4.5 19.5h4L19.2 8.8a2.1 2.1 0 0 0-3-3L5.5 16.5l-1 3Z',
  more: 'M5.5 12h.1M12 12h.1M18.5 12h.1',
  grip: 'M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1',
  tag: 'M4 4.5h7.5l8.5 8.5-7 7L4 11.5ZM8.2 8.7v.1',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5.5M12 7.6v.1',
  keyboard: 'M3.5 6.5h17v11h-17zM7 10h.1M10.3 10h.1M13.6 10h.1M17 10h.1M8 14h8',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.3a2.5 2.5 0 1 1 3.4 2.4c-.6.3-.9.7-.9 1.4v.4M12 16.4v.1',
  panel: 'M4 5h16v14H4zM14.5 5v14',
};

/** @param {string} name @param {number} [size] px */
export const icon = (name, size = 16) =>
  html`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true" class="icon" data-icon=${name}>
    ${svg`<path d=${PATHS[name] ?? ''}></path>`}
  </svg>`;
