/** How several uploads stand together. */

/**
 * Whole percents of the bytes of all that are to be sent; 100 only when the server has each of them.
 *
 * @param {import('./upload-item.js').UploadItem[]} items
 */
export function uploadedPercent(items) {
  const sent = items.filter((item) => item.state !== 'duplicate');
  const size = sent.reduce((sum, item) => sum + item.size, 0);
  if (size === 0) return 0;
  const percent = Math.floor((sent.reduce((sum, item) => sum + item.loaded, 0) / size) * 100);
  return sent.every((item) => item.state === 'uploaded') ? percent : Math.min(99, percent);
}
