import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { awsType, awsTypes } from "../../aws";
import { namesIn } from "../../aws/import-id";
import { projectFolder } from "../../ops/stack-file";
import { pluginNames } from "../support/plugin-names";
import { everyRegisteredType } from "../support/types";

/** `aws:sqs/queue:Queue` -> `sqs/queue`. */
const fileOf = (token: string): string => (token.split(":")[1] ?? "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const place = { id: "123456789012", region: "us-west-2" };

// Proves that each type's file speaks of what the provider has. Does not prove that it is true of AWS: the rehearsal asks.
describe("aws", () => {
  it("knows exactly the types that the program registers, each once", async () => {
    assert.deepEqual(awsTypes.map(({ token }) => token).sort(), await everyRegisteredType());
    assert.equal(awsType("aws:x/y:Z"), undefined);
  });

  for (const type of awsTypes) {
    const { inputs = {}, outputs = {} } = pluginNames[type.token] ?? {};

    describe(type.token, () => {
      it("stands in the file that its token names", () => {
        const file = join(projectFolder, "aws", `${fileOf(type.token)}.ts`);
        assert.ok(existsSync(file), file);
        assert.ok(type.token.includes(":s3/bucket") || readFileSync(file, "utf8").includes(`"${type.token}"`), file);
      });

      it("names properties that the provider has", () => {
        const named = [
          ...namesIn(type.identity ?? "{id}").filter((property) => property !== "id"),
          ...(type.computed ?? []),
          ...(type.inline ?? []),
          ...(type.policy === undefined ? [] : [type.policy]),
        ];
        for (const property of named) assert.ok(outputs[property] ?? inputs[property], `no ${property}`);
        for (const { path } of type.keeps ?? []) assert.ok(inputs[path], `no input ${path}`);
        for (const path of [...(type.gives ?? []), ...(type.looksInto ?? [])]) assert.ok(outputs[path] ?? inputs[path], `no output ${path}`);
        if (type.shownBy !== undefined) assert.ok(pluginNames[type.shownBy.token]?.outputs[type.shownBy.property], type.shownBy.property);
      });

      it("takes the example of its own import id, and asks for rights by whole actions", () => {
        if (!type.importId.example.includes(" UUID")) assert.match(type.importId.example, type.importId.pattern);
        const { read, update, create, look } = type.rights;
        const grants = [read, update, create, look].flatMap((of) => of?.(place) ?? []);
        assert.ok(read(place).length > 0 && look(place).length > 0);
        for (const action of [...grants.flatMap(({ actions }) => actions), ...type.rights.lose]) assert.match(action, /^[a-z0-9-]+:[A-Za-z]+$/);
      });
    });
  }

  it("asks nothing of AWS on the way of a preview: neither program nor pack loads what is live, or a client", () => {
    const load = ["./environment/read", "./environment/adoption", "./components/blue-moxon", "./policy/pack"].map((file) => `require(${JSON.stringify(file)})`);
    const script = `${load.join(";")};console.log(JSON.stringify(Object.keys(require.cache)))`;
    const loaded = JSON.parse(
      execFileSync(process.execPath, ["--require", "./start/translated.js", "-e", script], { cwd: projectFolder, encoding: "utf8" }),
    ) as string[];
    assert.ok(loaded.some((file) => file.endsWith("aws/sqs/queue.ts")));
    assert.deepEqual(
      loaded.filter((file) => /\.live\.ts$|aws\/(live|clients|finding|listing)\.ts$|@aws-sdk/.test(file)),
      [],
    );
  });

  it("has no file that nobody reads: each is a type's own, or some file beside it imports it", () => {
    const folder = join(projectFolder, "aws");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const text = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    const unread = files.map((file) => file.replace(/\.ts$/, "").split("/").at(-1) ?? "").filter((name) => !text.includes(`/${name}"`));
    assert.deepEqual(unread, ["index"]);
  });
});
