import assert from "node:assert/strict";
import type { Registered } from "./support/recorder";
import { type Room, built, room } from "./support/rooms";
import { allStackNames, committed, stackNames } from "./support/stacks";

const components = (resources: readonly Registered[]) =>
  resources.filter(({ type }) => type.startsWith("bluemoxon:")).map(({ name, type }) => `${name} ${type}`);

/** Rooms whose content is a fact: a VPC of its own or the default one, one kind of origin access or the other, these schedules or those, buckets for what one alone has. */
const roomsWithVariants = ["app-network", "app-storage", "app-cdn", "app-db-sync", "app-identity", "app-dns", "app-invocations", "app-monitoring"];
/** In rooms that are alike otherwise: what only one account has, by a fact that environment/differences.yaml allows. */
const inOneOnly = ["app-scraper-repository-lifecycle"];
const roomsAlike = ["app-database", "app-scraper", "app-api", "app-worker", "app-delivery", "app-http-api"];

const typesInBoth = ({ types }: Room) => Object.fromEntries(Object.entries(types).filter(([name]) => !inOneOnly.includes(name)));

// Proves that both stacks are made of the same parts. Does not compare the values of those parts: they are facts, and each
// stack file states its own.
describe("parity of the two stacks", () => {
  it("builds the same rooms in both, and exactly these", async () => {
    const rooms = [
      "Network app-network",
      "Database app-database",
      "Scraper app-scraper",
      "Api app-api",
      "Worker app-worker",
      "Storage app-storage",
      "Cdn app-cdn",
      "Delivery app-delivery",
      "Identity app-identity",
      "HttpApi app-http-api",
      "Dns app-dns",
      "Invocations app-invocations",
      "DbSync app-db-sync",
      "Monitoring app-monitoring",
    ];
    const expected = ["BlueMoxon app", ...rooms].map((line) => line.split(" ")).map(([type, name]) => `${name} bluemoxon:index:${type}`);
    for (const stack of allStackNames) assert.deepEqual(components(await built(stack)), expected, stack);
  });

  it("puts every resource into one of those rooms", async () => {
    for (const stack of stackNames) {
      const homeless = (await built(stack)).filter(({ type, parent }) => type.startsWith("aws:") && ![...roomsWithVariants, ...roomsAlike].includes(parent));
      assert.deepEqual(homeless, [], stack);
    }
  });

  for (const name of roomsAlike) {
    it(`fills ${name} alike in both: the same types under the same logical names`, async () => {
      assert.deepEqual(typesInBoth(await room("staging", name)), typesInBoth(await room("prod", name)));
    });

    it(`states the same properties in both for everything in ${name}`, async () => {
      const [staging, prod] = [await room("staging", name), await room("prod", name)];
      for (const { name: child, inputs } of staging.children.filter(({ name }) => !inOneOnly.includes(name)))
        assert.deepEqual(Object.keys(inputs).sort(), Object.keys(prod.inputs(child)).sort(), child);
    });
  }

  it("gives no two resources one logical name", async () => {
    for (const stack of allStackNames) {
      const names = (await built(stack)).map(({ name }) => name);
      assert.deepEqual(
        names.filter((name, index) => names.indexOf(name) !== index),
        [],
        stack,
      );
    }
  });

  it("has every function traced and every adopted or created resource protected, in each", async () => {
    for (const stack of allStackNames) {
      for (const { type, name, inputs, protect } of await built(stack)) {
        if (type === "aws:lambda/function:Function") assert.deepEqual(inputs["tracingConfig"], { mode: "Active" }, `${stack} ${name}`);
        if (type.startsWith("aws:")) assert.ok(protect, `${stack} ${name}`);
      }
    }
  });

  it("leaves each stack's ledger without a row to spare and without a resource outside", async () => {
    for (const stack of allStackNames) {
      const { adopt, create } = committed(stack).ledger;
      const names = (await built(stack)).filter(({ type }) => type.startsWith("aws:")).map(({ name }) => name);
      assert.deepEqual(names.sort(), [...Object.keys(adopt), ...create].sort(), stack);
    }
  });
});
