import { CommandError } from "../command-error";
import { type CodeParity, type Deployed, codeParity } from "../deployed/deployed";
import { readDeployed } from "../deployed/file";
import type { Side } from "./parity";

/** What runs on both sides; undefined where nobody asks. @throws CommandError unless each stack has one file. */
export function codeOf(here: Side, there: Side, files: readonly string[]): readonly CodeParity[] | undefined {
  if (files.length === 0) return undefined;
  const told = files.map(readDeployed);
  const of = ({ stack, facts }: Side): Deployed => {
    const [one, ...more] = told.filter((each) => each.stack === stack);
    if (one === undefined || more.length > 0)
      throw new CommandError(`--code is about ${told.map((each) => each.stack).join(" and ")}; name one file of ${here.stack} and one of ${there.stack}`);
    if (one.account !== facts.account.id)
      throw new CommandError(`--code tells of ${stack} in account ${one.account}; its stack file states ${facts.account.id}`);
    return one;
  };
  if (files.length > 2) throw new CommandError(`--code stands ${files.length} times. Name one file of ${here.stack} and one of ${there.stack}`);
  return codeParity(of(here), of(there));
}
