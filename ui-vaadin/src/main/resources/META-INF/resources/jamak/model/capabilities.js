/** What the engines can do now, as `GET /api/engines` says; nothing else is offered. */
import { everyLanguage } from '../kit/languages.js';
import { engines } from './api.js';

/**
 * @typedef {{name: string, lineLength: number, lines: number, charactersPerSecond: number, script: 'cjk'|'latin'}} Rule limits of a profile
 */

/**
 * @typedef {object} Capabilities
 * @property {string[]} sourceLangs "auto" where one detects, "*" where one takes any
 * @property {string[]} pairs "en>es"; "*" stands for any language
 * @property {boolean} translator whether any worker has told of a translator, ready or not
 * @property {boolean} diarization
 * @property {import('./contract.js').OutputFormat[]} formats
 * @property {string[]} profiles of subtitle rules
 * @property {Record<string, Rule>} rules by profile
 * @property {Record<string, string>} autoProfiles which profile "auto" means, by language; "*" for all others
 * @property {boolean} transcriber whether any worker has told of a speech engine, ready or not
 * @property {{id: string, sourceLangs: string[]}[]} transcribers that are ready
 * @property {boolean} demoOnly whether speech is recognised, and by engines of demo quality alone
 */

/** Offered where an engine takes any language. */
const COMMON = ['ko', 'en', 'ja', 'zh', 'es', 'fr', 'de', 'pt', 'it', 'ru', 'vi', 'id', 'th', 'ar', 'hi'];

const FRESH_MS = 30_000;

/** @type {?Promise<Capabilities>} */
let asked = null;
/** @type {?Capabilities} */
let latest = null;

/** Says `change` when the engines can do something else than before. */
export const engineNews = new EventTarget();

/** What was heard last; null before the first answer. */
export const latestCapabilities = () => latest;

/** @returns {Promise<Capabilities>} asked again after a failure */
export function capabilities() {
  asked ??= engines()
    .then(read)
    .then(heard)
    .catch((problem) => {
      asked = null;
      throw problem;
    });
  return asked;
}

/** @param {Capabilities} can */
function heard(can) {
  const news = JSON.stringify(can) !== JSON.stringify(latest);
  latest = can;
  if (news) engineNews.dispatchEvent(new Event('change'));
  return can;
}

/** Looks now and every half minute, for a screen that says what can run. @param {AbortSignal} signal ends it */
export function watchEngines(signal) {
  const look = () => {
    if (document.hidden) return;
    forgetCapabilities();
    capabilities().catch(() => undefined); // asked again next time
  };
  const timer = setInterval(look, FRESH_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  look();
}

/** Engines come and go with their workers. */
export function forgetCapabilities() {
  asked = null;
}

/** @param {any} answer @returns {Capabilities} */
export function read(answer) {
  const all = Array.isArray(answer) ? answer : (answer.engines ?? []);
  const ready = all.filter((/** @type {any} */ engine) => engine.ready ?? !engine.problem);
  const of = (/** @type {string} */ part) =>
    ready.filter((/** @type {any} */ engine) => String(engine.part).toLowerCase() === part);
  const each = (/** @type {string} */ part, /** @type {string} */ field) => [
    ...new Set(of(part).flatMap((/** @type {any} */ engine) => engine[field] ?? [])),
  ];
  return {
    sourceLangs: answer.sourceLangs ?? each('transcriber', 'sourceLangs'),
    pairs: answer.pairs ?? each('translator', 'pairs'),
    translator:
      answer.pairs?.length > 0 ||
      all.some((/** @type {any} */ engine) => String(engine.part).toLowerCase() === 'translator'),
    diarization: of('diarizer').length > 0,
    formats: answer.outputFormats ?? ['srt', 'vtt', 'txt', 'json'],
    profiles: answer.profiles ?? ['auto'],
    rules: Object.fromEntries((answer.rules ?? []).map((/** @type {Rule} */ rule) => [rule.name, rule])),
    autoProfiles: answer.autoProfiles ?? {},
    transcriber: all.some((/** @type {any} */ engine) => String(engine.part).toLowerCase() === 'transcriber'),
    transcribers: of('transcriber').map((/** @type {any} */ { id, sourceLangs }) => ({
      id,
      sourceLangs: sourceLangs ?? [],
    })),
    demoOnly:
      of('transcriber').length > 0 && of('transcriber').every((/** @type {any} */ engine) => engine.demoQuality),
  };
}

/** @param {Capabilities} can @param {?string} current stays, even if no engine has it now @returns {string[]} */
export function sourceChoices(can, current) {
  const choices = new Set(can.sourceLangs.flatMap((code) => (code === '*' ? everyLanguage() : [code])));
  if (current) choices.add(current);
  return [...choices];
}

/** @param {Capabilities} can @param {string} source @param {string[]} current @returns {string[]} */
export function targetChoices(can, source, current) {
  const targets = new Set();
  for (const pair of can.pairs) {
    const [from, to] = pair.split('>');
    if (source !== 'auto' && from !== '*' && from !== source) continue;
    for (const code of to === '*' ? COMMON : [to]) if (code !== source) targets.add(code);
  }
  for (const code of current) targets.add(code);
  return [...targets];
}

/**
 * Whether speech in this language is understood, by the engine that was chosen or by any.
 *
 * @param {Capabilities} can
 * @param {string} source
 * @param {string} [engine] id
 */
export function understands(can, source, engine = '') {
  const chosen = can.transcribers.find(({ id }) => id === engine);
  const langs = chosen?.sourceLangs ?? can.sourceLangs;
  return langs.includes(source) || (langs.includes('*') && source !== 'auto');
}

/**
 * The profile that "auto" means for this language.
 *
 * @param {Capabilities} can
 * @param {string} language
 * @returns {?Rule} null while nobody knows
 */
export const ruleOf = (can, language) =>
  language === 'auto'
    ? null
    : (can.rules[can.autoProfiles[language.split('-')[0]] ?? can.autoProfiles['*'] ?? ''] ?? null);

/**
 * Whether an engine makes this translation; from "auto" every source counts.
 *
 * @param {Capabilities} can
 * @param {string} source
 * @param {string} target
 */
export function translates(can, source, target) {
  return can.pairs.some((pair) => {
    const [from, to] = pair.split('>');
    return (source === 'auto' || from === '*' || from === source) && (to === '*' || to === target);
  });
}
