/** The name and the tags that people give an asset. */
import { button } from '../kit/button.js';
import { html, nothing, repeat } from '../kit/html.js';
import { visible } from '../kit/visible.js';
import { t } from '../kit/words.js';
import { LIMITS } from '../model/contract.js';
import { nameOf, nameParts, renamed } from './asset-facts.js';
import { textEntry } from './text-entry.js';

const LONGEST_NAME = 255;

/** @typedef {(change: {filename?: string, tags?: string[]}) => Promise<void>} Change */

/** A field once the asset exists. @param {import('../model/types.js').Card} card @param {Change} change */
export function nameField(card, change) {
  if (!card.asset) return html`<div class="name">${nameOf(card)}</div>`;
  const { stem, extension } = nameParts(card.asset.filename);
  const rename = (/** @type {string} */ typed) => {
    const filename = renamed(typed, card.asset?.filename ?? '');
    return filename === null ? undefined : change({ filename });
  };
  return html`<div class="name-row">
    <textarea
      class="field name"
      rows="1"
      aria-label=${t('detail.name')}
      maxlength=${LONGEST_NAME - extension.length}
      data-keep="name"
      ${textEntry(visible(stem), rename)}
    ></textarea
    >${extension ? html`<span class="extension">${extension}</span>` : nothing}
  </div>`;
}

/** @param {import('../model/types.js').Asset} asset @param {Change} change */
export function tags(asset, change) {
  const add = (/** @type {string} */ typed, /** @type {{value: string}} */ input) => {
    const tag = typed.normalize('NFC').trim();
    input.value = '';
    return tag && !asset.tags.includes(tag) ? change({ tags: [...asset.tags, tag] }) : undefined;
  };
  const remove = (/** @type {string} */ tag) => change({ tags: asset.tags.filter((other) => other !== tag) });
  return html`<div class="tags">
    ${repeat(
      asset.tags,
      (tag) => tag,
      (tag) =>
        html`<span class="tag"
          ><button
            type="button"
            class="name-of-tag"
            title=${t('tags.show', { tag })}
            data-testid="show-tag"
            @click=${(/** @type {Event} */ event) => show(event, tag)}
          >
            ${tag}</button
          >${button(t('detail.remove_tag', { tag }), () => remove(tag), {
            icon: 'close',
            iconOnly: true,
            kind: 'quiet small',
          })}</span
        >`,
    )}<input
      class="field"
      placeholder=${t('detail.add_tag')}
      aria-label=${t('detail.add_tag')}
      maxlength=${LIMITS.tag}
      data-keep="tag"
      ${textEntry('', add)}
    />
  </div>`;
}

/** Asks the page for the videos that have it. @param {Event} event @param {string} tag */
const show = (event, tag) =>
  event.target?.dispatchEvent(new CustomEvent('show-tag', { detail: tag, bubbles: true, composed: true }));
