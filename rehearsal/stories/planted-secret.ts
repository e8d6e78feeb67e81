import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { bucketsOf } from "../accounts/aws-clients";
import { assertSecretsKept } from "../stage/secrets/assert-kept";
import { secretsOf } from "../stage/secrets/known";
import type { Story } from "./story";

/** What every other story ends with proves something only if it can find what it looks for. */
export const plantedSecretIsFound: Story = {
  name: "a secret that is planted is found: in a version of the state that was overwritten, and compressed",
  async run({ prod }) {
    const [secret, value] = [...(await secretsOf(prod))].find(([name]) => name === "API_KEY_HASH of app-api-function") ?? [];
    assert.ok(secret !== undefined && value !== undefined, "the account has no API_KEY_HASH to plant");
    const s3 = bucketsOf(prod.account);
    const object = { Bucket: `bluemoxon-pulumi-state-${prod.name}`, Key: ".pulumi/backups/planted.json.gz" };

    const { VersionId } = await s3.send(new PutObjectCommand({ ...object, Body: gzipSync(JSON.stringify({ planted: value })) }));
    await s3.send(new PutObjectCommand({ ...object, Body: "{}" }));
    const told = await assertSecretsKept([prod]).then(
      () => "nothing was found",
      (error: Error) => error.message,
    );
    await s3.send(new DeleteObjectCommand({ ...object, VersionId }));

    assert.ok(told.includes(`s3://${object.Bucket}/${object.Key} (version ${VersionId}): ${secret}`), told);
    assert.ok(!told.includes(value), "the search tells the secret itself");
  },
};
