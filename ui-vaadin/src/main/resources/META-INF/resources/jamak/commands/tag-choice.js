/**
 * `<jamak-tag-choice>`: the tags of some videos, each with a box for all, some or none of them, and a field
 * for new ones. Knows what was touched; saves nothing.
 */
import { onEnter, sheet } from '../kit/dom.js';
import { JamakElement } from '../kit/element.js';
import { html, live, repeat } from '../kit/html.js';
import { base } from '../kit/styles.js';
import { t } from '../kit/words.js';
import { LIMITS } from '../model/contract.js';

/** @typedef {'all'|'some'|'none'} Share */

const look = sheet(`
:host { display: grid; gap: 12px; }
.list { display: grid; gap: 2px; max-height: 280px; overflow-y: auto; padding: 3px; margin: -3px; }
label { display: flex; align-items: center; gap: 10px; min-height: 34px; padding: 2px 8px; border-radius: 8px; cursor: pointer; }
label:hover { background: var(--j-hover); }
label span { overflow-wrap: anywhere; }
.hint { margin-top: 4px; font-size: 12px; color: var(--j-muted); }
@media (pointer: coarse) { label { min-height: 44px; } }
`);

export class TagChoice extends JamakElement {
  static styles = [base, look];

  /** @type {Map<string, {before: Share, now: Share, n: number}>} by tag */
  #tags = new Map();
  /** @type {string[]} */
  #offered = [];

  /** @param {string[][]} each tags of each video @param {string[]} known others that may be meant */
  show(each, known) {
    const counts = new Map();
    for (const tag of each.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const names = [...counts.keys()].sort((a, b) => a.localeCompare(b));
    this.#tags = new Map(
      names.map((tag) => {
        const before = counts.get(tag) === each.length ? 'all' : 'some';
        return [tag, { before, now: before, n: counts.get(tag) }];
      }),
    );
    this.#offered = known.filter((tag) => !counts.has(tag));
    this.requestUpdate();
  }

  firstUpdated() {
    const input = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('.field'));
    onEnter(input, () => this.#add(input));
  }

  /** What all of them get. */
  get added() {
    return this.#names(({ before, now }) => now === 'all' && before !== 'all');
  }

  /** What none of them keeps. */
  get removed() {
    return this.#names(({ before, now }) => now === 'none' && before !== 'none');
  }

  /** @param {(tag: {before: Share, now: Share}) => boolean} wanted */
  #names(wanted) {
    return [...this.#tags].filter(([, tag]) => wanted(tag)).map(([name]) => name);
  }

  /** @param {HTMLInputElement} input */
  #add(input) {
    const name = input.value.normalize('NFC').trim();
    input.value = '';
    if (name === '') return;
    const known = this.#tags.get(name);
    if (known) known.now = 'all';
    else this.#tags.set(name, { before: 'none', now: 'all', n: 0 });
    this.requestUpdate();
  }

  render() {
    return html`<div>
        <input
          class="field"
          maxlength=${LIMITS.tag}
          autocomplete="off"
          list="known"
          data-testid="tag-input"
          placeholder=${t('tags.add')}
          aria-label=${t('tags.add')}
        /><datalist id="known">${this.#offered.map((tag) => html`<option value=${tag}></option>`)}</datalist>
        <p class="hint">${t('tags.add_hint')}</p>
      </div>
      <div class="list" role="group" aria-label=${t('tags.list')}>
        ${
          this.#tags.size === 0
            ? html`<p class="muted">${t('tags.none')}</p>`
            : repeat(
                this.#tags,
                ([name]) => name,
                ([name, tag]) => this.#row(name, tag),
              )
        }
      </div>`;
  }

  /**
   * A click goes on: all, none, and back to some where only some had it.
   *
   * @param {string} name
   * @param {{before: Share, now: Share, n: number}} tag
   */
  #row(name, tag) {
    const turn = () => {
      if (tag.now === 'all') tag.now = 'none';
      else tag.now = tag.now === 'none' && tag.before === 'some' ? 'some' : 'all';
      this.requestUpdate();
    };
    return html`<label
      ><input
        type="checkbox"
        class="check"
        data-testid="tag-box"
        data-tag=${name}
        .checked=${live(tag.now === 'all')}
        .indeterminate=${live(tag.now === 'some')}
        @change=${turn}
      /><span>${tag.before === 'some' ? t('tags.some', { tag: name, n: tag.n }) : name}</span></label
    >`;
  }
}

customElements.define('jamak-tag-choice', TagChoice);
