import assert from "node:assert/strict";
import type { StackValidationPolicy } from "@pulumi/policy";
import { type Phase, phases } from "../../../environment/phase";
import type { RuleFor } from "../../../policy/rule";
import { apiNamesTheRealQueue } from "../../../policy/rules/api-names-the-real-queue";
import { failedJobsAreKept } from "../../../policy/rules/failed-jobs-are-kept";
import { functionsMaySendTraces } from "../../../policy/rules/functions-may-send-traces";
import { imagesAreServed } from "../../../policy/rules/images-are-served";
import { pendingChangesAreNamed } from "../../../policy/rules/pending-changes-are-named";
import { producersMaySend } from "../../../policy/rules/producers-may-send";
import { set, without } from "../../support/edits";
import { type Asked, UnknownValueError, askedOf, contextOf, stackViolations, unknownValues } from "../../support/policies";
import { type StackName, committed } from "../../support/stacks";

const prod = () => committed("prod");
const staging = () => committed("staging");

describe("policy/rules/api-names-the-real-queue", () => {
  const api = (variables: Record<string, unknown>): Asked => ({
    type: "aws:lambda/function:Function",
    name: "app-api-function",
    props: { environment: { variables } },
    protect: true,
  });
  const queue = (name: string): Asked => ({ type: "aws:sqs/queue:Queue", name: "app-worker-queue", props: { name }, protect: true });
  const report = (resources: readonly Asked[], phase: Phase = "steady") => stackViolations(apiNamesTheRealQueue(contextOf(prod(), phase)), resources);

  it("passes an API that names the worker's queue", () => {
    assert.deepEqual(report([api({ ANALYSIS_QUEUE_NAME: "jobs" }), queue("jobs")]), []);
  });

  it("reports an API that names another queue, or none, or one that is not there", () => {
    const or = " If it can't be otherwise, say why under exceptions.api-names-the-real-queue.app-api-function.";
    assert.deepEqual(report([api({ ANALYSIS_QUEUE_NAME: "old" }), queue("jobs")]), [
      `app-api-function has ANALYSIS_QUEUE_NAME=old, but the worker's queue is jobs.${or}`,
    ]);
    assert.deepEqual(report([api({}), queue("jobs")]), [`app-api-function has ANALYSIS_QUEUE_NAME=(absent), but the worker's queue is jobs.${or}`]);
    assert.deepEqual(report([api({ ANALYSIS_QUEUE_NAME: "jobs" })]), [
      `app-api-function has ANALYSIS_QUEUE_NAME=jobs, but the worker's queue is (absent).${or}`,
    ]);
    assert.equal(report([{ ...api({}), props: {} }]).length, 1);
  });

  it("heeds an exception for the API, and for nothing else", () => {
    const excusing = (name: string) =>
      apiNamesTheRealQueue(contextOf({ ...prod(), exceptions: { "api-names-the-real-queue": { [name]: { reason: "a reason", owner: "@somebody" } } } }));
    assert.deepEqual(stackViolations(excusing("app-api-function"), [api({}), queue("jobs")]), []);
    assert.equal(stackViolations(excusing("app-worker-queue"), [api({}), queue("jobs")]).length, 1);
  });

  it("waits until the phase in which the queue is made", () => {
    const resources = [api({}), { ...queue("jobs"), props: {} }];
    assert.deepEqual(report(resources, "adopt"), []);
    assert.deepEqual(report(resources, "reconcile"), []);
    assert.equal(report(resources, "create").length, 1);
  });

  it("says that it can't tell, rather than pass, while the queue's name or the API's is unknown", () => {
    assert.throws(() => report([api({ ANALYSIS_QUEUE_NAME: "jobs" }), queue(unknownValues.text)]), UnknownValueError);
    assert.throws(() => report([api({ ANALYSIS_QUEUE_NAME: unknownValues.text }), queue("jobs")]), UnknownValueError);
    assert.throws(() => report([{ ...api({}), props: { environment: unknownValues.object } }, queue("jobs")]), UnknownValueError);
  });
});

