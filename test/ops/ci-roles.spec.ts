import assert from "node:assert/strict";
import { bucketArn, functionArn, queueArn, repositoryArn } from "../../components/arns";
import { bucketsOf } from "../../environment/storage";
import type { PolicyStatement } from "../../ops/ci-roles/document";
import { permissions, readerPolicy, roleNames, updaterPolicy } from "../../ops/ci-roles/roles";
import { rights } from "../../ops/ci-roles/rights";
import { trustPolicy } from "../../ops/ci-roles/trust";
import { decision } from "../support/iam";
import { program } from "../support/recorder";
import { committed, stackNames } from "../support/stacks";
import { everyRegisteredType } from "../support/types";

const { account } = committed("prod");
const lockFile = "arn:aws:s3:::bluemoxon-pulumi-state-prod/.pulumi/locks/organization/bluemoxon/prod/1.json";

const allows = (statement: PolicyStatement): boolean => statement.Effect === "Allow";
const allowedActions = (...statements: readonly PolicyStatement[]): string[] => statements.filter(allows).flatMap(({ Action }) => Action);

/** What nobody can rebuild, and one thing of its kind. */
const irreplaceable: Readonly<Record<string, string>> = {
  "cloudfront:DeleteDistribution": `arn:aws:cloudfront::${account.id}:distribution/E16BJX90QWQNQO`,
  "rds:DeleteDBInstance": `arn:aws:rds:us-west-2:${account.id}:db:bluemoxon-db`,
  "rds:DeleteDBSnapshot": `arn:aws:rds:us-west-2:${account.id}:snapshot:bluemoxon-db-1`,
  "s3:DeleteBucket": "arn:aws:s3:::bluemoxon-images",
  "s3:DeleteObject": "arn:aws:s3:::bluemoxon-images/listings/1.jpg",
  "s3:DeleteObjectVersion": lockFile,
  "cognito-idp:DeleteUserPool": `arn:aws:cognito-idp:us-west-2:${account.id}:userpool/us-west-2_PvdIpXVKF`,
  "cognito-idp:DeleteUserPoolClient": `arn:aws:cognito-idp:us-west-2:${account.id}:userpool/us-west-2_PvdIpXVKF`,
  "lambda:DeleteFunction": functionArn(account, "bluemoxon-api"),
  "ec2:DeleteVpc": `arn:aws:ec2:us-west-2:${account.id}:vpc/vpc-023f4b1dc7c2c4296`,
  "ec2:DeleteVpcPeeringConnection": `arn:aws:ec2:us-west-2:${account.id}:vpc-peering-connection/pcx-02121caf322533640`,
  "ec2:ReleaseAddress": `arn:aws:ec2:us-west-2:${account.id}:elastic-ip/eipalloc-098bcae03133fb25a`,
  "kms:ScheduleKeyDeletion": `arn:aws:kms:us-west-2:${account.id}:key/1`,
  "route53:DeleteHostedZone": "arn:aws:route53:::hostedzone/Z1",
  "secretsmanager:DeleteSecret": `arn:aws:secretsmanager:us-west-2:${account.id}:secret:bluemoxon/db-credentials-Firmtl`,
  "sqs:DeleteQueue": queueArn(account, "bluemoxon-analysis-jobs"),
  "sqs:PurgeQueue": queueArn(account, "bluemoxon-analysis-jobs"),
  "ecr:DeleteRepository": repositoryArn(account, "bluemoxon-scraper"),
  "iam:DeleteRole": `arn:aws:iam::${account.id}:role/bluemoxon-api-role`,
};

