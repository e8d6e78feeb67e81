import { execa } from "execa";
import { join } from "node:path";
import { project } from "../../environment/read";
import { CommandError, runCommand } from "../../ops/command-error";
import { commandLine } from "../../ops/command-line";
import { requireAccount } from "../../ops/discover/account";
import { explained } from "../../ops/discover/aws-error";
import { stackFacts } from "../../ops/stack-facts";
import { accountPlaces } from "../accounts/account";
import { requirePython } from "../engine/prerequisites";
import { ensurePythonEnvironment } from "../engine/python-environment";
import { removed } from "../stage/removed-variables";

interface Options {
  readonly stack?: string;
  readonly emulated: boolean;
  readonly fixes: boolean;
}

const command = commandLine("witness")
  .description(
    "Holds what an account answers against what AWS is on record to answer. Reads AWS, never writes to it; prints names of fields and their forms, no value.",
  )
  .option("--stack <name>", "the stack whose account is asked")
  .option("--emulated", "the account is an emulated one: an excuse that excuses nothing any more is told as well", false)
  .option("--fixes", "without an account: which answers each correction of the emulator changes, and which changes none; a quarter of an hour", false);

/** 0: nothing to tell. 2: findings. 1: an error, also where one question was refused: a look that is not whole is none. */
async function main({ stack, emulated, fixes }: Options): Promise<number> {
  if (fixes === (stack !== undefined)) throw new CommandError("say whose account is asked (--stack prod), or --fixes alone, which asks none");
  if (stack === undefined) return python("fixes.py", ["--port", String(accountPlaces[0]?.port)], removed, "the emulated accounts could not be asked");
  const { account } = stackFacts(stack, "allowed");
  await requireAccount(account);
  return python(
    "witness.py",
    ["--name", project, ...(emulated ? ["--emulated"] : [])],
    { AWS_REGION: account.region, AWS_DEFAULT_REGION: account.region },
    "not everything could be asked: each line above names a question, and nothing was changed. Sign in with a role that may read everything, such as AWS's ReadOnlyAccess, and run it again",
  );
}

/** @throws CommandError with `fault` when it ends otherwise than with a verdict; it has said why. */
async function python(file: string, args: readonly string[], env: Readonly<Record<string, string | undefined>>, fault: string): Promise<number> {
  const { interpreter } = await ensurePythonEnvironment(await requirePython(), console.error);
  const { exitCode } = await execa(interpreter, [join(__dirname, file), ...args], {
    stdio: "inherit",
    reject: false,
    env: { ...env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (exitCode !== 0 && exitCode !== 2) throw new CommandError(fault);
  return exitCode;
}

void runCommand("witness", () => explained(() => main(command.parse().opts<Options>())));
