import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deployed, DeployedCode } from "../../../ops/deployed/deployed";
import { discoveryJson } from "../../../ops/discover/json";
import type { Drift } from "../../../ops/drift/drift";
import { driftJson } from "../../../ops/drift/told";
import { isWell } from "../../../ops/parity/account";
import { type Asked, codeOf, looksOf, readLook } from "../../../ops/parity/looks";

const staging: Asked = { stack: "staging", account: "652617421195", resources: 2 };
const prod: Asked = { stack: "prod", account: "266672885920", resources: 2 };
const lookedAt = "2026-01-31T12:00:00.000Z";

const code = (name: string, hash: string, rest: Partial<DeployedCode> = {}): DeployedCode => ({ name, kind: "function", code: hash, ...rest });
const subject = ({ stack, account }: Asked) => ({ stack, account, lookedAt });
const runs = (of: Asked, ...all: readonly DeployedCode[]): Deployed & { tells: string } => ({ tells: "deployed", ...subject(of), code: all });
const noDrift: Drift = { status: "none", drifted: [], known: [], settled: [], held: [], broken: [], faults: [], read: 2 };
const found = (of: Asked, more: Partial<Parameters<typeof discoveryJson>[2]> = {}) =>
  discoveryJson({ ...subject(of), region: "us-west-2", room: null }, [], { findings: [], alreadyLive: [], unmanaged: [], exposed: [], ...more }, []);

