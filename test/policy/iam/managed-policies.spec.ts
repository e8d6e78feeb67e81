import assert from "node:assert/strict";
import { decide } from "../../../policy/iam/decision";
import { grantedBy, isReviewed } from "../../../policy/iam/managed-policies";
import { allStackNames, committed } from "../../support/stacks";

const aws = (path: string) => `arn:aws:iam::aws:policy/${path}`;
const granted = (path: string, action: string) => decide(grantedBy(aws(path)), action, "any resource");

describe("policy/iam/managed-policies", () => {
  it("are exactly those that the stacks attach", () => {
    const attached = allStackNames
      .map((stack) => committed(stack))
      .flatMap(({ api, scraper, worker }) => [api, scraper, worker].flatMap(({ role }) => role.managedPolicies));
    assert.deepEqual([...new Set(attached)].sort(), [
      "AWSXRayDaemonWriteAccess",
      "service-role/AWSLambdaBasicExecutionRole",
      "service-role/AWSLambdaVPCAccessExecutionRole",
    ]);
    for (const path of attached) assert.ok(isReviewed(aws(path)), path);
  });

  it("are known by their whole ARN", () => {
    for (const arn of [
      ...[aws("AdministratorAccess"), aws("AWSLambdaBasicExecutionRole"), aws(""), aws("toString"), "AWSXRayDaemonWriteAccess"],
      ...["arn:aws:iam::266672885920:policy/AWSXRayDaemonWriteAccess", "arn:aws-cn:iam::aws:policy/AWSXRayDaemonWriteAccess"],
    ])
      assert.ok(!isReviewed(arn), arn);
  });

  it("grant what AWS's reference says, and one that was not read counts as everything, as far as it is known", () => {
    assert.equal(granted("service-role/AWSLambdaBasicExecutionRole", "logs:PutLogEvents"), "always");
    assert.equal(granted("service-role/AWSLambdaBasicExecutionRole", "ec2:CreateNetworkInterface"), "never");
    assert.equal(granted("service-role/AWSLambdaVPCAccessExecutionRole", "ec2:CreateNetworkInterface"), "always");
    assert.equal(granted("AWSXRayDaemonWriteAccess", "xray:PutTraceSegments"), "always");
    assert.equal(granted("AWSXRayDaemonWriteAccess", "xray:DeleteGroup"), "never");
    assert.equal(granted("AdministratorAccess", "iam:DeleteRole"), "sometimes");
  });
});
