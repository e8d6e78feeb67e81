import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { CommandError } from "../../../../ops/command-error";
import type { Environment } from "../../../stage/command";
import { removed } from "../../../stage/removed-variables";
import type { RehearsedStack } from "../../../stage/stack";
import type { Tofu } from "./ensure-tofu";
import { type Block, readGenerated, writeStatements } from "./generated";
import { mended } from "./mended";
import { type Plan, changedAttributes, outcomeOf, settled } from "./planned";
import { type Validation, errorsOf, withoutRefused } from "./refused";
import { type ProvidersSchema, resourceBodies } from "./schema";
import { type Adopted, importBlocks, settingsFile, tellProvider } from "./told";

/** Runs OpenTofu to its end, whatever that is. What it prints may hold secrets, so it is not kept. */
type Run = (...args: readonly string[]) => Promise<{ readonly exitCode: number; readonly stdout: string; readonly all: string }>;

/**
 * Takes live resources under OpenTofu: afterwards the folder holds a configuration that states them and a state that knows them, and a plan of it
 * proposes nothing. What lives stays as it is, which the account's own census says.
 *
 * @param folder empty; gets secrets in clear, as each state of Terraform's has them
 * @returns how many attributes a plan ignores
 * @throws Error when a resource is not imported, or would be changed by that
 */
export async function adoptWithTofu(prod: RehearsedStack, tofu: Tofu, adopted: readonly Adopted[], folder: string): Promise<number> {
  tellProvider(folder, tofu, prod.facts().account);
  const run: Run = async (...args) => {
    const env = { ...removed, ...tofuEnvironment(prod.administrator, folder) };
    const { exitCode = 1, stdout, all } = await execa(tofu.path, args, { cwd: folder, env, reject: false, all: true, stdin: "ignore" });
    return { exitCode, stdout, all };
  };
  await done(run, "init", "-no-color");
  const imports = join(folder, "imports.tf.json");
  writeFileSync(imports, JSON.stringify(importBlocks(adopted)));
  const { change, result: ignored } = await prod.changesDuring(async () => {
    const attributes = await writeConfiguration(run, folder, adopted.length);
    await done(run, "apply", "-no-color", planFile);
    return attributes;
  });
  assert.deepEqual(change, { lost: [], added: [], changed: {} }, "taking the resources under OpenTofu has changed some");
  rmSync(imports);
  return ignored;
}

/** What a command of OpenTofu's is told beside its arguments. Pure. */
export const tofuEnvironment = (environment: Environment, folder: string): Environment => ({
  ...environment,
  TF_CLI_CONFIG_FILE: join(folder, settingsFile),
  TF_IN_AUTOMATION: "1",
  // What a person may have set: it would lead elsewhere, or measure something else.
  ...Object.fromEntries(["TF_CLI_ARGS", "TF_CLI_ARGS_plan", "TF_DATA_DIR", "TF_LOG", "TF_WORKSPACE"].map((name) => [name, ""])),
});

const planFile = "import.plan";

/** Leaves a plan that imports all of them and changes none. @returns how many attributes it ignores for that */
async function writeConfiguration(run: Run, folder: string, count: number): Promise<number> {
  const resources = mended(await generated(run, folder), resourceBodies(JSON.parse(await done(run, "providers", "schema", "-json")) as ProvidersSchema));
  const main = join(folder, "main.tf");
  const accepted = await acceptedText(run, main, writeStatements(resources));
  const changed = changedAttributes(await planned(run));
  writeFileSync(main, writeStatements(settled(readGenerated(accepted) as Block[], changed)));
  const { imported, touched } = outcomeOf(await planned(run));
  if (imported !== count || touched.length > 0)
    throw new Error(
      `OpenTofu would import ${imported} of ${count} resources and touch ${touched.join(", ") || "none"}: a plan of that measures something else`,
    );
  return [...changed.values()].flat().length;
}

/** The generator's own text is mostly refused: the command ends with an error, and leaves the file all the same. */
async function generated(run: Run, folder: string): Promise<Block[]> {
  const file = join(folder, "generated.tf");
  const { all } = await run("plan", "-no-color", `-generate-config-out=${file}`);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CommandError(`tofu plan has generated no configuration: ${lastLines(all)}`);
  }
  rmSync(file);
  return readGenerated(text).filter((statement): statement is Block => statement.kind === "block");
}

/** Each round leaves something out, so there is a last one. */
async function acceptedText(run: Run, main: string, text: string): Promise<string> {
  writeFileSync(main, text);
  const errors = errorsOf(JSON.parse((await run("validate", "-json")).stdout) as Validation);
  return errors.length === 0 ? text : acceptedText(run, main, withoutRefused(text, errors));
}

async function planned(run: Run): Promise<Plan> {
  await done(run, "plan", "-no-color", `-out=${planFile}`);
  return JSON.parse(await done(run, "show", "-json", planFile)) as Plan;
}

async function done(run: Run, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, all } = await run(...args);
  if (exitCode !== 0) throw new CommandError(`tofu ${args.join(" ")} failed: ${lastLines(all)}`);
  return stdout;
}

const lastLines = (text: string): string => text.trim().split("\n").slice(-20).join("\n");
