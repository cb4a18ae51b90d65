/** The files of a job: what they are, how large and how old, to download, to link to, or all in one archive. */
import { isEnded } from '../commands/job-fit.js';
import { files, trackZip } from '../commands/downloads.js';
import { button } from '../kit/button.js';
import * as format from '../kit/format.js';
import { html, nothing, repeat } from '../kit/html.js';
import { icon } from '../kit/icons.js';
import { copyText } from '../kit/toast.js';
import { languageName, t } from '../kit/words.js';
import { jobs as api } from '../model/api.js';
import { track } from '../model/events.js';

/** @typedef {import('../model/job-list.js').Job} Job */
/** @typedef {import('../model/records.js').Output} Output */

/** @param {Job} job @param {Output[]} outputs */
export function jobOutputs(job, outputs) {
  const wanted = files(outputs);
  return html`<section aria-labelledby="files">
    <div class="title">
      <h3 id="files">${t('job.outputs')}</h3>
      ${wanted.length > 1 ? zip(job) : nothing}
    </div>
    ${
      wanted.length === 0
        ? html`<p class="muted">${t(isEnded(job) ? 'outputs.none' : 'job.outputs_not_yet')}</p>`
        : html`<ul class="outputs">
            ${repeat(
              wanted,
              ({ id }) => id,
              (output) => row(job, output),
            )}
          </ul>`
    }
    ${outputs.filter(({ type }) => type === 'raw').map((output) => raw(job, output))}
  </section>`;
}

/** @param {Job} job */
const zip = (job) =>
  html`<a
    class="button small"
    href=${api.zipUrl([job.id])}
    download
    router-ignore
    data-testid="output-zip"
    @click=${() => trackZip([job.id])}
    >${icon('download')}<span class="label">${t('outputs.all')}</span></a
  >`;

/** @param {Job} job @param {Output} output */
function row(job, output) {
  const type = output.type.toUpperCase();
  const language = t(output.kind === 'translation' ? 'outputs.translation' : 'outputs.original', {
    0: languageName(output.language),
  });
  return html`<li class="output">
    <b class="output-type">${type}</b><span class="output-language">${language}</span
    ><span class="output-size">${format.bytes(output.sizeBytes)}</span
    ><span class="output-date" title=${format.fullDate(output.createdAt)}>${format.date(output.createdAt)}</span>
    <span class="output-acts"
      >${link(job, output, t('job.download'), t('job.download_of', { type, language }))}${button(
        t('job.copy_link_of', { type, language }),
        () => copyLink(job.id, output.id),
        { icon: 'copy', iconOnly: true, kind: 'quiet small', testId: 'output-link' },
      )}</span
    >
  </li>`;
}

/** @param {Job} job @param {Output} output @param {string} text @param {string} name */
const link = (job, output, text, name) =>
  html`<a
    class="button small"
    href=${api.outputUrl(job.id, output.id)}
    download
    router-ignore
    data-testid="output-download"
    data-type=${output.type}
    data-language=${output.language}
    aria-label=${name}
    title=${text}
    @click=${() =>
      track(
        'DOWNLOAD_OUTPUT_CLICKED',
        { outputId: output.id, type: output.type, language: output.language },
        { entityType: 'job', entityId: job.id },
      )}
    >${icon('download')}<span class="label">${text}</span></a
  >`;

/** What the engine answered, word for word, apart from what was made of it. @param {Job} job @param {Output} output */
const raw = (job, output) =>
  html`<a
    class="output-raw"
    href=${api.outputUrl(job.id, output.id)}
    download
    router-ignore
    data-testid="output-raw"
    title=${t('job.raw_hint')}
    >${icon('download', 14)}${t('job.raw', { size: format.bytes(output.sizeBytes) })}</a
  >`;

/** It leads there for whoever may see the job, after a sign-in. @param {string} jobId @param {string} outputId */
const copyLink = (jobId, outputId) => copyText(api.outputUrl(jobId, outputId), t('job.link_copied'));
