import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { CommandError } from "../../../ops/command-error";
import { stateFormat } from "../../../ops/discover/terraform-state/format";
import { readTerraformState } from "../../../ops/discover/terraform-state/read";
import { awsProvider, instance, resource, state } from "../../support/terraform";

const password = "Tr0ub4dor-and-3";
const whole = state(resource("module.database[0].aws_db_instance.this", instance({ id: "db-1", identifier: "db", password })));
const text = JSON.stringify(whole, undefined, 2);

describe("reading a Terraform state", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "terraform-state-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const written = (content: string | Buffer): string => {
    const path = join(folder, "staging.tfstate");
    writeFileSync(path, content);
    return path;
  };

  /** One line of reason and next step, with the file's name before it, and nothing of what the file holds. */
  const refuses = (content: string | Buffer, says: RegExp) => {
    const path = written(content);
    assert.throws(
      () => readTerraformState(path),
      (error) => {
        assert.ok(error instanceof CommandError, String(error));
        assert.ok(error.message.startsWith(`${path} `) && error.message.endsWith(". Nothing was written"), error.message);
        assert.ok(!error.message.includes(password), error.message);
        return says.test(error.message);
      },
    );
  };

  it("reads one whole, and keeps nothing beside what it knows", () => {
    const read = readTerraformState(written(JSON.stringify({ ...whole, outputs: { secret: { value: password } }, check_results: null })));
    assert.deepEqual(read, whole);
  });

  it("says that a file is not there", () => {
    assert.throws(
      () => readTerraformState(join(folder, "absent")),
      /absent can't be read \(ENOENT\)\. Take it anew: terraform state pull > FILE\. Nothing was written$/,
    );
  });

  for (const [what, content, says] of [
    ["is empty", "\n", /is empty/],
    ["breaks off", text.slice(0, text.indexOf(password) + 4), /is JSON that breaks off or is damaged\. Take it anew: terraform state pull/],
    ["is damaged behind a password", text.replace(`"${password}"`, `"${password}`), /breaks off or is damaged/],
    ["is no JSON", "Error: no state\n", /is no JSON/],
    ["is base64, as the AWS CLI prints what KMS encrypts", randomBytes(300).toString("base64"), /is no JSON/],
    [
      "was encrypted by KMS",
      Buffer.concat([Buffer.from([1, 2, 2, 0]), randomBytes(400), Buffer.from([0xff, 0])]),
      /encrypted, as aws kms encrypt leaves it, or compressed\. Decrypt it/,
    ],
    ["is compressed", gzipSync(text), /encrypted, .*or compressed/],
    ["is a plan", Buffer.concat([Buffer.from("PK\u0003\u0004"), randomBytes(40)]), /is a Terraform plan, not a state/],
    ["is a list", "[]", /holds no state/],
    ["is null", "null", /holds no state/],
    ["is another JSON file", '{"resources": []}', /states no format version, so it is no Terraform state/],
    ["is what terraform show prints", '{"format_version": "1.0", "values": {}}', /terraform show -json prints.*terraform state pull/],
    [
      "was encrypted by OpenTofu",
      JSON.stringify({ serial: 1, lineage: "x", meta: {}, encrypted_data: "AAAA", encryption_version: "v0" }),
      /is encrypted by OpenTofu.*tofu state pull > FILE/,
    ],
    ["was encrypted by SOPS", JSON.stringify({ data: "ENC[]", sops: {} }), /encrypted by SOPS.*sops --decrypt/],
    [
      "is of Terraform 0.11",
      JSON.stringify({ version: 3, modules: [{ path: ["root"], resources: {} }] }),
      /has format version 3, of Terraform 0\.11 or older.*terraform state pull/,
    ],
    ["is of a Terraform to come", JSON.stringify({ ...whole, version: 5 }), /has format version 5; 4 is the newest known here/],
    ["lacks its resources", JSON.stringify({ ...whole, resources: undefined }), /is not a whole Terraform state:\n {2}resources: /],
    [
      "has attributes as Terraform 0.11 wrote them",
      JSON.stringify(state(resource("aws_eip.nat", { attributes_flat: { password } } as never))),
      /resources\.0\.instances\.0\.attributes: expected attributes; a state last written by Terraform 0\.11 has none/,
    ],
    [
      "has a mode and keys that nobody knows",
      text.replace('"managed"', '"ephemeral"').replace('"attributes"', '"index_key": [1], "attributes"'),
      /resources\.0\.mode: .*\n {2}resources\.0\.instances\.0\.index_key: /,
    ],
  ] as const) {
    it(`refuses a file that ${what}, says what to do, and shows nothing of it`, () => refuses(content, says));
  }

  it("names five faults of a damaged file and counts the rest", () => {
    const resources = Array.from({ length: 9 }, () => ({ ...whole.resources[0], instances: password }));
    refuses(JSON.stringify({ ...whole, resources }), /\n {2}resources\.4\.instances: [^\n]*\n {2}and 4 more\n/);
  });

  it("refuses any piece of a state and any bytes with one reason, never with an error of its own", () => {
    const pieces = fc.nat(text.length - 1).map((length) => text.slice(0, length));
    const damaged = fc
      .tuple(fc.nat(text.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }))
      .map(([at, bytes]) => Buffer.concat([Buffer.from(text.slice(0, at)), bytes]));
    fc.assert(
      fc.property(
        fc.oneof(
          pieces,
          damaged,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
          fc.json(),
        ),
        (content) => refuses(content, /\. Nothing was written$/),
      ),
    );
  });

  it("is read where OpenTofu names the provider at each instance, and not where nobody names one", () => {
    const { provider, ...rest } = resource("aws_vpc.main", instance({ id: "vpc-1" }, { instance_provider: `${awsProvider}.by_region["eu-west-1"]` }));
    assert.ok(stateFormat.safeParse({ ...state(), resources: [rest] }).success);
    const without = stateFormat.safeParse({ ...state(), resources: [{ ...rest, instances: [instance({ id: "vpc-1" })] }] });
    assert.equal(without.error?.issues[0]?.message, "expected a provider, of the resource or of each of its instances");
    assert.equal(provider, awsProvider);
  });
});
