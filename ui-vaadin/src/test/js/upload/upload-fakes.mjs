/** What tests of uploads share: a dependencies that does as told, files, and ways to wait. */
import { createHash } from 'node:crypto';

export const PART = 4;

/** A server and a network that the test decides over. */
export function scripted() {
  const dependencies = {
    calls: [],
    sent: [],
    inFlight: 0,
    mostInFlight: 0,
    isOnline: true,
    goOnline: () => undefined,
    answer: () => ({ status: 200 }),
    sessions: 0,
    prints: null,
    known: null,
    headers: [],
    api: {
      same: async () => ({ asset: dependencies.known }),
      session: async (file) => {
        const id = `asset-${++dependencies.sessions}`;
        dependencies.calls.push(`session ${file.filename}`);
        const count = Math.max(1, Math.ceil(file.sizeBytes / PART));
        return { assetId: id, partSizeBytes: PART, headers: {}, uploadUrls: urls(id, count), validForSeconds: 900 };
      },
      parts: async (assetId, claim) => {
        dependencies.calls.push(`parts ${assetId}`);
        return dependencies.partsAnswer(assetId, claim);
      },
      complete: async (assetId, etags) => {
        dependencies.calls.push(`complete ${assetId} ${etags}`);
        return { asset: { id: assetId, status: 'uploaded' } };
      },
      abort: async (assetId) => dependencies.calls.push(`abort ${assetId}`),
    },
    put(url, headers, body, on) {
      let stop = () => undefined;
      const done = (async () => {
        dependencies.mostInFlight = Math.max(dependencies.mostInFlight, ++dependencies.inFlight);
        const aborted = new Promise((resolve) => {
          stop = () => resolve({ status: 0 });
        });
        on.progress(1);
        const { status } = await Promise.race([Promise.resolve(dependencies.answer(url)), aborted]);
        await new Promise((resolve) => setImmediate(resolve));
        dependencies.inFlight--;
        if (status === 200) dependencies.sent.push(url);
        dependencies.headers.push(headers);
        return { status, etag: `"${url}"` };
      })();
      return { done, abort: () => stop() };
    },
    fingerprint: async (file) => dependencies.prints && dependencies.prints(file),
    digest: async (part) => md5(Buffer.from(await part.arrayBuffer()), 'base64'),
    sleep: async () => undefined,
    online: () => dependencies.isOnline,
    whenOnline: () =>
      new Promise((resolve) => {
        dependencies.goOnline = () => {
          dependencies.isOnline = true;
          resolve();
        };
      }),
    now: () => performance.now(),
    painted: async () => undefined,
  };
  return dependencies;
}

export const md5 = (bytes, as) => createHash('md5').update(bytes).digest(as);
const urls = (id, count) => Array.from({ length: count }, (_, i) => `${id}/${i + 1}`);
export const file = (name, size) => new File([new Uint8Array(size)], name, { type: 'video/mp4' });

export function settled(uploader, item) {
  return new Promise((resolve) => {
    uploader.addEventListener('settled', (event) => event.item === item && resolve(item));
  });
}

export function until(uploader, condition) {
  return new Promise((resolve) => {
    const look = () => condition() && resolve();
    for (const type of ['changed', 'added', 'settled']) uploader.addEventListener(type, look);
    look();
  });
}
