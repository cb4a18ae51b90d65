/** What makes a file known when it comes again: its size and samples of it, so that no size is slow. */
import { UploadError } from './upload-errors.js';

const SAMPLE = 1024 * 1024;

/**
 * @param {File} file
 * @returns {Promise<?string>} SHA-256 in hex; null where the page is served without TLS
 */
export async function fingerprint(file) {
  const bytes = await new Blob([`${file.size}\n`, ...samples(file)]).arrayBuffer().catch(() => {
    throw new UploadError('UP_FILE_GONE');
  });
  if (!globalThis.crypto?.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** All of a small file; of a large one its beginning, middle and end. @param {File} file */
function samples(file) {
  if (file.size <= 3 * SAMPLE) return [file];
  const middle = Math.floor((file.size - SAMPLE) / 2);
  return [0, middle, file.size - SAMPLE].map((from) => file.slice(from, from + SAMPLE));
}
