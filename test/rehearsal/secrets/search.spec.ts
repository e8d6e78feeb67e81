import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { readableIn } from "../../../rehearsal/stage/secrets/search";

const secrets = new Map([
  ["hash", "9f86d081884c7d65"],
  ["odd", 'pass"<&>word\\'],
]);
const found = (content: string | Uint8Array): string[] => readableIn(Buffer.from(content), secrets);

describe("the search for secrets", () => {
  it("names a secret that stands in a state in clear, and not its value", () => assert.deepEqual(found('{"inputs": {"HASH": "9f86d081884c7d65"}}'), ["hash"]));

  it("finds nothing where only a ciphertext stands", () => assert.deepEqual(found('{"4dabf18193072939515e22adb298388d": "x", "ciphertext": "v1:a:b"}'), []));

  it("looks into what is compressed", () => assert.deepEqual(found(gzipSync("… 9f86d081884c7d65 …")), ["hash"]));

  const written: Readonly<Record<string, string>> = {
    "as it is": 'pass"<&>word\\',
    "by JSON": JSON.stringify({ value: 'pass"<&>word\\' }),
    "by JSON inside JSON": JSON.stringify({ value: JSON.stringify({ value: 'pass"<&>word\\' }) }),
    "by Go": '{"value": "pass\\"\\u003c\\u0026\\u003eword\\\\"}',
    "in base64": Buffer.from('pass"<&>word\\').toString("base64"),
  };
  for (const [how, text] of Object.entries(written)) it(`finds a secret written ${how}`, () => assert.deepEqual(found(text), ["odd"]));

  it("names each one that it finds", () => assert.deepEqual(found('9f86d081884c7d65 pass"<&>word\\'), ["hash", "odd"]));
});
