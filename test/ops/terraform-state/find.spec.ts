// Over 150 lines: one state, searched case by case.
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { CommandError } from "../../../ops/command-error";
import { discoverInState } from "../../../ops/discover/terraform-state/state-discovery";
import type { StateFile, StateResource } from "../../../ops/discover/terraform-state/format";
import { hindrances } from "../../../ops/discover/terraform-state/release";
import { stateComplete, stateReport } from "../../../ops/discover/terraform-state/state-report";
import type { Registration } from "../../../ops/recording";
import { emptyLedger } from "../../support/empty-ledger";
import { awsProvider, instance, resource, state } from "../../support/terraform";

const account = { id: "123456789012", region: "us-west-2", tags: {} };
const functionArn = (name: string, place = "us-west-2:123456789012") => `arn:aws:lambda:${place}:function:${name}`;
const lambda = (name: string) => ({ id: name, function_name: name, arn: functionArn(name) });
const wanted = (name: string): Registration => ({ type: "aws:lambda/function:Function", name: `app-${name}`, inputs: { name } });

const search = (file: StateFile, registrations: readonly Registration[], adopt: Record<string, string>, external: Record<string, string> = {}) =>
  discoverInState("staging.tfstate", file, registrations, { account, ledger: { ...emptyLedger, adopt, external } });

const unknown = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`app-${name}`, "unknown"]));

