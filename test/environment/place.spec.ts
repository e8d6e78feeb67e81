import assert from "node:assert/strict";
import { join } from "node:path";
import { placeOfFact } from "../../environment/place";
import { parseStackYaml } from "../../environment/stack-yaml";
import { projectFolder, readStackFile } from "../../ops/stack-file";
import { stackFiles } from "../support/stacks";

describe("environment/place", () => {
  const file = readStackFile(join(projectFolder, stackFiles.prod));
  const lineAt = (path: string) => file.text.split("\n")[(placeOfFact(file, path)?.line ?? 0) - 1] ?? "";

  it("is the line of the key that states the fact", () => {
    assert.match(lineAt("account.id"), /^ {4}id: /);
    assert.match(lineAt("network.kind"), /kind: dedicated/);
    assert.match(lineAt("httpApi.domain.name"), /name: /);
  });

  it("is that of the nearest key above where the fact is not stated", () => {
    assert.match(lineAt("network.subnets.private-z.id"), /^ {4}subnets:/);
    assert.match(lineAt("worker.nothing"), /bluemoxon:worker:/);
  });

  it("is that of the element in a list, and of the key in it", () => {
    const text = "config:\n  bluemoxon:cdn:\n    errors:\n      - { code: 403 }\n      - &x\n        code: 404\n        page: /\n    others: [1, *x]\n";
    const yaml = parseStackYaml("a file", text);
    const places = ["errors.0.code", "errors.1.page", "errors.1.ttl", "errors.2.code", "others.1.page"].map((path) => placeOfFact(yaml, `cdn.${path}`));
    assert.deepEqual(
      places.map((place) => `${place?.line}:${place?.column}`),
      ["4:11", "7:9", "6:9", "3:5", "7:9"],
    );
  });

  it("is none of a section that the file does not have", () => assert.equal(placeOfFact(file, "nothing.at.all"), undefined));

  it("finds a key that holds dots itself, and one behind an alias", () => {
    const text = "config:\n  bluemoxon:dns:\n    shared: &s\n      ttl: 5\n    records:\n      app.example.com: *s\n";
    const yaml = parseStackYaml("a file", text);
    assert.deepEqual(placeOfFact(yaml, "dns.records.app.example.com"), { line: 6, column: 7 });
    assert.deepEqual(placeOfFact(yaml, "dns.records.app.example.com.ttl"), { line: 4, column: 7 });
  });
});
