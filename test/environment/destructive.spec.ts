import assert from "node:assert/strict";
import { awsTypes } from "../../aws";
import { givenUp } from "../../environment/destructive";
import { dataGivenUp } from "./given-up/data";
import { at } from "./given-up/given-up";
import { entrancesGivenUp } from "./given-up/entrances";
import { watchingGivenUp } from "./given-up/watching";

const cases = [...dataGivenUp, ...entrancesGivenUp, ...watchingGivenUp];

describe("environment/destructive", () => {
  for (const [type, path, [from, to], kept, told, beside] of cases)
    it(`sees what ${type} gives up at ${path} from ${JSON.stringify(from)} to ${JSON.stringify(to)}, and nothing where it is kept`, () => {
      const lost = (before: unknown, after: unknown) => givenUp(type, { ...beside, ...at(path, before) }, { ...beside, ...at(path, after) });
      const [found, ...more] = lost(from, to);
      assert.equal(found?.path, path);
      assert.match(found.told, told);
      assert.deepEqual(more, []);
      for (const [before, after] of [...kept, [from, from] as const]) assert.deepEqual(lost(before, after), [], JSON.stringify([before, after]));
    });

  it("sees all that one update gives up, and nothing of a type that keeps nothing", () => {
    const from = { deletionProtection: true, backupRetentionPeriod: 7 };
    const to = { deletionProtection: false, backupRetentionPeriod: 0 };
    assert.deepEqual(
      givenUp("aws:rds/instance:Instance", from, to).map(({ path }) => path),
      ["deletionProtection", "backupRetentionPeriod"],
    );
    assert.deepEqual(givenUp("aws:ec2/vpc:Vpc", from, to), []);
  });

  it("sees a setting go with the whole map that holds it", () => {
    const from = { loggingConfig: { bucket: "logs" }, mfaConfiguration: "ON" };
    assert.deepEqual(givenUp("aws:cloudfront/distribution:Distribution", from, {}), [{ path: "loggingConfig.bucket", told: "visits are no longer logged" }]);
    assert.deepEqual(
      givenUp("aws:cognito/userPool:UserPool", from, {}).map(({ path }) => path),
      ["mfaConfiguration"],
    );
  });

  it("is tried above for every setting that a type keeps", () => {
    const keptSettings = awsTypes.flatMap(({ token, keeps = [] }) => keeps.map(({ path }) => ({ type: token, path })));
    const tried = new Set(cases.map(([type, path]) => `${type.replace("rds/cluster:Cluster", "rds/instance:Instance")} ${path}`));
    const untried = keptSettings
      .map(({ type, path }) => `${type.replace("rds/cluster:Cluster", "rds/instance:Instance")} ${path}`)
      .filter((each) => !tried.has(each));
    assert.deepEqual(
      [...new Set(untried)],
      ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls"].map((path) => `aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock ${path}`),
    );
  });
});
