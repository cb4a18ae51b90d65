/** Changes the options of drafts in bulk, and asks for others where they were refused. */
import { toastCount } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { jobs as jobApi, newKey } from '../model/api.js';
import { track } from '../model/events.js';
import { jobList } from '../model/store.js';
import { lastOptions, rememberOptions } from '../options/last-options.js';
import { editOptions } from '../options/options-dialog.js';
import { complain, tellRefusal } from './failures.js';

/** @param {string[]} ids @param {Partial<import('../model/types.js').JobOptions>} partial @param {boolean} [told] */
export async function changeOptions(ids, partial, told = true) {
  if (Object.keys(partial).length === 0) return;
  if (told) {
    track(
      'BULK_OPTIONS_APPLIED',
      { options: partial, n: ids.length, jobIds: ids },
      { entityType: 'job', entityId: ids[0] },
    );
  }
  try {
    const { results } = await jobApi.change(ids, partial, newKey());
    const done = results.filter((result) => result.outcome === 'done').length;
    const refused = results.filter((result) => result.outcome === 'failed');
    if (refused.length === 0) {
      toastCount('bulk.applied', done);
    } else {
      tellRefusal(refused[0].code ?? 'INTERNAL_ERROR', refused[0].message, {
        options: () => editAgain(refused.map(({ jobId }) => jobId)),
      });
    }
    await jobList.load();
  } catch (problem) {
    complain(problem, { options: () => editAgain(ids), again: () => changeOptions(ids, partial, false) });
  }
}

/** The form once more, for the drafts whose options were refused. @param {string[]} ids */
export async function editAgain(ids) {
  const drafts = ids.flatMap((id) => jobList.job(id) ?? []).filter((job) => job.status === 'draft');
  if (drafts.length === 0) return;
  const n = drafts.length;
  const answer = await editOptions(
    t('bulk.title', { n }),
    drafts.map((job) => job.options),
    t('bulk.apply_queue', { n }),
    drafts.map((job) => job.assetId),
  );
  if (answer === null) return;
  rememberOptions(answer.whole);
  await changeOptions(
    drafts.map((job) => job.id),
    answer.partial,
  );
}

/**
 * Other options for the next try of what cannot run as it is, or was refused as a whole; the cards are still selected.
 *
 * @param {string[]} [assetIds] @param {Partial<import('../model/types.js').JobOptions>} [now]
 * @returns {Promise<?import('../model/types.js').JobOptions>} null when given up
 */
export async function chooseOthers(assetIds = [], now = {}) {
  const answer = await editOptions(
    t('bar.change_title'),
    [{ ...lastOptions(), ...now }],
    t('bar.change_apply'),
    assetIds,
  );
  if (answer !== null) rememberOptions(answer.whole);
  return answer?.whole ?? null;
}
