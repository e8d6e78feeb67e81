import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Account, type AccountPlace, accountPlaces, startAccount } from "./account";
import type { Engine } from "./engine/engine";
import { projectFolder, stackFolder, workFolder } from "./folders";
import { RehearsedStack } from "./stack";

/** Both accounts, up, with an empty stack in each. */
export interface Stage {
  readonly staging: RehearsedStack;
  readonly prod: RehearsedStack;
  /** Ends both accounts; what they held is gone. */
  readonly strike: () => Promise<void>;
}

/** @throws Error naming every account that did not start; then none is left running. */
export async function setStage(engine: Engine): Promise<Stage> {
  prepareWorkFolder();
  const accounts = await startAccounts(engine);
  const strike = async () => {
    await Promise.all(accounts.map((account) => account.stop()));
  };
  try {
    const [staging, prod] = accounts.map((account) => new RehearsedStack(account, engine)) as [RehearsedStack, RehearsedStack];
    await Promise.all([staging.initialize(), prod.initialize()]);
    return { staging, prod, strike };
  } catch (error) {
    await strike();
    throw error;
  }
}

/** Stack files are copied: what a rehearsal fills in belongs to its world, not to the repository. */
function prepareWorkFolder(): void {
  rmSync(workFolder, { recursive: true, force: true });
  mkdirSync(stackFolder, { recursive: true });
  for (const file of ["Pulumi.yaml", ...accountPlaces.map(({ stack }) => `Pulumi.${stack}.yaml`)]) cpSync(join(projectFolder, file), join(stackFolder, file));
}

async function startAccounts({ python }: Engine): Promise<Account[]> {
  const started = await Promise.allSettled(accountPlaces.map((place: AccountPlace) => startAccount(place, python)));
  const up = started.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const faults = started.flatMap((result) => (result.status === "rejected" ? [(result.reason as Error).message] : []));
  if (faults.length === 0) return up;
  await Promise.all(up.map((account) => account.stop()));
  throw new Error(faults.join("\n"));
}
