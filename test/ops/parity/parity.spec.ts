import assert from "node:assert/strict";
import { allowedDifferences } from "../../../environment/differences";
import { type Parity, type Side, parityOf } from "../../../ops/parity/parity";
import { parityMarkdown, parityText } from "../../../ops/parity/parity-text";
import { type StackName, committed, committedConfig, environmentOf, mutate } from "../../support/stacks";

const today = "2026-01-15";
const side = (stack: StackName, facts = committed(stack)): Side => ({ stack, facts, lineOf: () => 7 });
const committedParity = (day = today): Parity => parityOf(side("staging"), side("prod"), allowedDifferences(), day);
const factsOf = ({ rooms }: Parity) => rooms.flatMap(({ facts }) => facts);

describe("ops/parity", () => {
  it("finds the committed stacks alike, and tells a reason and an owner for whatever differs", () => {
    const parity = committedParity();
    assert.deepEqual([parity.alike, parity.unlike, parity.ended], [true, [], []]);
    assert.ok(factsOf(parity).length > 100);
    for (const { path, allowed, lines } of factsOf(parity)) assert.ok(allowed?.owner.startsWith("@") && lines.here === 7 && lines.there === 7, path);
  });

  it("names each resource of either side once: with its counterpart, or as one side's alone", () => {
    const { rooms, resources } = committedParity();
    const count = (of: "here" | "there") => rooms.reduce((sum, { shared, alone }) => sum + shared + alone[of].length, 0);
    assert.deepEqual([count("here"), count("there")], [resources.here, resources.there]);
    const cdn = rooms.find(({ room }) => room === "cdn");
    assert.ok(cdn?.alone.there.includes("app-cdn-landing"));
    assert.ok(cdn?.alone.here.every((name) => !cdn.alone.there.includes(name)));
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
      ).map(([stack, one]) => ({ ...side(stack), changes: new Map(one === undefined ? [] : [[7, one]]) }));
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
});