describe("the CI roles", () => {
  for (const [role, policy] of Object.entries(permissions)) {
    describe(role, () => {
      const { Statement } = policy(account);

      it("may not delete what nobody can rebuild", () => {
        for (const [action, resource] of Object.entries(irreplaceable))
          assert.equal(decision({ Version: "2012-10-17", Statement }, action, resource), "denied", action);
      });

      it("may not lose a resource of any type that the program registers", async () => {
        const rows = rights(account);
        for (const type of await everyRegisteredType()) {
          const lose = rows[type]?.lose ?? [];
          assert.notEqual(lose.length, 0, `${type} has no row in ops/ci-roles/rights`);
          for (const action of lose) assert.equal(decision(policy(account), action, "arn:aws:any"), "denied", `${type}: ${action}`);
        }
      });

      it("names each action it allows: no pattern lets in what AWS adds one day", () => {
        assert.deepEqual(
          allowedActions(...Statement).filter((action) => action.includes("*")),
          [],
        );
      });

      it("reaches every resource only where AWS names none", () => {
        const everywhere = Statement.filter((statement) => allows(statement) && statement.Resource?.includes("*") && statement.Condition === undefined);
        assert.deepEqual(
          allowedActions(...everywhere).filter((action) => !/^ec2:Describe|^rds:DescribeGlobalClusters$|^cognito-idp:DescribeUserPoolDomain$/.test(action)),
          [],
        );
      });

      it("fits an inline policy of a role: 10,240 characters without white space, each statement under a name of its own", () => {
        assert.ok(JSON.stringify(policy(account)).length <= 10_240);
        const names = Statement.map(({ Sid }) => Sid);
        assert.equal(new Set(names).size, names.length);
        for (const name of names) assert.match(name, /^[A-Za-z0-9]+$/);
      });

      it("trusts one environment of one repository, by its exact name", () => {
        const [statement] = trustPolicy(role as keyof typeof permissions, account, "prod", "someone/bluemoxon").Statement;
        assert.deepEqual(statement?.Condition, {
          StringEquals: {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": `repo:someone/bluemoxon:environment:${role === "updater" ? "prod" : "prod-preview"}`,
          },
        });
        assert.equal(statement?.Principal.Federated, `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com`);
      });
    });
  }

  it("give rights for the registered types and no others", async () => {
    assert.deepEqual(Object.keys(rights(account)).sort(), await everyRegisteredType());
  });

  it("let the updater make exactly the types that a ledger lists under create", async () => {
    const made = new Set<string>();
    for (const environment of stackNames.map(committed))
      for (const { type, name } of await program(environment)) if (environment.ledger.create.includes(name)) made.add(type);
    const makeable = Object.entries(rights(account)).flatMap(([type, { create }]) => (create.length > 0 ? [type] : []));
    assert.deepEqual(makeable.sort(), [...made].sort());
  });

  it("allow one deletion: the engine's own lock on the state, after an update", () => {
    const losing = allowedActions(...updaterPolicy(account).Statement).filter((action) =>
      /:(Delete|Detach|Disassociate|Release|Remove|Revoke|Purge|Terminate|Stop)/.test(action),
    );
    assert.deepEqual(losing, ["s3:DeleteObject"]);
    assert.equal(decision(updaterPolicy(account), "s3:DeleteObject", lockFile), "allowed");
    assert.equal(decision(readerPolicy(account), "s3:DeleteObject", lockFile), "not allowed");
    assert.equal(decision(updaterPolicy(account), "s3:DeleteObject", "arn:aws:s3:::bluemoxon-pulumi-state-prod/.pulumi/stacks/bluemoxon/prod.json"), "denied");
  });

  it("let the reader read, and leave a plan behind", () => {
    const others = allowedActions(...readerPolicy(account).Statement).filter((action) => !/:(Describe|GET$|Get|List)/.test(action));
    assert.deepEqual(others, ["kms:Decrypt", "s3:PutObject"]);
    assert.equal(decision(readerPolicy(account), "s3:PutObject", "arn:aws:s3:::bluemoxon-pulumi-state-prod/plans/1.json"), "allowed");
    assert.equal(decision(readerPolicy(account), "s3:PutObject", "arn:aws:s3:::bluemoxon-pulumi-state-prod/.pulumi/stacks/bluemoxon/prod.json"), "not allowed");
  });

  it("never touch the database, the functions' code, a secret, or their own rights", () => {
    const updater = updaterPolicy(account);
    assert.equal(decision(updater, "rds:ModifyDBInstance", `arn:aws:rds:us-west-2:${account.id}:db:bluemoxon-db`), "not allowed");
    assert.equal(decision(updater, "lambda:UpdateFunctionCode", functionArn(account, "bluemoxon-api")), "not allowed");
    assert.equal(decision(updater, "secretsmanager:GetSecretValue", irreplaceable["secretsmanager:DeleteSecret"] ?? ""), "not allowed");
    for (const name of Object.values(roleNames))
      for (const action of ["iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:UpdateAssumeRolePolicy"])
        assert.equal(decision(updater, action, `arn:aws:iam::${account.id}:role/${name}`), "denied", `${action} on ${name}`);
  });

  for (const stack of stackNames) {
    it(`reach what ${stack} calls its own: every name begins as the rights expect`, () => {
      const { account, api, scraper, worker, httpApi, storage } = committed(stack);
      const updater = updaterPolicy(account);
      for (const { name, role, logGroup } of [api, scraper, worker]) {
        assert.equal(decision(updater, "lambda:UpdateFunctionConfiguration", functionArn(account, name)), "allowed", name);
        assert.equal(decision(updater, "iam:PutRolePolicy", `arn:aws:iam::${account.id}:role/${role.name}`), "allowed", role.name);
        assert.equal(
          decision(updater, "logs:PutRetentionPolicy", `arn:aws:logs:${account.region}:${account.id}:log-group:${logGroup.name}`),
          "allowed",
          logGroup.name,
        );
      }
      for (const { name } of [worker.queue, worker.deadLetterQueue])
        assert.equal(decision(updater, "sqs:SetQueueAttributes", queueArn(account, name)), "allowed", name);
      const accessLog = `arn:aws:logs:${account.region}:${account.id}:log-group:${httpApi.logGroup.name}`;
      assert.equal(decision(updater, "logs:PutRetentionPolicy", accessLog), "allowed", accessLog);
      for (const { name } of Object.values(bucketsOf(storage))) {
        assert.equal(decision(updater, "s3:GetBucketPolicy", bucketArn(name)), "allowed", name);
        for (const action of ["s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutEncryptionConfiguration"])
          assert.equal(decision(updater, action, bucketArn(name)), "denied", `${action} on ${name}`);
      }
      assert.equal(decision(updater, "ecr:PutImageTagMutability", repositoryArn(account, scraper.repository.name)), "allowed");
    });
  }
});
