import type { Stage } from "./stage";

/** Brings production under the program, as far as it goes without a look at it, for what is then let loose on copies of it. @throws Error when that fails. */
export async function adoptProd({ prod }: Stage): Promise<void> {
  await prod.completeLedger();
  for (const phase of ["adopt", "reconcile", "create"] as const) {
    const { exitCode, stdout, stderr } = await prod.update(phase);
    if (exitCode !== 0) throw new Error(`prod could not be adopted:\n${stdout}${stderr}`);
  }
  prod.enter("steady");
}
