import { GetFunctionConfigurationCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import { type LedgerFacts, idOf, unknownId, variablePath } from "../../environment/ledger";
import { noteWhatWasAsked } from "../../aws/asked";
import type { Reading } from "./changes";

/**
 * The kept variables by their functions, read from AWS: the engine's plan hides them. @throws what the SDK throws, naming the call.
 * @param lambda who is asked, in the stack's region.
 */
export async function keptVariables(ledger: LedgerFacts, lambda: () => Pick<LambdaClient, "send" | "middlewareStack">): Promise<Reading> {
  const rows = Object.entries(ledger.keep).filter(([name]) => idOf(ledger, name) !== unknownId);
  if (rows.length === 0) return { values: {}, covers: () => false };
  const client = lambda();
  noteWhatWasAsked(client);
  const read = async ([name, kept]: (typeof rows)[number]) => {
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName: idOf(ledger, name) }));
    return [name, keptOf(kept, Environment?.Variables)] as const;
  };
  const values = Object.fromEntries(await Promise.all(rows.map(read)));
  return { values, covers: (name, path) => path in (values[name] ?? {}) };
}

/** Of a function's variables those that are kept, by their paths. Pure. */
export const keptOf = (kept: readonly string[], variables: Readonly<Record<string, string>> = {}): Record<string, unknown> =>
  Object.fromEntries(kept.map((variable) => [variablePath(variable), variables[variable]]));
