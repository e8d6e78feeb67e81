import { Option } from "commander";
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
  /** What --against measures in its place, by the name of what it is held against: for a block called `against-` and that name. */
  readonly against?: Readonly<Record<string, Measure>>;
}

/** What is measured, the block it is for, and the arguments that ask for it. */
interface Chosen {
  readonly measure: Measure;
  readonly block: string;
  readonly flags: string;
}

/**
 * Runs a bench as a command. Each figure is said as soon as it is known; with --docs all of them are written into the page at the end.
 * It ends with 2 where a target is missed, which is written into the page like the rest.
 */
export function runBench(bench: Bench, measure: Measure): void {
  const { script, description, profile, against = {} } = bench;
  const command = commandLine(script).description(description).option("--docs", "write the figures into docs/performance.md", false);
  if (profile !== undefined) command.option("--profile", "tell where the CPU of one preview goes, by process and package", false);
  if (Object.keys(against).length > 0)
    command.addOption(
      new Option("--against <what>", "measure beside it what another tool, or an earlier commit, takes for the same; it is built for that, once")
        .choices(Object.keys(against))
        .conflicts("profile"),
    );
  const options = command.parse().opts<{ docs: boolean; profile?: boolean; against?: string }>();
  const chosen = choice(bench, measure, options);
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  chosen
    .measure(say)
    .then((targets) => {
      targets.map(targetLine).forEach(say);
      if (!targets.every(isMet)) process.exitCode = 2;
      if (options.docs) writeMeasured("docs/performance.md", { name: chosen.block, writtenBy: `npm run ${script} -- ${chosen.flags}` }, lines);
    })
    .catch((error: Error) => {
      console.error(`error: ${error.message}`);
      process.exitCode = 1;
    });
}

function choice({ block, profile, against = {} }: Bench, measure: Measure, asked: { readonly profile?: boolean; readonly against?: string }): Chosen {
  const other = against[asked.against ?? ""];
  if (other !== undefined) return { measure: other, block: `against-${asked.against}`, flags: `--against ${asked.against} --docs` };
  return asked.profile === true && profile !== undefined
    ? { measure: profile, block: "profile", flags: "--profile --docs" }
    : { measure, block, flags: "--docs" };
}
