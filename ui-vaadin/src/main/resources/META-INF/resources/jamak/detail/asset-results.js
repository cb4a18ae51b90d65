/** What the jobs of one video made: loaded, kept true, and corrected. */
import { complain } from '../commands/failures.js';
import { files } from '../commands/downloads.js';
import { jobs as jobApi } from '../model/api.js';
import { jobList } from '../model/store.js';
import { loadCaptions } from './captions.js';
import { reversed, saveChanges } from './corrections.js';

/** @typedef {import('../model/types.js').Job} Job */
/** @typedef {import('./cue-editor.js').Change} Change */

const SHOWN_JOBS = 5;

/** Of jobs, the newest first. @param {import('../model/types.js').Job[]} jobs */
export const shownJob = (jobs) => jobs.find((job) => job.status === 'succeeded') ?? null;

export class AssetResults {
  /** @type {Job[]} newest first */
  #jobs = [];
  /** @type {Map<string, import('../model/records.js').Output[]>} job id -> outputs */
  outputs = new Map();
  /** @type {import('./captions.js').Captions[]} */
  captions = [];
  /** @type {'loading'|'none'|'failed'|'there'} */
  subtitles;
  /** @type {''|'saving'|'saved'|'undone'|'failed'} the last correction */
  saving = '';
  /** @type {Change[][]} what takes the corrections back, the newest last */
  #undo = [];
  #asked = '';
  #turn = 0; // only what was asked last is shown: an older answer may come later
  #left = false;

  /** @param {import('../model/types.js').Card} card @param {() => void} changed is called after every change */
  constructor(card, changed) {
    this.card = card;
    this.changed = changed;
    this.subtitles = card.asset?.latestJob ? 'loading' : 'none';
  }

  /** As they stand now. */
  get jobs() {
    return this.#jobs.map((job) => jobList.job(job.id) ?? job);
  }

  /** The newest job that ended well, whose subtitles are shown. */
  get shownJob() {
    return shownJob(this.#jobs);
  }

  /** The newest job that has files. */
  get written() {
    return this.#jobs.find((job) => (this.outputs.get(job.id) ?? []).length > 0);
  }

  /** The drawer's list tells when a job of this asset changed. */
  jobsChanged() {
    const id = this.card.asset?.id;
    if (!id) return;
    const state = [...jobList.queue, ...jobList.history]
      .filter((job) => job.assetId === id)
      .map((job) => `${job.id}${job.status}`)
      .sort()
      .join();
    if (state !== this.#asked) this.load(state);
  }

  /** Another video is shown: what is under way is not carried on. */
  leave() {
    this.#left = true;
    this.#turn++;
  }

  /** On this screen or another. @param {string} jobId */
  corrected(jobId) {
    if (this.#jobs.some((job) => job.id === jobId)) this.load();
  }

  /** @param {string} [state] what it answers to */
  async load(state) {
    const { asset } = this.card;
    if (!asset) return;
    if (state !== undefined) this.#asked = state;
    const turn = ++this.#turn;
    try {
      const { items } = await jobApi.list({ assetId: asset.id, sort: 'newest', limit: 20 });
      if (turn !== this.#turn) return;
      this.#jobs = items.filter((job) => job.assetId === asset.id);
      const ended = this.#jobs
        .filter((job) => job.status === 'succeeded' || job.status === 'failed')
        .slice(0, SHOWN_JOBS);
      const outputs = await Promise.all(
        ended.map(async (job) => /** @type {const} */ ([job.id, files((await jobApi.get(job.id)).outputs)])),
      );
      if (turn !== this.#turn) return;
      this.outputs = new Map(outputs);
      await this.#loadCaptions();
    } catch (problem) {
      if (this.#left) return;
      if (this.subtitles === 'loading') this.subtitles = 'failed';
      complain(problem);
      this.changed();
    }
  }

  async #loadCaptions() {
    this.changed();
    const turn = this.#turn;
    const captions = await loadCaptions(this.#jobs, this.outputs);
    if (turn !== this.#turn) return;
    this.captions = captions;
    this.subtitles = captions.some((one) => one.cues.length > 0) ? 'there' : 'none';
    this.changed();
  }

  /**
   * @param {Change[]} changes
   * @param {() => void} done closes the fields
   * @param {boolean} [back] these take an earlier correction back
   */
  async correct(changes, done, back = false) {
    this.#tell('saving');
    try {
      await saveChanges(this.captions, changes, this.outputs);
      if (this.#left) return;
      this.#turn++;
      if (!back) this.#undo.push(reversed(changes));
      await this.#loadCaptions();
      done();
      this.#tell(this.#undo.length > 0 ? 'saved' : 'undone');
    } catch (problem) {
      complain(problem); // somebody's words were not saved: that is said wherever one is by now
      if (this.#left) return;
      if (back) this.#undo.push(changes);
      this.#tell('failed');
      this.load(); // what another person wrote meanwhile
    }
  }

  takeBack() {
    const changes = this.#undo.pop();
    if (changes) this.correct(changes, () => undefined, true);
  }

  /** @param {'saving'|'saved'|'undone'|'failed'} saving */
  #tell(saving) {
    this.saving = saving;
    this.changed();
  }
}
