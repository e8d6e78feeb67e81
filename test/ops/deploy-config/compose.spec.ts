// Over 150 lines: one config, told key by key.
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { CommandError } from "../../../ops/command-error";
import { composeDeployConfig, configText } from "../../../ops/deploy-config/compose";
import { declaredIn } from "../../../ops/deploy-config/declared";
import { type StackOutputs, parseOutputs } from "../../../ops/deploy-config/stack-outputs";
import type { Registration } from "../../../ops/recording";
import { auroraEnvironment } from "../../support/aurora";
import { program } from "../../support/recorder";
import { built } from "../../support/rooms";
import { type StackName, committed } from "../../support/stacks";

const outputs: StackOutputs = {
  apiFunctionName: "bluemoxon-api",
  workerFunctionName: "bluemoxon-analysis-worker",
  frontendBucket: "bluemoxon-frontend",
  imagesBucket: "bluemoxon-images",
  frontendDistributionId: "E16BJX90QWQNQO",
  imagesDistributionId: "E2IUCDBKX8CLOH",
};

/** The application's production.json, key for key, with every value that was fiction put right. */
const production = {
  environment: "production",
  aws_account_id: "266672885920",
  aws_region: "us-west-2",
  domain: { base: "bluemoxon.com", app: "app.bluemoxon.com", api: "api.bluemoxon.com" },
  urls: { app: "https://app.bluemoxon.com", api: "https://api.bluemoxon.com/api/v1" },
  cognito: {
    user_pool_id: "us-west-2_PvdIpXVKF",
    app_client_id: "3ndaok3psd2ncqfjrdb57825he",
    domain: "bluemoxon.auth.us-west-2.amazoncognito.com",
  },
  lambda: {
    function_name: "bluemoxon-api",
    worker_function_name: "bluemoxon-analysis-worker",
    memory_size: 512,
    timeout: 600,
    provisioned_concurrency: 0,
  },
  s3: { frontend_bucket: "bluemoxon-frontend", images_bucket: "bluemoxon-images" },
  cloudfront: { frontend_distribution_id: "E16BJX90QWQNQO", images_distribution_id: "E2IUCDBKX8CLOH" },
  database: { enabled: true, instance_class: "db.t3.small", allocated_storage: 50 },
  features: { cloudfront: true, waf: false },
  acm_certificates: {
    frontend: "arn:aws:acm:us-east-1:266672885920:certificate/92395aeb-a01e-4a48-b4bd-0a9f1c04e861",
    api: "arn:aws:acm:us-west-2:266672885920:certificate/85f33a7f-bd9e-4e60-befe-95cffea5cf9a",
  },
};

const composed = async (stack: StackName) => composeDeployConfig(outputs, committed(stack), declaredIn(await built(stack)));

const resource = (type: string, inputs: Record<string, unknown>): Registration => ({ type, name: "x", inputs });

const refuses = (run: () => unknown, says: RegExp) => assert.throws(run, (error) => error instanceof CommandError && says.test(error.message));

