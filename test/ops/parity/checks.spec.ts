import assert from "node:assert/strict";
import type { CodeParity } from "../../../ops/deployed/deployed";
import { type Account, notLookedAt } from "../../../ops/parity/account";
import { deciding, checkText, checksOf, exitCodeOf } from "../../../ops/parity/checks";
import { committedParity, exampleCode, exampleParity } from "../../support/parity";

const at = "2026-01-31T12:00:00Z";
const well: Account = { looks: (["drift", "discover"] as const).map((by) => ({ by, at })), findings: [] };
const unread: Account = { ...well, findings: [{ kind: "not known", name: "", text: "no right" }] };
const known: Account = { ...well, findings: [{ kind: "known drift", name: "app-a", text: "soon" }] };
const drifted: Account = { ...well, findings: [{ kind: "drifted", name: "app-a", text: "timeout" }] };
const halfSeen: Account = { ...well, looks: well.looks.slice(0, 1) };

const checks = (here: Account, there: Account, code?: readonly CodeParity[]) => checksOf({ ...committedParity(), accounts: { here, there } }, code);
const exit = (here: Account, there: Account, code?: readonly CodeParity[], ...names: Parameters<typeof deciding>[1] & string[]) =>
  exitCodeOf(deciding(checks(here, there, code), names.length === 0 ? undefined : names, { accounts: { here, there } }));
const sameCode = exampleCode.filter(({ status }) => status === "same");

describe("ops/parity/checks", () => {
  it("says of facts, code and accounts whether they are alike, not, or not known, and why", () => {
    assert.deepEqual(checksOf(exampleParity(), exampleCode).map(checkText), [
      "facts: not alike (308 facts differ, 1 without leave)",
      "code: not alike (1 of 2 that both declare differ)",
      "accounts: not alike (otherwise than declared: 0 in staging, 3 in prod)",
    ]);
    assert.deepEqual(checks(well, known, sameCode).map(checkText), [
      "facts: alike (307 facts differ, each with leave)",
      "code: alike (all 1 that both declare are the same)",
      "accounts: alike (drift and discover found nothing but 1 known drift in either)",
    ]);
    assert.deepEqual(checks(notLookedAt, halfSeen).slice(1).map(checkText), [
      "code: not known (nobody has told what runs)",
      "accounts: not known (drift and discover told nothing of staging; discover told nothing of prod)",
    ]);
    assert.equal(checkText(checks(well, unread)[2] ?? assert.fail()), "accounts: not known (prod could not be read whole)");
  });

  it("takes code for the same only where all that both declare is told", () => {
    const silent: CodeParity = { name: "app-x", kind: "not told", status: "not known" };
    assert.deepEqual(
      [[...sameCode, silent], [{ ...silent, status: "on one side alone" as const }], [...exampleCode, silent]].map((code) =>
        checkText(checks(well, well, code)[1] ?? assert.fail()),
      ),
      [
        "code: not known (0 of 2 that both declare differ; of 1 one side tells nothing)",
        "code: not known (0 of 0 that both declare differ)",
        "code: not alike (1 of 3 that both declare differ; of 1 one side tells nothing)",
      ],
    );
  });

  it("lets decide what somebody has looked at, and never takes what is not known for alike", () => {
    assert.equal(exit(notLookedAt, notLookedAt), 0);
    assert.equal(exit(notLookedAt, notLookedAt, sameCode), 0);
    assert.equal(exit(notLookedAt, notLookedAt, exampleCode), 2);
    assert.equal(exit(well, known), 0);
    assert.equal(exit(well, drifted), 2);
    assert.equal(exit(drifted, unread), 2);
    for (const [here, there] of [
      [well, notLookedAt],
      [halfSeen, well],
      [unread, well],
    ] as const)
      assert.equal(exit(here, there), 1);
  });

  it("lets decide what is named alone, also when nobody has looked at it", () => {
    assert.equal(exit(well, drifted, sameCode, "code"), 0);
    assert.equal(exit(well, drifted, exampleCode, "facts"), 0);
    assert.equal(exit(well, drifted, sameCode, "code", "accounts"), 2);
    assert.equal(exit(notLookedAt, notLookedAt, undefined, "code"), 1);
    assert.equal(exit(notLookedAt, notLookedAt, sameCode, "accounts"), 1);
  });
});
