/** What the buttons of a card do: with its upload, with what its job wrote, after a failure. */
import { toast } from '../kit/toast.js';
import { errorText, t } from '../kit/words.js';
import { assets } from '../model/api.js';
import { failureOf } from '../model/states.js';
import { selection } from '../model/store.js';
import { pickFile } from '../upload/file-pick.js';
import { keptFiles, uploader } from '../upload/uploads.js';
import { giveUp } from './delete-commands.js';
import { openDownloads } from './download-menu.js';
import { complain } from './failures.js';
import { mend } from './remedies.js';

/** @typedef {import('../model/types.js').Card} Card */
/** @typedef {import('../upload/upload-item.js').Original} Original */

/**
 * @param {import('../grid/asset-card.js').CardAct} act
 * @param {Card} card
 * @param {(original: Original) => void} show brings the video to the front that a file is the same as
 * @param {HTMLElement} from the button
 */
export function actOnCard(act, card, show, from) {
  const { upload } = card;
  const latest = card.asset?.latestJob ?? null;
  if (act === 'download') {
    if (latest !== null) openDownloads(latest.id, from);
  } else if (act === 'mend') {
    mend({ code: failureOf(card), jobId: latest?.id ?? null, assetId: card.asset?.id ?? '' });
  } else if (act === 'reselect') {
    reselect(card);
  } else if (act === 'goon') {
    goOnKept(card);
  } else if (act === 'remake') {
    remakeThumbnail(card);
  } else if (upload === null) {
    giveUp(card);
  } else if (act === 'pause') {
    uploader.pause(upload);
  } else if (act === 'resume') {
    uploader.resume(upload);
  } else if (act === 'retry') {
    uploader.retry(upload);
  } else if (act === 'keep') {
    uploader.keepBoth(upload);
  } else if (act === 'show') {
    show(/** @type {Original} */ (upload.original));
  } else {
    selection.remove([card.key]);
    uploader.remove(upload);
  }
}

/** Goes on with an upload whose file the browser has let go of. @param {Card} card */
async function reselect(card) {
  const file = await pickFile();
  if (file !== null) goOn(card, file);
}

/** Asks for the picture that could not be made; it comes with the stream. @param {Card} card */
export async function remakeThumbnail(card) {
  try {
    await assets.remakeThumbnail(/** @type {import('../model/types.js').Asset} */ (card.asset).id);
    toast(t('card.remaking'), 'info');
  } catch (problem) {
    complain(problem, { again: () => remakeThumbnail(card) });
  }
}

/** @param {Card} card */
async function goOnKept(card) {
  const id = /** @type {import('../model/types.js').Asset} */ (card.asset).id;
  const file = await keptFiles.open(id);
  if (file === null) toast(t('card.kept_closed'), 'error');
  else if (!goOn(card, file)) keptFiles.forget(id);
}

/** @param {Card} card @param {File} file @returns {boolean} whether it can be the same */
function goOn(card, file) {
  const size = card.asset?.sizeBytes ?? card.upload?.size;
  if (file.size !== size) {
    toast(errorText('UP_OTHER_FILE'), 'error');
    return false;
  }
  if (card.upload) {
    uploader.takeUp(card.upload, file);
  } else if (card.asset) {
    uploader.adopt(card.asset.id, file);
  }
  return true;
}
