/** Gets files out of a drop (folders included) and says which of them cannot be uploaded, and why. */
import { dropped, remember } from './file-handles.js';

const TYPES = /^(video|audio)\//;
// What the server refuses by its claim; all else is judged by its content, whatever its ending.
const OTHER_TYPES =
  /^((text|image|font|model|message|multipart)\/|application\/(pdf|zip|json|xml|gzip|msword|x-sh|vnd\.|javascript))/;
const OTHER_EXTENSIONS =
  /\.(txt|md|pdf|docx?|xlsx?|pptx?|hwpx?|odt|zip|rar|7z|gz|tar|jpe?g|png|gif|webp|heic|svg|bmp|html|css|js|json|xml|csv|exe|dmg|iso|srt|vtt|ass|smi|m3u8|sdp)$/i;
const EXTENSIONS =
  /\.(mp4|m4v|mov|mkv|webm|avi|mpe?g|m2ts|mts|ts|wmv|flv|3gp|ogv|mxf|mp3|m4a|aac|wav|flac|ogg|oga|opus)$/i;

/** @typedef {{file: File, code: 'LIM_SIZE'|'UP_EMPTY'|'UP_TYPE'|'LIM_COUNT'}} Offender */

/**
 * @typedef {object} Skipped what a drop had besides files that may be uploaded
 * @property {number} foreign files in folders that are no media
 * @property {string[]} unreadable names of files and folders that the browser could not read
 */

/** What the file picker offers. */
export const ACCEPT =
  'video/*,audio/*,.mkv,.mts,.m2ts,.ts,.flv,.mxf,.wmv,.amr,.caf,.aiff,.aif,.ac3,.dts,.ape,.wv,.mpc,.tta';

/** @param {File|{type: string, name: string}} file */
export function isMedia(file) {
  return (
    TYPES.test(file.type) ||
    EXTENSIONS.test(file.name) ||
    !(OTHER_TYPES.test(file.type) || OTHER_EXTENSIONS.test(file.name) || file.name.startsWith('.'))
  );
}

/**
 * Must be called while the drop event is being handled: later the browser has let go of the items.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<{files: File[], ignored: Skipped}>}
 */
export async function filesOf(transfer) {
  const items = [...(transfer.items ?? [])].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  const roots = items.map(dropped);
  const loose = [...transfer.files];
  if (entries.every((entry) => entry?.isFile ?? true) || entries.includes(null)) {
    if (loose.length === roots.length) loose.forEach((file, i) => remember(file, roots[i], []));
    return { files: loose, ignored: { foreign: 0, unreadable: [] } };
  }
  /** @type {File[]} */
  const files = [];
  /** @type {Skipped} */
  const ignored = { foreign: 0, unreadable: [] };
  for (const [i, entry] of /** @type {FileSystemEntry[]} */ (entries).entries()) {
    const found = await walk(entry, roots[i], [], ignored.unreadable);
    const media = entry.isFile ? found : found.filter(isMedia);
    ignored.foreign += found.length - media.length;
    files.push(...media);
  }
  return { files, ignored };
}

/**
 * @param {FileSystemEntry} entry
 * @param {Promise<?FileSystemHandle>} root what was dropped
 * @param {string[]} path from there to the entry
 * @param {string[]} unreadable gets the names of what cannot be read; the rest goes on without it
 * @returns {Promise<File[]>}
 */
async function walk(entry, root, path, unreadable) {
  if (entry.isFile) {
    const file = await fileOf(/** @type {FileSystemFileEntry} */ (entry));
    if (file) remember(file, root, path);
    else unreadable.push(entry.name.normalize('NFC'));
    return file ? [file] : [];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const files = [];
  for (;;) {
    // the browser hands out a hundred at a time
    /** @type {?FileSystemEntry[]} */
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve(null)));
    if (some === null) unreadable.push(`${entry.name.normalize('NFC')}/`);
    if (some === null || some.length === 0) return files;
    for (const child of some) {
      if (!child.name.startsWith('.')) files.push(...(await walk(child, root, [...path, child.name], unreadable)));
    }
  }
}

/** @param {FileSystemFileEntry} entry @returns {Promise<?File>} */
function fileOf(entry) {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/**
 * How many of the files that are being dragged may be dropped. Their names are not known yet; one
 * without a type may be a folder, or a video that the browser does not know, and is welcome.
 *
 * @param {{type: string}[]} dragged
 */
export function welcome(dragged) {
  return dragged.filter(({ type }) => type === '' || TYPES.test(type)).length;
}

/**
 * Parts files into those that may be uploaded and those that may not.
 *
 * @param {File[]} files
 * @param {import('../model/types.js').Plan} plan
 * @returns {{allowed: File[], offenders: Offender[]}}
 */
export function check(files, plan) {
  /** @type {File[]} */
  const allowed = [];
  /** @type {Offender[]} */
  const offenders = [];
  for (const file of files) {
    const code = reason(file, plan, allowed.length);
    if (code === null) allowed.push(file);
    else offenders.push({ file, code });
  }
  return { allowed, offenders };
}

/**
 * @param {File} file
 * @param {import('../model/types.js').Plan} plan
 * @param {number} before
 * @returns {?Offender['code']}
 */
function reason(file, plan, before) {
  if (!isMedia(file)) return 'UP_TYPE';
  if (file.size === 0) return 'UP_EMPTY';
  if (file.size > plan.maxFileBytes) return 'LIM_SIZE';
  return before >= plan.maxBatchFiles ? 'LIM_COUNT' : null;
}
