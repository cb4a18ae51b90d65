/** What the dashboard says when the server refuses, with the one act that helps. */
import { toast } from '../kit/toast.js';
import { visit } from '../kit/visit.js';
import { errorText, hasErrorText, languageName, t } from '../kit/words.js';
import { ApiError } from '../model/api.js';
import { namedPair } from '../options/options-check.js';
import { copyDetails } from './failure-details.js';

/**
 * @typedef {object} Ways what the user can do about it, where the caller knows
 * @property {() => void} [again] the same once more
 * @property {() => void} [options] other options
 */

/** Says in the user's words what went wrong. @param {unknown} problem @param {Ways} [ways] */
export function complain(problem, ways = {}) {
  if (!(problem instanceof ApiError)) throw problem;
  tellRefusal(problem.code, problem.message, ways, problem.status === 0);
}

/** The same of a retry: what the plan does not hold made no new job. @param {unknown} problem @param {Ways} [ways] */
export function complainOfRetry(problem, ways = {}) {
  const full = problem instanceof ApiError && problem.code === 'QUOTA';
  if (full) toast(errorText('QUOTA_RETRY', valuesOf('QUOTA', null)), 'error', wayOut('QUOTA', null, ways, false));
  else complain(problem, ways);
}

/**
 * @param {string} code
 * @param {?string|undefined} detail the engineer's line, which names the languages
 * @param {Ways} [ways]
 * @param {boolean} [unheard] no answer came
 */
export function tellRefusal(code, detail, ways = {}, unheard = false) {
  toast(
    unheard ? t('failure.unheard') : errorText(code, valuesOf(code, detail)),
    'error',
    wayOut(code, detail, ways, unheard),
  );
}

/**
 * @param {string} code
 * @param {?string|undefined} detail
 * @returns {Record<string, string>} for the places in the words
 */
function valuesOf(code, detail) {
  const pair = code === 'LANG_PAIR' ? namedPair(detail) : null;
  if (pair !== null) return { src: languageName(pair.src), dst: languageName(pair.dst) };
  return { reset: t('queue.next_month') };
}

/**
 * @param {string} code
 * @param {?string|undefined} detail
 * @param {Ways} ways
 * @param {boolean} unheard
 * @returns {import('../kit/toast.js').ToastAction|undefined}
 */
function wayOut(code, detail, { again, options }, unheard) {
  if (code === 'QUOTA') return { label: t('failure.usage'), act: () => visit('usage') };
  if (/^(LANG_PAIR|LANGUAGE_NOT_SUPPORTED|OPTIONS_INVALID)$/.test(code) && options) {
    return { label: t('failure.options'), act: options };
  }
  if (!unheard && !hasErrorText(code)) return { label: t('failure.copy'), act: () => copyDetails(code, { detail }) };
  return unheard && again ? { label: t('failure.again'), act: again } : undefined;
}
