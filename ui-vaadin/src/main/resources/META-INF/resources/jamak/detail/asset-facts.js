/** What is known of an asset, and the name and tags that people give it. */
import { button, h, onEnter } from '../kit/dom.js';
import * as format from '../kit/format.js';
import { restoreUnseen, visible } from '../kit/visible.js';
import { t } from '../kit/words.js';

/** @typedef {import('../model/types.js').Card} Card */
const LONGEST_NAME = 255;

/** @typedef {(change: {filename?: string, tags?: string[]}) => void} Change */

/** @param {Card} card */
export const nameOf = (card) => card.asset?.filename ?? card.upload?.name ?? '';

/** @param {Card} card @param {Change} change @returns {HTMLElement} a field once the asset exists */
export function nameField(card, change) {
  if (!card.asset) return h('div', { class: 'name' }, nameOf(card));
  const { stem, extension } = nameParts(card.asset.filename);
  const shown = visible(stem);
  const input = h('textarea', { class: 'field name', rows: 1, value: shown, 'aria-label': t('detail.name'), maxLength: LONGEST_NAME - extension.length, 'data-keep': 'name' });
  onEnter(input, () => {
    const filename = renamed(input.value, card.asset?.filename ?? '');
    if (filename !== null) change({ filename });
    else input.value = visible(nameParts(card.asset?.filename ?? '').stem);
  }, shown);
  return h('div', { class: 'name-row' }, input, extension ? h('span', { class: 'extension' }, extension) : null);
}

/** The part of a name that people change, and the one that says what the file is. @param {string} name */
export function nameParts(name) {
  const at = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.index ?? name.length;
  return at === 0 ? { stem: name, extension: '' } : { stem: name.slice(0, at), extension: name.slice(at) };
}

/** The whole name after what was typed, whose extension stays; null where nothing changes. @param {string} typed @param {string} before */
export function renamed(typed, before) {
  const { stem, extension } = nameParts(before);
  let next = restoreUnseen(typed, before).normalize('NFC').replace(/\s*\n\s*/g, ' ').trim();
  if (extension && next.toLowerCase().endsWith(extension.toLowerCase())) next = next.slice(0, -extension.length).trim();
  return next === '' || next === stem ? null : next + extension;
}

/** @param {Card} card @param {Change} change @returns {Node[]} */
export function facts(card, change) {
  const { asset, upload } = card;
  const duration = asset?.durationMs ?? upload?.facts?.durationMs;
  const width = asset?.width ?? upload?.facts?.width;
  const height = asset?.height ?? upload?.facts?.height;
  const rows = [
    [t('detail.duration'), duration ? format.duration(duration) : '–'],
    [t('detail.picture'), width && height ? `${width} × ${height}` : '–'],
    [t('detail.size'), format.bytes(asset?.sizeBytes ?? upload?.size ?? 0)],
    [t('detail.type'), asset?.mimeType ?? upload?.type ?? '–'],
    [t('detail.added'), asset ? format.fullDate(asset.createdAt) : '–'],
    ['ID', asset?.id ?? '–'],
  ];
  const list = h('dl', {}, ...rows.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
  return asset ? [list, tags(asset, change)] : [list];
}

/** @param {import('../model/types.js').Asset} asset @param {Change} change */
function tags(asset, change) {
  const input = h('input', { class: 'field', placeholder: t('detail.add_tag'), 'aria-label': t('detail.add_tag'), maxLength: 50, 'data-keep': 'tag' });
  onEnter(input, () => {
    const tag = input.value.normalize('NFC').trim();
    if (tag && !asset.tags.includes(tag)) change({ tags: [...asset.tags, tag] });
    input.value = '';
  });
  return h('div', { class: 'tags' }, ...asset.tags.map((tag) => h('span', { class: 'tag' },
    h('button', { type: 'button', class: 'name-of-tag', title: t('tags.show', { tag }), 'data-testid': 'show-tag', onclick: (/** @type {Event} */ event) => show(event, tag) }, tag),
    button(t('detail.remove_tag', { tag }), () => change({ tags: asset.tags.filter((other) => other !== tag) }),
      { icon: 'close', iconOnly: true, kind: 'quiet small' }))), input);
}

/** Asks the page for the videos that have it. @param {Event} event @param {string} tag */
function show(event, tag) {
  event.target?.dispatchEvent(new CustomEvent('show-tag', { detail: tag, bubbles: true, composed: true }));
}
