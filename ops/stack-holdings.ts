import { nextStep } from "./engine-words";
import { z } from "zod";
import { CommandError } from "./command-error";
import { nameOf } from "./gate/plan";
import { parsedJson, pulumi } from "./pulumi";

/** What `pulumi stack export` prints, as far as it says which object is whose. */
const exported = z.object({
  deployment: z.object({
    resources: z
      .array(
        z.object({
          urn: z.string(),
          custom: z.boolean().optional(),
          id: z.string().optional(),
          importID: z.string().optional(),
          delete: z.boolean().optional(),
        }),
      )
      .nullish(),
  }),
});

/** Logical name -> import id, of everything that the stack has adopted or created. @throws CommandError when there is no engine, or no such stack. */
export async function stackHoldings(stack: string): Promise<ReadonlyMap<string, string>> {
  return holdingsIn(await exportedState(stack));
}

/** Pure. An object that an update has begun to delete is nobody's any more. @throws CommandError when it is no export. */
export function holdingsIn(json: string): ReadonlyMap<string, string> {
  const parsed = exported.safeParse(parsedJson(json));
  if (!parsed.success) throw new CommandError("pulumi stack export is not readable. Compare the CLI's version with the README's, then run it again");
  const held = (parsed.data.deployment.resources ?? []).filter((resource) => resource.custom === true && resource.delete !== true);
  return new Map(held.flatMap(({ urn, id, importID }) => ((importID ?? id) === undefined ? [] : [[nameOf(urn), importID ?? id ?? ""] as const])));
}

/** The state as the backend holds it, secrets still encrypted. @throws CommandError when there is no engine, or no such stack. */
export const exportedState = (stack: string): Promise<string> =>
  pulumi(
    ["stack", "export", "--stack", stack, "--non-interactive"],
    (words) =>
      `the state of ${stack} can't be read:\n${words}${nextStep(words) === undefined ? "\nSign in to the stack's account and backend (docs/state.md)" : ""}`,
  );
