import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAws } from "./build-engine";
import { buildTrim, trimmed } from "./go";
import { run } from "./run";

// Writes aws/schema.json, the package schema that the AWS plugin has in it: node start rehearsal/engine/aws-schema.ts
// Making it takes the bridge's generator, which is more to download and to compile than the plugin; so it is kept.
async function writeSchema(): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), "schema-"));
  try {
    const printer = join(work, "print");
    await buildAws(await trimmed(await buildTrim(work), join(__dirname, "aws"), "schema", work), printer, ["-tags=schema"]);
    const schema: unknown = JSON.parse(await run(printer, []));
    await writeFile(join(__dirname, "aws", "schema.json"), `${JSON.stringify(schema, undefined, 1)}\n`);
  } finally {
    await rm(work, { recursive: true });
  }
}

void writeSchema();
