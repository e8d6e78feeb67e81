import { commandLine } from "../../../ops/command-line";
import { writeMeasured } from "../../report/documents";
import { type Target, isMet, targetLine } from "./targets";

/** @returns what its figures are held to. */
type Measure = (say: (line: string) => void) => Promise<readonly Target[]>;

/** Where the figures of a bench stand in docs/performance.md, and how it is called. */
interface Bench {
  readonly script: string;
  readonly description: string;
  readonly block: string;
  /** What --profile measures in its place, for a block called `profile`. */
  readonly profile?: Measure;
}

/**
 * Runs a bench as a command. Each figure is said as soon as it is known; with --docs all of them are written into the page at the end.
 * It ends with 2 where a target is missed, which is written into the page like the rest.
 */
export function runBench({ script, description, block, profile }: Bench, measure: Measure): void {
  const command = commandLine(script).description(description).option("--docs", "write the figures into docs/performance.md", false);
  if (profile !== undefined) command.option("--profile", "tell where the CPU of one preview goes, by process and package", false);
  const { docs, profile: profiles = false } = command.parse().opts<{ docs: boolean; profile?: boolean }>();
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  const [figures, name, flags] = profiles && profile !== undefined ? [profile, "profile", "--profile --docs"] : [measure, block, "--docs"];
  figures(say)
    .then((targets) => {
      targets.map(targetLine).forEach(say);
      if (!targets.every(isMet)) process.exitCode = 2;
      if (docs) writeMeasured("docs/performance.md", { name, writtenBy: `npm run ${script} -- ${flags}` }, lines);
    })
    .catch((error: Error) => {
      console.error(`error: ${error.message}`);
      process.exitCode = 1;
    });
}
