/** The sheet of all keyboard shortcuts, and the switch for those of a single letter. */
import { ask } from './dialog.js';
import { sheet } from './dom.js';
import { JamakElement } from './element.js';
import { html } from './html.js';
import { setSingleKeys, singleKeys } from './keys.js';
import { base } from './styles.js';
import { t } from './words.js';

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);
const CTRL = APPLE ? '⌘' : 'Ctrl';

/**
 * Word key, then the ways to press it; keys of one way are pressed together.
 *
 * @type {[string, [string, ...string[]][]][]}
 */
const GROUPS = [
  [
    'keys.cards',
    [
      ['keys.move', '← ↑ → ↓', 'Home', 'End', 'PageUp', 'PageDown'],
      ['keys.ends', `${CTRL}+Home`, `${CTRL}+End`],
      ['keys.toggle', 'Space', 'x'],
      ['keys.extend', 'Shift+← ↑ → ↓', 'Shift+Space'],
      ['keys.extend_ends', `${CTRL}+Shift+Home`, `${CTRL}+Shift+End`],
      ['keys.all', `${CTRL}+A`],
      ['keys.open', 'Enter'],
      ['keys.menu', 'Shift+F10'],
      ['keys.delete', 'Delete'],
      ['keys.order', 'Alt+↑', 'Alt+↓'],
      ['keys.retry', 'r'],
      ['keys.cancel', 'c'],
    ],
  ],
  [
    'keys.page',
    [
      ['keys.search', '/'],
      ['keys.upload', 'u'],
      ['keys.queue', 'q'],
      ['keys.run', `${CTRL}+Enter`],
      ['keys.toast', 'F8'],
      ['keys.escape', 'Esc'],
      ['keys.go_jobs', 'g j'],
      ['keys.go_usage', 'g u'],
      ['keys.go_dashboard', 'g d'],
      ['keys.sheet', '?'],
    ],
  ],
  [
    'keys.player',
    [
      ['keys.play', 'Space'],
      ['keys.jump', '←', '→'],
      ['keys.frame', ',', '.'],
      ['keys.volume', '↑', '↓'],
      ['keys.captions', 'c'],
      ['keys.full', 'f'],
    ],
  ],
  [
    'keys.transcript',
    [
      ['keys.line', '↑', '↓'],
      ['keys.seek', 'Enter'],
    ],
  ],
];

const look = sheet(`
.keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: 8px 32px; }
.keys h3 { margin: 0 0 4px; font-size: 13px; font-weight: 600; color: var(--j-muted); }
.keys dl { display: grid; grid-template-columns: minmax(0, 1fr) auto; }
.keys dt, .keys dd { padding: 5px 0; border-top: 1px solid var(--j-line); min-height: 36px; align-content: center; }
.keys dd { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px; align-items: center; max-width: 200px; padding-left: 12px; }
.keys kbd { padding: 1px 6px; border-radius: 5px; background: var(--j-sunken); box-shadow: 0 0 0 1px var(--j-line); font: inherit; font-size: 12px; white-space: nowrap; }
.single { display: flex; align-items: center; gap: 8px; min-height: 32px; cursor: pointer; }
@media (max-width: 480px) { .keys dd { max-width: 136px; } }
@media (pointer: coarse) { .single { min-height: 44px; } }
`);

class ShortcutSheet extends JamakElement {
  static styles = [base, look];

  /** @type {(word: string) => string} the words, where the screen is not the dashboard */
  words = t;

  render() {
    const switchSingle = (/** @type {any} */ event) => setSingleKeys(event.target.checked);
    return html`<div class="keys" data-testid="shortcut-sheet">
        ${GROUPS.map(
          ([title, rows]) =>
            html`<section>
              <h3>${this.words(title)}</h3>
              <dl>
                ${rows.map(
                  ([word, ...ways]) =>
                    html`<dt>${this.words(word)}</dt>
                      <dd>${ways.map((way) => html`<kbd>${way}</kbd>`)}</dd>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
      <label class="single"
        ><input
          type="checkbox"
          class="check"
          .checked=${singleKeys()}
          @change=${switchSingle}
        />${this.words('keys.single')}</label
      >`;
  }
}

customElements.define('jamak-shortcut-sheet', ShortcutSheet);

/**
 * Resolves when it is closed.
 *
 * @param {(word: string) => string} [say] the words, where the screen is not the dashboard
 */
export const showShortcuts = (say = t) =>
  ask(say('keys.title'), html`<jamak-shortcut-sheet .words=${say}></jamak-shortcut-sheet>`, [
    { label: say('drawer.close'), value: 'close', safe: true },
  ]);
