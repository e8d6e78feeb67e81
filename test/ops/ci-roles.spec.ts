// Over 150 lines: both roles are held against the same documents.
import assert from "node:assert/strict";
import { awsType, awsTypes } from "../../aws";
import { bucketArn, functionArn, queueArn, repositoryArn } from "../../components/arns";
import type { Account } from "../../environment/account";
import { bucketsOf } from "../../environment/storage";
import { type CiRole, attached, managedPolicies, ownPolicies, permissions, roleNames } from "../../ops/ci-roles/roles";
import { trustPolicy } from "../../ops/ci-roles/trust";
import { allowedActions, allows, decision, withoutResource } from "../support/iam";
import { program } from "../support/recorder";
import { committed, stackNames } from "../support/stacks";
import { everyRegisteredType } from "../support/types";

const { account } = committed("prod");
const readerPolicy = (of: Account) => permissions("reader", of);
const updaterPolicy = (of: Account) => permissions("updater", of);
const lockFile = "arn:aws:s3:::bluemoxon-pulumi-state-prod/.pulumi/locks/organization/bluemoxon/prod/1.json";

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
  "lambda:DeleteAlias": `${functionArn(account, "bluemoxon-api")}:prod`,
  "ec2:DeleteVpc": `arn:aws:ec2:us-west-2:${account.id}:vpc/vpc-023f4b1dc7c2c4296`,
  "ec2:DeleteVpcPeeringConnection": `arn:aws:ec2:us-west-2:${account.id}:vpc-peering-connection/pcx-02121caf322533640`,
  "ec2:ReleaseAddress": `arn:aws:ec2:us-west-2:${account.id}:elastic-ip/eipalloc-098bcae03133fb25a`,
  "kms:ScheduleKeyDeletion": `arn:aws:kms:us-west-2:${account.id}:key/1`,
  "route53:DeleteHostedZone": "arn:aws:route53:::hostedzone/Z1",
  "route53:ChangeResourceRecordSets": "arn:aws:route53:::hostedzone/Z1",
  "secretsmanager:DeleteSecret": `arn:aws:secretsmanager:us-west-2:${account.id}:secret:bluemoxon/db-credentials-Firmtl`,
  "sqs:DeleteQueue": queueArn(account, "bluemoxon-analysis-jobs"),
  "sqs:PurgeQueue": queueArn(account, "bluemoxon-analysis-jobs"),
  "ecr:DeleteRepository": repositoryArn(account, "bluemoxon-scraper"),
  "iam:DeleteRole": `arn:aws:iam::${account.id}:role/bluemoxon-api-role`,
};

/** What the engine called in both emulated accounts, from the adoption to the last drift check: listened to between it and them. */
const heard = {
  reading: `
    cloudfront:DescribeFunction cloudfront:GetCloudFrontOriginAccessIdentity cloudfront:GetDistribution cloudfront:GetFunction
    cloudfront:GetOriginAccessControl cloudfront:ListTagsForResource ec2:DescribeAddresses ec2:DescribeAddressesAttribute
    ec2:DescribeInternetGateways ec2:DescribeNatGateways ec2:DescribeNetworkAcls ec2:DescribeNetworkInterfaces ec2:DescribePrefixLists
    ec2:DescribeRouteTables ec2:DescribeSecurityGroupRules ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcAttribute
    ec2:DescribeVpcEndpoints ec2:DescribeVpcs ecr:DescribeRepositories ecr:ListTagsForResource iam:GetRole iam:GetRolePolicy
    iam:ListAttachedRolePolicies iam:ListRolePolicies kms:Decrypt lambda:GetAlias lambda:GetEventSourceMapping lambda:GetFunction
    lambda:GetFunctionCodeSigningConfig lambda:ListTags lambda:ListVersionsByFunction logs:DescribeLogGroups logs:ListTagsForResource
    rds:DescribeDBInstances rds:DescribeDBSubnetGroups rds:ListTagsForResource s3:GetObject s3:ListBucket s3:ListTagsForResource sqs:GetQueueAttributes
    sqs:ListQueueTags`,
  updating: `
    iam:AttachRolePolicy iam:CreateRole iam:PassRole iam:PutRolePolicy lambda:CreateEventSourceMapping lambda:CreateFunction
    lambda:UpdateFunctionConfiguration logs:CreateLogGroup logs:PutRetentionPolicy s3:DeleteObject s3:PutObject sqs:CreateQueue`,
};
const words = (text: string): string[] => text.trim().split(/\s+/);

