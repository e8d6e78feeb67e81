import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { handedOverBytes, sizeFaults, sizeWarning, wall } from "../../environment/handed-over";
import { parseStackYaml } from "../../environment/stack-yaml";
import { factsIn } from "../../ops/stack-facts";
import { refusalOf } from "../support/refusal";
import { EnvironmentError } from "../../environment/fault";

/** Stated so that the variable has exactly as many bytes: a letter is one in every JSON. */
function ofBytes(bytes: number, section = "ledger"): Readonly<Record<string, unknown>> {
  const empty = { [`bluemoxon:${section}`]: { a: "" }, "bluemoxon:urls": { b: "c" } };
  return { ...empty, [`bluemoxon:${section}`]: { a: "x".repeat(bytes - handedOverBytes(empty)) } };
}

describe("what the engine hands over", () => {
  it("is JSON in the texts of JSON, as Go writes it, with the name before it and a zero behind it", () => {
    assert.equal(handedOverBytes({}), "PULUMI_CONFIG={}\0".length);
    assert.equal(handedOverBytes({ a: "text", b: { c: [1, true] } }), String.raw`PULUMI_CONFIG={"a":"text","b":"{\"c\":[1,true]}"}`.length + 1);
    assert.equal(handedOverBytes({ "x:a": 1, "x:config:b": 2 }), String.raw`PULUMI_CONFIG={"x:config:a":"1","x:config:b":"2"}`.length + 1);
    assert.equal(handedOverBytes({ a: { b: "<é>" } }), Buffer.byteLength(String.raw`PULUMI_CONFIG={"a":"{\"b\":\"\\u003cé\\u003e\"}"}`) + 1);
    assert.equal(handedOverBytes({ a: { b: '"\n' } }), String.raw`PULUMI_CONFIG={"a":"{\"b\":\"\\\"\\n\"}"}`.length + 1);
  });

  it("fits up to the limit, is warned of from four fifths on, and is a fault beyond", () => {
    const said = (bytes: number) => {
      const stated = ofBytes(bytes);
      assert.equal(handedOverBytes(stated), bytes);
      return [sizeFaults("Pulumi.prod.yaml", stated).length, sizeWarning("Pulumi.prod.yaml", stated) !== undefined];
    };
    assert.deepEqual(said(Math.floor(0.8 * wall)), [0, false]);
    assert.deepEqual(said(Math.floor(0.8 * wall) + 1), [0, true]);
    assert.deepEqual(said(wall), [0, true]);
    assert.deepEqual(said(wall + 1), [1, false]);
  });

  it("is told with the biggest sections, and the line to write", () => {
    const [fault] = sizeFaults("/there/Pulumi.prod.yaml", ofBytes(wall + 1));
    assert.equal(fault?.path, "ledger");
    assert.match(fault.message, /one variable, of 131,073 bytes now, of which Linux takes 131,072 \(the biggest: ledger 131,\d+, urls \d+\)/);
    assert.match(
      fault.message,
      /Move the value of bluemoxon:ledger into ledger\.prod\.yaml beside it, and state bluemoxon:ledger: \{ file: ledger\.prod\.yaml \} \(docs\/adopt\.md\)$/,
    );
    assert.match(sizeFaults("held.yaml", ofBytes(wall + 1, "dns"))[0]?.message ?? "", /into dns\.yaml beside it/);
  });

  it("is a fault of a file among its others, and none of a section in a file of its own", () => {
    const [big, path] = ["x".repeat(wall), "Pulumi.one.yaml"];
    const faultsOf = (text: string, own: string) =>
      refusalOf(() => factsIn("one", { path, text, ...parseStackYaml(path, text, (file) => ({ path: file, text: own })) }), EnvironmentError);
    assert.match(
      faultsOf(`config:\n  bluemoxon:ledger: { a: ${big} }\n`, ""),
      /^ {2}Pulumi\.one\.yaml:2:3 ledger: the engine hands over .*\n(.*\n)* {2}account: is missing/m,
    );
    assert.doesNotMatch(faultsOf("config:\n  bluemoxon:ledger: { file: l.yaml }\n", `a: ${big}\n`), /hands over/);
  });

  // The limit is the kernel's: what this test knows of it, it asks.
  it("is as long as Linux takes it, and no byte longer", function () {
    if (process.platform !== "linux") this.skip();
    const start = (bytes: number) => spawnSync("/bin/true", [], { env: { PULUMI_CONFIG: "x".repeat(bytes - "PULUMI_CONFIG=\0".length) } }).error;
    assert.equal(start(wall), undefined);
    assert.equal((start(wall + 1) as NodeJS.ErrnoException | undefined)?.code, "E2BIG");
  });
});
