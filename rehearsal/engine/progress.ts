import type { Report } from "./engine";

const EVERY_MS = 15_000;

export interface Heartbeat {
  stop(): void;
}

/** Reports what is going on and for how many seconds, again and again until stopped. */
export function heartbeat(report: Report, doing: string): Heartbeat {
  const elapsed = stopwatch();
  const timer = setInterval(() => report(`${doing}: ${elapsed()} s`), EVERY_MS);
  return { stop: () => clearInterval(timer) };
}

/** Does a job while it reports that it goes on, and returns the whole seconds that it took. */
export async function timed(report: Report, doing: string, job: () => Promise<unknown>): Promise<number> {
  const elapsed = stopwatch();
  const progress = heartbeat(report, doing);
  try {
    await job();
  } finally {
    progress.stop();
  }
  return elapsed();
}

/** Whole seconds since it was made. */
function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round((performance.now() - start) / 1000);
}
