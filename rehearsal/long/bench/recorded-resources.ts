import { types } from "../../../aws";
import { bridgeNote } from "../../../environment/engine-marks";
import { run } from "../../stage/command";
import type { RehearsedStack } from "../../stage/stack";

/** A resource that the stack holds, as its state has it. */
export interface RecordedResource {
  readonly type: string;
  readonly name: string;
  /** By which it can be imported. */
  readonly id: string;
  readonly inputs: unknown;
}

interface InState {
  readonly type: string;
  readonly urn: string;
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Prod's resources, adopted and created, from its state. */
export async function recordedResources(prod: RehearsedStack): Promise<readonly RecordedResource[]> {
  const { stdout } = await run("pulumi", ["stack", "export", "--stack", prod.name, "--show-secrets"], prod.environment);
  const { deployment } = JSON.parse(stdout) as { deployment: { resources: InState[] } };
  const { ledger } = prod.facts();
  return deployment.resources
    .filter(({ type }) => type.startsWith("aws:"))
    .map(({ type, urn, id, inputs }) => {
      const name = urn.split("::").at(-1) ?? urn;
      return { type, name, id: ledger.adopt[name] ?? importIdOf(type, id, inputs), inputs: plain(inputs) };
    });
}

/** What was created has no ledger id; its import id follows from its type. */
function importIdOf(type: string, id: string, inputs: Readonly<Record<string, unknown>>): string {
  return type === types.rolePolicyAttachment.token ? `${String(inputs["role"])}/${String(inputs["policyArn"])}` : id;
}

/** The state wraps secrets and notes the bridge's defaults; a program writes neither. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("plaintext" in value && typeof value.plaintext === "string") return plain(JSON.parse(value.plaintext));
  return Object.fromEntries(Object.entries(value).flatMap(([key, child]) => (key === bridgeNote ? [] : [[key, plain(child)]])));
}
