// Over 150 lines: one reading of an account, shared by its tests.
import assert from "node:assert/strict";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { type CodeSide, type Deployed, type DeployedCode, codeParity } from "../../ops/deployed/deployed";
import { codeMarkdown, codeText } from "../../ops/deployed/deployed-text";
import { deployedIn } from "../../ops/deployed/read";
import { recordProgram } from "../../ops/recording";
import { account, answering } from "../support/live";
import { committed } from "../support/stacks";

const code = (name: string, hash: string, rest: Partial<DeployedCode> = {}): DeployedCode => ({ name, kind: "function", code: hash, ...rest });
const of = (stack: string, ...all: readonly DeployedCode[]): Deployed & CodeSide => ({
  stack,
  account: stack === "prod" ? "266672885920" : "652617421195",
  lookedAt: "2026-01-31T12:00:00.000Z",
  code: all,
  declared: new Set(all.map(({ name }) => name)),
});

describe("ops/deployed", () => {
  const here = of("staging", code("app-b", "2", { since: "2026-01-02T00:00:00Z" }), code("app-a", "1"), code("app-c", "3", { kind: "image" }));
  const there = of("prod", code("app-a", "1"), code("app-b", "9", { since: "2026-01-01T00:00:00Z" }), code("app-d", "4", { kind: "edge function" }));

  it("holds what runs on both sides against each other, and says which was changed later", () => {
    const rows = codeParity(here, there);
    assert.deepEqual(
      rows.map(({ name, status, later }) => [name, status, later]),
      [
        ["app-a", "same", undefined],
        ["app-b", "differs", "staging"],
        ["app-c", "on one side alone", undefined],
        ["app-d", "on one side alone", undefined],
      ],
    );
    assert.equal(codeParity(there, here).find(({ name }) => name === "app-b")?.later, "staging");
  });

  it("knows nothing of what a side declares and its file leaves out, of a side that nobody has told of, and of a release of one side", () => {
    const all = new Set(["app-a", "app-e"]);
    const statuses = (mine: CodeSide, theirs: CodeSide) => codeParity(mine, theirs).map(({ name, status }) => `${name}: ${status}`);
    assert.deepEqual(statuses({ ...here, declared: all }, { ...of("prod", code("app-a", "1")), declared: all }), [
      "app-a: same",
      "app-b: on one side alone",
      "app-c: on one side alone",
      "app-e: not known",
    ]);
    assert.deepEqual(statuses(of("staging", code("app-a", "1")), { stack: "prod", code: undefined, declared: new Set(["app-a"]) }), ["app-a: not known"]);
    assert.deepEqual(statuses(of("staging", code("the release", "v1", { kind: "release" })), of("prod")), ["the release: not known"]);
  });

  it("takes another kind of code for another, calls neither later where AWS does not tell when, and takes nothing that runs for no code of the other side's", () => {
    const [row] = codeParity(of("staging", code("app-a", "1")), of("prod", code("app-a", "1", { kind: "image" })));
    assert.deepEqual([row?.status, row?.later], ["differs", undefined]);
    const none: DeployedCode = { name: "app-a", kind: "function" };
    for (const [a, b] of [
      [none, code("app-a", "1")],
      [code("app-a", "1"), none],
      [none, none],
    ] as const)
      assert.equal(codeParity(of("staging", a), of("prod", b))[0]?.status, "differs");
  });

  it("tells what differs first, in a terminal and on a page", () => {
    const rows = codeParity(here, there);
    const text = codeText("staging", "prod", rows);
    assert.match(
      text,
      /^code: 1 of 4 differ\nx app-b \(function\): differs, changed later in staging\n {4}staging 2, since 2026-01-02T00:00:00Z \| prod 9, since 2026-01-01T00:00:00Z\n/,
    );
    assert.match(text, /= app-a \(function\): same\n {4}staging 1 \| prod 1$/);
    assert.match(codeMarkdown("staging", "prod", rows), /\| `app-b` \(function\) \| differs, changed later in staging \|/);
  });

  it("reads what requests meet and not what an alias names, what the edge runs, and the site by its files; no archive and no file", async () => {
    const asked: unknown[] = [];
    const lambda = answering(new LambdaClient({ region: "us-west-2" }), {
      GetFunctionConfigurationCommand: (input) => {
        asked.push(input);
        return {
          CodeSha256: `of ${input["FunctionName"]}${input["Qualifier"] === undefined ? "" : ", of before"}`,
          LastModified: "2026-01-31T12:00:00.123+0000",
          Version: "7",
          PackageType: "Zip",
        };
      },
    });
    const cloudfront = answering(new CloudFrontClient({ region: "us-east-1" }), { GetFunctionCommand: { FunctionCode: new TextEncoder().encode("x") } });
    const files = [
      { Key: "index.html", ETag: '"1"', LastModified: new Date("2026-01-02") },
      { Key: "app.js", ETag: '"2"', LastModified: new Date("2026-01-03") },
    ];
    const s3 = answering(new S3Client({ region: "us-west-2" }), { ListObjectsV2Command: { Contents: files } });
    const environment = committed("prod");
    const found = await deployedIn(environment, await recordProgram(environment), account({}, { lambda, cloudfront, s3 }));
    const by = (name: string) => found.find((one) => one.name === name);
    assert.deepEqual(by("app-api-function"), {
      name: "app-api-function",
      kind: "function",
      code: "of bluemoxon-api",
      alias: { name: "prod", version: "7", code: "of bluemoxon-api, of before" },
      since: "2026-01-31T12:00:00Z",
    });
    assert.equal(by("app-worker-function")?.alias, undefined);
    assert.match(codeText("prod", "prod", codeParity(of("prod", ...found), of("prod", ...found))), /alias prod at version 7, which is other code/);
    assert.deepEqual([by("app-cdn-function-strip-prefix")?.kind, by("app-storage-frontend")?.since], ["edge function", "2026-01-03T00:00:00Z"]);
    assert.ok(asked.some((input) => JSON.stringify(input) === JSON.stringify({ FunctionName: "bluemoxon-api", Qualifier: "prod" })));
    assert.deepEqual([...new Set(found.map(({ name }) => name.replace(/-function.*/, "")))].sort(), [
      "app-api",
      "app-cdn",
      "app-scraper",
      "app-storage-frontend",
      "app-worker",
    ]);
  });

  it("takes archives of functions that lie in the site's bucket for no part of the site", async () => {
    const { storage } = committed("prod");
    const environment = { storage: { ...storage, artifact: { bucket: storage.frontend.name, key: "lambda/api.zip" } } };
    const registrations = [{ type: "aws:s3/bucket:Bucket", name: "app-storage-frontend", inputs: { bucket: storage.frontend.name } }];
    const siteOf = async (...keys: readonly string[]) => {
      const s3 = answering(new S3Client({ region: "us-west-2" }), { ListObjectsV2Command: { Contents: keys.map((Key) => ({ Key, ETag: '"1"' })) } });
      return (await deployedIn(environment, registrations, account({}, { s3 })))[0]?.code;
    };
    assert.equal(await siteOf("index.html", "lambda/api.zip", "lambda/other.zip"), await siteOf("index.html"));
    assert.notEqual(await siteOf("index.html", "lambda.html"), await siteOf("index.html"));
    assert.equal(await siteOf("lambda/api.zip"), undefined);
  });
});
