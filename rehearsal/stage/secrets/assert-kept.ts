import type { AnyStack } from "../../accounts/account";
import type { RehearsedStack } from "../stack";
import { secretsOf } from "./known";
import { readableInBucket, readableInFiles, readableInLogs } from "./places";
import type { Betrayal, Secrets } from "./search";

/** What is known of an account once it was searched. */
interface Known {
  /** Versions of the state's objects that hold no secret. */
  readonly versions: Set<string>;
  /** How many requests it had answered then. */
  readonly answered: number;
}

/** By stack. A search adds to it. */
export type Searched = Partial<Record<AnyStack, Known>>;

/**
 * No secret that the account knows can be read where the commands have written: in any version of the state and its history, in what they said, in what they left, in the engine's own logs.
 * @param searched of copies, what their originals had is known already.
 * @throws Error naming each secret and where it stands; never its value.
 */
export async function assertSecretsKept(stacks: readonly RehearsedStack<AnyStack>[], searched: Searched = {}): Promise<void> {
  const betrayals = await Promise.all(
    stacks.map(async (stack) => {
      const secrets = await secretsOf(stack);
      if (secrets.size === 0) throw new Error(`the ${stack.name} account knows no secret: the search would prove nothing`);
      return [...(await newInBucket(stack, secrets, searched)), ...readableInFiles(secrets), ...readableInLogs(secrets, stack.engine.pulumiHome)];
    }),
  );
  const told = betrayals.flat().map(lineOf);
  if (told.length > 0)
    throw new Error(`secrets can be read in clear:\n${told.slice(0, most).join("\n")}${told.length > most ? `\n  and in ${told.length - most} more` : ""}`);
}

/** Nothing where nobody has asked for anything since it was searched. */
async function newInBucket({ name, account }: RehearsedStack<AnyStack>, secrets: Secrets, searched: Searched): Promise<readonly Betrayal[]> {
  const { versions, answered } = searched[name] ?? { versions: new Set<string>(), answered: undefined };
  const now = await account.answered();
  if (now === answered) return [];
  const betrayals = await readableInBucket(account, secrets, versions);
  searched[name] = { versions, answered: now };
  return betrayals;
}

/** A state that is readable once is so in hundreds of versions. */
const most = 10;

const lineOf = ({ place, names }: Betrayal): string => `  ${place}: ${names.join(", ")}`;

/** For copies: what is found there is not added to what is known of the originals, whose next versions are others. */
export const copyOf = (searched: Searched): Searched =>
  Object.fromEntries(Object.entries(searched).map(([name, known]) => [name, { ...known, versions: new Set(known.versions) }]));
