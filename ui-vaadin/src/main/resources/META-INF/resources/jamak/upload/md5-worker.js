/** The worker of part-digest.js: reads a piece at a time, so that no part lies in memory as a whole. */
import { Md5 } from './md5.js';

const PIECE = 1024 * 1024;

/** @type {Promise<void>} parts are worked on in the order in which they came */
let line = Promise.resolve();

addEventListener('message', ({ data: { id, part } }) => {
  line = line.then(async () => {
    try {
      postMessage({ id, digest: btoa(String.fromCharCode(...(await digest(part)))) });
    } catch {
      postMessage({ id, digest: null });
    }
  });
});

/** @param {Blob} part */
async function digest(part) {
  const md5 = new Md5();
  const read = (/** @type {number} */ from) => part.slice(from, from + PIECE).arrayBuffer();
  let next = read(0);
  for (let from = 0; from < part.size; from += PIECE) {
    const piece = await next;
    next = read(from + PIECE); // while this one is worked on
    md5.add(piece);
  }
  await next;
  return md5.end();
}
