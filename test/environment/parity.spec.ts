import assert from "node:assert/strict";
import { allowedDifferences } from "../../environment/differences";
import type { Environment } from "../../environment/environment";
import { unlikeFacts, unusedDifferences } from "../../environment/parity";
import { absent, committed, committedConfig, environmentOf, mutate } from "../support/stacks";

const staging = () => committed("staging");
const prod = () => committed("prod");
const actual = () => committed("actual");
const unlike = (facts: Environment) => unlikeFacts(facts, prod(), allowedDifferences()).map(({ path }) => path);
const edited = (path: string, value: unknown) => environmentOf(mutate(committedConfig("staging"), path, value));

describe("environment/parity", () => {
  it("finds the committed stacks alike but for the listed differences, whichever way it looks", () => {
    assert.deepEqual(unlikeFacts(staging(), prod(), allowedDifferences()), []);
    assert.deepEqual(unlikeFacts(prod(), staging(), allowedDifferences()), []);
  });

  it("finds production as the public record has it alike too: it is held against the stack of the other account", () => {
    assert.deepEqual(unlikeFacts(actual(), staging(), allowedDifferences()), []);
    assert.deepEqual(unlikeFacts(staging(), actual(), allowedDifferences()), []);
  });

  it("has no line that neither description of production needs, and a reason in every one", () => {
    assert.deepEqual(unusedDifferences(staging(), prod(), unusedDifferences(staging(), actual(), allowedDifferences())), []);
    const differences = allowedDifferences();
    for (const { path, reason } of differences) assert.match(reason, /^[A-Z].{15,}[^.]$/, path);
    assert.equal(new Set(differences.map(({ path }) => path)).size, differences.length);
  });

  it("names a line that nothing uses", () => {
    const line = (path: string) => ({ path, reason: "hands", owner: "@somebody" });
    const lines = ["worker.memoryMb", "worker.*", "worker.queue.*", "api.**"].map(line);
    const [here, there] = [edited("worker.memoryMb", 512), staging()];
    assert.deepEqual(
      unusedDifferences(here, there, lines).map(({ path }) => path),
      ["worker.queue.*", "api.**"],
    );
  });

  it("finds a shared setting that one stack alone has changed", () => {
    assert.deepEqual(unlike(edited("worker.queue.visibilityTimeoutSeconds", 700)), ["worker.queue.visibilityTimeoutSeconds"]);
    assert.deepEqual(unlike(edited("worker.memoryMb", 512)), ["worker.memoryMb"]);
    assert.deepEqual(unlike(edited("database.storageEncrypted", false)), ["database.storageEncrypted"]);
    assert.deepEqual(unlike(edited("worker.modelArns", ["arn:aws:bedrock:*::foundation-model/other"])), ["worker.modelArns"]);
  });

  it("finds a part that one stack alone has, and one that it alone lacks", () => {
    assert.deepEqual(unlike(edited("account.tags.Owner", "somebody")), ["account.tags.Owner"]);
    assert.deepEqual(unlike(edited("account.tags.Project", absent)), ["account.tags.Project"]);
    assert.deepEqual(
      unlikeFacts({ ...staging(), urls: {} as Environment["urls"] }, { ...staging(), urls: undefined as unknown as Environment["urls"] }, []).map(
        ({ path }) => path,
      ),
      ["urls"],
    );
  });

  it("finds a list that one stack alone has emptied, whichever way it looks", () => {
    assert.deepEqual(unlike(edited("httpApi.cors.exposedHeaders", [])), ["httpApi.cors.exposedHeaders"]);
    const sides = [{ urls: { a: ["x"] } }, { urls: { a: [] } }].map((facts) => facts as unknown as Environment);
    for (const [here, there] of [sides, [...sides].reverse()] as [Environment, Environment][])
      assert.deepEqual(
        unlikeFacts(here, there, []).map(({ path }) => path),
        ["urls.a"],
      );
  });

  const between = (here: unknown, there: unknown) => unlikeFacts({ urls: here } as Environment, { urls: there } as Environment, []).map(({ path }) => path);

  it("finds an empty part that one stack alone has, whichever way it looks", () => {
    assert.deepEqual([between({}, undefined), between(undefined, {})], [["urls"], ["urls"]]);
  });

  it("compares all that two of one kind have, and all where one alone says of which it is", () => {
    assert.deepEqual(between({ kind: "a", size: 1 }, { kind: "a" }), ["urls.size"]);
    assert.deepEqual(between({ kind: "a", size: 1 }, { size: 1, name: "n" }), ["urls.kind", "urls.name"]);
  });

  it("names the part of a list that differs where it holds maps, and the whole where nothing is beside one", () => {
    assert.deepEqual(between({ list: ["x", { a: 1 }] }, { list: ["x", { a: 2 }] }), ["urls.list.1.a"]);
    assert.deepEqual(between({ part: null }, { part: { a: 1 } }), ["urls.part"]);
  });

  it("takes every sign in a path for itself, as in the name of a tag", () => {
    const differs = edited("account.tags.cost/center+", "books");
    const left = (path: string) => unlikeFacts(differs, staging(), [{ path, reason: "", owner: "@somebody" }]).length;
    assert.deepEqual(["account.tags.cost/center+", "account.tags.costcenter", "account.tags.cost/centerr"].map(left), [0, 1, 1]);
  });

  it("takes a key for itself that is named like a member of every object", () => {
    const [tagged] = unlikeFacts(edited("account.tags.constructor", "somebody"), prod(), allowedDifferences());
    assert.deepEqual(tagged, { path: "account.tags.constructor", here: "somebody", there: undefined });
  });

  it("asks of two kinds for leave of the kind, and compares what both have", () => {
    const cluster = { ...actual().database, storageEncrypted: false };
    assert.deepEqual(
      unlikeFacts({ ...prod(), database: cluster }, prod(), []).map(({ path }) => path),
      ["database.kind", "database.identifier", "database.storageEncrypted", "database.engineVersion", "database.logExports"],
    );
    const paths = unlikeFacts({ ...prod(), cdn: actual().cdn }, prod(), []).map(({ path }) => path);
    assert.deepEqual(paths, ["cdn.images.kind"]);
  });

  it("tells both values", () => {
    assert.deepEqual(unlikeFacts(edited("worker.batchSize", 2), prod(), allowedDifferences()), [
      { path: "worker.batchSize", here: 2, there: prod().worker.batchSize },
    ]);
  });

  it("reads a star as one step and two as all that follow", () => {
    const differs = edited("worker.queue.maxReceiveCount", 9);
    const left = (path: string) => unlikeFacts(differs, prod(), [...allowedDifferences(), { path, reason: "", owner: "@somebody" }]).length;
    assert.deepEqual(["worker.*.maxReceiveCount", "worker.**", "worker.*", "worker.queue.maxReceive", "**"].map(left), [0, 0, 1, 1, 0]);
  });
});
