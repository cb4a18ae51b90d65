/** The captions of one video: for every language that its jobs made, the newest file with cues. */
import { languageName, locale, t } from '../kit/words.js';
import { jobs as jobApi } from '../model/api.js';
import { readCues, WITH_CUES, writeVtt } from './cue-files.js';
import { limitsOf } from './cue-limits.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('./cue-files.js').Cue} Cue */
/** @typedef {import('../model/records.js').Output} Output */
/**
 * @typedef {object} Captions
 * @property {string} key "original:en", "translation:es"
 * @property {'original'|'translation'} kind
 * @property {string} language
 * @property {string} jobId
 * @property {string} outputId
 * @property {boolean} corrected whether a person changed what the engines wrote
 * @property {Cue[]} cues
 * @property {import('./cue-limits.js').Limits} limits
 */

const CHOICE = 'jamak.captions';
const KEPT = 60;
/** @type {Map<string, Promise<Cue[]>>} output id -> cues; an output never changes */
const known = new Map();

/**
 * @param {Job[]} jobs newest first
 * @param {Map<string, Output[]>} outputs of each job
 * @returns {Promise<Captions[]>} the original first
 */
export async function loadCaptions(jobs, outputs) {
  /** @type {Map<string, {job: Job, output: Output}>} */
  const newest = new Map();
  for (const job of jobs) {
    for (const type of WITH_CUES) {
      for (const output of outputs.get(job.id) ?? []) {
        const key = `${output.kind}:${output.language}`;
        if (output.type === type && output.language && !newest.has(key)) newest.set(key, { job, output });
      }
    }
  }
  const all = await Promise.all(
    [...newest].map(async ([key, { job, output }]) => ({
      key,
      kind: /** @type {Captions['kind']} */ (output.kind),
      language: output.language ?? '',
      jobId: job.id,
      outputId: output.id,
      corrected: job.finishedAt !== null && new Date(output.createdAt) > new Date(job.finishedAt),
      cues: await cuesOf(job.id, output),
      limits: limitsOf(output.kind === 'original' ? job.options.profile : null, output.language ?? ''),
    })),
  );
  return all.sort((a, b) => a.kind.localeCompare(b.kind) || a.language.localeCompare(b.language));
}

/** @param {string} jobId @param {Output} output @returns {Promise<Cue[]>} */
function cuesOf(jobId, output) {
  const before = known.get(output.id);
  if (before !== undefined) return before;
  const asked = jobApi.outputText(jobId, output.id).then((text) => readCues(output.type, text));
  known.set(output.id, asked);
  asked.catch(() => known.delete(output.id));
  if (known.size > KEPT) known.delete(/** @type {string} */ (known.keys().next().value));
  return asked;
}

/** @param {Captions} captions @returns {string} "English (original)" */
export const captionsName = (captions) =>
  captions.kind === 'original'
    ? t('player.original', { language: languageName(captions.language) })
    : languageName(captions.language);

/** @param {Captions} captions @returns {HTMLTrackElement} with the file in itself, so that no other origin is asked */
export function makeTrack(captions) {
  const track = document.createElement('track');
  track.kind = 'subtitles';
  track.label = captionsName(captions);
  track.srclang = captions.language;
  track.dataset.key = captions.key;
  track.dataset.output = captions.outputId;
  track.src = URL.createObjectURL(new Blob([writeVtt(captions.cues)], { type: 'text/vtt' }));
  return track;
}

/** @param {HTMLTrackElement} track */
export function dropTrack(track) {
  URL.revokeObjectURL(track.src);
  track.remove();
}

/**
 * What to show first: the last choice, else the screen's language, else the original.
 *
 * @param {Captions[]} all
 * @returns {?string} key, null for none
 */
export function firstChoice(all) {
  const chosen = remembered();
  if (chosen === 'off') return null;
  const best =
    all.find((one) => one.key === chosen) ??
    all.find((one) => one.language.split('-')[0] === locale()) ??
    all.find((one) => one.kind === 'original') ??
    all[0];
  return best?.key ?? null;
}

function remembered() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

/** @param {?string} key */
export function rememberChoice(key) {
  try {
    localStorage.setItem(CHOICE, key ?? 'off');
  } catch {
    // a browser that keeps nothing starts from the first choice again
  }
}

/**
 * Gives a video the tracks of these captions, in their order: a corrected one takes the place of the one before.
 *
 * @param {HTMLVideoElement} video
 * @param {Captions[]} captions
 */
export function placeTracks(video, captions) {
  const wanted = new Set(captions.map((one) => one.outputId));
  /** @type {Map<string, HTMLTrackElement>} */
  const there = new Map();
  for (const track of video.querySelectorAll('track')) {
    const id = track.dataset.output ?? '';
    if (wanted.has(id)) there.set(id, track);
    else dropTrack(track);
  }
  /** @type {?HTMLTrackElement} */
  let next = null;
  for (const one of captions.toReversed()) {
    /** @type {HTMLTrackElement} */
    const track = there.get(one.outputId) ?? video.insertBefore(makeTrack(one), next);
    next = track;
  }
}
