/** Tells of causes that nobody has met before, that came back, or that come more often than was to be borne. */
import { toastNote } from '../kit/toast.js';
import { visit } from '../kit/visit.js';
import { t } from '../kit/words.js';
import { causeName } from './cause-acts.js';

/** @type {Record<string, string>} words for one and for several */
const NEWS = { CAUSE_NEW: 'new', CAUSE_REOPENED: 'back', CAUSE_UNMUTED: 'loud' };

/** Those that come close together are one note. @param {EventTarget} live @param {AbortSignal} signal */
export function tellOfCauses(live, signal) {
  const hear = (/** @type {Event} */ event) => {
    const { type, cause } = /** @type {CustomEvent<import('../model/live.js').Change>} */ (event).detail;
    const word = NEWS[type];
    if (word === undefined) return;
    const one = cause ? t(`cause.news.${word}`, { name: causeName(cause) }) : t(`cause.news.${word}_many`, { n: 1 });
    const fingerprint = cause?.fingerprint;
    toastNote({
      kind: 'info',
      text: one,
      key: `cause-${word}`,
      n: 1,
      say: (n) => (n === 1 ? one : t(`cause.news.${word}_many`, { n })),
      label: t('cause.show'),
      act: () => visit(fingerprint ? `jobs?status=failed&cause=${fingerprint}` : 'jobs?status=failed'),
    });
  };
  live.addEventListener('change', hear, { signal });
}
