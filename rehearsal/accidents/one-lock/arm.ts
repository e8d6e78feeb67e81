import { ModifyDBInstanceCommand } from "@aws-sdk/client-rds";
import { readingLive } from "../../../ops/gate/preview";
import { clientsOf } from "../../accounts/aws-clients";
import type { RehearsedStack } from "../../stage/stack";
import type { Stacks } from "../../stage/stage";
import type { Column } from "../kill-matrix";
import { Scene } from "../scene";
import { loosen } from "./loosen";

/** Leaves one lock on, or none: in the copy of the program, in what its commands are told, in the state, and in AWS. */
export async function arm(scene: Scene, column: Column, state: unknown): Promise<void> {
  if (column === "all") return;
  loosen(scene.workspace, column === "none" ? undefined : column);
  scene.variables = { REHEARSED_LOCK: column };
  if (!keepsAwsProtection(column)) {
    scene.facts("deletionProtection: true", "deletionProtection: false");
    await scene.byHand(() => allowDeletion(scene.stack));
  }
  if (state !== undefined) await scene.importState(state);
}

/** The pack demands AWS's own protection, so it can't be looked at without it. */
const keepsAwsProtection = (column: Column): boolean => column === "aws" || column === "pack";

async function allowDeletion(stack: RehearsedStack): Promise<void> {
  const { identifier } = stack.facts().database;
  await clientsOf(stack.account).rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: identifier, DeletionProtection: false, ApplyImmediately: true }));
}

/** The state of an update under one lock: what was adopted under all of them keeps none of the others. Made in copies. */
export async function stateUnder({ prod, staging }: Stacks, column: Column): Promise<unknown> {
  if (column === "all") return undefined;
  const scene = await Scene.set(prod, staging, new Set(column === "pack" ? (["pack"] as const) : []));
  await arm(scene, column, undefined);
  // What was done by hand is read first: the guard would refuse to switch the database's protection off.
  const { exitCode, stdout, stderr } = await scene.update({}, ...readingLive);
  if (exitCode !== 0) throw new Error(`the stack could not be brought under the lock "${column}":\n${stdout}${stderr}`);
  return JSON.parse(await scene.prepare(["stack", "export"])) as unknown;
}
