import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { execa } from "execa";
import { type Deployed, type DeployedCode, codeParity, sameCode } from "../../ops/deployed/deployed";
import { codeMarkdown, codeText } from "../../ops/deployed/deployed-text";
import { deployedIn } from "../../ops/deployed/read";
import { recordProgram } from "../../ops/recording";
import { projectFolder } from "../../ops/stack-file";
import { account, answering } from "../support/live";
import { committed } from "../support/stacks";

const code = (name: string, hash: string, rest: Partial<DeployedCode> = {}): DeployedCode => ({ name, kind: "function", code: hash, ...rest });
const of = (stack: string, ...all: readonly DeployedCode[]): Deployed => ({ stack, account: "123456789012", read: "2026-01-31T12:00:00.000Z", code: all });

describe("ops/deployed", () => {
  const here = of("staging", code("app-b", "2", { since: "2026-01-02T00:00:00Z" }), code("app-a", "1"), code("app-c", "3", { kind: "image" }));
  const there = of("prod", code("app-a", "1"), code("app-b", "9", { since: "2026-01-01T00:00:00Z" }), code("app-d", "4", { kind: "edge function" }));

  it("holds what runs on both sides against each other, and says which is newer", () => {
    const rows = codeParity(here, there);
    assert.deepEqual(
      rows.map(({ name, standing, newer }) => [name, standing, newer]),
      [
        ["app-a", "same", undefined],
        ["app-b", "differs", "staging"],
        ["app-c", "on one side alone", undefined],
        ["app-d", "on one side alone", undefined],
      ],
    );
    assert.equal(sameCode(rows), false);
    assert.equal(sameCode(rows.filter(({ name }) => name !== "app-b")), true);
    assert.equal(codeParity(there, here).find(({ name }) => name === "app-b")?.newer, "staging");
  });

  it("takes another kind of code for another, and calls neither newer where AWS does not tell when", () => {
    const [row] = codeParity(of("staging", code("app-a", "1")), of("prod", code("app-a", "1", { kind: "image" })));
    assert.deepEqual([row?.standing, row?.newer], ["differs", undefined]);
  });

  it("tells what differs first, in a terminal and on a page", () => {
    const rows = codeParity(here, there);
    const text = codeText("staging", "prod", rows);
    assert.match(
      text,
      /^code: 1 of 4 differ\nx app-b \(function\): differs, newer in staging\n {4}staging 2, 2026-01-02T00:00:00Z \| prod 9, 2026-01-01T00:00:00Z\n/,
    );
    assert.match(text, /= app-a \(function\): same\n {4}both 1$/);
    assert.match(codeMarkdown("staging", "prod", rows), /\| `app-b` \(function\) \| differs, newer in staging \|/);
  });

  it("reads the version behind an alias, what the edge runs, and the site by its files; no archive and no file", async () => {
    const asked: unknown[] = [];
    const lambda = answering(new LambdaClient({ region: "us-west-2" }), {
      GetFunctionConfigurationCommand: (input) => {
        asked.push(input);
        return { CodeSha256: `of ${input["FunctionName"]}`, LastModified: "2026-01-31T12:00:00.123+0000", Version: "7", PackageType: "Zip" };
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
      version: "7",
      since: "2026-01-31T12:00:00Z",
    });
    assert.equal(by("app-worker-function")?.version, undefined);
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

  describe("parity --code", () => {
    let folder: string;
    beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "deployed-"))));
    afterEach(() => rmSync(folder, { recursive: true }));
    const file = (name: string, content: unknown) => {
      writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
      return ["--code", join(folder, name)];
    };
    const parity = (...args: readonly string[]) =>
      execa(process.execPath, ["start", "ops/bluemoxon.ts", "parity", ...args], { cwd: projectFolder, reject: false, all: true });

    it("ends with 2 where other code runs, and with 0 where the same does", async () => {
      const unlike = await parity(...file("a.json", here), ...file("b.json", there));
      assert.deepEqual([unlike.exitCode, /x app-b \(function\): differs/.test(unlike.all)], [2, true]);
      const alike = await parity(...file("a.json", of("staging", code("app-a", "1"))), ...file("b.json", of("prod", code("app-a", "1"))));
      assert.deepEqual([alike.exitCode, /code: 0 of 1 differ/.test(alike.all)], [0, true]);
    });

    it("refuses files that tell nothing of the two stacks, by what they are about", async () => {
      for (const [args, said] of [
        [file("a.json", here), /--code is about staging; name one file of staging and one of prod/],
        [[...file("a.json", here), ...file("b.json", here)], /--code is about staging and staging/],
        [file("c.json", "{}"), /does not tell what runs in an account/],
        [["--code", join(folder, "none.json")], /can't be read \(ENOENT\)/],
      ] as const) {
        const { exitCode, all } = await parity(...args);
        assert.equal(exitCode, 1, all);
        assert.match(all, said);
      }
    });
  });
});
