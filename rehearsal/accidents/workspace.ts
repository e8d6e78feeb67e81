import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Phase } from "../../environment/phase";
import { readStackFile } from "../../ops/stack-file";
import { type AccountPlace, accountPlaces } from "../accounts/account";
import { stackFileOf } from "../stage/command-environment";
import { projectFolder, workFolder } from "../stage/folders";
import { copyStackFile, enterPhase, keepStackFile } from "../stage/stack-files";

/** What a command needs to run from another folder. */
const program = ["index.ts", "Pulumi.yaml", "package.json", "package-lock.json", "tsconfig.json", "aws", "components", "environment", "ops", "policy", "start"];

/** A copy of the project, with one stack's completed file, that an accident may spoil. There is one for each account that is served. */
export class Workspace {
  readonly folder: string;
  readonly stackFile: string;

  constructor({ stack, port }: AccountPlace) {
    const folder = join(workFolder, `workspace-${port}`);
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const part of program) cpSync(join(projectFolder, part), join(folder, part), { recursive: true });
    symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"));
    // The pack holds the stack against the others by their committed files.
    for (const { stack: other } of accountPlaces) copyStackFile(join(projectFolder, `Pulumi.${other}.yaml`), join(folder, `Pulumi.${other}.yaml`));
    this.stackFile = join(folder, `Pulumi.${stack}.yaml`);
    copyStackFile(stackFileOf(stack), this.stackFile);
  }

  /** The commit that moves the stack to a phase, and nothing else with it. */
  enter(phase: Phase): void {
    enterPhase(this.stackFile, phase);
  }

  /** Keeps the stack file as it is now. @returns what puts it back. */
  keepFacts(): () => void {
    return keepStackFile(this.stackFile);
  }

  /** What the stack file sets free now. */
  get retiring(): readonly string[] {
    return Object.keys((readStackFile(this.stackFile).config["bluemoxon:ledger"] as { readonly retire?: object }).retire ?? {});
  }

  /** @throws Error when the file does not hold `before`: the accident would then prove nothing. */
  edit(file: string, before: string | RegExp, after: string): void {
    if (!this.editWhereItFits(file, before, after)) throw new Error(`${file} holds no ${String(before)}: the accident would change nothing`);
  }

  /** @returns whether the file has changed. */
  editWhereItFits(file: string, before: string | RegExp, after: string): boolean {
    const path = join(this.folder, file);
    const text = readFileSync(path, "utf8");
    const edited = text.replace(before, after);
    writeFileSync(path, edited);
    return edited !== text;
  }
}
