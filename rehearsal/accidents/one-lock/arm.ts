import { Workspace } from "../workspace";
import type { RehearsedStack } from "../../stack";
import type { Column } from "../kill-matrix";
import { Scene } from "../scene";
import { loosen } from "./loosen";

/** Leaves one lock on, or none: in the copy of the program, in what its commands are told, and in the state. */
export async function arm(scene: Scene, column: Column, state: unknown): Promise<void> {
  if (column === "all") return;
  loosen(scene.workspace, column === "none" ? undefined : column);
  scene.variables = { REHEARSED_LOCK: column };
  if (state !== undefined) await scene.importState(state);
}

/** The state of an update under one lock: what was adopted under all of them keeps none of the others. AWS is not touched. */
export async function stateUnder(stack: RehearsedStack, other: RehearsedStack, column: Column): Promise<unknown> {
  return stack.account.inCopy(async () => {
    const scene = await Scene.set(stack, other, new Set(column === "pack" ? (["pack"] as const) : []), new Workspace(stack.name));
    await arm(scene, column, undefined);
    const { exitCode, stdout, stderr } = await scene.update();
    if (exitCode !== 0) throw new Error(`the stack could not be brought under the lock "${column}":\n${stdout}${stderr}`);
    return JSON.parse(await scene.prepare(["stack", "export"])) as unknown;
  });
}
