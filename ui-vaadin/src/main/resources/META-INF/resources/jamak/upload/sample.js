/** A short video that comes with Jamak, for whoever has none at hand. */
import { toast } from '../kit/toast.js';
import { t } from '../kit/words.js';
import { takeFiles } from './upload-intake.js';

const VIDEO = new URL('../upload/sample.mp4', import.meta.url);

/** Uploads it as if it had been chosen. */
export async function trySample() {
  const answer = await fetch(VIDEO).catch(() => null);
  if (!answer?.ok) {
    toast(t('failure.unheard'), 'error', { label: t('failure.again'), act: trySample });
    return;
  }
  await takeFiles([new File([await answer.blob()], t('empty.sample_name'), { type: 'video/mp4' })]);
}
