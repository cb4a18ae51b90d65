/** Tags of one video or of many at once: only what was touched is sent, so what others wrote meanwhile stays. */
import { ask, cancelAnswer } from '../kit/dialog.js';
import { toast } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { assets as api } from '../model/api.js';
import { assetList } from '../model/store.js';
import { complain } from './failures.js';
import { TagChoice } from './tag-choice.js';

/** @typedef {import('../model/types.js').Card} Card */
/** @typedef {import('../model/types.js').Asset} Asset */

const MOST_AT_ONCE = 1000; // of the server
const MOST_OFFERED = 100;

/** Those that the server knows. @param {Card[]} cards @returns {Asset[]} */
export const taggable = (cards) => cards.flatMap((card) => card.asset ?? []);

/** @param {Card[]} cards */
export async function editTags(cards) {
  const wanted = taggable(cards);
  const n = wanted.length;
  if (n === 0) return;
  const choice = new TagChoice();
  choice.dataset.testid = 'tag-choice';
  choice.show(
    wanted.map((asset) => asset.tags),
    knownTags(),
  );
  const answer = await ask(t('tags.title', { n }), choice, [
    { ...cancelAnswer(), safe: false },
    { label: t('tags.apply', { n }), value: 'apply', kind: 'primary' },
  ]);
  if (answer !== 'apply') return;
  if (choice.added.length + choice.removed.length === 0) {
    toast(t('tags.same'), 'info');
  } else {
    await retag(
      wanted.map((asset) => asset.id),
      choice.added,
      choice.removed,
    );
  }
}

/** Tags of other videos that are loaded. */
function knownTags() {
  const all = new Set(assetList.cards.flatMap((card) => card.asset?.tags ?? []));
  return [...all].sort((a, b) => a.localeCompare(b)).slice(0, MOST_OFFERED);
}

/** @param {string[]} ids @param {string[]} add @param {string[]} remove */
async function retag(ids, add, remove) {
  let [done, refused] = [0, 0];
  try {
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const { results } = await api.retag(ids.slice(from, from + MOST_AT_ONCE), add, remove);
      for (const { assetId, tags } of results) {
        const asset = assetList.ofAsset(assetId)?.asset;
        if (asset && tags) assetList.patch({ ...asset, tags });
      }
      done += results.filter(({ outcome }) => outcome !== 'failed').length;
      refused += results.filter(({ outcome, code }) => outcome === 'failed' && code === 'BAD_REQUEST').length;
    }
    if (refused > 0) toast(t('tags.too_many', { n: refused }), 'error');
  } catch (problem) {
    complain(problem);
  }
  if (done > 0) toast(t('tags.done', { n: done }));
}
