import assert from "node:assert/strict";
import { driftFault, holdFault } from "../../environment/holding";
import { queues } from "../support/queues";

const url = "https://sqs.us-west-2.amazonaws.com/266672885920/jobs";
const hold = (...paths: readonly string[]) => ({ jobs: paths.map((path) => ({ path, reason: "made by hand" })) });

// Proves what the engine is asked for. Does not prove that it then changes nothing: the rehearsal adopts what hands have described.
describe("what a row holds as it lives", () => {
  it("is left alone by the engine in every phase", async () => {
    for (const phase of ["adopt", "steady"] as const) {
      const { resources } = await queues({ adopt: { jobs: url }, hold: hold("delaySeconds", "receiveWaitTimeSeconds") }, ["jobs"], phase);
      assert.deepEqual(resources.find(({ name }) => name === "jobs")?.ignoreChanges, ["policy", "tags", "tagsAll", "delaySeconds", "receiveWaitTimeSeconds"]);
    }
  });

  it("is never what keeps data, says who comes in, has a list of its own, or is held anyway; each is told", async () => {
    const paths = ["delaySeconds", "policy", "kmsMasterKeyId", "redrivePolicy", "sqsManagedSseEnabled", "tags.Owner", "environment.variables.KEY"];
    const { faults } = await queues({ adopt: { jobs: url }, hold: hold(...paths) }, ["jobs"]);
    assert.deepEqual(
      faults.map(({ path, message }) => [path, message.split(/[:,.]/)[0]]),
      [
        ...[1, 2, 3, 4].map((index) => [`ledger.hold.jobs.${index}.path`, "may not be held"]),
        ["ledger.hold.jobs.5.path", "is held on everything that is adopted"],
        ["ledger.hold.jobs.6.path", "is a variable"],
      ],
    );
  });

  it("is told in the same way of what is on its way out", async () => {
    const row = { id: url, reason: "gone", until: "2026-12-31", outcome: "let-go" as const };
    const { faults } = await queues({ retire: { jobs: row }, hold: hold("delaySeconds", "policy") }, ["jobs"]);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["ledger.hold.jobs.1.path"],
    );
  });

  it("may be a part beside a setting that keeps something, and not the whole around it", () => {
    const versioning = "aws:s3/bucketVersioning:BucketVersioning";
    assert.equal(holdFault(versioning, "versioningConfiguration.mfaDelete"), undefined);
    for (const path of ["versioningConfiguration.status", "versioningConfiguration"]) assert.match(holdFault(versioning, path) ?? "", /^may not be held/);
    assert.equal(holdFault("aws:iam/role:Role", "path"), undefined);
    assert.equal(holdFault("aws:cognito/userPool:UserPool", "usernameConfiguration.caseSensitive"), undefined);
    assert.match(holdFault("aws:cognito/userPool:UserPool", "deletionProtection") ?? "", /^may not be held: it keeps data/);
  });

  it("is the same property however its path is spelled, and never all of them", () => {
    const database = "aws:rds/instance:Instance";
    for (const path of ["deletionProtection", '["deletionProtection"]', "[deletionProtection]", '["backupRetentionPeriod"]'])
      assert.match(holdFault(database, path) ?? "", /^may not be held/, path);
    for (const path of ["*", "[*]", "tagSpecifications.*", ""]) assert.match(holdFault(database, path) ?? "", /^names no property/, path);
    for (const path of ["environment", 'environment["variables"].KEY', "environment.variables"])
      assert.match(holdFault("aws:lambda/function:Function", path) ?? "", /^is a variable/, path);
    for (const path of ["vpcConfig", "vpcConfig.securityGroupIds", 'vpcConfig["subnetIds"]', "permissionsBoundary", "callbackUrls[0]", "fromPort"])
      assert.match(holdFault("aws:x/y:Z", path) ?? "", /^may not be held/, path);
    assert.equal(holdFault(database, "monitoringInterval"), undefined);
  });
});

describe("drift that a row may take for known", () => {
  const row = (path: string, until = "2026-04-17") => ({ path, until, reason: "raised for the migration", owner: "@ada" });

  it("is never what keeps data or says who comes in, all there is, or known for longer than 92 days; each is told before anything is asked of the engine", async () => {
    const drift = { jobs: [row("delaySeconds"), row("policy"), row("maxMessageSize", "2026-04-18"), row("*")] };
    const { faults, resources } = await queues({ adopt: { jobs: url }, drift }, ["jobs"]);
    assert.deepEqual(
      faults.map(({ path, message }) => [path, message.split(/[:,.]/)[0]]),
      [
        ["ledger.drift.jobs.1", "may not be taken for known"],
        ["ledger.drift.jobs.2", "is known until 2026-04-18"],
        ["ledger.drift.jobs.3", "names no property"],
      ],
    );
    assert.deepEqual(
      resources.filter(({ type }) => type.startsWith("aws:")),
      [],
    );
  });

  it("may be a variable, whose value is not read by a row, and a row gets no worse with time", () => {
    assert.equal(driftFault("aws:lambda/function:Function", row("environment.variables.LOG"), "2026-01-15"), undefined);
    assert.equal(driftFault("aws:lambda/function:Function", row("timeout", "2025-01-01"), "2026-01-15"), undefined);
    assert.match(driftFault("aws:rds/instance:Instance", row('["deletionProtection"]'), "2026-01-15") ?? "", /^may not be taken for known: it keeps data/);
  });
});
