// Over 150 lines: one list of all commands, each with what it changes and what its exit code says.
/** A command, as `npx bluemoxon --help` lists it. */
export interface KnownCommand {
  readonly name: string;
  /** From the project's folder. */
  readonly file: string;
  readonly does: string;
  readonly changes: string;
  /** What its exit code says. 1 is always an error, and nothing was changed by it that is not told. */
  readonly codes: string;
  /** Of the project's folder: the page that helps where an error names none. */
  readonly page: string;
}

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

const rehearsal: readonly KnownCommand[] = [
  {
    name: "rehearse",
    file: "rehearsal/main.ts",
    does: "the whole main job on the real engine and the emulated accounts",
    changes: "emulated accounts alone",
    codes: "0 passed, 1 failed",
    page: "README.md",
  },
  {
    name: "rehearse:accidents",
    file: "rehearsal/accidents/matrix.ts",
    does: "every known way of losing a resource, with the locks that are named",
    changes: "emulated accounts alone",
    codes: "0 as expected, 1 not",
    page: "docs/locks.md",
  },
  {
    name: "rehearse:crashes",
    file: "rehearsal/long/crashes/run-crashes.ts",
    does: "the engine killed at random moments",
    changes: "emulated accounts alone",
    codes: "0 passed, 1 failed",
    page: "CONTRIBUTING.md",
  },
  {
    name: "rehearse:rooms",
    file: "rehearsal/long/rooms/run-rooms.ts",
    does: "both accounts adopted room by room, in two orders each",
    changes: "emulated accounts alone",
    codes: "0 passed, 1 failed",
    page: "CONTRIBUTING.md",
  },
  {
    name: "rehearse:fuzz",
    file: "rehearsal/long/fuzz/run-fuzz.ts",
    does: "random edits of stack file, ledger and program",
    changes: "emulated accounts alone",
    codes: "0 passed, 1 failed",
    page: "CONTRIBUTING.md",
  },
  {
    name: "rehearse:serve",
    file: "rehearsal/accounts/serve.ts",
    does: "keeps both emulated accounts up, to type commands against",
    changes: "emulated accounts alone",
    codes: "0 ended",
    page: "README.md",
  },
  {
    name: "rehearse:env",
    file: "rehearsal/accounts/print-environment.ts",
    does: "prints the environment that leads a shell there",
    changes: nothing,
    codes: "0 printed",
    page: "README.md",
  },
  {
    name: "witness",
    file: "rehearsal/witness/run-witness.ts",
    does: "what an account answers against what AWS is on record to answer",
    changes: nothing,
    codes: "0 as on record, 2 findings",
    page: "docs/adopt.md",
  },
  {
    name: "bench",
    file: "rehearsal/long/bench/bench-previews.ts",
    does: "what a preview costs",
    changes: "with --docs a page of docs/",
    codes: "0 measured, 2 a target is missed",
    page: "docs/performance.md",
  },
  {
    name: "bench:discover",
    file: "rehearsal/long/bench/bench-discover.ts",
    does: "what discover costs",
    changes: "with --docs a page of docs/",
    codes: "0 measured, 2 a target is missed",
    page: "docs/performance.md",
  },
  {
    name: "bench:pack",
    file: "rehearsal/long/bench/bench-pack.ts",
    does: "what the policy pack costs",
    changes: "with --docs a page of docs/",
    codes: "0 measured, 2 a target is missed",
    page: "docs/performance.md",
  },
];

export const commands: readonly KnownCommand[] = [...ops, ...rehearsal];

/** @throws Error when no command has this name: a fault of the program. */
export function pageOf(name: string): string {
  const known = commands.find((one) => one.name === name);
  if (known === undefined) throw new Error(`no command is called ${name}: ops/commands.ts lists them`);
  return known.page;
}
