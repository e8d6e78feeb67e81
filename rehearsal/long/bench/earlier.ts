import { join } from "node:path";
import { execa } from "execa";
import { CommandError } from "../../../ops/command-error";
import { buildOnce } from "../../engine/build-once";
import { cacheRoot } from "../../engine/cache";
import { projectFolder } from "../../stage/folders";
import { spread } from "./targets";

/** Where this project was before anybody had looked at what a preview costs: 27 November 2026. */
export const before = "7f530ab";

/** What `start/index.js` sets for a command of today; that commit's have to do without. */
const ofToday = Object.fromEntries(["NODE_OPTIONS", "NODE_COMPILE_CACHE", "GOGC", "GOMEMLIMIT"].map((name) => [name, undefined]));

/**
 * What the bench of an earlier commit says, run as it was then: its packages, engine and provider, in a copy of its own that is made once.
 *
 * @returns figure -> its median in seconds
 * @throws CommandError when this copy of the project does not have the commit, or its bench fails
 */
export async function figuresAt(commit: string, say: (line: string) => void): Promise<Readonly<Record<string, number>>> {
  const folder = join(cacheRoot(), `commit-${commit}`);
  await buildOnce(folder, console.log, (target) => checkedOut(commit, target));
  console.log(`The bench of ${commit}: it builds its own engine, once, and then takes some minutes`);
  const { all, exitCode } = await execa("npm", ["run", "--silent", "bench"], { cwd: folder, env: ofToday, all: true, reject: false, stdin: "ignore" });
  const medians = mediansIn(all);
  if (exitCode === 1 || Object.keys(medians).length === 0) throw new CommandError(`the bench of ${commit} ended with ${exitCode}:\n${all.slice(-2000)}`);
  for (const [figure, seconds] of Object.entries(medians)) say(`${figure} at ${commit}: ${seconds.toFixed(2)} s`);
  return medians;
}

async function checkedOut(commit: string, target: string): Promise<void> {
  const steps = [
    ["git", "clone", "--quiet", "--no-checkout", projectFolder, target],
    ["git", "-C", target, "checkout", "--quiet", commit],
    ["npm", "ci", "--silent", "--prefix", target],
  ] as const;
  for (const [file, ...args] of steps) {
    const { failed, stderr } = await execa(file, args, { reject: false, env: ofToday });
    if (failed) throw new CommandError(`${[file, ...args].join(" ")} failed: ${stderr}. Where the history is cut off: git fetch --unshallow`);
  }
}

/** From the lines of its rounds, as every bench of this project has told them: `round 1: bare 1.50 s, full 2.51 s`. The first warms caches. Pure. */
export function mediansIn(output: string): Record<string, number> {
  const samples = new Map<string, number[]>();
  for (const [, round = "", figures = ""] of output.matchAll(/^round (\d+): (.*)$/gm)) {
    for (const [, figure = "", seconds = ""] of figures.matchAll(/([a-z][^,]*?) ([\d.]+) s(?:,|$)/g))
      if (round !== "0") samples.set(figure, [...(samples.get(figure) ?? []), Number(seconds)]);
  }
  return Object.fromEntries([...samples].map(([figure, all]) => [figure, spread(all).median]));
}
