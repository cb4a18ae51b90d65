/** What deletes videos and gives up uploads, after it was asked. */
import { ask, cancelAnswer } from '../kit/dialog.js';
import { html } from '../kit/html.js';
import { toastCount } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { assets as assetApi, uploads } from '../model/api.js';
import { canDelete } from '../model/session.js';
import { assetList, selection } from '../model/store.js';
import { keptFiles, uploader } from '../upload/uploads.js';
import { complain } from './failures.js';

/** @typedef {import('../model/types.js').Card} Card */

/** @param {Card[]} cards */
export async function deleteCards(cards) {
  const stored = cards.filter((card) => card.asset !== null);
  const local = cards.filter((card) => card.asset === null);
  if (!canDelete() && stored.length > 0) return;
  const running = stored.filter((card) => ['queued', 'running'].includes(card.asset?.latestJob?.status ?? '')).length;
  const lines = [t('delete.what')];
  if (running > 0) lines.push(t('delete.running', { n: running }));
  const answer = await ask(
    t('delete.title', { n: cards.length }),
    lines.map((line) => html`<p>${line}</p>`),
    [cancelAnswer(), { label: t('delete.do', { n: cards.length }), value: 'delete', kind: 'danger primary' }],
  );
  if (answer !== 'delete') return;
  for (const card of local) if (card.upload) uploader.remove(card.upload);
  const gone = [];
  for (const card of stored) {
    const id = /** @type {import('../model/types.js').Asset} */ (card.asset).id;
    try {
      await assetApi.remove(id);
      if (card.upload) uploader.forget(card.upload);
      gone.push(card);
    } catch (problem) {
      complain(problem);
      break;
    }
  }
  selection.remove([...gone, ...local].map((card) => card.key));
  assetList.drop(gone.map((card) => /** @type {any} */ (card.asset).id));
  assetList.staleCounts();
  if (gone.length > 0) toastCount('delete.done', gone.length);
}

/** An upload that a reload left behind goes for good. @param {Card} card */
export async function giveUp(card) {
  const { id } = /** @type {import('../model/types.js').Asset} */ (card.asset);
  try {
    await uploads.abort(id);
    keptFiles.forget(id);
    selection.remove([card.key]);
    assetList.drop([id]);
    assetList.staleCounts();
  } catch (problem) {
    complain(problem);
  }
}
