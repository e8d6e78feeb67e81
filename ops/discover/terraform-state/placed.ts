import type { Account } from "../../../environment/account";
import { outsideReason } from "../../../environment/ledger";
import { type TerraformInstance, importIdOf, isAws } from "./instances";
import { isElsewhere, isUnproven } from "./place";
import { legacyRuleCount } from "./security-group-rules";
import { legacyRule, parts } from "./types";

/** How an object in the state stands to the program. Each stands in exactly one way. */
export type Status =
  /** It is these rows of the ledger; or a part of what they are. */
  | { readonly kind: "held"; readonly rows: readonly string[] }
  | { readonly kind: "external"; readonly reason: string }
  /** Of a provider that makes nothing outside the state, such as random. */
  | { readonly kind: "bookkeeping" }
  | { readonly kind: "deposed" }
  /** In another account or region, by an aliased provider. */
  | { readonly kind: "elsewhere" }
  /** By an aliased provider, and nothing says of which account. */
  | { readonly kind: "unproven" }
  | { readonly kind: "lacking" };

export interface Placed {
  readonly instance: TerraformInstance;
  readonly status: Status;
}

/**
 * Pure.
 * @param claims address -> the rows that were found there.
 * @param external AWS id -> reason, as the ledger lists it.
 */
export function placed(
  instances: readonly TerraformInstance[],
  claims: ReadonlyMap<string, readonly string[]>,
  external: Readonly<Record<string, string>>,
  account: Account,
): Placed[] {
  const statusOf = (instance: TerraformInstance): Status => {
    const { type, address, attributes, provider } = instance;
    // An object of another provider has no AWS id; the ledger names it by its address.
    const reason = [attributes["arn"], attributes["id"], importIdOf(instance), address]
      .map((id) => (typeof id === "string" ? outsideReason(external, id) : undefined))
      .find(Boolean);
    if (reason !== undefined) return { kind: "external", reason };
    if (instance.deposed) return { kind: "deposed" };
    if (isBookkeeping(provider)) return { kind: "bookkeeping" };
    if (!isAws(provider)) return { kind: "lacking" };
    if (isElsewhere(instance, account)) return { kind: "elsewhere" };
    if (isUnproven(instance, account)) return { kind: "unproven" };
    const whole = parts[type] && ownerOf(attributes[parts[type]], instances);
    if (whole !== undefined && whole !== "") return statusOf(whole);
    const rows = claims.get(address) ?? [];
    // A rule with three peers is three rules in AWS: one row of three does not hold it.
    const needed = type === legacyRule ? legacyRuleCount(instance) : 1;
    return rows.length >= needed && rows.length > 0 ? { kind: "held", rows } : { kind: "lacking" };
  };
  return instances.map((instance) => ({ instance, status: statusOf(instance) }));
}

const ownerOf = (id: unknown, instances: readonly TerraformInstance[]): TerraformInstance | undefined =>
  instances.find(
    ({ type, attributes, deposed }) => parts[type] === undefined && !deposed && id !== undefined && [attributes["arn"], attributes["id"]].includes(id),
  );

const isBookkeeping = (provider: string): boolean =>
  provider.startsWith("terraform.io/builtin/") || /\/hashicorp\/(archive|external|http|local|null|random|time|tls)$/.test(provider);

/** The objects that stand in this way, in the order of the state. */
export const status = <Kind extends Status["kind"]>(all: readonly Placed[], kind: Kind) =>
  all.filter((one): one is Placed & { readonly status: Extract<Status, { kind: Kind }> } => one.status.kind === kind);

/** Which object it is, for a person: the address, and the id by which the ledger would name it. */
export function told(instance: TerraformInstance): string {
  const id = importIdOf(instance) ?? instance.attributes["arn"] ?? instance.attributes["id"];
  return typeof id === "string" ? `${instance.address}  ${id}` : instance.address;
}
