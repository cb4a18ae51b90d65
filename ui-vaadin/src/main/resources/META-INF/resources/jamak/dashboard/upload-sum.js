/** How several uploads stand together. */

/** @typedef {import('./upload-item.js').UploadItem} UploadItem */

/** Whole percents of the bytes of all that are to be sent. @param {UploadItem[]} items */
export function uploadedPercent(items) {
  const sent = items.filter((item) => item.state !== 'duplicate');
  const size = sent.reduce((sum, item) => sum + item.size, 0);
  return size === 0 ? 0 : Math.floor((sent.reduce((sum, item) => sum + item.loaded, 0) / size) * 100);
}

/** Milliseconds until all are sent at the speed of those under way; 0 while it cannot be told. @param {UploadItem[]} items */
export function timeLeft(items) {
  if (!items.some((item) => item.etaMs !== null)) return 0;
  const active = items.filter((item) => item.active);
  const speed = active.reduce((sum, item) => sum + item.speed, 0);
  return speed === 0 ? 0 : active.reduce((sum, item) => sum + item.size - item.loaded, 0) / speed;
}
