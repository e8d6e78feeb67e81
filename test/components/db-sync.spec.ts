import assert from "node:assert/strict";
import { deployedProperties } from "../../components/lambda-function";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed } from "../support/stacks";

// Proves what the engine is asked for. Does not prove that a copy succeeds: no emulator runs the function.
describe("components/db-sync", () => {
  it("has exactly these children in staging, adopted or made by the ledger, locked", async () => {
    const sync = await room("staging", "app-db-sync");
    assert.deepEqual(sync.types, {
      "app-db-sync-role": "aws:iam/role:Role",
      "app-db-sync-role-lambda-basic-execution-role": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
      "app-db-sync-role-lambda-vpc-access-execution-role": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
      "app-db-sync-role-x-ray-daemon-write-access": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
      "app-db-sync-role-secrets": "aws:iam/rolePolicy:RolePolicy",
      "app-db-sync-role-users": "aws:iam/rolePolicy:RolePolicy",
      "app-db-sync-logs": "aws:cloudwatch/logGroup:LogGroup",
      "app-db-sync-function": "aws:lambda/function:Function",
    });
    assertUnderLedger(sync, committed("staging"));
  });

  it("has none in prod, whose data is the original", async () => {
    assert.deepEqual((await room("prod", "app-db-sync")).children, []);
  });

  it("is the function that lives, and leaves its code to the deploy script", async () => {
    const { inputs, ignoreChanges } = (await room("staging", "app-db-sync")).child("app-db-sync-function");
    const { environment: _environment, tags: _tags, ...rest } = inputs;
    assert.deepEqual(rest, {
      name: "bluemoxon-staging-db-sync",
      role: outputOf("app-db-sync-role", "arn"),
      packageType: "Zip",
      runtime: "python3.12",
      handler: "handler.handler",
      s3Bucket: "bluemoxon-frontend-staging",
      s3Key: "lambda/db-sync.zip",
      memorySize: 512,
      timeout: 900,
      tracingConfig: { mode: "Active" },
      vpcConfig: {
        subnetIds: ["subnet-0ceb0276fa36428f2", "subnet-09eeb023cb49a83d5", "subnet-0bfb299044084bad3"],
        securityGroupIds: [outputOf("app-network-sg-lambda")],
      },
    });
    for (const property of deployedProperties) assert.ok(ignoreChanges.includes(property), property);
  });

  it("states where production's secret is, and holds what hands have copied from it, unseen", async () => {
    const { inputs, ignoreChanges, secretInputs } = (await room("staging", "app-db-sync")).child("app-db-sync-function");
    assert.deepEqual(inputs["environment"], {
      variables: {
        PROD_SECRET_REGION: "us-west-2",
        PROD_SECRET_ARN: "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl",
        COGNITO_USER_POOL_ID: "us-west-2_xhoIfvlHv",
      },
    });
    for (const kept of ["PROD_DB_HOST", "PROD_DB_USER", "PROD_DB_PASSWORD", "PROD_DB_NAME", "PROD_DB_PORT", "STAGING_SECRET_ARN"])
      assert.ok(ignoreChanges.includes(`environment.variables.${kept}`), kept);
    assert.deepEqual(secretInputs, ["environment"]);
  });

  it("may read the two secrets and list the users of its own pool, and nothing else", async () => {
    const sync = await room("staging", "app-db-sync");
    const allow = (Action: unknown, Resource: unknown) => [{ Effect: "Allow", Action, Resource }];
    assert.deepEqual(
      sync.statements("app-db-sync-role-secrets"),
      allow("secretsmanager:GetSecretValue", [
        "arn:aws:secretsmanager:us-west-2:652617421195:secret:bluemoxon-staging/database*",
        "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl",
      ]),
    );
    assert.deepEqual(sync.statements("app-db-sync-role-users"), allow("cognito-idp:ListUsers", "arn:aws:cognito-idp:*:*:userpool/us-west-2_xhoIfvlHv"));
  });

  it("is traced only once its role may send traces: Lambda refuses it before", () => {
    const { create, reconcile } = committed("staging").ledger;
    assert.ok(create.includes("app-db-sync-role-x-ray-daemon-write-access"));
    assert.deepEqual(
      reconcile["app-db-sync-function"]?.map(({ path, phase }) => [path, phase]),
      [["tracingConfig", "create"]],
    );
  });
});
