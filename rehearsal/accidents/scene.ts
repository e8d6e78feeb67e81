// Over 150 lines: everything that can be done to one scene, which shares one count of what was lost.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Phase } from "../../environment/phase";
import { excludedNames } from "../../environment/scope";
import { endpointOf } from "../accounts/account";
import type { Census } from "../accounts/census";
import { type CommandResult, run, runUntil } from "../stage/command";
import { runScript } from "../stage/npm-script";
import { type Runner, runnerOf } from "../stage/ci-session";
import { administratorCredentials } from "../stage/command-environment";
import type { Verdict } from "../../ops/gate/judge";
import type { RehearsedStack } from "../stage/stack";
import { harm } from "./harm";
import { type Lock, locks } from "./lock";
import { Workspace } from "./workspace";

/** Where an accident befalls: a copy of the project, of the accounts and of the state, and the locks that are on. */
export class Scene {
  /** Every command that could have changed something, in order. */
  readonly commands: CommandResult[] = [];
  /** What the accident has done so far to either account, in words. */
  readonly harms: string[] = [];
  /** Told to every command, besides what the stack needs. */
  variables: Readonly<Record<string, string>> = {};

  private constructor(
    readonly stack: RehearsedStack,
    /** The other account, whose credentials somebody may hold. */
    readonly other: RehearsedStack,
    readonly armed: ReadonlySet<Lock>,
    readonly workspace: Workspace,
    private baseline: readonly Census[],
  ) {}

  static async set(stack: RehearsedStack, other: RehearsedStack, armed: ReadonlySet<Lock>): Promise<Scene> {
    return new Scene(stack, other, armed, new Workspace(stack.account), await censuses(stack, other));
  }

  /** Edits a file of the program. */
  edit(file: string, before: string | RegExp, after: string): void {
    this.workspace.edit(file, before, after);
  }

  /** The same for an edit that may find nothing to change. */
  editWhereItFits(file: string, before: RegExp, after: string): void {
    this.workspace.editWhereItFits(file, before, after);
  }

  /** Edits the stack file. */
  facts(before: string | RegExp, after: string): void {
    this.workspace.edit(`Pulumi.${this.stack.name}.yaml`, before, after);
  }

  /** Edits both stack files: the pack would refuse a change of one alone, because they are no longer alike in it. */
  factsOfBoth(before: string | RegExp, after: string): void {
    for (const { name } of [this.stack, this.other]) this.workspace.edit(`Pulumi.${name}.yaml`, before, after);
  }

  /** What the way into production does with an edit: the gate, where there is one, and then the update. */
  async attempt(phase: Phase = "steady", ...flags: readonly string[]): Promise<void> {
    const byPlan = phase === "adopt" && this.armed.has("gate");
    if (this.armed.has("gate") && (await this.gate(phase, ...(byPlan ? ["--save-plan", this.planFile] : []))).exitCode !== 0) return;
    await (byPlan ? this.updateToPlan(phase, this.planFile) : this.phaseUpdate(phase, ...flags));
  }

  /** Where the gate keeps the plan that it has allowed. */
  get planFile(): string {
    return join(this.workspace.folder, "plan.json");
  }

  /** The line that the gate tells to type. */
  phaseUpdate(phase: Phase, ...flags: readonly string[]): Promise<CommandResult> {
    return this.update(this.inPhase(phase), ...this.excluding(phase), ...flags);
  }

  gate(phase: Phase, ...args: readonly string[]): Promise<CommandResult> {
    return this.command("gate", "--phase", phase, ...args);
  }

  /** The gate's verdict, in full. @throws Error when it could not judge. */
  async verdict(phase: Phase, ...args: readonly string[]): Promise<{ readonly result: CommandResult; readonly verdict: Verdict }> {
    const file = join(this.workspace.folder, "verdict.json");
    const result = await this.gate(phase, "--json", file, ...args);
    if (result.exitCode === 1) throw new Error(`the gate could not judge:\n${result.stdout}${result.stderr}`);
    return { result, verdict: JSON.parse(readFileSync(file, "utf8")) as Verdict };
  }

  /** An update that nobody looked at before. */
  update(variables: Readonly<Record<string, string>> = {}, ...args: readonly string[]): Promise<CommandResult> {
    return this.pulumi(["up", "--skip-preview", "--yes", ...args], variables);
  }

  updateToPlan(phase: Phase, plan: string): Promise<CommandResult> {
    return this.command("update", "--phase", phase, "--plan", plan);
  }

  pulumi(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
    return this.record(run("pulumi", this.arguments(args), { ...this.environment, ...variables }, this.workspace.folder));
  }