// Proves what is found in a state and what is said of the rest. Does not prove that Terraform writes such states: the rehearsal has a whole one.
describe("looking rows up in a Terraform state", () => {
  it("finds them in modules, under count and under for_each, by whatever provider of the account", async () => {
    const file = state(
      resource("aws_lambda_function.api", instance(lambda("api"))),
      resource('module.a["x.y"].module.b[1].aws_lambda_function.this', [instance(lambda("one"), { index_key: 0 }), instance(lambda("two"), { index_key: 1 })]),
      resource("aws_lambda_function.each", instance(lambda("worker"), { index_key: "work.er" }), `module.a.${awsProvider}.west`),
      resource("data.aws_lambda_function.read", instance(lambda("read"))),
    );
    const { discovery, placed } = await search(file, ["api", "one", "two", "worker", "read"].map(wanted), unknown("api", "one", "two", "worker", "read"));
    assert.deepEqual(
      discovery.findings.map((finding) => (finding.kind === "matched" ? finding.importId : finding.kind)),
      ["api", "one", "two", "worker", "missing"],
    );
    assert.deepEqual(
      placed.map(({ instance: { address } }) => address),
      [
        "aws_lambda_function.api",
        'module.a["x.y"].module.b[1].aws_lambda_function.this[0]',
        'module.a["x.y"].module.b[1].aws_lambda_function.this[1]',
        'aws_lambda_function.each["work.er"]',
      ],
    );
  });

  it("reports an id that the ledger states otherwise, and an object that the state holds twice under one id as one", async () => {
    const twice = state(resource("aws_lambda_function.a", instance(lambda("api"))), resource("aws_lambda_function.b", instance(lambda("api"))));
    assert.deepEqual((await search(twice, [wanted("api")], { "app-api": "other" })).discovery.findings, [
      { kind: "differs", name: "app-api", stated: "other", found: "api" },
    ]);
  });

  it("guesses nothing where two objects fit, and shows where each stands", async () => {
    const identity = (id: string) => instance({ id, comment: "OAI for frontend" });
    const file = state(resource("aws_cloudfront_origin_access_identity.this", [identity("E1234567890AB"), identity("E1234567890AC")]));
    const row = { type: "aws:cloudfront/originAccessIdentity:OriginAccessIdentity", name: "app-access", inputs: { comment: "OAI for frontend" } };
    const found = await search(file, [row], unknown("access"));
    assert.match(report(file, found, unknown("access")), /ambiguous \(1\)[^]*app-access\n {4}E1234567890AB {2}aws_cloudfront_origin_access_identity\.this/);
    assert.ok(!stateComplete(found.discovery, unknown("access")));
  });

  it("takes no object of another account or region, and says which these are", async () => {
    const file = state(
      resource("aws_lambda_function.east", instance({ ...lambda("api"), arn: functionArn("api", "us-east-1:123456789012") }), `${awsProvider}.east`),
      resource("aws_lambda_function.other", instance({ ...lambda("api"), arn: functionArn("api", "us-west-2:210987654321") }), `${awsProvider}.other`),
      resource("aws_lambda_function.own", instance(lambda("worker"))),
    );
    const found = await search(file, [wanted("api")], unknown("api"));
    assert.equal(found.discovery.findings[0]?.kind, "missing");
    assert.deepEqual(
      found.placed.map(({ status }) => status.kind),
      ["elsewhere", "elsewhere", "lacking"],
    );
    assert.match(
      report(file, found, unknown("api")),
      /in another account or region \(2\)[^]*aws_lambda_function\.east {2}api\n[^]*not in the state \(1\)[^]*app-api/,
    );
  });

  it("refuses the state of another account as a whole", async () => {
    const file = state(resource("aws_lambda_function.api", instance({ ...lambda("api"), arn: functionArn("api", "us-west-2:210987654321") })));
    await assert.rejects(
      () => search(file, [wanted("api")], unknown("api")),
      (error) =>
        error instanceof CommandError && /^staging\.tfstate is the state of account 210987654321; the stack file states 123456789012/.test(error.message),
    );
  });

  it("takes nothing that only an aliased provider has made and that does not say in whose account, and lets it go neither", async () => {
    const permission = { function_name: "api", statement_id: "AllowInvoke", id: "AllowInvoke" };
    const row = { type: "aws:lambda/permission:Permission", name: "app-permission", inputs: { function: "api", statementId: "AllowInvoke" } };
    const file = state(
      resource("aws_lambda_function.own", instance(lambda("worker"))),
      resource("aws_lambda_permission.api", instance(permission), `${awsProvider}.disaster_recovery`),
      resource("aws_lambda_permission.each", instance(permission, { instance_provider: `${awsProvider}.by_region["eu-west-1"]` }), ""),
    );
    const found = await search(file, [row], unknown("permission"), { worker: "r" });
    assert.equal(found.discovery.findings[0]?.kind, "missing");
    assert.deepEqual(
      found.placed.map(({ status }) => status.kind),
      ["external", "unproven", "unproven"],
    );
    assert.match(report(file, found, unknown("permission")), /perhaps in another account \(2\): [^]*aws_lambda_permission\.api {2}api\/AllowInvoke\n/);
    const hindered = hindrances(found.placed, { adopt: {}, inStack: new Map(), stack: "staging" });
    assert.deepEqual(
      hindered.map(({ why }) => why),
      Array(2).fill(
        "another configuration of the provider made it, perhaps in another account. See where it lives, then list its id under external, with the reason",
      ),
    );
  });

  it("finds a tainted object and warns of it, and never a deposed one", async () => {
    const file = state(
      resource("aws_lambda_function.this", [instance(lambda("api"), { status: "tainted" }), instance(lambda("worker"), { deposed: "6d2f1a0c" })]),
    );
    const found = await search(file, ["api", "worker"].map(wanted), unknown("api", "worker"));
    assert.deepEqual(
      found.discovery.findings.map(({ kind }) => kind),
      ["matched", "missing"],
    );
    const text = report(file, found, unknown("api", "worker"));
    assert.match(text, /deposed \(1\): [^]*aws_lambda_function\.this {2}worker\n[^]*tainted \(1\): [^]*aws_lambda_function\.this {2}api\n/);
  });

  it("lists what the program lacks, what the ledger calls external not, and what makes nothing in AWS not", async () => {
    const bucket = (name: string) => instance({ id: name, bucket: name, arn: `arn:aws:s3:::${name}` });
    const file = state(
      resource("aws_s3_bucket.mine", bucket("frontend")),
      resource("aws_s3_bucket.theirs", bucket("logs")),
      resource("aws_sns_topic.news", instance({ id: "arn:aws:sns:us-west-2:123456789012:news", arn: "arn:aws:sns:us-west-2:123456789012:news" })),
      resource("random_password.db", instance({ id: "none", result: "hunter2" }), 'provider["registry.terraform.io/hashicorp/random"]'),
      resource("github_repository.app", instance({ id: "bluemoxon" }), 'provider["registry.terraform.io/integrations/github"]'),
    );
    const found = await search(file, [wanted("api")], {}, { logs: "Another team's", "github_repository.app": "Not AWS's" });
    assert.deepEqual(
      found.placed.map(({ status }) => status.kind),
      ["lacking", "external", "lacking", "bookkeeping", "external"],
    );
    assert.match(report(file, found, {}), /only in the state \(2\)[^]*aws_s3_bucket\.mine {2}frontend\n {2}aws_sns_topic\.news {2}arn:aws:sns/);
  });

  it("holds a secret's value where the secret itself stands, and nowhere else", async () => {
    const arn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:db-AbCdEf";
    const version = resource("aws_secretsmanager_secret_version.this", instance({ id: `${arn}|v1`, arn, secret_id: arn, secret_string: "hunter2" }));
    const kinds = async (external: Record<string, string>, ...rest: readonly StateResource[]) =>
      (await search(state(version, ...rest), [], {}, external)).placed.map(({ status }) => status.kind);
    const secret = resource("aws_secretsmanager_secret.this", instance({ id: arn, arn, name: "db" }));
    assert.deepEqual(await kinds({}, secret), ["lacking", "lacking"]);
    assert.deepEqual(await kinds({ [arn]: "r" }, secret), ["external", "external"]);
    assert.deepEqual(await kinds({}), ["lacking"]);
  });

  it("shows no attribute but addresses and ids, whatever an attribute is called and whether it is marked", async () => {
    const secret = "s3cr3t-" + "x".repeat(12);
    const holder = fc.record({
      type: fc.constantFrom("aws_lambda_function", "aws_db_instance", "aws_sns_topic", "random_string", "aws_security_group_rule", "aws_secretsmanager_secret"),
      attributes: fc.dictionary(
        fc.constantFrom("password", "environment", "secret_string", "result", "policy", "tags", "user_data"),
        fc.constantFrom(secret, { KEY: secret }, [secret]),
      ),
      marked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(holder), fc.boolean(), async (holders, idIsSecret) => {
        const file = state(
          ...holders.map(({ type, attributes, marked }, index) => {
            const sensitive = [...Object.keys(attributes), ...(idIsSecret ? ["id", "function_name", "name", "identifier"] : [])];
            const id = idIsSecret && (marked || type.startsWith("random_")) ? secret : `id-${index}`;
            const marks = marked ? sensitive.map((value) => [{ type: "get_attr", value }]) : [];
            const provider = type.startsWith("random_") ? 'provider["registry.terraform.io/hashicorp/random"]' : awsProvider;
            return resource(
              `${type}.r${index}`,
              instance({ ...attributes, id, ...(marked && idIsSecret && { name: secret, function_name: secret }) }, { sensitive_attributes: marks }),
              provider,
            );
          }),
        );
        const found = await search(file, [wanted("api")], unknown("api"));
        assert.ok(!report(file, found, unknown("api")).includes(secret));
      }),
    );
  });

  const report = (file: StateFile, found: Awaited<ReturnType<typeof search>>, adopt: Record<string, string>) =>
    stateReport({ ...found, path: "staging.tfstate", stack: "staging", file, adopt });
});
