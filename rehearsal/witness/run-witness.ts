import { execa } from "execa";
import { join } from "node:path";
import { project } from "../../environment/read";
import { CommandError, runCommand } from "../../ops/command-error";
import { commandLine } from "../../ops/command-line";
import { requireAccount } from "../../ops/discover/account";
import { explained } from "../../ops/discover/aws-error";
import { stackFacts } from "../../ops/stack-facts";
import { requirePython } from "../engine/prerequisites";
import { ensurePythonEnvironment } from "../engine/python-environment";

interface Options {
  readonly stack: string;
  readonly emulated: boolean;
}

const command = commandLine("witness")
  .description(
    "Holds what an account answers against what AWS is on record to answer. Reads AWS, never writes to it; prints names of fields and their forms, no value.",
  )
  .requiredOption("--stack <name>", "the stack whose account is asked")
  .option("--emulated", "the account is an emulated one: an excuse that excuses nothing any more is told as well", false);

/** 0: nothing to tell. 2: findings. 1: an error, also where one question was refused: a look that is not whole is none. */
async function main({ stack, emulated }: Options): Promise<number> {
  const { account } = stackFacts(stack, "allowed");
  await requireAccount(account);
  const { interpreter } = await ensurePythonEnvironment(await requirePython(), console.error);
  const args = [join(__dirname, "witness.py"), "--name", project, ...(emulated ? ["--emulated"] : [])];
  const { exitCode } = await execa(interpreter, args, {
    stdio: "inherit",
    reject: false,
    env: { AWS_REGION: account.region, AWS_DEFAULT_REGION: account.region, PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (exitCode !== 0 && exitCode !== 2)
    throw new CommandError(
      "not everything could be asked: each line above names a question, and nothing was changed. Sign in with a role that may read everything, such as AWS's ReadOnlyAccess, and run it again",
    );
  return exitCode;
}

void runCommand("witness", () => explained(() => main(command.parse().opts<Options>())));
