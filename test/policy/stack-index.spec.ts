import assert from "node:assert/strict";
import type { PolicyResource } from "@pulumi/policy";
import { feedsOf } from "../../policy/feeds";
import { Roles, roleNameOf } from "../../policy/roles";
import { StackIndex, sourceOf } from "../../policy/stack-index";
import { allow, policy } from "../support/edits";

interface Part {
  readonly type: string;
  readonly props?: Record<string, unknown>;
  readonly from?: Readonly<Record<string, PolicyResource>>;
}

/** As much of a resource as an index looks at. */
const resource = (name: string, { type, props = {}, from = {} }: Part): PolicyResource =>
  ({
    name,
    type,
    props,
    propertyDependencies: Object.fromEntries(Object.entries(from).map(([property, source]) => [property, [source]])),
  }) as unknown as PolicyResource;

const queue = resource("app-queue", { type: "aws:sqs/queue:Queue" });
const role = resource("app-role", { type: "aws:iam/role:Role", props: { name: "worker-role" } });
const lambda = resource("app-worker", { type: "aws:lambda/function:Function", from: { role } });
const mapping = (from: Part["from"]) => resource("app-mapping", { type: "aws:lambda/eventSourceMapping:EventSourceMapping", ...(from && { from }) });
const rolePolicy = (name: string, of: string, ...actions: readonly string[]) =>
  resource(name, { type: "aws:iam/rolePolicy:RolePolicy", props: { role: of, policy: policy(...actions.map((action) => allow(action, "arn"))) } });
const attachment = (name: string, of: string, policyArn: string) =>
  resource(name, { type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment", props: { role: of, policyArn } });

describe("policy/stack-index", () => {
  it("finds resources by name and by type, in the order of the stack, and nothing that is not there", () => {
    const second = resource("app-second", { type: queue.type });
    const stack = new StackIndex([queue, lambda, second]);
    assert.equal(stack.named("app-worker"), lambda);
    assert.equal(stack.named("app-other"), undefined);
    assert.deepEqual(stack.ofType(queue.type), [queue, second]);
    assert.deepEqual(stack.ofType("aws:sns/topic:Topic"), []);
  });

  it("finds what a property was taken from, and nothing for one that is stated", () => {
    assert.equal(sourceOf(lambda, "role"), role);
    assert.equal(sourceOf(lambda, "timeout"), undefined);
  });
});

describe("policy/feeds", () => {
  it("pairs the queue and the function of a mapping, by reference", () =>
    assert.deepEqual(feedsOf(new StackIndex([mapping({ eventSourceArn: queue, functionName: lambda })])), [{ queue, lambda }]));

  it("passes over a mapping of which one end is not this stack's", () => {
    for (const from of [{ eventSourceArn: queue }, { functionName: lambda }, {}]) assert.deepEqual(feedsOf(new StackIndex([mapping(from)])), []);
  });
});

describe("policy/roles", () => {
  it("gathers what a role may do from all of its own policies, and from no other role's", () => {
    const roles = new Roles(
      new StackIndex([rolePolicy("a", "worker-role", "a:A"), rolePolicy("b", "api-role", "b:B"), rolePolicy("c", "worker-role", "c:C", "d:D")]),
    );
    const names = (name: string) => roles.grantsOf(name).map((grant) => grant.name);
    assert.deepEqual(["worker-role", "api-role", "other-role"].map(names), [["a", "c"], ["b"], []]);
    assert.deepEqual(
      [roles.answer("worker-role", "d:D", "arn"), roles.answer("api-role", "d:D", "arn"), roles.answer("worker-role", "d:D", "x")],
      ["always", "never", "never"],
    );
  });

  it("reads what is attached: a policy of the program by its text, a reviewed one by its review, and any other as everything", () => {
    const own = resource("app-policy", { type: "aws:iam/policy:Policy", props: { policy: policy(allow("sqs:SendMessage", "arn")) } });
    const roles = new Roles(
      new StackIndex([
        own,
        resource("a", { type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment", props: { role: "own" }, from: { policyArn: own } }),
        attachment("b", "reviewed", "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"),
        attachment("c", "unread", "arn:aws:iam::aws:policy/AdministratorAccess"),
      ]),
    );
    const answers = (role: string) => [roles.answer(role, "sqs:SendMessage", "arn"), roles.answer(role, "xray:PutTraceSegments", "any")];
    assert.deepEqual(["own", "reviewed", "unread"].map(answers), [
      ["always", "never"],
      ["never", "always"],
      ["sometimes", "sometimes"],
    ]);
    assert.ok(roles.mayAnywhere("reviewed", ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]));
    assert.ok(!roles.mayAnywhere("reviewed", ["xray:PutTraceSegments", "logs:PutLogEvents"]) && !roles.mayAnywhere("own", ["sqs:SendMessage"]));
  });

  it("names a function's role by reference, also while its ARN is unknown, or else by the ARN that is stated", () => {
    assert.equal(roleNameOf(lambda), "worker-role");
    const stated = resource("app-api", { type: lambda.type, props: { role: "arn:aws:iam::123456789012:role/service/api-role" } });
    assert.equal(roleNameOf(stated), "api-role");
  });
});
