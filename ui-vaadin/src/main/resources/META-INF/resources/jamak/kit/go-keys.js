/**
 * `g`, then a letter: the way to another screen. The state is shared, so that each screen may ask about the same key.
 */
import { command } from './dom.js';
import { letter } from './keys.js';

/** @type {Map<string, string>} */
const PLACES = new Map([
  ['d', 'dashboard'],
  ['j', 'jobs'],
  ['u', 'usage'],
]);
const SECOND_KEY_MS = 1500;

/** When `g` was pressed. */
let waits = -Infinity;
/** @type {{event: ?KeyboardEvent, place: string|undefined}} the last answer */
let last = { event: null, place: undefined };

/**
 * Where this key leads as the second one of two; the same answer however often it is asked.
 *
 * @param {KeyboardEvent} event
 */
export function placeOf(event) {
  if (event === last.event) return last.place;
  const key = letter(event);
  const place = event.timeStamp - waits < SECOND_KEY_MS && !command(event) ? PLACES.get(key) : undefined;
  waits = key === 'g' && !command(event) ? event.timeStamp : -Infinity;
  last = { event, place };
  return place;
}
