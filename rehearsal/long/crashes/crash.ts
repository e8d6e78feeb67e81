import type { Phase } from "../../../environment/phase";
import { locks } from "../../accidents/lock";
import { Scene } from "../../accidents/scene";
import { resourcesOf } from "../../accidents/state";
import { interruptedIn } from "../../../ops/recover/interrupted";
import type { Stacks } from "../../stage/stage";

/** The engine is killed, with everything it has started, this long after an update of this phase began. */
export interface Crash {
  readonly phase: Extract<Phase, "adopt" | "create">;
  readonly afterMs: number;
}

export interface Recovery {
  /** What was under way, as the state has kept it. */
  readonly interrupted: readonly string[];
  /** What is wrong afterwards; empty when all is well. */
  readonly faults: readonly string[];
}

/** Kills an update of prod, then types what docs/rollback.md says. @param wanted what the accounts shall have gained in the end. */
export async function recoverFrom({ phase, afterMs }: Crash, { prod, staging }: Stacks, wanted: readonly string[]): Promise<Recovery> {
  const scene = await Scene.set(prod, staging, new Set(locks));
  if (phase !== "adopt") await scene.killedUpdate(phase, { afterMs });
  else if (!(await scene.killedAdoption({ afterMs }))) return { interrupted: [], faults: ["the gate refused the adoption, so nothing was killed"] };
  await scene.prepare(["cancel", "--yes"]);
  const interrupted = interruptedIn(await scene.prepare(["stack", "export"])).map(({ name, operation }) => `${operation} ${name}`);
  const early = interrupted.length === 0 ? [] : (await scene.verdict(phase)).verdict.refusals.filter(({ op }) => op === "interrupted").map(({ name }) => name);
  const repaired = await scene.command("recover", "--write");
  const { verdict, result } = await scene.verdict(phase, "--save-plan", scene.planFile);
  const again = await scene.updateToPlan(phase, scene.planFile);
  await scene.count();

  const state = resourcesOf(await scene.prepare(["stack", "export"])).filter(({ type }) => type.startsWith("aws:"));
  const { adopt, create } = prod.facts().ledger;
  const rows = [...Object.keys(adopt), ...(phase === "create" ? create : [])].sort();
  return {
    interrupted,
    faults: [
      ...unlike("what the gate refuses while it is under way", early.sort(), interrupted.map((each) => each.split(" ")[1] ?? "").sort()),
      ...(repaired.exitCode === 0 ? [] : [`recover failed:\n${repaired.stdout}${repaired.stderr}`]),
      ...(verdict.allowed ? [] : [`the gate refused the next run:\n${result.stdout}`]),
      ...(again.exitCode === 0 ? [] : [`the next run failed:\n${again.stdout}${again.stderr}`]),
      ...unlike("the state's rows", state.map(({ urn }) => urn.split("::").at(-1) ?? "").sort(), rows),
      ...unlike("what befell the accounts", [...scene.harms].map(withoutIds).sort(), [...wanted].map(withoutIds).sort()),
    ],
  };
}

/** A mapping's id is AWS's to choose, another each time. */
const withoutIds = (harm: string): string => harm.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, "<uuid>");

function unlike(what: string, actual: readonly string[], wanted: readonly string[]): string[] {
  const missing = wanted.filter((each) => !actual.includes(each));
  const extra = actual.filter((each, index) => !wanted.includes(each) || actual.indexOf(each) !== index);
  return [...missing.map((each) => `${what}: missing ${each}`), ...extra.map((each) => `${what}: too many ${each}`)];
}
