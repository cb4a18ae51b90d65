/** What the engines can do now, as `GET /api/engines` says; nothing else is offered. */
import { engines } from './api.js';

/**
 * @typedef {object} Capabilities
 * @property {string[]} sourceLangs "auto" where one detects, "*" where one takes any
 * @property {string[]} pairs "en>es"; "*" stands for any language
 * @property {boolean} translator whether any worker has told of a translator, ready or not
 * @property {boolean} diarization
 * @property {string[]} formats
 * @property {string[]} profiles of subtitle rules
 * @property {boolean} demoOnly whether speech is recognised, and by engines of demo quality alone
 */

/** Offered where an engine takes any language. */
const COMMON = ['ko', 'en', 'ja', 'zh', 'es', 'fr', 'de', 'pt', 'it', 'ru', 'vi', 'id', 'th', 'ar', 'hi'];

/** @type {?Promise<Capabilities>} */
let asked = null;

/** @returns {Promise<Capabilities>} asked again after a failure */
export function capabilities() {
  asked ??= engines().then(read).catch((problem) => {
    asked = null;
    throw problem;
  });
  return asked;
}

/** Engines come and go with their workers. */
export function forgetCapabilities() {
  asked = null;
}

/** @param {any} answer @returns {Capabilities} */
export function read(answer) {
  const all = Array.isArray(answer) ? answer : answer.engines ?? [];
  const ready = all.filter((/** @type {any} */ engine) => (engine.ready ?? !engine.problem));
  const of = (/** @type {string} */ part) =>
    ready.filter((/** @type {any} */ engine) => String(engine.part).toLowerCase() === part);
  const each = (/** @type {string} */ part, /** @type {string} */ field) =>
    [...new Set(of(part).flatMap((/** @type {any} */ engine) => engine[field] ?? []))];
  return {
    sourceLangs: answer.sourceLangs ?? each('transcriber', 'sourceLangs'),
    pairs: answer.pairs ?? each('translator', 'pairs'),
    translator: answer.pairs?.length > 0 || all.some((/** @type {any} */ engine) => String(engine.part).toLowerCase() === 'translator'),
    diarization: of('diarizer').length > 0,
    formats: answer.outputFormats ?? ['srt', 'vtt', 'txt', 'json'],
    profiles: answer.profiles ?? ['en-standard'],
    demoOnly: of('transcriber').length > 0 && of('transcriber').every((/** @type {any} */ engine) => engine.demoQuality),
  };
}

/** @param {Capabilities} can @param {?string} current stays, even if no engine has it now @returns {string[]} */
export function sourceChoices(can, current) {
  const choices = new Set(can.sourceLangs.flatMap((code) => (code === '*' ? COMMON : [code])));
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

/** Whether an engine makes this translation; from "auto" every source counts. @param {Capabilities} can @param {string} source @param {string} target */
export function translates(can, source, target) {
  return can.pairs.some((pair) => {
    const [from, to] = pair.split('>');
    return (source === 'auto' || from === '*' || from === source) && (to === '*' || to === target);
  });
}
