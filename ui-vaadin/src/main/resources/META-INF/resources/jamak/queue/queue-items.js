/** The items that the drawer shows. One is drawn anew only when something of it changed, for there may be thousands. */
import { guard, repeat } from '../kit/html.js';
import { pageOf } from '../model/queue-order.js';
import { jobBadge } from '../model/states.js';
import { assetList, jobList, queueSelection } from '../model/store.js';
import { item } from './queue-item.js';

/** @typedef {import('../model/job-list.js').Job} Job */

const BESIDE_NAME = 148; // px of an item's line that its name does not have: edges, box, picture, gaps
const SPARE = 1; // px by which a measured text and a drawn one may differ

/**
 * @typedef {object} Host
 * @property {() => HTMLElement} list
 * @property {() => void} draw
 * @property {(id: string) => boolean} outlined whether a range would take it
 * @property {(id: string) => boolean} dragged
 * @property {(event: PointerEvent, job: Job) => void} grip
 */

export class QueueItems {
  #line = { px: 0, font: '' }; // where an item's name stands
  /** @type {?string} the one item that Tab reaches */
  #reached = null;

  /** @param {Host} host */
  constructor(host) {
    this.host = host;
  }

  /** @param {Job[]} shown */
  draw(shown) {
    if (!shown.some((job) => job.id === this.#reached)) this.#reached = shown[0]?.id ?? null;
    return repeat(
      shown,
      (job) => job.id,
      (job) => this.#item(job),
    );
  }

  /** @param {Job} job */
  #item(job) {
    const look = {
      badge: jobBadge({ ...job, place: jobList.places.get(job.id) ?? null }),
      picture: pictureOf(job),
      selected: queueSelection.has(job.id),
      reached: job.id === this.#reached,
      outlined: this.host.outlined(job.id),
      dragged: this.host.dragged(job.id),
      line: this.#line,
    };
    return guard([job, ...Object.values({ ...look, badge: look.badge.text })], () => item(job, look, this.host.grip));
  }

  /** Draws all items again, for other words or another zone. */
  refresh() {
    this.#line = { ...this.#line };
    this.host.draw();
  }

  /**
   * Looks how wide a name may be, in which face; without a list on the screen nothing is known.
   *
   * @param {boolean} [again] the face came, though it is called the same
   */
  measure(again = false) {
    const list = this.host.list();
    const width = list.clientWidth;
    if (width === 0) return;
    const { fontSize, fontFamily } = getComputedStyle(list);
    const line = { px: width - BESIDE_NAME - SPARE, font: `500 ${fontSize} ${fontFamily}` };
    if (!again && line.px === this.#line.px && line.font === this.#line.font) return;
    this.#line = line;
    this.host.draw();
  }

  /** @param {?string} id the item that Tab reaches from now on */
  reach(id) {
    if (id === this.#reached) return;
    this.#reached = id;
    this.host.draw();
  }

  /** @param {string} id @returns {?HTMLElement} */
  node(id) {
    return this.host.list().querySelector(`[data-job-id="${CSS.escape(id)}"]`);
  }

  /**
   * How many items a viewport takes from here.
   *
   * @param {string[]} ids in their order
   * @param {string} id
   * @param {1|-1} way
   */
  page(ids, id, way) {
    const list = this.host.list();
    const tops = [...list.children].map((node) => /** @type {HTMLElement} */ (node).offsetTop);
    return pageOf(tops, ids.indexOf(id), way, list.parentElement?.clientHeight ?? 0);
  }

  /** @param {string} id */
  focus(id) {
    const node = this.node(id);
    node?.focus();
    node?.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * Null where the card is not loaded: there may be one.
 *
 * @param {Job} job
 * @returns {?string} '' for none, as where there is sound alone
 */
function pictureOf({ assetId }) {
  const card = assetList.ofAsset(assetId);
  return card?.asset ? (card.asset.thumbnailUrl ?? card.upload?.facts?.posterUrl ?? '') : null;
}
