import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** What the stand-in says, and the files that it leaves where it is told to. */
export interface Answer {
  readonly stdout: string;
  readonly stderr?: string;
  readonly exitCode?: number;
  readonly savedPlan?: string;
  /** What it leaves where --event-log wants it. */
  readonly events?: string;
}

export interface Call {
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

const program = `#!${process.execPath}
const { readFileSync, writeFileSync } = require("node:fs");
const [, , ...args] = process.argv;
writeFileSync(__dirname + "/call.json", JSON.stringify({ arguments: args, folder: process.cwd(), environment: process.env }));
const { stdout, stderr = "", exitCode = 0, savedPlan, events } = JSON.parse(readFileSync(__dirname + "/answer.json", "utf8"));
if (savedPlan !== undefined) writeFileSync(args[args.indexOf("--save-plan") + 1], savedPlan);
if (events !== undefined) writeFileSync(args[args.indexOf("--event-log") + 1], events);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
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

  answers(answer: Answer): void {
    writeFileSync(join(this.folder, "answer.json"), JSON.stringify(answer));
  }

  /** How it was called last. */
  get call(): Call {
    return JSON.parse(readFileSync(join(this.folder, "call.json"), "utf8")) as Call;
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
