/** What the value of a filter is called, in the filter bar and in questions about all that match. */
import { date, duration, shortId } from '../kit/format.js';
import { hasWord, languageName, t } from '../kit/words.js';
import { addressOf } from '../model/facets.js';

/** @param {string} value */
const profile = (value) => (hasWord(`profile.${value}`) ? t(`profile.${value}`) : value);
/** @param {string} value */
const atLeast = (value) => t('jobs.span.over', { time: duration(Number(value)) });

/** A day, or a moment. @param {string} value */
const when = (value) => (value.includes('T') ? date(value) : value);

/** @type {Record<string, (value: string) => string>} by the name of the filter */
const WORDS = {
  period: (value) => t(`jobs.period.${value}`),
  translate: (value) => t(`jobs.translate.${value}`),
  language: languageName,
  format: (value) => value.toUpperCase(),
  warning: (value) => (value === 'any' ? t('jobs.warning.any') : t(`warning.name.${value}`)),
  retryable: (value) => t(`jobs.retryable.${value}`),
  engine: (value) => (value === 'auto' ? t('jobs.engine.auto') : value),
  profile,
  diarization: (value) => t(`jobs.diarization.${value}`),
  from: when,
  to: when,
  assetId: shortId,
  batch: shortId,
  person: (value) => addressOf(value) || shortId(value),
  minDurationMs: atLeast,
  maxDurationMs: (value) => t('jobs.span.under', { time: duration(Number(value)) }),
  waitingOverMs: atLeast,
};

/** One value of a filter in words; itself where it needs none. @param {string} name @param {string} value */
export const filterText = (name, value) => WORDS[name]?.(value) ?? value;
