import type { Stage } from "./stage";

/** Brings production under the program, as far as it goes without a look at it, for what is then let loose on copies of it. @throws Error when that fails. */
export async function adoptProd({ prod }: Stage): Promise<void> {
  await prod.completeLedger();
  for (const step of [() => prod.adopt(), () => prod.update("reconcile"), () => prod.update("create")]) {
    const { exitCode, stdout, stderr } = await step();
    if (exitCode !== 0) throw new Error(`prod could not be adopted:\n${stdout}${stderr}`);
  }
  prod.enter("steady");
}
