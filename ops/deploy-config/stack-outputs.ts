import { execa } from "execa";
import { z } from "zod";
import { CommandError } from "../command-error";
import { projectFolder } from "../stack-file";

/** What only AWS, and so only the stack's state, can tell of the deploy config; the rest are facts. */
const consumed = ["apiFunctionName", "workerFunctionName", "frontendBucket", "imagesBucket", "frontendDistributionId", "imagesDistributionId"] as const;

export type StackOutputs = Readonly<Record<(typeof consumed)[number], string>>;

const printed = z.record(z.string(), z.unknown());

/** @throws CommandError when there is no engine, no such stack, or an output is missing. */
export async function stackOutputs(stack: string): Promise<StackOutputs> {
  const { stdout, stderr, failed, exitCode } = await execa("pulumi", ["stack", "output", "--json", "--stack", stack, "--non-interactive"], {
    cwd: projectFolder,
    reject: false,
  });
  if (failed && exitCode === undefined)
    throw new CommandError(
      "pulumi can't be started. Install it from pulumi.com/docs/install (3.252 or newer), or run npm run rehearse:env for the embedded one",
    );
  if (failed) throw new CommandError(`pulumi has no outputs of ${stack}:\n${stderr.trim()}\nSign in to the stack's account and backend (docs/state.md)`);
  return parseOutputs(stdout, stack);
}

/**
 * Pure.
 * @throws CommandError naming every output that is missing: a config without it would break the deploy that reads it, as when
 * production's file once named a worker that did not exist.
 */
export function parseOutputs(json: string, stack: string): StackOutputs {
  const outputs = read(json);
  const missing = consumed.filter((name) => !isKnown(outputs[name]));
  if (missing.length > 0)
    throw new CommandError(
      `stack ${stack} has no output ${missing.join(", ")}: what it names is not adopted or created yet. Finish the phases of docs/adopt.md (npm run gate -- --stack ${stack} --phase create)`,
    );
  return Object.fromEntries(consumed.map((name) => [name, outputs[name] as string])) as StackOutputs;
}

function read(json: string): Readonly<Record<string, unknown>> {
  try {
    return printed.parse(JSON.parse(json));
  } catch (error) {
    throw new CommandError(
      `pulumi stack output is not readable (${(error as Error).message.split("\n")[0]}). Compare the CLI's version with the README's, then run it again`,
    );
  }
}

/** How the engine writes a value that no update has brought yet. */
const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const isKnown = (value: unknown): boolean => typeof value === "string" && value !== "" && value !== unknownValue;
