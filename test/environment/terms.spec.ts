import assert from "node:assert/strict";
import { endedTerm, termFault } from "../../environment/term";
import { termsOf } from "../../environment/terms";
import { committed } from "../support/stacks";

const until = "2026-02-20";
const exceptions = {
  "buckets-are-private": {
    "app-storage-logs": { reason: "hands", owner: "@somebody", until },
    "app-storage-landing": { reason: "for ever", owner: "@somebody" },
  },
};
const differences = [
  { path: "httpApi.cors.credentials", reason: "hands", owner: "@the/team", until },
  { path: "*.subnets", reason: "networks", owner: "@the/team", until },
  { path: "urls.*", reason: "names", owner: "@the/team" },
];
/** Made in the tests, so that a mutation run can tell which of them looks at what. */
const terms = () => termsOf({ exceptions }, differences);
const covering = (name: string) =>
  terms()
    .filter(({ covers }) => covers(name))
    .map(({ place }) => place);
const difference = (path: string) => `the difference ${path} (environment/differences.yaml)`;

describe("environment/terms", () => {
  it("are what has a last day: exceptions of their resource, differences of the room that their fact builds", () => {
    assert.deepEqual(covering("app-storage-logs"), ["exceptions.buckets-are-private.app-storage-logs", difference("*.subnets")]);
    assert.deepEqual(covering("app-storage-landing"), [difference("*.subnets")]);
    assert.deepEqual(covering("app-http-api-stage"), [difference("httpApi.cors.credentials"), difference("*.subnets")]);
    assert.deepEqual(covering("app-api-function"), [difference("*.subnets")]);
  });

  it("run to the end of their last day, are warned about for 14 days, and then refuse", () => {
    const [term] = terms();
    assert.ok(term);
    const place = "exceptions.buckets-are-private.app-storage-logs";
    const next = "@somebody brings it in line, or sets a new date after a review";
    const told = (today: string) => [endedTerm(term, today), termFault("app-storage-logs", [term], today)];
    assert.deepEqual(told("2026-02-20"), [undefined, undefined]);
    assert.deepEqual(told("2026-02-21"), [`${place} ended on ${until}. From 2026-03-07 on, a change of what it covers is refused: ${next}`, undefined]);
    assert.deepEqual(told("2026-03-06"), [`${place} ended on ${until}. From 2026-03-07 on, a change of what it covers is refused: ${next}`, undefined]);
    assert.deepEqual(told("2026-03-07"), [
      `${place} ended on ${until}. A change of what it covers is refused: ${next}`,
      `needs ${place}, which ended on ${until} (@somebody). Bring it in line and remove that line, or set a new date after a review`,
    ]);
  });

  it("run as long as anybody writes: the last day of all is no day that has passed", () => {
    const term = { place: "exceptions.rule.app", owner: "@somebody", until: "9999-12-31", covers: () => true };
    assert.deepEqual([endedTerm(term, "2026-02-20"), termFault("app", [term], "2026-02-20")], [undefined, undefined]);
  });

  it("refuse what they cover and nothing else, and name all of them", () => {
    assert.equal(termFault("app-storage-landing", terms().slice(0, 2), "2026-12-31"), undefined);
    assert.equal(
      termFault("app-http-api-stage", terms(), "2026-12-31"),
      `needs ${difference("httpApi.cors.credentials")}, which ended on ${until} (@the/team); ${difference("*.subnets")}, which ended on ${until} (@the/team). Bring it in line and remove that line, or set a new date after a review`,
    );
  });

  it("are in both committed stack files and in the differences", () => {
    for (const stack of ["prod", "staging"] as const) {
      const places = termsOf(committed(stack)).map(({ place }) => place);
      assert.ok(
        places.some((place) => place.startsWith("exceptions.")),
        stack,
      );
      assert.ok(
        places.some((place) => place.startsWith("the difference ")),
        stack,
      );
    }
  });
});
