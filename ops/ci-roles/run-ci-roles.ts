import { InvalidArgumentError, Option } from "commander";
import { commandLine } from "../command-line";
import type { Account } from "../../environment/account";
import { CommandError, runCommand } from "../command-error";
import { requireAccount } from "../discover/account";
import { stackFacts } from "../stack-facts";
import { roleDifferences } from "./compare-roles";
import { expectedRoles } from "./expected";
import { liveRoles } from "./live-roles";
import { type CiRole, managedPolicies, ownPolicies, roleNames } from "./roles";
import { repositoryTrusted, trustPolicy } from "./trust";

interface Options {
  readonly stack: string;
  readonly document?: string;
  readonly check: boolean;
  readonly repository?: string;
}

const policies: Readonly<Record<string, (account: Account) => object>> = { ...managedPolicies, ...ownPolicies };
const trusts: Readonly<Record<string, CiRole>> = { "reader-trust": "reader", "updater-trust": "updater" };

const command = commandLine("ci-roles")
  .description("Prints one IAM document of CI's roles, as docs/ci.md hands it to the AWS CLI, or compares all of them with the account. Changes nothing.")
  .requiredOption("--stack <name>", "the stack whose account the roles are for")
  .addOption(
    new Option("--document <name>", "a policy that is attached, what one role has beside, or who may take it on").choices([
      ...Object.keys(policies),
      ...Object.keys(trusts),
    ]),
  )
  .option("--check", "compare the roles that live in the account with the documents", false)
  .option("--repository <owner/name>", "the GitHub repository whose jobs take a role on; for who may", subjectPrefix);

/** With the numbers that GitHub puts into the tokens of repositories made since July 2026. A wildcard here would let other repositories in. */
function subjectPrefix(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*(@\d+)?\/[A-Za-z0-9._-]+(@\d+)?$/.test(text))
    throw new InvalidArgumentError("Write it as GitHub's tokens do: owner/name, or owner@1/name@2 (docs/ci.md).");
  return text;
}

/** 0: printed, or the same. 2: what lives differs. 1: an error. */
async function main({ stack, document, check, repository }: Options): Promise<number> {
  if (check === (document !== undefined)) throw new CommandError("say what to do. Add either --document with a name, or --check");
  // The roles are made before the adoption, when some ids may not be on record yet.
  const { account } = stackFacts(stack, "allowed");
  return document === undefined ? compare(account, stack, repository) : print(account, stack, document, repository);
}

async function compare(account: Account, stack: string, repository: string | undefined): Promise<number> {
  await requireAccount(account);
  const live = await liveRoles(
    account.region,
    expectedRoles(account, stack, () => ""),
  );
  // Which repository it is, is in no file: without the option whichever a role names is taken, and said.
  const trusted = (role: CiRole) => repository ?? repositoryTrusted(live.roles[roleNames[role]]?.trust) ?? "OWNER/NAME";
  const found = roleDifferences(live, expectedRoles(account, stack, trusted));
  for (const line of found) console.log(line);
  const whose = (Object.keys(roleNames) as CiRole[]).map((role) => `${roleNames[role]} by ${trusted(role)}`).join(", ");
  console.log(
    found.length === 0
      ? `The roles of stack ${stack} are what the documents say; taken on: ${whose}`
      : `${found.length} difference(s). next: docs/ci.md, "When a document changes"`,
  );
  return found.length === 0 ? 0 : 2;
}

function print(account: Account, stack: string, document: string, repository: string | undefined): number {
  const trusted = trusts[document];
  const text = trusted === undefined ? policies[document]?.(account) : trustPolicy(trusted, account, stack, named(repository));
  console.log(JSON.stringify(text, undefined, 2));
  return 0;
}

function named(repository: string | undefined): string {
  if (repository === undefined) throw new CommandError("a trust policy names who is trusted. Add --repository owner/name");
  return repository;
}

void runCommand("ci-roles", () => main(command.parse().opts<Options>()));