  /** An update that is killed, with everything it has started, once it has done ten of its steps, or some time after it began. */
  async killedUpdate(phase: Phase, moment: { readonly afterMs?: number } = {}): Promise<void> {
    const tenSteps = (output: string) => (output.match(/ (imported|created|updated)/g) ?? []).length >= 10;
    const args = this.arguments(["up", "--skip-preview", "--yes", ...this.excluding(phase)]);
    await runUntil(moment.afterMs ?? tenSteps, "pulumi", args, { ...this.environment, ...this.inPhase(phase) }, this.workspace.folder);
  }

  /** The same to an adoption as docs/adopt.md types it. @returns false when the gate refuses it: then there is nothing to kill. */
  async killedAdoption(moment: { readonly afterMs?: number } = {}): Promise<boolean> {
    const tenSteps = (output: string) => (output.match(/ imported/g) ?? []).length >= 10;
    const gated = await this.gate("adopt", "--save-plan", this.planFile);
    if (gated.exitCode !== 0) return false;
    const args = ["run", "--silent", "update", "--", "--stack", this.stack.name, "--phase", "adopt", "--plan", this.planFile];
    await runUntil(moment.afterMs ?? tenSteps, "npm", args, this.environment, this.workspace.folder);
    return true;
  }

  /** An `npm run` script of the project, typed in the copy of it. */
  command(name: string, ...args: readonly string[]): Promise<CommandResult> {
    return this.record(this.script(name, ...args));
  }

  /** What prepares an accident, and is none itself. @throws Error when it fails. */
  async prepare(args: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await run("pulumi", this.arguments(args), this.environment, this.workspace.folder);
    if (exitCode !== 0) throw new Error(`pulumi ${args.join(" ")} failed, so the accident could not befall:\n${stdout}${stderr}`);
    return stdout;
  }

  async importState(state: unknown): Promise<void> {
    const file = join(this.workspace.folder, "state.json");
    writeFileSync(file, JSON.stringify(state));
    await this.prepare(["stack", "import", "--file", file]);
  }

  /** What people do in the console is no harm of ours: what counts begins anew after it. */
  async byHand(edit: () => Promise<void>): Promise<void> {
    await this.count();
    await edit();
    this.baseline = await censuses(this.stack, this.other);
  }

  /** Adds what has befallen both accounts since the last count. */
  async count(): Promise<void> {
    const now = await censuses(this.stack, this.other);
    this.harms.push(...harm(this.baseline, now));
    this.baseline = now;
  }

  /** Credentials of the other account. The state is still asked of its own: its address names its endpoint. */
  get otherAccount(): Readonly<Record<string, string>> {
    return { ...this.administrator, AWS_ENDPOINT_URL: endpointOf(this.other.account) };
  }

  /** Credentials of a person who may delete. */
  readonly administrator = { ...administratorCredentials, AWS_SESSION_TOKEN: "" };

  private get environment(): Readonly<Record<string, string>> {
    return this.environmentOf("updater");
  }

  private environmentOf(runner: Runner): Readonly<Record<string, string>> {
    this.stack.account.assertAlive();
    const pack = { PULUMI_OPTION_POLICY_PACK: this.armed.has("pack") ? "policy" : "" };
    const credentials = this.armed.has("aws") ? this.stack.environmentOf(runner) : this.stack.administrator;
    // With one lock alone nothing else may hold an import back, also not what it would write into the state.
    const imports = locks.every((lock) => this.armed.has(lock)) ? {} : { ADOPTION_STATE: "apart" };
    return { ...credentials, PULUMI_OPTION_CONFIG_FILE: this.workspace.stackFile, ...pack, ...imports, ...this.variables };
  }

  private readonly inPhase = (phase: Phase) => ({ ADOPTION_PHASE: phase });

  private excluding(phase: Phase): string[] {
    return excludedNames(this.stack.facts().ledger, { phase }).flatMap((name) => ["--exclude", `**::${name}`]);
  }

  private arguments(args: readonly string[]): string[] {
    return [...args, "--stack", this.stack.name, "--non-interactive"];
  }

  private script(name: string, ...args: readonly string[]): Promise<CommandResult> {
    return runScript(name, ["--stack", this.stack.name, ...args], this.environmentOf(runnerOf(name)), this.workspace.folder);
  }

  private async record(command: Promise<CommandResult>): Promise<CommandResult> {
    const result = await command;
    this.commands.push(result);
    return result;
  }
}

const censuses = (...stacks: readonly RehearsedStack[]): Promise<Census[]> => Promise.all(stacks.map((stack) => stack.census()));
