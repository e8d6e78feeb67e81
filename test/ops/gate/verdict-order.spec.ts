import assert from "node:assert/strict";
import type { Verdict } from "../../../ops/gate/judge";
import { verdictMarkdown } from "../../../ops/gate/verdict-markdown";
import { verdictText } from "../../../ops/gate/verdict-text";
import { noVerdict as nothing } from "../../support/gate";

describe("the order of the gate's verdict", () => {
  const telling: Verdict = {
    ...nothing,
    allowed: false,
    counts: { update: 1, delete: 1 },
    refusals: [{ op: "policy", name: "app-api-role", why: "attached-policies-are-known: AdministratorAccess" }],
    freed: { "app-old-queue": "loses protect, so that it may leave until 2026-12-31 (delete)" },
    person: { "app-storage-images": "CI's role may not change any aws:s3/bucket:Bucket" },
    names: { "delete, AWS loses it": ["app-old"] },
    changes: {
      "app-role": [
        { path: "policy", from: "{…}", to: "{…}", parts: { removed: ["Statement.A.Action: s3:GetObject"], added: ["Statement.A.Action: s3:*"] } },
        { path: "zones", from: "a", to: "b", parts: { removed: [], added: [] } },
      ],
      "app-database": [{ path: "backupRetentionPeriod", from: "7", to: "1", givesUp: "backups are kept for fewer days" }],
    },
    held: { "app-api-function": [{ path: "timeout", from: "(absent)", to: "30", phase: "create", reason: "a\nreason" }] },
    done: { "app-scraper-function": [{ path: "memorySize", from: "128", to: "256", phase: "reconcile", reason: "r" }] },
    advice: [{ rule: "pending-changes-are-named", isMandatory: false, name: "the stack", message: "one\n waits" }],
  };

  it("tells in a terminal what is refused and lost first, then what changes in words, and last what only informs", () =>
    assert.deepEqual(verdictText(telling).split("\n"), [
      "phase steady: REFUSED (update 1, delete 1)",
      "  x policy app-api-role: attached-policies-are-known: AdministratorAccess",
      "  ! app-old-queue loses protect, so that it may leave until 2026-12-31 (delete)",
      "  ! app-storage-images needs a person: CI's role may not change any aws:s3/bucket:Bucket",
      "  delete, AWS loses it:",
      "      app-old",
      "  ~ app-role",
      "      policy:",
      "        - Statement.A.Action: s3:GetObject",
      "        + Statement.A.Action: s3:*",
      "      zones:",
      "        the same, in another order or writing",
      "  ~ app-database",
      "      ! backupRetentionPeriod: backups are kept for fewer days",
      "      backupRetentionPeriod: 7 -> 1",
      "  . app-api-function timeout: held until phase create, then (absent) -> 30 (a reason)",
      "  . app-scraper-function memorySize: done, 256 lives. Remove its reconcile row",
      "  ? the stack: pending-changes-are-named (advisory): one waits",
      "more: docs/refusals.md",
    ]));

  it("tells in a pull request the same, in the same order", () => {
    const text = verdictMarkdown(telling);
    const told = [
      "AdministratorAccess",
      "set free by its retire row",
      "needs a person",
      "delete, AWS loses it",
      "- Statement.A.Action: s3:GetObject\n+ Statement.A.Action: s3:*",
    ];
    const more = [
      "the same, in another order or writing",
      "⚠ backups are kept for fewer days",
      "| `app-api-function` | `timeout` | create | `(absent)` | `30` | a reason |",
      "| `app-scraper-function` | `memorySize` | `256` |",
      "| one waits |",
    ];
    const places = [...told, ...more].map((words) => text.indexOf(words));
    assert.ok(!places.includes(-1), text);
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
  });

  it("heads each table in a pull request with what its columns hold", () =>
    assert.deepEqual(
      verdictMarkdown(telling)
        .split("\n")
        .filter((line) => line.startsWith("| ")),
      [
        "| step | resource | why, and the way forward |",
        "| policy | `app-api-role` | attached-policies-are-known: AdministratorAccess |",
        "| resource | set free by its retire row |",
        "| `app-old-queue` | loses protect, so that it may leave until 2026-12-31 (delete) |",
        "| resource | needs a person |",
        "| `app-storage-images` | CI's role may not change any aws:s3/bucket:Bucket |",
        "| resource | property | held until phase | then from | to | why |",
        "| `app-api-function` | `timeout` | create | `(absent)` | `30` | a reason |",
        "| resource | property | done: remove its reconcile row, this lives |",
        "| `app-scraper-function` | `memorySize` | `256` |",
        "| the pack advises | resource | rule |",
        "| one waits | `the stack` | pending-changes-are-named |",
      ],
    ));

  it("tells in a pull request what people and AWS wrote as it stands: nothing in it is markup", () => {
    const wild = "*a* [b](c) <img> `d`";
    const text = verdictMarkdown({
      ...nothing,
      refusals: [{ op: "update", name: "app-a", why: wild }],
      freed: { "app-b": wild },
      person: { "app-c": wild },
      held: { "app-d": [{ path: "p", from: "1", to: "2", phase: "create", reason: wild }] },
      advice: [{ rule: "r", isMandatory: false, name: "app-e", message: wild }],
      stateAlone: { "app-f": wild },
    });
    assert.equal(text.split("\\*a\\* \\[b\\](c) \\<img> \\`d\\`").length, 7);
    assert.ok(!text.includes(wild));
  });

  it("fences a value that holds a fence itself, and keeps it on its line", () => {
    const text = verdictMarkdown({ ...nothing, changes: { "app-x": [{ path: "code", from: "```\nx", to: "y" }] } });
    assert.ok(text.endsWith("````diff\n- ``` x\n+ y\n````"), text);
  });

  it("leaves out what does not fit from the end, whole, and says how much and where it stands", () => {
    const refusals = Array.from({ length: 50 }, (_, index) => ({ op: "delete", name: `app-${index}`, why: "x".repeat(80) }));
    const text = verdictMarkdown({ ...telling, refusals }, { longest: 3000 });
    assert.ok(text.length < 3200);
    assert.match(text, /\n\n\*\*\d+ more parts do not fit here\. Read all of it in the job's log before you decide\.\*\*$/);
    const told = text.split("\n").filter((line) => line.startsWith("| delete |")).length;
    assert.ok(text.includes(`**${50 - told + 9} more parts`), text.slice(-200));
    assert.ok(!verdictMarkdown(telling).includes("do not fit"));
  });

  it("leaves nothing out that just fits with its line break, and something of what is a character too long", () => {
    const whole = verdictMarkdown(telling);
    assert.equal(verdictMarkdown(telling, { longest: whole.length + 1 }), whole);
    assert.match(verdictMarkdown(telling, { longest: whole.length - 1 }), /\n\n\*\*1 more parts do not fit here\./);
  });
});
