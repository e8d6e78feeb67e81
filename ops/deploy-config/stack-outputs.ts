import { z } from "zod";
import { type CdnFacts, imagesServer } from "../../environment/cdn";
import { notKnownYet } from "../../environment/engine-marks";
import { CommandError } from "../command-error";
import { pulumi } from "../pulumi";
import { stackHoldings } from "../stack-holdings";

/** What only AWS, and so only the stack's state, can tell of the deploy config, and whose it is: the rest are facts. */
const consumedOf = (cdn: CdnFacts) => ({
  apiFunctionName: "app-api-function",
  workerFunctionName: "app-worker-function",
  frontendBucket: undefined,
  imagesBucket: undefined,
  frontendDistributionId: "app-cdn-frontend",
  imagesDistributionId: `app-cdn-${imagesServer(cdn)}`,
});

export type StackOutputs = Readonly<Record<keyof ReturnType<typeof consumedOf>, string>>;

const printed = z.record(z.string(), z.unknown());

/** @throws CommandError when there is no engine, no such stack, or an output is missing. */
export async function stackOutputs(stack: string, cdn: CdnFacts): Promise<StackOutputs> {
  const printedOutputs = await pulumi(
    ["stack", "output", "--json", "--stack", stack, "--non-interactive"],
    (words) => `pulumi has no outputs of ${stack}:\n${words}\nSign in to the stack's account and backend (docs/state.md)`,
  );
  return parseOutputs(printedOutputs, await stackHoldings(stack), stack, cdn);
}

/**
 * Pure. An output alone proves nothing: while an adoption leaves a resource out, the engine answers with what would be its name.
 * @param held logical name -> id, of what the stack's state holds.
 * @throws CommandError naming every output that is missing: a config without it would break the deploy that reads it, as when
 * production's file once named a worker that did not exist.
 */
export function parseOutputs(json: string, held: ReadonlyMap<string, string>, stack: string, cdn: CdnFacts): StackOutputs {
  const consumed = consumedOf(cdn);
  const outputs = read(json);
  const missing = Object.entries(consumed).filter(([name, resource]) => !isKnown(outputs[name]) || (resource !== undefined && !held.has(resource)));
  if (missing.length > 0)
    throw new CommandError(
      `stack ${stack} has nothing behind output ${missing.map(([name]) => name).join(", ")}: it is not adopted or created yet. Finish the phases of docs/adopt.md (npm run gate -- --stack ${stack} --phase create)`,
    );
  return Object.fromEntries(Object.keys(consumed).map((name) => [name, outputs[name] as string])) as StackOutputs;
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

const isKnown = (value: unknown): boolean => typeof value === "string" && value !== "" && value !== notKnownYet;
