/** `<jamak-column-choice>`: which columns the table has, and in which order; what is chosen holds at once. */
import { button } from '../kit/button.js';
import { ask } from '../kit/dialog.js';
import { sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, nothing } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { columns, forgetTaste, keepTaste, moved } from './job-columns.js';

const look = sheet(`
li { display: flex; align-items: center; gap: 4px; min-height: 36px; border-top: 1px solid var(--j-line); }
small { color: var(--j-muted); font-size: 12px; }
label { display: flex; align-items: center; gap: 8px; flex: 1; cursor: pointer; }
.button { margin-top: 0; }
`);

class ColumnChoice extends JamakElement {
  static styles = [base, look];

  /** @type {() => void} hears of every change */
  changed = () => {};
  /** @type {() => string[]} columns that are chosen, and have no room now */
  givenUp = () => [];

  render() {
    const all = columns();
    return html`<ul data-testid="column-choice">
        ${all.map((column, i) => this.#line(column, i, all.length))}
      </ul>
      ${button(t('jobs.columns.reset'), () => this.#take(forgetTaste), { kind: 'quiet small' })}`;
  }

  /** @param {ReturnType<typeof columns>[number]} column @param {number} at @param {number} all */
  #line({ key, always, hidden }, at, all) {
    const name = t(`jobs.column.${key}`);
    const order = columns().map((column) => column.key);
    const toggle = (/** @type {any} */ event) => {
      const gone = columns().filter((column) => column.hidden && column.key !== key);
      const keys = gone.map((column) => column.key);
      this.#take(() => keepTaste({ hidden: event.target.checked ? keys : [...keys, key] }));
    };
    return html`<li>
      <label
        ><input
          type="checkbox"
          class="check"
          .checked=${!hidden}
          ?disabled=${always ?? false}
          @change=${toggle}
        />${name}${
          this.givenUp().includes(key)
            ? html`<small data-testid="column-no-room">${t('jobs.columns.no_room')}</small>`
            : nothing
        }</label
      >${button(
        t('jobs.columns.before', { name }),
        () => this.#take(() => keepTaste({ order: moved(order, key, -1) })),
        {
          icon: 'up',
          iconOnly: true,
          kind: 'quiet small',
          disabled: at === 0,
        },
      )}${button(
        t('jobs.columns.after', { name }),
        () => this.#take(() => keepTaste({ order: moved(order, key, 1) })),
        {
          icon: 'down',
          iconOnly: true,
          kind: 'quiet small',
          disabled: at === all - 1,
        },
      )}
    </li>`;
  }

  /** @param {() => void} change */
  #take(change) {
    change();
    this.changed();
    this.requestUpdate();
  }
}

customElements.define('jamak-column-choice', ColumnChoice);

/** @param {() => void} changed hears of every change @param {() => string[]} givenUp columns without room */
export const chooseColumns = (changed, givenUp) =>
  ask(t('jobs.columns'), html`<jamak-column-choice .changed=${changed} .givenUp=${givenUp}></jamak-column-choice>`, [
    { label: t('drawer.close'), value: 'close', safe: true },
  ]);
