/**
 * What stands in the way of options. It follows the server's own rules, so that nothing is refused after the dialog
 * has closed.
 */
import { languageName, t } from '../kit/words.js';
import { translates, understands } from '../model/capabilities.js';

/** @typedef {import('../model/types.js').JobOptions} JobOptions */
/** @typedef {import('../model/capabilities.js').Capabilities} Capabilities */
/** @typedef {{src: string, dst: string}} Pair language codes */

/**
 * @typedef {object} Fault
 * @property {'source'|'formats'|'targets'} field that it is about
 * @property {string} word key
 * @property {number} n how many of the jobs have it
 * @property {?Pair} pair that no engine translates
 * @property {string} [language] that no engine understands
 */

/**
 * Looks at every job as it would be, so that one wrong pair among many is found.
 *
 * @param {JobOptions[]} jobs
 * @param {Capabilities} can
 * @returns {?Fault} the first one
 */
export function fault(jobs, can) {
  const found = (
    /** @type {Fault['field']} */ field,
    /** @type {string} */ word,
    /** @type {(job: JobOptions) => boolean} */ test,
  ) => {
    const n = jobs.filter(test).length;
    return n === 0 ? null : { field, word, n, pair: null };
  };
  return (
    sourceFault(jobs, can) ??
    found('formats', 'options.no_format', (job) => job.outputFormats.length === 0) ??
    found('targets', 'options.no_target', (job) => job.translate && job.targetLang.length === 0) ??
    found('targets', 'options.same', sameLanguage) ??
    pairFault(jobs, can)
  );
}

/** @param {JobOptions[]} jobs @param {Capabilities} can @returns {?Fault} */
function sourceFault(jobs, can) {
  if (!can.transcriber || can.sourceLangs.length === 0) return null; // it waits for an engine
  const unheard = jobs.filter(({ sourceLang, engine }) => !understands(can, sourceLang, engine));
  if (unheard.length === 0) return null;
  const word = unheard[0].sourceLang === 'auto' ? 'options.no_detection' : 'options.no_source';
  return { field: 'source', word, n: unheard.length, pair: null, language: unheard[0].sourceLang };
}

/** @param {JobOptions[]} jobs @param {Capabilities} can @returns {?Fault} */
function pairFault(jobs, can) {
  const pairs = jobs.map((job) => missingPair(job, can));
  const pair = pairs.find((one) => one !== null) ?? null;
  if (pair === null) return null;
  if (can.pairs.length === 0) {
    return {
      field: 'targets',
      word: 'options.no_translator',
      n: pairs.filter((one) => one !== null).length,
      pair: null,
    };
  }
  return {
    field: 'targets',
    word: 'error.LANG_PAIR',
    n: pairs.filter((one) => one?.src === pair.src && one.dst === pair.dst).length,
    pair,
  };
}

/**
 * Before any worker has told of its engines nobody can know, and the job waits for one.
 *
 * @param {JobOptions} job
 * @param {Capabilities} can
 * @returns {?Pair}
 */
export function missingPair({ sourceLang, translate, targetLang }, can) {
  if (!translate || !can.translator) return null;
  const dst = targetLang.find((code) => !translates(can, sourceLang, code));
  return dst === undefined ? null : { src: sourceLang, dst };
}

/** The server refuses it in a job whose translation is off, too. @param {JobOptions} job */
const sameLanguage = ({ sourceLang, targetLang }) => targetLang.includes(sourceLang);

/**
 * A choice that rests must not stand in the way: where no job translates, targets that are the source go.
 *
 * @param {JobOptions[]} jobs as they would be
 * @returns {?string[]} the targets that all should have instead, null where nothing has to go
 */
export function restingTargets(jobs) {
  if (jobs.some((job) => job.translate) || !jobs.some(sameLanguage)) return null;
  const [first, ...others] = jobs.map(({ targetLang }) => targetLang);
  const sources = new Set(jobs.map(({ sourceLang }) => sourceLang));
  const shared = others.every((other) => String(other) === String(first));
  return shared ? first.filter((code) => !sources.has(code)) : [];
}

/** A fault in words. @param {Fault} found @param {number} of how many jobs were looked at */
export function faultText({ word, n, pair, language }, of) {
  const text = t(
    word,
    pair === null
      ? { language: languageName(language ?? 'auto') }
      : { src: languageName(pair.src), dst: languageName(pair.dst) },
  );
  return n < of ? `${text} ${t('options.in_some', { n })}` : text;
}

/**
 * The pair that the server's own line names: "targetLang: en>ko (expected: one of es)".
 *
 * @param {?string|undefined} detail
 * @returns {?Pair}
 */
export function namedPair(detail) {
  const [, src, dst] = detail?.match(/^targetLang: ([\w-]+)>([\w-]+)/) ?? [];
  return src ? { src, dst } : null;
}
