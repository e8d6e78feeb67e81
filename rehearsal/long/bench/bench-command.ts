import { commandLine } from "../../../ops/command-line";
import { writeMeasured } from "../../report/documents";

/** Where the figures of a bench stand in docs/performance.md, and how it is called. */
interface Bench {
  readonly script: string;
  readonly description: string;
  readonly block: string;
}

/** Runs a bench as a command. Each figure is said as soon as it is known; with --docs all of them are written into the page at the end. */
export function runBench({ script, description, block }: Bench, measure: (say: (line: string) => void) => Promise<void>): void {
  const { docs } = commandLine(script)
    .description(description)
    .option("--docs", "write the figures into docs/performance.md", false)
    .parse()
    .opts<{ docs: boolean }>();
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  measure(say)
    .then(() => {
      if (docs) writeMeasured("docs/performance.md", { name: block, writtenBy: `npm run ${script} -- --docs` }, lines);
    })
    .catch((error: Error) => {
      console.error(`error: ${error.message}`);
      process.exitCode = 1;
    });
}
