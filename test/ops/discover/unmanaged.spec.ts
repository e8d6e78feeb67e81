import assert from "node:assert/strict";
import { belongingTo } from "../../../ops/discover/unmanaged/belonging";
import { claimsOf } from "../../../ops/discover/unmanaged/claims";
import type { LiveResource } from "../../../aws/listing";
import { unmanaged } from "../../../ops/discover/unmanaged/unmanaged";
import type { Discovery } from "../../../ops/discover/match";
import type { Registration } from "../../../ops/recording";

const [vpc, subnet, bucket, policy] = ["aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet", "aws:s3/bucket:Bucket", "aws:s3/bucketPolicy:BucketPolicy"];

const registrations: Registration[] = [
  { type: vpc, name: "network", inputs: {} },
  { type: subnet, name: "subnet", inputs: {} },
  { type: bucket, name: "bucket", inputs: {} },
  { type: policy, name: "policy", inputs: {} },
];

const discovery: Discovery = {
  findings: [
    { kind: "matched", name: "network", importId: "vpc-1", wasUnknown: true },
    { kind: "ambiguous", name: "subnet", candidates: [{ importId: "subnet-1" }, { importId: "subnet-2" }] },
  ],
  alreadyLive: [{ name: "bucket", importId: "logs" }],
};

const found = (
  liveResources: readonly LiveResource[],
  lists: Partial<Parameters<typeof claimsOf>[1]> = {},
  of: Discovery = discovery,
): ReturnType<typeof unmanaged> => {
  const claims = claimsOf(registrations, { retire: {}, external: {}, ...lists }, of);
  return unmanaged(liveResources, claims, belongingTo("example.com", claims.holds), (type) => type !== "aws:dynamodb/table:Table");
};

const ids = (...args: Parameters<typeof found>): string[] => found(...args).map(({ importId }) => importId);

// Proves who belongs and who is accounted for. Does not prove that a lister reads AWS rightly: the rehearsal looks at both accounts.
describe("ops/discover/unmanaged/unmanaged", () => {
  const stray: LiveResource = { type: subnet, importId: "subnet-9", within: [{ type: vpc, importId: "vpc-1" }] };

  it("reports a part of what is adopted that is in no list, with the two ways on", () => {
    assert.deepEqual(found([stray]), [{ ...stray, because: "in vpc-1", adopt: "app-…: subnet-9", external: "subnet-9: reason" }]);
  });

  it("leaves out what stands in something foreign, and what is nobody's of the app", () => {
    assert.deepEqual(
      ids([
        { ...stray, within: [{ type: vpc, importId: "vpc-7" }] },
        { type: bucket, importId: "other", names: ["other"] },
      ]),
      [],
    );
  });

  it("leaves out what AWS makes together with its parent", () => {
    assert.deepEqual(ids([{ ...stray, byAws: true }]), []);
  });

  it("leaves out what is adopted, created and alive, or a candidate of a row that is still open", () => {
    const own = { within: [{ type: vpc, importId: "vpc-1" }] };
    const liveResources = [
      { type: vpc, importId: "vpc-1", names: ["bluemoxon-vpc"] },
      { type: bucket, importId: "logs", names: ["bluemoxon-logs"] },
      { type: subnet, importId: "subnet-1", ...own },
      { type: subnet, importId: "subnet-2", ...own },
    ];
    assert.deepEqual(ids(liveResources), []);
  });

  it("tells types with one import id apart: a held bucket does not account for its policy", () => {
    const setting: LiveResource = { type: policy, importId: "logs", within: [{ type: bucket, importId: "logs" }] };
    assert.deepEqual(found([setting]), [{ ...setting, because: "in logs", adopt: "app-…: logs", external: `logs ${policy}: reason` }]);
    assert.deepEqual(ids([setting], { external: { [`logs ${policy}`]: "kept as it is" } }), []);
  });

  it("leaves out what is retired, and what is external by its id or its ARN", () => {
    const alias: LiveResource = { type: "aws:lambda/alias:Alias", importId: "api/live", arn: "arn:api:live", names: ["bluemoxon"] };
    assert.deepEqual(ids([stray], { retire: { old: { id: "subnet-9", reason: "r", until: "2026-01-31", outcome: "let-go" } } }), []);
    assert.deepEqual(ids([stray], { external: { "subnet-9": "r" } }), []);
    assert.deepEqual(ids([alias], { external: { "arn:api:live": "r" } }), []);
    assert.deepEqual(ids([{ ...stray, importId: "constructor" }], { external: { "subnet-9": "r" } }), ["constructor"]);
    assert.deepEqual(ids([alias], { external: { "api/live": "r" } }), []);
  });

  it("says nothing twice: what a row differs by is told there", () => {
    const differing: Discovery = { findings: [{ kind: "differs", name: "subnet", stated: "subnet-8", found: "subnet-9" }], alreadyLive: [] };
    assert.deepEqual(ids([{ ...stray, names: ["bluemoxon"] }], {}, differing), []);
  });

  it("has no row to adopt for a type that the program does not register", () => {
    const table = { type: "aws:dynamodb/table:Table", importId: "bluemoxon-locks", names: ["bluemoxon-locks"] };
    assert.deepEqual(found([table]), [{ ...table, because: "name bluemoxon-locks", external: "bluemoxon-locks: reason" }]);
  });

  it("sorts, whatever order AWS answers in", () => {
    const other = { ...stray, importId: "subnet-3" };
    assert.deepEqual(ids([stray, other]), ["subnet-3", "subnet-9"]);
  });
});

describe("ops/discover/unmanaged/belonging", () => {
  const belongs = belongingTo("example.com", ({ importId }) => importId === "held");
  const because = (rest: Partial<LiveResource>) => belongs({ type: "t", importId: "bluemoxon", ...rest });

  it("goes by tags of either kind, in any case", () => {
    assert.equal(because({ tags: { Project: "BlueMoxon" } }), "tag Project: BlueMoxon");
    assert.equal(because({ tags: { Application: "the bluemoxon app" } }), "tag Application: the bluemoxon app");
    for (const tags of [{ Project: "other" }, { Purpose: "bluemoxon production" }]) assert.equal(because({ tags }), undefined);
  });

  it("goes by how a name begins, a path by each of its parts", () => {
    for (const name of ["bluemoxon-api", "BlueMoxon-API", "/aws/lambda/bluemoxon-api", "alias/bluemoxon-pulumi"])
      assert.equal(because({ names: ["x", name] }), `name ${name}`);
    assert.equal(because({ tags: { Name: "bluemoxon-igw" } }), "name bluemoxon-igw");
    for (const name of ["my-bluemoxon", "blue-moxon", ""]) assert.equal(because({ names: [name] }), undefined);
  });

  it("goes by host names under the app's domain", () => {
    for (const name of ["example.com", "api.example.com", "*.example.com"]) assert.equal(because({ names: [name] }), `name ${name}`);
    for (const name of ["badexample.com", "example.com.other.net"]) assert.equal(because({ names: [name] }), undefined);
  });

  it("goes by what it stands in, if that is held, and never by an id alone", () => {
    assert.equal(
      because({
        within: [
          { type: "t", importId: "foreign" },
          { type: "t", importId: "held" },
        ],
      }),
      "in held",
    );
    assert.equal(because({ within: [{ type: "t", importId: "foreign" }] }), undefined);
  });
});
