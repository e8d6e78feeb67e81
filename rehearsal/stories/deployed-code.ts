import assert from "node:assert/strict";
import { PutImageCommand } from "@aws-sdk/client-ecr";
import { DeleteFunctionCommand, type LambdaClient, PublishVersionCommand, UpdateAliasCommand, UpdateFunctionCodeCommand } from "@aws-sdk/client-lambda";
import { clientsOf } from "../accounts/aws-clients";
import { takeOn } from "../stage/ci-session";
import type { RehearsedStack } from "../stage/stack";
import { type Story, inBoth } from "./story";
import { assertChange, assertNoChanges, nothing } from "./steps";

const functions = {
  staging: {
    api: "bluemoxon-staging-api",
    alias: "staging",
    worker: "bluemoxon-staging-analysis-worker",
    scraper: "bluemoxon-staging-scraper",
    repository: "bluemoxon-staging-scraper",
  },
  prod: {
    api: "bluemoxon-api",
    alias: "prod",
    worker: "bluemoxon-analysis-worker",
    scraper: "bluemoxon-production-scraper",
    repository: "bluemoxon-scraper",
  },
} as const;

/** The smallest archive there is: an end-of-directory record and nothing before it. */
const newZip = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);

/** Mission item 12: what the deploy workflow does between two updates is none of this program's business. */
export const deployedCodeIsLeftAlone: Story = {
  name: "code that the deploy workflow's role deployed out of band (new zip, new image tag, new version, the alias moved to it) shows no change, and an update leaves it alone",
  async run(rehearsal) {
    await inBoth(rehearsal, async (stack) => {
      const { change: deployment } = await stack.changesDuring(() => deploy(stack));
      assert.deepEqual(deployment.lost, []);
      const { api, alias, worker, scraper } = functions[stack.name];
      for (const deployed of [`function:${api}`, `function:${worker}`, `function:${scraper}`, `alias:${api}/${alias}`])
        assert.ok(deployment.changed[`lambda:${deployed}`], `${deployed} was not deployed: the story would prove nothing`);

      const { change } = await stack.changesDuring(async () => {
        await assertNoChanges(stack, "--refresh");
        const { exitCode, counts, stdout } = await stack.update("steady");
        assert.equal(exitCode, 0, stdout);
        assert.deepEqual(Object.keys(counts), ["unchanged"]);
      });
      assertChange(change, nothing);
    });
  },
};

/** Under the workflow's own role, as its policy has become. The image is pushed by a person: no right to that is the role's. */
async function deploy(stack: RehearsedStack): Promise<void> {
  const { account, delivery } = stack.facts();
  const { lambda } = clientsOf(stack.account, await takeOn(delivery.role.name, stack.account, account));
  const { api, alias, worker, scraper, repository } = functions[stack.name];
  await lambda.send(new UpdateAliasCommand({ FunctionName: api, Name: alias, FunctionVersion: await release(lambda, api) }));
  await release(lambda, worker);
  const ImageUri = `${stack.account.accountId}.dkr.ecr.us-west-2.amazonaws.com/${repository}:v1.0.8`;
  await pushImage(stack, repository);
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: scraper, ImageUri }));
  const deletion = lambda.send(new DeleteFunctionCommand({ FunctionName: worker }));
  await assert.rejects(deletion, { name: "AccessDeniedException" }, "a deploy may delete what it deploys");
}

/** @returns the new version. */
async function release(lambda: LambdaClient, FunctionName: string): Promise<string | undefined> {
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: newZip }));
  return (await lambda.send(new PublishVersionCommand({ FunctionName }))).Version;
}

/** A new tag on a new manifest, as a push from CI leaves it. */
async function pushImage(stack: RehearsedStack, repositoryName: string): Promise<void> {
  const imageManifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: "application/vnd.docker.distribution.manifest.v2+json",
    config: { mediaType: "application/vnd.docker.container.image.v1+json", size: 7023, digest: `sha256:${"8".repeat(64)}` },
    layers: [],
  });
  await clientsOf(stack.account).ecr.send(new PutImageCommand({ repositoryName, imageManifest, imageTag: "v1.0.8" }));
}
