import { availableParallelism, cpus } from "node:os";
import { basename } from "node:path";
import { cpuIn, programNamed, told, watching } from "../stage/engine-processes";
import roleOf from "../stage/node-role";

/** What all processes of one kind have cost. */
export interface KindCost {
  readonly kind: string;
  readonly processes: number;
  readonly seconds: number;
}

/** What the machine did in a stretch of time. */
export interface MachineCost {
  readonly seconds: number;
  readonly cores: number;
  /** Of all cores together. */
  readonly cpuSeconds: number;
}

export interface RunCost {
  readonly kinds: readonly KindCost[];
  readonly machine: MachineCost;
}

/** What a reader calls a process; undefined where it is none that is told of. @param started its words, as /proc/PID/cmdline has them. Pure. */
export function kindOf(name: string, started: string): string | undefined {
  const words = started.split("\0");
  if (words.some((word) => word.endsWith("world/serve.py"))) return "emulated AWS";
  return programNamed(name) ?? (basename(words[0] ?? "") === "node" ? roleOf(words.join(" ")) : undefined);
}

/** Looks ten times a second at all that has come since, and at the machine. What a process has cost after the last look at it is only in the machine's. */
export function watchRun(): () => RunCost {
  const [began, busyBefore] = [performance.now(), busySeconds()];
  const end = watching(100, (stat, pid) => {
    const cpu = cpuIn(stat);
    const kind = cpu && kindOf(cpu.name, told(pid, "cmdline"));
    return cpu === undefined || kind === undefined ? undefined : { kind, seconds: cpu.seconds };
  });
  return () => {
    const seen = end();
    const machine = { seconds: (performance.now() - began) / 1000, cores: availableParallelism(), cpuSeconds: busySeconds() - busyBefore };
    const kinds = [...Map.groupBy(seen, ({ kind }) => kind)].map(([kind, all]) => ({
      kind,
      processes: all.length,
      seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    }));
    return { kinds, machine };
  };
}

const busySeconds = (): number => cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + (user + nice + sys + irq) / 1000, 0);

/** A table, the dearest first. Pure. @param stories how many were told. @throws Error where the machine's part is unknown. */
export function runCostLines(stories: number, { kinds, machine: { seconds, cores, cpuSeconds } }: RunCost): string[] {
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(0).padStart(3)} %`;
  if (cpuSeconds <= 0) throw new Error("the machine does not say what its CPUs have done (/proc/stat). Measure on one that does");
  const rest = Math.max(0, cpuSeconds - kinds.reduce((sum, kind) => sum + kind.seconds, 0));
  return [
    `${stories} stories in ${seconds.toFixed(0)} s; ${cores} cores, busy for ${percent(cpuSeconds, seconds * cores).trim()} of it: ${cpuSeconds.toFixed(0)} s of CPU`,
    ...[...kinds]
      .sort((one, other) => other.seconds - one.seconds)
      .map(({ kind, processes, seconds: own }) => `${percent(own, cpuSeconds)} ${kind}, ${processes} processes`),
    `${percent(rest, cpuSeconds)} all else`,
  ];
}
