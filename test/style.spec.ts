import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { awsTypes } from "../aws";
import { projectFolder } from "../ops/stack-file";
import { type Source, importsOf, nodesOf, placeOf, sources } from "./support/sources";

const program = ["index.ts", "aws", "components", "environment", "policy"];

/** Every place in the given files at which `wrong` says so. */
const places = (files: readonly Source[], wrong: (node: ts.Node) => boolean): string[] =>
  files.flatMap((source) => [...nodesOf(source.tree)].filter(wrong).map((node) => placeOf(source, node)));

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const isCallOf = (node: ts.Node, method: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === method;

const creates = (node: ts.Node): boolean => [...nodesOf(node)].some((inner) => ts.isNewExpression(inner));

/** Folder -> the folders that its files may import from. Flow is one way; nothing imports upward. */
const flow: Readonly<Record<string, readonly string[]>> = {
  aws: ["aws", "environment"],
  environment: ["environment", "aws", "start"],
  components: ["components", "environment"],
  policy: ["policy", "environment", "aws"],
  ops: ["ops", "components", "environment", "policy", "aws"],
  rehearsal: ["rehearsal", "ops", "environment", "aws"],
};

describe("style", () => {
  it("looks at the program's own files", () => {
    const paths = sources(...program).map(({ path }) => path);
    for (const path of ["index.ts", "components/api.ts", "environment/checks/cdn.ts", "policy/rules/functions-are-traced.ts"])
      assert.ok(paths.includes(path), path);
  });

  it("has no switch that leaves a room of the system out", () => {
    const isSwitch = (node: ts.Node) =>
      (ts.isIdentifier(node) || isText(node)) && /\benable_|enable(Cloudfront|Cdn|Lambda|Database|Network|Nat|Api|Scraper|Worker)/i.test(node.text);
    assert.deepEqual(places(sources(...program), isSwitch), []);
    for (const file of ["Pulumi.yaml", "Pulumi.prod.yaml", "Pulumi.staging.yaml"])
      assert.doesNotMatch(readFileSync(join(projectFolder, file), "utf8"), /enable_/);
  });

  it("never asks for the stack's name in components, environment or rules: a difference is a fact", () => {
    const files = sources("components", "environment", "policy/rules");
    assert.deepEqual(
      places(files, (node) => isText(node) && /\b(prod|production|staging)\b/.test(node.text)),
      [],
    );
    assert.deepEqual(
      places([...files, ...sources("policy").filter(({ path }) => path !== "policy/index.ts")], (node) => isCallOf(node, "getStack")),
      [],
    );
  });

  it("creates no resource inside apply: a preview would not see it, and the ledger would be settled before it", () => {
    assert.deepEqual(
      places(sources(...program), (node) => isCallOf(node, "apply") && node.arguments.some(creates)),
      [],
    );
  });

  it("does nothing in components, environment or rules on import but declare", () => {
    const acts = (source: Source) =>
      source.tree.statements.filter((statement) => ts.isExpressionStatement(statement) || ts.isIfStatement(statement) || ts.isForStatement(statement));
    const files = sources("components", "environment", "policy/rules");
    assert.deepEqual(
      files.flatMap((source) => acts(source).map((statement) => placeOf(source, statement))),
      [],
    );
  });

  it("keeps every file at 150 lines or less, or at 200 where its first line says why", () => {
    const long = sources().filter(({ text }) => {
      const lines = text.trimEnd().split("\n");
      return lines.length > (/^\/\/ Over 150 lines: .{10,}\.$/.test(lines[0] ?? "") ? 200 : 150);
    });
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });

  it("names a type that the program registers by what aws/ knows of it: a misspelt one is no token at all", () => {
    const tokens = new Set(awsTypes.map(({ token }) => token));
    const named = [...sources("environment", "policy", "ops"), ...sources("aws").filter(({ path }) => path.includes("live"))];
    assert.deepEqual(
      places(named, (node) => ts.isStringLiteralLike(node) && tokens.has(node.text)),
      [],
    );
  });

  it("has no circle of imports, of types neither", () => {
    const files = sources();
    const known = new Set(files.map(({ path }) => path));
    const imported = new Map(
      files.map((source) => [
        source.path,
        importsOf(source).flatMap((name) => {
          const target = join(dirname(source.path), name);
          return name.startsWith(".") ? ([`${target}.ts`, `${target}.tsx`, join(target, "index.ts")].find((path) => known.has(path)) ?? []) : [];
        }),
      ]),
    );
    // What imports nothing that is left goes, until nothing goes: a circle stays.
    for (let before = -1; before !== imported.size;) {
      before = imported.size;
      for (const [path, targets] of imported) if (!targets.some((target) => imported.has(target))) imported.delete(path);
    }
    assert.deepEqual([...imported.keys()], []);
  });

  it("has no file or folder named for everything and nothing", () => {
    const vague = sources().filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(path));
    assert.deepEqual(
      vague.map(({ path }) => path),
      [],
    );
  });

  for (const [folder, allowed] of Object.entries(flow)) {
    it(`lets ${folder} import from ${allowed.join(", ")} and packages only`, () => {
      const upward = sources(folder).flatMap((source) =>
        importsOf(source)
          .filter((name) => name.startsWith("."))
          .map((name) => join(dirname(source.path), name))
          .filter((target) => !allowed.some((top) => target === top || target.startsWith(`${top}/`)))
          .map((target) => `${source.path} imports ${target}`),
      );
      assert.deepEqual(upward, []);
    });
  }
});
