import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GetDistributionCommand } from "@aws-sdk/client-cloudfront";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { clientsOf } from "../accounts/aws-clients";
import { run } from "../stage/command";
import { workFolder } from "../stage/folders";
import type { RehearsedStack } from "../stage/stack";
import { type Story, inBoth } from "./story";
import { assertChange, nothing } from "./steps";

/** What the workflow has to find, from the record of what is deployed to, not from the program. */
const expected = {
  staging: { environment: "staging", api: "bluemoxon-staging-api", worker: "bluemoxon-staging-analysis-worker", app: "staging.app.bluemoxon.com" },
  prod: { environment: "production", api: "bluemoxon-api", worker: "bluemoxon-analysis-worker", app: "app.bluemoxon.com" },
} as const;

/** What the application's files said while nobody wrote them from the stack: path -> value. Each led a deploy or a person astray. */
const fiction = {
  staging: { "cloudfront.frontend_distribution_id": "STAGING_CLOUDFRONT_DISTRIBUTION_ID", "cloudfront.images_distribution_id": null },
  prod: { "lambda.worker_function_name": undefined, "lambda.timeout": 30, "lambda.provisioned_concurrency": 1, "features.waf": true },
} as const;

interface Config {
  readonly environment: string;
  readonly lambda: { readonly function_name: string; readonly worker_function_name: string; readonly memory_size: number; readonly timeout: number };
  readonly cloudfront: { readonly frontend_distribution_id: string };
}

export const deployConfigIsTold: Story = {
  name: "the deploy workflow's config is written from both stacks, and the files of old are refused by the paths that were fiction",
  async run(rehearsal) {
    await inBoth(rehearsal, async (stack) => {
      const { change } = await stack.changesDuring(async () => {
        const file = join(workFolder, `deploy-config-${stack.name}.json`);
        await assertExit(stack, 0, "--write", file);
        await assertTrue(stack, JSON.parse(readFileSync(file, "utf8")) as Config);
        await assertExit(stack, 0, "--check", file);
        await assertFictionIsFound(stack, file);
      });
      assertChange(change, nothing);
    });
  },
};

/** Production's file once named a worker that did not exist, and every deploy failed. */
export const deployConfigWaitsForTheWorker: Story = {
  name: "prod has no deploy config before its worker lives, though the engine knows the worker's name already",
  async run({ prod }) {
    const { stdout } = await run("pulumi", ["stack", "output", "workerFunctionName", "--stack", prod.name], prod.environment);
    assert.equal(stdout.trim(), expected.prod.worker, "the engine no longer answers for what is left out: the story would prove nothing");
    const file = join(workFolder, "deploy-config-too-early.json");
    const { exitCode, stderr } = await prod.script("deploy-config", "--write", file);
    assert.equal(exitCode, 1);
    assert.match(stderr, /^error: stack prod has nothing behind output workerFunctionName: .*--phase create/);
    assert.ok(!existsSync(file), "a config was written all the same");
  },
};

async function assertExit(stack: RehearsedStack, exitCode: number, ...args: readonly string[]): Promise<string> {
  const result = await stack.script("deploy-config", ...args);
  assert.equal(result.exitCode, exitCode, `deploy-config ${args.join(" ")} of ${stack.name}:\n${result.stdout}\n${result.stderr}`);
  return result.stdout;
}

/** Each function and distribution that the config names lives, and is as it says. */
async function assertTrue({ name, account }: RehearsedStack, { environment, lambda, cloudfront }: Config): Promise<void> {
  const { api, worker, app, environment: label } = expected[name];
  assert.deepEqual([environment, lambda.function_name, lambda.worker_function_name], [label, api, worker]);
  const clients = clientsOf(account);
  const live = await clients.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: lambda.function_name }));
  assert.deepEqual([lambda.memory_size, lambda.timeout], [live.MemorySize, live.Timeout]);
  await clients.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: lambda.worker_function_name }));
  const { Distribution } = await clients.cloudfront.send(new GetDistributionCommand({ Id: cloudfront.frontend_distribution_id }));
  assert.deepEqual(Distribution?.DistributionConfig?.Aliases?.Items, [app]);
}

async function assertFictionIsFound(stack: RehearsedStack, file: string): Promise<void> {
  const doctored = join(workFolder, `deploy-config-${stack.name}-of-old.json`);
  const config = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, unknown>>;
  for (const [path, value] of Object.entries<unknown>(fiction[stack.name])) {
    const [section = "", key = ""] = path.split(".");
    config[section] = { ...config[section], [key]: value };
  }
  writeFileSync(doctored, JSON.stringify(config));
  const told = await assertExit(stack, 2, "--check", doctored);
  const paths = [...told.matchAll(/^ {2}(\S+): in file /gm)].map(([, path]) => path);
  assert.deepEqual(paths.sort(), Object.keys(fiction[stack.name]).sort(), told);
}
