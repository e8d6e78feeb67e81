import { z } from "zod";
import { CommandError } from "../command-error";
import { type CodeParity, codeParity } from "../deployed/deployed";
import { type DeployedTold, deployedTold } from "../deployed/told";
import { discoveryTold } from "../discover/told";
import { driftTold } from "../drift/told";
import { parsedJson } from "../pulumi";
import { textOfFile } from "../typed-file";
import { type Account, foundIn } from "./account";

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

/** A stack, and the account that its file states. */
export interface Asked {
  readonly stack: string;
  readonly account: string;
}

/** What was found in the account of one stack. */
export interface Looks extends Asked {
  readonly found: Account;
  readonly deployed: DeployedTold | undefined;
}

/** The looks of two stacks. Pure. @throws CommandError for one of another stack or account, and for two of a kind: nobody could say which is true. */
export function looksOf(asked: readonly [Asked, Asked], looks: readonly Look[]): readonly [Looks, Looks] {
  const strangers = looks.filter(({ stack, account }) => !asked.some((one) => one.stack === stack && one.account === account));
  if (strangers.length > 0)
    throw new CommandError(
      `--live tells of ${strangers.map(({ tells, stack, account }) => `${tells} of ${stack} in ${account}`).join(", ")}; the stack files are of ${asked.map(({ stack, account }) => `${stack} in ${account}`).join(" and ")}. Look there anew`,
    );
  const [here, there] = asked;
  return [looksAt(here, looks), looksAt(there, looks)];
}

function looksAt(asked: Asked, looks: readonly Look[]): Looks {
  const of = <Kind extends Look["tells"]>(kind: Kind): Extract<Look, { tells: Kind }> | undefined => {
    const [one, ...more] = looks.filter((each): each is Extract<Look, { tells: Kind }> => each.tells === kind && each.stack === asked.stack);
    if (more.length > 0) throw new CommandError(`--live names ${more.length + 1} files of ${kind} in ${asked.stack}. Name the newest alone`);
    return one;
  };
  return { ...asked, found: foundIn(of("drift"), of("discovery")), deployed: of("deployed") };
}

/** What runs on both sides; undefined where nobody has told it. Pure. @throws CommandError when it is told of one side alone. */
export function codeOf(here: Looks, there: Looks): readonly CodeParity[] | undefined {
  if (here.deployed !== undefined && there.deployed !== undefined) return codeParity(here.deployed, there.deployed);
  const silent = here.deployed === undefined ? here.stack : there.stack;
  if (here.deployed === there.deployed) return undefined;
  throw new CommandError(`--live tells what runs on one side. Name the other as well: npm run deployed -- --stack ${silent} --json <file>`);
}
