import { copyFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { CommandError } from "../command-error";
import { writtenOnce } from "../engine-process";
import { type EngineRun, pulumi } from "../pulumi";
import { projectFolder } from "../stack-file";

/** The state as the backend holds it, secrets encrypted. */
export const exportState = (stack: string, run: EngineRun = {}): Promise<string> =>
  pulumi(["stack", "export", "--stack", stack, "--non-interactive"], (words) => `the state of ${stack} can't be read; nothing was changed:\n${words}`, run);

/** Puts `state` in the place of what the backend holds. The engine refuses it while another update holds the lock. */
export const importState = (stack: string, state: string, run: EngineRun = {}): Promise<string> =>
  pulumi(["stack", "import", "--stack", stack, "--non-interactive"], (words) => `the state of ${stack} can't be written:\n${words}`, { ...run, input: state });

/** A stack of the same name in `folder`, with this state in it. @returns how to run the engine against it. */
export async function openStateApart(stack: string, state: string, folder: string, cancelSignal: AbortSignal): Promise<EngineRun> {
  // The copy is worth nothing before the end of both updates, and is thrown away where that does not come.
  const apart: EngineRun = { env: { PULUMI_BACKEND_URL: `file://${folder}`, ADOPTION_STATE: "apart", ...writtenOnce }, cancelSignal };
  copyFileSync(join(projectFolder, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
  // A stack can't be made without something that encrypts; the imported state names the real one, and so does the stack file.
  const throwaway = { PULUMI_CONFIG_PASSPHRASE: randomUUID(), PULUMI_CONFIG_PASSPHRASE_FILE: undefined, PULUMI_OPTION_CONFIG_FILE: undefined };
  await pulumi(["stack", "init", stack, "--secrets-provider", "passphrase", "--no-select", "--non-interactive"], nothingDone, {
    ...apart,
    cwd: folder,
    env: { ...apart.env, ...throwaway },
  });
  await importState(stack, state, apart);
  return apart;
}

const nothingDone = (words: string): string => `no state could be made in a private folder; nothing was changed:\n${words}`;

/**
 * A state that moves between backends has to be encrypted by something that both can ask.
 * @param stackFile the stack file's content.
 * @throws CommandError when only the backend's own service can decrypt it.
 */
export function requireMovableSecrets(stack: string, stackFile: unknown): void {
  const settings = (stackFile ?? {}) as Readonly<Record<string, unknown>>;
  if ("secretsprovider" in settings || "encryptionsalt" in settings) return;
  throw new CommandError(
    `Pulumi.${stack}.yaml names no secretsprovider, so what the adoption reads can't be encrypted before it reaches the state. Name one: pulumi stack change-secrets-provider "awskms://alias/bluemoxon-pulumi?region=us-west-2" --stack ${stack} (docs/state.md)`,
  );
}
