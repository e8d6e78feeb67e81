import type * as pulumi from "@pulumi/pulumi";
import type { Guards } from "../../../environment/guard";
import { type Adoption, adopting as withAllLocks } from "../../../environment/adoption";
import type { LedgerFacts } from "../../../environment/ledger";
import type { Scope } from "../../../environment/scope";

type Option = "protect" | "import" | "hooks" | "retainOnDelete";

/** The option by which each lock stands on a resource. */
const options: Readonly<Record<string, Option>> = { protect: "protect", import: "import", guard: "hooks", retain: "retainOnDelete" };
const lock = process.env["REHEARSED_LOCK"] ?? "";

/** Stands between the program and its adoption in the kill matrix: of the locks that an adoption sets, one stays on, or none. */
export function adopting(ledger: LedgerFacts, scope: Scope, guards: Guards, today: string): Adoption {
  const adoption = withAllLocks(ledger, scope, guards, today);
  const [claim] = adoption.options.transformations ?? [];
  if (claim === undefined) throw new Error("the adoption has no transformation to stand behind");
  const isJudged = lock === "ledger";
  const names = new Set<string>();
  let open = () => {};
  const declared = new Promise<readonly string[]>((resolve) => {
    open = () => resolve([...names].sort());
  });
  const loosened: pulumi.ResourceTransformation = (args) => {
    if (args.type.startsWith("aws:")) names.add(args.name);
    const locked = claim(args);
    if (locked === undefined || !args.type.startsWith("aws:")) return isJudged ? locked : undefined;
    const { ignoreChanges, dependsOn, ...offered } = locked.opts as pulumi.CustomResourceOptions;
    const kept = Object.entries(offered).filter(([option]) => option === options[lock]);
    // Only a ledger that judges makes the registrations wait for its verdict.
    const waiting = isJudged && { dependsOn };
    return { props: locked.props, opts: { ...args.opts, ignoreChanges, ...waiting, ...Object.fromEntries(kept) } as pulumi.CustomResourceOptions };
  };
  return isJudged ? { ...adoption, options: { transformations: [loosened] } } : { options: { transformations: [loosened] }, declared, settle: open };
}
