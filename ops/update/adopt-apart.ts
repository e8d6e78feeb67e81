import type { LedgerFacts } from "../../environment/ledger";
import { type Scope, scopeFlags } from "../../environment/scope";
import { CommandError } from "../command-error";
import { engineArguments, engineEnvironment } from "../gate/preview";
import { type EngineRun, pulumi } from "../pulumi";
import { readStackFile, stackFilePath } from "../stack-file";
import { inPrivateFolder } from "../private-folder";
import { unsealedIn } from "./sealed";
import { exportState, importState, openStateApart, requireMovableSecrets } from "./state-apart";

/**
 * Adopts into a copy of the state in a private folder, and puts it in the state's place when nothing in it is in clear any more. The engine stores what an import
 * has read as it is, and encrypts what the program calls secret only at the next update: in the state's bucket, whose versions and history stay, the first would be
 * readable for ever. An adoption changes nothing in AWS, so one that ends half-way has left nothing behind.
 * @param update does the plan against the state that it is told of, and returns an exit code.
 */
export async function adoptApart(stack: string, ledger: LedgerFacts, scope: Scope, update: (run: EngineRun) => Promise<number>): Promise<number> {
  requireMovableSecrets(stack, readStackFile(stackFilePath(stack)).document.toJS());
  const before = await exportState(stack);
  return inPrivateFolder(async (folder, interruption) => {
    const apart = await openStateApart(stack, before, folder, interruption);
    const code = await update(apart);
    if (code !== 0) {
      console.error("Nothing of it was written to the state.");
      return code;
    }
    await seal(stack, ledger, scope, apart);
    const after = await exportState(stack, apart);
    requireSealed(after);
    if ((await exportState(stack)) !== before) {
      console.error(`refused: the state of ${stack} has changed meanwhile; nothing was written to it. ${gateAgain(stack, scope)}`);
      return 2;
    }
    await importState(stack, after);
    console.log(`The state of ${stack} holds what was imported, its secrets encrypted.`);
    return 0;
  });
}

/** The same update once more: nothing is left to do, and the engine encrypts in its state what the program calls secret. */
const seal = (stack: string, ledger: LedgerFacts, scope: Scope, apart: EngineRun): Promise<string> =>
  pulumi(
    ["up", "--skip-preview", "--yes", "--non-interactive", "--expect-no-changes", ...engineArguments(stack, ledger, scope)],
    (words) => `what was imported could not be encrypted, so nothing was written to the state. ${gateAgain(stack, scope)}\n${words}`,
    { ...apart, env: { ...apart.env, ...engineEnvironment(scope) } },
  );

function requireSealed(state: string): void {
  const open = unsealedIn(state);
  if (open.length > 0)
    throw new CommandError(
      `${open.join(", ")}: the environment is not encrypted, so nothing was written to the state. components/lambda-function.ts has to call it secret`,
    );
}

const gateAgain = (stack: string, scope: Scope): string => `Run the gate again: npm run gate -- --stack ${stack} ${scopeFlags(scope)} --save-plan FILE`;
