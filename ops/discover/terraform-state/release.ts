import { unknownId } from "../../../environment/ledger";
import { resourceAddress } from "./address";
import { importIdOf } from "./instances";
import { type Placed, told } from "./placed";
import { parts } from "./types";

/** Why an object may not leave Terraform's state yet, and the way forward. */
export interface Hindrance {
  readonly object: string;
  readonly why: string;
}

/** What has to be so before Terraform lets go of a row's object. */
export interface Keepers {
  /** The ledger's adopt list. */
  readonly adopt: Readonly<Record<string, string>>;
  /** Logical name -> import id, of what the stack's state holds. */
  readonly inStack: ReadonlyMap<string, string>;
  readonly stack: string;
}

/**
 * Everything in the state that would be left to nobody. Pure. Terraform lets go of all of it at once, or of nothing: one
 * object forgotten in a state is one that a later apply destroys.
 */
export function hindrances(placed: readonly Placed[], keepers: Keepers): Hindrance[] {
  return placed.flatMap((one) => {
    const why = hindrance(one, keepers);
    return why === undefined ? [] : [{ object: told(one.instance), why }];
  });
}

const asExternal = "list its id under external, with the reason";

function hindrance({ instance, status }: Placed, keepers: Keepers): string | undefined {
  switch (status.kind) {
    case "external":
    case "bookkeeping":
      return undefined;
    case "lacking":
      return `the program lacks it. Give it a resource and a row, or ${asExternal}`;
    case "elsewhere":
      return `it lies in another account or region. Adopt it there, or ${asExternal}`;
    case "unproven":
      return `another configuration of the provider made it, perhaps in another account. See where it lives, then ${asExternal}`;
    case "deposed":
      return `Terraform has replaced it and still means to destroy it. Look in AWS, then ${asExternal}`;
    case "held": {
      const id = parts[instance.type] === undefined ? importIdOf(instance) : undefined;
      return status.rows.map((row) => unkept(row, id, keepers)).find((why) => why !== undefined);
    }
  }
}

/** @param id what the state holds; undefined where it does not tell, and the row's own id is all there is. */
function unkept(row: string, id: string | undefined, { adopt, inStack, stack }: Keepers): string | undefined {
  const stated = adopt[row];
  if (stated === undefined) return `${row} is not in the adopt list. Move it there, with its id`;
  if (stated === unknownId) return `${row} has no id yet. Run: npm run discover -- --stack ${stack} --write`;
  if (id !== undefined && id !== stated) return `${row} names another: ${stated}. Look which of the two is right, then mend the ledger`;
  if (inStack.get(row) !== stated) return `${row} is not in stack ${stack} yet. Adopt it first: docs/adopt.md`;
  return undefined;
}

/** One address a line, for `terraform state rm`: every object, and the lookups beside them, so that the state is empty. */
export const addressList = (placed: readonly Placed[], lookups: readonly string[]): string =>
  `${[...new Set([...placed.map(({ instance }) => instance.address), ...lookups])].join("\n")}\n`;

/**
 * `removed` blocks for Terraform 1.7 or newer. Each takes all instances of a resource at once; lookups hold nothing and need none.
 */
export function removedBlocks(placed: readonly Placed[]): string {
  const resources = [...new Set(placed.map(({ instance }) => resourceAddress(instance)))];
  return resources.map((address) => `removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`).join("\n");
}
