import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { satisfies } from "semver";
import { parse } from "yaml";
import { oldestEngine, requiredEngine } from "../environment/tools";
import { projectFolder } from "../ops/stack-file";
import { engineVersions, pulumiVersion } from "../rehearsal/engine/versions";
import { oldestNode } from "../start/requirements";

interface Package {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
const textOf = (file: string): string => readFileSync(join(projectFolder, file), "utf8");
const manifest = JSON.parse(textOf("package.json")) as Manifest;
const locked = (JSON.parse(textOf("package-lock.json")) as { packages: Readonly<Record<string, Package>> }).packages;
const nodeVersion = textOf(".nvmrc").trim();

// Proves that what names a version in several places names one. Does not prove that it is the newest.
describe("versions", () => {
  it("are each one exact version: what is tested is what is installed", () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }))
      assert.match(version.replace(/^npm:.*@/, ""), /^\d+\.\d+\.\d+$/, name);
  });

  it("are one of all clients of AWS", () => {
    const clients = Object.entries(manifest.devDependencies).filter(([name]) => name.startsWith("@aws-sdk/client-"));
    assert.ok(clients.length > 10);
    assert.equal(new Set(clients.map(([, version]) => version)).size, 1);
  });

  it("are one of Node.js: what npm ci installs, what CI starts npm with, what types describe, and what this test runs on", () => {
    for (const [name, version] of Object.entries(manifest.optionalDependencies)) assert.deepEqual([name.slice(0, 5), version], ["node-", nodeVersion]);
    assert.equal(manifest.engines.node, `>=${oldestNode}`);
    assert.equal(Number.parseInt(nodeVersion, 10), oldestNode);
    assert.equal(Number.parseInt(manifest.devDependencies["@types/node"] ?? "", 10), oldestNode);
    assert.ok(satisfies(process.versions.node, manifest.engines.node), `the tests run on ${process.versions.node}`);
    assert.match(textOf("README.md"), new RegExp(`Node\\.js ${oldestNode}`));
  });

  it("are one of the engine: the CLI that is built, the one that is asked for, and the SDK", () => {
    const project = parse(textOf("Pulumi.yaml")) as { requiredPulumiVersion: string };
    assert.equal(project.requiredPulumiVersion, requiredEngine);
    assert.equal(pulumiVersion(), oldestEngine);
    assert.equal(manifest.dependencies["@pulumi/pulumi"], oldestEngine);
    assert.ok(satisfies(pulumiVersion(), requiredEngine) && !satisfies("3.275.9", requiredEngine) && satisfies("3.300.0", requiredEngine));
  });

  it("are told of everything that the engine is made from", () => {
    for (const [part, version] of Object.entries(engineVersions())) assert.match(version, /^\d+\.\d+\.\d+/, part);
  });

  it("bring no script that runs when they are installed, by any npm", () => {
    assert.match(textOf(".npmrc"), /^ignore-scripts=true$/m);
    const scripted = Object.entries(locked).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript === true ? [path.replace(/^.*node_modules\//, "")] : [],
    );
    assert.deepEqual(scripted.sort(), Object.keys(manifest.allowScripts).sort());
    assert.deepEqual([...new Set(Object.values(manifest.allowScripts))], [false]);
  });
});
