import assert from "node:assert/strict";
import { z } from "zod";
import { schemaFaults } from "../../environment/schema-faults";

const faults = (schema: z.ZodType, value: unknown, ...parent: readonly string[]) =>
  (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).flatMap((issue) => schemaFaults(parent, issue));

describe("environment/schema-faults", () => {
  it("name each key that nobody knows by its whole path, at the top as well", () => {
    const message = "is not a known key. Remove it, or mend the spelling";
    const room = z.strictObject({ inner: z.strictObject({}).optional() });
    assert.deepEqual(faults(room, { one: 1, two: 2 }), [
      { path: "one", message },
      { path: "two", message },
    ]);
    assert.deepEqual(faults(room, { inner: { one: 1 } }, "api"), [{ path: "api.inner.one", message }]);
  });

  it("tell all that is wrong with the name of a key", () => {
    const short = z.record(z.string().max(2, { error: "is long" }).regex(/^a/, { error: "begins with another letter" }), z.number());
    assert.deepEqual(faults(short, { bcd: 1 }, "urls"), [{ path: "urls.bcd", message: "is not a valid key: is long; begins with another letter" }]);
  });

  it("list the kinds where a value says of which it is, and only there", () => {
    const kinds = z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("one") }), z.strictObject({ kind: z.literal("other") })]);
    assert.deepEqual(faults(kinds, { kind: "third" }), [{ path: "kind", message: "is not a known kind. Known: one, other" }]);
    assert.deepEqual(faults(z.union([z.string(), z.number()], { error: "expected text or a number" }), true, "urls"), [
      { path: "urls", message: "expected text or a number" },
    ]);
  });

  it("say which kind of value was expected, and which limit was passed, in words of a stack file", () => {
    const section = z.strictObject({
      inner: z.strictObject({}),
      list: z.array(z.string()).min(1).max(2),
      on: z.boolean(),
      many: z.record(z.string(), z.number()),
    });
    const told = (value: unknown) => faults(section, value).map(({ path, message }) => `${path} ${message}`);
    assert.deepEqual(told({ inner: "text", list: { a: 1 }, on: "yes", many: [] }), [
      "inner expected a section, found text",
      "list expected a list, found a section",
      "on expected true or false, found text",
      "many expected a section, found a list",
    ]);
    assert.deepEqual(told({ inner: {}, list: [], on: true, many: { a: null } }), ["list needs at least 1 entry", "many.a expected a number, found nothing"]);
    assert.deepEqual(told({ inner: {}, list: ["a", "b", "c"], on: true, many: {} }), ["list takes at most 2 entries"]);
    assert.deepEqual(faults(z.string().min(2).max(3), "abcd", "api"), [{ path: "api", message: "takes at most 3 characters" }]);
    assert.deepEqual(faults(z.string().min(2), "a", "api"), [{ path: "api", message: "needs at least 2 characters" }]);
    assert.deepEqual(faults(z.number().min(2), 1, "api"), [{ path: "api", message: "needs at least 2" }]);
  });

  it("say what is missing, and of a value what was expected", () => {
    const room = z.strictObject({ text: z.string(), size: z.enum(["small", "large"]) });
    assert.deepEqual(faults(room, {}, "api"), [
      { path: "api.text", message: "is missing: expected text" },
      { path: "api.size", message: "is missing: expected one of small, large" },
    ]);
    assert.deepEqual(faults(room, { text: null, size: "huge" }), [
      { path: "text", message: "expected text, found nothing" },
      { path: "size", message: "expected one of small, large" },
    ]);
  });
});
