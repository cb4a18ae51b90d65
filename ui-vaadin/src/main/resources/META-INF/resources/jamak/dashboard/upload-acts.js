/** What the buttons of a card do with its upload. */
import { giveUp } from './actions.js';
import { selection, uploader } from './app.js';
import { h } from './dom.js';
import { ACCEPT } from './file-source.js';
import { toast } from './toasts.js';
import { errorText } from './words.js';

/** @typedef {import('./types.js').Card} Card */
/** @typedef {import('./upload-item.js').Original} Original */

/**
 * @param {import('./asset-card.js').CardAct} act
 * @param {Card} card
 * @param {(original: Original) => void} show brings the video to the front that a file is the same as
 */
export function actOnUpload(act, card, show) {
  const { upload } = card;
  if (act === 'reselect') reselect(card);
  else if (upload === null) giveUp(card);
  else if (act === 'pause') uploader.pause(upload);
  else if (act === 'resume') uploader.resume(upload);
  else if (act === 'retry') uploader.retry(upload);
  else if (act === 'keep') uploader.keepBoth(upload);
  else if (act === 'show') show(/** @type {Original} */ (upload.original));
  else {
    selection.remove([card.key]);
    uploader.remove(upload);
  }
}

/** Goes on with an upload whose file the browser has let go of. @param {Card} card */
function reselect(card) {
  const input = h('input', { type: 'file', accept: ACCEPT, 'data-testid': 'reselect-input', hidden: true });
  const done = () => input.remove();
  input.addEventListener('cancel', done);
  input.addEventListener('change', () => {
    done();
    const file = input.files?.[0];
    if (file) goOn(card, file);
  });
  document.body.append(input);
  input.click();
}

/** @param {Card} card @param {File} file */
function goOn(card, file) {
  const size = card.asset?.sizeBytes ?? card.upload?.size;
  if (file.size !== size) toast(errorText('UP_OTHER_FILE'), 'error');
  else if (card.upload) {
    card.upload.file = file;
    uploader.retry(card.upload);
  } else if (card.asset) uploader.adopt(card.asset.id, file);
}
