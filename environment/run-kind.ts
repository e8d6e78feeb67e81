import { Refusal } from "./fault";
import { commandLineOf } from "./processes";

/**
 * True in a preview, false in an update. The SDK takes a variable's word for it, which the language host sets for a preview alone: one that
 * somebody has set before makes an update look like a preview, and nothing would be demanded of it. The flag can't be inherited.
 * @param isDryRun what the SDK says.
 * @throws Refusal when the flag contradicts it.
 */
export function isPreview(isDryRun: boolean, commandLine: () => readonly string[] = () => commandLineOf(process.pid)): boolean {
  if (!isDryRun || commandLine().includes("--dry-run")) return isDryRun;
  throw new Refusal(
    "PULUMI_NODEJS_DRY_RUN is set, so this update would pass for a preview; nothing was changed. Run it again after: unset PULUMI_NODEJS_DRY_RUN",
  );
}
