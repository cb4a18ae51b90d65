/** The browser's side of an upload: XHR for progress events, timers, the network's state. */

import { painted } from '../kit/dom.js';
import { fingerprint } from './fingerprint.js';
import { partDigest } from './part-digest.js';

/** @typedef {import('./upload-transfer.js').Dependencies} Dependencies */

/** @returns {Pick<Dependencies, 'fingerprint'|'digest'|'put'|'now'|'sleep'|'online'|'whenOnline'|'painted'>} */
export function browserDependencies() {
  return {
    fingerprint,
    digest: partDigest,
    put,
    painted,
    sleep,
    whenOnline,
    now: () => performance.now(),
    online: () => navigator.onLine !== false,
  };
}

/** @type {Dependencies['put']} */
function put(url, headers, body, on) {
  const request = new XMLHttpRequest();
  /** @type {Promise<{status: number, etag: ?string}>} */
  const done = new Promise((resolve) => {
    const end = () =>
      resolve({
        status: request.status,
        etag: request.status ? request.getResponseHeader('ETag') : null,
      });
    request.addEventListener('loadend', end);
  });
  request.open('PUT', url);
  for (const [name, value] of Object.entries(headers)) {
    if (!/^(host|content-length)$/i.test(name)) request.setRequestHeader(name, value);
  }
  request.upload.addEventListener('progress', (event) => on.progress(event.loaded));
  request.send(body);
  return { done, abort: () => request.abort() };
}

/** @param {number} ms @param {AbortSignal} signal */
function sleep(ms, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

/** @param {AbortSignal} signal */
function whenOnline(signal) {
  return new Promise((resolve, reject) => {
    window.addEventListener('online', () => resolve(undefined), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (navigator.onLine) resolve(undefined);
  });
}
