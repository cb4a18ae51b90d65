/** Does again what did not work, only where waiting can help. */
import { ApiError } from '../model/api.js';
import { UploadError } from './upload-errors.js';

const TRIES = 4;
const BACK_OFF_MS = 800;

/**
 * Being offline costs no try.
 *
 * @template T
 * @param {() => Promise<T>} act
 * @param {Pick<import('./upload-transfer.js').Dependencies, 'online'|'sleep'>} dependencies
 * @param {AbortSignal} signal
 * @param {() => Promise<void>} whenOnline
 * @returns {Promise<T>}
 */
export async function withBackoff(act, dependencies, signal, whenOnline) {
  for (let tries = 1; ;) {
    try {
      signal.throwIfAborted();
      return await act();
    } catch (problem) {
      signal.throwIfAborted();
      const passing = (problem instanceof ApiError || problem instanceof UploadError) && problem.passing;
      if (passing && !dependencies.online()) {
        await whenOnline();
        continue;
      }
      if (!passing || ++tries > TRIES) throw problem;
      await dependencies.sleep(BACK_OFF_MS * 2 ** (tries - 2) * (0.75 + Math.random() / 2), signal);
    }
  }
}
