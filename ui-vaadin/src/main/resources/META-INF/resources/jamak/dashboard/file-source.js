/** Gets files out of a drop (folders included) and says which of them cannot be uploaded, and why. */

const TYPES = /^(video|audio)\//;
const EXTENSIONS = /\.(mp4|m4v|mov|mkv|webm|avi|mpe?g|m2ts|mts|ts|wmv|flv|3gp|ogv|mxf|mp3|m4a|aac|wav|flac|ogg|oga|opus)$/i;

/** @typedef {{file: File, code: 'LIM_SIZE'|'UP_EMPTY'|'UP_TYPE'|'LIM_COUNT'}} Offender */

/** What the file picker offers. */
export const ACCEPT = 'video/*,audio/*,.mkv,.mts,.m2ts,.ts,.flv,.mxf,.wmv';

/** @param {File|{type: string, name: string}} file */
export function isMedia(file) {
  return TYPES.test(file.type) || EXTENSIONS.test(file.name);
}

/**
 * Must be called while the drop event is being handled: later the browser has let go of the items.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<{files: File[], ignored: number}>} `ignored`: what lay in folders and is no media
 */
export async function filesOf(transfer) {
  const entries = [...(transfer.items ?? [])]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry?.() ?? null);
  const loose = [...transfer.files];
  if (entries.length === 0 || entries.some((entry) => entry === null)) return { files: loose, ignored: 0 };
  if (entries.every((entry) => entry?.isFile)) return { files: loose, ignored: 0 };
  /** @type {File[]} */
  const files = [];
  let ignored = 0;
  for (const entry of /** @type {FileSystemEntry[]} */ (entries)) {
    const found = await walk(entry);
    const media = entry.isFile ? found : found.filter(isMedia);
    ignored += found.length - media.length;
    files.push(...media);
  }
  return { files, ignored };
}

/** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
async function walk(entry) {
  if (entry.isFile) {
    return new Promise((resolve) =>
      /** @type {FileSystemFileEntry} */ (entry).file((file) => resolve([file]), () => resolve([])));
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const files = [];
  for (;;) { // the browser hands out a hundred at a time
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return files;
    for (const child of some) if (!child.name.startsWith('.')) files.push(...(await walk(child)));
  }
}

/**
 * Parts files into those that may be uploaded and those that may not.
 *
 * @param {File[]} files
 * @param {import('./types.js').Plan} plan
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

/** @param {File} file @param {import('./types.js').Plan} plan @param {number} before @returns {?Offender['code']} */
function reason(file, plan, before) {
  if (!isMedia(file)) return 'UP_TYPE';
  if (file.size === 0) return 'UP_EMPTY';
  if (file.size > plan.maxFileBytes) return 'LIM_SIZE';
  return before >= plan.maxBatchFiles ? 'LIM_COUNT' : null;
}
