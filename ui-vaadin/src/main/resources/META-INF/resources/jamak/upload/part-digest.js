/** MD5 of parts. A worker does the sums, so that the page never waits for them. */
import { UploadError } from './upload-errors.js';

/** @typedef {{resolve: (digest: string) => void, reject: (problem: UploadError) => void}} Waiting */

/** @type {?Worker} */
let worker = null;
/** @type {Map<number, Waiting>} */
const waiting = new Map();
let last = 0;

/** @param {Blob} part @returns {Promise<string>} as the header `Content-MD5` wants it: base64 */
export function partDigest(part) {
  return new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    worker ??= start();
    worker.postMessage({ id: last, part });
  });
}

/** The same as S3 writes it into the ETag of a part. @param {string} digest base64 */
export function hexOf(digest) {
  return [...atob(digest)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function start() {
  const made = new Worker(new URL('../upload/md5-worker.js', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data: { id, digest } }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (digest !== null) one?.resolve(digest);
    else one?.reject(new UploadError('UP_FILE_GONE'));
  });
  made.addEventListener('error', () => {
    // its script did not come; it is asked for anew
    made.terminate();
    worker = null;
    for (const one of waiting.values()) one.reject(new UploadError('UP_NETWORK', true));
    waiting.clear();
  });
  return made;
}
