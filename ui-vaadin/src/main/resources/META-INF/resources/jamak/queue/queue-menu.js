/**
 * What the context menu of the drawer offers: on a selected item for the whole selection, on another
 * one for that item alone. Only what can be done now is there, with how many it is about.
 */
import { singleKeys } from '../kit/keys.js';
import { t } from '../kit/words.js';
import { cancelable, hasFiles, isDraft, mayRetry, repeatable } from '../commands/job-fit.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('../kit/context-menu.js').MenuItem} MenuItem */

/**
 * @typedef {object} Acts
 * @property {(job: Job) => void} open
 * @property {(job: Job) => void} select
 * @property {() => void} clear selects nothing
 * @property {(job: Job) => void} files of one job, to choose from
 * @property {(jobs: Job[]) => void} run
 * @property {(jobs: Job[]) => void} options
 * @property {(jobs: Job[]) => void} cancel
 * @property {(jobs: Job[]) => void} retry
 * @property {(jobs: Job[]) => void} zip
 */

/** @param {Job[]} jobs @param {boolean} whole it is the selection @param {Acts} acts @returns {(MenuItem|null)[]} */
export function queueMenu(jobs, whole, acts) {
  const one = jobs[0];
  const groups = [
    whole
      ? []
      : [
          item('open', t('menu.open'), 'film', () => acts.open(one), 'Enter'),
          item('select', t('menu.select'), 'tick', () => acts.select(one), single('x')),
        ],
    toRun(jobs.filter(isDraft), acts),
    ended(jobs, whole, acts),
    [
      ...(whole ? [item('clear', t('bar.clear'), 'close', () => acts.clear(), 'Esc')] : []),
      ...away(jobs.filter(cancelable), acts),
    ],
  ].filter((group) => group.length > 0);
  return groups.flatMap((group, i) => (i === 0 ? group : [null, ...group]));
}

/** @param {Job[]} drafts @param {Acts} acts */
function toRun(drafts, acts) {
  const n = drafts.length;
  return n === 0
    ? []
    : [
        item('run', t('drawer.run', { n }), 'play', () => acts.run(drafts)),
        item('options', t('menu.options', { n }), 'sliders', () => acts.options(drafts)),
      ];
}

/** @param {Job[]} jobs @param {boolean} whole @param {Acts} acts */
function ended(jobs, whole, acts) {
  const [again, written] = [jobs.filter(whole ? mayRetry : repeatable), jobs.filter(hasFiles)];
  const items = [];
  if (!whole && written.length > 0) {
    items.push(item('files', t('item.download'), 'download', () => acts.files(written[0])));
  }
  if (written.length > 0) {
    items.push(item('zip', t('menu.zip', { n: written.length }), 'download', () => acts.zip(written)));
  }
  if (again.length > 0) {
    items.push(item('retry', t('drawer.retry', { n: again.length }), 'retry', () => acts.retry(again), single('r')));
  }
  return items;
}

/** Drafts go and can come back; with others among them it is a cancel. @param {Job[]} jobs @param {Acts} acts */
function away(jobs, acts) {
  const n = jobs.length;
  if (n === 0) return [];
  const drafts = jobs.every(isDraft);
  const label = drafts ? t('drawer.take_out', { n }) : t('menu.cancel', { n });
  return [
    {
      ...item(
        'cancel',
        label,
        drafts ? 'close' : 'ban',
        () => acts.cancel(jobs),
        drafts ? 'Delete' : (single('c') ?? 'Delete'),
      ),
      kind: 'danger',
    },
  ];
}

/** A letter is shown only where it acts. @param {string} key */
const single = (key) => (singleKeys() ? key : undefined);

/**
 * @param {string} id
 * @param {string} label
 * @param {string} icon
 * @param {() => void} act
 * @param {string} [key]
 * @returns {MenuItem}
 */
const item = (id, label, icon, act, key) => ({ id, label, icon, act, key });
