import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, type StackName, stackNames } from "../support/stacks";

/** What both stacks have. */
const types = {
  "app-scraper-repository": "aws:ecr/repository:Repository",
  "app-scraper-role": "aws:iam/role:Role",
  "app-scraper-role-lambda-basic-execution-role": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-scraper-role-x-ray-daemon-write-access": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-scraper-role-repository": "aws:iam/rolePolicy:RolePolicy",
  "app-scraper-role-images": "aws:iam/rolePolicy:RolePolicy",
  "app-scraper-logs": "aws:cloudwatch/logGroup:LogGroup",
  "app-scraper-function": "aws:lambda/function:Function",
};

/** What only one has, because its account does. */
const ownTypes: Readonly<Record<StackName, Readonly<Record<string, string>>>> = {
  staging: { "app-scraper-repository-lifecycle": "aws:ecr/lifecyclePolicy:LifecyclePolicy" },
  prod: {},
  actual: {},
};

// Proves what the engine is asked for. Does not prove which image runs: that is the deploy workflow's.
describe("components/scraper", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, under the ledger, locked`, async () => {
      const scraper = await room(stack, "app-scraper");
      assert.deepEqual(scraper.types, { ...types, ...ownTypes[stack] });
      assertUnderLedger(scraper, committed(stack));
    });
  }

  it("adopts production's function, role, log group and repository by name", async () => {
    const scraper = await room("prod", "app-scraper");
    assert.deepEqual(
      ["app-scraper-function", "app-scraper-role", "app-scraper-logs", "app-scraper-repository"].map((name) => scraper.child(name).importId),
      ["bluemoxon-production-scraper", "bluemoxon-scraper-exec-role", "/aws/lambda/bluemoxon-production-scraper", "bluemoxon-scraper"],
    );
  });

  it("makes in staging what Terraform never applied: the right to upload", async () => {
    const scraper = await room("staging", "app-scraper");
    const created = scraper.children.filter(({ importId }) => importId === "");
    assert.deepEqual(
      created.map(({ name }) => name),
      ["app-scraper-role-images"],
    );
    assert.deepEqual(scraper.statements("app-scraper-role-images"), [
      { Effect: "Allow", Action: ["s3:PutObject", "s3:PutObjectAcl"], Resource: "arn:aws:s3:::bluemoxon-images-staging/listings/*" },
    ]);
  });

  it("states production's function exactly: an image, outside the VPC", async () => {
    const { tags, ...inputs } = (await room("prod", "app-scraper")).inputs("app-scraper-function");
    assert.deepEqual(inputs, {
      name: "bluemoxon-production-scraper",
      role: outputOf("app-scraper-role", "arn"),
      packageType: "Image",
      imageUri: `${outputOf("app-scraper-repository", "repositoryUrl")}:v1.0.7`,
      memorySize: 1024,
      timeout: 120,
      environment: { variables: { ENVIRONMENT: "production", IMAGES_BUCKET_NAME: "bluemoxon-images" } },
      tracingConfig: { mode: "Active" },
    });
    assert.deepEqual(tags, committed("prod").account.tags);
  });

  it("gives up after 90 s in staging, once the phase that may change it has come", async () => {
    assert.equal((await room("staging", "app-scraper")).inputs("app-scraper-function")["timeout"], 90);
  });

  it("keeps each repository's own tag mutability", async () => {
    const mutability = async (stack: "staging" | "prod") => (await room(stack, "app-scraper")).inputs("app-scraper-repository")["imageTagMutability"];
    assert.deepEqual([await mutability("staging"), await mutability("prod")], ["IMMUTABLE", "MUTABLE"]);
  });

  it("keeps the last five images of staging, as the account says", async () => {
    const { policy, ...inputs } = (await room("staging", "app-scraper")).inputs("app-scraper-repository-lifecycle");
    assert.deepEqual(inputs, { repository: "bluemoxon-staging-scraper" });
    assert.deepEqual(JSON.parse(String(policy)), {
      rules: [
        {
          rulePriority: 1,
          description: "Keep last 5 images",
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 5 },
          action: { type: "expire" },
        },
      ],
    });
  });

  it("pulls from its own repository, with a token that AWS grants on everything only", async () => {
    assert.deepEqual((await room("prod", "app-scraper")).statements("app-scraper-role-repository"), [
      {
        Effect: "Allow",
        Action: ["ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"],
        Resource: "arn:aws:ecr:us-west-2:266672885920:repository/bluemoxon-scraper",
      },
      { Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
    ]);
  });
});