describe("policy/rules over what a phase holds back", () => {
  const objecting = (rule: RuleFor<StackValidationPolicy>, resources: readonly Asked[]) =>
    phases.filter((phase) => stackViolations(rule(contextOf(prod(), phase)), resources).length > 0);
  const api = (props: Record<string, unknown>): Asked => ({ type: "aws:lambda/function:Function", name: "app-api-function", props, protect: true });

  it("take no notice of a resource that is left out: the engine shows it without any property", () => {
    const queue: Asked = { type: "aws:sqs/queue:Queue", name: "app-worker-queue", props: {}, protect: true };
    const links = { eventSourceArn: "app-worker-queue", functionName: "app-api-function" };
    const mapping: Asked = { type: "aws:lambda/eventSourceMapping:EventSourceMapping", name: "app-worker-mapping", props: {}, protect: true, links };
    assert.deepEqual(objecting(failedJobsAreKept, [queue, api({}), mapping]), ["create", "steady"]);
  });

  it("ask for no right that the property will need only once its phase has come", () => {
    assert.deepEqual(objecting(functionsMaySendTraces, [api({ tracingConfig: { mode: "Active" } })]), ["reconcile", "create", "steady"]);
    assert.deepEqual(objecting(producersMaySend, [api({ environment: { variables: { ANALYSIS_QUEUE_NAME: "jobs" } } })]), ["create", "steady"]);
  });
});

describe("policy/rules/images-are-served", () => {
  const report = async (stack: StackName, edit: (resources: readonly Asked[]) => readonly Asked[]) =>
    stackViolations(imagesAreServed(contextOf(committed(stack))), edit(await askedOf(stack)));

  it("looks at the frontend's distribution where the stack file says that it serves the images, and at no other", async () => {
    const unserved = set("app-cdn-frontend", "orderedCacheBehaviors", undefined);
    assert.deepEqual(await report("actual", unserved), [
      "app-cdn-frontend leads no path to bluemoxon-images, although the images are its to serve. Give it an origin there, and a behavior. If it can't be otherwise, say why under exceptions.images-are-served.app-cdn-frontend.",
    ]);
    assert.deepEqual(await report("prod", unserved), []);
  });

  it("takes the default path for one", async () => {
    assert.deepEqual(await report("actual", set("app-cdn-frontend", "defaultCacheBehavior.targetOriginId", "S3-bluemoxon-images")), []);
  });

  it("leaves a distribution that is not there to the rule over the rows", async () => {
    assert.deepEqual(await report("prod", without("app-cdn-images")), []);
  });

  it("says that it can't tell, rather than pass, while the paths are unknown", async () => {
    await assert.rejects(() => report("prod", set("app-cdn-images", "origins", unknownValues.object)), UnknownValueError);
  });
});

describe("policy/rules/pending-changes-are-named", () => {
  const report = (phase: Phase) => stackViolations(pendingChangesAreNamed(contextOf(prod(), phase)), []);

  it("names each held path, its phase and its reason", () => {
    assert.deepEqual(report("adopt"), [
      "app-api-function: tracingConfig waits for phase reconcile (Every function is traced by X-Ray; made by hand it was not)",
      "app-api-function: environment.variables.ANALYSIS_QUEUE_NAME waits for phase create (The API puts analysis jobs on the queue that this stack makes)",
      "app-scraper-function: tracingConfig waits for phase reconcile (Every function is traced by X-Ray; made by hand it was not)",
      "app-delivery-role-policy: policy waits for phase reconcile (A deploy replaces code; it must not be able to delete a function)",
    ]);
  });

  it("names fewer from phase to phase, and none at the end", () => {
    assert.deepEqual(report("reconcile").length, 1);
    assert.deepEqual(report("create"), []);
    assert.deepEqual(report("steady"), []);
  });

  it("counts every row that staging has to reconcile", () => {
    const rows = Object.values(staging().ledger.reconcile).flat();
    assert.equal(stackViolations(pendingChangesAreNamed(contextOf(staging(), "adopt")), []).length, rows.length);
  });
});
