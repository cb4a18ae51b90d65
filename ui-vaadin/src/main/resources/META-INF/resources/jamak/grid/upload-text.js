/** What a card says of its upload. */
import * as format from '../kit/format.js';
import { t } from '../kit/words.js';
import { attemptText } from '../upload/uploader.js';
import { uploader } from '../upload/uploads.js';

/** «43 % · 1.2 GB 중 520 MB · 2분 남음» @param {import('../upload/upload-item.js').UploadItem} upload */
export function uploadText(upload) {
  const total = format.bytes(upload.size);
  if (upload.state === 'local_selected') return waitingText(total);
  if (upload.state === 'duplicate') return total;
  if (upload.state === 'verifying') return t('card.verifying');
  const parts = [t('card.bytes', { n: upload.percent, total, done: format.bytes(upload.loaded) })];
  if (upload.attempt > 1 && upload.state === 'uploading') {
    parts.push(t('card.attempt', { attempt: attemptText(upload.attempt) }));
  }
  if (upload.etaMs !== null) parts.push(t('card.eta', { time: format.roughly(upload.etaMs) }));
  return parts.join(' · ');
}

/** @param {string} size */
function waitingText(size) {
  const max = uploader.parallel;
  return max > 0 ? t('card.waiting_of', { size, max }) : t('card.waiting', { size });
}
