/** A toast for each batch that is over; those that end close together are one. */
import { showToast } from '../kit/toasts.js';
import { visit } from '../kit/visit.js';
import { t } from '../kit/words.js';
import { countsText, kindOf, noticeText, placeOf, sum } from './notice-words.js';

/** @typedef {import('./notice-words.js').Notice} Notice */

/** Under which toasts of jobs go: the list of jobs puts them away. */
const KEY = 'jobs';
const TOGETHER_MS = 3000;

/** @type {Notice[]} */
let recent = [];
let lastAt = -Infinity;

/** @param {Notice[]} ended */
export function tellEnded(ended) {
  const now = performance.now();
  recent = now - lastAt > TOGETHER_MS ? ended : [...recent, ...ended];
  lastAt = now;
  const all = sum(recent);
  const [only] = recent;
  const alone = recent.length === 1;
  showToast({
    kind: kindOf(all),
    text: alone ? noticeText(only) : t('notice.together', { counts: countsText(all) }),
    key: KEY,
    label: t(alone && only.jobId !== null ? 'notice.open' : 'notice.open_all'),
    act: () => visit(alone ? placeOf(only) : 'jobs'),
  });
}
