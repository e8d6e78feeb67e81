import assert from "node:assert/strict";
import { CreateInvalidationCommand } from "@aws-sdk/client-cloudfront";
import { PutImageCommand } from "@aws-sdk/client-ecr";
import { DeleteFunctionCommand, type LambdaClient, PublishVersionCommand, UpdateAliasCommand, UpdateFunctionCodeCommand } from "@aws-sdk/client-lambda";
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { type Session, bucketsOf, clientsOf } from "../accounts/aws-clients";
import type { CommandResult } from "../stage/command";
import { takeOn } from "../stage/ci-session";
import type { RehearsedStack } from "../stage/stack";
import { foundIn, parity, shownAt } from "./parity-shown";
import { type Rehearsal, type Story, inBoth, stacksOf } from "./story";
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

/** The site as the release has it. Whatever else lies there goes, as by `aws s3 sync --delete`, but for archives that functions are made from. */
const siteFiles: Readonly<Record<string, string>> = {
  "index.html": "<!doctype html><title>v1.0.8</title>",
  "assets/app.js": "export const release = '1.0.8';",
};

/** What the deploy workflow does between two updates is none of this program's business, but to tell whether both sides run the same. */
export const deployedCodeIsLeftAlone: Story = {
  name: "one release is deployed to both by the deploy workflow's role (zips, image, version, alias, site, invalidation): parity tells what ran and what runs, drift and discover find nothing, an update leaves it alone, and the page shows both sides alike",
  async run(rehearsal) {
    const before = await parityOf(rehearsal, ["deployed"], "--check", "code");
    assert.equal(before.exitCode, 2, before.stdout);
    assert.match(before.stdout, /^x app-api-function \(function\): differs/m);
    await inBoth(rehearsal, async (stack) => {
      const { change: deployment } = await stack.changesDuring(() => deploy(stack));
      assert.deepEqual(deployment.lost, []);
      const { api, alias, worker, scraper } = functions[stack.name];
      for (const deployed of [`function:${api}`, `function:${worker}`, `function:${scraper}`, `alias:${api}/${alias}`])
        assert.ok(deployment.changed[`lambda:${deployed}`], `${deployed} was not deployed: the story would prove nothing`);

      const { change } = await stack.changesDuring(async () => {
        await assertNoChanges(stack);
        const { exitCode, counts, stdout } = await stack.update("steady");
        assert.equal(exitCode, 0, stdout);
        assert.deepEqual(Object.keys(counts), ["unchanged"]);
      });
      assertChange(change, nothing);
    });
    const after = await parityOf(
      rehearsal,
      ["deployed", "drift", "discover"],
      "--check",
      "code",
      "facts",
      "accounts",
      ...shownAt("at the end, one release on both"),
    );
    assert.equal(after.exitCode, 0, after.stdout + after.stderr);
    for (const alike of ["facts", "code", "accounts"]) assert.match(after.stdout, new RegExp(`^${alike}: alike \\(`, "m"));
    for (const same of ["app-api-function (function)", "app-worker-function (function)", "app-scraper-function (image)", "app-storage-frontend (site)"])
      assert.ok(after.stdout.includes(`= ${same}: same`), `${same} differs:\n${after.stdout}`);
  },
};

/** As a promotion is waited for: what lives is read in each account, by its own credentials, and then held against each other. */
async function parityOf(rehearsal: Rehearsal, looks: readonly string[], ...args: readonly string[]): Promise<CommandResult> {
  const files = stacksOf(rehearsal).map(async (stack) => {
    for (const look of looks) {
      const { exitCode, stdout, stderr } = await stack.script(look, "--json", foundIn(stack, look));
      assert.equal(exitCode, 0, `${stdout}\n${stderr}`);
    }
    return looks.map((look) => foundIn(stack, look));
  });
  return parity((await Promise.all(files)).flat(), ...args);
}

/** Under the workflow's own role, as its policy has become. The image is pushed by a person: no right to that is the role's. */
async function deploy(stack: RehearsedStack): Promise<void> {
  const { account, delivery } = stack.facts();
  const session = await takeOn(delivery.role.name, stack.account, account);
  const { lambda } = clientsOf(stack.account, session);
  const { api, alias, worker, scraper, repository } = functions[stack.name];
  await lambda.send(new UpdateAliasCommand({ FunctionName: api, Name: alias, FunctionVersion: await release(lambda, api) }));
  await release(lambda, worker);
  const ImageUri = `${stack.account.accountId}.dkr.ecr.us-west-2.amazonaws.com/${repository}:v1.0.8`;
  await pushImage(stack, repository);
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: scraper, ImageUri }));
  await deploySite(stack, session);
  const deletion = lambda.send(new DeleteFunctionCommand({ FunctionName: worker }));
  await assert.rejects(deletion, { name: "AccessDeniedException" }, "a deploy may delete what it deploys");
}

async function deploySite(stack: RehearsedStack, session: Session): Promise<void> {
  const { storage, ledger, delivery } = stack.facts();
  const [s3, Bucket] = [bucketsOf(stack.account, session), storage.frontend.name];
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  for (const { Key } of Contents)
    if (Key !== undefined && siteFiles[Key] === undefined && !Key.startsWith("lambda/")) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  for (const [Key, Body] of Object.entries(siteFiles)) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const InvalidationBatch = { CallerReference: "v1.0.8", Paths: { Quantity: 1, Items: ["/*"] } };
  const invalidation = clientsOf(stack.account, session).cloudfront.send(
    new CreateInvalidationCommand({ DistributionId: ledger.adopt["app-cdn-frontend"], InvalidationBatch }),
  );
  // Not every role has the right: then the edge serves the old files until they expire there, and somebody should know.
  if (JSON.stringify(delivery.role.grants).includes("cloudfront:CreateInvalidation")) await invalidation;
  else await assert.rejects(invalidation, /not authorized to perform: cloudfront:CreateInvalidation/);
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
