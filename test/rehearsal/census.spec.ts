import assert from "node:assert/strict";
import { compareCensuses } from "../../rehearsal/accounts/census";
import { reportMarkdown } from "../../rehearsal/report/report";
import { noFigures } from "../../rehearsal/report/summary";

const before = { "ec2:vpc:vpc-1": { Cidr: "10.0.0.0/16", Tags: { Name: "a" } }, "sqs:queue:jobs": { Attributes: { Timeout: "30" } } };

describe("comparing two censuses", () => {
  it("finds nothing between equal ones", () => {
    assert.deepEqual(compareCensuses(before, structuredClone(before)), { lost: [], added: [], changed: {} });
  });

  it("names what was lost, what was added, and each attribute that changed", () => {
    const after = { "ec2:vpc:vpc-1": { Cidr: "10.0.0.0/16", Tags: { Name: "b", New: "c" } }, "s3:bucket:new": {} };
    assert.deepEqual(compareCensuses(before, after), {
      lost: ["sqs:queue:jobs"],
      added: ["s3:bucket:new"],
      changed: { "ec2:vpc:vpc-1": ["Tags.Name", "Tags.New"] },
    });
  });
});

describe("the rehearsal's report", () => {
  it("says that a story failed, why, and what was lost", () => {
    const text = reportMarkdown({
      engine: { pulumi: "3.256.0" },
      stacks: { prod: noFigures() },
      stories: [{ name: "prod is adopted", passed: false, seconds: 1, message: "resources were lost" }],
      accidents: [],
      census: { before: 2, after: 1, lost: ["prod:sqs:queue:jobs"], changed: [] },
    });
    assert.match(text, /1 of 1 stories failed/);
    assert.match(text, /resources were lost/);
    assert.match(text, /`prod:sqs:queue:jobs`/);
  });

  it("leads to the pages, and tells of each accident what refused it and which locks hold it alone", () => {
    const text = reportMarkdown(
      {
        engine: {},
        stacks: {},
        stories: [],
        accidents: [{ name: "a room is dropped", locks: [], survived: true, message: "refused by `x`|\nand more" }],
        census: { before: 1, after: 1, lost: [], changed: [] },
      },
      ["- [before](parity-before.html)"],
      (accident) => (accident === "a room is dropped" ? ["L1 ledger", "L9 AWS"] : []),
    );
    assert.match(text, /\n- \[before\]\(parity-before\.html\)\n/);
    assert.match(text, /\n\| ✓ \| a room is dropped \| `refused by 'x'\\\|` \| L1 ledger, L9 AWS \|\n/);
  });
});
