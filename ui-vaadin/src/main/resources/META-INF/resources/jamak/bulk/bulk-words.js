/** How far an act on many jobs is, and how it ended, in words. */
import { count } from '../kit/format.js';
import { t } from '../kit/words.js';

/** @typedef {import('../model/records.js').BulkAction} BulkAction */

/** @param {BulkAction} action */
export const total = ({ counts }) => counts.done + counts.skipped + counts.failed + counts.open;

/** Whole percents of the jobs that have their outcome. @param {BulkAction} action */
export function percent(action) {
  const all = total(action);
  return all === 0 ? 100 : Math.floor(((all - action.counts.open) / all) * 100);
}

/** «취소하는 중 131/137» @param {BulkAction} action */
export const progressText = (action) =>
  t(`bulk.doing.${action.kind}`, { n: count(total(action) - action.counts.open), all: count(total(action)) });

/** «취소 131 · 이미 종료 5 · 실패 1», with what a stop left alone. @param {BulkAction} action */
export function outcomeText({ kind, counts }) {
  const { done, skipped, failed, open } = counts;
  const parts = [
    done > 0 ? t(`bulk.done.${kind}`, { n: count(done) }) : '',
    skipped > 0 ? t(`bulk.skipped.${kind}`, { n: count(skipped) }) : '',
    failed > 0 ? t('bulk.failed', { n: count(failed) }) : '',
    open > 0 ? t('bulk.open', { n: count(open) }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : t('bulk.nothing');
}

/** What one job's outcome is called. @param {BulkAction} action @param {string} outcome */
export function outcomeName({ kind, status }, outcome) {
  if (outcome === 'done') return t(`bulk.name.${kind}`);
  return t(`bulk.outcome.${outcome === 'open' && status === 'running' ? 'waiting' : outcome}`);
}
