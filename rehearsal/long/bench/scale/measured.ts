import type { Target } from "../targets";
import type { Peaks } from "./engine-memory";

/** What one command has cost in an estate of one size. */
export interface Cost {
  readonly command: string;
  readonly seconds: number;
  readonly peaks: Peaks;
}

/** For the page. Pure. */
export const costLine = (resources: number, { command, seconds, peaks }: Cost): string =>
  `${resources} resources, ${command}: ${seconds.toFixed(1)} s, ${((seconds / resources) * 1000).toFixed(1)} ms each; ${[...peaks].map(([process, megabytes]) => `${process} ${megabytes} MB`).join(", ")}`;

/** What costs of two sizes are held to: each command's seconds a resource against each other, and each process's peak in the larger. Pure. */
export function targetsOf(small: Sized, large: Sized): readonly Target[] {
  const processes = [...new Set(large.costs.flatMap(({ peaks }) => [...peaks.keys()]))];
  return [
    ...large.costs.map(({ command, seconds }) => {
      const before = small.costs.find((cost) => cost.command === command)?.seconds ?? 0;
      const value = seconds / large.resources / (before / small.resources);
      return { of: `${command}, seconds a resource at ${large.resources} against ${small.resources}, where 1 is linear`, value, atMost: 1.2 };
    }),
    ...processes.map((process) => ({
      of: `peak memory of ${process} at ${large.resources}, in MB`,
      value: Math.max(...large.costs.map(({ peaks }) => peaks.get(process) ?? 0)),
      atMost: 600,
      decimals: 0,
    })),
    {
      of: `peak memory of the program in a preview at ${large.resources} against that of the bare program`,
      value: programIn(large.costs.find(({ command }) => command === "preview")) / programIn(large.bare),
      atMost: 1.1,
    },
  ];
}

const programIn = (cost: Cost | undefined): number => cost?.peaks.get("program") ?? NaN;

/** All costs of one size. */
export interface Sized {
  readonly resources: number;
  readonly costs: readonly Cost[];
  /** A preview of the same resources, named flat by a program that does nothing else, without the pack. */
  readonly bare: Cost;
}
