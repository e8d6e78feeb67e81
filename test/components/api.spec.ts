import assert from "node:assert/strict";
import { deployedProperties, releasedProperties } from "../../components/lambda-function";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

const types = {
  "app-api-role": "aws:iam/role:Role",
  "app-api-role-lambda-basic-execution-role": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-api-role-lambda-vpc-access-execution-role": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-api-role-x-ray-daemon-write-access": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-api-role-secrets": "aws:iam/rolePolicy:RolePolicy",
  "app-api-role-images": "aws:iam/rolePolicy:RolePolicy",
  "app-api-role-users": "aws:iam/rolePolicy:RolePolicy",
  "app-api-role-models": "aws:iam/rolePolicy:RolePolicy",
  "app-api-role-scraper": "aws:iam/rolePolicy:RolePolicy",
  "app-api-logs": "aws:cloudwatch/logGroup:LogGroup",
  "app-api-function": "aws:lambda/function:Function",
  "app-api-alias": "aws:lambda/alias:Alias",
};

// Proves what the engine is asked for. Does not prove that the rights suffice: the rehearsal walks the analysis chain.
describe("components/api", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, adopted by the ledger's ids, locked`, async () => {
      const api = await room(stack, "app-api");
      assert.deepEqual(api.types, types);
      assertUnderLedger(api, committed(stack));
    });

    it(`never touches code, tags of images or versions in ${stack}: they are the deploy workflow's`, async () => {
      const { ignoreChanges } = (await room(stack, "app-api")).child("app-api-function");
      assert.deepEqual(deployedProperties, ["code", "imageUri", "s3Bucket", "s3Key", "s3ObjectVersion", "sourceCodeHash", "layers", "publish"]);
      for (const property of deployedProperties) assert.ok(ignoreChanges.includes(property), property);
    });

    it(`never moves the alias in ${stack}: it stands at the release that the deploy workflow has chosen`, async () => {
      const { ignoreChanges } = (await room(stack, "app-api")).child("app-api-alias");
      assert.deepEqual(releasedProperties, ["functionVersion", "routingConfig"]);
      for (const property of releasedProperties) assert.ok(ignoreChanges.includes(property), property);
    });

    it(`is traced in ${stack}`, async () => {
      assert.deepEqual((await room(stack, "app-api")).inputs("app-api-function")["tracingConfig"], { mode: "Active" });
    });
  }

  it("adopts production's function, alias, role and log group by name", async () => {
    const api = await room("prod", "app-api");
    assert.deepEqual(
      ["app-api-function", "app-api-alias", "app-api-role", "app-api-logs"].map((name) => api.child(name).importId),
      ["bluemoxon-api", "bluemoxon-api/prod", "bluemoxon-api-role", "/aws/lambda/bluemoxon-api"],
    );
  });

  it("states of each alias its name and the function it is of, and no version that could ever be meant", async () => {
    for (const [stack, name] of [
      ["staging", "staging"],
      ["prod", "prod"],
    ] as const) {
      const { inputs, sources } = (await room(stack, "app-api")).child("app-api-alias");
      assert.deepEqual(inputs, { name, functionName: committed(stack).api.name, functionVersion: "$LATEST" });
      assert.deepEqual(sources["functionName"], ["app-api-function"]);
    }
  });

  it("states production's function exactly", async () => {
    const { environment, tags, ...inputs } = (await room("prod", "app-api")).inputs("app-api-function");
    assert.deepEqual(inputs, {
      name: "bluemoxon-api",
      role: outputOf("app-api-role", "arn"),
      packageType: "Zip",
      runtime: "python3.12",
      handler: "app.main.handler",
      s3Bucket: "bluemoxon-frontend",
      s3Key: "lambda/bluemoxon-api.zip",
      memorySize: 512,
      timeout: 600,
      tracingConfig: { mode: "Active" },
      vpcConfig: {
        subnetIds: [outputOf("app-network-subnet-private-a"), outputOf("app-network-subnet-private-b")],
        securityGroupIds: [outputOf("app-network-sg-lambda")],
      },
    });
    assert.deepEqual(tags, committed("prod").account.tags);
    assert.deepEqual(environment, { variables: { ...committed("prod").api.environment, ANALYSIS_QUEUE_NAME: "bluemoxon-analysis-jobs" } });
  });

  it("names the queue that the worker of the same stack reads", async () => {
    for (const stack of stackNames) {
      const { variables } = (await room(stack, "app-api")).inputs("app-api-function")["environment"] as { variables: Record<string, string> };
      assert.equal(variables["ANALYSIS_QUEUE_NAME"], (await room(stack, "app-worker")).inputs("app-worker-queue")["name"]);
    }
  });

  it("states no variable that is kept, holds each as it lives, and shows none of their values", async () => {
    const { ignoreChanges, inputs, secretInputs, secretOutputs } = (await room("prod", "app-api")).child("app-api-function");
    const { variables } = inputs["environment"] as { variables: Record<string, string> };
    for (const kept of ["API_KEY_HASH", "ALLOWED_EDITOR_EMAILS"]) {
      assert.ok(!(kept in variables), kept);
      assert.ok(ignoreChanges.includes(`environment.variables.${kept}`), kept);
    }
    assert.deepEqual([secretInputs, secretOutputs], [["environment"], ["environment"]]);
  });

  it("lets its role do exactly what the application asks for", async () => {
    const api = await room("prod", "app-api");
    const allow = (Action: unknown, Resource: unknown) => [{ Effect: "Allow", Action, Resource }];
    assert.deepEqual(api.statements("app-api-role", "assumeRolePolicy"), [
      { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
    ]);
    assert.deepEqual(
      api.statements("app-api-role-secrets"),
      allow("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl"),
    );
    assert.deepEqual(
      api.statements("app-api-role-images"),
      allow(["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"], ["arn:aws:s3:::bluemoxon-images", "arn:aws:s3:::bluemoxon-images/*"]),
    );
    assert.deepEqual(
      api.statements("app-api-role-scraper"),
      allow("lambda:InvokeFunction", "arn:aws:lambda:us-west-2:266672885920:function:bluemoxon-production-scraper"),
    );
    assert.deepEqual(
      api.statements("app-api-role-models"),
      allow(["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"], committed("prod").api.modelArns),
    );
  });

  it("administers users of its own pool only", async () => {
    const statements = (await room("prod", "app-api")).statements("app-api-role-users") as { Action: string[]; Resource: string }[];
    assert.deepEqual(
      statements.map(({ Resource }) => Resource),
      ["arn:aws:cognito-idp:us-west-2:266672885920:userpool/us-west-2_PvdIpXVKF"],
    );
    for (const action of statements[0]?.Action ?? []) assert.match(action, /^cognito-idp:[A-Za-z]+$/);
  });

  it("calls its inline policies by the names that the account has for them", async () => {
    const names = async (stack: "staging" | "prod") => {
      const api = await room(stack, "app-api");
      return api.children.filter(({ type }) => type === "aws:iam/rolePolicy:RolePolicy").map(({ inputs }) => inputs["name"]);
    };
    assert.deepEqual(await names("prod"), ["secrets-access", "s3-access", "cognito-access", "bedrock-access", "lambda-invoke"]);
    assert.deepEqual(await names("staging"), ["secrets-access", "s3-access", "cognito-access", "bedrock-access", "invoke-scraper"]);
  });
});
