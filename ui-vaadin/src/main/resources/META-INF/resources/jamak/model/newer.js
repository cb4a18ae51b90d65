/** `asOf` of a copy that anything read or told from now on replaces: the server may have another past. */
export const IN_DOUBT = -1;

/**
 * Of two copies of a row, whichever way they came, the newer. The server counts what has happened into `asOf`; a
 * copy that was changed here, before the server confirmed it, is as old as the one it was made of.
 *
 * @template {{id: string, asOf: number}} Row
 * @param {?Row|undefined} known
 * @param {Row} fresh
 * @returns {Row}
 */
export function newer(known, fresh) {
  return known?.id === fresh.id && known.asOf > fresh.asOf ? known : fresh;
}
