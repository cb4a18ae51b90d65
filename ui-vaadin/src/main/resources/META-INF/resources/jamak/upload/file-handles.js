/**
 * Ways back to files after a reload, where the browser has the File System Access API. Elsewhere
 * nothing is known, and the user chooses again.
 */

/** @type {WeakMap<File, () => Promise<?FileSystemFileHandle>>} */
const ways = new WeakMap();

/** What opens a file again; null where nothing does. @param {File} file @returns {Promise<?FileSystemFileHandle>} */
export async function handleOf(file) {
  return (
    (await ways
      .get(file)?.()
      .catch(() => null)) ?? null
  );
}

/**
 * Must be called while the drop event is being handled.
 *
 * @param {DataTransferItem} item
 * @returns {Promise<?FileSystemHandle>}
 */
export function dropped(item) {
  return Promise.resolve(/** @type {any} */ (item).getAsFileSystemHandle?.() ?? null).catch(() => null);
}

/**
 * @param {File} file
 * @param {Promise<?FileSystemHandle>} root what was dropped: the file, or a folder
 * @param {string[]} path from that folder to the file; empty for the file itself
 */
export function remember(file, root, path) {
  ways.set(file, async () => {
    let place = /** @type {any} */ (await root);
    for (const folder of path.slice(0, -1)) place = await place?.getDirectoryHandle(folder);
    const handle = path.length > 0 ? await place?.getFileHandle(path.at(-1)) : place;
    return handle?.kind === 'file' ? handle : null;
  });
}

/**
 * Lets the user choose files in the picker that gives handles; call it from a click or key.
 *
 * @param {boolean} multiple
 * @returns {Promise<?File[]>} empty when the user thought better of it, null where there is only `<input>`
 */
export async function pickFiles(multiple) {
  const pick = /** @type {any} */ (window).showOpenFilePicker;
  if (!pick) return null;
  const accept = { 'video/*': ['.mkv', '.mts', '.m2ts', '.ts', '.flv', '.mxf', '.wmv'], 'audio/*': ['.opus'] };
  try {
    return await Promise.all((await pick({ multiple, id: 'jamak', types: [{ accept }] })).map(open));
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'AbortError' ? [] : null;
  }
}

/** @param {FileSystemFileHandle} handle */
export async function open(handle) {
  const file = await handle.getFile();
  ways.set(file, async () => handle);
  return file;
}
