import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** What the stand-in says, and the files that it leaves where it is told to. */
export interface Answer {
  /** Only for calls that have these words, told once; the last answer for a call is told again and again. */
  readonly to?: string;
  readonly stdout: string;
  readonly stderr?: string;
  readonly exitCode?: number;
  readonly savedPlan?: string;
  /** What it leaves where --event-log wants it. */
  readonly events?: string;
  /** It then waits for a signal. */
  readonly waits?: boolean;
}

export interface Call {
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it was given to import. */
  readonly input: string;
}

const program = `#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require("node:fs");
const [, , ...args] = process.argv;
const call = { arguments: args, folder: process.cwd(), environment: process.env, input: args[1] === "import" ? readFileSync(0, "utf8") : "" };
appendFileSync(__dirname + "/calls.json", JSON.stringify(call) + "\\n");
const answers = JSON.parse(readFileSync(__dirname + "/answers.json", "utf8"));
const words = [...args, "of", process.env.PULUMI_BACKEND_URL].join(" ");
const fitting = answers.filter(({ to = "" }) => words.includes(to));
if (fitting.length > 1) writeFileSync(__dirname + "/answers.json", JSON.stringify(answers.filter((each) => each !== fitting[0])));
const { stdout = "", stderr = "", exitCode = 0, savedPlan, events, waits } = fitting[0] ?? { stderr: "the stand-in has no answer", exitCode: 255 };
if (savedPlan !== undefined) writeFileSync(args[args.indexOf("--save-plan") + 1], savedPlan);
if (events !== undefined) writeFileSync(args[args.indexOf("--event-log") + 1], events);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
if (waits) setTimeout(() => undefined, 60_000);
`;

/**
 * A `pulumi` at the head of the PATH that notes how it was called and answers as told. With it a test proves what the engine
 * is asked and what its answers are taken for; that the engine understands and answers so is the rehearsal's to prove.
 */
export class StandInEngine {
  readonly folder = mkdtempSync(join(tmpdir(), "stand-in-engine-"));
  private readonly outside = process.env["PATH"];

  constructor() {
    writeFileSync(join(this.folder, "pulumi"), program);
    chmodSync(join(this.folder, "pulumi"), 0o755);
    process.env["PATH"] = [this.folder, this.outside].join(delimiter);
  }

  answers(...answers: readonly Answer[]): void {
    writeFileSync(join(this.folder, "answers.json"), JSON.stringify(answers));
  }

  /** How it was called last. */
  get call(): Call {
    return this.calls.at(-1) as Call;
  }

  /** All calls, the first in front. */
  get calls(): readonly Call[] {
    const lines = readFileSync(join(this.folder, "calls.json"), "utf8").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as Call);
  }

  /** Once a call with this verb is noted, to its end: one that is interrupted before has no arguments to look at. */
  async begun(verb: string): Promise<void> {
    const file = join(this.folder, "calls.json");
    const whole = () => (existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : []);
    while (!whole().some((line) => (JSON.parse(line) as Call).arguments[0] === verb)) await wait(20);
  }

  /** From here on there is no engine at all. */
  vanish(): void {
    process.env["PATH"] = join(this.folder, "nothing-here");
  }

  remove(): void {
    process.env["PATH"] = this.outside;
    rmSync(this.folder, { recursive: true });
  }
}
