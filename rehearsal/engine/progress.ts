import type { Report } from "./engine";

const EVERY_MS = 15_000;

export interface Heartbeat {
  stop(): void;
}

/** Reports what is going on and for how many seconds, again and again until stopped. */
export function heartbeat(report: Report, doing: () => string): Heartbeat {
  const elapsed = stopwatch();
  const timer = setInterval(() => report(`${doing()}: ${elapsed()} s`), EVERY_MS);
  return { stop: () => clearInterval(timer) };
}

/** Whole seconds since it was made. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round((performance.now() - start) / 1000);
}
