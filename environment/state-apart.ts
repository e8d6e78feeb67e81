import * as pulumi from "@pulumi/pulumi";
import { Refusal } from "./fault";
import { type LedgerFacts, idOf, unknownId } from "./ledger";
import { type Scope, isExcluded, scopeFlags } from "./phase";

/** Set by `npm run update` while the engine writes to a state in a private folder, whose secrets are encrypted before anybody else sees it. */
const apart = "ADOPTION_STATE";

/**
 * The rows whose import would write values in clear that are nobody's business: those with kept variables which this run imports.
 * @param held logical names that the state holds already. Pure.
 */
export const wouldBeReadable = (ledger: LedgerFacts, scope: Scope, held: ReadonlySet<string>): readonly string[] =>
  Object.keys(ledger.keep).filter((name) => idOf(ledger, name) !== unknownId && !isExcluded(ledger, scope, name) && !held.has(name));

/**
 * The engine stores what an import reads as it is, and encrypts it with a later update: the state's earlier versions, its history and its backups would show it.
 * @throws Refusal when an update would import such a row into the stack's own state. A preview may: it writes nothing.
 */
export async function requireStateApart(ledger: LedgerFacts, scope: Scope, isPreview: boolean): Promise<void> {
  if (isPreview || process.env[apart] === "apart" || wouldBeReadable(ledger, scope, new Set()).length === 0) return;
  const readable = wouldBeReadable(ledger, scope, await namesInState());
  if (readable.length === 0) return;
  throw new Refusal(
    `${readable.join(", ")}: an import by pulumi up would write the kept variables into the state in clear; nothing was changed. Run: npm run gate -- --stack ${pulumi.getStack()} ${scopeFlags({ ...scope, phase: "adopt" })} --save-plan plan.json, and then the line that it prints`,
  );
}

/** Logical names of what this stack's state holds, as the engine tells it to the program. */
async function namesInState(): Promise<ReadonlySet<string>> {
  const stackName = `${pulumi.getOrganization()}/${pulumi.getProject()}/${pulumi.getStack()}`;
  const { outputs } = (await pulumi.runtime.invoke("pulumi:pulumi:readStackResourceOutputs", { stackName })) as { outputs: object };
  return new Set(Object.keys(outputs).map((urn) => urn.split("::").slice(3).join("::")));
}
