/**
 * A job's life as lanes of bars, made of its journal alone: what waited, then one lane a step, one bar for each attempt
 * and piece. Pure.
 */

/**
 * @typedef {'running'|'done'|'failed'|'skipped'|'waiting'|'canceled'} BarState
 * @typedef {object} Bar one attempt, or a wait or pause beside one; times in ms since 1970
 * @property {string} id
 * @property {string} step in lower case, or 'waiting'
 * @property {string} part which piece or language, '' for the whole step, 'pause' for a pause
 * @property {number} attempt from 1
 * @property {BarState} state
 * @property {number} start
 * @property {?number} end null while it runs
 * @property {string} detail for an engineer; of a wait, until when
 * @property {number} row bars that overlap in time stand in rows of their own
 *
 * @typedef {{step: string, rows: number, bars: Bar[]}} Lane
 * @typedef {{from: number, to: ?number, lanes: Lane[]}} Timeline `to` is null while the job lives
 *
 * @typedef {import('../model/records.js').Job} Job
 * @typedef {import('../model/records.js').JournalEvent} JournalEvent
 */

export const WAITING = 'waiting';
export const PAUSE = 'pause';

/** @param {Job} job @param {JournalEvent[]} events the oldest first @returns {Timeline} */
export function timelineOf(job, events) {
  /** @type {Map<string, Bar>} */
  const bars = new Map();
  for (const { type, payload, createdAt } of events) {
    const when = Date.parse(createdAt);
    if (type === 'JOB_QUEUED') {
      bars.set(WAITING, barOf({ step: WAITING, part: '', attempt: 1, state: 'running', detail: '' }, WAITING, when));
    } else if (type === 'JOB_STARTED') {
      end(bars, WAITING, 'done', when);
    } else if (type === 'JOB_STEP') {
      takeStep(bars, told(payload), when);
    }
  }
  const to = job.finishedAt === null ? null : Date.parse(job.finishedAt);
  const all = [...bars.values()].map((bar) => closed(bar, job, to));
  const from = Math.min(...all.map(({ start }) => start), Infinity);
  return { from: Number.isFinite(from) ? from : Date.parse(job.createdAt), to, lanes: lanesOf(all) };
}

/** @typedef {{step: string, part: string, attempt: number, state: string, detail: string}} Told */

/** @param {Record<string, any>} payload @returns {Told} */
const told = ({ step, part, attempt, state, detail }) => ({
  step: String(step).toLowerCase(),
  part: part ?? '',
  attempt: attempt ?? 1,
  state,
  detail: detail ?? '',
});

/** @param {Map<string, Bar>} bars @param {Told} line @param {number} when */
function takeStep(bars, line, when) {
  const key = [line.step, line.part, line.attempt].join('/');
  const wait = `${key}/${line.detail}`;
  switch (line.state) {
    case 'started':
      if (!bars.has(key)) bars.set(key, barOf({ ...line, state: 'running' }, key, when));
      break;
    case 'waiting':
      if (!bars.has(wait)) bars.set(wait, barOf(line, wait, when));
      break;
    case 'resumed':
      end(bars, wait, 'waiting', when);
      break;
    default:
      if (!bars.has(key)) bars.set(key, barOf(line, key, when));
      end(bars, key, /** @type {BarState} */ (line.state), when, line.detail);
  }
}

/** @param {Told} line @param {string} id @param {number} start @returns {Bar} */
const barOf = ({ step, part, attempt, state, detail }, id, start) => ({
  id,
  step,
  part,
  attempt,
  state: /** @type {BarState} */ (state),
  start,
  end: null,
  detail,
  row: 0,
});

/**
 * @param {Map<string, Bar>} bars
 * @param {string} key
 * @param {BarState} state
 * @param {number} when
 * @param {string} [detail] what is known stays where nothing new is said
 */
function end(bars, key, state, when, detail = '') {
  const bar = bars.get(key);
  if (bar) bars.set(key, { ...bar, state, end: when, detail: detail || bar.detail });
}

/**
 * What still ran when the job ended, ended with it.
 *
 * @param {Bar} bar @param {Job} job @param {?number} at
 * @returns {Bar}
 */
function closed(bar, job, at) {
  if (bar.end !== null || at === null) return bar;
  const failedHere = job.status === 'failed' && job.errorStep?.toLowerCase() === bar.step;
  const state = failedHere ? 'failed' : job.status === 'succeeded' ? 'done' : 'canceled';
  return { ...bar, state, end: at };
}

/** @param {Bar[]} bars @returns {Lane[]} */
function lanesOf(bars) {
  const inOrder = [...bars].sort((one, other) => one.start - other.start);
  return grouped(inOrder, ({ step }) => step).map(([step, own]) => lane(step, own));
}

/** @param {Bar[]} bars @param {(bar: Bar) => string} keyOf @returns {[string, Bar[]][]} by the first of each */
function grouped(bars, keyOf) {
  /** @type {Map<string, Bar[]>} */
  const groups = new Map();
  for (const bar of bars) groups.set(keyOf(bar), [...(groups.get(keyOf(bar)) ?? []), bar]);
  return [...groups];
}

/** @param {string} step @param {Bar[]} bars in the order of their start @returns {Lane} */
function lane(step, bars) {
  /** @type {(?number)[]} when each row is free again, null while it is not known */
  const ends = [];
  const placed = bars.map((bar) => {
    const free = ends.findIndex((until) => until !== null && until <= bar.start);
    const row = free < 0 ? ends.length : free;
    ends[row] = bar.end;
    return { ...bar, row };
  });
  return { step, rows: Math.max(1, ends.length), bars: placed };
}

/**
 * @typedef {object} PieceView what happened to one piece of a step
 * @property {string} part
 * @property {BarState} state of its newest attempt
 * @property {Bar[]} bars its attempts and waits
 * @property {number} attempts
 * @property {?number} ms how long its attempts took, null while one runs
 */

/** "3/12": the third of twelve. */
const PIECE = /^(\d+)\/\d+$/;

/** @param {string} part @returns {number} from 1; NaN for what is no piece */
export const pieceNumber = (part) => Number(PIECE.exec(part)?.[1] ?? NaN);

/**
 * Of a step that was cut into many, one view a piece, in their order; none for others.
 *
 * @param {Lane} lane
 * @returns {PieceView[]}
 */
export function piecesOf({ bars: all }) {
  const numbered = all.filter(({ part }) => PIECE.test(part));
  const parts = grouped(numbered, ({ part }) => part);
  if (parts.length < 2) return [];
  return parts
    .sort(([one], [other]) => pieceNumber(one) - pieceNumber(other))
    .map(([part, bars]) => {
      const tries = bars.filter(({ state }) => state !== 'waiting');
      const state = (tries.at(-1) ?? bars[bars.length - 1]).state;
      const ms = tries.reduce(
        (sum, bar) => (sum === null || bar.end === null ? null : sum + bar.end - bar.start),
        /** @type {?number} */ (0),
      );
      return { part, state, bars, attempts: new Set(tries.map(({ attempt }) => attempt)).size, ms };
    });
}