// Proves what is written from given outputs. Does not prove that the outputs are the account's: the rehearsal writes from both stacks.
describe("the deploy config", () => {
  it("tells production as it is, under every key and in the order of the application's own file", async () => {
    assert.equal(configText(await composed("prod")), `${JSON.stringify(production, undefined, 2)}\n`);
  });

  it("tells staging by its own facts, under the same keys", async () => {
    const { environment, domain, urls, cognito, lambda, database } = await composed("staging");
    assert.deepEqual(
      { environment, domain, urls, cognito, database },
      {
        environment: "staging",
        domain: { base: "bluemoxon.com", app: "staging.app.bluemoxon.com", api: "staging.api.bluemoxon.com" },
        urls: { app: "https://staging.app.bluemoxon.com", api: "https://staging.api.bluemoxon.com/api/v1" },
        cognito: {
          user_pool_id: "us-west-2_xhoIfvlHv",
          app_client_id: "f3o3gvjtmc32kjg6v047m0gh2",
          domain: "bluemoxon-staging.auth.us-west-2.amazoncognito.com",
        },
        database: { enabled: true, instance_class: "db.t3.micro", allocated_storage: 20 },
      },
    );
    assert.deepEqual([lambda.memory_size, lambda.timeout], [256, 30]);
  });

  it("states no storage for a cluster, which grows by itself, and the class of its instance", async () => {
    const facts = auroraEnvironment();
    const { database } = composeDeployConfig(outputs, facts, declaredIn(await program(facts)));
    assert.deepEqual(database, { enabled: true, instance_class: "db.serverless", allocated_storage: null });
  });

  it("says false of what the program does not declare, and true of what it does", () => {
    const nothing = composeDeployConfig(outputs, committed("prod"), declaredIn([]));
    assert.deepEqual(
      [nothing.database, nothing.features],
      [
        { enabled: false, instance_class: null, allocated_storage: null },
        { cloudfront: false, waf: false },
      ],
    );
    const guarded = declaredIn([
      resource("aws:cloudfront/distribution:Distribution", { webAclId: "arn" }),
      resource("aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", {
        functionName: "bluemoxon-api",
        provisionedConcurrentExecutions: 2,
      }),
    ]);
    const { features, lambda } = composeDeployConfig(outputs, committed("prod"), guarded);
    assert.deepEqual([features, lambda.provisioned_concurrency], [{ cloudfront: true, waf: true }, 2]);
  });

  it("refuses a label that the workflow does not know, such as the stack's own name", () => {
    const facts = committed("prod");
    for (const ENVIRONMENT of ["prod", ""]) {
      const mislabelled = { ...facts, api: { ...facts.api, environment: { ...facts.api.environment, ENVIRONMENT } } };
      refuses(() => composeDeployConfig(outputs, mislabelled, declaredIn([])), /\n {2}environment: .*"production"\|"staging"/);
    }
  });
});

describe("the outputs of a deploy config", () => {
  const cdn = () => committed("prod").cdn;
  const held = new Map(["app-api-function", "app-worker-function", "app-cdn-frontend", "app-cdn-images"].map((name) => [name, "an-id"] as const));

  it("are read as the engine prints them, whatever else it prints", () => {
    assert.deepEqual(parseOutputs(JSON.stringify({ ...outputs, databaseEndpoint: "db", other: [1] }), held, "prod", cdn()), outputs);
  });

  it("are an error when any is missing, empty or not known yet, which names each of these and no other", () => {
    const names = Object.keys(outputs) as (keyof StackOutputs)[];
    const without = fc.constantFrom(undefined, "", null, 7, "04da6b54-80e4-46f7-96ec-b56ff0331ba9");
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), without, (missing, value) => {
        const json = JSON.stringify({ ...outputs, ...Object.fromEntries(missing.map((name) => [name, value])) });
        refuses(() => parseOutputs(json, held, "prod", cdn()), new RegExp(`^stack prod has nothing behind output ${missing.join(", ")}: .*--phase create`));
      }),
    );
  });

  it("are an error when the stack does not hold what they name: an adoption leaves the worker out and knows its name all the same", () => {
    const withoutWorker = new Map([...held].filter(([name]) => name !== "app-worker-function"));
    refuses(() => parseOutputs(JSON.stringify(outputs), withoutWorker, "prod", cdn()), /^stack prod has nothing behind output workerFunctionName: /);
    refuses(
      () => parseOutputs(JSON.stringify(outputs), new Map(), "prod", cdn()),
      /output apiFunctionName, workerFunctionName, frontendDistributionId, imagesDistributionId: /,
    );
  });

  it("have the frontend's distribution behind both ids, where it serves the images", () => {
    const alone = new Map([...held].filter(([name]) => name !== "app-cdn-images"));
    assert.deepEqual(parseOutputs(JSON.stringify(outputs), alone, "actual", committed("actual").cdn), outputs);
    refuses(() => parseOutputs(JSON.stringify(outputs), alone, "prod", cdn()), /^stack prod has nothing behind output imagesDistributionId: /);
  });

  it("are an error when they are no JSON", () => {
    for (const printed of ["", "no stack selected", "[]", "null"]) refuses(() => parseOutputs(printed, held, "prod", cdn()), /is not readable/);
  });
});
