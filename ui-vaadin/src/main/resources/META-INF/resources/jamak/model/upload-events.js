/**
 * Hears what uploads tell.
 *
 * @param {import('../upload/uploader.js').Uploader} uploader
 * @param {string} type
 * @param {(upload: import('../upload/upload-item.js').UploadItem) => void} act
 */
export const onUpload = (uploader, type, act) =>
  uploader.addEventListener(type, (event) =>
    act(/** @type {import('../upload/uploader.js').UploadEvent} */ (event).item),
  );
