import assert from "node:assert/strict";
import { allowedDifferences } from "../../../environment/differences";
import { type Parity, type Side, alone, inBoth, parityOf } from "../../../ops/parity/parity";
import { parityMarkdown } from "../../../ops/parity/parity-markdown";
import { parityText } from "../../../ops/parity/parity-text";
import { committedParity, side, today } from "../../support/parity";
import { committed, committedConfig, environmentOf, mutate } from "../../support/stacks";

const factsOf = ({ rooms }: Parity) => rooms.flatMap(({ facts }) => facts);

describe("ops/parity", () => {
  it("finds the committed stacks alike, and tells a reason and an owner for whatever differs", () => {
    const parity = committedParity();
    assert.deepEqual([parity.alike, parity.unlike, parity.ended], [true, [], []]);
    assert.ok(factsOf(parity).length > 100);
    for (const { path, allowed, lines } of factsOf(parity)) assert.ok(allowed?.owner.startsWith("@") && lines.here === 7 && lines.there === 7, path);
  });

  it("names each resource of either side once: with its counterpart, or as one side's alone", () => {
    const { rooms } = committedParity();
    for (const one of ["here", "there"] as const) {
      const { adopt, create, retire } = committed(one === "here" ? "staging" : "prod").ledger;
      const listed = [...Object.keys(adopt), ...create, ...Object.keys(retire)].sort();
      assert.deepEqual(rooms.flatMap((room) => [...inBoth(room), ...alone(room, one)]).sort(), listed);
    }
    const cdn = rooms.find(({ room }) => room === "cdn");
    assert.ok(cdn && alone(cdn, "there").includes("app-cdn-landing"));
    assert.deepEqual(
      cdn.resources.find(({ name }) => name === "app-cdn-frontend"),
      { name: "app-cdn-frontend", here: committed("staging").ledger.adopt["app-cdn-frontend"], there: "E16BJX90QWQNQO" },
    );
  });

  it("puts a fact into the room that it builds, and what is no room's to the whole stack", () => {
    const { rooms } = committedParity();
    for (const { room, facts } of rooms)
      for (const { path } of facts) {
        const section = path.split(".")[0] ?? "";
        assert.equal(room, ["account", "urls"].includes(section) ? "whole stack" : section.replace("httpApi", "http-api").replace("dbSync", "db-sync"));
      }
  });

  it("says what differs without leave, first, with both values and their lines", () => {
    const edited = side("staging", environmentOf(mutate(committedConfig("staging"), "worker.batchSize", 2)));
    const parity = parityOf(edited, side("prod"), allowedDifferences(), today);
    assert.deepEqual([parity.alike, parity.unlike], [false, ["worker.batchSize"]]);
    const text = parityText(parity);
    assert.match(text.split("\n")[0] ?? "", /facts differ, 1 of them without leave$/);
    assert.match(text.split("\n")[1] ?? "", /^ {2}x without leave: worker\.batchSize\. Bring both together/);
    assert.match(text, /^ {4}WITHOUT LEAVE\n {8}worker\.batchSize: staging 2 \(line 7\) \| prod 1 \(line 7\)$/m);
    assert.match(parityMarkdown(parity), /^WITHOUT LEAVE\n\n\| fact .*\n.*\n\| `worker\.batchSize` \| `2` \| `1` \|$/m);
  });

  it("tells, where one asks, since when a fact differs: by the later of both lines", () => {
    const change = (day: string, commit?: string) => ({ commit, day, subject: `of ${day}` });
    const asked = (here: ReturnType<typeof change> | undefined, there: ReturnType<typeof change> | undefined) => {
      const sides = (
        [
          ["staging", here],
          ["prod", there],
        ] as const
      ).map(([stack, one]) => ({ ...side(stack), changesAt: () => new Map(one === undefined ? [] : [[7, one]]) }));
      return parityOf(sides[0] as Side, sides[1] as Side, allowedDifferences(), today);
    };
    const parity = asked(change("2026-01-02", "aaaaaaa"), change("2026-01-03", "bbbbbbb"));
    assert.ok(factsOf(parity).every(({ since }) => since?.commit === "bbbbbbb"));
    assert.match(
      parityText(parity),
      /^ {8}account\.id: staging 652617421195 \(line 7\) \| prod 266672885920 \(line 7\), since 2026-01-03 \(bbbbbbb of 2026-01-03\)$/m,
    );
    assert.match(parityMarkdown(parity), /^\| fact \| staging \| prod \| since \|\n\|---\|---\|---\|---\|\n.*\| 2026-01-03 \(bbbbbbb of 2026-01-03\) \|$/m);
    assert.match(parityText(asked(change("2026-01-04"), undefined)), /, since 2026-01-04 \(not committed yet\)$/m);
    assert.ok(factsOf(committedParity()).every((fact) => !("since" in fact)));
  });

  it("shows whatever a fact or a reason holds in its own place: no markup, no second line, no word to a terminal", () => {
    const tags = { Owner: "<script>|`x`", Note: "one\n\u001b[2J" };
    const tagged = side(
      "staging",
      environmentOf(
        mutate(mutate(committedConfig("staging"), "cdn.images.defaultRootObject", "index.html"), "account.tags", {
          ...committed("staging").account.tags,
          ...tags,
        }),
      ),
    );
    const leave = { path: "account.tags.Owner", reason: "*hands* <b>", owner: "@somebody" };
    const parity = parityOf(tagged, side("prod"), [leave, ...allowedDifferences()], today);
    const markdown = parityMarkdown(parity);
    assert.match(markdown, /^\| `account\.tags\.Owner` \| `` <script>\\\|`x` `` \| `\(absent\)` \|$/m);
    assert.match(markdown, /^\\\*hands\\\* \\<b> \(@somebody\)$/m);
    assert.match(markdown, /^- \*\*without leave: account\.tags\.Note, cdn\.images\.defaultRootObject\./m);
    assert.match(parityText(parity), /account\.tags\.Note: staging "one\\n\\u001b\[2J" \(line 7\) \| prod \(absent\)/);
    assert.match(parityText(parity), /cdn\.images\.defaultRootObject: staging index\.html \(line 7\) \| prod "" \(line 7\)$/m);
  });

  it("tells how each stack stands, and how much of what is the app's its ledger covers once discover has looked", () => {
    assert.match(
      parityText(committedParity()),
      /^ {2}prod: phase \w+; its ledger lists 120 to adopt, 14 to create, 0 to retire, 9 external; nobody has looked in its account$/m,
    );
    const account = { looks: [{ by: "discover" as const, at: "2026-01-15T05:17:00Z" }], findings: [{ kind: "in no list" as const, name: "left", text: "t" }] };
    const text = parityText(parityOf(side("staging"), { ...side("prod"), account }, allowedDifferences(), today));
    assert.match(text, /^ {2}prod: .*; discover \(2026-01-15 05:17 UTC\) found 1 wrong; covers 99 % of what is the app's \(1 in no list\)$/m);
    assert.match(text, /^ {4}prod: in no list: left: t$/m);
  });

  it("warns of a leave that has ended, and calls the stacks unlike once its time to settle is over", () => {
    const warned = committedParity("2027-07-01");
    assert.ok(warned.alike && warned.ended.length > 0);
    assert.equal(new Set(warned.ended).size, warned.ended.length);
    assert.match(parityText(warned), /^ {2}x the difference httpApi\.cors\.credentials .* ended on 2027-06-30\. From 2027-07-15 on/m);
    assert.equal(committedParity("2027-07-15").alike, false);
  });

  it("shows every room in its page, also one in which nothing differs", () => {
    const parity = committedParity();
    const markdown = parityMarkdown(parity);
    for (const { room } of parity.rooms) assert.match(markdown, new RegExp(`^\\| ${room} \\| \\d+ \\|`, "m"));
    assert.match(markdown, /^Staging lives in its account's default VPC.*\n\n.*\n.*\n\| `network\.kind` \| `default-vpc` \| `dedicated` \|$/m);
    const same = parityOf(side("prod"), side("prod"), [], today);
    assert.match(parityText(same), /^= cdn: \d+ resources in both$/m);
    assert.deepEqual(factsOf(same), []);
  });

  it("never calls two stacks of one account alike, and says so first", () => {
    const twin = { ...side("staging"), facts: { ...committed("staging"), account: { ...committed("staging").account, id: committed("prod").account.id } } };
    const parity = parityOf(twin, side("prod"), allowedDifferences(), today);
    assert.deepEqual([parity.alike, parity.unlike], [false, []]);
    assert.match(parityText(parity), /^.*\n {2}x staging and prod state one account, 266672885920: each has one of its own/);
  });

  it("takes of a value over several lines the commit that wrote the latest of them", () => {
    const change = (day: string) => ({ commit: day, day, subject: "s" });
    const changes = new Map([7, 8, 9, 10].map((line) => [line, change(`2026-01-${line === 9 ? "20" : "02"}`)]));
    const dated = (lastLineOf: () => number | undefined) =>
      factsOf(parityOf({ ...side("staging"), changesAt: () => changes, lastLineOf }, side("prod"), allowedDifferences(), today));
    assert.ok(dated(() => 9).every(({ since }) => since?.day === "2026-01-20"));
    assert.ok(dated(() => 8).every(({ since }) => since?.day === "2026-01-02"));
    assert.ok(dated(() => undefined).every(({ since }) => since?.day === "2026-01-02"));
  });
});
