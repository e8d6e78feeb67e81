// Over 150 lines: everything that is typed for one stack, with the environment they share.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { engineArguments, engineEnvironment } from "../../ops/gate/preview";
import type { Verdict } from "../../ops/gate/judge";
import type { Phase } from "../../environment/phase";
import type { Room } from "../../environment/rooms";
import { factsIn } from "../../ops/stack-facts";
import { readStackFile } from "../../ops/stack-file";
import type { Environment } from "../../environment/environment";
import type { AnyStack, ProjectStack, ServedAccount } from "../accounts/account";
import { type Census, type CensusChange, compareCensuses } from "../accounts/census";
import { type CommandResult, run } from "./command";
import { type Runner, type Sessions, runnerOf, signIn } from "./ci-session";
import type { Engine } from "../engine/engine";
import { commandEnvironment, secretsProvider, stackFileOf } from "./command-environment";
import { projectFolder, stackFolder, workFolder } from "./folders";
import { runScript } from "./npm-script";
import { enterPhase } from "./stack-files";

/** What the engine says that an update did, by operation. */
export interface UpdateResult extends CommandResult {
  readonly counts: Readonly<Record<string, number>>;
}

/** One stack in rehearsal: the commands that a person would type, against the emulated account. */
export class RehearsedStack<Name extends AnyStack = ProjectStack> {
  constructor(
    readonly account: ServedAccount<Name>,
    readonly engine: Engine,
    /** The credentials of CI's jobs; without them the commands are an administrator's. */
    readonly sessions: Partial<Sessions> = {},
    /** Where the commands are typed: the project, or a copy of it. */
    readonly folder = projectFolder,
  ) {}

  get name(): Name {
    return this.account.stack;
  }

  /** What a command is told. Of what a job of CI's does, nothing is done that the documents of its role don't allow. */
  environmentOf(runner: Runner): Readonly<Record<string, string>> {
    return runner === "person" ? this.administrator : { ...this.administrator, ...this.sessions[runner] };
  }

  /** Of the role that updates: it may change what a phase allows, and delete nothing. */
  get environment(): Readonly<Record<string, string>> {
    return this.environmentOf("updater");
  }

  /** The same with credentials that may do everything, as a person's may. */
  get administrator(): Readonly<Record<string, string>> {
    return commandEnvironment(this.account, this.engine);
  }

  /** The facts of the stack file as it stands now, ids filled or not. */
  facts(): Environment {
    return factsIn(this.name, readStackFile(stackFileOf(this.name)), { unknownIds: "allowed" });
  }

  /** The same stack for CI's jobs: their roles are made in the account, and taken on. */
  async signedIn(): Promise<RehearsedStack<Name>> {
    return new RehearsedStack(this.account, this.engine, await signIn(this.account, this.facts().account), this.folder);
  }

  /** The same stack for whoever works in a copy of the project. */
  from(folder: string): RehearsedStack<Name> {
    return new RehearsedStack(this.account, this.engine, this.sessions, folder);
  }

  /** Creates the stack as docs/state.md does; the engine adds its key to the copied stack file. */
  async initialize(): Promise<void> {
    const { PULUMI_OPTION_CONFIG_FILE: _, ...environment } = this.administrator;
    const result = await run(
      "pulumi",
      ["stack", "init", this.name, "--secrets-provider", secretsProvider(this.account), "--non-interactive"],
      environment,
      stackFolder,
    );
    if (result.exitCode !== 0) throw new Error(`pulumi stack init ${this.name} failed: ${result.stderr.trim()}`);
  }

  /** An `npm run` script of the project, as whoever runs it. */
  script(name: string, ...args: readonly string[]): Promise<CommandResult> {
    this.account.assertAlive();
    return runScript(name, ["--stack", this.name, ...args], this.environmentOf(runnerOf(name)), this.folder);
  }

  /** Completes the ledger from the account, as an adoption begins. @throws Error with discover's report when a row stays open. */
  async completeLedger(): Promise<void> {
    const { exitCode, stdout, stderr } = await this.script("discover", "--write");
    if (exitCode !== 0) throw new Error(`discover left rows open in ${this.name}:\n${stdout}\n${stderr}`);
  }

  /** The commit by which a person moves the stack on to a phase, or back to it. */
  enter(phase: Phase): void {
    const path = stackFileOf(this.name);
    enterPhase(path, phase);
    if (this.facts().ledger.phase !== phase) throw new Error(`${path} has no phase that could be moved on`);
  }

  async gate(phase: Phase, ...args: readonly string[]): Promise<{ readonly result: CommandResult; readonly verdict: Verdict }> {
    const file = join(workFolder, `verdict-${this.account.port}.json`);
    await rm(file, { force: true });
    this.enter(phase);
    const result = await this.script("gate", "--json", file, ...args);
    if (result.exitCode === 1) throw new Error(`the gate could not judge ${this.name}: ${result.stderr.trim()}`);
    return { result, verdict: JSON.parse(await readFile(file, "utf8")) as Verdict };
  }

  /** Where the gate of this stack keeps the plan that it has allowed. */
  get planFile(): string {
    return join(workFolder, `plan-${this.account.port}.json`);
  }

  /** The update that the gate's last line tells to type: its plan, and nothing else. */
  async updateToPlan(phase: Phase, room?: Room): Promise<UpdateResult> {
    this.enter(phase);
    const alone = room === undefined ? [] : ["--room", room];
    const result = await this.script("update", ...alone, "--plan", this.planFile);
    return { ...result, counts: countsIn(result.stdout) };
  }

  /** Imports every row, as docs/adopt.md does. @throws Error when the gate refuses. */
  async adopt(): Promise<UpdateResult> {
    const { verdict, result } = await this.gate("adopt", "--save-plan", this.planFile);
    if (!verdict.allowed) throw new Error(`${this.name} could not be adopted:\n${result.stdout}`);
    return this.updateToPlan("adopt");
  }

  /** An update without a saved plan, as a person types it. */
  async update(phase: Phase): Promise<UpdateResult> {
    this.account.assertAlive();
    this.enter(phase);
    const args = ["up", "--skip-preview", "--yes", "--non-interactive", ...engineArguments(this.name, this.facts().ledger, { phase })];
    const result = await run("pulumi", args, { ...this.environment, ...engineEnvironment({ phase }) }, this.folder);
    return { ...result, counts: countsIn(result.stdout) };
  }

  /** The state as the backend holds it, secrets still encrypted. */
  async exportState(): Promise<string> {
    return (await run("pulumi", ["stack", "export", "--stack", this.name], this.environment, this.folder)).stdout;
  }

  census(): Promise<Census> {
    this.account.assertAlive();
    return this.account.census();
  }

  /** What a step did to the account, by the AWS API's word and not the engine's. */
  async changesDuring<T>(step: () => Promise<T>): Promise<{ readonly result: T; readonly change: CensusChange }> {
    const before = await this.census();
    const result = await step();
    return { result, change: compareCensuses(before, await this.census()) };
  }
}

/** Reads the engine's closing table: `    = 52 imported`, `    ~ 2 updated`. */
function countsIn(output: string): Record<string, number> {
  const closing = output.slice(output.lastIndexOf("Resources:"));
  return Object.fromEntries(
    [...closing.matchAll(/(\d+) (created|updated|deleted|replaced|imported|unchanged)/g)].map(([, count, kind = ""]) => [kind, Number(count)] as const),
  );
}
