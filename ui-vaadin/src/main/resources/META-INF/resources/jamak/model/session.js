/** Who is signed in and what the plan allows, as far as the browser side needs it. */
import { toast } from '../kit/toast.js';
import { errorText, setTimeZone, t } from '../kit/words.js';
import { getSession } from './api.js';

/** The server refuses every call once a session is over; once a minute is often enough to say it. */
const SAY_AGAIN_MS = 60_000;

/** @type {?import('./types.js').Plan} */
let plan = null;
let mayDelete = false;
let toldAt = -Infinity;

/** Tells `learned` when the plan is known, and each time that it is asked for anew. */
export const session = new EventTarget();

export const currentPlan = () => plan;
export const canDelete = () => mayDelete;

/** Asks the server; uploads start only then. */
export async function learnSession() {
  const answer = await getSession();
  plan = answer.plan;
  mayDelete = String(answer.role).toLowerCase() === 'owner';
  if (answer.plan.timeZone) setTimeZone(answer.plan.timeZone);
  session.dispatchEvent(new Event('learned'));
}

window.addEventListener('jamak-session-expired', () => {
  if (performance.now() - toldAt < SAY_AGAIN_MS) return;
  toldAt = performance.now();
  toast(errorText('SESSION'), 'error', { label: t('session.sign_in'), act: () => window.location.reload() });
});