describe("the CI roles", () => {
  for (const role of Object.keys(roleNames) as CiRole[]) {
    describe(role, () => {
      const policy = permissions(role, account);
      const { Statement } = policy;

      it("may not delete what nobody can rebuild", () => {
        for (const [action, resource] of Object.entries(irreplaceable))
          assert.equal(decision({ Version: "2012-10-17", Statement }, action, resource), "denied", action);
      });

      it("may not lose a resource of any type that the program registers", async () => {
        for (const type of await everyRegisteredType()) {
          const lose = awsType(type)?.rights.lose ?? [];
          assert.notEqual(lose.length, 0, `${type} has no rights in aws/`);
          for (const action of lose) assert.equal(decision(policy, action, "arn:aws:any"), "denied", `${type}: ${action}`);
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
          allowedActions(...everywhere).filter((action) => !action.startsWith("ec2:Describe") && !withoutResource.has(action)),
          [],
        );
      });

      it("fits what AWS takes: in characters without white space 10,240 inline and 6,144 in a policy of its own, and ten of those on a role", () => {
        assert.ok(JSON.stringify(ownPolicies[role](account)).length <= 10_240);
        for (const name of attached[role]) assert.ok(JSON.stringify(managedPolicies[name](account)).length <= 6_144, name);
        assert.ok(attached[role].length <= 10);
      });

      it("is denied nothing that it is allowed", () => {
        for (const { Action, Resource = [] } of Statement.filter(allows))
          for (const action of Action) for (const resource of Resource) assert.equal(decision(policy, action, resource), "allowed", `${action} on ${resource}`);
      });

      it("names each statement, in letters and digits", () => {
        const names = Statement.map(({ Sid }) => Sid);
        assert.equal(new Set(names).size, names.length);
        for (const name of names) assert.match(name, /^[A-Za-z0-9]+$/);
      });

      it("trusts one environment of one repository, by its exact name", () => {
        const [statement] = trustPolicy(role, account, "prod", "someone/bluemoxon").Statement;
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

  it("let the updater make exactly the types that a ledger lists under create", async () => {
    const made = new Set<string>();
    for (const environment of stackNames.map(committed))
      for (const { type, name } of await program(environment)) if (environment.ledger.create.includes(name)) made.add(type);
    const makeable = awsTypes.flatMap(({ token, rights: { create } }) => (create === undefined ? [] : [token]));
    assert.deepEqual(makeable.sort(), [...made].sort());
  });

  it("allow every call that was heard in a rehearsal: reading to both, updating to the updater", () => {
    const [reader, updater] = [readerPolicy, updaterPolicy].map((policy) => allowedActions(...policy(account).Statement)) as [string[], string[]];
    const missing = (allowed: readonly string[], actions: string) => words(actions).filter((action) => !allowed.includes(action));
    assert.deepEqual([missing(reader, heard.reading), missing(updater, heard.reading), missing(updater, heard.updating)], [[], [], []]);
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

  it("let the reader read, leave a plan behind, and tell of a night", () => {
    const others = allowedActions(...readerPolicy(account).Statement).filter((action) => !/:(Describe|GET$|Get|List)/.test(action));
    assert.deepEqual(others, ["kms:Decrypt", "s3:PutObject", "sns:Publish"]);
    assert.equal(decision(readerPolicy(account), "sns:Publish", `arn:aws:sns:${account.region}:${account.id}:bluemoxon-alarms`), "allowed");
    assert.equal(decision(readerPolicy(account), "sns:Publish", `arn:aws:sns:${account.region}:${account.id}:payments`), "not allowed");
    assert.equal(decision(updaterPolicy(account), "sns:Publish", `arn:aws:sns:${account.region}:${account.id}:bluemoxon-alarms`), "not allowed");
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
    for (const action of ["AddClientIDToOpenIDConnectProvider", "UpdateOpenIDConnectProviderThumbprint", "RemoveClientIDFromOpenIDConnectProvider"])
      assert.equal(decision(updater, `iam:${action}`, `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com`), "denied", action);
    for (const name of Object.keys(managedPolicies))
      assert.equal(decision(updater, "iam:CreatePolicyVersion", `arn:aws:iam::${account.id}:policy/${name}`), "denied", name);
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
      assert.ok(httpApi.stage.kind === "own");
      const accessLog = `arn:aws:logs:${account.region}:${account.id}:log-group:${httpApi.stage.logGroup.name}`;
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
