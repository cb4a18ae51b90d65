/** The rules of subtitles in words: each by its numbers, and whether it is made for a language. */
import { decimal } from '../kit/format.js';
import { scriptOf } from '../kit/languages.js';
import { hasWord, languageName, t } from '../kit/words.js';
import { ruleOf } from '../model/capabilities.js';

/** @typedef {import('../model/capabilities.js').Capabilities} Capabilities */

/** «한국어 표준 · 16자 × 2줄, 초당 12자» @param {Capabilities} can @param {string} name of a profile */
export function ruleName(can, name) {
  const words = hasWord(`profile.${name}`) ? t(`profile.${name}`) : name;
  const rule = can.rules[name];
  if (rule === undefined) return words;
  return `${words} · ${t('options.rule_numbers', { length: rule.lineLength, lines: rule.lines, speed: decimal(rule.charactersPerSecond) })}`;
}

/**
 * What "auto" comes to, or that a rule is not made for the language.
 *
 * @param {Capabilities} can @param {?string} profile null where jobs differ @param {?string} source
 */
export function ruleHint(can, profile, source) {
  if (profile === null || source === null) return '';
  if (profile === 'auto') {
    const rule = ruleOf(can, source);
    return rule === null ? t('options.profile_later') : ruleName(can, rule.name);
  }
  const [rule, script] = [can.rules[profile], scriptOf(source)];
  return rule && script && rule.script !== script ? t('options.profile_unfit', { language: languageName(source) }) : '';
}
