import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Environment } from "../environment/environment";
import { factsIn } from "./facts";

interface OtherStack {
  readonly file: string;
  readonly facts: Environment;
}

const projectFolder = join(__dirname, "..");

/**
 * The stacks beside the running one, by their committed stack files. The running one is told by its account, not by its name.
 * @throws Error when there is none: a rule that compares would otherwise pass for want of anything to compare with.
 */
export function otherStacks(accountId: string, folder = projectFolder): readonly OtherStack[] {
  const others = readdirSync(folder)
    .filter((file) => /^Pulumi\.[\w-]+\.yaml$/.test(file))
    .map((file) => ({ file, facts: factsIn(configIn(join(folder, file))) }))
    .filter(({ facts }) => facts.account.id !== accountId);
  if (others.length === 0) throw new Error(`there is no other stack file in ${folder}. Restore it: stacks that can't be compared are not alike`);
  return others;
}

function configIn(file: string): Readonly<Record<string, unknown>> {
  const { config } = parse(readFileSync(file, "utf8")) as { config: Record<string, unknown> };
  return config;
}
