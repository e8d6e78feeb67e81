import { Command, InvalidArgumentError, Option } from "commander";
import type { Account } from "../../environment/account";
import { CommandError, runCommand } from "../command-error";
import { stackFacts } from "../stack-facts";
import { type CiRole, managedPolicies, ownPolicies } from "./roles";
import { trustPolicy } from "./trust";

interface Options {
  readonly stack: string;
  readonly document: string;
  readonly repository?: string;
}

const policies: Readonly<Record<string, (account: Account) => object>> = { ...managedPolicies, ...ownPolicies };
const trusts: Readonly<Record<string, CiRole>> = { "reader-trust": "reader", "updater-trust": "updater" };

const command = new Command("ci-roles")
  .description("Prints one IAM document of CI's roles, as docs/ci.md hands it to the AWS CLI. Reads the stack file; asks and changes nothing.")
  .requiredOption("--stack <name>", "the stack whose account the roles are for")
  .addOption(
    new Option("--document <name>", "a policy that is attached, what one role has beside, or who may take it on")
      .choices([...Object.keys(policies), ...Object.keys(trusts)])
      .makeOptionMandatory(),
  )
  .option("--repository <owner/name>", "the GitHub repository whose jobs take a role on; for who may", subjectPrefix);

/** With the numbers that GitHub puts into the tokens of repositories made since July 2026. A wildcard here would let other repositories in. */
function subjectPrefix(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*(@\d+)?\/[A-Za-z0-9._-]+(@\d+)?$/.test(text))
    throw new InvalidArgumentError("Write it as GitHub's tokens do: owner/name, or owner@1/name@2 (docs/ci.md).");
  return text;
}

function main({ stack, document, repository }: Options): number {
  // The roles are made before the adoption, when some ids may not be on record yet.
  const { account } = stackFacts(stack, "allowed");
  const trusted = trusts[document];
  const text = trusted === undefined ? policies[document]?.(account) : trustPolicy(trusted, account, stack, named(repository));
  console.log(JSON.stringify(text, undefined, 2));
  return 0;
}

function named(repository: string | undefined): string {
  if (repository === undefined) throw new CommandError("a trust policy names who is trusted. Add --repository owner/name");
  return repository;
}

void runCommand(() => Promise.resolve().then(() => main(command.parse().opts<Options>())));
