import * as sqs from "@pulumi/aws/sqs";
import * as pulumi from "@pulumi/pulumi";
import { type Adoption, adopting } from "../../environment/adoption";
import { EnvironmentError, type Fault } from "../../environment/fault";
import { guards } from "../../environment/guard";
import type { LedgerFacts } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";
import type { Scope } from "../../environment/scope";
import type { Room } from "../../environment/rooms";
import { emptyLedger } from "./empty-ledger";
import { type Registered, recorded } from "./recorder";

export const later = (path: string, phase: "reconcile" | "create") => ({ path, from: 1, to: 2, phase, reason: "a reason" });

/** An adoption under the rest of an empty ledger. */
export function underLedger(rows: Partial<LedgerFacts>, scope: Scope = { phase: "steady" }, today = "2026-01-15"): Adoption {
  const ledger = { ...emptyLedger, ...rows };
  return adopting(
    ledger,
    scope,
    guards(ledger, scope, () => [], today),
    today,
  );
}

/** Registers queues of these names below one root, under the ledger. */
export async function queues(
  ledger: Partial<LedgerFacts>,
  names: readonly string[],
  phase: Phase = "steady",
  room?: Room,
): Promise<{ resources: readonly Registered[]; faults: readonly Fault[]; declared: readonly string[] }> {
  let faults: readonly Fault[] = [];
  let declared: Promise<readonly string[]> | undefined;
  const resources = await recorded(() => {
    const adoption = underLedger(ledger, { phase, room });
    const root = new pulumi.ComponentResource("test:index:Root", "root", {}, adoption.options);
    for (const name of names) new sqs.Queue(name, { visibilityTimeoutSeconds: 30 }, { parent: root, ignoreChanges: ["policy"] });
    faults = settleFaults(adoption.settle);
    if (faults.length === 0) ({ declared } = adoption);
    return faults.length > 0 ? "refused" : undefined;
  });
  return { resources, faults, declared: (await declared) ?? [] };
}

export function settleFaults(settle: () => void): readonly Fault[] {
  try {
    settle();
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults;
    throw error;
  }
}

export const url = (name: string): string => `https://sqs.us-west-2.amazonaws.com/123456789012/${name}`;