describe("parity --live", () => {
  let folder: string;
  let count = 0;
  before(() => void (folder = mkdtempSync(join(tmpdir(), "looks-"))));
  after(() => rmSync(folder, { recursive: true }));
  const file = (content: unknown): string => {
    const path = join(folder, `${(count += 1)}.json`);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const looks = (...contents: readonly unknown[]) =>
    looksOf(
      [staging, prod],
      contents.map((content) => readLook(file(content))),
      "2026-01-31",
    );

  it("reads what drift, discover and deployed write, each to the stack that it is of", () => {
    const drifted = { ...driftJson(subject(prod), { ...noDrift, held: undefined }), held: undefined };
    const [here, there] = looks(drifted, found(prod), found(staging), runs(staging, code("app-a", "1")), driftJson(subject(staging), noDrift));
    assert.deepEqual([here.deployed?.stack, there.deployed], ["staging", undefined]);
    assert.deepEqual([isWell(here.found), isWell(there.found)], [true, true]);
    assert.deepEqual(here.found, {
      looks: [
        { by: "drift", at: lookedAt },
        { by: "discover", at: lookedAt },
        { by: "deployed", at: lookedAt },
      ],
      findings: [],
    });
  });

  it("knows no account to be well at which one of both has not looked", () => {
    const [here, there] = looks(driftJson(subject(staging), noDrift), found(prod));
    assert.deepEqual([isWell(here.found), isWell(there.found)], [false, false]);
  });

  it("tells each thing that was found by its kind, its name and what is wrong with it", () => {
    const change = { path: "timeout", from: "599", to: "600" };
    const drift: Drift = {
      ...noDrift,
      status: "unknown",
      read: 1,
      drifted: [
        { name: "app-a", op: "update", changes: [change] },
        { name: "app-b", op: "create", changes: [] },
      ],
      known: ["2026-01-31", "2026-01-30"].map((until, index) => ({
        name: `app-c${index}`,
        ...change,
        row: { path: "timeout", reason: "soon", owner: "@o", until },
      })),
      held: [{ name: "app-d", path: "tags", accepted: "aa", lives: "bb", value: "{}" }],
      broken: [{ rule: "r", isMandatory: true, name: "app-e", message: "m" }],
      faults: ["no right"],
    };
    const discovery = found(prod, {
      findings: [
        { kind: "missing", name: "app-f" },
        { kind: "ambiguous", name: "app-g", candidates: [{ importId: "1" }, { importId: "2" }] },
        { kind: "differs", name: "app-h", stated: "1", found: "2" },
      ],
      alreadyLive: [{ name: "app-queue", importId: "https://q" }],
      unmanaged: [{ type: "t", importId: "left", because: "name bluemoxon", external: "left: reason" }],
      exposed: [{ name: "app-i", to: ["everybody"] }],
      heldChanges: [{ name: "app-j", path: "policy", accepted: undefined, lives: "bb", value: "secret" }],
    });
    const [, { found: account }] = looks(driftJson(subject(prod), drift), discovery);
    assert.deepEqual(
      account.findings.map(({ kind, name, text }) => [kind, name, text]),
      [
        ["not known", "", "drift has read 1 of the 2 resources that the ledger lists"],
        ["not known", "", "no right"],
        ["drifted", "app-a", "timeout: lives as 599, declared as 600"],
        ["drifted", "app-b", "an update would create it"],
        ["breaks a rule", "app-e", "r: m"],
        ["held, changed", "app-d", "tags lives otherwise than a review has accepted"],
        ["known drift", "app-c0", "timeout: lives as 599, declared as 600; known until 2026-01-31 (@o: soon)"],
        ["drifted", "app-c1", "timeout: lives as 599, declared as 600; was known until 2026-01-30 (@o: soon)"],
        ["missing", "app-f", "no live resource has its natural key"],
        ["ambiguous", "app-g", "several fit: 1, 2"],
        ["another id", "app-h", "the ledger names 1, the account 2"],
        ["in no list", "left", "t (name bluemoxon)"],
        ["open to others", "app-i", "everybody"],
        ["held, changed", "app-j", "policy lives otherwise than a review has accepted"],
      ],
    );
    assert.equal(isWell(account), false);
  });

  it("refuses a file that tells nothing of an account, by what is wrong in it", () => {
    for (const [content, said] of [
      ["{}", /does not tell what was found in an account \(tells\)\. Name a file that npm run drift, discover or deployed has written with --json$/],
      ["not JSON", /does not tell what was found in an account\. Name/],
      [{ ...driftJson(subject(prod), noDrift), status: "fine" }, /\(status\)/],
      ...(["unknown", "drift"] as const).map((status) => [{ ...driftJson(subject(prod), noDrift), status }, /\(status\)/] as const),
      [driftJson(subject(prod), { ...noDrift, faults: ["no right"] }), /\(status\)/],
      [{ ...found(prod), agrees: false }, /\(agrees\)/],
      [{ ...found(prod), missing: [{ name: "app-a" }] }, /\(agrees\)/],
      [{ ...found(prod), room: "database" }, /\(room\)/],
      [runs(prod), /\(code\)/],
      [runs(prod, code("app-a", "1"), code("app-a", "2")), /\(code\)/],
      [runs(prod, code("\u001b[31mapp", "")), /\(code\.0\.name, code\.0\.code\)/],
      [{ ...runs(prod, code("app-a", "1", { since: "9999-99-99T99:99:99Z" })), lookedAt: "lol" }, /\(lookedAt, code\.0\.since\)/],
    ] as const)
      assert.throws(() => readLook(file(content)), said);
    assert.throws(() => readLook(join(folder, "none.json")), /can't be read \(ENOENT\)/);
  });

  it("refuses one of another stack or account, and two of a kind; code of one side alone is not known", () => {
    const here = runs(staging, code("app-a", "1"));
    assert.throws(
      () => looks({ ...here, stack: "dev" }),
      /--live tells of deployed of dev in 652617421195; the stack files are of staging in 652617421195 and prod in 266672885920/,
    );
    assert.throws(() => looks({ ...here, account: prod.account }), /tells of deployed of staging in 266672885920/);
    assert.throws(() => looks(here, here), /--live names 2 files of deployed in staging\. Name the newest alone/);
    const declared = { here: new Set(["app-a"]), there: new Set(["app-a"]) };
    const statuses = (...all: Parameters<typeof looks>) => codeOf(...looks(...all), declared)?.map(({ name, status }) => [name, status]);
    assert.deepEqual(statuses(here), [["app-a", "not known"]]);
    assert.equal(statuses(), undefined);
    assert.deepEqual(statuses(here, runs(prod, code("app-a", "2"))), [["app-a", "differs"]]);
  });
});
