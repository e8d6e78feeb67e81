import { Command, InvalidArgumentError, Option } from "commander";
import { CommandError, runCommand } from "../command-error";
import { stackFacts } from "../stack-facts";
import { type CiRole, permissions, roleNames } from "./roles";
import { trustPolicy } from "./trust";

interface Options {
  readonly stack: string;
  readonly role: CiRole;
  readonly document: "trust" | "permissions";
  readonly repository?: string;
}

const command = new Command("ci-roles")
  .description("Prints one IAM document of one CI role, as docs/ci.md hands it to the AWS CLI. Reads the stack file; asks and changes nothing.")
  .requiredOption("--stack <name>", "the stack whose account the role is for")
  .addOption(new Option("--role <role>", "which role").choices(Object.keys(roleNames)).makeOptionMandatory())
  .addOption(new Option("--document <document>", "who may take it on, or what it may do").choices(["trust", "permissions"]).makeOptionMandatory())
  .option("--repository <owner/name>", "the GitHub repository whose jobs take it on; for trust", subjectPrefix);

/** With the numbers that GitHub puts into the tokens of repositories made since July 2026. A wildcard here would let other repositories in. */
function subjectPrefix(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*(@\d+)?\/[A-Za-z0-9._-]+(@\d+)?$/.test(text))
    throw new InvalidArgumentError("Write it as GitHub's tokens do: owner/name, or owner@1/name@2 (docs/ci.md).");
  return text;
}

function main({ stack, role, document, repository }: Options): number {
  // The roles are made before the adoption, when some ids may not be on record yet.
  const { account } = stackFacts(stack, "allowed");
  console.log(JSON.stringify(document === "trust" ? trustPolicy(role, account, stack, named(repository)) : permissions[role](account), undefined, 2));
  return 0;
}

function named(repository: string | undefined): string {
  if (repository === undefined) throw new CommandError("a trust policy names who is trusted. Add --repository owner/name");
  return repository;
}

void runCommand(() => Promise.resolve().then(() => main(command.parse().opts<Options>())));
