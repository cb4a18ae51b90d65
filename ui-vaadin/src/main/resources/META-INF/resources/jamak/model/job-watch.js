/** Notices running jobs that show no sign of life, and asks their workflow before saying so. */
import { jobs as api } from './api.js';
import { jobList } from './store.js';

const LOOK_EVERY_MS = 15_000;
const SILENT_AFTER_MS = 60_000;

/** @type {Map<string, {sign: string, since: number}>} by job */
const signs = new Map();

/** @param {AbortSignal} signal ends the watch */
export function watchRunning(signal) {
  const timer = setInterval(() => {
    if (!document.hidden) look();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function look() {
  const running = jobList.queue.filter((job) => job.status === 'running');
  const ids = new Set(running.map((job) => job.id));
  for (const id of signs.keys()) if (!ids.has(id)) signs.delete(id);
  const now = Date.now();
  for (const job of running) {
    const sign = [job.progress, job.step, job.canceling].join();
    const known = signs.get(job.id);
    if (known?.sign !== sign) {
      signs.set(job.id, { sign, since: now });
      if (job.silent) jobList.optimisticUpdate([job.id], { silent: false });
    } else if (now - known.since >= SILENT_AFTER_MS) {
      ask(job.id);
    }
  }
}

/** A step may take long; only a workflow that does not answer is silent. @param {string} id */
async function ask(id) {
  const silent = await api.snapshot(id).then(
    ({ step }) => step === 'RUNNING',
    () => null,
  );
  const job = jobList.job(id);
  if (silent === null || job?.status !== 'running' || Boolean(job.silent) === silent) return;
  jobList.optimisticUpdate([id], { silent });
}
