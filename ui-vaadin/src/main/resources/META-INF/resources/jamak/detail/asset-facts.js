/** What is known of an asset, and what becomes of its name when people change it. Pure. */
import * as format from '../kit/format.js';
import { restoreUnseen } from '../kit/visible.js';
import { t } from '../kit/words.js';

/** @typedef {import('../model/types.js').Card} Card */

/** @param {Card} card */
export const nameOf = (card) => card.asset?.filename ?? card.upload?.name ?? '';

/** The part of a name that people change, and the one that says what the file is. @param {string} name */
export function nameParts(name) {
  const at = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.index ?? name.length;
  return at === 0 ? { stem: name, extension: '' } : { stem: name.slice(0, at), extension: name.slice(at) };
}

/**
 * The whole name after what was typed, whose extension stays; null where nothing changes.
 *
 * @param {string} typed
 * @param {string} before
 */
export function renamed(typed, before) {
  const { stem, extension } = nameParts(before);
  let next = restoreUnseen(typed, before)
    .normalize('NFC')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  if (extension && next.toLowerCase().endsWith(extension.toLowerCase())) next = next.slice(0, -extension.length).trim();
  return next === '' || next === stem ? null : next + extension;
}

/** @param {Card} card @returns {[name: string, value: string][]} */
export function factsOf({ asset, upload }) {
  const duration = asset?.durationMs ?? upload?.facts?.durationMs;
  const width = asset?.width ?? upload?.facts?.width;
  const height = asset?.height ?? upload?.facts?.height;
  return [
    [t('detail.duration'), duration ? format.duration(duration) : '–'],
    [t('detail.picture'), width && height ? `${width} × ${height}` : '–'],
    [t('detail.size'), format.bytes(asset?.sizeBytes ?? upload?.size ?? 0)],
    [t('detail.type'), asset?.mimeType ?? upload?.type ?? '–'],
    [t('detail.added'), asset ? format.fullDate(asset.createdAt) : '–'],
    ['ID', asset?.id ?? '–'],
  ];
}
