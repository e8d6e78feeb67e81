import assert from "node:assert/strict";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { packRules } from "../../../policy/pack";
import { policy } from "../../support/edits";
import { type Asked, contextOf, stackViolations } from "../../support/policies";
import { committed } from "../../support/stacks";

type Rule = ResourceValidationPolicy | StackValidationPolicy;

describe("policy/rules over a whole stack, what they let pass", () => {
  const stackRules = () => (packRules(contextOf({ ...committed("prod"), exceptions: {} })) as readonly Rule[]).filter((each) => "validateStack" in each);
  const reports = (resources: readonly Asked[]) => stackRules().flatMap((each) => stackViolations(each, resources));
  const lambda = (props: Record<string, unknown>): Asked => ({
    type: "aws:lambda/function:Function",
    name: "app-other",
    props: { role: "arn:aws:iam::1:role/r", ...props },
    protect: true,
  });

  it("a stack with nothing in it", () => assert.deepEqual(reports([]), []));

  it("a function outside any VPC, without variables, that nothing feeds", () => {
    for (const props of [{}, { vpcConfig: null }, { vpcConfig: { subnetIds: null } }, { environment: {} }, { environment: { variables: {} } }])
      assert.deepEqual(reports([lambda(props)]), []);
  });

  it("a network in a VPC that the stack does not manage", () =>
    assert.deepEqual(reports([{ type: "aws:ec2/securityGroup:SecurityGroup", name: "app-other", props: { vpcId: "vpc-1" }, protect: true }]), []));

  it("a function that runs exactly as long as its queue hides a job", () => {
    const queue: Asked = { type: "aws:sqs/queue:Queue", name: "app-jobs", props: { name: "jobs", visibilityTimeoutSeconds: 3 }, protect: true };
    const mapping: Asked = {
      type: "aws:lambda/eventSourceMapping:EventSourceMapping",
      name: "app-mapping",
      props: {},
      protect: true,
      links: { eventSourceArn: "app-jobs", functionName: "app-other" },
    };
    assert.deepEqual(
      reports([queue, lambda({}), mapping]).filter((report) => /hides a job/.test(report)),
      [],
    );
  });

  it("an adopted resource that is its row's own, one whose id the engine does not know yet, and one that has another kind of id", () => {
    const cdn = (props: Record<string, unknown>): Asked => ({
      type: "aws:cloudfront/distribution:Distribution",
      name: "app-cdn-frontend",
      props,
      protect: true,
    });
    for (const props of [{ id: "E16BJX90QWQNQO" }, {}]) assert.deepEqual(reports([cdn(props)]), []);
    const policyOfRole: Asked = { type: "aws:iam/rolePolicy:RolePolicy", name: "app-cdn-frontend", props: { id: "other", policy: policy() }, protect: true };
    assert.deepEqual(reports([policyOfRole]), []);
  });
});
