import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

const accounts = { staging: "652617421195", prod: "266672885920" } as const;
const github = "token.actions.githubusercontent.com";

// Proves what the engine is asked for. Does not prove that a deploy gets by with it: the deploy workflow is not in here.
describe("components/delivery", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, under the ledger, locked`, async () => {
      const delivery = await room(stack, "app-delivery");
      assert.deepEqual(delivery.types, {
        "app-delivery-provider": "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
        "app-delivery-role": "aws:iam/role:Role",
        "app-delivery-role-policy": "aws:iam/rolePolicy:RolePolicy",
      });
      assertUnderLedger(delivery, committed(stack));
    });

    it(`trusts in ${stack} the workflows of one repository, after the provider that vouches for them`, async () => {
      const delivery = await room(stack, "app-delivery");
      assert.deepEqual(delivery.inputs("app-delivery-provider"), {
        url: `https://${github}`,
        clientIdLists: ["sts.amazonaws.com"],
        thumbprintLists: ["6938fd4d98bab03faadb97b34396831e3780aea1"],
      });
      assert.deepEqual(delivery.statements("app-delivery-role", "assumeRolePolicy"), [
        {
          Effect: "Allow",
          Principal: { Federated: `arn:aws:iam::${accounts[stack]}:oidc-provider/${github}` },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" },
            StringLike: { [`${github}:sub`]: "repo:markthebest12/bluemoxon:*" },
          },
        },
      ]);
      assert.ok(delivery.child("app-delivery-role").dependencies.includes("app-delivery-provider"));
    });
  }

  it("grants production's deploys exactly this, on the stack's own buckets and distribution, and no delete but of objects", async () => {
    const statement = (Sid: string, Action: readonly string[], Resource: unknown) => ({ Sid, Effect: "Allow", Action, Resource });
    const lambda = [
      "UpdateFunctionCode",
      "GetFunction",
      "GetFunctionConfiguration",
      "PublishVersion",
      "UpdateAlias",
      "CreateAlias",
      "GetAlias",
      "ListVersionsByFunction",
    ].map((action) => `lambda:${action}`);
    const bucket = (name: string) => [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`];
    assert.deepEqual((await room("prod", "app-delivery")).statements("app-delivery-role-policy"), [
      statement("LambdaDeployment", lambda, "arn:aws:lambda:us-west-2:266672885920:function:bluemoxon-*"),
      statement("S3FrontendDeployment", ["s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:ListBucket"], bucket("bluemoxon-frontend")),
      statement("S3ImagesAccess", ["s3:GetObject", "s3:PutObject", "s3:ListBucket"], bucket("bluemoxon-images")),
      statement("CloudFrontInvalidation", ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"], outputOf("app-cdn-frontend", "arn")),
    ]);
  });

  it("grants staging's deploys what its hand-made policy has", async () => {
    const statements = (await room("staging", "app-delivery")).statements("app-delivery-role-policy") as { Sid: string }[];
    assert.deepEqual(
      statements.map(({ Sid }) => Sid),
      ["LambdaDeployment", "S3FrontendDeployment"],
    );
  });

  it("takes the right to delete functions out of production's policy in phase reconcile, and out of staging's, which lacks it, never", () => {
    const rows = (stack: "staging" | "prod") => committed(stack).ledger.reconcile["app-delivery-role-policy"]?.map(({ path, phase }) => [path, phase]);
    assert.deepEqual(rows("prod"), [["policy", "reconcile"]]);
    assert.equal(rows("staging"), undefined);
  });
});
