import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Environment } from "../environment/environment";
import { readEnvironment } from "../environment/read";

interface OtherStack {
  readonly file: string;
  readonly facts: Environment;
}

const projectFolder = join(__dirname, "..");

/**
 * The stacks beside the running one, by their committed stack files. The running one is told by its account, not by its name.
 * @throws Error when there is none: a rule that compares would otherwise pass for want of anything to compare with.
 */
export function otherStacks(accountId: string): readonly OtherStack[] {
  const others = readdirSync(projectFolder)
    .filter((file) => /^Pulumi\.[\w-]+\.yaml$/.test(file))
    .map((file) => ({ file, facts: factsIn(file) }))
    .filter(({ facts }) => facts.account.id !== accountId);
  if (others.length === 0) throw new Error(`there is no other stack file in ${projectFolder}. Restore it: stacks that can't be compared are not alike`);
  return others;
}

function factsIn(file: string): Environment {
  const { config } = parse(readFileSync(join(projectFolder, file), "utf8"), { merge: true }) as { config: Record<string, unknown> };
  return readEnvironment(config, { discoverCommand: "", today: new Date().toISOString().slice(0, 10), unknownIds: "allowed" });
}
