import assert from "node:assert/strict";
import { type Job, actions, jobs, lines, steps, workflows } from "./support/workflows";

const texts = [...workflows, ...actions];
const talksToGitHub = ({ permissions = {} }: Job): boolean => ["pull-requests", "issues", "actions"].some((right) => permissions[right] !== undefined);

describe("the workflows' rights", () => {
  it("grant nothing to a whole workflow, and to a job only reading the code and an identity", () => {
    for (const { path, permissions } of workflows) assert.deepEqual(permissions, {}, path);
    for (const { place, job } of jobs.filter(({ job }) => !talksToGitHub(job))) {
      const { contents, "id-token": identity, ...others } = job.permissions ?? {};
      assert.deepEqual([contents, others], ["read", {}], place);
      const needsIdentity = job.environment !== undefined || job.uses !== undefined;
      assert.equal(identity, needsIdentity ? "write" : undefined, place);
    }
  });

  it("let a job that comments, writes issues or asks for runs do nothing else: it has neither the code nor a role", () => {
    const talking = jobs.filter(({ job }) => talksToGitHub(job));
    assert.deepEqual(
      talking.map(({ place, job }) => [place.split(" ")[1], job.permissions]),
      [
        ["quiet", { actions: "read" }],
        ["tell", { issues: "write" }],
        ["comment", { "pull-requests": "write" }],
      ],
    );
    for (const { place, job } of talking) assert.ok(job.environment === undefined && (job.steps ?? []).every(({ uses }) => uses === undefined), place);
  });

  it("end every job in time, and within the hour that its credentials last", () => {
    for (const { place, job } of jobs.filter(({ job }) => job.uses === undefined)) {
      const minutes = job["timeout-minutes"] ?? Infinity;
      assert.ok(minutes > 0 && minutes < 60, place);
    }
  });

  it("hold no key and no secret: a role is taken on, by the environment's own variable", () => {
    for (const { path, text } of texts)
      assert.doesNotMatch(text, /secrets\.|secrets:|aws-access-key-id|aws-secret-access-key|AWS_ACCESS_KEY_ID|AKIA|PASSPHRASE/, path);
    for (const { place, job } of jobs) {
      const role = job.steps?.flatMap((step) => step.with?.["role"] ?? [])[0];
      if (job.environment === undefined) assert.equal(role, undefined, place);
      else assert.equal(role, job.environment.endsWith("-preview") ? "${{ vars.READER_ROLE_ARN }}" : "${{ vars.UPDATER_ROLE_ARN }}", place);
    }
  });

  it("let one job alone take the updating role on: the one that applies a plan, after the one that made it", () => {
    const updating = jobs.filter(({ job }) => JSON.stringify(job).includes("UPDATER_ROLE_ARN"));
    assert.deepEqual(
      updating.map(({ place, job }) => [place, job.needs]),
      [[".github/workflows/update-stack.yml apply", "plan"]],
    );
    assert.deepEqual(
      lines.filter(({ line }) => line.startsWith("npm run update")).map(({ place }) => place),
      [".github/workflows/update-stack.yml apply"],
    );
  });

  it("give a pull request from a fork no credentials", () => {
    for (const { path, on } of workflows) assert.ok(!("pull_request_target" in on) && !("workflow_run" in on), path);
    const asked = jobs.filter(({ workflow, job }) => "pull_request" in workflow.on && job.permissions?.["id-token"] !== undefined);
    assert.deepEqual(
      asked.map(({ job }) => job.if),
      ["github.event.pull_request.head.repo.full_name == github.repository"],
    );
  });

  it("leave no token of the checkout behind for the commands that follow", () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith("actions/checkout@"));
    assert.ok(checkouts.length > 0);
    for (const { place, step } of checkouts) assert.equal(step.with?.["persist-credentials"], false, place);
  });
});
