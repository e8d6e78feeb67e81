import type { KnownCommand } from "./known-command";
import { rehearsalCommands } from "./rehearsal-commands";

const nothing = "nothing";

const ops: readonly KnownCommand[] = [
  {
    name: "gate",
    file: "ops/gate/run-gate.ts",
    does: "previews a stack and judges the plan",
    changes: nothing,
    codes: "0 allowed, 2 refused",
    page: "docs/refusals.md",
  },
  {
    name: "update",
    file: "ops/update/run-update.ts",
    does: "does a plan that the gate has allowed, and nothing else",
    changes: "AWS and the state",
    codes: "0 done, 2 refused",
    page: "docs/refusals.md",
  },
  {
    name: "drift",
    file: "ops/drift/run-drift.ts",
    does: "what lives against what is declared, and held",
    changes: "nothing; with --accept-held the file of what is held",
    codes: "0 none, 2 drift",
    page: "docs/refusals.md",
  },
  {
    name: "parity",
    file: "ops/parity/run-parity.ts",
    does: "both stacks side by side, each difference with its reason",
    changes: nothing,
    codes: "0 alike, 2 not; 1 also where it is not known",
    page: "docs/parity.md",
  },
  {
    name: "deployed",
    file: "ops/deployed/run-deployed.ts",
    does: "which code runs in an account; parity --live holds two against each other",
    changes: nothing,
    codes: "0 told",
    page: "docs/promote.md",
  },
  {
    name: "discover",
    file: "ops/discover/run-discover.ts",
    does: "every row of the ledger against what lives, and what lives in no row",
    changes: "nothing; with --write ids in the stack file",
    codes: "0 found, 2 rows or account differ",
    page: "docs/adopt.md",
  },
  {
    name: "post",
    file: "ops/post/run-post.ts",
    does: "posts what a night has found to the topics of a stack that want it",
    changes: nothing,
    codes: "0 posted, or nobody wants it",
    page: "docs/ci.md",
  },
  { name: "rooms", file: "ops/rooms/run-rooms.ts", does: "how far each room is on its way in", changes: nothing, codes: "0 told", page: "docs/adopt.md" },
  {
    name: "recover",
    file: "ops/recover/run-recover.ts",
    does: "after an update was killed: what was under way, and what became of it",
    changes: "nothing; with --write the state",
    codes: "0 nothing under way or repaired, 2 to be repaired",
    page: "docs/rollback.md",
  },
  {
    name: "ci-roles",
    file: "ops/ci-roles/run-ci-roles.ts",
    does: "the documents of CI's roles, or how the live ones differ from them",
    changes: nothing,
    codes: "0 printed or the same, 2 differs",
    page: "docs/ci.md",
  },
  {
    name: "deploy-config",
    file: "ops/deploy-config/run-deploy-config.ts",
    does: "the deploy workflow's config, written or compared with the stack",
    changes: "nothing; with --write a file",
    codes: "0 same or written, 2 differs",
    page: "docs/deploy-config.md",
  },
  {
    name: "schema",
    file: "ops/schema/run-schema.ts",
    does: "writes the JSON Schema by which editors check the stack files",
    changes: "stack-file.schema.json",
    codes: "0 written",
    page: "CONTRIBUTING.md",
  },
];

export const commands: readonly KnownCommand[] = [...ops, ...rehearsalCommands];

/** @throws Error when no command has this name: a fault of the program. */
export function pageOf(name: string): string {
  const known = commands.find((one) => one.name === name);
  if (known === undefined) throw new Error(`no command is called ${name}: ops/commands.ts lists them`);
  return known.page;
}
