import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { parse } from "yaml";
import { requirePython } from "../../rehearsal/engine/prerequisites";
import { projectFolder } from "../../ops/stack-file";

const folder = join(projectFolder, "rehearsal/witness");

/** Forms are told of each answer, findings of all of them together, as the witness does. */
const judge = `
import json, sys
from compare import findings, judged
from fallback import is_fallback, told_in
from forms import forms
asked = json.load(sys.stdin)
if "body" in asked:
    print(is_fallback(asked["protocol"], "GetBucketRequestPayment", told_in(asked["body"].encode()), {"Payer"}))
    sys.exit()
met = {}
for question, answers in asked["answers"].items():
    kept = met.setdefault(question, {})
    for answer in answers:
        for path, each in forms(answer, {path: fact["kinds"] for path, fact in asked["facts"].items()}).items():
            kept.setdefault(path, set()).update(each)
record = {"answers": {"sqs.GetQueue": {"recordings": 4, "fields": asked["facts"]}}, "models": {"sqs.GetQueue": {"": "Name Parts", "Parts[]": "Id"}}}
for each in judged(list(findings(record, met, asked.get("models", {}))), asked.get("excuses", []), met):
    print(each)
`;

async function python(asked: object): Promise<readonly string[]> {
  const { path } = await requirePython();
  const { stdout } = await execa(path, ["-c", judge], { input: JSON.stringify(asked), env: { PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1" } });
  return stdout === "" ? [] : stdout.split("\n");
}

const fact = (kinds: readonly string[], more: object = {}) => ({ seen: 4, of: 4, newest: 2025, kinds, ...more });

/** What the witness says of answers to one operation. */
const said = (facts: Readonly<Record<string, object>>, answers: readonly object[], more: object = {}) =>
  python({ facts, answers: { "sqs.GetQueue": answers }, ...more });

describe("the witness", () => {
  it("names a field that no answer has, and nothing that one has", async () => {
    const facts = { Name: fact(["text"]), Size: fact(["number"]) };
    assert.deepEqual(await said(facts, [{ Name: "jobs" }]), ["sqs.GetQueue Size: missing"]);
    assert.deepEqual(await said(facts, [{ Name: "jobs" }, { Size: 1 }]), []);
  });

  it("misses nothing that few recordings have, or old ones alone, unless it is known to be there always", async () => {
    const seldom = { Name: fact(["text"], { seen: 2 }), Size: fact(["number"], { newest: 2023 }), Rank: fact(["number"], { newest: null }) };
    assert.deepEqual(await said(seldom, [{}]), []);
    assert.deepEqual(await said({ Size: fact(["number"], { seen: 1, newest: null, always: 2024 }) }, [{}]), ["sqs.GetQueue Size: missing"]);
  });

  it("asks what is in a part only where that part is, and of a list only where it has items", async () => {
    const facts = { Parts: fact(["list"], { seen: 1 }), "Parts[].Id": fact(["text"]), "Parts[].Ids": fact(["list"]), "Parts[].Ids[]": fact(["text"]) };
    assert.deepEqual(await said(facts, [{}]), []);
    assert.deepEqual(await said(facts, [{ Parts: [] }]), []);
    assert.deepEqual(await said(facts, [{ Parts: [{ Ids: [] }] }]), ["sqs.GetQueue Parts[].Id: missing"]);
  });

  it("names another form, and takes any text where the record says no more", async () => {
    const facts = { Made: fact(["digits"]), Port: fact(["=0"]), Target: fact(["name ending in a dot"]), Note: fact(["text"]), Flag: fact(["boolean"]) };
    const right = { Made: "1700000000", Port: 0, Target: "a.example.com.", Note: "17.5", Flag: true };
    assert.deepEqual(await said(facts, [right]), []);
    assert.deepEqual(await said(facts, [right, { Made: "1700000000.25", Port: 5432, Target: "a.example.com", Note: 17, Flag: "true" }]), [
      "sqs.GetQueue Flag: is text, AWS answers boolean",
      "sqs.GetQueue Made: is number with a fraction, AWS answers digits",
      "sqs.GetQueue Note: is number, AWS answers text",
      "sqs.GetQueue Port: is number, AWS answers =0",
      "sqs.GetQueue Target: is text, AWS answers name ending in a dot",
    ]);
  });

  it("knows what is never empty, and what is answered no more", async () => {
    const facts = { Layers: fact(["list, never empty"], { seen: 1, form: 2024 }), Owner: fact([], { form: 2025 }) };
    assert.deepEqual(await said(facts, [{ Layers: [{}] }]), []);
    assert.deepEqual(await said(facts, [{ Layers: [], Owner: "somebody" }]), [
      "sqs.GetQueue Layers: is empty list, AWS answers list, never empty",
      "sqs.GetQueue Owner: is text, AWS answers nothing",
    ]);
  });

  it("prints no value, and no tag of the account's", async () => {
    const facts = { Name: fact(["number"]), Tags: fact(["list"]), "Tags[].Key": fact(["number"]) };
    assert.deepEqual(await said(facts, [{ Name: "s3cret", Tags: [{ Key: "s3cret" }] }]), ["sqs.GetQueue Name: is text, AWS answers number"]);
  });

  it("names what a newer model has, and of a part that is new as a whole the part alone", async () => {
    const today = ["Name", "Parts", "Parts[]", "Parts[].Id", "Parts[].Rank", "Policy", "Policy.Id"];
    assert.deepEqual(await said({}, [{}], { models: { "sqs.GetQueue": today } }), [
      "sqs.GetQueue Parts[].Rank: new in botocore's model",
      "sqs.GetQueue Policy: new in botocore's model",
    ]);
  });

  it("lets an excuse pass, and names one that excuses nothing, once its question was asked", async () => {
    const excuses = ["sqs.GetQueue", "sqs.Other"].map((operation) => ({ operation, field: "Size", reason: "for a reason" }));
    const facts = { Size: fact(["number"]) };
    assert.deepEqual(await said(facts, [{}], { excuses }), []);
    assert.deepEqual(await said(facts, [{ Size: 1 }], { excuses }), [
      "sqs.GetQueue Size: is excused, and needs no excuse any more: take the line out of excuses.yaml",
    ]);
  });

  it("takes a listing for no answer to what was asked, and a setting that is not set for one", async () => {
    const about = (body: string, protocol = "rest-xml") => python({ body, protocol });
    assert.deepEqual(await about("<ListBucketResult xmlns='s3'><Name>b</Name></ListBucketResult>"), ["True"]);
    assert.deepEqual(await about("<RequestPaymentConfiguration xmlns='s3'><Payer>BucketOwner</Payer></RequestPaymentConfiguration>"), ["False"]);
    assert.deepEqual(await about("<RequestPaymentConfiguration/>"), ["False"]);
    assert.deepEqual(await about('{"Queues": []}', "json"), ["True"]);
    assert.deepEqual(await about('{"Payer": ""}', "json"), ["False"]);
    assert.deepEqual(await about("<DescribeVpcsResponse/>", "ec2"), ["True"]);
  });

  it("asks for no excuse of what is inside something that nobody has there", async () => {
    const facts = { Parts: fact(["list"]), "Parts[]": fact(["map"]), "Parts[].Id": fact(["text"]) };
    const excuses = [{ operation: "sqs.GetQueue", field: "Parts[].Id", reason: "for a reason" }];
    const optional = { ...facts, Parts: fact(["list"], { seen: 1 }) };
    assert.deepEqual(await said(optional, [{}], { excuses }), []);
    assert.deepEqual(await said(optional, [{ Parts: [{ Other: 1 }] }], { excuses }), []);
    assert.equal((await said(optional, [{ Parts: [{ Id: "a" }] }], { excuses })).length, 1);
  });

  it("has a record in order, and a reason for every excuse that names something in it", () => {
    const { answers, models } = JSON.parse(readFileSync(join(folder, "answers.json"), "utf8")) as {
      readonly answers: Readonly<Record<string, { readonly fields: Readonly<Record<string, unknown>> }>>;
      readonly models: Readonly<Record<string, unknown>>;
    };
    for (const question of Object.keys(answers)) assert.ok(question.split(" (")[0]! in models, question);
    const asked = readdirSync(join(folder, "questions")).map((file) => (file.endsWith(".py") ? readFileSync(join(folder, "questions", file), "utf8") : ""));
    for (const operation of Object.keys(models)) {
      const [, inService = ""] = operation.split(".");
      assert.ok(
        asked.some((text) => text.includes(`"${operation}"`) || (operation.startsWith("s3.") && text.includes(`"${inService}"`))),
        `${operation} is on record, and nobody asks`,
      );
    }
    for (const each of [answers, models]) assert.deepEqual(Object.keys(each), Object.keys(each).sort());
    const excuses = parse(readFileSync(join(folder, "excuses.yaml"), "utf8")) as readonly Readonly<Record<"operation" | "field" | "reason", string>>[];
    for (const { operation, field, reason } of excuses) {
      assert.ok(reason.length > 20, `${operation} ${field}`);
      assert.ok(field in (answers[operation]?.fields ?? {}), `${operation} ${field} is on no record`);
    }
  });
});
