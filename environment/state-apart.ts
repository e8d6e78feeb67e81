import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { Refusal } from "./fault";
import { type LedgerFacts, idOf, unknownId } from "./ledger";
import { type Scope, isExcluded, scopeFlags } from "./scope";
import { nameOf } from "./urn";

/**
 * Set by `npm run update`: `apart` while the engine writes to a state in a private folder, whose secrets are encrypted before anybody else sees it; `planned` where the
 * gate has allowed a plan of another phase, which imports nothing.
 */
const written = "ADOPTION_STATE";

/**
 * The rows whose import would write values in clear that are nobody's business: those with kept variables which this run imports.
 * @param held logical names that the state holds already. Pure.
 */
export const wouldBeReadable = (ledger: LedgerFacts, scope: Scope, held: ReadonlySet<string>): readonly string[] =>
  Object.keys(ledger.keep).filter((name) => idOf(ledger, name) !== unknownId && !isExcluded(ledger, scope, name) && !held.has(name));

/** What the engine is about to do, and to which stack. */
interface Run {
  readonly isPreview: boolean;
  readonly stack: string;
}

/**
 * The engine stores what an import reads as it is, and encrypts it with a later update: the state's earlier versions, its history and its backups would show it.
 * @throws Refusal when an update would import such a row into the stack's own state. A preview may: it writes nothing.
 */
export async function requireStateApart(ledger: LedgerFacts, scope: Scope, { isPreview, stack }: Run): Promise<void> {
  if (isPreview || ["apart", "planned"].includes(process.env[written] ?? "") || wouldBeReadable(ledger, scope, new Set()).length === 0) return;
  const readable = wouldBeReadable(ledger, scope, await namesInState(stack));
  if (readable.length === 0) return;
  throw new Refusal(
    `${readable.join(", ")}: an import by pulumi up would write the kept variables into the state in clear; nothing was changed. Run: npm run gate -- --stack ${stack} ${scopeFlags({ ...scope, phase: "adopt" })} --save-plan plan.json, and then the line that it prints`,
  );
}

const exported = z.looseObject({ deployment: z.looseObject({ resources: z.array(z.looseObject({ urn: z.string() })).nullish() }) });

/**
 * Logical names of what this stack's state holds. The engine is asked as a person asks it: what a program can ask it for by itself brings a provider into the state.
 * @throws Refusal when it does not answer.
 */
async function namesInState(stack: string): Promise<ReadonlySet<string>> {
  try {
    const { stdout } = await promisify(execFile)("pulumi", ["stack", "export", "--stack", stack, "--non-interactive"], { maxBuffer: mostBytes });
    const { deployment } = exported.parse(JSON.parse(stdout));
    return new Set((deployment.resources ?? []).map(({ urn }) => nameOf(urn)));
  } catch (error) {
    throw new Refusal(
      `The state can't be read, so nobody knows what this update would import; nothing was changed. See: pulumi stack export --stack ${stack}\n${String((error as Error).message)}`,
    );
  }
}

/** A state of this project takes half a megabyte. */
const mostBytes = 256 * 2 ** 20;
