import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../environment/environment";
import { placing } from "../environment/faults-placed";
import { beside } from "../environment/section-on-disk";
import { parseStackYaml } from "../environment/stack-yaml";
import { factsIn } from "./facts";
import { told } from "./told";

interface OtherStack {
  readonly file: string;
  readonly facts: Environment;
}

const projectFolder = join(__dirname, "..");

/**
 * The stacks beside the running one, by their committed stack files. The running one is told by its account, not by its name.
 * @throws Error when there is none: a rule that compares would otherwise pass for want of anything to compare with.
 * @throws Refusal when one is no YAML, states a key twice, or has a fault.
 */
export function otherStacks(accountId: string, folder = projectFolder): readonly OtherStack[] {
  const others = readdirSync(folder)
    .filter((file) => /^Pulumi\.[\w-]+\.yaml$/.test(file))
    .map((file) => ({ file, facts: factsOf(join(folder, file)) }))
    .filter(({ facts }) => facts.account.id !== accountId);
  if (others.length === 0) throw new Error(`there is no other stack file in ${folder}. Restore it: stacks that can't be compared are not alike`);
  return others;
}

const factsOf = (path: string): Environment =>
  told(() => {
    const source = { path, ...parseStackYaml(path, readFileSync(path, "utf8"), beside(path)) };
    return placing(source, () => factsIn(source));
  });
