import { cpSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../stage/folders";
import type { Lock } from "../lock";
import type { Workspace } from "../workspace";

const program = join("rehearsal", "accidents", "one-lock", "adoption.ts");

/**
 * Takes every lock but one off the copy of the project. This is the only switch there is, and it is an edit of a copy: the
 * project itself has none.
 */
export function loosen(workspace: Workspace, kept: Lock | undefined): void {
  cpSync(join(projectFolder, program), join(workspace.folder, program));
  workspace.edit("index.ts", '"./environment/adoption"', '"./rehearsal/accidents/one-lock/adoption"');
  // The phase is a row of the ledger like the others.
  if (kept !== "ledger")
    for (const file of ["index.ts", "policy/context.ts"])
      workspace.edit(file, /phaseOf\((\S*?ledger), (process\.env\["ADOPTION_PHASE"\])\)/, "(($2 ?? $1.phase) as typeof $1.phase)");
  if (kept !== "account") workspace.edit("components/account-provider.ts", /, allowedAccountIds: \[id\]/, "");
  if (kept === "pack") {
    // This rule would refuse everything, and so stop nothing: it demands the lock that is off.
    workspace.edit("policy/pack.ts", /^ *resourcesAreProtected\(context\),\n/m, "");
    return;
  }
  workspace.edit("index.ts", /^.*await requirePack.*\n/m, "");
  workspace.edit("ops/gate/preview.ts", 'PULUMI_OPTION_POLICY_PACK: "policy"', 'PULUMI_OPTION_POLICY_PACK: ""');
}
