import type { AnyStack } from "../../accounts/account";
import type { RehearsedStack } from "../stack";
import { secretsOf } from "./known";
import { readableInBucket, readableInFiles } from "./places";
import type { Betrayal } from "./search";

/** Versions of the state's objects that hold no secret, by stack. */
export type Searched = Partial<Readonly<Record<AnyStack, Set<string>>>>;

/**
 * No secret that the account knows can be read where the commands have written: in any version of the state and its history, in what they said, in what they left.
 * @param searched of copies, what their originals had is known already.
 * @throws Error naming each secret and where it stands; never its value.
 */
export async function assertSecretsKept(stacks: readonly RehearsedStack<AnyStack>[], searched: Searched = {}): Promise<void> {
  const betrayals = await Promise.all(
    stacks.map(async (stack) => {
      const secrets = await secretsOf(stack);
      if (secrets.size === 0) throw new Error(`the ${stack.name} account knows no secret: the search would prove nothing`);
      return [...(await readableInBucket(stack.account, secrets, searched[stack.name] ?? new Set())), ...readableInFiles(secrets)];
    }),
  );
  const told = betrayals.flat().map(lineOf);
  if (told.length > 0)
    throw new Error(`secrets can be read in clear:\n${told.slice(0, most).join("\n")}${told.length > most ? `\n  and in ${told.length - most} more` : ""}`);
}

/** A state that is readable once is so in hundreds of versions. */
const most = 10;

const lineOf = ({ place, names }: Betrayal): string => `  ${place}: ${names.join(", ")}`;

/** For copies: what is found there is not added to what is known of the originals, whose next versions are others. */
export const copyOf = (searched: Searched): Searched => Object.fromEntries(Object.entries(searched).map(([name, versions]) => [name, new Set(versions)]));
