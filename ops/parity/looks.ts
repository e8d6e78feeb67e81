import { z } from "zod";
import { CommandError } from "../command-error";
import { type CodeParity, codeParity } from "../deployed/deployed";
import { type DeployedTold, deployedTold } from "../deployed/told";
import { discoveryTold } from "../discover/told";
import { driftTold } from "../drift/told";
import { parsedJson } from "../pulumi";
import { textOfFile } from "../typed-file";
import { type Account, foundIn } from "./account";
import type { Both } from "./parity";

const look = z.discriminatedUnion("tells", [deployedTold, driftTold, discoveryTold]);

/** What one command has found in one account. */
export type Look = z.infer<typeof look>;

const whatToName = "a file that npm run drift, discover or deployed has written with --json";

/** @throws CommandError when the file is none of those, or can't be read. */
export function readLook(path: string): Look {
  const found = look.safeParse(parsedJson(textOfFile(path, whatToName)));
  if (found.success) return found.data;
  const where = [...new Set(found.error.issues.map(({ path: at }) => at.join(".")))].filter((at) => at !== "").join(", ");
  throw new CommandError(`"${path}" does not tell what was found in an account${where === "" ? "" : ` (${where})`}. Name ${whatToName}`);
}

/** A stack, the account that its file states, and how many resources its ledger lists. */
export interface Asked {
  readonly stack: string;
  readonly account: string;
  readonly resources: number;
}

/** What was found in the account of one stack. */
export interface Looks extends Asked {
  readonly found: Account;
  readonly deployed: DeployedTold | undefined;
}

/**
 * The looks of two stacks. Pure. @param today as 2026-01-31.
 * @throws CommandError for one of another stack or account, and for two of a kind: nobody could say which is true.
 */
export function looksOf(asked: readonly [Asked, Asked], looks: readonly Look[], today: string): readonly [Looks, Looks] {
  const strangers = looks.filter(({ stack, account }) => !asked.some((one) => one.stack === stack && one.account === account));
  if (strangers.length > 0)
    throw new CommandError(
      `--live tells of ${strangers.map(({ tells, stack, account }) => `${tells} of ${stack} in ${account}`).join(", ")}; the stack files are of ${asked.map(({ stack, account }) => `${stack} in ${account}`).join(" and ")}. Look there anew`,
    );
  const [here, there] = asked;
  return [looksAt(here, looks, today), looksAt(there, looks, today)];
}

function looksAt(asked: Asked, looks: readonly Look[], today: string): Looks {
  const of = <Kind extends Look["tells"]>(kind: Kind): Extract<Look, { tells: Kind }> | undefined => {
    const [one, ...more] = looks.filter((each): each is Extract<Look, { tells: Kind }> => each.tells === kind && each.stack === asked.stack);
    if (more.length > 0) throw new CommandError(`--live names ${more.length + 1} files of ${kind} in ${asked.stack}. Name the newest alone`);
    return one;
  };
  const deployed = of("deployed");
  return { ...asked, found: foundIn({ drift: of("drift"), discovery: of("discovery"), deployed }, asked.resources, today), deployed };
}

/** What runs on both sides; undefined where nobody has told it. Pure. @param declared names of what each side's program registers. */
export function codeOf(here: Looks, there: Looks, declared: Both<ReadonlySet<string>>): readonly CodeParity[] | undefined {
  if (here.deployed === undefined && there.deployed === undefined) return undefined;
  const side = ({ stack, deployed }: Looks, names: ReadonlySet<string>) => ({ stack, code: deployed?.code, declared: names });
  return codeParity(side(here, declared.here), side(there, declared.there));
}
