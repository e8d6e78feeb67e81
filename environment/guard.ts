import * as pulumi from "@pulumi/pulumi";
import { hookNames, refusing } from "./hooks";
import { leavingFault } from "./leaving-law";
import type { LedgerFacts } from "./ledger";
import { reached } from "./phase";
import type { Scope } from "./scope";
import { type Term, termFault } from "./term";
import { statedChanges } from "./same-value";
import { type Update, everyFault, updateFault } from "./update-law";
import { unwrapped } from "./unwrapped";

/** Hooks that refuse what must not happen to a resource, whoever runs the engine and how. `onDryRun` makes the preview refuse already. */
export interface Guards {
  /**
   * The lock that lives in the engine's state: it refuses a delete even with --ignore-protect, and even when the program no
   * longer registers it, because the engine then misses the hook and stops. Only a retire row opens it, one resource at a time.
   */
  readonly beforeDelete: pulumi.ResourceHook;
  /** What lives can't be made, only imported: refuses the duplicate, also the one that a replacement makes before it deletes. An import is no create. */
  readonly beforeCreate: pulumi.ResourceHook;
  /** The phase's law for updates. It knows what is stated and what was read; what is stated no longer, only the gate sees, by the engine's own comparison. */
  readonly beforeUpdate: pulumi.ResourceHook;
  /** What the stack makes itself waits for phase create. A preview shows it already. */
  readonly beforeMaking: pulumi.ResourceHook;
}

/**
 * @param terms the leaves that end: what needs one that is over may not change. Asked for at a change alone, since reading them takes a while.
 * @param today as 2026-01-31: a retire row past its date opens nothing.
 */
export const guards = (ledger: LedgerFacts, { phase }: Scope, terms: () => readonly Term[], today: string): Guards => ({
  beforeDelete: refusal(
    hookNames.beforeDelete,
    oneAtATime(({ name, type, id }) => fault(`${name} (${id})`, leavingFault({ name, type, id }, ledger, today))),
  ),
  beforeCreate: refusal(hookNames.beforeCreate, ({ name }) =>
    Promise.resolve(`${name} is adopted and may not be created: a duplicate of what lives would appear. Run the line that npm run gate gives, whole`),
  ),
  beforeUpdate: refusal(hookNames.beforeUpdate, async (args) =>
    fault(args.name, everyFault(updateFault(await updateOf(args), phase, ledger), termFault(args.name, terms(), today))),
  ),
  beforeMaking: new pulumi.ResourceHook(
    hookNames.beforeMaking,
    async ({ name }) => {
      if (reached(phase, "create")) return refuse(fault(name, termFault(name, terms(), today)));
      const why = refusing(`${name} belongs to phase create, and this run is in phase ${phase}. Run the line that npm run gate gives: it leaves it out`);
      // A preview shows the whole way; only an update would be too early.
      if (!pulumi.runtime.isDryRun()) throw new Error(why);
      await pulumi.log.warn(`an update would be ${why}`);
    },
    { onDryRun: true },
  ),
});

type Judge = (args: pulumi.ResourceHookArgs) => Promise<string | undefined> | string | undefined;

const fault = (subject: string, why: string | undefined): string | undefined => (why === undefined ? undefined : `${subject} ${why}`);

const refusal = (name: string, judge: Judge): pulumi.ResourceHook =>
  new pulumi.ResourceHook(name, async (args) => refuse(await judge(args)), { onDryRun: true });

/** A preview goes on after a refusal, so that it names every resource that is refused, and fails at its end; an update stops before it asks AWS. */
async function refuse(why: string | undefined): Promise<void> {
  if (why === undefined) return;
  if (!pulumi.runtime.isDryRun()) throw new Error(refusing(why));
  if (!process.listeners("exit").includes(failed)) process.on("exit", failed);
  await pulumi.log.error(refusing(why));
}

/**
 * An error that a hook logs is no more than words to the engine: a preview fails only if the program does. Not before its very end:
 * until then the SDK tells the engine that nothing more comes, and waits for the hooks of what leaves.
 */
function failed(): void {
  process.exitCode ||= 1;
}

/** Two that leave in one run are two decisions. */
function oneAtATime(judge: Judge): Judge {
  let first: string | undefined;
  return (args) => {
    first ??= args.name;
    return first === args.name ? judge(args) : `${args.name} would leave together with ${first}. One at a time: docs/retire.md`;
  };
}

async function updateOf({ name, type, oldInputs, newInputs }: pulumi.ResourceHookArgs): Promise<Update> {
  const [from, to] = await Promise.all([unwrapped(oldInputs), unwrapped(newInputs)]);
  const secrets = new Set([...from.secrets, ...to.secrets]);
  return { name, type, from: from.plain, to: to.plain, paths: statedChanges(from.plain, to.plain), secrets };
}
