import * as fc from "fast-check";

/** An edit of the program's text. A pattern that fits nothing changes nothing. */
export interface ProgramEdit {
  readonly what: string;
  readonly file: string;
  readonly before: RegExp;
  readonly after: string;
}

const adoption = "environment/adoption.ts";

/** What a hurried hand may do to the program: take a lock off, or a room out. */
export const allProgramEdits: readonly ProgramEdit[] = [
  { what: "nothing is protected", file: adoption, before: /protect: true/g, after: "protect: false" },
  { what: "nothing is retained", file: adoption, before: /retainOnDelete: true/g, after: "retainOnDelete: false" },
  { what: "nothing is guarded", file: adoption, before: /before(Delete|Create|Update): \[before\w+\]/g, after: "before$1: []" },
  { what: "nothing is imported", file: adoption, before: /\? \{\} : \{ import: id \}/g, after: "? {} : {}" },
  { what: "nothing is held", file: adoption, before: /ignoreChanges: heldPaths\(type, name\)/g, after: "ignoreChanges: []" },
  { what: "the ledger accuses nobody", file: adoption, before: /^.*throw new EnvironmentError\(faults\);\n/gm, after: "" },
  { what: "the guard refuses nothing", file: "environment/guard.ts", before: /throw new Error\([^]*?\);/g, after: "" },
  { what: "any account will do", file: "components/account-provider.ts", before: /, allowedAccountIds: \[id\]/g, after: "" },
  { what: "the pack is not asked for", file: "index.ts", before: /^.*await requirePack.*\n/gm, after: "" },
  { what: "the pack has no rules", file: "policy/index.ts", before: /= packRules\(context, unlike\)/g, after: "= []" },
  ...["cdn", "worker", "database", "scraper"].map((room) => ({
    what: `the room ${room} is dropped`,
    file: "components/blue-moxon.ts",
    before: new RegExp(`^.*\\b${room}\\b.*\\n`, "gim"),
    after: "",
  })),
  ...["components/network.ts", "components/cdn.ts", "components/api.ts", "components/database.ts"].map((file) => ({
    what: `the names in ${file} change`,
    file,
    before: /`\$\{name\}-(?=[a-z])/g,
    after: "`${name}-x-",
  })),
];

export const programEdits: fc.Arbitrary<ProgramEdit> = fc.constantFrom(...allProgramEdits);
