import * as pulumi from "@pulumi/pulumi";
import { EnvironmentError, type Fault } from "./fault";
import { importIdFault } from "./import-ids";
import { type LedgerFacts, type RetireRow, variablePath } from "./ledger";
import type { Guards } from "./guard";
import { driftFault, heldOnAll, holdFault } from "./holding";
import { confirmationFault, hasExpired } from "./leaving-law";
import { type Scope, isExcluded, pendingRows } from "./scope";
import { statedOnly } from "./stated-only";

export interface Adoption {
  /** Options for the root component; every resource below it inherits them. */
  readonly options: pulumi.ComponentResourceOptions;
  /** Logical names of everything that the program declares of AWS, known once it is built; never, when it has a fault. */
  readonly declared: Promise<readonly string[]>;
  /**
   * To be called once the program is built. Only then does the engine hear of a resource.
   * @throws EnvironmentError naming each resource in no list, each row nobody claimed, each malformed or doubled id.
   */
  readonly settle: () => void;
}

/**
 * Ties the ledger to the resources of the program by their logical names, in one place.
 * @param guards refuse what must not happen to what is adopted or created.
 * @param today as 2026-01-31: a retire row past its date frees nothing.
 */
export function adopting(ledger: LedgerFacts, scope: Scope, { beforeDelete, beforeCreate, beforeUpdate, beforeMaking }: Guards, today: string): Adoption {
  const faults: Fault[] = [];
  const claimed = new Set<string>();
  let open = () => {};
  // Every registration waits for this. A program with a fault never opens it, so the engine is asked for nothing at all.
  const declared = new Promise<readonly string[]>((resolve) => {
    open = () => resolve([...claimed].sort());
  });
  const settled = declared.then((): pulumi.Resource[] => []);
  const owners = new Map<string, string>();

  const check = (path: string, message: string | undefined): void => {
    if (message !== undefined) faults.push({ path, message });
  };

  const claim: pulumi.ResourceTransformation = ({ type, name, props, opts }) => {
    const waiting = pulumi.mergeOptions(opts, { dependsOn: settled });
    if (!type.startsWith("aws:")) return { props, opts: waiting };
    if (claimed.has(name)) faults.push({ path: name, message: "is registered twice. A logical name is one resource's identity" });
    claimed.add(name);
    for (const [index, row] of (ledger.drift[name] ?? []).entries()) check(`ledger.drift.${name}.${index}`, driftFault(type, row, today));
    const options = optionsOf(type, name);
    if (options === undefined) {
      faults.push({
        path: name,
        message: `is in no list of the ledger; it would become a duplicate. If it lives, add it to adopt (npm run discover finds its id); if this stack shall make it, add it to create`,
      });
      return undefined;
    }
    return { props, opts: pulumi.mergeOptions(opts, options) };
  };

  const optionsOf = (type: string, name: string): pulumi.CustomResourceOptions | undefined => {
    const id = ledger.adopt[name];
    if (id !== undefined) return adopted(type, name, id);
    if (ledger.create.includes(name)) return made;
    const retiring = ledger.retire[name];
    if (retiring === undefined) return undefined;
    if (!hasExpired(retiring, today)) return leaving(type, name, retiring);
    return retiring.id === undefined ? made : adopted(type, name, retiring.id);
  };

  const made: pulumi.CustomResourceOptions = {
    protect: true,
    hooks: { beforeDelete: [beforeDelete], beforeCreate: [beforeMaking], beforeUpdate: [beforeUpdate] },
  };

  const adopted = (type: string, name: string, id: string): pulumi.CustomResourceOptions => {
    checkId(`ledger.${name in ledger.adopt ? "adopt" : "retire"}.${name}`, type, name, id);
    const hooks = { beforeDelete: [beforeDelete], beforeCreate: [beforeCreate], beforeUpdate: [beforeUpdate] };
    return { ...imported(name, id), protect: true, retainOnDelete: true, hooks, ignoreChanges: heldPaths(type, name) };
  };

  /** The engine imports whatever has this option, also what its run leaves out: a row of another room goes without. */
  const imported = (name: string, id: string): pulumi.CustomResourceOptions => (isExcluded(ledger, scope, name) ? {} : { import: id });

  /** What is on its way out stays as it lives until it leaves, under the law of its phase; the guard of its deletes then asks for its row. */
  const leaving = (type: string, name: string, retire: RetireRow): pulumi.CustomResourceOptions => {
    const { id, outcome } = retire;
    if (id !== undefined) checkId(`ledger.retire.${name}.id`, type, name, id);
    check(`ledger.retire.${name}`, confirmationFault(type, retire));
    const hooks = { beforeDelete: [beforeDelete], beforeCreate: [id === undefined ? beforeMaking : beforeCreate], beforeUpdate: [beforeUpdate] };
    return { ...(id !== undefined && imported(name, id)), protect: false, retainOnDelete: outcome === "let-go", hooks, ignoreChanges: heldPaths(type, name) };
  };

  const checkId = (path: string, type: string, name: string, id: string): void => {
    const owner = owners.get(`${type} ${id}`);
    check(path, importIdFault(type, id));
    check(path, owner === undefined ? undefined : `"${id}" is also the id of ${owner}; one live resource has one row`);
    owners.set(`${type} ${id}`, name);
  };

  /** Tags among them: hands wrote them, and AWS bills and IAM conditions may hang on them. What a row may not hold is a fault, also of what leaves. */
  const heldPaths = (type: string, name: string): string[] => {
    const held = (ledger.hold[name] ?? []).map(({ path }) => path);
    for (const [index, path] of held.entries()) check(`ledger.hold.${name}.${index}.path`, holdFault(type, path));
    return [...heldOnAll, ...pendingRows(ledger, name, scope.phase).map((row) => row.path), ...(ledger.keep[name] ?? []).map(variablePath), ...held];
  };

  const settle = () => {
    const unclaimed = [...Object.keys(ledger.adopt).map((name) => [`ledger.adopt.${name}`, name]), ...ledger.create.map((name) => [`ledger.create`, name])];
    for (const [path = "", name = ""] of unclaimed) {
      if (!claimed.has(name))
        faults.push({ path, message: `nobody registers "${name}": it was renamed or dropped. Restore it, or retire it as docs/retire.md says` });
    }
    if (faults.length > 0) throw new EnvironmentError(faults);
    open();
  };

  return { options: { transformations: [claim, statedOnly] }, declared, settle };
}
